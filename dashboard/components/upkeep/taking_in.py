"""Lists and files of others come in: first a dry run that names every row, then one change that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.components.taking_in import wizard
from dashboard.components.upkeep.part import Part
from graph.locale import say

if TYPE_CHECKING:
    from dashboard.page import Scene

KEY = "einlesen"


def show(scene: Scene) -> None:
    """Draw the way of a file into the network."""
    wizard.show(scene.network)


PART = Part(
    key=KEY,
    title=say("Listen einlesen"),
    question=say("Welche Liste soll ins Netzwerk?"),
    order=20,
    show=show,
)
