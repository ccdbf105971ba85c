"""Whether a text fits its field: what records keep there, and nothing that tells of a person."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from graph.importers.personal import personal_data_in
from graph.locale import EMPTY, Said, listed, say
from graph.model.days import last_day
from graph.records import Field, FieldSort
from graph.store.quads import PLAIN_DECIMAL
from ontology.codelists import codelist

__all__ = ["OWN", "WRITTEN", "fault", "is_stated_date"]

OWN = "own:"
"""Begins a kind that is a word of the file and no code of the list."""
WRITTEN = frozenset({FieldSort.TEXT, FieldSort.PLAIN, FieldSort.LONG_TEXT})
"""Fields in which people write freely."""
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_WHOLE = re.compile(r"-?[0-9]{1,9}")


def fault(field: Field, text: str) -> Said:
    """Return why a text cannot stand in a field; empty if it can.

    Example:
        >>> from graph.records import RecordSort, field_of
        >>> fault(field_of(RecordSort.ACTOR, "kind"), "raumschiff")
        '»raumschiff« steht nicht in der Liste »Art«.'
    """
    if field.sort in WRITTEN:
        found = personal_data_in(text)
        return say("Hier steht wohl {found}. Sie wird nicht aufgenommen.", found=found) if found else EMPTY
    if field.sort is FieldSort.CODE:
        return _code_fault(field, text)
    if field.sort is FieldSort.CHOICE and text not in field.choices:
        return say("»{text}« geht hier nicht. Möglich: {words}.", text=text, words=listed(field.choices))
    is_fit, message = _FORMS.get(field.sort, (_anything, EMPTY))
    return EMPTY if is_fit(text) else say("»{text}« {problem}", text=text, problem=message)


def is_stated_date(text: str) -> bool:
    """Tell whether a text is a year, a month or a day in ISO form.

    Example:
        >>> is_stated_date("2024-05"), is_stated_date("2024-13"), is_stated_date("05/2024")
        (True, False, False)
    """
    return bool(_DATE.fullmatch(text)) and last_day(text) is not None


def _code_fault(field: Field, text: str) -> Said:
    if text in codelist(field.codes) or (field.codes == "akteursart" and text.startswith(OWN)):
        return EMPTY
    return say("»{text}« steht nicht in der Liste »{label}«.", text=text, label=field.label)


def _anything(_text: str) -> bool:
    return True


_FORMS: Mapping[FieldSort, tuple[Callable[[str], bool], Said]] = MappingProxyType(
    {
        FieldSort.DATE: (
            is_stated_date,
            say("ist kein Datum. Bitte Jahr, Monat oder Tag angeben, etwa 2024, 2024-05 oder 2024-05-31."),
        ),
        FieldSort.DAY: (
            lambda text: len(text) == 10 and is_stated_date(text),
            say("ist kein Tag. Bitte in der Form 2024-05-31 angeben."),
        ),
        FieldSort.NUMBER: (lambda text: bool(_WHOLE.fullmatch(text)), say("ist keine ganze Zahl.")),
        FieldSort.DECIMAL: (lambda text: bool(PLAIN_DECIMAL.fullmatch(text)), say("ist keine Zahl.")),
        FieldSort.FLAG: (lambda text: text == "true", say("ist weder ja noch nein.")),
    }
)
"""How a value of a sort has to look, and what is said of one that does not."""
