"""The sheets for partners: made in one press with a bar, then handed out as one archive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.navigation import link
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
MAKING = say("Die Bögen werden geschrieben …")


def show(network: NetworkInfo, meant: Sequence[keeping.Addressee]) -> None:
    """Draw the button that makes the sheets, and the archive."""
    contact = service.office_contact(cache.DESK.notebook())
    if not contact:
        st.info(words.spoken(NO_CONTACT), icon=":material/contact_mail:")
        link("privacy", words.say("Kontakt der Stelle eintragen"), icon=":material/edit:")
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
