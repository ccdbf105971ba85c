"""A whole workbook becomes a batch: every row accounted for, nothing removed by its absence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from graph.importers.cells.dates import stated
from graph.importers.workbook.layout import Layout, layouts, unknown_sheets
from graph.importers.workbook.memory import Memory, has_memory, memory_of
from graph.importers.workbook.naming import all_names
from graph.importers.workbook.rows import Row, RowReader
from graph.locale import Said, counted, say
from graph.records import Batch, Draft, LeftOut, Record, Rejection, Spot
from graph.sheets import SheetRow, Workbook
from graph.workbook import FORMS, Wording, form_of, text_of
from graph.workbook.forms import ID_KEY, SHORT_KEY, SORT_KEY
from graph.workbook.state import READ_ME_SHEET

__all__ = ["batch_of_workbook", "is_workbook"]


def is_workbook(workbook: Workbook) -> bool:
    """Tell whether a file is a workbook that we handed out, whatever it is called now."""
    return has_memory(workbook)


def batch_of_workbook(workbook: Workbook) -> Batch:
    """Return everything a workbook of ours delivers: known rows with their IRI and what they said at export.

    Raises:
        InvalidSource: its hidden sheets are gone or damaged.
    """
    memory = memory_of(workbook)
    found = layouts(workbook, memory)
    words = Wording(all_names(found, memory), memory.state.own_kinds, stated)
    rows = [(row, it) for layout in found for row, it in _rows(layout, memory, words)]
    drafts = tuple(it.draft for _, it in rows if it.draft is not None)
    return Batch(
        title=workbook.name,
        drafts=drafts,
        rows=len(rows),
        rejected=tuple(why for _, it in rows for why in it.rejected),
        left_out=tuple(it for layout in found for it in _added_columns(layout)),
        notices=(*workbook.notices, *_notices(workbook, found)),
        dated=_day(memory.state.exported_on),
        network=memory.state.network,
        exported_at=memory.state.version,
        replaces_values=True,
        missing=tuple(_missing(found, memory)),
    )


def _rows(layout: Layout, memory: Memory, words: Wording) -> Iterator[tuple[SheetRow, Row]]:
    """Yield every row that says anything, with what it delivers."""
    reader = RowReader(layout, memory, words)
    filled = [row for row in layout.rows if _says_anything(layout, row, memory)]
    if ID_KEY not in layout.places and any(it.sort in layout.form.sorts for it in memory.records.values()):
        yield from ((row, _without_id(reader, row)) for row in filled)
        return
    times = Counter(layout.cell(row, ID_KEY) or "" for row in filled)
    kept: set[str] = set()
    for row in filled:
        key = layout.cell(row, ID_KEY) or ""
        if key and key not in memory.records:
            yield row, _refused(reader, row, _unknown_id(key, memory), key)
        elif key and memory.records[key].sort not in layout.form.sorts:
            yield row, _refused(reader, row, _other_sheet(memory.records[key]), key)
        elif key and times[key] > 1 and (key in kept or not _is_as_before(layout, row, key, memory)):
            yield row, _refused(reader, row, _twice(key, times[key]), key)
        else:
            kept.add(key)
            yield row, reader.read(row)


def _says_anything(layout: Layout, row: SheetRow, memory: Memory) -> bool:
    """Tell whether a row holds more than its id: one that people have emptied counts as gone."""
    ours = (ID_KEY, SORT_KEY, SHORT_KEY)
    keys = [key for key in layout.places if key not in ours]
    if any(layout.cell(row, key) for key in keys):
        return True
    known = layout.cell(row, ID_KEY) or ""
    return known in memory.records and not any(memory.shown(known, layout.title, key) for key in keys)


def _is_as_before(layout: Layout, row: SheetRow, key: str, memory: Memory) -> bool:
    return all(
        text_of(layout.cell(row, column)) == text_of(memory.shown(key, layout.title, column))
        for column in layout.places
    )


def _unknown_id(key: str, memory: Memory) -> Said:
    from rapidfuzz import fuzz, process

    near = process.extractOne(key, list(memory.records), scorer=fuzz.ratio, score_cutoff=80)
    if near:
        return say(
            "Die Kennung »{key}« gehört zu keinem Eintrag dieser Mappe. Meinten Sie »{near}«? Für einen neuen Eintrag die Kennung leer lassen.",
            key=key, near=near[0],
        )  # fmt: skip
    return say(
        "Die Kennung »{key}« gehört zu keinem Eintrag dieser Mappe. Für einen neuen Eintrag die Kennung leer lassen.",
        key=key,
    )


def _other_sheet(record: Record) -> Said:
    return say(
        "Diese Zeile gehört auf das Blatt »{sheet}«. Bitte zurückschieben, oder für einen neuen Eintrag die Kennung löschen.",
        sheet=form_of(record.sort).title,
    )


def _twice(key: str, times: int) -> Said:
    return say(
        "Die Kennung »{key}« steht in {n} Zeilen. Wurde eine Zeile kopiert, bitte in der Kopie die Kennung löschen.",
        key=key, n=times,
    )  # fmt: skip


def _without_id(reader: RowReader, row: SheetRow) -> Row:
    return _refused(
        reader, row,
        say("Auf diesem Blatt fehlt die Spalte »Kennung (nicht ändern)«: Einträge lassen sich nicht wiedererkennen. Bitte die Spalte wiederherstellen."),
        "",
    )  # fmt: skip


def _refused(reader: RowReader, row: SheetRow, reason: Said, cell: str) -> Row:
    return Row(None, (Rejection(spot=reader.spot(row), reason=reason, cell=cell[:60]),))


def _missing(found: tuple[Layout, ...], memory: Memory) -> Iterator[Draft]:
    """Yield what stood on a sheet that is still there and no longer does; a sheet that is gone says nothing."""
    for layout in found:
        if ID_KEY not in layout.places:
            continue
        there = {layout.cell(row, ID_KEY) or "" for row in layout.rows if _says_anything(layout, row, memory)}
        there |= {it.cell(row, ID_KEY) or "" for it in found if it is not layout for row in it.rows}
        for key, record in memory.records.items():
            if record.sort in layout.form.sorts and key not in there:
                yield Draft(
                    sort=record.sort, key=record.iri, iri=record.iri, values=record.values,
                    base=record.values, spot=Spot(sheet=layout.sheet.name),
                )  # fmt: skip


def _added_columns(layout: Layout) -> Iterator[LeftOut]:
    for place in layout.added:
        filled = sum(bool(row.cell(place).strip()) for row in layout.rows)
        if filled:
            yield LeftOut(
                spot=Spot(sheet=layout.sheet.name, row=0, column=layout.column_at(place)),
                reason=say(
                    "Diese Spalte gehört nicht zur Arbeitsmappe und wird nicht eingelesen; in Ihrer Datei bleibt sie stehen."
                ),
                count=filled,
            )


def _notices(workbook: Workbook, found: tuple[Layout, ...]) -> Iterator[Said]:
    titles = {it.title for it in found}
    for form in FORMS:
        if form.title not in titles:
            yield say("Das Blatt »{sheet}« fehlt: Seine Einträge bleiben, wie sie sind.", sheet=form.title)
    for layout in found:
        for ours, theirs in layout.renamed:
            yield say(
                "Blatt »{sheet}«: Die Spalte »{theirs}« wurde als »{ours}« gelesen.",
                sheet=layout.sheet.name, theirs=theirs, ours=ours,
            )  # fmt: skip
        for heading in layout.missing:
            yield say(
                "Blatt »{sheet}«: Die Spalte »{heading}« fehlt; ihre Werte bleiben, wie sie sind.",
                sheet=layout.sheet.name,
                heading=heading,
            )
    for sheet in unknown_sheets(workbook, found, (READ_ME_SHEET,)):
        yield counted(
            len(sheet.rows),
            "Das Blatt »{sheet}« gehört nicht zur Arbeitsmappe; seine {n} Zeile bleibt außer Acht.",
            "Das Blatt »{sheet}« gehört nicht zur Arbeitsmappe; seine {n} Zeilen bleiben außer Acht.",
            sheet=sheet.name,
        )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
