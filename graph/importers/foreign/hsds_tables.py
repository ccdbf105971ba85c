"""HSDS 1 to 3 in any of its shapes – nested JSON, paged lists, a data package of tables – as tables with references."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.errors import InvalidSource
from graph.importers.foreign.shapes import objects, text
from graph.importers.foreign.sources import Source
from graph.locale import say

__all__ = [
    "PACKAGE",
    "ROWS",
    "TABLE_OF",
    "Tables",
    "is_hsds",
    "missing_pages",
    "rows_of_csv",
    "tables_of",
    "unread_of",
]

_TABLES = (
    "accessibility", "address", "attribute", "contact", "cost_option", "eligibility", "funding", "language", "link_taxonomy",
    "location", "meta_table_description", "metadata", "organization", "organization_identifier", "payment_accepted", "phone",
    "program", "required_document", "review", "schedule", "service", "service_area", "service_at_location", "service_taxonomy",
    "taxonomy", "taxonomy_term", "url",
)  # fmt: skip
_OTHER_NAMES = {
    "physical_address": "address", "postal_address": "address", "accessibility_for_disabilities": "accessibility",
    "regular_schedule": "schedule", "holiday_schedule": "schedule", "payments_accepted": "payment_accepted",
    "services_at_location": "service_at_location", "services_taxonomy": "service_taxonomy", "taxonomy_detail": "taxonomy",
    "additional_website": "url", "additional_url": "url",
}  # fmt: skip
"""Older generations and profiles → the name that HSDS 3 uses."""


def _forms(name: str) -> tuple[str, ...]:
    """Return a name and its plurals: also the odd ones that interfaces have made of it."""
    return (name, f"{name}s", f"{name}es", f"{name.removesuffix('y')}ies")


TABLE_OF: Mapping[str, str] = MappingProxyType(
    {form: it for it in _TABLES for form in _forms(it)}
    | {form: it for other, it in _OTHER_NAMES.items() for form in _forms(other)}
)
"""Name of a property, of a file or of a list → its table."""
_UNTOLD = "?"
ROWS = ("organization", "program", "service", "location", "taxonomy", "taxonomy_term", _UNTOLD)
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
    ("taxonomy", frozenset({"id", "name", "vocabulary"})),
    ("service", frozenset({"id", "name", "organization"})),
)
"""What tells an object by its properties, the surest first."""
_PAGES = ("contents", "content")
"""What paged answers call their list: HSDS 3, and before it the interfaces of Open Referral UK."""
_LAST_RESORT = frozenset({"id", "name", "description"})
"""All that HSDS asks of an organisation: enough in an answer of its interface, not elsewhere."""
_STATES = frozenset({"active", "inactive", "defunct", "temporarily closed"})
PACKAGE = "datapackage.json"
_FEWEST_TABLES = 2
"""So many lists have the names of tables where these do not end like files."""
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
    if isinstance(content, dict) and (_page(content) is not None or _named_tables(content)):
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


def missing_pages(sources: Sequence[Source]) -> bool:
    """Tell whether a paged answer has further pages that are not there."""
    pages = [it.content for it in sources if isinstance(it.content, dict) and _page(it.content) is not None]
    stated = [text(it.get("total_pages")) or text(it.get("totalPages")) for it in pages]
    return any(it.isdecimal() and int(it[:9]) > len(pages) for it in stated)


def unread_of(sources: Sequence[Source]) -> tuple[str, ...]:
    """Return the tables of data packages that HSDS does not know."""
    files = (it.name for it in sources if it.name.casefold().endswith(".csv"))
    inside = (
        name
        for it in sources
        if isinstance(it.content, dict) and _named_tables(it.content)
        for name in it.content
    )
    named = (*files, *(it for it in inside if it.endswith(".csv")))
    return tuple(it for it in named if it.rpartition(".")[0].casefold() not in TABLE_OF)


def rows_of_csv(name: str, content: str) -> list[dict[str, object]]:
    """Return the rows of a table of a data package, by heading.

    Raises:
        InvalidSource: a cell has no end.
    """
    reader = csv.DictReader(io.StringIO(content, newline=""), restkey="")
    try:
        return [{title: cell for title, cell in row.items() if title and cell} for row in reader]
    except csv.Error as error:
        raise InvalidSource(
            say(
                "»{name}« ist vor Zeile {line} keine lesbare Tabelle: Oft fehlt ein Anführungszeichen. Bitte richtigstellen.",
                name=name,
                line=reader.line_num + 1,
            )
        ) from error


def _records(content: object, table: str) -> Iterator[tuple[str, Mapping[str, object]]]:
    if isinstance(content, dict):
        page, named = _page(content), _named_tables(content)
        for row in objects(page):
            yield _table(row) or ("organization" if row.keys() >= _LAST_RESORT else _UNTOLD), row
        for inner, rows in named.items():
            yield from ((inner, row) for row in rows)
        if page is not None or named:
            return
    for row in objects(content):
        if found := table or _table(row):
            yield found, row
        elif len(row) > 1 and "openapi_url" not in row and "resources" not in row:
            yield _UNTOLD, row


def _page(content: Mapping[str, object]) -> list[object] | None:
    """Return the list of a paged answer."""
    is_paged = bool(
        {"total_items", "totalElements", "total_pages", "totalPages", "page_number"} & content.keys()
    )
    found = next((content[it] for it in _PAGES if isinstance(content.get(it), list)), None)
    return found if is_paged and isinstance(found, list) else None


def _named_tables(content: Mapping[str, object]) -> Mapping[str, Sequence[Mapping[str, object]]]:
    """Return the tables that a file has by name, such as `services.csv`; a record that has others inside is none."""
    lists = [
        it for it, rows in content.items() if it.removesuffix(".csv") in TABLE_OF and isinstance(rows, list)
    ]
    is_one_record = "id" in content or "name" in content
    if not any(it.endswith(".csv") for it in lists) and (is_one_record or len(lists) < _FEWEST_TABLES):
        return {}
    found: dict[str, list[Mapping[str, object]]] = defaultdict(list)
    for name, rows in content.items():
        if table := TABLE_OF.get(name.removesuffix(".csv")):
            found[table] += objects(rows)
    return found


def _table(row: Mapping[str, object]) -> str:
    return next((table for table, signs in _SIGNS if signs <= row.keys() and _is_meant(row, signs)), "")


def _is_meant(row: Mapping[str, object], signs: frozenset[str]) -> bool:
    """Tell whether properties that other lists have too hold what HSDS has in them."""
    if "status" in signs:
        return text(row.get("status")).casefold() in _STATES
    return "organization" not in signs or isinstance(row.get("organization"), dict)


def _refer(row: Row, thing: str, identifier: str) -> None:
    """Note that a record stands inside another one; it may stand in several."""
    known = _ids(row.get(f"{thing}_id"))
    if identifier not in known:
        row[f"{thing}_id"] = [*known, identifier] if known else identifier


def _ids(value: object) -> list[str]:
    return [it for it in map(text, value if isinstance(value, list) else [value]) if it]
