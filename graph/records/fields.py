"""The fields of every sort of record: one list for forms, sheets, imports and history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from rdflib import URIRef

from graph.locale import EMPTY, Said, say
from graph.records.sorts import AGENTS, RecordSort
from ontology.namespaces import DCTERMS, INW, OA, ORG, PROV, SCHEMA, SKOS, WGS

__all__ = ["FIELDS", "Field", "FieldSort", "field_of"]


class FieldSort(Enum):
    """How a value is written and entered; every value is a text in Python."""

    TEXT = auto()
    """German words, kept with their language."""
    PLAIN = auto()
    """Signs of no language: numbers of papers, addresses of mail, names of files."""
    LONG_TEXT = auto()
    CHOICE = auto()
    """One of the words in `choices`, kept as a text."""
    CODE = auto()
    """A code of the list named in `codes`; kinds of actors may also be the network's own."""
    REFERENCE = auto()
    """The IRI of another record."""
    DATE = auto()
    """Year, month or day in ISO form, as the source states it."""
    DAY = auto()
    """An exact day in ISO form."""
    NUMBER = auto()
    """A whole number."""
    DECIMAL = auto()
    FLAG = auto()
    """`true` or nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a record."""

    name: str
    label: Said
    sort: FieldSort
    predicate: URIRef
    codes: str = ""
    choices: tuple[str, ...] = ()
    refers_to: tuple[RecordSort, ...] = ()
    is_many: bool = False
    is_needed: bool = False
    help: Said = EMPTY


def _text(name: str, label: Said, predicate: URIRef, sort: FieldSort = FieldSort.TEXT, **more: bool) -> Field:
    return Field(name=name, label=label, sort=sort, predicate=predicate, **more)  # type: ignore[arg-type]  # flags only


def _code(name: str, label: Said, predicate: URIRef, codes: str, **more: bool) -> Field:
    return Field(name=name, label=label, sort=FieldSort.CODE, predicate=predicate, codes=codes, **more)  # type: ignore[arg-type]  # as above


def _reference(
    name: str, label: Said, predicate: URIRef, *sorts: RecordSort, many: bool = False, needed: bool = False
) -> Field:
    return Field(
        name=name,
        label=label,
        sort=FieldSort.REFERENCE,
        predicate=predicate,
        refers_to=sorts,
        is_many=many,
        is_needed=needed,
    )


def _choice(name: str, label: Said, predicate: URIRef, *choices: str, needed: bool = False) -> Field:
    return Field(
        name=name,
        label=label,
        sort=FieldSort.CHOICE,
        predicate=predicate,
        choices=choices,
        is_needed=needed,
    )


_LABEL = _text("label", say("Bezeichnung"), SKOS.prefLabel, is_needed=True)
_EVIDENCE = _reference("evidence", say("Beleg"), INW.evidence, RecordSort.EVIDENCE, many=True, needed=True)
_IDENTIFIERS = _text("identifiers", say("Kennung"), DCTERMS.identifier, FieldSort.PLAIN, is_many=True)
_FIELD_CODES = _code("fields", say("Handlungsfelder"), INW.field, "feld", is_many=True)
_PLACES = _reference("places", say("Orte"), INW.place, RecordSort.PLACE, many=True)
_TARGET_GROUPS = _code("target_groups", say("Zielgruppen"), INW.targetGroup, "zielgruppe", is_many=True)
_STATED = _text("date", say("Datum"), DCTERMS.date, FieldSort.DATE)
_SAID = (
    _code("modality", say("Wie sagt es die Quelle?"), INW.modality, "modalitaet", is_needed=True),
    _code("plan_state", say("Planstand"), INW.planState, "planstand"),
    _FIELD_CODES,
)
_LASTS = (
    _text("start", say("Beginn"), SCHEMA.startDate, FieldSort.DATE),
    _text("end", say("Ende"), SCHEMA.endDate, FieldSort.DATE),
    _text("latest", say("Ende spätestens"), INW.latest, FieldSort.DAY),
)
"""Nobody may know since when something no longer holds: then it has no end, only the last day it can have held."""
_KNOWN = (
    _text("confirmed_on", say("Bestätigt am"), INW.confirmedOn, FieldSort.DAY),
    _text("notes", say("Anmerkungen"), SKOS.note, FieldSort.LONG_TEXT, is_many=True),
    _EVIDENCE,
    _IDENTIFIERS,
)
_STATEMENT = (_LABEL, *_SAID, *_LASTS, *_KNOWN)
_EVENT = (_LABEL, *_SAID, _STATED, *_KNOWN)
_KIND = _code("kind", say("Art"), INW.kind, "akteursart", is_needed=True)
_AGENT = (
    _KIND,
    _code("also_kinds", say("Weitere Arten"), INW.alsoKind, "akteursart", is_many=True),
    _text("alt_labels", say("Auch genannt"), SKOS.altLabel, is_many=True),
    _PLACES,
)
_OFFICE = (
    _reference("unit_of", say("Gehört zu (Träger, Amt)"), ORG.unitOf, RecordSort.ACTOR, RecordSort.BODY, many=True),
    _text("email", say("E-Mail der Stelle"), SCHEMA.email, FieldSort.PLAIN, is_many=True),
    _text("phone", say("Telefon der Zentrale"), SCHEMA.telephone, FieldSort.PLAIN, is_many=True),
    _text("website", say("Internet"), SCHEMA.url, FieldSort.PLAIN, is_many=True),
    _text("address", say("Anschrift"), SCHEMA.address, FieldSort.PLAIN, is_many=True),
)  # fmt: skip
_COUNT = _text("count", say("Anzahl"), INW["count"], FieldSort.NUMBER)
_BODY = _reference("organization", say("Gremium"), ORG.organization, RecordSort.BODY, RecordSort.GENERIC, needed=True)  # fmt: skip
_ROLE = _code("role", say("Rolle"), ORG.role, "rolle", is_needed=True)

