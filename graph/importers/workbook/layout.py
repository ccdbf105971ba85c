"""Which sheet and which column is which, however people have renamed, moved or added some."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.importers.workbook.memory import Memory
from graph.sheets import Sheet, SheetRow, Workbook, column_letter
from graph.texts import searchable
from graph.workbook import FORMS, Form
from graph.workbook.forms import FURTHER, ID_KEY, SORT_KEY

__all__ = ["Layout", "layouts", "unknown_sheets"]

_DEEPEST = 20
"""Rows above which a heading has to stand."""
_LIKE = 82
"""From this likeness (0 to 100) on a heading counts as mistyped, not as another one."""
_SHARE = 0.5
"""So many of its cells have to be as before for a column with a new heading to be recognised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One sheet as people left it."""

    form: Form
    sheet: Sheet
    head: int
    """Where the row of headings stands among the rows of the sheet."""
    places: Mapping[str, int]
    """Key of a column → where it stands now."""
    renamed: tuple[tuple[str, str], ...]
    """Headings that are new for columns of ours: as we call it, as people do."""
    added: tuple[int, ...]
    """Places of columns that are not ours."""
    handed_out: tuple[str, ...]
    """Keys of the columns it was handed out with: an older version of the program had fewer."""

    @property
    def rows(self) -> tuple[SheetRow, ...]:
        """Return the rows below the headings."""
        return self.sheet.rows[self.head + 1 :]

    @property
    def title(self) -> str:
        """Return what we call the sheet."""
        return self.form.title

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the headings of columns that are gone."""
        gone = {*self.handed_out} - {*self.places, SORT_KEY}
        return tuple(it.heading for it in self.form.columns if it.key in gone)

    def cell(self, row: SheetRow, key: str) -> str | None:
        """Return the cell of a column; None if the column is gone."""
        place = self.places.get(key)
        return None if place is None else row.cell(place).strip()

    def column(self, key: str) -> str:
        """Return letter and heading of a column, for messages."""
        return self.column_at(self.places[key])

    def column_at(self, place: int) -> str:
        """Return letter and heading of a place, for messages."""
        heading = " ".join(self.sheet.rows[self.head].cell(place).split())
        return f"{column_letter(place)} ({heading})" if heading else column_letter(place)


def layouts(workbook: Workbook, memory: Memory) -> tuple[Layout, ...]:
    """Return the sheets that hold records, in the order of the forms; what has no headings of ours is none."""
    titles = {searchable(form.title) for form in FORMS}
    filled = [it for it in workbook.sheets if it.rows and (not it.is_hidden or searchable(it.name) in titles)]
    named_first = sorted(
        filled, key=lambda it: searchable(it.name) not in titles
    )  # a copy is not the original
    found: dict[str, Layout] = {}
    for sheet in named_first:
        form = _form(sheet, memory)
        if form is not None and form.title not in found:
            layout = _layout(sheet, form, memory)
            if layout is not None:
                found[form.title] = layout
    return tuple(found[form.title] for form in FORMS if form.title in found)


def unknown_sheets(workbook: Workbook, known: Iterable[Layout], ours: Sequence[str]) -> tuple[Sheet, ...]:
    """Return the sheets that people have added."""
    names = {it.sheet.name for it in known} | set(ours)
    return tuple(it for it in workbook.sheets if it.rows and not it.is_hidden and it.name not in names)


def _form(sheet: Sheet, memory: Memory) -> Form | None:
    """Return the form of a sheet, by its title or by the ids on it."""
    for form in FORMS:
        if searchable(sheet.name) == searchable(form.title):
            return form
    sorts = Counter(
        memory.records[cell].sort for row in sheet.rows for cell in row.cells[:3] if cell in memory.records
    )
    if not sorts:
        return None
    most = sorts.most_common(1)[0][0]
    return next(form for form in FORMS if most in form.sorts)


