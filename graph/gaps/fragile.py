"""What falls apart if one leaves: actors and single connections that hold parts of the network together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.metrics.analysis import Analysis
from graph.metrics.sources import sources_wording
from graph.model import Network
from graph.projection.network import direct_contacts, evidence_behind, is_office, without_office
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
    holds others together is its job and no finding. Round tables can only heal: those who sit together
    still reach each other, so no break is invented between them. What hangs on somebody by round tables
    alone is not tested: a cut point needs two parts that each hang on it by a tie of two, a bridge is one.

    Args:
        analysis: The network with its graphs.

    Yields:
        Cut points, then bridges, each once, the view with the office first.

    References:
        R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972): the blocks of a
        graph in O(n + m). A cut point lies in several blocks; a bridge is a block of two.

    Example:
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.metrics.analysis import analyse
        >>> net = network(actor("a"), actor("b"), actor("c"), tie("a", "b"), tie("b", "c"))
        >>> [found.subjects for found in find(analyse(net, NOW))]
        [('b',)]
    """
    import networkx as nx

    seen: set[str] = set()
    views = ((analysis.contacts, ""), (without_office(analysis.contacts), WITHOUT_OFFICE))
    for graph, view in views:
        blocks: list[set[str]] = list(nx.biconnected_components(graph))  # type: ignore[arg-type]  # stubs say lists of sets
        for found in (*_cut_points(analysis, graph, blocks, view), *_bridges(analysis, graph, blocks, view)):
            if found.id not in seen:
                seen.add(found.id)
                yield found


def _cut_points(
    analysis: Analysis, graph: nx.Graph[str], blocks: list[set[str]], view: str
) -> Iterator[Finding]:
    """Yield the actors in several blocks: each block of theirs leads to a part of its own."""
    network = analysis.network
    for iri, within in sorted(_blocks_by_node(blocks).items()):
        around = [block for block in within if not block.isdisjoint(direct_contacts(graph, iri))]
        if len(around) < 2 or is_office(network.agents[iri]):
            continue
        lost = _all_but_largest([_walk(graph, block, without=iri) for block in around])
        names = _names(network, lost)
        yield _finding(
            analysis,
            subjects=(iri,),
            ties=[tie for other in graph[iri] for tie in graph.edges[iri, other]["ties"]],
            title=f"{network.label(iri)}: hält {plural(len(lost), 'Stelle', 'Stellen')} im Netzwerk",
            reason=f"Ohne {network.label(iri)} hätten nach den Quellen keine belegte Verbindung mehr zum "
            f"übrigen Netzwerk{view}: {names}.",
            next_step=NEXT_STEP.format(names=names),
            weight=len(lost),
        )


def _bridges(
    analysis: Analysis, graph: nx.Graph[str], blocks: list[set[str]], view: str
) -> Iterator[Finding]:
    """Yield the ties of two that are a block of their own."""
    network = analysis.network
    for one, other in sorted(tuple(sorted(block)) for block in blocks if len(block) == 2):
        if graph.edges[one, other]["round_table"]:
            continue
        sides = [_walk(graph, {one}, without=other), _walk(graph, {other}, without=one)]
        part = _all_but_largest(sides)
        if len(part) < SMALLEST_PART:
            continue
        pair = f"{network.label(one)} und {network.label(other)}"
        names = _names(network, part)
        yield _finding(
            analysis,
            subjects=(one, other),
            ties=list(graph.edges[one, other]["ties"]),
            title=f"{pair}: eine einzige Verbindung hält zwei Teile zusammen",
            reason=f"Nur über {pair} sind nach den Quellen mit dem übrigen Netzwerk verbunden{view}: {names}.",
            next_step=NEXT_STEP.format(names=names),
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


def _blocks_by_node(blocks: list[set[str]]) -> dict[str, list[set[str]]]:
    found: dict[str, list[set[str]]] = {}
    for block in blocks:
        for node in block:
            found.setdefault(node, []).append(block)
    return found


def _walk(graph: nx.Graph[str], start: set[str], *, without: str) -> Iterator[str]:
    """Yield everything that is connected with the start while one is left out."""
    seen = {without, *start}
    waiting = sorted(start - {without})
    while waiting:
        node = waiting.pop()
        yield node
        found = [other for other in graph[node] if other not in seen]
        seen.update(found)
        waiting.extend(found)


def _all_but_largest(walks: list[Iterator[str]]) -> list[str]:
    """Return all parts but the largest, of equal ones the first by name stays.

    All parts are walked at the same pace until one is left: the effort grows with the small parts only.
    """
    parts: list[list[str]] = [[] for _ in walks]
    running = set(range(len(walks)))
    while len(running) > 1:
        for number in sorted(running):
            node = next(walks[number], None)
            if node is None:
                running.discard(number)
            else:
                parts[number].append(node)
    ordered = sorted(parts, key=lambda part: (-len(part), sorted(part)))
    return sorted(node for part in ordered[1:] for node in part)


def _names(network: Network, iris: list[str]) -> str:
    return enumerate_words(sorted(network.label(iri) for iri in iris))
