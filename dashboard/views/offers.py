"""Who offers what where: the question that people ask most, answered at once, with a sheet to hand out."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, page, words
from dashboard.components import headings
from dashboard.components.offer import ask, listing, sheet
from graph.locale import say
from graph.model.offers import OfferAnswer, OfferView

PAGE = page.Page(
    identifier="offers", title=say("Angebote"), path="angebote", icon=":material/support_agent:", order=45
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    name, moment = scene.network.name, scene.moment
    headings.show(PAGE.title, 1)
    choices = cache.offer_choices(name, moment)
    question = ask.choose(choices)
    found = cache.offer_answer(name, moment, question)
    if question.is_empty:
        st.markdown(escape.markdown_line(choices.sentence))
        ask.show_fields(choices)
    else:
        listing.show_answer(found)
        if found.offers or found.nearest or found.ask:
            sheet.offer_download(found, question, scene.network, moment)
    _draw_found(found)
    if everything := (*found.offers, *found.unplaced, *found.nearest, *found.planned):
        listing.show_table(everything, scene.network, moment, found.asked)


def _draw_found(found: OfferAnswer) -> None:
    if found.offers:
        headings.show(words.say("Bestehende Angebote ({n})", n=len(found.offers)), 2)
        listing.show_offers(found.offers)
    _draw_further(words.say("Passt, aber ohne Ortsangabe ({n})", n=len(found.unplaced)), found.unplaced)
    if found.nearest:
        _draw_further(words.say("Am nächsten kommt: {reason}", reason=found.nearest_reason), found.nearest)
    listing.show_asked(found.ask, found.ask_reason)
    _draw_further(
        words.say("Kein bestehendes Angebot: empfohlen, geplant oder beauftragt ({n})", n=len(found.planned)),
        found.planned,
    )


def _draw_further(title: str, offers: tuple[OfferView, ...]) -> None:
    if offers:
        headings.show(title, 2)
        for offer in offers:
            listing.show_card(offer)
