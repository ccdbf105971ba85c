"""One reader for each class of the knowledge model: a description in, a statement out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, TypeVar

from rdflib import URIRef

from graph.model import (
    Agent,
    Aim,
    Decision,
    DeclaredAbsence,
    Document,
    Evidence,
    Expectation,
    Involvement,
    Modality,
    NetworkInfo,
    Offer,
    Period,
    Place,
    Seat,
    SeatQuota,
    Strength,
    Task,
    Tie,
    Undertaking,
)
from graph.projection.descriptions import Description, Unreadable, first_day, last_day
from ontology.namespaces import DCTERMS, INW, OA, ORG, PROV, SCHEMA, SKOS, code_of, network_of

__all__ = ["STATEMENTS", "read_document", "read_evidence", "read_expectation", "read_info", "read_place"]

BINDING_UNKNOWN = "fachlich"
"""An expectation that does not say how binding it is counts as the weakest."""
ALWAYS = "immer"

_Value = TypeVar("_Value")


class _Common(TypedDict):
    iri: str
    label: str
    modality: Modality
    plan_state: str | None
    fields: tuple[str, ...]
    evidence: tuple[str, ...]
    period: Period
    confirmed_on: date | None
    notes: tuple[str, ...]
    attributes: Mapping[str, tuple[str, ...]]


def read_agent(it: Description) -> Agent:
    """Read an actor, a body or a generic kind."""
    return Agent(
        **_common(it),
        kind=_kind(it),
        also_kinds=it.codes(INW.alsoKind, "akteursart"),
        is_generic=str(INW.GenericActor) in it.types,
        is_body=str(INW.Body) in it.types,
        alt_labels=it.texts(SKOS.altLabel),
        places=it.iris(INW.place),
        unit_of=it.iris(ORG.unitOf),
        organ_of=it.iris(INW.organOf),
        resolved_by=it.iris(INW.resolvedBy),
        count=it.number(INW["count"]),
        has_open_list=it.flag(INW.openList),
    )


def read_absence(it: Description) -> DeclaredAbsence:
    """Read what a source says expressly not to exist."""
    return DeclaredAbsence(**_common(it), kind=_kind(it), decided_by=it.iris(PROV.wasAssociatedWith))


def read_tie(it: Description) -> Tie:
    """Read a relation; one with fewer than two ends is none."""
    tie = Tie(
        **_common(it),
        relation=_needed(it.code(INW.relationKind, "beziehung"), "Art der Beziehung"),
        source=it.iri_of(INW["from"]),
        target=it.iri_of(INW.to),
        participants=it.iris(INW.participant),
        level=it.number(INW.level),
        reported_by=it.iris(INW.reportedBy),
    )
    if len(set(tie.ends)) < 2:
        raise Unreadable("nennt keine zwei Beteiligten")
    return tie


def read_seat(it: Description) -> Seat:
    """Read who sits in a body; a vacant seat has no member."""
    return Seat(
        **_common(it),
        member=it.iri_of(ORG.member),
        organization=_needed(it.iri_of(ORG.organization), "Gremium"),
        role=_needed(it.code(ORG.role, "rolle"), "Rolle"),
    )


def read_quota(it: Description) -> SeatQuota:
    """Read seats that are given without names."""
    return SeatQuota(
        **_common(it),
        organization=_needed(it.iri_of(ORG.organization), "Gremium"),
        count=_needed(it.number(INW["count"]), "Zahl der Sitze"),
        vacant=it.number(INW.vacant),
        basis=it.text(INW.basis),
        quota_rule=it.text(INW.quotaRule),
        proposed_by=it.iris(INW.proposedBy),
    )


def read_undertaking(it: Description) -> Undertaking:
    """Read a project, process, event, meeting, programme or report."""
    return Undertaking(
        **_common(it), type=it.text(DCTERMS.type) or "", target_groups=it.codes(INW.targetGroup, "zielgruppe")
    )


def read_involvement(it: Description) -> Involvement:
    """Read who takes part in an undertaking or works on a document."""
    return Involvement(
        **_common(it),
        participant=_needed(it.iri_of(INW.participant), "Beteiligte"),
        undertaking=it.iri_of(INW.undertaking),
        about=it.iri_of(INW.about),
        role=_needed(it.code(ORG.role, "rolle"), "Rolle"),
    )


def read_offer(it: Description) -> Offer:
    """Read an offer, planned or recommended ones too."""
    return Offer(
        **_common(it),
        providers=it.iris(INW.provider),
        target_groups=it.codes(INW.targetGroup, "zielgruppe"),
        places=it.iris(INW.place),
    )


def read_task(it: Description) -> Task:
    """Read what someone has to do."""
    return Task(**_common(it), bearer=it.iri_of(INW.bearer), type=it.text(DCTERMS.type))


def read_decision(it: Description) -> Decision:
    """Read what a body decided or was asked to decide."""
    return Decision(
        **_common(it),
        bodies=it.iris(PROV.wasAssociatedWith),
        outcome=it.text(INW.outcome),
        about=it.iris(INW.about),
    )


def read_aim(it: Description) -> Aim:
    """Read what is striven for."""
    return Aim(**_common(it), pursued_by=it.iris(INW.pursuedBy))


def read_document(it: Description) -> Document:
    """Read a source text."""
    stated = it.stated(DCTERMS.date)
    return Document(
        iri=it.iri,
        title=it.text(DCTERMS.title) or it.text(SKOS.prefLabel) or code_of(it.iri),
        type=it.text(DCTERMS.type) or "",
        date=stated,
        latest=last_day(stated),
        identifiers=it.texts(DCTERMS.identifier),
        licence=_word(it, DCTERMS.license),
        attribution=_word(it, DCTERMS.rights),
        website=_word(it, SCHEMA.url),
    )


def read_evidence(it: Description, selector: Description | None) -> Evidence:
    """Read a quote with its document, or own knowledge with its date."""
    stated = it.stated(DCTERMS.date)
    return Evidence(
        iri=it.iri,
        document=it.iri_of(OA.hasSource),
        quote=selector.text(OA.exact) if selector else None,
        prefix=selector.text(OA.prefix) if selector else None,
        suffix=selector.text(OA.suffix) if selector else None,
        type=it.text(DCTERMS.type),
        date=stated,
        latest=last_day(stated),
        recorded_on=it.day(INW.recordedAt),
        notes=it.texts(SKOS.note),
    )


def read_place(it: Description) -> Place:
    """Read a municipality, district or quarter."""
    return Place(
        iri=it.iri,
        label=_needed(it.text(SKOS.prefLabel), "Bezeichnung"),
        ags=it.text(INW.agsCode),
        within=it.iri_of(INW.within),
    )


def read_expectation(it: Description) -> Expectation:
    """Read which kind of partner a source expects in a field."""
    own = _last_part(it, INW.ownStrength)
    return Expectation(
        iri=it.iri,
        field=_needed(it.code(INW.field, "feld"), "Handlungsfeld"),
        kind=_kind(it),
        strength=_strength(_needed(_last_part(it, INW.strength), "Stärke")),
        own_strength=_strength(own) if own else None,
        network=_network_name(it),
        binding=it.text(INW.binding) or BINDING_UNKNOWN,
        applies_if=_last_part(it, INW.appliesIf) or ALWAYS,
        source=it.text(DCTERMS.source) or it.iri_of(DCTERMS.source) or "",
        quote=it.text(INW["quote"]),
        basis=it.text(INW.basis) or "",
        is_active=it.flag(INW.active, default=True),
    )


def read_info(it: Description, name: str, *, is_example: bool) -> NetworkInfo:
    """Read what a network says of itself."""
    return NetworkInfo(
        name=name,
        label=it.text(SKOS.prefLabel) or name,
        ags=it.text(INW.agsCode),
        fields=it.codes(INW.field, "feld"),
        is_fictional=it.flag(INW.fictional),
        is_directed=it.flag(INW.directedTies),
        is_example=is_example,
    )


STATEMENTS = (
    ("agents", (INW.Actor, INW.Body, INW.GenericActor), read_agent),
    ("absences", (INW.DeclaredAbsence,), read_absence),
    ("ties", (INW.Tie,), read_tie),
    ("seats", (INW.Seat,), read_seat),
    ("quotas", (INW.SeatQuota,), read_quota),
    ("undertakings", (INW.Undertaking,), read_undertaking),
    ("involvements", (INW.Involvement,), read_involvement),
    ("offers", (INW.Offer,), read_offer),
    ("tasks", (INW.Task,), read_task),
    ("decisions", (INW.Decision,), read_decision),
    ("aims", (INW.Aim,), read_aim),
)
"""Collection of `Network` · classes that belong there · reader."""


def _common(it: Description) -> _Common:
    modality = _needed(it.code(INW.modality, "modalitaet"), "Modalität")
    return _Common(
        iri=it.iri,
        label=_needed(it.text(SKOS.prefLabel), "Bezeichnung"),
        modality=Modality(modality),
        plan_state=it.code(INW.planState, "planstand"),
        fields=it.codes(INW.field, "feld"),
        evidence=it.iris(INW.evidence),
        period=_period(it),
        confirmed_on=it.day(INW.confirmedOn),
        notes=it.texts(SKOS.note),
        attributes=it.attributes(),
    )


def _period(it: Description) -> Period:
    on_day = it.stated(DCTERMS.date)
    start, end = it.stated(SCHEMA.startDate) or on_day, it.stated(SCHEMA.endDate) or on_day
    return Period(
        earliest=it.day(INW.earliest) or first_day(start),
        latest=it.day(INW.latest) or last_day(end),
        start=start,
        end=end,
    )


def _kind(it: Description) -> str:
    """Return the main kind; one of a foreign list is kept, since the actor exists all the same."""
    foreign = it.iri_of(INW.kind)
    return it.code(INW.kind, "akteursart") or _needed(foreign and code_of(foreign), "Akteursart")


def _strength(text: str) -> Strength:
    if text not in set(Strength):
        raise Unreadable(f"nennt die unbekannte Stärke »{text}«")
    return Strength(text)


def _network_name(it: Description) -> str | None:
    iri = it.iri_of(INW.network)
    return network_of(iri) if iri else it.text(INW.network)


def _last_part(it: Description, predicate: URIRef) -> str | None:
    """Return a word that may be stored as text or as the end of a code IRI."""
    return it.text(predicate) or next((code_of(iri) for iri in it.iris(predicate)), None)


def _word(it: Description, predicate: URIRef) -> str:
    """Return what may be stored as text or as an address, such as a licence; empty if nothing is."""
    return it.text(predicate) or it.iri_of(predicate) or ""


def _needed(value: _Value | None, what: str) -> _Value:
    if value is None:
        raise Unreadable(f"hat keine lesbare Angabe »{what}«")
    return value
