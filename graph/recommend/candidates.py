"""Who could be invited to a body, and what the body should cover: read from the network, weighed by one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.metrics.coverage import Cell, Step
from graph.metrics.expectations import Claim
from graph.metrics.seats import is_organisation, rosters
from graph.model import Network, Strength
from graph.recommend.elements import Element, ElementSort, elements_of
from graph.recommend.invitation import Candidate
from ontology.codelists import codelist

__all__ = ["Shortlist", "candidates_for"]

_KIND_WEIGHTS: Mapping[Strength, int] = MappingProxyType(
    {Strength.MUST: 30, Strength.SHOULD: 20, Strength.MAY: 10}
)
"""What an expected kind counts at the table: an expectation with a source comes before everything else."""
_ELEMENT_WEIGHTS: Mapping[ElementSort, int] = MappingProxyType(
    {
        ElementSort.FIELD: 10,  # somebody who works in the field, of whatever kind
        ElementSort.TARGET_GROUP: 5,  # somebody whose offers reach the group
        ElementSort.PLACE: 5,  # somebody who is there
        ElementSort.NEIGHBOURHOOD: 1,  # a door to further actors: many of them outweigh one place
    }
)
"""What everything else counts, in whole numbers."""
EXPECTED = (Claim.PARTNER, Claim.OPTION)
"""Questions without a source, and those who are only informed, ask for no seat."""
WITHOUT_CALL = (Step.DENIED, Step.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist:
    """Everything that `invite` wants to know about one body."""

    candidates: tuple[Candidate, ...]
    already: frozenset[Element]
    """What the members bring that sources seat there by name; a kind without names brings its kind alone."""
    weights: Mapping[Element, int]
    fields: tuple[str, ...]
    """The action fields the body is measured by: its own, or all of the network if it names none."""
    seated: Mapping[str, int]
    """How many members each kind has at the table, for quotas that count them too."""
    unnamed: tuple[str, ...]
    """Expected kinds that are known only as a kind, as IRIs: nobody to be invited before the names are known."""


def candidates_for(
    network: Network,
    body: str,
    cells: Iterable[Cell],
    fields_of_agents: Mapping[str, frozenset[str]],
    circles: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Shortlist:
    """Return who could be invited to a body, and what counts.

    Candidates are named organisations that exist and have no seat there; bodies, kinds without names and the
    coordination office are none. The body should cover the kinds that sources expect in its fields, these
    fields, and the places and target groups of the network.

    Args:
        network: The statements.
        body: IRI of the body.
        cells: The coverage of the network: which kinds are expected in which field.
        fields_of_agents: Agent → fields it is in, see `graph.metrics.coverage`.
        circles: Agent → parts of the network it opens: its partners, or the group of closely tied actors it is in.

    Example:
        >>> from tests.builders import actor, body, network, seat
        >>> net = network(actor("vhs"), actor("awo", places=("nord",)), body("rat"), seat("vhs", "rat"))
        >>> [it.id for it in candidates_for(net, "rat", (), {}).candidates]
        ['awo']
    """
    elements = {iri: brought | _doors(circles, iri) for iri, brought in elements_of(network).items()}
    fields = _fields(network, body, fields_of_agents)
    expected = _expected_kinds(cells, fields)
    roster = rosters(network).get(body)
    members = roster.members if roster else ()
    sitting = {*members, *(roster.serving if roster else ())}
    named = frozenset[Element]().union(*(elements.get(iri, frozenset()) for iri in members))
    already = named | {Element(ElementSort.KIND, kind) for iri in members for kind in _kinds(network, iri)}
    return Shortlist(
        candidates=tuple(
            Candidate(iri, brought, frozenset(_kinds(network, iri)))
            for iri, brought in elements.items()
            if iri not in sitting and is_organisation(network.agents[iri])
        ),
        already=already,
        weights=_weights(elements.values(), fields, expected),
        fields=tuple(sorted(fields)),
        seated=Counter(kind for iri in members for kind in _kinds(network, iri)),
        unnamed=_unnamed(network, {it for it in expected if Element(ElementSort.KIND, it) not in already}),
    )


def _fields(network: Network, body: str, fields_of_agents: Mapping[str, frozenset[str]]) -> frozenset[str]:
    everywhere = frozenset(network.info.fields) or frozenset().union(*fields_of_agents.values())
    return fields_of_agents.get(body) or everywhere


def _expected_kinds(cells: Iterable[Cell], fields: frozenset[str]) -> Mapping[str, int]:
    """Return expected kind → weight of its strongest expectation in these fields."""
    found: dict[str, int] = {}
    for cell in cells:
        if cell.field in fields and cell.claim in EXPECTED and cell.step not in WITHOUT_CALL:
            found[cell.kind] = max(found.get(cell.kind, 0), _KIND_WEIGHTS[cell.strength])
    return found


def _weights(
    brought: Iterable[frozenset[Element]], fields: frozenset[str], expected: Mapping[str, int]
) -> Mapping[Element, int]:
    """Return what counts: everything expected, and of the rest whatever somebody in the network has."""
    weights = {Element(ElementSort.KIND, kind): weight for kind, weight in expected.items()}
    for element in frozenset().union(*brought):
        is_wanted = element.sort is not ElementSort.FIELD or element.code in fields
        if element.sort is not ElementSort.KIND and is_wanted:
            weights[element] = _ELEMENT_WEIGHTS[element.sort]
    field_weight = _ELEMENT_WEIGHTS[ElementSort.FIELD]
    return {**weights, **{Element(ElementSort.FIELD, field): field_weight for field in fields}}


def _unnamed(network: Network, kinds: set[str]) -> tuple[str, ...]:
    """Return the kinds without names that stand for an expected kind nobody at the table is of."""
    return tuple(
        iri
        for iri, agent in sorted(network.agents.items())
        if agent.is_generic and not agent.resolved_by and not kinds.isdisjoint(_kinds(network, iri))
    )


def _kinds(network: Network, iri: str) -> set[str]:
    """Return the kinds of an agent with all broader ones."""
    kinds = codelist("akteursart")
    return {broader for kind in network.agents[iri].kinds for broader in kinds.ancestors(kind)}


def _doors(circles: Mapping[str, frozenset[str]], iri: str) -> frozenset[Element]:
    return frozenset(Element(ElementSort.NEIGHBOURHOOD, circle) for circle in circles.get(iri, ()))
