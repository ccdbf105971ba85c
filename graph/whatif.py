"""What if: a scenario is a value, applied to a copy of the network; findings and figures before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias, TypeVar

from graph.analysis import Analysis
from graph.errors import InvalidSource, UnknownName
from graph.findings import Basis, Finding
from graph.locale import Said, say
from graph.metrics.coverage import quota
from graph.metrics.presence import presences
from graph.model import Evidence, Modality, Network, Seat, Statement, Tie
from graph.texts import nearest

__all__ = [
    "ActorInvited", "ActorLeaves", "Comparison", "FigurePair", "FundingEnds", "Scenario", "TieAdded", "applied", "compare",
]  # fmt: skip

ASSUMED = "Annahme"
"""Sort and end of the IRI of what only a scenario says: never stored."""
FUNDING_RELATIONS = frozenset({"foerderung", "ressourcen"})
FUNDER = "foerderer"
MEMBER = "mitglied-unbestimmt"
COOPERATION = "kooperation"
ASSUMED_LEVEL = 2
"""Who is assumed to cooperate does so in some measure: it is no open question of its own."""

_S = TypeVar("_S", bound=Statement)


@dataclass(frozen=True, slots=True)
class ActorLeaves:
    """An actor is no longer there: with it go its ties, seats, involvements and what it alone offers."""

    actor: str


@dataclass(frozen=True, slots=True)
class FundingEnds:
    """An undertaking ends, or all that a funder pays for: undertakings, and ties by which it gives money or resources."""

    source: str
    """IRI of the undertaking or of the funder."""


@dataclass(frozen=True, slots=True)
class TieAdded:
    """Two actors begin to cooperate."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class ActorInvited:
    """An actor gets a seat in a body."""

    actor: str
    body: str


Scenario: TypeAlias = ActorLeaves | FundingEnds | TieAdded | ActorInvited


