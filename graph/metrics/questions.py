"""What is not known, and how much each question would settle: the open points of a network, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TypeAlias

import numpy as np

from graph.metrics.coverage import Cell
from graph.metrics.presence import presences
from graph.metrics.seats import is_organisation
from graph.metrics.silence import open_questions
from graph.model import Agent, Modality, Network
from graph.projection.network import COOPERATION, acts_through_others, counted_as
from ontology.codelists import codelist

__all__ = ["OpenPoint", "Sort", "open_points"]

Items: TypeAlias = Mapping[str, set[str]]
"""Whom or what to ask about → what the answer settles."""
Placed: TypeAlias = Sequence[tuple[str, str]]
"""Agents with each field they are in."""
LEAST = 2
"""A question that settles less is not worth one of five."""
NAMED = 6
"""So many are named in one question, those first that settle most."""
NOT_NAMEABLE = ("bevoelkerungsgruppe", "einzelperson", "berufene-mitglieder")
"""Kinds behind which stand people, not offices: nobody asks for their names."""
WHOLE_AUTHORITIES = ("kommunalverwaltung", "ministerium")
"""Exactly these kinds work in every field; their units are asked instead."""


class Sort(StrEnum):
    """What a question asks for."""

    DATES = "dates"
    """When undated documents are from."""
    NAMES = "names"
    """Who is meant by kinds that are not named."""
    FIELDS = "fields"
    """In which action fields actors work."""
    PARTNERS = "partners"
    """With whom in the same field an actor works."""
    LEVELS = "levels"
    """How close cooperation is, where some of it has a level."""
    POSTS = "posts"
    """How two central posts work together of which a source describes both."""


AS_A_WHOLE = frozenset({Sort.FIELDS, Sort.LEVELS})
"""Asked about all at once; the other questions name whom or what they are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPoint:
    """One question with what it would settle."""

    sort: Sort
    settles: int
    """Statements, actors or pairs that the answer settles."""
    subjects: tuple[str, ...]
    """Whom or what to ask about first, most settled first: IRIs of agents, documents or ties."""
    counts: tuple[int, ...]
    """How much each subject settles, in the same order."""
    others: int = 0
    """How many more there are of the same sort."""
    evidence: tuple[str, ...] = ()


def open_points(network: Network, cells: Sequence[Cell]) -> tuple[OpenPoint, ...]:
    """Return the open points of a network, those that settle most first, the central posts last.

    Asked is only for what the network records elsewhere: where nobody has a field or no tie a level, that is
    how the network is kept and no gap of knowledge.

    Example:
        >>> from tests.builders import actor, group, network, tie
        >>> net = network(actor("a"), actor("b"), group("Kirchen"), tie("a", "Kirchen"), tie("b", "Kirchen"))
        >>> [(point.sort.value, point.settles, point.subjects) for point in open_points(net, ())]
        [('names', 3, ('Kirchen',))]

    Complexity:
        O(statements + different sets of fields²).
    """
    placed = tuple(presences(network))
    settled = {
        Sort.DATES: _by_document(network),
        Sort.NAMES: _by_kind(network, cells),
        Sort.FIELDS: _without_field(network, placed),
        Sort.LEVELS: _without_level(network),
    }
    found = [_point(network, sort, items) for sort, items in settled.items() if items]
    found += _partners(network, placed)
    ranked = sorted((it for it in found if it.settles >= LEAST), key=lambda it: (-it.settles, it.sort))
    return (*ranked, *_posts(network))


def _point(network: Network, sort: Sort, items: Items) -> OpenPoint:
    ordered = sorted(items, key=lambda iri: -len(items[iri]))
    shown = tuple(ordered[:NAMED])
    asked = ordered if sort in AS_A_WHOLE else shown
    known = [network.agents.get(iri) or network.ties.get(iri) for iri in shown]
    return OpenPoint(
        sort=sort,
        settles=len(frozenset[str]().union(*(items[iri] for iri in asked))),
        subjects=shown,
        counts=tuple(len(items[iri]) for iri in shown),
        others=len(ordered) - len(shown),
        evidence=tuple(dict.fromkeys(it for statement in known if statement for it in statement.evidence)),
    )


def _by_document(network: Network) -> Items:
    """Return undated document → statements that rest on it and on nothing dated."""
    found: dict[str, set[str]] = {}
    for statement in network.statements():
        behind = [network.evidence[iri] for iri in statement.evidence if iri in network.evidence]
        documents = [network.documents.get(it.document or "") for it in behind]
        undated = sorted(it.iri for it in documents if it is not None and it.date is None)
        if undated and len(undated) == len(behind):
            found.setdefault(undated[0], set()).add(statement.iri)
    return dict(sorted(found.items()))


