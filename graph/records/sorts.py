"""The sorts of records: one for each class of the knowledge model that people keep."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from rdflib import URIRef

from graph.locale import Said, say
from ontology.namespaces import FOAF, INW, OA, ORG, PROV, SCHEMA

__all__ = ["AGENTS", "TYPES", "RecordSort", "sort_of"]


class RecordSort(StrEnum):
    """What a record is; the value is the part of its address that names it."""

    ACTOR = "actor"
    BODY = "body"
    GENERIC = "group"
    """Named only as a kind: never an organisation."""
    ABSENCE = "absence"
    TIE = "tie"
    SEAT = "seat"
    QUOTA = "quota"
    UNDERTAKING = "undertaking"
    INVOLVEMENT = "involvement"
    OFFER = "offer"
    TASK = "task"
    DECISION = "decision"
    AIM = "aim"
    EXPECTATION = "expectation"
    PLACE = "place"
    DOCUMENT = "document"
    EVIDENCE = "evidence"

    @property
    def label(self) -> Said:
        """Return what people call one of it."""
        return _LABELS[self]

    @property
    def many(self) -> Said:
        """Return what people call several of it."""
        return _MANY[self]


_LABELS: Mapping[RecordSort, Said] = MappingProxyType(
    {
        RecordSort.ACTOR: say("Akteur"),
        RecordSort.BODY: say("Gremium"),
        RecordSort.GENERIC: say("Gruppe ohne Namen"),
        RecordSort.ABSENCE: say("Gibt es hier nicht"),
        RecordSort.TIE: say("Beziehung"),
        RecordSort.SEAT: say("Gremiensitz"),
        RecordSort.QUOTA: say("Sitze ohne Namen"),
        RecordSort.UNDERTAKING: say("Vorhaben"),
        RecordSort.INVOLVEMENT: say("Beteiligung"),
        RecordSort.OFFER: say("Angebot"),
        RecordSort.TASK: say("Aufgabe"),
        RecordSort.DECISION: say("Beschluss"),
        RecordSort.AIM: say("Ziel"),
        RecordSort.EXPECTATION: say("Erwartung"),
        RecordSort.PLACE: say("Ort"),
        RecordSort.DOCUMENT: say("Dokument"),
        RecordSort.EVIDENCE: say("Beleg"),
    }
)
_MANY: Mapping[RecordSort, Said] = MappingProxyType(
    {
        RecordSort.ACTOR: say("Akteure"),
        RecordSort.BODY: say("Gremien"),
        RecordSort.GENERIC: say("Gruppen ohne Namen"),
        RecordSort.ABSENCE: say("Angaben, dass es etwas hier nicht gibt"),
        RecordSort.TIE: say("Beziehungen"),
        RecordSort.SEAT: say("Gremiensitze"),
        RecordSort.QUOTA: say("Angaben zu Sitzen ohne Namen"),
        RecordSort.UNDERTAKING: say("Vorhaben (Projekte, Treffen, Prozesse)"),
        RecordSort.INVOLVEMENT: say("Beteiligungen"),
        RecordSort.OFFER: say("Angebote"),
        RecordSort.TASK: say("Aufgaben"),
        RecordSort.DECISION: say("Beschlüsse"),
        RecordSort.AIM: say("Ziele"),
        RecordSort.EXPECTATION: say("Erwartungen"),
        RecordSort.PLACE: say("Orte"),
        RecordSort.DOCUMENT: say("Dokumente"),
        RecordSort.EVIDENCE: say("Belege"),
    }
)
TYPES: Mapping[RecordSort, tuple[URIRef, ...]] = MappingProxyType(
    {
        RecordSort.ACTOR: (INW.Actor, ORG.Organization),
        RecordSort.BODY: (INW.Actor, ORG.Organization, INW.Body, ORG.OrganizationalCollaboration),
        RecordSort.GENERIC: (INW.GenericActor, FOAF.Group),
        RecordSort.ABSENCE: (INW.DeclaredAbsence, PROV.Entity),
        RecordSort.TIE: (INW.Tie, PROV.Entity),
        RecordSort.SEAT: (INW.Seat, ORG.Membership),
        RecordSort.QUOTA: (INW.SeatQuota, PROV.Entity),
        RecordSort.UNDERTAKING: (INW.Undertaking, PROV.Activity),
        RecordSort.INVOLVEMENT: (INW.Involvement, PROV.Entity),
        RecordSort.OFFER: (INW.Offer, SCHEMA.Service),
        RecordSort.TASK: (INW.Task, PROV.Entity),
        RecordSort.DECISION: (INW.Decision, PROV.Activity),
        RecordSort.AIM: (INW.Aim, PROV.Entity),
        RecordSort.EXPECTATION: (INW.Expectation,),
        RecordSort.PLACE: (INW.Place,),
        RecordSort.DOCUMENT: (INW.Document, FOAF.Document),
        RecordSort.EVIDENCE: (INW.Evidence, OA.SpecificResource),
    }
)
"""The classes that are written for each sort."""
AGENTS = (RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC)
"""Who can have a tie."""
_TELLING = {types[0]: sort for sort, types in TYPES.items() if sort is not RecordSort.BODY}


def sort_of(types: frozenset[URIRef]) -> RecordSort | None:
    """Return the sort that classes tell; None for what is no record, such as a quote or a concept.

    Example:
        >>> sort_of(frozenset({INW.Actor, INW.Body})).value, sort_of(frozenset({OA.TextQuoteSelector}))
        ('body', None)
    """
    if INW.Body in types:
        return RecordSort.BODY
    return next((sort for told, sort in _TELLING.items() if told in types), None)
