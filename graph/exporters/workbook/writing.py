"""A network becomes an Excel file with a sheet for each sort of things, and remembers in hidden sheets what it said."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from graph.exporters.workbook.cells import put
from graph.exporters.workbook.guides import add_guides
from graph.exporters.workbook.hidden import add_lists, add_state
from graph.exporters.workbook.looks import dress
from graph.exporters.workbook.read_me import add_read_me
from graph.records import Record, RecordSort
from graph.store import Store
from graph.texts import sort_key
from graph.workbook import FORMS, Cell, Form, Names, State, Wording, key_of
from graph.workbook.content import Content, content_of, named
from graph.workbook.forms import FURTHER, ID_KEY, SHORT_KEY, SORT_KEY
from graph.workbook.state import LISTS_SHEET

__all__ = ["workbook_bytes"]

APP = "Netzlotse"


def workbook_bytes(store: Store, network: str, *, label: str, today: date) -> bytes:
    """Return the workbook of a network.

    Args:
        store: Where the statements lie.
        network: Its short name.
        label: How people call it.
        today: The day of the export.
    """
    from openpyxl import Workbook

    version, content = store.data_version(), content_of(store, network)
    book = Workbook()
    book.properties.creator, book.properties.title = APP, label
    names = named(content.records, network)
    words = Wording(names, content.own_kinds)
    state = State(
        network=network,
        version=version,
        exported_on=today.isoformat(),
        columns={form.title: _keys(form, content) for form in FORMS},
        own_kinds=content.own_kinds,
        headings=content.headings,
    )
    assert book.active is not None
    add_read_me(book.active, label, version, today)
    lists = add_lists(book, content.own_kinds)
    shown: dict[str, list[tuple[Cell, ...]]] = {}
    for form in FORMS:
        listed = _listed(form, content.records.values())
        keys = state.columns[form.title]
        writer = _Writer(form, keys, words, names, network)
        cells = [writer.cells(it) for it in listed]
        sheet = book.create_sheet(form.title)
        for place, row in enumerate((writer.headings(content.headings), *cells), start=1):
            put(sheet, place, row)
        add_guides(sheet, form, keys, len(cells), lists)
        dress(sheet, form, keys, cells, f"{label} · {today:%d.%m.%Y}")
        shown[form.title] = cells
    add_state(book, state, shown, content.records)
    book.move_sheet(LISTS_SHEET, len(book.sheetnames))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _keys(form: Form, content: Content) -> tuple[str, ...]:
    """Return the columns of a sheet: those of the form, and further ones of the network that its records fill."""
    sorts = set(form.sorts)
    used = {code for it in content.records.values() if it.sort in sorts for code in it.attributes}
    return (*(it.key for it in form.columns), *(f"{FURTHER}{code}" for code in sorted(used)))


def _listed(form: Form, records: Iterable[Record]) -> list[Record]:
    chosen = [it for it in records if it.sort in form.sorts]
    return sorted(chosen, key=lambda it: (form.sorts.index(it.sort), sort_key(it.label), it.iri))


class _Writer:
    """Writes the records of one sheet."""

    def __init__(self, form: Form, keys: Sequence[str], words: Wording, names: Names, network: str) -> None:
        self._form, self._keys, self._words, self._names, self._network = form, keys, words, names, network
        self._columns = {it.key: it for it in form.columns}

    def headings(self, further: Mapping[str, str]) -> tuple[Cell, ...]:
        """Return the first row."""
        return tuple(
            self._columns[key].heading if key in self._columns else _further(key, further)
            for key in self._keys
        )

    def cells(self, record: Record) -> tuple[Cell, ...]:
        """Return the row of a record."""
        return tuple(self._cell(record, key) for key in self._keys)

    def _cell(self, record: Record, key: str) -> Cell:
        column = self._columns.get(key)
        if column is None:
            return "; ".join(record.attributes.get(key.removeprefix(FURTHER), ())) or None
        if key == ID_KEY:
            return key_of(record.iri, self._network)
        if key == SORT_KEY:
            return str(record.sort.label)
        if key == SHORT_KEY:
            return self._names.shown(record.iri, [RecordSort.EVIDENCE])
        field = column.fields.get(record.sort)
        return None if field is None else self._words.shown(field, record.all(field.name))


def _further(key: str, headings: Mapping[str, str]) -> str:
    code = key.removeprefix(FURTHER)
    return headings.get(code, code)