@dataclass(frozen=True, slots=True, kw_only=True)
class FigurePair:
    """One figure before and after."""

    label: Said
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a scenario changes."""

    scenario: Said
    """The scenario in words."""
    basis: Basis
    figures: tuple[FigurePair, ...]
    opened: tuple[Finding, ...]
    """Findings that are there only afterwards."""
    closed: tuple[Finding, ...]
    """Findings that are there only before."""
    changed: tuple[tuple[Finding, Finding], ...]
    """Findings of which the text changes, before and after."""
    lost_fields: tuple[str, ...]
    """Codes of action fields in which nobody named is left."""
    lost_places: tuple[str, ...]
    """IRIs of places in which nobody named is left."""


def applied(network: Network, scenario: Scenario, today: date) -> Network:
    """Return a copy of the network in which the scenario has happened; the network itself stays.

    Args:
        network: The statements.
        scenario: What happens.
        today: The day on which it happens: what is assumed counts as confirmed then.

    Raises:
        UnknownName: the scenario speaks of something that is not in the network.
        InvalidSource: it cannot happen, or has already: a tie of one actor, a seat in what is no body, the end of
            what nobody pays.
    """
    match scenario:
        case ActorLeaves(actor):
            _known(network, network.agents, actor)
            return _without_actor(network, actor)
        case FundingEnds(source):
            _known(network, {**network.agents, **network.undertakings}, source)
            return _without_funding(network, source)
        case TieAdded(one, other):
            _known(network, network.agents, one, other)
            _refuse_same(network, one, other)
            if _are_joined(network, one, other):
                raise InvalidSource(
                    _already(network, one, other, say("arbeiten nach den Quellen schon zusammen"))
                )
            return _with_tie(network, one, other, today)
        case ActorInvited(actor, body):
            _known(network, network.agents, actor, body)
            _refuse_no_body(network, body)
            _refuse_same(network, actor, body)
            if _sits(network, actor, body):
                raise InvalidSource(
                    _already(
                        network, actor, body, say("sind nach den Quellen schon durch einen Sitz verbunden")
                    )
                )
            return _with_seat(network, actor, body, today)


def compare(
    before: Analysis,
    after: Analysis,
    scenario: Scenario,
    findings: Callable[[Analysis], Sequence[Finding]],
) -> Comparison:
    """Return findings and figures before and after, side by side.

    Args:
        before: The network as it is.
        after: The copy, analysed with the same parameters and seed.
        scenario: What happened in between.
        findings: Finds the gaps of an analysis.
    """
    old = {finding.id: finding for finding in findings(before)}
    new = {finding.id: finding for finding in findings(after)}
    return Comparison(
        scenario=_said(before.network, scenario),
        basis=before.basis,
        figures=tuple(_figures(before, after)),
        opened=tuple(finding for key, finding in new.items() if key not in old),
        closed=tuple(finding for key, finding in old.items() if key not in new),
        changed=tuple(
            (finding, new[key])
            for key, finding in old.items()
            if key in new and (new[key].title, new[key].reason) != (finding.title, finding.reason)
        ),
        lost_fields=_lost(_fields, before.network, after.network),
        lost_places=_lost(_places, before.network, after.network),
    )


def _are_joined(network: Network, one: str, other: str) -> bool:
    return any(
        tie.modality is Modality.IST and tie.relation == COOPERATION and {one, other} == set(tie.ends)
        for tie in network.ties.values()
    )


def _already(network: Network, one: str, other: str, how: Said) -> Said:
    return say(
        "»{one}« und »{other}« {how}. Bitte etwas Neues annehmen.",
        one=network.label(one),
        other=network.label(other),
        how=how,
    )


def _sits(network: Network, actor: str, body: str) -> bool:
    return any((seat.member, seat.organization) == (actor, body) for seat in network.seats.values())


def _known(network: Network, there: Mapping[str, object], *iris: str) -> None:
    for iri in iris:
        if iri in network.undertakings and iri not in there:
            raise UnknownName(
                say(
                    "»{name}« ist ein Vorhaben. Bitte einen Akteur oder ein Gremium angeben.",
                    name=network.label(iri),
                )
            )
        if iri not in there:
            raise UnknownName(say("»{name}« ist zu diesem Zeitpunkt nicht im Netzwerk.", name=iri))


def _refuse_same(network: Network, one: str, other: str) -> None:
    if one == other:
        raise InvalidSource(
            say("»{name}« steht zweimal da. Bitte zwei verschiedene angeben.", name=network.label(one))
        )


def _refuse_no_body(network: Network, iri: str) -> None:
    if not network.agents[iri].is_body:
        label, bodies = network.label(iri), sorted(it.label for it in network.agents.values() if it.is_body)
        raise InvalidSource(
            say(
                "»{name}« ist kein Gremium. Bitte ein Gremium angeben. {nearest}",
                name=label,
                nearest=nearest(label, bodies),
            )
        )


def _without_actor(network: Network, actor: str) -> Network:
    ties = (_left(tie, actor) for tie in network.ties.values())
    return replace(
        network,
        agents={iri: agent for iri, agent in network.agents.items() if iri != actor},
        ties={tie.iri: tie for tie in ties if len(set(tie.ends)) > 1},
        seats=_kept(network.seats, lambda seat: actor not in (seat.member, seat.organization)),
        quotas=_kept(network.quotas, lambda quota: quota.organization != actor),
        involvements=_kept(network.involvements, lambda part: part.participant != actor),
        offers={
            iri: replace(offer, providers=tuple(it for it in offer.providers if it != actor))
            for iri, offer in network.offers.items()
            if offer.providers != (actor,)
        },
        tasks=_kept(network.tasks, lambda task: task.bearer != actor),
    )


def _left(tie: Tie, actor: str) -> Tie:
    """Return the tie without an end; those who stay at a round table stay at a round table."""
    if actor not in tie.ends:
        return tie
    return replace(
        tie,
        source=None if tie.source == actor else tie.source,
        target=None if tie.target == actor else tie.target,
        participants=tuple(end for end in tie.participants if end != actor),
        hidden_ends=tie.hidden_ends + 1,
    )


def _without_funding(network: Network, source: str) -> Network:
    paid = {
        part.undertaking
        for part in network.involvements.values()
        if (part.participant, part.role) == (source, FUNDER)
    }
    ended = {source, *paid} & set(network.undertakings)
    ties = _kept(network.ties, lambda tie: tie.source != source or tie.relation not in FUNDING_RELATIONS)
    if not ended and len(ties) == len(network.ties):
        raise InvalidSource(
            say(
                "Es ist nicht erfasst, dass »{name}« etwas fördert. Bitte ein Vorhaben oder eine fördernde Stelle angeben.",
                name=network.label(source),
            )
        )
    return replace(
        network,
        undertakings=_kept(network.undertakings, lambda it: it.iri not in ended),
        involvements=_kept(network.involvements, lambda part: part.undertaking not in ended),
        ties=ties,
    )


def _with_tie(network: Network, one: str, other: str, today: date) -> Network:
    evidence = _assumption(network)
    tie = Tie(
        iri=f"{one}#{ASSUMED}",
        label=ASSUMED,
        relation=COOPERATION,
        participants=(one, other),
        level=ASSUMED_LEVEL,
        evidence=(evidence.iri,),
        confirmed_on=today,
    )
    return replace(
        network, ties={**network.ties, tie.iri: tie}, evidence={**network.evidence, evidence.iri: evidence}
    )


def _with_seat(network: Network, actor: str, body: str, today: date) -> Network:
    evidence = _assumption(network)
    seat = Seat(
        iri=f"{body}#{ASSUMED}",
        label=ASSUMED,
        member=actor,
        organization=body,
        role=MEMBER,
        evidence=(evidence.iri,),
        confirmed_on=today,
    )
    return replace(
        network,
        seats={**network.seats, seat.iri: seat},
        evidence={**network.evidence, evidence.iri: evidence},
    )


def _assumption(network: Network) -> Evidence:
    return Evidence(iri=f"{network.info.name}#{ASSUMED}", type=ASSUMED)


def _kept(collection: Mapping[str, _S], wanted: Callable[[_S], bool]) -> dict[str, _S]:
    return {iri: statement for iri, statement in collection.items() if wanted(statement)}


def _reported(collection: Mapping[str, Statement]) -> int:
    return sum(statement.modality is Modality.IST for statement in collection.values())


def _figures(before: Analysis, after: Analysis) -> Iterator[FigurePair]:
    def pair(label: Said, count: Callable[[Analysis], int]) -> FigurePair:
        return FigurePair(label=label, before=count(before), after=count(after))

    yield pair(
        say("Namentlich genannte Akteure"), lambda it: sum(a.is_named for a in it.network.agents.values())
    )
    yield pair(say("Vorhaben"), lambda it: _reported(it.network.undertakings))
    yield pair(say("Beteiligungen an Vorhaben"), lambda it: _reported(it.network.involvements))
    yield pair(say("Paare mit belegtem Kontakt"), lambda it: it.contacts.number_of_edges())
    yield pair(
        say("Akteure ohne belegten Kontakt"), lambda it: int((it.contact_structure.degrees == 0).sum())
    )
    yield pair(
        say("Teile, die nichts verbindet"), lambda it: len(it.contact_structure.igraph.connected_components())
    )
    yield pair(
        say("Stellen, an denen andere allein hängen"),
        lambda it: len(it.contact_structure.igraph.articulation_points()),
    )
    yield pair(say("Erfüllte Erwartungen"), lambda it: quota(it.cells).met)
    yield pair(
        say("Angebote"), lambda it: sum(o.modality is Modality.IST for o in it.network.offers.values())
    )


def _lost(found: Callable[[Network], Iterable[str]], before: Network, after: Network) -> tuple[str, ...]:
    return tuple(sorted(set(found(before)) - set(found(after))))


def _fields(network: Network) -> Iterator[str]:
    """Yield the action fields in which a named actor is a fact."""
    for (iri, field), here in presences(network).items():
        if network.agents[iri].is_named and any(it.modality is Modality.IST for it in here):
            yield field


def _places(network: Network) -> Iterator[str]:
    """Yield the places in which a named actor is, or where one offers something."""
    for agent in network.agents.values():
        if agent.is_named and agent.modality is Modality.IST:
            yield from agent.places
    for offer in network.offers.values():
        if offer.modality is Modality.IST:
            yield from offer.places


def _said(network: Network, scenario: Scenario) -> Said:
    match scenario:
        case ActorLeaves(actor):
            return say("{actor} ist nicht mehr dabei", actor=network.label(actor))
        case FundingEnds(source):
            return (
                say("{source} endet", source=network.label(source))
                if source in network.undertakings
                else say("Die Förderung durch {source} endet", source=network.label(source))
            )
        case TieAdded(one, other):
            return say(
                "{one} und {other} arbeiten zusammen", one=network.label(one), other=network.label(other)
            )
        case ActorInvited(actor, body):
            return say(
                "{actor} bekommt einen Sitz in: {body}", actor=network.label(actor), body=network.label(body)
            )
