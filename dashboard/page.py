"""What a page is, and the frame around every page: network, day, notice, and calm words when something fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException

from dashboard import cache, escape, failures, state, words
from dashboard.components import (
    controls,
    empty_network,
    first_start,
    footer,
    headings,
    language,
    locality,
    presenting,
    saved_views,
)
from graph.model import Moment, NetworkInfo
from graph.texts import EXAMPLE_NOTICE, FICTIONAL_NOTICE

START_EXAMPLE = "lueneburg"
"""The richest of the four examples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the dashboard, apart from what it draws."""

    identifier: str
    """Name of its module."""
    title: str
    """As in the navigation and, unless the page says more, as its heading."""
    path: str
    """Its address; empty for the start page."""
    icon: str
    """A symbol of the font that Streamlit brings along."""
    order: int
    needs_entries: bool = True
    """Whether it has nothing to show before anything was recorded."""
    fills_networks: bool = False
    """Whether people come to it to enter something: it need not tell them that nothing is there yet."""
    is_about_itself: bool = False
    """Whether it speaks of the program and of no network: one that was just begun opens elsewhere."""
    is_listed: bool = True
    """Whether the navigation names it; others are reached by links, such as the page on data protection."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What all parts of a page share: one network at one moment."""

    network: NetworkInfo
    moment: Moment
    networks: tuple[NetworkInfo, ...]


def show(page: Page, body: Callable[[Scene], None]) -> None:
    """Draw a page: choice of network and day, notice, heading by the body, notes on the address.

    Whatever fails becomes a German sentence; this is the outer door of the dashboard.
    """
    state.start_run()
    try:
        networks = cache.networks()
        if not networks:
            language.choose()
            first_start.show(goes_home=page.is_about_itself)
            return
        _show_scene(networks, page, body)
    except Exception as error:  # noqa: BLE001 - the outer door: nobody may see a stack trace
        failures.show(error)
    footer.show()


def _show_scene(networks: tuple[NetworkInfo, ...], page: Page, body: Callable[[Scene], None]) -> None:
    scene = _choose_scene(networks, page)
    notes = st.container()
    is_drawn = True
    try:
        if _is_empty(scene):
            _show_empty(scene, page)
        if not (page.needs_entries and _is_empty(scene)):
            body(scene)
    except RerunException:
        is_drawn = False  # what was just said belongs to the next drawing
        raise
    finally:
        if is_drawn:
            with notes:
                _show_notes()
            presenting.show(scene.network.name)


def _choose_scene(networks: tuple[NetworkInfo, ...], page: Page) -> Scene:
    today = cache.today()
    labels = {network.name: network.label for network in networks}
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom", key="kopfzeile"):
        name = controls.choose_one(
            words.say("Netzwerk"), state.NETWORK, labels, default=_first(networks).name, width=272
        )
        valid_on = controls.choose_day(
            words.say("Gültig am"),
            state.VALID_ON,
            today,
            words.say("Gezeigt wird, was an diesem Tag galt. Undatiertes gehört immer dazu."),
        )
        as_of = controls.choose_day(
            words.say("Stand vom"),
            state.AS_OF,
            today,
            words.say("Gezeigt wird, was bis zu diesem Tag erfasst war."),
        )
        place = locality.choose(name, Moment(valid_on, as_of))
        saved_views.show(page.identifier)
        language.choose()
    chosen = next(network for network in networks if network.name == name)
    _show_notice(chosen)
    locality.show_rule(place)
    with st.container(key="druckzeile"):
        days = words.say("Gültig am {valid_on}, Stand vom {as_of}", valid_on=valid_on, as_of=as_of)
        st.markdown(escape.markdown(days))
    return Scene(chosen, Moment(valid_on, as_of, place.iri if place else None), networks)


def _show_notice(network: NetworkInfo) -> None:
    """Draw what has to be known of an invented network, in a box, or of a dated example, in a line."""
    if network.is_fictional:
        st.warning(words.spoken(FICTIONAL_NOTICE), icon=":material/science:")
    elif network.is_example:
        st.markdown(f":material/history_edu: {words.spoken(EXAMPLE_NOTICE)}")


def _first(networks: tuple[NetworkInfo, ...]) -> NetworkInfo:
    """Return what is shown before anybody chooses: an own network, else the richest example."""
    own = [network for network in networks if not network.is_example and not network.is_fictional]
    examples = [network for network in networks if network.name == START_EXAMPLE]
    return next(iter([*own, *examples, *networks]))


def _is_empty(scene: Scene) -> bool:
    return cache.overview(scene.network.name, scene.moment).is_empty


def _show_empty(scene: Scene, page: Page) -> None:
    """Draw one calm sentence in place of figures and lists that would be made of nothing."""
    if page.needs_entries:
        headings.show(page.title, 1)
    moment = scene.moment
    if moment.place:
        locality.show_unstated()
        return
    if moment.as_of >= cache.today():
        if page.fills_networks:
            return
        st.info(words.say("Für den {day} ist in diesem Netzwerk nichts erfasst.", day=moment.valid_on))
        if page.needs_entries and not scene.network.is_example:
            empty_network.show(scene.network)
        return
    st.info(words.say("Bis zum {day} war in diesem Netzwerk nichts erfasst.", day=moment.as_of))
    st.button(
        words.say("Stand auf heute setzen"),
        on_click=state.write,
        args=(state.AS_OF,),
        icon=":material/today:",
    )


def _show_notes() -> None:
    if done := state.announced():
        st.toast(escape.markdown(done), icon=":material/check:")
    if why := state.refused():
        st.warning(escape.markdown(why), icon=":material/info:")
    for note in state.notes():
        st.info(escape.markdown(note), icon=":material/link:")
