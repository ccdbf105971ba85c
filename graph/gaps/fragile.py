"""What falls apart if one leaves: actors and single connections that hold parts of the network together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.metrics.analysis import Analysis
from graph.metrics.sources import sources_wording
from graph.model import Network
from graph.projection.network import evidence_behind, is_office, without_office
from graph.texts import enumerate_words, plural, quotes_of

if TYPE_CHECKING:
    import networkx as nx

GAP = Gap(
    id="fragile",
    title="Hängt an einer Stelle",
    question="Wo hält eine einzige Stelle oder Verbindung Teile des Netzwerks zusammen?",
    order=40,
)

SMALLEST_PART = 2
"""A connection counts if both sides have so many; a single actor at its end is told by `isolated`."""
WITHOUT_OFFICE = " (ohne die Koordinierungsstelle betrachtet)"
NEXT_STEP = (
    "Eine zweite Verbindung anbahnen oder nachtragen: {names} mit einer weiteren Stelle bekannt machen."
)


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each cut point and each bridge of the evidenced cooperation.

    Looked at with and without the coordination office, whose star hides the gaps; that the office itself
    holds others together is its job and no finding. Round tables stay in the graph, since those who sit
    together can still reach each other; as cliques they are themselves never a bridge.

    Args:
        analysis: The network with its graphs.

    Yields:
        Cut points, then bridges, each once, the view with the office first.

    References:
        R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972); complexity O(n + m).

    Example:
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.metrics.analysis import analyse
        >>> net = network(actor("a"), actor("b"), actor("c"), tie("a", "b"), tie("b", "c"))
        >>> [found.subjects for found in find(analyse(net, NOW))]
        [('b',)]
    """
    seen: set[str] = set()
    views = ((analysis.contacts, ""), (without_office(analysis.contacts), WITHOUT_OFFICE))
    for graph, view in views:
        for found in (*_cut_points(analysis, graph, view), *_bridges(analysis, graph, view)):
            if found.id not in seen:
                seen.add(found.id)
                yield found


def _cut_points(analysis: Analysis, graph: nx.Graph[str], view: str) -> Iterator[Finding]:
    import networkx as nx

    network = analysis.network
    for iri in sorted(nx.articulation_points(graph)):
        if is_office(network.agents[iri]):
            continue
        lost = _cut_off(graph, iri)
        names = _names(network, lost)
        ties = [tie for other in graph[iri] for tie in graph.edges[iri, other]["ties"]]
        yield _finding(
            analysis,
            subjects=(iri,),
            ties=ties,
            title=f"{network.label(iri)}: hält {plural(len(lost), 'Stelle', 'Stellen')} im Netzwerk",
            reason=f"Ohne {network.label(iri)} hätten nach den Quellen keine belegte Verbindung mehr zum "
            f"übrigen Netzwerk{view}: {names}.",
            next_step=NEXT_STEP.format(names=names),
            weight=len(lost),
        )


def _bridges(analysis: Analysis, graph: nx.Graph[str], view: str) -> Iterator[Finding]:
    import networkx as nx

    network = analysis.network
    for one, other in sorted(tuple(sorted(edge)) for edge in nx.bridges(graph)):
        part = _smaller_side(graph, one, other)
        if len(part) < SMALLEST_PART:
            continue
        pair = f"{network.label(one)} und {network.label(other)}"
        yield _finding(
            analysis,
            subjects=(one, other),
            ties=list(graph.edges[one, other]["ties"]),
            title=f"{pair}: eine einzige Verbindung hält zwei Teile zusammen",
            reason=f"Nur über {pair} sind nach den Quellen mit dem übrigen Netzwerk verbunden{view}: "
            f"{_names(network, part)}.",
            next_step=NEXT_STEP.format(names=_names(network, part)),
            weight=len(part),
        )


def _finding(
    analysis: Analysis,
    *,
    subjects: tuple[str, ...],
    ties: list[str],
    title: str,
    reason: str,
    next_step: str,
    weight: int,
) -> Finding:
    network = analysis.network
    evidence = evidence_behind(network, sorted(ties))
    return Finding(
        id=finding_id(GAP.id, network.info.name, subjects),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=title,
        reason=reason,
        certainty=f"{sources_wording(network)} So zeigen es die Quellen; unerfasste Verbindungen sind wahrscheinlich.",
        next_step=next_step,
        checked_by="Koordinierungsstelle, durch Nachfrage bei den genannten Stellen",
        level=PublicationLevel.INTERNAL,
        subjects=subjects,
        weight=weight,
        evidence=evidence,
        quotes=quotes_of(network, evidence),
    )


def _cut_off(graph: nx.Graph[str], iri: str) -> list[str]:
    """Return who is no longer connected to the largest part if one leaves; of equal parts the first stays."""
    import networkx as nx

    rest = graph.subgraph(nx.node_connected_component(graph, iri) - {iri})
    parts = sorted((sorted(part) for part in nx.connected_components(rest)), key=lambda it: (-len(it), it))
    return sorted(node for part in parts[1:] for node in part)


def _smaller_side(graph: nx.Graph[str], one: str, other: str) -> list[str]:
    import networkx as nx

    rest = nx.restricted_view(graph, [], [(one, other)])
    sides = (sorted(nx.node_connected_component(rest, end)) for end in (one, other))
    return min(sides, key=lambda side: (len(side), side))


def _names(network: Network, iris: list[str]) -> str:
    return enumerate_words(sorted(network.label(iri) for iri in iris))
