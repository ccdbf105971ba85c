"""The bodies of a network: who sits there, whose voice is not recorded, who sits in several, who decided what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from graph.answers.body_map import body_map
from graph.answers.body_words import board_answer, body_answer, in_words, next_step, quota_title
from graph.answers.card import fact
from graph.answers.consultation import consultations
from graph.answers.seat_lines import BODY_KIND, body_iris, seat_lines
from graph.answers.voices import expected_kinds, kind_shares, voices
from graph.locale import joined, say
from graph.metrics.coverage import Cell, coverage
from graph.metrics.seats import MEMBERSHIP, Roster, rosters
from graph.metrics.tables import MIGRANT
from graph.model import Agent, Fact, Modality, Network, SeatQuota
from graph.model.bodies import (
    BodyBoard,
    BodyStanding,
    BodyView,
    Named,
    Overlap,
    QuotaView,
    SeatLine,
    SeatSort,
)
from graph.texts import field_said, kind_said, quotes_of, sort_key
from ontology.codelists import codelist

__all__ = ["bodies"]


def bodies(network: Network, today: date) -> BodyBoard:
    """Return everything about the bodies of a network.

    Args:
        network: The statements.
        today: The day on which expectations are compared with what is recorded.

    Example:
        >>> from tests.builders import NOW, actor, body, network, seat
        >>> net = network(actor("AWO"), body("Runder Tisch"), seat("AWO", "Runder Tisch"))
        >>> bodies(net, NOW.valid_on).bodies[0].answer
        '1 Mitglied ist belegt; es ist keine Migrantenorganisation. Sitze ohne Namen, etwa für berufene Mitglieder, sind für dieses Gremium nicht erfasst.'
    """
    lines, known, cells = seat_lines(network), rosters(network), coverage(network, today)
    found = tuple(_body(network, iri, lines[iri], known.get(iri), cells) for iri in body_iris(network))
    tables = {view.iri: _at_table(view) for view in found}
    return BodyBoard(
        answer=board_answer(found),
        next_step=next_step(found),
        bodies=found,
        only_kinds=tuple(
            Named(it.iri, it.label)
            for it in network.agents.values()
            if it.is_generic and _is_body_kind(it.kind)
        ),
        absences=tuple(fact(network, it) for it in network.absences.values() if _is_body_kind(it.kind)),
        overlaps=_overlaps(network, tables),
        in_several=_in_several(network, found, tables),
        consultations=consultations(network),
        picture=body_map(network, found),
        pictures={view.iri: body_map(network, [view]) for view in found},
    )


def _is_body_kind(kind: str) -> bool:
    return codelist("akteursart").is_within(kind, BODY_KIND)


def _body(
    network: Network, iri: str, lines: tuple[SeatLine, ...], roster: Roster | None, cells: Sequence[Cell]
) -> BodyView:
    agent = network.agents[iri]
    sitting = _distinct(lines, SeatSort.MEMBER)
    quotas = tuple(_quota(network, it) for it in _quotas(network, iri))
    empty = sum(line.counts and line.sort is SeatSort.EMPTY for line in lines)
    view = BodyView(
        iri=iri,
        label=agent.label,
        kind=kind_said(agent.kind),
        standing=_standing(agent, roster),
        fields=tuple(field_said(code) for code in agent.fields),
        answer="",
        next_step="",
        lines=lines,
        members=len(sitting),
        migrant=sum(_is_migrant(network.agents[one]) for one in sitting),
        unnamed=sum(quota.count for quota in quotas),
        vacant=empty + sum(quota.vacant or 0 for quota in quotas),
        is_known=bool(sitting or quotas),
        quotas=quotas,
        shares=kind_shares(network, sitting),
        voices=voices(network, agent, sitting, quotas) if roster else (),
        expected=expected_kinds(network, cells, roster),
        relations=tuple(_relations(network, agent)),
        in_words=(),
        quotes=quotes_of(network, agent.evidence),
    )
    serving = [network.label(one) for one in _distinct(lines, SeatSort.SERVING)]
    return replace(
        view, answer=body_answer(view, serving), next_step=next_step([view]), in_words=in_words(view)
    )


def _standing(agent: Agent, roster: Roster | None) -> BodyStanding:
    if agent.modality is not Modality.IST:
        return BodyStanding.PLANNED
    return BodyStanding.APPOINTED if roster else BodyStanding.ELECTED


def _distinct(lines: Iterable[SeatLine], sort: SeatSort) -> tuple[str, ...]:
    """Return who a source reports in seats of one sort, each once."""
    return tuple(
        dict.fromkeys(line.member for line in lines if line.counts and line.sort is sort and line.member)
    )


def _quotas(network: Network, body: str) -> Iterator[SeatQuota]:
    return (it for it in network.quotas.values() if it.organization == body and it.modality is Modality.IST)


def _quota(network: Network, quota: SeatQuota) -> QuotaView:
    return QuotaView(
        iri=quota.iri,
        count=quota.count,
        vacant=quota.vacant,
        title=quota_title(quota.count, quota.vacant),
        basis=quota.basis or "",
        rule=quota.quota_rule or "",
        proposed_by=tuple(Named(iri, network.label(iri)) for iri in quota.proposed_by),
        fact=fact(network, quota),
    )


def _is_migrant(agent: Agent) -> bool:
    return any(codelist("akteursart").is_within(kind, MIGRANT) for kind in agent.kinds)


def _relations(network: Network, body: Agent) -> Iterator[Fact]:
    """Yield where a body belongs, what belongs to it, and who advises, reports or commissions."""
    parts = (it for it in network.agents.values() if body.iri in (*it.unit_of, *it.organ_of))
    for part in (body, *parts):
        wholes = [*part.organ_of, *part.unit_of] if part is body else [body.iri]
        for whole in wholes:
            other = whole if part is body else part.iri
            yield replace(fact(network, part, _part(network, part, whole), other), notes=(), when="")
    for tie in network.ties.values():
        if body.iri in tie.ends and not (tie.relation in MEMBERSHIP and tie.target == body.iri):
            yield fact(network, tie, other=next((end for end in tie.ends if end != body.iri), None))


def _part(network: Network, part: Agent, whole: str) -> str:
    if whole in part.organ_of:
        return say("{part} ist Gremium bei {whole}", part=part.label, whole=network.label(whole))
    return say("{part} gehört zu {whole}", part=part.label, whole=network.label(whole))


def _at_table(view: BodyView) -> tuple[str, ...]:
    """Return everybody at the table in whatever role, as a source reports it."""
    return tuple(dict.fromkeys(line.member for line in view.lines if line.counts and line.member))


def _overlaps(network: Network, tables: Mapping[str, Sequence[str]]) -> tuple[Overlap, ...]:
    recorded = [iri for iri, sitting in tables.items() if sitting]
    return tuple(
        Overlap(one, other, tuple(_named(network, set(tables[one]).intersection(tables[other]))))
        for one, other in combinations(recorded, 2)
    )


def _in_several(
    network: Network, views: Sequence[BodyView], tables: Mapping[str, Sequence[str]]
) -> tuple[tuple[Named, str], ...]:
    seats: dict[str, list[str]] = {}
    for view in views:
        for line in view.lines:
            if line.counts and line.member:
                said = say("{body} ({role})", body=view.label, role=line.role)
                seats.setdefault(line.member, []).append(said)
    at_tables = Counter(iri for sitting in tables.values() for iri in sitting)
    several = [iri for iri, number in at_tables.items() if number > 1]
    return tuple((one, joined(seats[one.iri], "; ")) for one in _named(network, several))


def _named(network: Network, iris: Iterable[str]) -> list[Named]:
    return sorted((Named(iri, network.label(iri)) for iri in iris), key=lambda it: sort_key(it.label))
