"""Why a row cannot be used: said for the row, not for the file."""

from __future__ import annotations

from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.locale import Said, say

__all__ = ["Unusable", "needed"]


class Unusable(Exception):
    """A row delivers nothing; it is rejected with the reason, and reading goes on."""

    def __init__(self, reason: Said, role: Role) -> None:
        super().__init__(reason)
        self.reason = reason
        self.role = role


def needed(row: ListRow, *roles: Role) -> None:
    """Refuse a row that lacks what its pattern cannot do without.

    Raises:
        Unusable: a cell is empty, or what stood there names a person.
    """
    for role in roles:
        if row.first(role):
            continue
        if role in row.named_persons:
            raise Unusable(
                say(
                    "Die Zelle nennt wohl eine Person und bleibt draußen. Ist es eine Organisation, bitte die Rechtsform ergänzen."
                ),
                role,
            )
        raise Unusable(say("Die Zelle ist leer. Bitte ergänzen."), role)
