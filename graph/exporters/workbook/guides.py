"""Drop-downs and hints of the cells: what can be chosen, what is expected, and that ids stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.exporters.workbook.hidden import LAST_ROW, list_name
from graph.records import Field, FieldSort, RecordSort
from graph.records.wording import CHOICES
from graph.workbook import Form, form_of
from graph.workbook.forms import ID_KEY, SHORT_KEY, SORT_KEY, Column

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["add_guides"]

ID_HINT = "Die Kennung verbindet die Zeile mit dem Eintrag. Bitte nicht ändern; bei neuen Zeilen leer lassen."
SHORT_HINT = "Diesen Namen in der Spalte »Beleg« der anderen Blätter verwenden."
MANY_WORDS = "Mehrere mit Strichpunkt trennen. Alle Wörter der Auswahl stehen auf dem Blatt »Lesen Sie mich«."
MANY_TEXTS = "Mehrere mit Strichpunkt trennen."
MANY_LINES = "Mehrere Anmerkungen: jede in eine eigene Zeile (Alt und Eingabetaste)."
DATE_HINT = "So genau wie bekannt: 31.01.2024, Januar 2024 oder 2024."
DAY_HINT = "Ein Tag, zum Beispiel 31.01.2024."
UNLISTED = "Das steht nicht in der Auswahl. Trotzdem übernehmen? Beim Einlesen wird nachgefragt."
FIXED = "Die Kennung bitte nicht ändern. Für einen neuen Eintrag eine neue Zeile ohne Kennung anlegen."
_MOST_INLINE = 250
"""Signs of a list that stands within its rule: Excel takes no more."""


def add_guides(
    sheet: Worksheet, form: Form, keys: Sequence[str], rows: int, lists: Mapping[str, str]
) -> None:
    """Add the rules of every column, for the rows that are there and the empty ones below."""
    from openpyxl.utils import get_column_letter

    columns = {it.key: it for it in form.columns}
    for number, key in enumerate(keys, start=1):
        rule = _rule(columns[key], form, lists) if key in columns else None
        if rule is not None:
            letter = get_column_letter(number)
            sheet.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{rows + LAST_ROW}")


def _rule(column: Column, form: Form, lists: Mapping[str, str]) -> DataValidation | None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if column.key == ID_KEY:
        fixed = DataValidation(type="custom", formula1="FALSE", allow_blank=True, showErrorMessage=True)
        fixed.errorTitle, fixed.error = "Kennung", FIXED
        return _with_hint(fixed, column, ID_HINT)
    if column.key == SORT_KEY:
        return _with_hint(_list(_inline([str(it.label) for it in form.sorts])), column, None)
    if column.key == SHORT_KEY:
        return _with_hint(DataValidation(), column, SHORT_HINT)
    field = column.field
    assert field is not None
    source = None if field.is_many else _source(field, next(iter(column.fields)), lists)
    return _with_hint(_list(source) if source else DataValidation(), column, _hint(field))


def _list(source: str) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation

    found = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
    found.errorStyle = "warning"
    found.errorTitle, found.error = "Nicht in der Auswahl", UNLISTED
    return found


def _source(field: Field, sort: RecordSort, lists: Mapping[str, str]) -> str | None:
    """Return where the drop-down of a single value takes its words from."""
    if field.sort is FieldSort.CODE:
        return lists[list_name(field.codes, sort)]
    if field.sort is FieldSort.FLAG:
        return lists[list_name("", sort)]
    if field.sort is FieldSort.CHOICE:
        return _inline([str(CHOICES.get(it, it)) for it in field.choices])
    if field.sort is FieldSort.REFERENCE and field.refers_to:
        return _names_on(form_of(field.refers_to[0]))
    return None


def _names_on(form: Form) -> str:
    """Return the filled part of the column of names: a name entered there can be chosen at once."""
    from openpyxl.utils import get_column_letter

    keys = [it.key for it in form.columns]
    letter = get_column_letter(next(keys.index(it) for it in ("label", SHORT_KEY) if it in keys) + 1)
    column = f"'{form.title}'!${letter}$2:${letter}$20000"
    return f"OFFSET('{form.title}'!${letter}$2,0,0,MAX(1,COUNTA({column})),1)"


def _inline(words: Sequence[str]) -> str:
    joined = ",".join(words)
    assert len(joined) <= _MOST_INLINE
    return f'"{joined}"'


def _hint(field: Field) -> str | None:
    if field.sort is FieldSort.DATE:
        return DATE_HINT
    if field.sort is FieldSort.DAY:
        return DAY_HINT
    if not field.is_many:
        return None
    if field.sort is FieldSort.REFERENCE:
        sheet = form_of(field.refers_to[0]).title
        return f"Mehrere Namen mit Strichpunkt trennen; so geschrieben wie auf dem Blatt »{sheet}«."
    if field.sort is FieldSort.CODE:
        return MANY_WORDS
    return MANY_LINES if field.sort is FieldSort.LONG_TEXT else MANY_TEXTS


def _with_hint(rule: DataValidation, column: Column, hint: str | None) -> DataValidation | None:
    if hint is None:
        return rule if rule.type not in (None, "none") else None
    rule.showInputMessage = True
    rule.promptTitle, rule.prompt = column.heading[:32], hint
    return rule
