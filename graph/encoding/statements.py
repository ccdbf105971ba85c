"""One writer for each class of the knowledge model: a statement in, its classes, properties and values out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from rdflib import URIRef

from graph.encoding.terms import Detail, codes, day, german, number, period, plain, references, truth
from graph.model import (
    Agent,
    Aim,
    Decision,
    DeclaredAbsence,
    Involvement,
    Offer,
    Seat,
    SeatQuota,
    Statement,
    Task,
    Tie,
    Undertaking,
)
from ontology.namespaces import (
    DCTERMS,
    FOAF,
    INW,
    ORG,
    PROV,
    RDF,
    SCHEMA,
    SKOS,
    column_iri,
    kind_scheme,
    network_iri,
)

__all__ = ["WRITERS", "Home"]


@dataclass(frozen=True, slots=True)
class Home:
    """The network that statements belong to, as far as they speak of it."""

    name: str
    own_kinds: Mapping[str, str]
    """Code of a kind the network brings itself, by label."""

    def kinds(self, predicate: URIRef, *found: str) -> Iterator[Detail]:
        """Yield kinds of actors: the network's own first, then those of the list."""
        for kind in found:
            own = self.own_kinds.get(kind)
            yield from codes(predicate, kind_scheme(self.name) if own else "akteursart", own or kind)


def _common(it: Statement, home: Home, *, is_event: bool = False) -> Iterator[Detail]:
    yield INW.network, network_iri(home.name)
    yield from german(SKOS.prefLabel, it.label)
    yield from codes(INW.modality, "modalitaet", it.modality)
    yield from codes(INW.planState, "planstand", it.plan_state)
    yield from codes(INW.field, "feld", *it.fields)
    yield from references(INW.evidence, *it.evidence)
    yield from period(it.period, is_one_date=is_event)
    yield from day(INW.confirmedOn, it.confirmed_on)
    yield from german(SKOS.note, *it.notes)
    for column, values in it.attributes.items():
        yield from plain(column_iri(home.name, column), *values)


def _agent(it: Agent, home: Home) -> Iterator[Detail]:
    if it.is_generic:
        yield from references(RDF.type, INW.GenericActor, FOAF.Group)
    else:
        yield from references(RDF.type, INW.Actor, ORG.Organization)
    if it.is_body:
        yield from references(RDF.type, INW.Body, ORG.OrganizationalCollaboration)
    yield from _common(it, home)
    yield from home.kinds(INW.kind, it.kind)
    yield from home.kinds(INW.alsoKind, *it.also_kinds)
    yield from german(SKOS.altLabel, *it.alt_labels)
    yield from references(INW.place, *it.places)
    yield from references(ORG.unitOf, *it.unit_of)
    yield from references(INW.organOf, *it.organ_of)
    yield from references(INW.resolvedBy, *it.resolved_by)
    yield from number(INW["count"], it.count)
    if it.has_open_list:
        yield truth(INW.openList, True)


def _absence(it: DeclaredAbsence, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.DeclaredAbsence, PROV.Entity)
    yield from _common(it, home, is_event=True)
    yield from home.kinds(INW.kind, it.kind)
    yield from references(PROV.wasAssociatedWith, *it.decided_by)


def _tie(it: Tie, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Tie, PROV.Entity)
    yield from _common(it, home)
    yield from codes(INW.relationKind, "beziehung", it.relation)
    yield from references(INW["from"], it.source)
    yield from references(INW.to, it.target)
    yield from references(INW.participant, *it.participants)
    yield from codes(INW.level, "intensitaet", None if it.level is None else str(it.level))
    yield from references(INW.reportedBy, *it.reported_by)


def _seat(it: Seat, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Seat, ORG.Membership)
    yield from _common(it, home)
    yield from references(ORG.member, it.member)
    yield from references(ORG.organization, it.organization)
    yield from codes(ORG.role, "rolle", it.role)


def _quota(it: SeatQuota, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.SeatQuota, PROV.Entity)
    yield from _common(it, home)
    yield from references(ORG.organization, it.organization)
    yield from number(INW["count"], it.count)
    yield from number(INW.vacant, it.vacant)
    yield from german(INW.basis, it.basis)
    yield from german(INW.quotaRule, it.quota_rule)
    yield from references(INW.proposedBy, *it.proposed_by)


def _undertaking(it: Undertaking, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Undertaking, PROV.Activity)
    yield from _common(it, home)
    yield from plain(DCTERMS.type, it.type)
    yield from codes(INW.targetGroup, "zielgruppe", *it.target_groups)


def _involvement(it: Involvement, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Involvement, PROV.Entity)
    yield from _common(it, home)
    yield from references(INW.participant, it.participant)
    yield from references(INW.undertaking, it.undertaking)
    yield from references(INW.about, it.about)
    yield from codes(ORG.role, "rolle", it.role)


def _offer(it: Offer, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Offer, SCHEMA.Service)
    yield from _common(it, home)
    yield from references(INW.provider, *it.providers)
    yield from codes(INW.targetGroup, "zielgruppe", *it.target_groups)
    yield from references(INW.place, *it.places)


def _task(it: Task, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Task, PROV.Entity)
    yield from _common(it, home)
    yield from references(INW.bearer, it.bearer)
    yield from plain(DCTERMS.type, it.type)


def _decision(it: Decision, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Decision, PROV.Activity)
    yield from _common(it, home, is_event=True)
    yield from references(PROV.wasAssociatedWith, *it.bodies)
    yield from german(INW.outcome, it.outcome)
    yield from references(INW.about, *it.about)


def _aim(it: Aim, home: Home) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Aim, PROV.Entity)
    yield from _common(it, home)
    yield from references(INW.pursuedBy, *it.pursued_by)


WRITERS: Mapping[type[Statement], Callable[[Any, Home], Iterator[Detail]]] = MappingProxyType(
    {
        Agent: _agent,
        DeclaredAbsence: _absence,
        Tie: _tie,
        Seat: _seat,
        SeatQuota: _quota,
        Undertaking: _undertaking,
        Involvement: _involvement,
        Offer: _offer,
        Task: _task,
        Decision: _decision,
        Aim: _aim,
    }
)
"""Class of a statement → what is said of one in its network."""
