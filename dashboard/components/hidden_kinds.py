"""What the legend of the map has switched off: left out in tables, matrix, words and files too."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard import state, theme
from graph import looking
from graph.locale import EMPTY, Said, listed, say
from graph.model import MapView


def hidden() -> tuple[str, ...]:
    """Return the groups that are switched off in the address."""
    return state.choices(state.HIDDEN, {*theme.LOOKS, theme.MISSING_KIND})


def without_hidden(view: MapView) -> MapView:
    """Return a map as its legend leaves it."""
    return looking.without_groups(view, hidden())


def labels(view: MapView) -> Mapping[str, str]:
    """Return the groups of this map that are switched off, with their words."""
    off = hidden()
    return {node.group: node.group_label for node in view.nodes if node.group in off}


def in_words(view: MapView) -> Said:
    """Return what is switched off, for whoever sees a file without the page; empty if nothing is."""
    off = labels(view)
    return say("ausgeblendet: {kinds}", kinds=listed(off.values())) if off else EMPTY
