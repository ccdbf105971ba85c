"""The sheets of the workbook: which sorts of records each holds, and its columns, made of the one field list.

The workbook speaks German, whatever language the pages are read in: so its words have no English ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.records import FIELDS, Field, FieldSort, RecordSort

__all__ = [
    "FORMS",
    "FURTHER",
    "ID_KEY",
    "SHORT_KEY",
    "SORT_KEY",
    "Column",
    "Form",
    "form_of",
]

_ID_HEADING = "Kennung (nicht ändern)"
_SORT_HEADING = "Sorte"
SHORT_HEADING = "Kurzname (für Verweise)"
ID_KEY, SORT_KEY, SHORT_KEY = "kennung", "sorte", "kurzname"
"""Keys of the columns that are ours; no field is called so."""
FURTHER = "spalte:"
"""Begins the key of a further column of the network; its code follows."""
_TAIL = (
    "modality", "plan_state", "fields", "start", "end", "latest", "confirmed_on", "notes", "evidence", "identifiers",
)  # fmt: skip
"""What every statement has stands after what is its own."""
_IDENTIFIERS = "Kennung anderswo"
"""Two columns must not both be called »Kennung«."""
_WIDTHS = {FieldSort.LONG_TEXT: 50, FieldSort.DATE: 13, FieldSort.DAY: 13, FieldSort.NUMBER: 10, FieldSort.FLAG: 10, FieldSort.DECIMAL: 12, FieldSort.REFERENCE: 32}  # fmt: skip
_USUAL_WIDTH, _LABEL_WIDTH, _LONG_WIDTH = 24, 40, 50
_LONG_FIELDS = frozenset({"quote", "evidence", "basis"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a sheet."""

    key: str
    """Lasting name in the hidden state."""
    heading: str
    fields: Mapping[RecordSort, Field]
    """What it means for each sort; nothing for the columns that are ours: Kennung, Sorte, Kurzname."""
    width: int

    @property
    def field(self) -> Field | None:
        """Return what it means, where that is the same for all sorts; None for the columns that are ours."""
        return next(iter(self.fields.values()), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One sheet."""

    title: str
    sorts: tuple[RecordSort, ...]
    columns: tuple[Column, ...]
    purpose: str
    """What it is for, in one sentence."""

    @property
    def has_sorts(self) -> bool:
        """Tell whether a column says which of several sorts a row is."""
        return len(self.sorts) > 1


def form_of(sort: RecordSort) -> Form:
    """Return the sheet a sort of records stands on.

    Example:
        >>> form_of(RecordSort.BODY).title, form_of(RecordSort.QUOTA).title
        ('Akteure', 'Gremiensitze')
    """
    return next(form for form in FORMS if sort in form.sorts)


def _form(title: str, purpose: str, *sorts: RecordSort) -> Form:
    ours = [Column(key=ID_KEY, heading=_ID_HEADING, fields={}, width=16)]
    if len(sorts) > 1:
        ours.append(Column(key=SORT_KEY, heading=_SORT_HEADING, fields={}, width=18))
    if RecordSort.EVIDENCE in sorts:
        ours.append(Column(key=SHORT_KEY, heading=SHORT_HEADING, fields={}, width=_LABEL_WIDTH))
    return Form(title=title, purpose=purpose, sorts=sorts, columns=(*ours, *_columns(sorts)))


def _columns(sorts: tuple[RecordSort, ...]) -> tuple[Column, ...]:
    """Return the columns of several sorts: what is called the same stands in one."""
    found: dict[str, dict[RecordSort, Field]] = {}
    for sort in sorts:
        for field in FIELDS[sort]:
            found.setdefault(field.name, {})[sort] = field
    ordered = sorted(found, key=lambda name: (name != "label", name in _TAIL, _place(name)))
    return tuple(_column(name, found[name]) for name in ordered)


def _place(name: str) -> int:
    return _TAIL.index(name) if name in _TAIL else 0


def _column(name: str, fields: Mapping[RecordSort, Field]) -> Column:
    field = next(iter(fields.values()))
    heading = _IDENTIFIERS if name == "identifiers" else str(field.label)
    width = _LABEL_WIDTH if name == "label" else _WIDTHS.get(field.sort, _USUAL_WIDTH)
    return Column(
        key=name, heading=heading, fields=fields, width=_LONG_WIDTH if name in _LONG_FIELDS else width
    )


FORMS: tuple[Form, ...] = (
    _form(
        "Akteure",
        "Wer im Netzwerk ist: Akteure und Gremien mit Namen, und Gruppen, die nur als Art genannt sind.",
        RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC,
    ),
    _form(
        "Beziehungen",
        "Wer mit wem verbunden ist: gerichtet mit »Von« und »Zu«, oder gemeinsam mit »Beteiligte«.",
        RecordSort.TIE,
    ),
    _form(
        "Gremiensitze",
        "Wer in welchem Gremium sitzt, und Sitze, die ohne Namen angegeben sind.",
        RecordSort.SEAT, RecordSort.QUOTA,
    ),
    _form(
        "Vorhaben",
        "Projekte, Veranstaltungen, Sitzungen und Berichte.",
        RecordSort.UNDERTAKING,
    ),
    _form(
        "Beteiligungen",
        "Wer an welchem Vorhaben beteiligt ist.",
        RecordSort.INVOLVEMENT,
    ),
    _form(
        "Angebote",
        "Angebote, Maßnahmen und Empfehlungen mit ihren Anbietern.",
        RecordSort.OFFER,
    ),
    _form(
        "Aufgaben und Ziele",
        "Was jemand tun soll, und was angestrebt wird.",
        RecordSort.TASK, RecordSort.AIM,
    ),
    _form(
        "Beschlüsse",
        "Was ein Gremium wann beschlossen hat.",
        RecordSort.DECISION,
    ),
    _form(
        "Gibt es hier nicht",
        "Was es nach einer Quelle ausdrücklich nicht gibt.",
        RecordSort.ABSENCE,
    ),
    _form(
        "Erwartungen",
        "Welche Partner dieses Netzwerk selbst erwartet; die mitgelieferten Erwartungen stehen nicht darin.",
        RecordSort.EXPECTATION,
    ),
    _form(
        "Quellen",
        "Dokumente, auf die sich die Angaben stützen.",
        RecordSort.DOCUMENT,
    ),
    _form(
        "Belege",
        "Die einzelnen Belegstellen: wörtlich aus einem Dokument, oder Telefonat, Sitzung, Selbstauskunft.",
        RecordSort.EVIDENCE,
    ),
    _form(
        "Orte",
        "Gemeinden, Ortsteile und Quartiere.",
        RecordSort.PLACE,
    ),
)  # fmt: skip
"""All sheets in their order."""
