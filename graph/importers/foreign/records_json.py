"""Plain JSON with one list of records, as open data portals give it: read like a table of the office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from graph.errors import InvalidSource
from graph.importers.foreign.shapes import objects, text, texts
from graph.importers.foreign.sources import Source
from graph.locale import Said, counted, say
from graph.sheets import Sheet, SheetRow, Workbook
from graph.texts import printable

__all__ = ["is_records", "workbook_of_records"]

_ENVELOPES = (
    "index",
    "data",
    "items",
    "results",
    "records",
    "features",
    "rows",
    "entries",
    "result",
    "value",
)
"""What portals call the list that their answer is about."""
_ABOUT = frozenset(
    {"fields", "columns", "links", "facet_groups", "parameters", "schema", "crs", "meta", "metadata", "view"}
)
"""What portals call lists that only describe the answer."""
_HEADINGS = ("columns", "fields", "header", "headers")
_ROWS = ("data", "rows", "records", "values")
_WRAPPERS = frozenset({"properties", "attributes"})
"""What geographic formats put around a record; its name says nothing."""
_FEWEST_ALIKE = 0.5
"""Share of properties that records kept by their ids have in common at least."""
_ID = "Kennung"
_NAME = re.compile(r"name|bezeichnung|titel|title|organisation|einrichtung|verein", re.IGNORECASE)
"""A record that stands alone says how something is called; settings do not."""
_LEVELS = 4
_MOST_RECORDS = 100_000
_MOST_COLUMNS = 300
_LONGEST_CELL = 20_000


def is_records(content: object) -> bool:
    """Tell whether a JSON file has a list of records."""
    return bool(_lists(content)) and not (
        isinstance(content, dict) and content.get("type") == "GeometryCollection"
    )


def workbook_of_records(source: Source) -> Workbook:
    """Return the longest list of records of a file as a table: a column for each property, a row for each record.

    Raises:
        InvalidSource: there is no such list, or it is too long or too wide.

    Example:
        >>> it = workbook_of_records(Source("a.json", {"index": [{"name": "VHS", "ort": {"plz": "31224"}}]}))
        >>> [(row.number, row.cells) for row in it.sheets[0].rows]
        [(0, ('name', 'ort plz')), (1, ('VHS', '31224'))]
    """
    lists = _lists(source.content)
    useful = [it for it in lists if it[0] not in _ABOUT] or lists
    if not lists:
        raise InvalidSource(
            say(
                "»{name}« enthält keine Liste von Einträgen. Bitte die richtige Datei wählen.",
                name=source.name,
            )
        )
    name, records = max(useful, key=lambda it: (len(it[1]), it[0] in _ENVELOPES))
    if len(records) > _MOST_RECORDS:
        raise InvalidSource(
            say("Die Datei enthält mehr als {n} Einträge. Bitte die Datei teilen.", n=_MOST_RECORDS)
        )
    nested = Counter[str]()
    flat = [dict(_cells(record, "", 0, nested)) for record in records]
    columns = tuple(dict.fromkeys(heading for cells in flat for heading in cells))
    if not columns or len(columns) > _MOST_COLUMNS:
        raise InvalidSource(
            say(
                "Die Einträge in »{name}« sind zu verschieden, um eine Tabelle zu sein. Bitte eine andere Datei wählen.",
                name=source.name,
            )
        )
    rows = (
        SheetRow(number, tuple(cells.get(it, "") for it in columns))
        for number, cells in enumerate(flat, start=1)
    )
    kept = tuple(row for row in rows if any(row.cells))
    sheet = Sheet(name="", rows=(SheetRow(0, columns), *kept))
    return Workbook(
        name=source.name,
        sheets=(sheet,),
        notices=tuple(_notices(useful, name, len(records) - len(kept), nested)),
    )


def _lists(content: object) -> list[tuple[str, Sequence[Mapping[str, object]]]]:
    """Return the lists of records of a file with their names, the outer ones first."""
    if isinstance(content, list):
        found = objects(content) or _records_of_rows(content)
        return [("", found)] if found else []
    lists: list[tuple[str, Sequence[Mapping[str, object]]]] = []
    level: list[tuple[str, Mapping[str, object]]] = [("", content)] if isinstance(content, dict) else []
    for _ in range(_LEVELS):
        inner: list[tuple[str, Mapping[str, object]]] = []
        for above, each in level:
            lists += [(name, found) for name, value in each.items() if (found := _list(each, name, value))]
            if by_id := _records_by_id(each):
                lists.append((above, by_id))
            inner += [(name, value) for name, value in each.items() if isinstance(value, dict)]
        if lists:
            break
        level = inner
    if (
        not lists
        and isinstance(content, dict)
        and any(_NAME.search(it) and _is_plain(content[it]) for it in content)
    ):
        return [("", (content,))]
    return lists


def _list(around: Mapping[str, object], name: str, value: object) -> Sequence[Mapping[str, object]]:
    """Return a list of records: objects, or rows whose headings stand beside them or in the first of them."""
    if not isinstance(value, list):
        return ()
    if found := objects(value):
        return found
    beside = next((around[it] for it in _HEADINGS if isinstance(around.get(it), list)), None)
    if name in _ROWS and isinstance(beside, list):
        named = [
            (it.get("name") or it.get("id") or it.get("label")) if isinstance(it, dict) else it
            for it in beside
        ]
        return _records_of_rows([named, *value])
    return _records_of_rows(value)


def _records_of_rows(rows: Sequence[object]) -> Sequence[Mapping[str, object]]:
    """Return rows as records by the headings of the first one; nothing where they are no rows.

    Example:
        >>> _records_of_rows([["Name", "Ort"], ["VHS", "Peine"], ["AWO"]])
        ({'Name': 'VHS', 'Ort': 'Peine'}, {'Name': 'AWO'})
    """
    lists = [it for it in rows if isinstance(it, list)]
    if len(lists) != len(rows) or len(lists) < 2:
        return ()
    headings = [text(it) for it in lists[0]]
    is_head = (
        all(isinstance(it, str) for it in lists[0]) and len(set(headings)) == len(headings) and all(headings)
    )
    return tuple(dict(zip(headings, row, strict=False)) for row in lists[1:]) if is_head else ()


def _records_by_id(found: Mapping[str, object]) -> Sequence[Mapping[str, object]]:
    """Return records that stand under their ids, if there are several and they are alike; the id is one more property."""
    records = [(name, it) for name, it in found.items() if isinstance(it, dict)]
    if len(records) < 2 or len(records) < len(found):
        return ()
    every = Counter(name for _, it in records for name in it)
    shared = sum(number == len(records) for number in every.values())
    is_alike = shared >= max(1, _FEWEST_ALIKE * len(records[0][1])) and all(
        any(map(_is_plain, it.values())) for _, it in records
    )
    return tuple({_ID: name, **it} for name, it in records) if is_alike else ()


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float) and bool(text(value))


def _cells(
    record: Mapping[str, object], before: str, level: int, nested: Counter[str]
) -> Iterator[tuple[str, str]]:
    """Yield heading and text of each property; what stands inside of one gets both names. Lists of records are counted."""
    for name, value in record.items():
        heading = " ".join(it for it in (before, printable(name).strip()) if it)
        if isinstance(value, dict):
            if name == "geometry" or level == _LEVELS:
                nested[heading] += name != "geometry"
                continue
            yield from _cells(value, before if name in _WRAPPERS else heading, level + 1, nested)
        else:
            nested[heading] += isinstance(value, list) and any(isinstance(it, dict | list) for it in value)
            if cell := _cell(value):
                yield heading, cell


def _cell(value: object) -> str:
    """Return a value as people would type it; line breaks within a text stay."""
    if isinstance(value, str):
        return printable(value[:_LONGEST_CELL]).strip()
    return "; ".join(texts(value))


def _notices(
    lists: Sequence[tuple[str, object]], name: str, empty: int, nested: Mapping[str, int]
) -> Iterator[Said]:
    for heading, number in nested.items():
        if number:
            yield counted(
                number,
                "Unter »{heading}« steht bei {n} Eintrag eine eigene Liste: Sie wird nicht eingelesen.",
                "Unter »{heading}« steht bei {n} Einträgen eine eigene Liste: Sie wird nicht eingelesen.",
                heading=heading,
            )
    if len(lists) > 1:
        yield say(
            "Die Datei enthält {n} Listen. Gelesen wird die längste: »{name}«.",
            n=len(lists),
            name=name or "–",
        )
    if empty:
        yield counted(empty, "{n} Eintrag der Datei ist leer.", "{n} Einträge der Datei sind leer.")
