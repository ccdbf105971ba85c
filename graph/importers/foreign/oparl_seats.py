"""Memberships of OParl without the persons: seats of council groups, and numbers of seats without names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.importers.cells import words
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.oparl_objects import Objects
from graph.importers.foreign.shapes import stated, text
from graph.locale import say
from graph.records import RecordSort, Spot

__all__ = ["Seats"]

_NO_BODY = say(
    "Das Gremium dieser Mitgliedschaft steht nicht in den Dateien. Bitte die Gruppierungen mit einlesen."
)
_BASIS = "aus den Mitgliedschaften im Ratsinformationssystem gezählt, ohne Namen"
_STATED_BASIS = "Angabe im Ratsinformationssystem"
_WORDS = (
    ("stellv", "vorsitz", "stv-vorsitz"), ("stv", "vorsitz", "stv-vorsitz"), ("", "vorsitz", "vorsitz"),
    ("stellv", "", "stv-mitglied"), ("stv", "", "stv-mitglied"), ("", "schriftf", "protokoll"),
    ("", "gast", "gast"), ("", "geschäftsf", "geschaeftsfuehrung"), ("", "sprecher", "sprecher"),
)  # fmt: skip
"""Two parts of a word → the role."""


@dataclass(frozen=True, slots=True)
class Seats:
    """Takes memberships one by one and adds what they come to."""

    found: Objects
    gathering: Gathering
    _counted: dict[tuple[str, str, str, str], list[Spot]] = field(default_factory=dict)

    def membership(self, identifier: str, row: Mapping[str, object], spot: Spot) -> None:
        """Take a membership: on behalf of a group it is the seat of that group, else one more seat without name."""
        body, group = text(row.get("organization")), text(row.get("onBehalfOf"))
        if body not in self.gathering:
            self.gathering.reject(spot, _NO_BODY)
            return
        role_said, end = text(row.get("role"), 80), stated(row.get("endDate"))
        role = _role(role_said, row.get("votingRight"))
        if group not in self.gathering or group == body:
            self._counted.setdefault((body, role_said, role, end), []).append(spot)
            return
        self.gathering.draft(
            RecordSort.SEAT,
            identifier,
            spot,
            identifier=identifier,
            label=f"{self._name(group)} in: {self._name(body)}",
            organization=body,
            member=group,
            role=role,
            start=stated(row.get("startDate")),
            end=end,
            attributes={"Rolle in der Quelle": role_said},
        )

    def add(self) -> None:
        """Add the numbers of seats without names, and those that a body states of itself."""
        for (body, role_said, role, end), spots in self._counted.items():
            key = self._quota(body, role_said or role, len(spots), spots[0], _BASIS, end)
            for spot in spots[1:]:
                self.gathering.also(key, spot)
        counted = {body for body, *_ in self._counted}
        for place, (identifier, row) in enumerate(self.found["Organization"].items(), start=1):
            number = row.get("memberCount")
            is_number = isinstance(number, int) and not isinstance(number, bool) and 0 < number < 10_000
            if is_number and identifier in self.gathering and identifier not in counted:
                spot = Spot(sheet="Organization", row=place)
                self._quota(identifier, "Mitglieder", int(text(number)), spot, _STATED_BASIS, "")

    def _quota(self, body: str, role: str, count: int, spot: Spot, basis: str, end: str) -> str:
        return self.gathering.draft(
            RecordSort.QUOTA,
            f"sitze:{body}:{role}:{end}",
            spot,
            label=f"{role} in: {self._name(body)}",
            organization=body,
            count=str(count),
            basis=basis,
            end=end,
        )

    def _name(self, identifier: str) -> str:
        return text(self.found["Organization"].get(identifier, {}).get("name"))


def _role(said: str, may_vote: object) -> str:
    """Return the role of a seat.

    Example:
        >>> _role("Vorsitzende", True), _role("1. Stellvertreter", None), _role("Sachkundige Bürgerin", False)
        ('vorsitz', 'stv-mitglied', 'beratend')
        >>> _role("Mitglied", True), _role("Mitglied", None)
        ('mitglied', 'mitglied-unbestimmt')
    """
    plain = said.casefold()
    told = next((role for one, other, role in _WORDS if one in plain and other in plain), None)
    if told:
        return told
    known = words.code_for("rolle", said) if said else None
    if known in ("vorstand", "sprecher", "protokoll", "moderation", "gast"):
        return known
    if isinstance(may_vote, bool):
        return "mitglied" if may_vote else "beratend"
    return "mitglied-unbestimmt"
