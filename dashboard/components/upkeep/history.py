"""What was changed when, and how it goes back."""

from __future__ import annotations

from dashboard.components.journal import backup, listing
from dashboard.components.upkeep.part import Part
from dashboard.page import Scene
from graph.locale import say

__all__ = ["PART"]


def _show(scene: Scene) -> None:
    listing.show(scene.network)
    if not scene.network.is_example:
        backup.show()


PART = Part(
    key="verlauf",
    title=say("Verlauf"),
    question=say("Was wurde wann geändert, und wie geht es zurück?"),
    order=80,
    show=_show,
    changes_data=False,
)
