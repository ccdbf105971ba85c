"""HSDS 3 in any of its shapes – nested JSON, paged lists, a data package of tables – as tables with references."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.importers.foreign.shapes import objects, text
from graph.importers.foreign.sources import Source

__all__ = ["ROWS", "TABLE_OF", "Tables", "is_hsds", "rows_of_csv", "tables_of"]

TABLE_OF: Mapping[str, str] = MappingProxyType(
    {
        "accessibility": "accessibility", "address": "address", "addresses": "address", "attribute": "attribute",
        "attributes": "attribute", "contact": "contact", "contacts": "contact", "cost_options": "cost_option",
        "funding": "funding", "languages": "language", "location": "location", "locations": "location",
        "organization": "organization", "organizations": "organization",
        "organization_identifiers": "organization_identifier", "phone": "phone", "phones": "phone",
        "program": "program", "programs": "program", "required_documents": "required_document",
        "schedules": "schedule", "schedule": "schedule", "service": "service", "services": "service",
        "service_areas": "service_area", "service_at_location": "service_at_location",
        "service_at_locations": "service_at_location", "taxonomies": "taxonomy", "taxonomy_detail": "taxonomy",
        "taxonomy_term": "taxonomy_term", "taxonomy_terms": "taxonomy_term",
    }
)  # fmt: skip
"""Name of a property, of a file or of a list → its table."""
ROWS = ("organization", "program", "service", "location", "taxonomy", "taxonomy_term")
"""Tables of things; the others only say something of these."""
_SIGNS: Sequence[tuple[str, frozenset[str]]] = (
    ("service_at_location", frozenset({"service", "location"})),
    ("location", frozenset({"id", "location_type"})),
    ("service", frozenset({"id", "name", "status"})),
    ("service", frozenset({"id", "name", "organization_id"})),
    ("taxonomy_term", frozenset({"id", "name", "taxonomy"})),
    ("taxonomy_term", frozenset({"id", "name", "term_uri"})),
    ("organization", frozenset({"id", "name", "legal_status"})),
    ("organization", frozenset({"id", "name", "tax_status"})),
    ("organization", frozenset({"id", "name", "services"})),
    ("organization", frozenset({"id", "name", "organization_identifiers"})),
    ("organization", frozenset({"id", "name", "alternate_name", "description", "website"})),
    ("taxonomy", frozenset({"id", "name", "version"})),
)
"""What tells an object by its properties, the surest first."""
_ENVELOPE = frozenset({"contents", "total_items"})
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Tables:
    """All records by table and id; each stands once, however often it is repeated."""

    rows: dict[str, dict[str, Row]] = field(default_factory=lambda: defaultdict(dict))
    _index: dict[tuple[str, str], dict[str, list[Row]]] = field(default_factory=dict)
    """Made when it is first asked for: by then all records are there."""

    def of(self, table: str) -> Mapping[str, Row]:
        """Return the records of a table by id."""
        return self.rows.get(table, {})

    def about(self, table: str, thing: str, identifier: str) -> Iterator[Row]:
        """Yield the records of a table that speak of a thing, by its id."""
        if (table, thing) not in self._index:
            index = self._index[table, thing] = defaultdict(list)
            for row in self.of(table).values():
                for each in _ids(row.get(f"{thing}_id")):
                    index[each].append(row)
        yield from self._index[table, thing].get(identifier, ())

    def add(self, table: str, row: Mapping[str, object], parent: tuple[str, str] | None) -> str:
        """Add a record with what stands inside of it, and return its id."""
        identifier = text(row.get("id")) or f"#{table}-{len(self.rows[table]) + 1}"
        known = self.rows[table].setdefault(identifier, {"id": identifier})
        for name, value in row.items():
            inner = TABLE_OF.get(name)
            if inner is None or not isinstance(value, dict | list):
                if known.get(name) in (None, ""):
                    known[name] = value
                continue
            for each in objects(value):
                child = self.add(inner, each, (table, identifier))
                if isinstance(value, dict):
                    known[f"{inner}_id"] = child
        if parent is not None:
            _refer(known, *parent)
        return identifier


def is_hsds(content: object) -> bool:
    """Tell whether a JSON file speaks HSDS."""
    if isinstance(content, dict):
        if content.keys() >= _ENVELOPE:
            return True
        if any(name.endswith(".csv") and name.removesuffix(".csv") in TABLE_OF for name in content):
            return True
    first = next(iter(objects(content)), None)
    return first is not None and (_table(first) != "" or "openapi_url" in first)


def tables_of(sources: Sequence[Source]) -> Tables:
    """Return the records of all files; a file of a data package is told by its name."""
    tables = Tables()
    for source in sources:
        name = TABLE_OF.get(source.name.rpartition(".")[0].casefold(), "")
        for table, row in _records(source.content, name if source.name.casefold().endswith(".csv") else ""):
            tables.add(table, row, None)
    return tables


def rows_of_csv(content: str) -> list[dict[str, object]]:
    """Return the rows of a table of a data package, by heading."""
    reader = csv.DictReader(io.StringIO(content, newline=""), restkey="")
    return [{name: cell for name, cell in row.items() if name and cell} for row in reader]


def _records(content: object, table: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    if isinstance(content, dict) and "contents" in content:
        content = content["contents"]
    elif isinstance(content, dict) and any(name.endswith(".csv") for name in content):
        for name, rows in content.items():
            if inner := TABLE_OF.get(name.removesuffix(".csv")):
                yield from ((inner, row) for row in objects(rows))
        return
    for row in objects(content):
        if found := table or _table(row):
            yield found, row


def _table(row: Mapping[str, object]) -> str:
    return next((table for table, signs in _SIGNS if signs <= row.keys()), "")


def _refer(row: Row, thing: str, identifier: str) -> None:
    """Note that a record stands inside another one; it may stand in several."""
    known = _ids(row.get(f"{thing}_id"))
    if identifier not in known:
        row[f"{thing}_id"] = [*known, identifier] if known else identifier


def _ids(value: object) -> list[str]:
    return [it for it in map(text, value if isinstance(value, list) else [value]) if it]
