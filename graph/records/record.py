"""One record: what is said of one thing, field by field, as texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from graph.records.fields import FIELDS, Field
from graph.records.sorts import RecordSort

__all__ = ["Record"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is said of one thing; every value is a text: words, codes, IRIs, dates in ISO form."""

    sort: RecordSort
    iri: str
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """By name of the field; empty ones are missing. The order within a field means nothing."""
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """What further columns of a list say, by code of the column."""

    @property
    def label(self) -> str:
        """Return how people call it; for a thing without a name the end of its address."""
        return self.first("label") or self.iri.rsplit("/", 1)[-1]

    @property
    def fields(self) -> tuple[Field, ...]:
        """Return the fields its sort can have."""
        return FIELDS[self.sort]

    def first(self, name: str) -> str:
        """Return the first value of a field; empty if it has none."""
        return next(iter(self.values.get(name, ())), "")

    def all(self, name: str) -> tuple[str, ...]:
        """Return all values of a field."""
        return self.values.get(name, ())

    def with_values(self, **changed: tuple[str, ...]) -> Record:
        """Return the same record with other values in some fields; an empty tuple empties a field.

        Example:
            >>> it = Record(sort=RecordSort.ACTOR, iri="x", values={"label": ("VHS",), "email": ("info@vhs.example",)})
            >>> dict(it.with_values(email=()).values)
            {'label': ('VHS',)}
        """
        merged = {**self.values, **changed}
        return replace(self, values=MappingProxyType({name: it for name, it in merged.items() if it}))

    def same_as(self, other: Record) -> bool:
        """Tell whether two records say the same, whatever the order of their values."""
        return _bag(self.values) == _bag(other.values) and _bag(self.attributes) == _bag(other.attributes)

    def differing(self, other: Record) -> tuple[str, ...]:
        """Return the names of the fields in which two records differ, in the order of the fields."""
        own, others = _bag(self.values), _bag(other.values)
        return tuple(it.name for it in self.fields if own.get(it.name) != others.get(it.name))


def _bag(values: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {name: sorted(set(it)) for name, it in values.items() if it}