FIELDS: Mapping[RecordSort, tuple[Field, ...]] = MappingProxyType(
    {
        RecordSort.ACTOR: (*_STATEMENT, *_AGENT, *_OFFICE),
        RecordSort.BODY: (
            *_STATEMENT, *_AGENT, *_OFFICE,
            _reference("organ_of", say("Organ von"), INW.organOf, RecordSort.ACTOR, RecordSort.BODY, many=True),
        ),
        RecordSort.GENERIC: (
            *_STATEMENT, *_AGENT, _COUNT,
            _text("open_list", say("Liste ist offen (»etc.«)"), INW.openList, FieldSort.FLAG),
            _reference("resolved_by", say("Inzwischen mit Namen bekannt"), INW.resolvedBy, RecordSort.ACTOR, RecordSort.BODY, many=True),
        ),
        RecordSort.ABSENCE: (
            *_EVENT, _KIND,
            _reference("decided_by", say("Entschieden von"), PROV.wasAssociatedWith, *AGENTS, many=True),
        ),
        RecordSort.TIE: (
            *_STATEMENT,
            _code("relation", say("Art der Beziehung"), INW.relationKind, "beziehung", is_needed=True),
            _reference("source", say("Von"), INW["from"], *AGENTS),
            _reference("target", say("Zu"), INW.to, *AGENTS),
            _reference("participants", say("Beteiligte"), INW.participant, *AGENTS, many=True),
            _code("level", say("Wie eng?"), INW.level, "intensitaet"),
            _reference("reported_by", say("Angegeben von"), INW.reportedBy, *AGENTS, many=True),
        ),
        RecordSort.SEAT: (
            *_STATEMENT, _BODY,
            _reference("member", say("Mitglied"), ORG.member, *AGENTS),
            _ROLE,
        ),
        RecordSort.QUOTA: (
            *_STATEMENT, _BODY,
            _text("count", say("Zahl der Sitze"), INW["count"], FieldSort.NUMBER, is_needed=True),
            _text("vacant", say("Davon unbesetzt"), INW.vacant, FieldSort.NUMBER),
            _text("basis", say("Grundlage"), INW.basis),
            _text("quota_rule", say("Regel"), INW.quotaRule),
            _reference("proposed_by", say("Vorgeschlagen von"), INW.proposedBy, *AGENTS, many=True),
        ),
        RecordSort.UNDERTAKING: (
            *_STATEMENT,
            _choice("type", say("Art des Vorhabens"), DCTERMS.type, "Projekt", "Prozess", "Veranstaltung", "Sitzung", "Programm", "Berichterstattung"),
            _TARGET_GROUPS,
        ),
        RecordSort.INVOLVEMENT: (
            *_STATEMENT,
            _reference("participant", say("Wer"), INW.participant, *AGENTS, needed=True),
            _reference("undertaking", say("Vorhaben"), INW.undertaking, RecordSort.UNDERTAKING),
            _reference("about", say("Dokument"), INW.about, RecordSort.DOCUMENT),
            _ROLE,
        ),
        RecordSort.OFFER: (
            *_STATEMENT,
            _reference("providers", say("Anbieter"), INW.provider, *AGENTS, many=True),
            _TARGET_GROUPS,
            _PLACES,
        ),
        RecordSort.TASK: (
            *_STATEMENT,
            _reference("bearer", say("Wer"), INW.bearer, *AGENTS),
            _text("type", say("Art der Aufgabe"), DCTERMS.type, FieldSort.PLAIN),
        ),
        RecordSort.DECISION: (
            *_EVENT,
            _reference("bodies", say("Gremium"), PROV.wasAssociatedWith, *AGENTS, many=True),
            _text("outcome", say("Ergebnis"), INW.outcome),
            _reference("about", say("Worüber"), INW.about, *RecordSort, many=True),
        ),
        RecordSort.AIM: (
            *_STATEMENT,
            _reference("pursued_by", say("Verfolgt von"), INW.pursuedBy, *AGENTS, many=True),
        ),
        RecordSort.EXPECTATION: (
            _LABEL,
            _code("field", say("Handlungsfeld"), INW.field, "feld", is_needed=True),
            _KIND,
            _choice("strength", say("Wie stark?"), INW.strength, "must", "should", "may", needed=True),
            _choice("own_strength", say("Im eigenen Netzwerk"), INW.ownStrength, "must", "should", "may"),
            _choice("binding", say("Verbindlichkeit"), INW.binding, "Norm oder Richtlinie", "Empfehlung", "eigener Text", "Vergleichspraxis", "Rahmenwerk", "fachlich", "Eigenaufgabe"),
            _choice("applies_if", say("Gilt"), INW.appliesIf, "immer", "wenn-vor-ort-vorhanden"),
            _text("source", say("Quelle"), DCTERMS.source, FieldSort.PLAIN, is_needed=True),
            _text("quote", say("Wörtlich"), INW["quote"]),
            _text("basis", say("Begründung"), INW.basis),
            _text("active", say("Wird geprüft"), INW.active, FieldSort.FLAG),
        ),
        RecordSort.PLACE: (
            _LABEL,
            _text("ags", say("Gemeindeschlüssel (AGS)"), INW.agsCode, FieldSort.PLAIN),
            _reference("within", say("Liegt in"), INW.within, RecordSort.PLACE),
            _text("lat", say("Breite"), WGS.lat, FieldSort.DECIMAL),
            _text("long", say("Länge"), WGS.long, FieldSort.DECIMAL),
        ),
        RecordSort.DOCUMENT: (
            _text("label", say("Titel"), DCTERMS.title, is_needed=True),
            _text("type", say("Art des Dokuments"), DCTERMS.type),
            _STATED,
            _IDENTIFIERS,
            _text("licence", say("Lizenz"), DCTERMS.license, FieldSort.PLAIN),
            _text("attribution", say("Namensnennung"), DCTERMS.rights, FieldSort.PLAIN),
            _text("website", say("Internet"), SCHEMA.url, FieldSort.PLAIN),
        ),
        RecordSort.EVIDENCE: (
            _reference("document", say("Dokument"), OA.hasSource, RecordSort.DOCUMENT),
            _text("quote", say("Wörtlich"), OA.exact, FieldSort.PLAIN),
            _choice("type", say("Art der Quelle"), DCTERMS.type, "Telefonat", "Sitzung", "Selbstauskunft", "eigene Kenntnis"),
            _STATED,
            _text("recorded_on", say("Erfasst am"), INW.recordedAt, FieldSort.DAY),
            _text("recorded_by", say("Erfasst von (Funktion)"), INW.recordedBy, FieldSort.PLAIN),
            _text("notes", say("Anmerkungen"), SKOS.note, FieldSort.LONG_TEXT, is_many=True),
        ),
    }
)  # fmt: skip
"""All fields of each sort, in the order in which people enter them."""


def field_of(sort: RecordSort, name: str) -> Field:
    """Return a field by its name.

    Raises:
        KeyError: the sort has no such field: a fault of the program, never of data.

    Example:
        >>> field_of(RecordSort.TIE, "level").codes
        'intensitaet'
    """
    return _BY_NAME[sort][name]


_BY_NAME: Mapping[RecordSort, Mapping[str, Field]] = MappingProxyType(
    {sort: MappingProxyType({it.name: it for it in fields}) for sort, fields in FIELDS.items()}
)
