"""What a form remembers of itself, so that an answer finds the lines it answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.selfcheck.stating import Statement
from graph.selfcheck.wording import Frame

__all__ = ["MARK", "Token"]

MARK = "Netzlotse-Selbstauskunft"
FORMAT = 1
_LONGEST = 30_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """The hidden key of one form."""

    network: str
    actor: str
    label: str
    version: int
    made_on: str
    lines: Mapping[str, tuple[str, str]] = field(hash=False)
    """Number of a line → record and field it is about."""

    @classmethod
    def of(cls, statement: Statement, frame: Frame) -> Token:
        """Return the key of a form."""
        return cls(
            network=frame.network,
            actor=statement.iri,
            label=statement.label,
            version=frame.version,
            made_on=frame.today.isoformat(),
            lines={str(it.number): (it.iri, it.field) for it in statement.items},
        )

    def as_cells(self) -> tuple[str, ...]:
        """Return it as cells of plain signs, each between two strokes."""
        said = json.dumps(
            {
                "format": FORMAT, "network": self.network, "actor": self.actor, "label": self.label,
                "version": self.version, "made_on": self.made_on, "lines": {nr: list(it) for nr, it in self.lines.items()},
            }
        )  # fmt: skip
        pieces = (said[place : place + _LONGEST] for place in range(0, len(said), _LONGEST))
        return (MARK, *(f"|{piece}|" for piece in pieces))

    @classmethod
    def from_cells(cls, cells: tuple[str, ...]) -> Token | None:
        """Return the key that cells hold; None if they hold none or a damaged one."""
        if not cells or cells[0] != MARK:
            return None
        try:
            said = json.loads("".join(it.removeprefix("|").removesuffix("|") for it in cells[1:]))
            return cls(
                network=str(said["network"]),
                actor=str(said["actor"]),
                label=str(said["label"]),
                version=int(said["version"]),
                made_on=str(said["made_on"]),
                lines={str(nr): (str(iri), str(name)) for nr, (iri, name) in said["lines"].items()},
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None
