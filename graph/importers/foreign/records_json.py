"""Plain JSON with one list of records, as open data portals give it: read like a table of the office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.errors import InvalidSource
from graph.importers.foreign.shapes import objects, texts
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
_LEVELS = 4
_MOST_RECORDS = 100_000
_MOST_COLUMNS = 300
_LONGEST_CELL = 20_000


def is_records(content: object) -> bool:
    """Tell whether a JSON file has a list of records."""
    return bool(_lists(content))


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
    if not lists:
        raise InvalidSource(
            say(
                "»{name}« enthält keine Liste von Einträgen. Bitte die richtige Datei wählen.",
                name=source.name,
            )
        )
    name, records = max(lists, key=lambda it: (len(it[1]), it[0] in _ENVELOPES))
    if len(records) > _MOST_RECORDS:
        raise InvalidSource(
            say("Die Datei enthält mehr als {n} Einträge. Bitte die Datei teilen.", n=_MOST_RECORDS)
        )
    flat = [dict(_cells(record, "", 0)) for record in records]
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
        name=source.name, sheets=(sheet,), notices=tuple(_notices(lists, name, len(records) - len(kept)))
    )


def _lists(content: object) -> list[tuple[str, Sequence[Mapping[str, object]]]]:
    """Return the lists of records of a file with their names, the outer ones first."""
    if isinstance(content, list):
        found = objects(content)
        return [("", found)] if found else []
    lists: list[tuple[str, Sequence[Mapping[str, object]]]] = []
    level: list[Mapping[str, object]] = [content] if isinstance(content, dict) else []
    for _ in range(_LEVELS):
        inner: list[Mapping[str, object]] = []
        for each in level:
            for name, value in each.items():
                if isinstance(value, list) and (found := objects(value)):
                    lists.append((name, found))
                elif isinstance(value, dict):
                    inner.append(value)
        level = inner
        if lists:
            break
    return lists


def _cells(record: Mapping[str, object], before: str, level: int) -> Iterator[tuple[str, str]]:
    """Yield heading and text of each property; what stands inside of one gets both names."""
    for name, value in record.items():
        heading = " ".join(it for it in (before, printable(name).strip()) if it)
        if isinstance(value, dict):
            if name == "geometry" or level == _LEVELS:
                continue
            yield from _cells(value, "" if name == "properties" else heading, level + 1)
        elif cell := _cell(value):
            yield heading, cell


def _cell(value: object) -> str:
    """Return a value as people would type it; line breaks within a text stay."""
    if isinstance(value, str):
        return printable(value[:_LONGEST_CELL]).strip()
    return "; ".join(texts(value))


def _notices(lists: Sequence[tuple[str, object]], name: str, empty: int) -> Iterator[Said]:
    if len(lists) > 1:
        yield say(
            "Die Datei enthält {n} Listen. Gelesen wird die längste: »{name}«.",
            n=len(lists),
            name=name or "–",
        )
    if empty:
        yield counted(empty, "{n} Eintrag der Datei ist leer.", "{n} Einträge der Datei sind leer.")
