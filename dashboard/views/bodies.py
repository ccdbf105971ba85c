"""Bodies: who sits where, whose voice is not recorded, who sits in several, and who decided what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cache, page
from dashboard.components import headings
from dashboard.components.seats import board, invite, one, picture, together, way
from graph.locale import say
from graph.model.bodies import BodyBoard, BodyView

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

PAGE = page.Page(
    identifier="bodies", title=say("Gremien"), path="gremien", icon=":material/groups:", order=60
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    found = cache.body_board(scene.network.name, scene.moment)
    head = st.container()
    chosen = board.choose(found.bodies) if found.bodies else None
    if chosen:
        _draw_one(chosen, found, scene, head)
    else:
        _draw_all(found, scene, head)


def _draw_all(found: BodyBoard, scene: page.Scene, head: DeltaGenerator) -> None:
    with head:
        headings.show(PAGE.title, 1)
        board.show_answer(found.answer, found.next_step)
    if found.bodies:
        board.show_table(found.bodies)
        picture.show(found.picture, scene.moment)
        together.show(found)
    way.show(found.consultations, 2)
    board.show_others(found)
    if found.bodies:
        picture.show_same(found.picture, scene.moment, found.bodies)


def _draw_one(chosen: BodyView, found: BodyBoard, scene: page.Scene, head: DeltaGenerator) -> None:
    with head:
        headings.show(chosen.label, 1)
        board.show_answer((chosen.answer,), chosen.next_step)
    one.show_head(chosen)
    one.show_voices(chosen)
    one.show_quotas(chosen)
    one.show_seats(chosen)
    one.show_relations(chosen, found)
    if matters := way.of_body(found.consultations, chosen.iri):
        way.show(matters, 2)
    invite.show(chosen, scene.network.name, scene.moment)
    own = found.pictures[chosen.iri]
    picture.show(own, scene.moment)
    picture.show_same(own, scene.moment, [chosen])
