"""A network for Kumu, as JSON (a blueprint) or as a workbook: with ids, so that a second import changes and adds nothing twice.

Kumu's own names (`id`, `label`, `type`, `from`, `to`, `direction`) are as Kumu wants them; all others are German,
for they are what people see there. Nothing is written into descriptions, which Kumu shows as Markdown: words of a
source could load pictures from elsewhere.
"""

from __future__ import annotations

import io
import json
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from graph.exporters.imprint import attribution_line, imprint_lines
from graph.exporters.node_link import Link, Node, NodeLink, Values, node_link
from graph.exporters.parcel import Parcel, legal
from graph.locale import say
from graph.marks import NUMBERS
from graph.records import RecordSort
from graph.texts import origin

if TYPE_CHECKING:
    from openpyxl.cell import Cell as ExcelCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

__all__ = ["render_json", "render_workbook"]

ELEMENTS, CONNECTIONS, SHEET_OF_ORIGIN = "Elements", "Connections", "Herkunft"
"""Names of the sheets: Kumu looks for the first two and leaves the third alone."""
STAND, ORIGIN, TO_NAME = say("Stand der Angaben"), say("Herkunft"), say("Zu nennen")
AGENTS = (RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC)
TAKEN = {
    "id", "label", "type", "tags", "from", "to", "direction", "description", "image",
    *(str(title).casefold() for title in (STAND, ORIGIN, TO_NAME)),
}  # fmt: skip
"""Words of Kumu, and those that say the origin: no column may be called so."""
BETWEEN = "|"
"""Between several values of one cell, as Kumu splits them."""
Cell: TypeAlias = str | int | list[str]
Entry: TypeAlias = dict[str, Cell]

LONGEST_CELL = 32_767
"""Characters that a cell of Excel can hold."""


def render_json(parcel: Parcel) -> bytes:
    """Return a blueprint: elements and connections, each with the days and the origin it speaks of."""
    found = node_link(parcel.network)
    blueprint = {
        "elements": _elements(found, parcel),
        "connections": _connections(found, parcel),
        SHEET_OF_ORIGIN: [legal(line) for line in imprint_lines(parcel.imprint)],
    }
    return (json.dumps(blueprint, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def render_workbook(parcel: Parcel) -> bytes:
    """Return the same as a workbook with the sheets that Kumu asks for; no cell can become a formula."""
    from openpyxl import Workbook

    found = node_link(parcel.network)
    book = Workbook(write_only=True)
    _write(book.create_sheet(ELEMENTS), _elements(found, parcel))
    _write(book.create_sheet(CONNECTIONS), _connections(found, parcel))
    last = book.create_sheet(SHEET_OF_ORIGIN)
    for line in imprint_lines(parcel.imprint):
        last.append([_cell(last, line)])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _elements(found: NodeLink, parcel: Parcel) -> list[Entry]:
    shared = _burnt_in(parcel)
    return [{**_element(node, found), **shared} for node in found.nodes]


def _element(node: Node, found: NodeLink) -> Entry:
    is_agent = node.values["sort"][0] in AGENTS
    named = node.values.get("kind_label" if is_agent else "sort_label", ())
    return {
        "id": node.id,
        "label": node.label,
        "type": "".join(named[:1]),
        "tags": list(node.tags),
        **_titled(node.values, found, ("kind_label",) if is_agent else ("sort_label",)),
    }


def _connections(found: NodeLink, parcel: Parcel) -> list[Entry]:
    shared = _burnt_in(parcel)
    return [{**_connection(link, found), **shared} for link in found.links]


def _connection(link: Link, found: NodeLink) -> Entry:
    return {
        "id": link.id,
        "from": link.source,
        "to": link.target,
        "label": link.label,
        "type": link.label,  # people filter by it: a duty must not be found among the cooperations
        "direction": "directed" if link.is_directed else "undirected",
        **_titled(link.values, found, ("direction",)),
    }


def _titled(values: Values, found: NodeLink, told: Collection[str]) -> Entry:
    """Return values by their headings, without what Kumu's own fields tell already; a column never hides one of ours."""
    headings = _headings(found.titles)
    return {headings[key]: _value(key, texts) for key, texts in values.items() if key not in told}


def _headings(titles: Mapping[str, str]) -> Mapping[str, str]:
    given: dict[str, str] = {}
    for key, title in titles.items():
        wanted = legal(title)
        while wanted.casefold() in TAKEN or wanted in given.values():
            wanted = f"{wanted} (Liste)"
        given[key] = wanted
    return given


def _value(key: str, texts: Sequence[str]) -> Cell:
    if key in NUMBERS:
        return int(texts[0])
    return texts[0] if len(texts) == 1 else list(texts)


def _burnt_in(parcel: Parcel) -> Entry:
    """Return what every element says of its origin: in Kumu there is no head that could say it once."""
    days = say("gültig am {day}, Stand vom {known}", day=parcel.imprint.valid_on, known=parcel.imprint.as_of)
    named = attribution_line(parcel.imprint.attributions)
    told = {STAND: days, ORIGIN: origin(parcel.imprint.network), TO_NAME: named}
    return {str(title): legal(text) for title, text in told.items() if text}


def _write(sheet: WriteOnlyWorksheet, rows: Sequence[Entry]) -> None:
    """Write one row for each; a column for everything that any of them says."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    sheet.append([_cell(sheet, column.upper() if column == "id" else _heading(column)) for column in columns])
    for row in rows:
        sheet.append([_cell(sheet, row.get(column, "")) for column in columns])


def _heading(column: str) -> str:
    return column[:1].upper() + column[1:]


def _cell(sheet: WriteOnlyWorksheet, value: Cell) -> ExcelCell | int:
    """Return a cell that is text whatever it begins with: also Excel shows `=1+1` and computes nothing."""
    from openpyxl.cell import WriteOnlyCell

    if isinstance(value, int):
        return value
    text = BETWEEN.join(value) if isinstance(value, list) else value
    cell = WriteOnlyCell(sheet, text[:LONGEST_CELL])
    cell.data_type, cell.quotePrefix = "s", text.startswith(("=", "+", "-", "@"))
    return cell
