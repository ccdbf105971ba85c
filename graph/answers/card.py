"""The card of one actor: everything the sources say about it, grouped, each fact with its quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.answers.clauses import clause
from graph.errors import UnknownName
from graph.locale import Said, joined, label_said, say
from graph.metrics.silence import open_questions
from graph.model import (
    ActorCard,
    Agent,
    DeclaredAbsence,
    Fact,
    FactGroup,
    Modality,
    Network,
    Question,
    Statement,
    Undertaking,
)
from graph.texts import german_period, kind_said, labels, modality_label, quotes_of, undertaking_said

MODALITY_ORDER = tuple(Modality)
UNKNOWN_MEMBERS = say("Wer hier Mitglied ist: keine Angabe in den Quellen.")
ABSENCE_SORT = say("Ausdrücklich verneint")


def actor_card(network: Network, iri: str) -> ActorCard:
    """Return the card of an actor, body, kind, undertaking or declared absence.

    Raises:
        UnknownName: the network has nothing of this IRI at this moment.
    """
    subject = network.agents.get(iri) or network.undertakings.get(iri) or network.absences.get(iri)
    if subject is None:
        raise UnknownName(
            say(
                "Was dieser Link meint, gibt es im Netzwerk »{network}« für diesen Tag nicht. "
                "Bitte das gewählte Datum prüfen oder den Namen suchen.",
                network=network.info.label,
            )
        )
    groups = tuple(group for group in _groups(network, subject) if group.facts)
    return ActorCard(
        iri=iri,
        network=network.info,
        label=subject.label,
        kind_label=_kind_label(subject),
        sort_label=_sort_label(subject),
        modality_label=modality_label(subject.modality, subject.plan_state),
        alt_labels=subject.alt_labels if isinstance(subject, Agent) else (),
        field_labels=labels("feld", subject.fields),
        notes=subject.notes,
        groups=groups,
        questions=tuple(_questions(network, subject)),
        quotes=quotes_of(network, subject.evidence),
    )


def fact(network: Network, statement: Statement, text: str | None = None, other: str | None = None) -> Fact:
    """Return one statement as a sentence with its quotes."""
    return Fact(
        text=text or clause(network, statement),
        modality=statement.modality,
        modality_label=modality_label(statement.modality, statement.plan_state),
        when=german_period(statement.period),
        notes=statement.notes,
        other=other,
        quotes=quotes_of(network, statement.evidence),
    )


def _kind_label(subject: Statement) -> str:
    if isinstance(subject, Undertaking):
        return undertaking_said(subject.type)
    assert isinstance(subject, Agent | DeclaredAbsence)
    kinds = subject.kinds if isinstance(subject, Agent) else (subject.kind,)
    return joined((kind_said(kind) for kind in kinds), ", ")


def _sort_label(subject: Statement) -> Said:
    if isinstance(subject, Undertaking):
        return label_said("Vorhaben", "Undertaking")
    if isinstance(subject, DeclaredAbsence):
        return ABSENCE_SORT
    assert isinstance(subject, Agent)
    if subject.is_generic:
        return say("Nur als Gruppe genannt")
    return say("Gremium") if subject.is_body else say("Akteur")


def _groups(network: Network, subject: Statement) -> Iterator[FactGroup]:
    iri = subject.iri
    yield _group(say("Zugehörigkeit"), _belonging(network, subject))
    yield _group(
        say("Beziehungen"),
        (fact(network, tie, other=_other(tie.ends, iri)) for tie in network.ties.values() if iri in tie.ends),
    )
    yield _group(
        say("Sitze in Gremien"),
        (
            fact(network, seat, other=seat.organization)
            for seat in network.seats.values()
            if seat.member == iri
        ),
    )
    yield _group(
        say("Wer hier sitzt"),
        (
            fact(network, seat, other=seat.member)
            for seat in network.seats.values()
            if seat.organization == iri
        ),
    )
    yield _group(
        say("Vorhaben"),
        (
            fact(network, item, other=item.undertaking)
            for item in network.involvements.values()
            if item.participant == iri
        ),
    )
    yield _group(
        say("Beteiligte"),
        (
            fact(network, item, other=item.participant)
            for item in network.involvements.values()
            if item.undertaking == iri
        ),
    )
    yield _group(
        say("Angebote und Empfehlungen"),
        (fact(network, o) for o in network.offers.values() if iri in o.providers),
    )
    yield _group(
        say("Aufgaben"), (fact(network, task) for task in network.tasks.values() if task.bearer == iri)
    )
    yield _group(say("Beschlüsse"), (fact(network, d) for d in network.decisions.values() if iri in d.bodies))
    yield _group(say("Ziele"), (fact(network, aim) for aim in network.aims.values() if iri in aim.pursued_by))


def _group(title: Said, facts: Iterable[Fact]) -> FactGroup:
    ordered = sorted(facts, key=lambda item: MODALITY_ORDER.index(item.modality))
    return FactGroup(title, tuple(ordered))


def _belonging(network: Network, subject: Statement) -> Iterator[Fact]:
    if isinstance(subject, Agent):
        for whole in subject.unit_of:
            yield _part(network, subject, say("gehört zu: {whole}", whole=network.label(whole)), whole)
        for whole in subject.organ_of:
            yield _part(network, subject, say("ist Gremium bei: {whole}", whole=network.label(whole)), whole)
    for part in network.agents.values():
        if subject.iri in part.unit_of:
            yield _part(network, part, say("dazu gehört: {part}", part=part.label), part.iri)
        if subject.iri in part.organ_of:
            yield _part(network, part, say("Gremium: {part}", part=part.label), part.iri)


def _part(network: Network, part: Agent, text: str, other: str) -> Fact:
    """Return the place of a unit in its organisation; what is noted of the unit belongs on its own card."""
    return replace(fact(network, part, text, other), notes=(), when="")


def _other(ends: Iterable[str], iri: str) -> str | None:
    return next((end for end in ends if end != iri), None)


def _questions(network: Network, subject: Statement) -> Iterator[Question]:
    yield from open_questions(network).get(subject.iri, ())
    has_members = any(seat.organization == subject.iri for seat in network.seats.values())
    if isinstance(subject, Agent) and subject.is_body and subject.is_named and not has_members:
        yield Question(text=UNKNOWN_MEMBERS)
