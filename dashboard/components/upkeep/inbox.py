"""The inbox: what lists, self-checks and the program propose, decided one by one or all of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.components.inbox import groups
from dashboard.components.upkeep.part import Part
from graph.locale import say

if TYPE_CHECKING:
    from dashboard.page import Scene

KEY = "eingang"


def show(scene: Scene) -> None:
    """Draw what waits for a decision."""
    groups.show(scene.network)


PART = Part(
    key=KEY,
    title=say("Eingang"),
    question=say("Was soll übernommen werden?"),
    order=30,
    show=show,
)
