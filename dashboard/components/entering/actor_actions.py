"""What the office can do with an actor of its own network, right on the actor's page."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, navigation, page, state, words
from dashboard.components.entering import confirming, done, joining
from dashboard.components.entering.tasks import CONTACT, TIE
from graph.keeping import Preset, Record, content_of
from graph.model import ActorCard

__all__ = ["show"]

PART = "erfassen"


def show(scene: page.Scene, iri: str, card: ActorCard) -> None:
    """Draw the ways to change an actor; nothing for an example, and nothing while the past is looked at."""
    network = card.network.name
    if card.network.is_example or scene.moment.as_of < cache.today():
        return
    content = content_of(cache.DESK.store(), network)
    if iri not in content.records:
        return
    done.show(network)
    here = {state.NETWORK: network, state.PART: PART}
    _show_contact(content.records[iri])
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="akteur_pflegen"):
        navigation.link(
            "upkeep", words.say("Bearbeiten"), icon=":material/edit:", **here, **{state.ENTRY: iri}
        )
        contact = {state.ENTRY: iri, state.WHAT: CONTACT}
        navigation.link(
            "upkeep", words.say("Kontakt ändern"), icon=":material/contact_phone:", **here, **contact
        )
        cooperation = {state.ACTOR: iri, state.WHAT: TIE}
        navigation.link(
            "upkeep", words.say("Neue Zusammenarbeit"), icon=":material/handshake:", **here, **cooperation
        )
        objection = {state.NETWORK: network, state.PART: "einsprueche", state.ENTRY: iri}
        navigation.link("upkeep", words.say("Einspruch"), icon=":material/front_hand:", **objection)
        confirming.show(network, iri, card.label, Preset.OWN_KNOWLEDGE)
    joining.show(network, content, content.records[iri])


def _show_contact(record: Record) -> None:
    """Draw how the office itself is reached: functional addresses only."""
    told = [it for name in ("email", "phone", "website", "address") for it in record.all(name)]
    if told:
        shown = " · ".join(escape.markdown_line(it) for it in told)
        st.markdown(f":material/contact_phone: {shown}")
