"""The drafts of a list while it is read: what several rows name is one draft, and each row knows its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.importers.lists.rows import ListRow
from graph.locale import Said, say
from graph.records import Draft, RecordSort, Spot

__all__ = ["Drafts"]

_Values = Mapping[str, Iterable[str]]
_SINGLE = frozenset(
    {
        "label",
        "modality",
        "kind",
        "relation",
        "role",
        "type",
        "start",
        "end",
        "confirmed_on",
        "level",
        "organization",
        "member",
        "participant",
        "undertaking",
        "source",
        "target",
        "ags",
        "within",
        "plan_state",
    }
)
"""Fields that hold one value: the first stays."""


@dataclass(slots=True)
class _Open:
    sort: RecordSort
    spot: Spot
    quote: str
    values: dict[str, dict[str, None]] = field(default_factory=dict)
    attributes: dict[str, dict[str, None]] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    also: dict[Spot, None] = field(default_factory=dict)
    warnings: dict[tuple[str, Said], None] = field(default_factory=dict)
    identifier: str = ""


class Drafts:
    """Collects drafts by key, in the order in which they are first named."""

    def __init__(self) -> None:
        self._open: dict[str, _Open] = {}
        self._spot: Spot | None = None
        self._touched: list[str] = []
        """Keys of what the row at hand has said."""

    def __contains__(self, key: str) -> bool:
        return key in self._open

    def add(
        self,
        row: ListRow,
        sort: RecordSort,
        key: str,
        values: _Values,
        *,
        attributes: _Values | None = None,
        columns: Mapping[str, str] | None = None,
        warnings: Iterable[tuple[str, Said]] = (),
        identifier: str = "",
    ) -> str:
        """Take in what a row says of a thing, and return the key of its draft.

        What another row said before stays; further values are added, and where a field holds only one, the second is
        told as doubtful.
        """
        if row.spot != self._spot:
            self._spot, self._touched = row.spot, []
        self._touched.append(key)
        draft = self._open.get(key)
        if draft is None:
            draft = self._open[key] = _Open(sort, row.spot, row.quote)
        elif row.spot != draft.spot:
            draft.also[row.spot] = None
        for name, found in values.items():
            self._merge(draft, name, [it for it in found if it], row.spot)
        for heading, found in (attributes or {}).items():
            draft.attributes.setdefault(heading, {}).update(dict.fromkeys(filter(None, found)))
        draft.columns |= {
            name: title for name, title in (columns or {}).items() if name not in draft.columns and title
        }
        draft.warnings |= dict.fromkeys(warnings)
        draft.identifier = draft.identifier or identifier
        return key

    def doubt(self, key: str, name: str, warning: Said) -> None:
        """Take note of what is doubtful about a field of a draft."""
        self._open[key].warnings[name, warning] = None

    def first(self, key: str, name: str) -> str:
        """Return the first value of a field of a draft; empty if it has none."""
        return next(iter(self._open[key].values.get(name, ())), "")

    def forget(self, spot: Spot) -> None:
        """Take back what a row that turned out unusable has said."""
        for key in self._touched if self._spot == spot else ():
            if key in self._open and self._open[key].spot == spot:
                del self._open[key]
            elif key in self._open:
                self._open[key].also.pop(spot, None)

    def finished(self) -> tuple[Draft, ...]:
        """Return all drafts, those with a row of their own first."""
        return tuple(
            Draft(
                sort=it.sort,
                key=key,
                values={name: tuple(found) for name, found in it.values.items() if found},
                attributes={heading: tuple(found) for heading, found in it.attributes.items() if found},
                spot=it.spot,
                also=tuple(it.also),
                quote=it.quote,
                identifier=it.identifier,
                warnings=tuple(it.warnings),
                columns=it.columns,
            )
            for key, it in self._open.items()
        )

    @staticmethod
    def _merge(draft: _Open, name: str, found: list[str], spot: Spot) -> None:
        held = draft.values.setdefault(name, {})
        if name not in _SINGLE:
            held.update(dict.fromkeys(found))
        elif not held:
            held.update(dict.fromkeys(found[:1]))
        elif found and found[0] not in held:
            row, other = spot.row, found[0]
            warning = (
                say("Zeile {row} nennt dafür »{other}«.", row=row, other=other)
                if spot.sheet == draft.spot.sheet
                else say(
                    "Blatt »{sheet}«, Zeile {row} nennt dafür »{other}«.",
                    sheet=spot.sheet, row=row, other=other,
                )
            )  # fmt: skip
            draft.warnings[name, warning] = None
