"""All actors of a network, by kind and name, each as a link to its card."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from graph.model import AgentMatch, MapView, NetworkInfo, Node
from graph.texts import sort_key

ICON = ":material/chevron_right:"


def show(view: MapView) -> None:
    """Draw all nodes of a network, folded by group of kinds."""
    order = [*cache.kinds(), *sorted({node.group for node in view.nodes})]
    nodes = sorted(view.nodes, key=lambda node: (order.index(node.group), sort_key(node.label)))
    if not nodes:
        st.info(
            words.say(
                "An diesem Tag ist in diesem Netzwerk niemand verzeichnet. Wählen Sie oben einen anderen Tag."
            )
        )
    for label, members in groupby(nodes, key=lambda node: node.group_label):
        listed = list(members)
        with st.expander(f"{escape.markdown_line(label)} ({len(listed)})"):
            for node in listed:
                label = escape.markdown_line(node.label) + _mark(node)
                navigation.link("actor", label, icon=ICON, **{state.ACTOR_ID: node.iri})


def show_matches(matches: tuple[AgentMatch, ...], networks: tuple[NetworkInfo, ...]) -> None:
    """Draw search hits, each with the network it belongs to."""
    labels = {network.name: network.label for network in networks}
    for match in matches:
        place = labels.get(match.network, match.network)
        label = f"**{escape.markdown_line(match.label)}** · {escape.markdown_line(place)}"
        navigation.link("actor", label, icon=ICON, **{state.ACTOR_ID: match.iri})


def _mark(node: Node) -> str:
    return f" · :gray[{words.say('nur als Gruppe genannt')}]" if node.is_generic else ""
