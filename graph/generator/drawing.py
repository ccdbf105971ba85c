"""Who works with whom in the training network: the ties that are told, and the ties that are drawn around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from types import MappingProxyType

import numpy as np

from graph.generator.doings import period
from graph.generator.sources import Sources
from graph.generator.tables import iri, rows, words
from graph.model import Modality, Tie
from ontology.codelists import codelist

__all__ = ["ties"]

Pair = tuple[str, str]

MIGRANT_ORGANISATIONS, BUSINESS = "migrantenorganisation", "wirtschaft"
"""The two groups of kinds that never meet."""
ONLY_BROKER = "jobcenter"
"""The one partner that the two groups share, apart from the coordination office."""
OFFICE = "koordinierungsstelle"
STRANGERS = "gesundheitskonferenz"
"""The body whose members never work together."""
KEPT_APART = (
    ("fluechtlingshilfe-beispielheim", "lotsen-beispielheim"),
    ("kirchengemeinde-beispielheim", "kulturverein-beispielheim"),
    ("krankenhaus", "sprachmittlungspool"),
    ("vhs", "bibliothek"),
    ("auslaenderbehoerde", "fluechtlingshilfe-musterau"),
)
"""Pairs of planted gaps: likely partners, similar offers, an ended project, a sleeping tie, a mandate."""
SAME_PLACE, SHARED_FIELD, SAME_GROUP = 2.0, 3.0, 0.7
"""How much likelier a tie becomes; below 1 less likely."""
REACHING_OUT: Mapping[frozenset[str], float] = MappingProxyType(
    {
        frozenset((BUSINESS, "zivilgesellschaft")): 4.0,
        frozenset((MIGRANT_ORGANISATIONS, "sozialwirtschaft")): 2.0,
    }
)
"""Groups of kinds that would otherwise meet as seldom as the planted block."""
SURVEYS = (
    (0.2, "befragung-2025-fruehjahr", "2025-03-28"),
    (0.3, "befragung-2025-herbst", "2025-10-17"),
    (0.35, "befragung-2026-fruehjahr", "2026-05-22"),
    (0.15, "befragung-2026-herbst", "2026-10-06"),
)
"""Share of drawn ties, survey that confirms them, its day."""
STARTS = ("", "", "2024-10", "2024-11", "2025-01", "2025-02")
"""When drawn ties began; half as many have no stated start."""
RELATIONS = ((0.75, "kooperation"), (0.9, "vereinbarung"), (1.0, "gemeinsame-traegerschaft"))
"""Cumulated share of the relation kinds of drawn ties."""
HIGHEST_LEVEL = 4


@dataclass(frozen=True, slots=True)
class _Actor:
    slug: str
    label: str
    group: str
    place: str
    unit: str
    fields: tuple[str, ...]
    wish: int
    """How many partners it shall have; those that are told count."""


def ties(sources: Sources, known: Mapping[str, str], rng: np.random.Generator) -> Iterator[Tie]:
    """Yield the ties of the table `ties`, then those drawn until every actor has the partners it wishes.

    Only `rng.random` is used, whose stream no release of numpy has changed: the file stays the same.
    """
    actors = {row["slug"]: _actor(row) for row in rows("actors")}
    labels = {row["slug"]: row["label"] for table in ("actors", "bodies") for row in rows(table)}
    yield from (_told(row, labels, known, sources) for row in rows("ties"))
    told = {(row["one"], row["other"]) for row in rows("ties")}
    for one, other in _draw(list(actors.values()), told, rng):
        yield _drawn(actors[one], actors[other], known, sources, rng)


def _actor(row: Mapping[str, str]) -> _Actor:
    group = codelist("akteursart").ancestors(row["kind"])[-1]
    fields = words(row["fields"])
    return _Actor(row["slug"], row["label"], group, row["place"], row["unit"], fields, int(row["wish"]))


def _draw(actors: Sequence[_Actor], told: Iterable[Pair], rng: np.random.Generator) -> Iterator[Pair]:
    """Yield pairs in an order drawn by affinity, as long as both still wish for a partner and may meet.

    Weighted sampling without replacement by the keys u^(1/w) of Efraimidis & Spirakis (Information Processing
    Letters 97, 2006); O(n² log n) for n actors.
    """
    partners: dict[str, set[str]] = {actor.slug: set() for actor in actors}
    for one, other in told:
        if one in partners and other in partners:
            _join(partners, one, other)
    pairs = list(combinations(actors, 2))
    weights = np.array([_affinity(one, other) for one, other in pairs])
    order = np.argsort(-(rng.random(len(pairs)) ** (1.0 / weights)), kind="stable")
    apart = {frozenset(pair) for pair in (*KEPT_APART, *_strangers())}
    groups = {actor.slug: actor.group for actor in actors}
    for one, other in (pairs[place] for place in order):
        wanting = all(len(partners[it.slug]) < it.wish for it in (one, other))
        if (
            wanting
            and frozenset((one.slug, other.slug)) not in apart
            and _may_meet(one, other, partners, groups)
        ):
            _join(partners, one.slug, other.slug)
            yield one.slug, other.slug


def _affinity(one: _Actor, other: _Actor) -> float:
    weight = float(one.wish * other.wish) or 1.0
    weight *= SAME_PLACE if one.place and one.place == other.place else 1.0
    weight *= SHARED_FIELD if set(one.fields) & set(other.fields) else 1.0
    weight *= SAME_GROUP if one.group == other.group else 1.0
    return weight * REACHING_OUT.get(frozenset((one.group, other.group)), 1.0)


def _may_meet(
    one: _Actor, other: _Actor, partners: Mapping[str, set[str]], groups: Mapping[str, str]
) -> bool:
    """Tell whether a tie is new, not within one house, and leaves the two groups without a common partner."""
    if other.slug in partners[one.slug] or one.unit == other.slug or other.unit == one.slug:
        return False
    return _keeps_groups_apart(one, other, partners, groups) and _keeps_groups_apart(
        other, one, partners, groups
    )


def _keeps_groups_apart(
    member: _Actor, partner: _Actor, partners: Mapping[str, set[str]], groups: Mapping[str, str]
) -> bool:
    opposite = {MIGRANT_ORGANISATIONS: BUSINESS, BUSINESS: MIGRANT_ORGANISATIONS}.get(member.group)
    if opposite is None or partner.slug in (ONLY_BROKER, OFFICE):
        return True
    return partner.group != opposite and all(groups[it] != opposite for it in partners[partner.slug])


def _strangers() -> Iterator[Pair]:
    yield from combinations([row["member"] for row in rows("seats") if row["body"] == STRANGERS], 2)


def _join(partners: Mapping[str, set[str]], one: str, other: str) -> None:
    partners[one].add(other)
    partners[other].add(one)


def _told(
    row: Mapping[str, str], labels: Mapping[str, str], known: Mapping[str, str], sources: Sources
) -> Tie:
    one, other = row["one"], row["other"]
    relation = codelist("beziehung").codes[row["relation"]]
    sentence = f"{labels[one]} {relation.label_de} {labels[other]}"
    ends = (known[one], known[other])
    is_directed = relation.row["directed"] == "1"
    return Tie(
        iri=iri("tie", f"{row['relation']}--{one}--{other}"),
        label=sentence,
        modality=Modality(row["modality"]),
        relation=row["relation"],
        source=ends[0] if is_directed else None,
        target=ends[1] if is_directed else None,
        participants=() if is_directed else ends,
        fields=words(row["fields"]),
        period=period(row["start"], row["end"]),
        confirmed_on=date.fromisoformat(row["confirmed"]) if row["confirmed"] else None,
        evidence=sources.quoted(row["source"], row["quote"] or f"{sentence}."),
    )


def _drawn(
    one: _Actor, other: _Actor, known: Mapping[str, str], sources: Sources, rng: np.random.Generator
) -> Tie:
    chance = rng.random(5).tolist()
    relation = next(code for share, code in RELATIONS if chance[0] <= share)
    sentence = f"{one.label} {codelist('beziehung').label(relation)} {other.label}"
    survey, day = _survey(chance[1])
    field = next((code for code in one.fields if code in other.fields), one.fields[0])
    reporters = (one, other) if chance[3] < 0.4 else (one,)
    return Tie(
        iri=iri("tie", f"{relation}--{one.slug}--{other.slug}"),
        label=sentence,
        relation=relation,
        participants=(known[one.slug], known[other.slug]),
        fields=(field,),
        period=period(STARTS[int(chance[2] * len(STARTS))], ""),
        level=1 + int(chance[4] * HIGHEST_LEVEL),
        reported_by=tuple(known[it.slug] for it in reporters),
        confirmed_on=date.fromisoformat(day),
        evidence=sources.quoted(survey, f"{sentence}."),
    )


def _survey(chance: float) -> tuple[str, str]:
    for share, survey, day in SURVEYS:
        if chance < share:
            return survey, day
        chance -= share
    return SURVEYS[-1][1:]
