"""Missing partners and other gaps: the list to work through, suggested ties, and what would happen if."""

from __future__ import annotations

from dashboard import page, state
from dashboard.components import gap_views, single_finding
from graph.locale import say

PAGE = page.Page(
    identifier="gaps",
    title=say("Fehlende Partner"),
    path="luecken",
    icon=":material/person_search:",
    order=30,
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(scene: page.Scene) -> None:
    if wanted := state.text(state.FINDING):
        single_finding.show(scene.network.name, scene.moment, wanted)
    else:
        gap_views.show(scene.network, scene.moment)
