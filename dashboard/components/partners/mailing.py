"""The list of addresses for an invitation, who has none, and addresses that mails came back from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import file_offer, headings
from dashboard.navigation import link
from graph import keeping
from graph.locale import say
from graph.model import NetworkInfo
from graph.service import NetzlotseError

if TYPE_CHECKING:
    from dashboard.page import Scene

__all__ = ["show"]

MANY = 7
"""More than these are scrolled."""
ROUND, DONE = "unzustellbar_runde", "unzustellbar_fertig"
FUNCTIONAL = say("Hier stehen nur Adressen von Stellen, keine persönlichen.")
NAME, KIND, MAIL, PLACE = say("Name der Stelle"), say("Art"), say("E-Mail der Stelle"), say("Ort")
BOUNCED = say("Unzustellbare Adressen")
PASTE = say("Zurückgekommene Adressen oder die Meldung des Mailservers hier einfügen")
BCC = say("Bitte als Blindkopie (Bcc) verwenden, damit nicht alle Adressen an alle gehen.")
MISSING_INTRO = say("Für diese Stellen ist keine Adresse erfasst. Bitte erfragen und eintragen.")


def show(scene: Scene, meant: Sequence[keeping.Addressee], filtered: str) -> None:
    """Draw addresses to copy and as a file, the open tasks, and the way for bounced ones."""
    with_mail = [it for it in meant if it.mails]
    without = [it for it in meant if not it.mails]
    mails = list(dict.fromkeys(mail for it in with_mail for mail in it.mails))
    st.markdown(
        words.say(
            "**{mails}** von {meant}.",
            mails=words.counted(len(mails), "{n} Adresse", "{n} Adressen"),
            meant=words.counted(len(meant), "{n} ausgewählten Stelle", "{n} ausgewählten Stellen"),
        )
    )
    st.caption(words.spoken(FUNCTIONAL))
    if mails:
        st.caption(words.spoken(BCC))
        st.code("; ".join(mails), language=None, wrap_lines=True)
        _show_file(scene, with_mail, filtered)
    _show_missing(without)
    _show_bounced(scene.network)


def _show_file(scene: Scene, listed: Sequence[keeping.Addressee], filtered: str) -> None:
    rows = [(it.label, ", ".join(it.kinds), "; ".join(it.mails), ", ".join(it.places)) for it in listed]
    file_offer.show((NAME, KIND, MAIL, PLACE), rows, scene.network, scene.moment, "verteiler", filtered)


def _show_missing(without: Sequence[keeping.Addressee]) -> None:
    if not without:
        return
    headings.show(words.say("Noch ohne Adresse ({n})", n=len(without)), 2)
    st.markdown(words.spoken(MISSING_INTRO))
    with st.container(border=True, height=320 if len(without) > MANY else "content", key="ohne_adresse"):
        for it in without:
            contact = {state.PART: "erfassen", state.WHAT: "kontakt", state.ENTRY: it.iri}
            link("upkeep", escape.markdown_line(it.label), icon=":material/edit:", **contact)


def _show_bounced(network: NetworkInfo) -> None:
    headings.show(words.spoken(BOUNCED), 2)
    _show_done(network)
    counter = state.kept_work(ROUND)
    with st.form("unzustellbar", border=False):
        text = st.text_area(
            words.spoken(PASTE),
            key=f"unzustellbar_{counter if isinstance(counter, int) else 0:d}",
            height=120,
        )
        sent = st.form_submit_button(
            words.say("Als Aufgabe in den Eingang legen"), icon=":material/move_to_inbox:"
        )
    if sent and text:
        _propose(network, text)


def _propose(network: NetworkInfo, text: str) -> None:
    store, stamp = cache.DESK.store(), keeping.office_stamp()
    found = keeping.bounced(store, network.name, text, cache.today())
    try:
        if found.wanted:
            keeping.propose_bounced(
                store, network.name, found, role=stamp.role, recorded_at=stamp.recorded_at
            )
    except NetzlotseError as fault:
        st.error(escape.markdown(fault.sentence), icon=":material/error:")
        return
    number = state.kept_work(ROUND)
    state.keep_work(ROUND, (number if isinstance(number, int) else 0) + 1)
    state.keep_work(DONE, (network.name, found))
    st.rerun()


def _show_done(network: NetworkInfo) -> None:
    done = state.kept_work(DONE)
    if not (isinstance(done, tuple) and done[0] == network.name):
        return
    found: keeping.Bounced = done[1]
    if found.wanted:
        names = words.listed(escape.markdown_line(label) for label in found.labels)
        st.success(words.say("Zum Entscheiden im Eingang: {names}.", names=names), icon=":material/inbox:")
        link("upkeep", words.say("Zum Eingang"), icon=":material/inbox:", teil="eingang")
    if found.unknown or not found.wanted:
        st.info(
            words.counted(
                found.unknown,
                "{n} eingefügte Adresse ist bei keiner Stelle erfasst.",
                "{n} eingefügte Adressen sind bei keiner Stelle erfasst.",
            ),
            icon=":material/info:",
        )
