"""What people type into a form, turned into values of a record; what cannot be a value is said beside its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from graph.editing.naming import MADE
from graph.editing.sources import person_in
from graph.importers.cells.dates import stated as iso
from graph.locale import Said, say
from graph.records import FIELDS, Field, FieldSort, RecordSort

__all__ = ["Typed", "typed"]

LONGEST = 4000
"""Signs of one value; more is a document and belongs into one."""
_NOT_ASKED = frozenset({"evidence", "modality"})
"""Filled by the source of the form, and by its default."""
_WRITTEN = frozenset({FieldSort.TEXT, FieldSort.LONG_TEXT, FieldSort.PLAIN})


@dataclass(frozen=True, slots=True)
class Typed:
    """A form that was sent: its values, and what is wrong with some of them."""

    values: Mapping[str, tuple[str, ...]] = field(hash=False)
    problems: Mapping[str, Said] = field(hash=False)
    """By name of the field."""


def typed(sort: RecordSort, raw: Mapping[str, tuple[str, ...]]) -> Typed:
    """Return the values of a form.

    Args:
        sort: What is entered.
        raw: Name of a field → what was typed or chosen; fields that the form does not show are missing.

    Example:
        >>> sent = typed(RecordSort.ACTOR, {"label": (" VHS ",), "start": ("1.6.2020",), "end": ("bald",)})
        >>> sent.values["label"], sent.values["start"], sorted(sent.problems)
        (('VHS',), ('2020-06-01',), ['end', 'kind'])
    """
    values: dict[str, tuple[str, ...]] = {}
    problems: dict[str, Said] = {}
    for each in FIELDS[sort]:
        given = tuple(dict.fromkeys(text.strip() for text in raw.get(each.name, ()) if text.strip()))
        found = tuple(_value(each, text) for text in given)
        wrong = next((it for it in found if isinstance(it, Said)), None)
        if wrong is not None:
            problems[each.name] = wrong
        elif not given and _is_missed(sort, each):
            problems[each.name] = _missing(each)
        if each.name in raw:
            values[each.name] = tuple(str(it) for it in found if not isinstance(it, Said))
    return Typed(values, problems)


def _is_missed(sort: RecordSort, each: Field) -> bool:
    return each.is_needed and each.name not in _NOT_ASKED and not (each.name == "label" and sort in MADE)


def _missing(each: Field) -> Said:
    if each.sort in _WRITTEN:
        return say("Bitte ausfüllen: {field}.", field=each.label)
    return say("Bitte wählen: {field}.", field=each.label)


def _value(each: Field, text: str) -> str | Said:
    """Return the value as it is stored, or why it cannot be."""
    if each.sort in _WRITTEN and len(text) > LONGEST:
        return say("Das ist zu lang (höchstens {n} Zeichen). Bitte kürzer fassen.", n=LONGEST)
    reader = _READERS.get(each.sort)
    return reader(text) if reader else person_in(text) or text


def _date(text: str) -> str | Said:
    return iso(text) or say("Bitte als Datum angeben: 14.06.2026, 06.2026 oder 2026.")


def _day(text: str) -> str | Said:
    stated = iso(text)
    return (
        stated
        if stated and len(stated) == len("2026-06-14")
        else say("Bitte als Datum angeben, zum Beispiel 14.06.2026.")
    )


def _number(text: str) -> str | Said:
    is_number = text.isascii() and text.isdigit() and len(text) <= len("1000000")
    return str(int(text)) if is_number else say("Bitte als ganze Zahl angeben, zum Beispiel 12.")


def _decimal(text: str) -> str | Said:
    try:
        float(bare := text.replace(",", "."))
    except ValueError:
        return say("Bitte als Zahl angeben, zum Beispiel 52,32.")
    return bare


def _as_it_is(text: str) -> str | Said:
    return text


_READERS: Mapping[FieldSort, Callable[[str], str | Said]] = {
    FieldSort.DATE: _date,
    FieldSort.DAY: _day,
    FieldSort.NUMBER: _number,
    FieldSort.DECIMAL: _decimal,
    FieldSort.CODE: _as_it_is,
    FieldSort.CHOICE: _as_it_is,
    FieldSort.REFERENCE: _as_it_is,
    FieldSort.FLAG: _as_it_is,
}
