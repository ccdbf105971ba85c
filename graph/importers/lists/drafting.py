"""A list becomes drafts, as its mapping says; every row has a draft or a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from graph.errors import InvalidSource
from graph.importers.cells.persons import without_persons
from graph.importers.lists.actor_rows import actors, carriers, offering
from graph.importers.lists.actors_of_rows import People
from graph.importers.lists.fitting import Fitted, fitted_together
from graph.importers.lists.further_lines import further_lines
from graph.importers.lists.grants import grants
from graph.importers.lists.mapping import Mapping, Pattern
from graph.importers.lists.no_entries import NoEntries
from graph.importers.lists.project_rows import involvements, undertakings
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow, RowReader
from graph.importers.lists.seat_rows import seats
from graph.importers.lists.stated_day import stated_day
from graph.importers.lists.tie_rows import ties
from graph.importers.lists.unusable import Unusable
from graph.importers.lists.vocabulary import role_of_heading
from graph.locale import Said, counted, joined, listed, say
from graph.records import Batch, Rejection, Spot
from graph.sheets import SheetRow, Workbook

__all__ = ["batch_of"]

_MAKERS: dict[Pattern, Callable[[ListRow, People], object]] = {
    Pattern.ACTORS: actors,
    Pattern.CARRIERS: carriers,
    Pattern.OFFERS: offering,
    Pattern.TIES: ties,
    Pattern.SEATS: seats,
    Pattern.GRANTS: grants,
    Pattern.INVOLVEMENTS: involvements,
    Pattern.UNDERTAKINGS: undertakings,
}
"""What takes a row in, or says why it cannot be used."""
_NEEDED: dict[Pattern, tuple[tuple[Role, ...], ...]] = {
    Pattern.ACTORS: ((Role.NAME,),),
    Pattern.CARRIERS: ((Role.NAME,), (Role.CARRIER,)),
    Pattern.OFFERS: ((Role.NAME,), (Role.OFFER,)),
    Pattern.TIES: ((Role.SOURCE, Role.NAME), (Role.TARGET,)),
    Pattern.SEATS: ((Role.MEMBER, Role.NAME), (Role.BODY,)),
    Pattern.GRANTS: ((Role.NAME,),),
    Pattern.INVOLVEMENTS: ((Role.NAME, Role.CARRIER), (Role.PROJECT,)),
    Pattern.UNDERTAKINGS: ((Role.PROJECT,),),
}
"""Of each group of roles one has to have a column."""
_SHOWN = 60


def batch_of(workbook: Workbook, mapping: Mapping) -> Batch:
    """Return what a workbook delivers, read as a mapping says.

    Args:
        workbook: The file.
        mapping: As guessed, or as people corrected it, or of a kept profile.

    Raises:
        InvalidSource: the file has no such columns; the message names those there are.
    """
    parts = fitted_together(workbook, mapping)
    _check(parts[0])
    readers = [_reader(it) for it in parts]
    people = People(parts[0].mapping, readers[0])
    for found, reader in zip(parts, readers, strict=True):
        people.mapping, people.reader = found.mapping, reader
        _read(found, people, reader)
    return Batch(
        title=workbook.name,
        drafts=people.drafts.finished(),
        rows=sum(len(it.rows) for it in parts),
        rejected=tuple(chain.from_iterable(_by_place(it.rejected) for it in readers)),
        left_out=tuple(chain.from_iterable(it.losses() for it in readers)),
        notices=(
            *workbook.notices,
            *dict.fromkeys(chain.from_iterable(it.notices for it in parts)),
            *_records(parts[0]),
            *_mended(readers),
        ),
        dated=next(filter(None, map(stated_day, parts)), None),
    )


def _reader(found: Fitted) -> RowReader:
    no_entries = NoEntries(found)
    entries = frozenset(it.number for it in found.rows if no_entries.reason(it) is None)
    further = further_lines(found.mapping, found.rows, entries)
    name = found.mapping.column(Role.NAME)
    carried = frozenset((it, name.place) for it in further) if name else frozenset()
    return RowReader(
        sheet=found.sheet.name,
        columns=found.mapping.columns,
        merged=found.sheet.merged,
        named_by_sheet=found.mapping.named_by_sheets,
        carried=carried,
    )


def _read(found: Fitted, people: People, reader: RowReader) -> None:
    """Add the drafts of the rows of one sheet; what is no entry is rejected with the reason."""
    no_entries = NoEntries(found)
    for row in found.rows:
        reason = no_entries.reason(row)
        if reason is None:
            _take(row, people, reader)
            continue
        told, _is_less = without_persons(next(filter(None, row.cells))[:_SHOWN])
        reader.rejected.append(Rejection(spot=reader.spot(row), reason=reason, cell=told))
        if kind := no_entries.kind_below(row):
            people.mapping = replace(found.mapping, kind=kind)


def _by_place(rejected: Sequence[Rejection]) -> list[Rejection]:
    return sorted(rejected, key=lambda it: (it.spot.row, it.spot.column))


def _take(row: SheetRow, people: People, reader: RowReader) -> None:
    """Add the drafts of a row, or its rejection."""
    maker = _MAKERS[people.mapping.pattern]
    try:
        maker(reader.read(row), people)
    except Unusable as unusable:
        people.drafts.forget(reader.spot(row))
        column = people.mapping.column(unusable.role)
        reason = (
            joined([say("Spalte {column}:", column=column.title), unusable.reason])
            if column
            else unusable.reason
        )
        reader.rejected.append(Rejection(spot=Spot(sheet=reader.sheet, row=row.number), reason=reason))


def _check(found: Fitted) -> None:
    """Refuse a mapping without the columns that its pattern cannot do without."""
    mapping = found.mapping
    roles = {it.role for it in mapping.columns}
    for group in _NEEDED[mapping.pattern]:
        has_stand_in = mapping.counterpart and group[0] in (Role.BODY, Role.PROJECT)
        has_stand_in = has_stand_in or (group[0] is Role.BODY and Role.FLAG in roles)
        if group[0] is Role.NAME and not roles.intersection(group) and _names_persons(mapping):
            raise InvalidSource(
                say(
                    "Die Liste nennt Personen und keine Organisation: Sie wird nicht eingelesen. Nennt eine Spalte Organisationen, bitte »Organisation« darüber schreiben."
                )
            )
        if not roles.intersection(group) and not has_stand_in:
            raise InvalidSource(
                say(
                    "Für »{pattern}« fehlt die Spalte »{role}«. Vorhanden: {found}. Bitte angeben, in welcher Spalte sie steht.",
                    pattern=mapping.pattern.label,
                    role=group[0].label,
                    found=listed([it.heading or it.title for it in mapping.columns]),
                )
            )


def _names_persons(mapping: Mapping) -> bool:
    """Tell whether what seems to be the name of each row is that of a person."""
    left_out = (role_of_heading(it.heading) for it in mapping.columns_of(Role.PERSON))
    return any(found is not None and found[0] is Role.NAME for found in left_out)


def _records(found: Fitted) -> list[Said]:
    is_file_of_records = found.mapping.header_rows == (0,)
    return (
        [say("Die Datei hat keine Zeilen, sondern Einträge: »Zeile 3« meint den dritten Eintrag.")]
        if is_file_of_records
        else []
    )


def _mended(readers: Sequence[RowReader]) -> Sequence[Said]:
    counts = sum((it.mended for it in readers), Counter[Said]())
    return [
        counted(count, "{what}: {n} Zelle.", "{what}: {n} Zellen.", what=what)
        for what, count in sorted(counts.items())
    ]