def _by_kind(network: Network, cells: Sequence[Cell]) -> Items:
    """Return kind without names → statements that speak of it, its own among them, and expectations that rest on kinds alone."""
    found = {iri: {iri} for iri, agent in sorted(network.agents.items()) if _is_nameable(agent)}
    for who, statement in _speaking(network):
        if who in found:
            found[who].add(statement)
    for cell in cells:
        if cell.agents and found.keys() >= set(cell.agents):
            for iri in cell.agents:
                found[iri].add(f"{cell.field} {cell.kind} {cell.claim}")
    return found


def _speaking(network: Network) -> Iterator[tuple[str, str]]:
    """Yield agents with the statements that speak of them."""
    for tie in network.ties.values():
        yield from ((end, tie.iri) for end in tie.ends)
    for seat in network.seats.values():
        yield seat.member or "", seat.iri
    for part in network.involvements.values():
        yield part.participant, part.iri
    for offer in network.offers.values():
        yield from ((provider, offer.iri) for provider in offer.providers)
    for task in network.tasks.values():
        yield task.bearer or "", task.iri


def _is_nameable(agent: Agent) -> bool:
    kinds = codelist("akteursart")
    is_people = any(kinds.is_within(agent.kind, broad) for broad in NOT_NAMEABLE)
    is_group = agent.is_generic and agent.modality is Modality.IST and not agent.resolved_by
    return is_group and not is_people


def _without_field(network: Network, placed: Placed) -> Items:
    """Return the organisations in no field, most ties first; nothing where fields are not recorded at all."""
    in_field = {agent for agent, _ in placed}
    ties = Counter(end for tie in network.ties.values() for end in tie.ends)
    without = [iri for iri in _organisations(network) if iri not in in_field]
    first = sorted(without, key=lambda iri: -ties[iri])
    return {iri: {iri} for iri in first} if placed else {}


def _without_level(network: Network) -> Items:
    """Return cooperation without a level; nothing where levels are not recorded at all."""
    ties = [
        tie
        for _, tie in sorted(network.ties.items())
        if tie.modality is Modality.IST and counted_as(tie) == COOPERATION
    ]
    is_used = any(tie.level is not None for tie in ties)
    return {tie.iri: {tie.iri} for tie in ties if tie.level is None} if is_used else {}


def _partners(network: Network, placed: Placed) -> Iterator[OpenPoint]:
    """Yield the one organisation that knows most: in its fields are most others that no statement joins to it."""
    fields = {code: number for number, code in enumerate(sorted({code for _, code in placed}))}
    mask = dict.fromkeys(_organisations(network), 0)
    for agent, code in placed:
        if agent in mask:
            mask[agent] |= 1 << fields[code]
    unknown = Counter(_same_field(mask))
    for one, other in _joined(network):
        if mask.get(one, 0) & mask.get(other, 0):
            unknown.subtract((one, other))
    first = min(unknown, key=lambda iri: (-unknown[iri], iri), default=None)
    if first is not None:
        number, evidence = unknown[first], network.agents[first].evidence
        yield OpenPoint(
            sort=Sort.PARTNERS, settles=number, subjects=(first,), counts=(number,), evidence=evidence
        )


def _same_field(mask: Mapping[str, int]) -> Mapping[str, int]:
    """Return actor → other actors with a field in common; equal sets of fields are looked at once."""
    sets = Counter(mask.values())
    bits, sizes = np.array(list(sets), dtype=np.int64), np.array(list(sets.values()))
    shared = {one: int(sizes[(bits & one) != 0].sum()) - 1 for one in sets if one}
    return {iri: shared.get(one, 0) for iri, one in mask.items()}


def _organisations(network: Network) -> list[str]:
    return [
        iri
        for iri, agent in sorted(network.agents.items())
        if is_organisation(agent) and agent.kind not in WHOLE_AUTHORITIES and not acts_through_others(agent)
    ]


def _joined(network: Network) -> frozenset[tuple[str, str]]:
    """Return the pairs that a tie of any sort, an undertaking or the same house joins."""
    pairs: set[tuple[str, str]] = set()
    events: dict[str, list[str]] = {}
    for part in network.involvements.values():
        events.setdefault(part.undertaking or "", []).append(part.participant)
    circles = [tie.ends for tie in network.ties.values()] + [
        tuple(who) for what, who in events.items() if what
    ]
    circles += [(agent.iri, whole) for agent in network.agents.values() for whole in agent.unit_of]
    for circle in circles:
        pairs.update(combinations(sorted(set(circle)), 2))
    return frozenset(pairs)


def _posts(network: Network) -> Iterator[OpenPoint]:
    """Yield the two central posts of which each source describes one and none the cooperation."""
    for iri, questions in sorted(open_questions(network).items()):
        for question in questions:
            if question.other is not None and iri < question.other:
                both = (network.agents[iri], network.agents[question.other])
                evidence = tuple(dict.fromkeys(it for post in both for it in post.evidence))
                yield OpenPoint(
                    sort=Sort.POSTS,
                    settles=1,
                    subjects=(iri, question.other),
                    counts=(1, 1),
                    evidence=evidence,
                )
