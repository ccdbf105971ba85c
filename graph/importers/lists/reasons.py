"""Why a column was taken for what it is, in sentences that are said in several places."""

from __future__ import annotations

from graph.importers.lists.roles import Role
from graph.locale import Said, say

__all__ = ["by_cells", "kept"]


def kept() -> Said:
    """Return that a column is kept as it stands."""
    return say("Die Spalte bleibt als Merkmal erhalten, wie sie dasteht.")


def by_cells(role: Role) -> Said:
    """Return that the cells of a column tell its role."""
    return kept() if role is Role.ATTRIBUTE else say("Die Zellen sehen so aus: {role}.", role=role.label)