def _layout(sheet: Sheet, form: Form, memory: Memory) -> Layout | None:
    wanted = _wanted(form, memory)
    hits = [
        sum(searchable(cell) in wanted for cell in row.cells if cell.strip()) for row in sheet.rows[:_DEEPEST]
    ]
    head = hits.index(max(hits))
    if not hits[head]:
        return None
    places: dict[str, int] = {}
    open_places: list[int] = []
    for place, cell in enumerate(sheet.rows[head].cells):
        key = wanted.get(searchable(cell)) if cell.strip() else None
        if key is None or key in places:
            open_places.append(place)
        else:
            places[key] = place
    renamed = _renamed(sheet, head, form, memory, places, open_places)
    width = max((len(row.cells) for row in sheet.rows[head:]), default=0)
    added = tuple(
        place for place in range(width) if place not in places.values() and _is_filled(sheet, head, place)
    )
    return Layout(
        form=form, sheet=sheet, head=head, places=places, renamed=tuple(renamed), added=added,
        handed_out=memory.state.columns.get(form.title, ()),
    )  # fmt: skip


def _is_filled(sheet: Sheet, head: int, place: int) -> bool:
    return any(row.cell(place).strip() for row in sheet.rows[head:])


def _wanted(form: Form, memory: Memory) -> dict[str, str]:
    """Return heading, as it is compared, → key of its column."""
    found = {searchable(it.heading): it.key for it in form.columns}
    for key in memory.state.columns.get(form.title, ()):
        if key.startswith(FURTHER):
            code = key.removeprefix(FURTHER)
            found.setdefault(searchable(memory.state.headings.get(code, code)), key)
    return found


def _renamed(
    sheet: Sheet, head: int, form: Form, memory: Memory, places: dict[str, int], open_places: list[int]
) -> Iterable[tuple[str, str]]:
    """Find columns with another heading than ours, by likeness or by their cells; `places` gets them too."""
    from rapidfuzz import fuzz

    found = []
    headings = {key: heading for heading, key in _wanted(form, memory).items() if key not in places}
    if ID_KEY in headings and (place := _place_of_ids(sheet, head, open_places, memory)) is not None:
        places[ID_KEY] = place
    for key, heading in headings.items():
        if key in places:
            continue
        free = [place for place in open_places if place not in places.values()]
        scored = [(fuzz.ratio(heading, searchable(sheet.rows[head].cell(it))), it) for it in free]
        best = max(scored, default=(0, -1))
        place = best[1] if best[0] >= _LIKE else _place_of_cells(sheet, head, form, key, places, free, memory)
        if place is not None:
            places[key] = place
            found.append((_heading(form, key, heading), sheet.rows[head].cell(place)))
    return found


def _heading(form: Form, key: str, otherwise: str) -> str:
    return next((it.heading for it in form.columns if it.key == key), otherwise)


def _place_of_ids(sheet: Sheet, head: int, free: Sequence[int], memory: Memory) -> int | None:
    counts = [
        (sum(row.cell(it).strip() in memory.records for row in sheet.rows[head + 1 :]), it) for it in free
    ]
    best = max(counts, default=(0, -1))
    return best[1] if best[0] else None


def _place_of_cells(
    sheet: Sheet,
    head: int,
    form: Form,
    key: str,
    places: Mapping[str, int],
    free: Sequence[int],
    memory: Memory,
) -> int | None:
    """Return the column whose cells are mostly what they were at export."""
    if ID_KEY not in places:
        return None
    before = [
        (row, shown)
        for row in sheet.rows[head + 1 :]
        if (shown := memory.shown(row.cell(places[ID_KEY]).strip(), form.title, key))
    ]
    if not before:
        return None
    counts = [(sum(row.cell(it).strip() == shown.strip() for row, shown in before), it) for it in free]
    best = max(counts, default=(0, -1))
    return best[1] if best[0] >= max(1, _SHARE * len(before)) else None
