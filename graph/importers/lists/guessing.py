"""What a list seems to hold: its table, its headings, its columns and what one row speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from graph.errors import InvalidSource
from graph.importers.cells.words import code_for, kind_of_name
from graph.importers.lists.columns import guessed_columns
from graph.importers.lists.joined_sheets import alike, namespace_of, sheet_column
from graph.importers.lists.mapping import Column, Mapping, Pattern
from graph.importers.lists.patterns import guessed_pattern
from graph.importers.lists.roles import Role
from graph.importers.lists.tables import Table, tables_of
from graph.locale import Said, joined, label_said, say
from graph.sheets import Workbook
from ontology.codelists import codelist

__all__ = ["guess"]

_MOSTLY = 0.8
"""Share of the names that have to tell the same kind before it is proposed for all."""
_SAMPLE = 500
_NAMED = 12
"""Sheets whose names a sentence tells."""
_ENOUGH = 5
"""Names that tell it: a few may be alike by chance."""


@dataclass(frozen=True, slots=True)
class _Found:
    table: Table
    columns: tuple[Column, ...]
    notices: tuple[Said, ...]

    @property
    def rank(self) -> tuple[bool, bool, int]:
        """Return how well the table suits: visible, with something known in it, and large."""
        known = any(it.role not in (Role.ATTRIBUTE, Role.LEFT_OUT) for it in self.columns)
        return not self.table.sheet.is_hidden, known, self.table.size


def guess(workbook: Workbook, sheet: str = "") -> Mapping:
    """Return how a workbook seems to be meant; people may change all of it.

    Args:
        workbook: The file.
        sheet: Name of the sheet to read; empty for the one that seems to hold the list.

    Raises:
        InvalidSource: no sheet holds a table.
    """
    found = [
        it
        for each in workbook.sheets
        if not sheet or each.name == sheet
        if (it := _found(workbook, each.name))
    ]
    if not found:
        raise InvalidSource(
            say(
                "»{name}« enthält keine Tabelle mit Zeilen. Bitte eine Liste mit Überschriften und Zeilen wählen.",
                name=workbook.name,
            )
        )
    best = max(found, key=lambda it: it.rank)
    tables = [
        it.table
        for it in found
        if it is best
        or (alike(it.table.headings, best.table.headings) and it.rank[0] == best.rank[0] and not sheet)
    ]
    is_together = len(tables) > 1 and bool(best.table.header_rows)
    told = (*best.columns, sheet_column(tables, best.columns)) if is_together else best.columns
    pattern, columns, reason = guessed_pattern(told)
    kind, kind_notice = _kind(workbook.name, best.table, columns)
    return Mapping(
        sheet=best.table.sheet.name,
        is_together=is_together,
        header_rows=best.table.header_rows,
        first_row=best.table.rows[0].number,
        last_row=best.table.rows[-1].number,
        pattern=pattern,
        columns=columns,
        kind=kind,
        namespace=namespace_of(workbook.name, "" if is_together else best.table.sheet.name),
        pattern_reason=reason,
        notices=(
            *best.notices,
            *kind_notice,
            *(_left(workbook, tables) if is_together else _others(found, best)),
            *_missing(pattern, columns, best.table),
        ),
    )


def _found(workbook: Workbook, name: str) -> _Found | None:
    sheet = next(it for it in workbook.sheets if it.name == name)
    if not sheet.rows:
        return None
    tables, notices = tables_of(sheet)
    return _Found(tables[0], guessed_columns(tables[0]), notices) if tables else None


def _others(found: Sequence[_Found], best: _Found) -> list[Said]:
    others = [it.table.sheet for it in found if it is not best and it.rank[1] and it.rank[0]]
    notices = []
    if others:
        names = joined([f"»{it.name}«" for it in others], ", ")
        notices.append(
            say(
                "Gelesen wird das Blatt »{sheet}«. Weitere Blätter mit Tabellen: {names}. Bitte jedes einzeln einlesen.",
                sheet=best.table.sheet.name,
                names=names,
            )
        )
    if best.table.sheet.is_hidden:
        notices.append(say("Das Blatt »{sheet}« ist in der Datei ausgeblendet.", sheet=best.table.sheet.name))
    return notices


def _left(workbook: Workbook, tables: Sequence[Table]) -> list[Said]:
    """Return which sheets are read as one list, and which are not."""
    names = [f"»{it.sheet.name}«" for it in tables]
    notices = [
        say(
            "{n} Blätter mit denselben Überschriften werden zusammen gelesen: {names}.",
            n=len(names),
            names=_shortened(names),
        )
    ]
    read = {it.sheet.name for it in tables}
    left = [f"»{it.name}«" for it in workbook.sheets if it.name not in read and it.rows and not it.is_hidden]
    if left:
        notices.append(
            say(
                "Nicht gelesen, weil die Überschriften andere sind: {names}. Enthält ein solches Blatt eine Liste, bitte einzeln einlesen.",
                names=_shortened(left),
            )
        )
    return notices


def _shortened(names: Sequence[str]) -> str:
    """Return names in one line: the first of many."""
    told = [*names[:_NAMED], "…"] if len(names) > _NAMED else names
    return joined(told, ", ")


def _missing(pattern: Pattern, columns: Sequence[Column], table: Table) -> list[Said]:
    """Return what the mapping needs from people before it can be used well."""
    roles = {it.role for it in columns}
    notices = []
    if not table.header_rows:
        notices.append(say("Die Liste hat keine Überschriften. Bitte jede Spalte prüfen."))
    if pattern is Pattern.ACTORS and Role.NAME not in roles:
        notices.append(say("Keine Spalte nennt den Namen. Bitte angeben, in welcher Spalte er steht."))
    if pattern is Pattern.GRANTS and Role.FUNDER not in roles:
        notices.append(
            say(
                "Wer fördert, steht nicht in der Liste. Bitte angeben; sonst bleibt der Fördergeber ohne Namen."
            )
        )
    return notices


def _kind(file: str, table: Table, columns: Sequence[Column]) -> tuple[str, list[Said]]:
    """Return the kind that holds where the rows name none, and how it was told."""
    name = next((it for it in columns if it.role in (Role.NAME, Role.TARGET)), None)
    if name is None or any(it.role is Role.KIND for it in columns):
        return "", []
    kinds = codelist("akteursart")
    said_by_names = Counter(kind_of_name(cell) for cell in table.cells(name.place)[:_SAMPLE] if cell)
    filled = said_by_names.total()
    said_by_names.pop(None, None)
    kind, times = next(iter(said_by_names.most_common(1)), ("", 0))
    if kind and times >= filled * _MOSTLY and filled >= _ENOUGH:
        return kind, [_kind_notice(kind, say("die meisten Namen sagen es"))]
    for word in (
        *name.heading.split(" / ")[::-1],
        table.sheet.name,
        *re.split(r"[\W_\d]+", PurePath(file).stem),
    ):
        code = _kind_word(word)
        is_region = (
            code is not None and kinds.is_within(code, "gebietskoerperschaft") and word not in name.heading
        )
        if (
            code
            and not is_region
            and not any(kinds.is_within(code, it) for it in ("sammelbezeichnung", "gremium"))
        ):
            return code, [_kind_notice(code, say("»{word}« sagt es", word=word))]
    return "", []


def _kind_notice(kind: str, reason: Said) -> Said:
    entry = codelist("akteursart").codes[kind]
    label = label_said(entry.label_de, entry.label_en)
    return say(
        "Wo die Liste keine Art nennt, gilt »{kind}«: {reason}. Bitte prüfen.", kind=label, reason=reason
    )


def _kind_word(word: str) -> str | None:
    """Return the kind that a heading or the name of a file or sheet speaks of, in singular or plural."""
    cut = [word.removesuffix(ending) for ending in ("", "name", "n", "en", "e", "s")]
    tried = [it for it in cut if len(it) > 2]
    return next((code for it in tried if (code := code_for("akteursart", it))), None)
