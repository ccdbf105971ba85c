"""The hidden sheets: what can be chosen, the cells as they were, and what every record said at export."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.exporters.workbook.cells import put, put_text
from graph.records import Record, RecordSort
from graph.texts import sort_key
from graph.workbook import Cell, State, key_of, record_text
from graph.workbook.cells import LONGEST_CELL
from graph.workbook.state import CELLS_SHEET, LISTS_SHEET, MARK, VALUES_SHEET
from graph.workbook.wording import YES, words_of_codes

if TYPE_CHECKING:
    from openpyxl import Workbook

__all__ = ["LAST_ROW", "add_lists", "add_state", "list_name"]

LAST_ROW = 500
"""So many empty rows below the last one have drop-downs too."""
_SCHEMES = ("akteursart", "feld", "zielgruppe", "intensitaet", "beziehung", "modalitaet", "planstand")
_FLAG = "ja-oder-leer"


def list_name(codes: str, sort: RecordSort) -> str:
    """Return the name of the list of what can be chosen: roles differ between seats and involvements."""
    if not codes:
        return _FLAG
    return f"{codes}-{sort.value}" if codes == "rolle" else codes


def add_lists(book: Workbook, own_kinds: Mapping[str, str]) -> Mapping[str, str]:
    """Write what can be chosen, one list in a column; return list → the range it stands in."""
    from openpyxl.utils import get_column_letter

    lists = {scheme: words_of_codes(scheme, RecordSort.ACTOR, own_kinds) for scheme in _SCHEMES}
    for sort in (RecordSort.SEAT, RecordSort.INVOLVEMENT):
        lists[list_name("rolle", sort)] = words_of_codes("rolle", sort, own_kinds)
    lists[_FLAG] = {"true": YES}
    sheet = book.create_sheet(LISTS_SHEET)
    sheet.sheet_state = "hidden"
    ranges = {}
    for number, (name, words) in enumerate(lists.items(), start=1):
        letter = get_column_letter(number)
        listed = sorted(words.values(), key=sort_key) if name == "akteursart" else list(words.values())
        for row, word in enumerate((name, *listed), start=1):
            put_text(sheet.cell(row, number), word)
        ranges[name] = f"{LISTS_SHEET}!${letter}$2:${letter}${len(listed) + 1}"
    return ranges


def add_state(
    book: Workbook,
    state: State,
    shown: Mapping[str, Sequence[tuple[Cell, ...]]],
    records: Mapping[str, Record],
) -> None:
    """Write the cells as they are now, and all that every record says."""
    copy = book.create_sheet(CELLS_SHEET)
    copy.sheet_state = "hidden"
    put(copy, 1, (MARK,))
    for place, cells in enumerate((row for rows in shown.values() for row in rows), start=2):
        put(copy, place, cells)
    values = book.create_sheet(VALUES_SHEET)
    values.sheet_state = "hidden"
    put(values, 1, (MARK, *_pieces(state.as_text())))
    for place, iri in enumerate(sorted(records), start=2):
        put(values, place, (key_of(iri, state.network), *_pieces(record_text(records[iri]))))


def _pieces(text: str) -> tuple[str, ...]:
    """Return a text in pieces that fit into cells; none begins or ends with a blank that a program could drop."""
    return tuple(f"|{text[place : place + LONGEST_CELL]}|" for place in range(0, len(text), LONGEST_CELL))
