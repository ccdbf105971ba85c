"""One row of a sheet becomes a draft, or is left out with a reason; a cell that cannot be read keeps its old value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from graph.importers.cells.persons import without_persons
from graph.importers.personal import personal_data_in
from graph.importers.workbook.layout import Layout
from graph.importers.workbook.memory import Memory
from graph.importers.workbook.naming import new_key, sort_of_row
from graph.locale import Said, say
from graph.records import FIELDS, Draft, Field, FieldSort, Record, RecordSort, Rejection, Spot
from graph.sheets import SheetRow
from graph.workbook import Column, Unread, Wording, text_of
from graph.workbook.forms import FURTHER, ID_KEY, SHORT_KEY, SORT_KEY

__all__ = ["Row", "RowReader"]

_NOT_ASKED = frozenset({"evidence", "modality", "label"})
"""Needed fields that a new row gets by itself: evidence from the import, modality »Ist«, a label from its ends."""
_ADDRESSES: Mapping[str, tuple[str, Said]] = MappingProxyType(
    {
        "email": ("@", say("Hier wird eine E-Mail-Adresse erwartet, etwa info@verein.example.")),
        "website": (".", say("Hier wird eine Internetadresse erwartet, etwa www.verein.example.")),
    }
)
"""Fields with an address: the sign each has to have, and what is said without it."""
_NAMED_BY_ENDS = frozenset({RecordSort.TIE, RecordSort.SEAT, RecordSort.INVOLVEMENT, RecordSort.QUOTA})
_WORDS = frozenset({FieldSort.TEXT, FieldSort.PLAIN, FieldSort.LONG_TEXT})
_SHORT = 60
_OWN = "own:"
"""Begins a kind that is a word and no code of our list, as batches have it."""


@dataclass(frozen=True, slots=True)
class Row:
    """What one row delivers."""

    draft: Draft | None
    rejected: tuple[Rejection, ...] = ()


@dataclass(slots=True)
class _Found:
    """What is read of a row so far."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rejected: list[Rejection] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """Changed cells, for the evidence."""


class RowReader:
    """Reads the rows of one sheet."""

    def __init__(self, layout: Layout, memory: Memory, words: Wording) -> None:
        self._layout, self._memory, self._words = layout, memory, words
        self._columns: Mapping[str, Column] = {it.key: it for it in layout.form.columns}

    def read(self, row: SheetRow) -> Row:
        """Return the draft of a row, or why there is none."""
        key = self._layout.cell(row, ID_KEY) or ""
        known = self._memory.records.get(key)
        sort = known.sort if known else sort_of_row(self._layout.form, self._layout.cell(row, SORT_KEY))
        if sort is None:
            return self._refused(row, SORT_KEY, _unknown_sort(self._layout))
        found = _Found()
        if known:
            self._check_sort(row, known, found)
            self._check_short_name(row, key, found)
        for column in self._columns.values():
            field_ = column.fields.get(sort)
            if field_ is not None:
                self._read_cell(row, column, field_, key, known, found)
            elif column.key in self._layout.places:
                self._check_foreign(row, column, sort, found)
        return self._known(row, known, found) if known else self._new(row, sort, found)

    def spot(self, row: SheetRow, key: str = "") -> Spot:
        """Return where a row or one of its cells stands."""
        column = self._layout.column(key) if key in self._layout.places else ""
        return Spot(sheet=self._layout.sheet.name, row=row.number, column=column)

    def _read_cell(
        self, row: SheetRow, column: Column, field_: Field, key: str, known: Record | None, found: _Found
    ) -> None:
        base = known.all(field_.name) if known else ()
        cell = self._layout.cell(row, column.key)
        shown = self._memory.shown(key, self._layout.title, column.key) if known else ""
        if cell is None or text_of(cell) == text_of(shown):
            found.values[field_.name] = base
            return
        read = self._words.read(field_, cell, base, shown)
        problem = read.reason if isinstance(read, Unread) else _problem(field_, cell, known)
        if problem is not None:
            is_personal = not isinstance(read, Unread) and bool(cell)
            found.rejected.append(
                Rejection(
                    spot=self.spot(row, column.key), reason=problem, cell="" if is_personal else _short(cell)
                )
            )
            found.values[field_.name] = base
            return
        assert not isinstance(read, Unread)
        found.values[field_.name] = self._own_kinds_as_words(field_, read, base)
        if cell:
            found.told.append(f"{column.heading}: {cell}")

    def _own_kinds_as_words(
        self, field_: Field, read: tuple[str, ...], base: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Return codes with the network's own kinds as its words: planning knows which code they have there by now."""
        own = self._memory.state.own_kinds if field_.codes == "akteursart" else {}
        return tuple(f"{_OWN}{own[code]}" if code in own and code not in base else code for code in read)

    def _check_sort(self, row: SheetRow, known: Record, found: _Found) -> None:
        cell = self._layout.cell(row, SORT_KEY)
        if (
            cell is not None
            and sort_of_row(self._layout.form, cell or str(known.sort.label)) is not known.sort
        ):
            reason = say(
                "Die Sorte einer Zeile lässt sich nicht ändern; sie bleibt »{sort}«. Bitte eine neue Zeile ohne Kennung anlegen.",
                sort=str(known.sort.label),
            )
            found.rejected.append(Rejection(spot=self.spot(row, SORT_KEY), reason=reason, cell=_short(cell)))

    def _check_short_name(self, row: SheetRow, key: str, found: _Found) -> None:
        """Say that a short name is made of what stands beside it."""
        cell = self._layout.cell(row, SHORT_KEY)
        if cell and text_of(cell) != text_of(self._memory.shown(key, self._layout.title, SHORT_KEY)):
            reason = say(
                "Der Kurzname wird aus Dokument, Datum und Wortlaut gebildet. Bitte dort ändern; ein Verweis auf ihn gilt trotzdem."
            )
            found.rejected.append(Rejection(spot=self.spot(row, SHORT_KEY), reason=reason))

    def _check_foreign(self, row: SheetRow, column: Column, sort: RecordSort, found: _Found) -> None:
        """Say that a cell is not for this sort of row; those that are ours are none."""
        cell = self._layout.cell(row, column.key)
        if column.fields and cell:
            reason = say(
                "Diese Spalte gibt es nicht bei »{sort}«. Bitte die Zelle leeren.", sort=str(sort.label)
            )
            found.rejected.append(
                Rejection(spot=self.spot(row, column.key), reason=reason, cell=_short(cell))
            )

    def _known(self, row: SheetRow, known: Record, found: _Found) -> Row:
        values = {name: it for name, it in found.values.items() if it}
        draft = Draft(
            sort=known.sort,
            key=known.iri,
            iri=known.iri,
            values=values,
            attributes=self._attributes(row, known),
            spot=self.spot(row),
            quote=_quote(found),
            base=known.values,
        )
        return Row(draft, tuple(found.rejected))

    def _new(self, row: SheetRow, sort: RecordSort, found: _Found) -> Row:
        values = {name: it for name, it in found.values.items() if it}
        if "label" not in values and sort in _NAMED_BY_ENDS:
            values["label"] = (self._label(row, sort),)
        values.setdefault("modality", ("ist",))
        if "modality" not in (it.name for it in FIELDS[sort]):
            del values["modality"]
        for needed in FIELDS[sort]:
            if needed.is_needed and needed.name not in values and needed.name not in _NOT_ASKED - {"label"}:
                spoilt = next((it for it in found.rejected if it.spot == self.spot(row, needed.name)), None)
                reason = (
                    spoilt.reason
                    if spoilt
                    else say(
                        "In dieser neuen Zeile fehlt »{field}«. Bitte eintragen.", field=str(needed.label)
                    )
                )
                return self._refused(row, "", reason, _short(spoilt.cell) if spoilt else "")
        draft = Draft(
            sort=sort,
            key=new_key(self._layout, row.number),
            values=values,
            attributes=self._attributes(row, None),
            spot=self.spot(row),
            quote=_quote(found),
            warnings=_warnings(self._layout, row, sort),
        )
        return Row(draft, tuple(found.rejected))

    def _label(self, row: SheetRow, sort: RecordSort) -> str:
        """Return a name for what has none of its own: who, how, with whom."""
        names = ("source", "participants", "participant", "member", "relation", "role", "target", "organization", "undertaking", "about")  # fmt: skip
        cells = (self._layout.cell(row, name) for name in names)
        return " ".join(it for it in cells if it) or str(sort.label)

    def _attributes(self, row: SheetRow, known: Record | None) -> Mapping[str, tuple[str, ...]]:
        """Return what further columns of the network say, by heading."""
        headings = self._memory.state.headings
        found = {headings.get(code, code): it for code, it in known.attributes.items()} if known else {}
        for key in self._layout.places:
            if not key.startswith(FURTHER):
                continue
            code, cell = key.removeprefix(FURTHER), self._layout.cell(row, key) or ""
            shown = self._memory.shown(self._layout.cell(row, ID_KEY) or "", self._layout.title, key)
            if known is None or text_of(cell) != text_of(shown):
                found[headings.get(code, code)] = (cell,) if cell else ()
        return {heading: it for heading, it in found.items() if it}

    def _refused(self, row: SheetRow, key: str, reason: Said, cell: str = "") -> Row:
        place = self.spot(row, key) if key else self.spot(row)
        told = say("{column}: {reason}", column=place.column, reason=reason) if place.column else reason
        return Row(None, (Rejection(spot=Spot(sheet=place.sheet, row=place.row), reason=told, cell=cell),))


