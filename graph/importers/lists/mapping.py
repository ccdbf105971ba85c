"""How a list is to be read: guessed, corrected by people, kept for the next quarter."""

from __future__ import annotations

import json
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from graph.errors import InvalidSource
from graph.importers.lists.roles import Role
from graph.locale import EMPTY, Said, say
from graph.sheets import column_letter

__all__ = ["Column", "Mapping", "Pattern"]

_FORM = 1
"""Raised when profiles of before can no longer be read."""


class Pattern(StrEnum):
    """What one row speaks of; the value is kept in profiles."""

    ACTORS = "actors"
    CARRIERS = "actors-and-carriers"
    OFFERS = "actors-and-offers"
    TIES = "ties"
    SEATS = "seats"
    GRANTS = "grants"
    INVOLVEMENTS = "involvements"
    UNDERTAKINGS = "undertakings"

    @property
    def label(self) -> Said:
        """Return what a row is, in words."""
        return _LABELS[self]


_LABELS: ReadOnly[Pattern, Said] = MappingProxyType(
    {
        Pattern.ACTORS: say("Jede Zeile ist ein Akteur"),
        Pattern.CARRIERS: say("Jede Zeile ist ein Akteur mit seinem Träger"),
        Pattern.OFFERS: say("Jede Zeile ist ein Akteur mit seinen Angeboten"),
        Pattern.TIES: say("Jede Zeile ist eine Beziehung zwischen zwei Akteuren"),
        Pattern.SEATS: say("Jede Zeile ist ein Sitz in einem Gremium"),
        Pattern.GRANTS: say("Jede Zeile ist eine Förderung, jede Jahresspalte ein Betrag"),
        Pattern.INVOLVEMENTS: say("Jede Zeile ist die Beteiligung eines Akteurs an einem Vorhaben"),
        Pattern.UNDERTAKINGS: say("Jede Zeile ist ein Vorhaben"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one column says."""

    place: int
    """Counted from 0: where it stood when the mapping was made; it is found again by its heading."""
    heading: str
    """Lines of a heading joined by ` / `; empty for a column without one."""
    role: Role
    parameter: str = ""
    """The year of an amount; what a yes is a yes to."""
    reason: Said = field(default=EMPTY, compare=False)
    """Why it was taken for this."""

    @property
    def title(self) -> str:
        """Return letter and heading, as messages name a column."""
        letter = column_letter(self.place)
        return f"{letter} ({self.heading})" if self.heading else letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """How a list is to be read."""

    sheet: str
    is_together: bool = False
    """Whether all sheets with these headings are one list; what their names say is then the last column."""
    header_rows: tuple[int, ...]
    """Numbers of the rows that make up the headings; none for a list without."""
    first_row: int
    last_row: int = 0
    """0 for the end of the sheet."""
    pattern: Pattern
    columns: tuple[Column, ...]
    relation: str = ""
    """Code of what joins two actors where the file does not say it; empty for what the pattern means by itself."""
    modality: str = "ist"
    kind: str = ""
    """Code of the kind of actors where the file does not say it."""
    fields: tuple[str, ...] = ()
    """Codes of fields that hold for all rows."""
    place: str = ""
    """Name of the place that holds where the file names none."""
    counterpart: str = ""
    """The other end of all rows: who funds, which body, which undertaking the list is of."""
    namespace: str = ""
    """Before the identifiers of the file, so that number 5 of one list is not number 5 of another."""
    pattern_reason: Said = field(default=EMPTY, compare=False)
    notices: tuple[Said, ...] = field(default=(), compare=False)
    """What people should know before they go on."""

    def column(self, role: Role) -> Column | None:
        """Return the first column of a role."""
        return next((it for it in self.columns if it.role is role), None)

    def columns_of(self, *roles: Role) -> tuple[Column, ...]:
        """Return all columns of some roles, in the order of the sheet."""
        return tuple(it for it in self.columns if it.role in roles)

    @property
    def named_by_sheets(self) -> Column | None:
        """Return the column that the names of the sheets make up; None where one sheet alone is read."""
        return self.columns[-1] if self.is_together and self.columns else None

    def alone(self, sheet: str = "") -> Mapping:
        """Return the mapping for one sheet only, the first of all or another one."""
        columns = self.columns[:-1] if self.is_together else self.columns
        return replace(self, sheet=sheet or self.sheet, is_together=False, columns=columns)

    def with_role(self, place: int, role: Role, parameter: str = "") -> Mapping:
        """Return the mapping with another role for one column, counted from 0."""
        columns = tuple(
            replace(it, role=role, parameter=parameter, reason=EMPTY) if it.place == place else it
            for it in self.columns
        )
        return replace(self, columns=columns)

    def as_json(self) -> str:
        """Return the mapping as a profile that can be kept."""
        told = {
            "form": _FORM,
            "sheet": self.sheet,
            "is_together": self.is_together,
            "header_rows": list(self.header_rows),
            "first_row": self.first_row,
            "last_row": self.last_row,
            "pattern": self.pattern.value,
            "columns": [
                {"place": it.place, "heading": it.heading, "role": it.role.value, "parameter": it.parameter}
                for it in self.columns
            ],
            "relation": self.relation,
            "modality": self.modality,
            "kind": self.kind,
            "place": self.place,
            "counterpart": self.counterpart,
            "namespace": self.namespace,
            "fields": list(self.fields),
        }
        return json.dumps(told, ensure_ascii=False, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Mapping:
        """Return the mapping of a profile.

        Raises:
            InvalidSource: the profile is damaged or of another version.

        Example:
            >>> column = Column(place=0, heading="Verein", role=Role.NAME)
            >>> kept = Mapping(sheet="", header_rows=(1,), first_row=2, pattern=Pattern.ACTORS, columns=(column,))
            >>> Mapping.from_json(kept.as_json()) == kept
            True
        """
        try:
            return _from_told(json.loads(text))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise InvalidSource(
                say(
                    "Das gemerkte Profil lässt sich nicht lesen. Bitte die Spalten neu zuordnen und das Profil neu speichern."
                )
            ) from error


def _from_told(told: Any) -> Mapping:
    if told["form"] != _FORM:
        raise ValueError
    return Mapping(
        sheet=_text(told["sheet"]),
        is_together=told.get("is_together", False) is True,
        header_rows=tuple(int(row) for row in told["header_rows"]),
        first_row=int(told["first_row"]),
        last_row=int(told["last_row"]),
        pattern=Pattern(told["pattern"]),
        columns=tuple(
            Column(
                place=int(it["place"]),
                heading=_text(it["heading"]),
                role=Role(it["role"]),
                parameter=_text(it["parameter"]),
            )
            for it in told["columns"]
        ),
        fields=tuple(_text(code) for code in told["fields"]),
        relation=_text(told["relation"]),
        modality=_text(told["modality"]),
        kind=_text(told["kind"]),
        place=_text(told["place"]),
        counterpart=_text(told["counterpart"]),
        namespace=_text(told["namespace"]),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
