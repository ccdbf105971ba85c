"""A meeting: one view after the other, large and without controls, with a bar to go on and what to say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Any

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from graph import service
from graph.locale import Said, say

NAME = "netzlotse_tasten"
USUAL: tuple[tuple[str, Said, dict[str, str]], ...] = (
    ("overview", say("Überblick"), {}),
    ("network_map", say("Netzwerkkarte"), {}),
    ("gaps", say("Fehlende Partner"), {}),
    ("bodies", say("Gremien"), {}),
    ("development", say("Entwicklung"), {}),
)
"""What is shown when nobody has named views: page, name, values of the address."""


def series(network: str) -> tuple[service.SavedView, ...]:
    """Return what a meeting about a network looks at: its named views, else the usual pages."""
    named = [
        view
        for view in service.saved_views(cache.DESK.notebook())
        if network in view.values.get(state.NETWORK, (network,))
    ]
    return tuple(named) or usual()


def usual() -> tuple[service.SavedView, ...]:
    """Return the pages that make sense for any network."""
    lasting = {key: (value,) for key, value in state.lasting_values().items() if key != state.LANGUAGE}
    return tuple(
        service.SavedView(
            name=title,
            page=page,
            values={**lasting, **{key: (value,) for key, value in values.items()}},
            saved_on=cache.today(),
        )
        for page, title, values in USUAL
    )


def is_on() -> bool:
    """Tell whether the page is shown in a meeting."""
    return state.text(state.PRESENTED) is not None


def show_start(first: service.SavedView) -> None:
    """Draw the link that begins a meeting with its first view."""
    navigation.link_to(
        first.page,
        words.say("Vorführung beginnen"),
        {**first.values, **_language(), state.PRESENTED: ("1",)},
        icon=":material/play_arrow:",
    )


def show(network: str) -> None:
    """Draw the bar of a meeting under the page; outside of one nothing."""
    if not is_on():
        return
    views = series(network)
    place = state.number(state.PRESENTED, 1, len(views))
    with st.container(horizontal=True, vertical_alignment="center", key="vorfuehrung"):
        _show_step("vor_zurueck", words.say("Zurück"), views, place - 1, ":material/arrow_back:")
        st.markdown(
            words.say(
                "**{place} von {all}** {name}",
                place=place,
                all=len(views),
                name=escape.markdown_line(views[place - 1].name),
            )
        )
        _show_step("vor_weiter", words.say("Weiter"), views, place + 1, ":material/arrow_forward:")
        if note := views[place - 1].note:
            with st.popover(words.say("Notizen"), icon=":material/speaker_notes:"):
                st.text(escape.plain(note))
        with st.container(width="content", key="vor_ende"):
            address = {key: given for key, given in state.address().items() if key != state.PRESENTED}
            navigation.link_to(views[place - 1].page, words.say("Beenden"), address, icon=":material/close:")
    _keys()(key=NAME)


def _show_step(key: str, label: str, views: Sequence[service.SavedView], place: int, icon: str) -> None:
    with st.container(width="content", key=key):
        if 1 <= place <= len(views):
            view = views[place - 1]
            address = {**view.values, **_language(), state.PRESENTED: (str(place),)}
            navigation.link_to(view.page, label, address, icon=icon)
        else:
            st.markdown(f":gray[{label}]")


def _language() -> dict[str, tuple[str, ...]]:
    return {state.LANGUAGE: (state.language(),)} if state.text(state.LANGUAGE) else {}


def _keys() -> Callable[..., Any]:
    """Return the part that listens to arrow and page keys; registering it again changes nothing."""
    script = (files(__name__) / "keys.js").read_text("utf-8")
    return st.components.v2.component(NAME, js=script)
