"""Addresses for an invitation, by field, place, body and kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.components.partners import choosing, mailing
from dashboard.components.upkeep.part import Part
from graph.locale import say

if TYPE_CHECKING:
    from dashboard.page import Scene

KEY = "verteiler"


def show(scene: Scene) -> None:
    """Draw the filter and the addresses of who fits it."""
    mailing.show(scene, choosing.choose(scene.network.name), choosing.in_words())


PART = Part(
    key=KEY,
    title=say("Verteiler"),
    question=say("Wen laden wir ein?"),
    order=55,
    show=show,
)
