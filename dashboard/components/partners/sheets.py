"""The sheets for partners: made in one press with a bar, then handed out as one archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import headings, office_text
from graph import keeping, service
from graph.locale import say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

__all__ = ["INSIDE", "show"]

MADE = "boegen"
INSIDE = say(
    "Für jede Stelle entstehen drei Dateien mit demselben Inhalt: ein Excel-Bogen zum Ausfüllen, ein PDF zum Drucken und eine Seite für den Browser. Darin steht nur, was öffentlich festgehalten ist, mit Quelle und Datum; was niemand angegeben hat, wird gefragt."
)
NO_CONTACT = say("Auf den Bögen fehlt noch, wohin die Antwort gehen soll.")
LETTER = say("Text für die E-Mail")
TO_PARTNERS = say("Zum Kopieren; er liegt auch als »Lies mich« im ZIP. Partner erhalten ihn auf Deutsch.")
ON_SHEETS = say(
    "Nur Stellen und Funktionen, keine Namen von Personen. Diese Angaben stehen dann auf jedem Bogen und auf der Seite Datenschutz."
)
CONTACT = ("amt", "anschrift", "mail", "telefon")
"""What a sheet says of the office."""
MAKING = say("Die Bögen werden geschrieben …")


def show(network: NetworkInfo, meant: Sequence[keeping.Addressee]) -> None:
    """Draw the button that makes the sheets, and the archive."""
    contact = service.office_contact(cache.DESK.notebook())
    if not any(contact.get(part) for part in CONTACT):
        st.info(words.spoken(NO_CONTACT), icon=":material/contact_mail:")
        with st.expander(words.say("Kontakt der Stelle eintragen"), icon=":material/edit:"):
            st.caption(words.spoken(ON_SHEETS))
            office_text.show_fields(CONTACT)
    wanted = (network.name, service.data_version(cache.DESK.store()), tuple(it.iri for it in meant))
    if st.button(
        words.counted(len(meant), "{n} Bogen erstellen", "{n} Bögen erstellen"),
        type="primary",
        icon=":material/assignment:",
        disabled=not meant,
        key="boegen_erstellen",
    ):
        _make(network, meant, dict(contact), wanted)
    made = state.kept_work(MADE)
    if isinstance(made, tuple) and made[0] == wanted:
        st.download_button(
            words.say("Bögen herunterladen (ZIP)"),
            made[1],
            f"selbstauskunft-{network.name}-{cache.today()}.zip",
            "application/zip",
            icon=":material/download:",
            on_click="ignore",
            key="boegen_laden",
        )
        _show_letter(network, contact)


def _show_letter(network: NetworkInfo, contact: Mapping[str, str]) -> None:
    """Draw the mail that a sheet is sent with, to be copied."""
    headings.show(words.spoken(LETTER), 3)
    st.caption(words.spoken(TO_PARTNERS))
    st.code(keeping.cover_letter(network.label, contact), language=None, wrap_lines=True)


def _make(
    network: NetworkInfo, meant: Sequence[keeping.Addressee], contact: dict[str, str], wanted: object
) -> None:
    place = st.empty()
    bar = place.progress(0.0, words.spoken(MAKING))
    try:
        made = keeping.self_check_sheets(
            cache.DESK.store(),
            network.name,
            [it.iri for it in meant],
            cache.today(),
            label=network.label,
            contact=contact,
            progress=lambda done, whole: _advance(bar, done / whole),
        )
    except NetzlotseError as fault:
        st.error(escape.markdown(fault.sentence), icon=":material/error:")
    else:
        state.keep_work(MADE, (wanted, made))
    place.empty()


def _advance(bar: DeltaGenerator, share: float) -> None:
    bar.progress(share, words.spoken(MAKING))
