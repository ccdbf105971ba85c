"""What changes with time: the timeline, two days compared, what became of decisions, and what ends soon."""

from __future__ import annotations

import streamlit as st

from dashboard import page, state, words
from dashboard.components import controls, headings
from dashboard.components.development import comparing, ending, following, timeline
from graph.locale import say

PAGE = page.Page(
    identifier="development",
    title=say("Entwicklung"),
    path="entwicklung",
    icon=":material/timeline:",
    order=70,
)
LINE, PAIR = "zeitleiste", "vergleich"
VIEWS = {
    LINE: timeline.TITLE,
    PAIR: comparing.TITLE,
    following.VIEW: following.TITLE,
    ending.VIEW: ending.TITLE,
}
QUESTIONS = {
    LINE: say("Was geschah wann?"),
    PAIR: say("Was hat sich geändert?"),
    following.VIEW: say("Was wurde daraus?"),
    ending.VIEW: say("Was endet bald?"),
}
DRAWN = {
    LINE: timeline.show,
    PAIR: comparing.show,
    following.VIEW: following.show,
    ending.VIEW: ending.show,
}


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    title = st.container()
    view = controls.choose_view(words.say("Ansicht"), state.VIEW, VIEWS)
    with title:
        headings.show(words.spoken(QUESTIONS[view]), 1)
    DRAWN[view](scene.network, scene.moment)
