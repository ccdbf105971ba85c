"""The analysis graph: named actors as nodes, what joins them as edges that know their ties."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from graph.model import Agent, Involvement, Modality, Network, Tie
from ontology.codelists import codelist

if TYPE_CHECKING:
    import networkx as nx

__all__ = [
    "COOPERATION",
    "OFFICE_KIND",
    "acts_through_others",
    "arcs",
    "counted_as",
    "direct_contacts",
    "evidence_behind",
    "group_of",
    "is_contact",
    "is_office",
    "project",
    "without_office",
]

COOPERATION = "cooperation"
"""Exchange, support and structure are no cooperation (KNOWLEDGE_MODEL §3 g)."""
OFFICE_KIND = "koordinierungsstelle"
WORKING_ROLES = frozenset({"federfuehrung", "mitwirkung", "durchfuehrung"})
"""Roles of those who do an undertaking together; who owns, pays, proposes, attends or is addressed does not."""
ACTING_THROUGH_OTHERS = ("gebietskoerperschaft", "hauptverwaltungsbeamter")
NO_CONTACT = 0
"""The level of a tie that says: these two do not know each other."""


def project(
    network: Network,
    *,
    counts_as: Collection[str] = (COOPERATION,),
    modalities: Collection[Modality] = (Modality.IST,),
    with_office: bool = True,
    with_bodies: bool = False,
) -> nx.Graph[str]:
    """Return the undirected simple graph of the named actors.

    Nodes carry `agent`; edges carry `ties`, the IRIs of the ties and joint undertakings behind them, and
    `round_table`, true where only gatherings of more than two join the pair; those who have left or are
    only planned count for the size of a gathering. Kinds are never nodes. Every named actor is a node; an
    edge joins only those who exist or whose own modality is asked for: nobody works with a planned post. An
    undertaking does not join a unit and the organisation it belongs to: that is one house at work.

    Args:
        network: The statements.
        counts_as: Which relation kinds make an edge: `cooperation`, `exchange`, `relation`, `structure`.
        modalities: Which modalities make an edge, of what joins and of the planned actors it joins.
        with_office: Whether the coordination office is a node.
        with_bodies: Whether bodies are nodes.

    Example:
        >>> from tests.builders import actor, network, tie
        >>> graph = project(network(actor("vhs"), actor("awo"), actor("solo"), tie("vhs", "awo")))
        >>> sorted(label for label in graph), graph.number_of_edges()
        (['awo', 'solo', 'vhs'], 1)
    """
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    for iri, agent in sorted(network.agents.items()):
        if agent.is_named and (with_bodies or not agent.is_body) and (with_office or not is_office(agent)):
            graph.add_node(iri, agent=agent)
    able = {iri for iri in graph if network.agents[iri].modality in (Modality.IST, *modalities)}
    for iri, members, size in sorted(_gatherings(network, frozenset(counts_as), frozenset(modalities))):
        for one, other in combinations(sorted(able.intersection(members)), 2):
            if not (iri in network.undertakings and _are_unit_and_whole(network, one, other)):
                _join(graph, one, other, iri, is_round_table=size > 2)
    return graph


def arcs(network: Network) -> list[tuple[str, str]]:
    """Return who leads to whom among the nodes of `project(network)`, each pair once, sorted.

    A directed tie gives one arc; what joins without direction (a mutual tie, a joint undertaking) gives both.

    Example:
        >>> from tests.builders import actor, directed, network, tie
        >>> told = directed("vhs", "awo", "kooperation")
        >>> arcs(network(actor("vhs"), actor("awo"), actor("kita"), told, tie("awo", "kita")))
        [('awo', 'kita'), ('kita', 'awo'), ('vhs', 'awo')]
    """
    found: set[tuple[str, str]] = set()
    for one, other, edge in project(network).edges(data=True):
        for iri in edge["ties"]:
            tie = network.ties.get(iri)
            if tie and tie.source and tie.target:
                found.add((tie.source, tie.target))
            else:
                found |= {(one, other), (other, one)}
    return sorted(found)


def without_office(graph: nx.Graph[str]) -> nx.Graph[str]:
    """Return a graph without the coordination office: its star hides the gaps."""
    return graph.subgraph(node for node in graph if not is_office(graph.nodes[node]["agent"])).copy()


def is_office(agent: Agent) -> bool:
    """Tell whether an agent is the coordination office."""
    kinds = codelist("akteursart")
    return any(kinds.is_within(kind, OFFICE_KIND) for kind in agent.kinds)


def acts_through_others(agent: Agent) -> bool:
    """Tell whether an agent is a whole authority or its head: what it does, its offices do, and theirs are the ties.

    Example:
        >>> from tests.builders import actor
        >>> acts_through_others(actor("landkreis", "landkreis")), acts_through_others(actor("amt", "jobcenter"))
        (True, False)
    """
    kinds = codelist("akteursart")
    return any(kinds.is_within(agent.kind, broad) for broad in ACTING_THROUGH_OTHERS)


def group_of(kind: str) -> str:
    """Return the top group of a kind of actor: the kinds that comparisons between kinds speak of.

    Example:
        >>> group_of("jobcenter"), group_of("kind-of-a-foreign-list")
        ('oeffentliche-hand', 'kind-of-a-foreign-list')
    """
    return codelist("akteursart").ancestors(kind)[-1]


def is_contact(tie: Tie) -> bool:
    """Tell whether a tie joins its ends: one of level 0 says that they do not know each other."""
    return tie.level != NO_CONTACT


def counted_as(tie: Tie) -> str:
    """Return what a tie counts as: `cooperation`, `exchange`, `relation` or `structure`."""
    return codelist("beziehung").codes[tie.relation].row["counts_as"]


def direct_contacts(graph: nx.Graph[str], iri: str) -> tuple[str, ...]:
    """Return the neighbours of a node that more than sitting at the same round table joins to it."""
    return tuple(sorted(other for other, edge in graph.adj[iri].items() if not edge["round_table"]))


def evidence_behind(network: Network, joining: Iterable[str]) -> tuple[str, ...]:
    """Return the evidence of the ties and joint undertakings that an edge lists."""
    found = (network.ties.get(iri) or network.undertakings.get(iri) for iri in joining)
    return tuple(dict.fromkeys(iri for statement in found if statement for iri in statement.evidence))


def _gatherings(
    network: Network, wanted: frozenset[str], modalities: frozenset[Modality]
) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """Yield everything that joins agents: its IRI, all it joins, kinds included, and how many it joined."""
    for tie in network.ties.values():
        if tie.modality in modalities and is_contact(tie) and counted_as(tie) in wanted:
            yield tie.iri, tie.ends, len(set(tie.ends)) + tie.hidden_ends
    if COOPERATION in wanted:
        yield from _undertakings(network, modalities)


def _undertakings(
    network: Network, modalities: frozenset[Modality]
) -> Iterator[tuple[str, tuple[str, ...], int]]:
    carriers: dict[str, list[Involvement]] = {}
    for part in network.involvements.values():
        if part.undertaking and part.role in WORKING_ROLES:
            carriers.setdefault(part.undertaking, []).append(part)
    for iri, parts in carriers.items():
        if iri in network.undertakings and network.undertakings[iri].modality in modalities:
            members = tuple(part.participant for part in parts if part.modality in modalities)
            yield iri, members, len({part.participant for part in parts})


def _are_unit_and_whole(network: Network, one: str, other: str) -> bool:
    return other in network.agents[one].unit_of or one in network.agents[other].unit_of


def _join(graph: nx.Graph[str], one: str, other: str, iri: str, *, is_round_table: bool) -> None:
    if not graph.has_edge(one, other):
        graph.add_edge(one, other, ties=(iri,), round_table=is_round_table)
        return
    edge = graph.edges[one, other]
    edge["ties"] = (*edge["ties"], iri)
    edge["round_table"] = edge["round_table"] and is_round_table