def _problem(field_: Field, cell: str, known: Record | None) -> Said | None:
    """Return why a changed cell cannot be taken although it can be read."""
    if not cell and known and field_.is_needed:
        return say("»{field}« darf nicht leer sein; der alte Wert bleibt.", field=str(field_.label))
    if field_.sort not in _WORDS or not cell:
        return None
    if field_.name in _ADDRESSES and (problem := _no_address(field_.name, cell)):
        return problem
    if personal := personal_data_in(cell):
        return say(
            "Hier steht wohl {personal}. Bitte nur Stellen und Funktionen eintragen.", personal=personal
        )
    if without_persons(cell)[1]:
        return say("Hier steht wohl der Name einer Person. Bitte nur Stellen und Funktionen eintragen.")
    return None


def _no_address(name: str, cell: str) -> Said | None:
    """Return why a cell holds no address to write to or to look at; what was cleared away says nothing."""
    sign, problem = _ADDRESSES[name]
    return None if all(sign in it for it in cell.split(";") if it.strip()) else problem


def _unknown_sort(layout: Layout) -> Said:
    words = ", ".join(str(it.label) for it in layout.form.sorts)
    return say("Diese Sorte gibt es hier nicht. Möglich sind: {words}.", words=words)


def _warnings(layout: Layout, row: SheetRow, sort: RecordSort) -> tuple[tuple[str, Said], ...]:
    if not layout.form.has_sorts or layout.cell(row, SORT_KEY):
        return ()
    return (("label", say("Die Sorte war leer: als »{sort}« gelesen.", sort=str(sort.label))),)


def _quote(found: _Found) -> str:
    return without_persons("; ".join(found.told))[0]


def _short(cell: str) -> str:
    return cell if len(cell) <= _SHORT else f"{cell[: _SHORT - 1]}…"
