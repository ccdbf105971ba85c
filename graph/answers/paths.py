"""Who knows whom: the shortest chains of documented ties between two actors, each step with its quotes."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from graph.answers.attributions import attributions
from graph.answers.lines import INVOLVEMENT, STRUCTURE
from graph.answers.sentences import NO_CONTACT, sentence_of
from graph.answers.whole import Whole, whole
from graph.errors import UnknownName
from graph.layout import EXTENT
from graph.locale import EMPTY, Said, counted, first_listed, joined, say
from graph.model import Edge, Fact, MapView, Modality, Network, Node
from graph.projection.network import WORKING_ROLES
from graph.texts import sort_key

__all__ = ["MOST_CHAINS", "Connection", "Step", "connection"]

MOST_CHAINS = 3
CONTACTS_NAMED = 5
ROW_HEIGHT = 0.35 * EXTENT
"""Between two nodes of the same step: their names fit."""
Neighbours = Mapping[str, Mapping[str, Sequence[Edge]]]


@dataclass(frozen=True, slots=True)
class Step:
    """From one actor to the next, with every line that joins them."""

    source: str
    target: str
    edges: tuple[Edge, ...]
    facts: tuple[Fact, ...] = ()
    """The same lines as sentences with their quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """What joins two actors, or that no recorded source does."""

    source: Node
    target: Node
    with_structure: bool
    chains: tuple[tuple[Step, ...], ...]
    """Up to `MOST_CHAINS` different ones, all of the same smallest length."""
    view: MapView
    """The actors of these chains and the lines between them; only the two if there is none."""
    answer: Said
    next_step: Said
    """What could be done if there is no chain; empty if there is one."""


def connection(network: Network, source: str, target: str, *, with_structure: bool = False) -> Connection:
    """Return the shortest chains between two actors.

    A chain leads over ties that a source reports as they are (`ist`) and over undertakings carried together. It
    passes through those who can be named only: that two work with »schools« does not say that they know each other.

    Args:
        network: The statements.
        source: IRI of the one end.
        target: IRI of the other end.
        with_structure: Also follow mandates, seats, units and every role in an undertaking.

    Raises:
        UnknownName: one of the two is not on the map of this network.

    Complexity: one breadth-first search, O(nodes + lines).

    Example:
        >>> from tests.builders import actor, network, tie
        >>> here = network(*map(actor, "abc"), tie("a", "b"), tie("b", "c"))
        >>> found = connection(here, "a", "c")
        >>> [(step.source, step.target) for step in found.chains[0]], found.answer
        ([('a', 'b'), ('b', 'c')], 'Von a nach c führt ein belegter Weg mit 1 Stelle dazwischen.')
    """
    everything = whole(network)
    for iri in (source, target):
        if iri not in everything.nodes:
            raise UnknownName(
                say("»{name}« steht an diesem Tag nicht auf der Karte.", name=network.label(iri))
            )
    one, other = everything.nodes[source], everything.nodes[target]
    found = _chains(everything, source, target, with_structure=with_structure)
    shown = tuple(islice(found, MOST_CHAINS + 1))
    chains = shown[:MOST_CHAINS]
    answer, next_step = _words(everything, one, other, shown, with_structure=with_structure)
    return Connection(
        source=one,
        target=other,
        with_structure=with_structure,
        chains=chains,
        view=_view(network, everything, chains, (source, target), answer),
        answer=answer,
        next_step=next_step,
    )


def _chains(
    everything: Whole, source: str, target: str, *, with_structure: bool
) -> Iterator[tuple[Step, ...]]:
    """Yield all shortest chains, in German order of the names they lead over."""
    neighbours = _neighbours(everything, with_structure=with_structure)
    passable = _passable(everything, with_structure=with_structure)
    distance = _distances(neighbours, target, passable)
    if source == target or source not in distance:
        return
    order = {iri: (*sort_key(node.label), iri) for iri, node in everything.nodes.items()}

    def onward(path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        here = path[-1]
        if here == target:
            yield path
            return
        nearer = [
            iri
            for iri in neighbours[here]
            if distance.get(iri) == distance[here] - 1 and (iri == target or passable(iri))
        ]
        for iri in sorted(nearer, key=order.__getitem__):
            yield from onward((*path, iri))

    names = {iri: node.label for iri, node in everything.nodes.items()}
    for path in onward((source,)):
        yield tuple(_step(a, b, tuple(neighbours[a][b]), names) for a, b in pairwise(path))


def _step(source: str, target: str, edges: tuple[Edge, ...], names: Mapping[str, str]) -> Step:
    facts = tuple(
        Fact(
            text=sentence_of(edge, names, source),
            modality=edge.modality,
            modality_label=joined([edge.modality_label, edge.certainty_label], ", "),
            quotes=edge.quotes,
        )
        for edge in edges
    )
    return Step(source, target, edges, facts)


def _neighbours(everything: Whole, *, with_structure: bool) -> Neighbours:
    found: defaultdict[str, defaultdict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
    for edge in everything.edges:
        if edge.source != edge.target and _joins(edge, with_structure=with_structure):
            found[edge.source][edge.target].append(edge)
            found[edge.target][edge.source].append(edge)
    return found


def _joins(edge: Edge, *, with_structure: bool) -> bool:
    if edge.level == NO_CONTACT:
        return False
    if with_structure:
        return edge.modality in (Modality.IST, Modality.AUFTRAG)
    if edge.modality is not Modality.IST or edge.counts_as == STRUCTURE:
        return False
    return edge.counts_as != INVOLVEMENT or edge.relation in WORKING_ROLES


def _passable(everything: Whole, *, with_structure: bool) -> Callable[[str], bool]:
    allowed = (Modality.IST, Modality.AUFTRAG) if with_structure else (Modality.IST,)

    def is_passable(iri: str) -> bool:
        node = everything.nodes[iri]
        return not node.is_generic and node.modality in allowed

    return is_passable


def _distances(neighbours: Neighbours, start: str, passable: Callable[[str], bool]) -> dict[str, int]:
    distance = {start: 0}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here != start and not passable(here):
            continue
        for iri in neighbours.get(here, {}):
            if iri not in distance:
                distance[iri] = distance[here] + 1
                waiting.append(iri)
    return distance


def _words(
    everything: Whole, one: Node, other: Node, shown: Sequence[Sequence[Step]], *, with_structure: bool
) -> tuple[Said, Said]:
    """Return the answer and, without a chain, the next step."""
    if one.iri == other.iri:
        return say("Das ist zweimal derselbe Akteur: {name}.", name=one.label), say(
            "Bitte wählen Sie zwei verschiedene Akteure."
        )
    if shown:
        return _found(one, other, shown), EMPTY
    answer = joined(
        [
            say(
                "In den erfassten Quellen führt kein belegter Weg von {one} nach {other}.",
                one=one.label,
                other=other.label,
            ),
            *(_contacts(everything, end, with_structure=with_structure) for end in (one, other)),
        ]
    )
    return answer, _next_step(everything, one, other, with_structure=with_structure)


def _found(one: Node, other: Node, shown: Sequence[Sequence[Step]]) -> Said:
    between = len(shown[0]) - 1
    if not between:
        return say(
            "{one} und {other} sind in den erfassten Quellen unmittelbar verbunden.",
            one=one.label,
            other=other.label,
        )
    if len(shown) == 1:
        return counted(
            between,
            "Von {one} nach {other} führt ein belegter Weg mit {n} Stelle dazwischen.",
            "Von {one} nach {other} führt ein belegter Weg mit {n} Stellen dazwischen.",
            one=one.label,
            other=other.label,
        )
    several = counted(
        between,
        "Von {one} nach {other} führen mehrere gleich kurze belegte Wege mit {n} Stelle dazwischen.",
        "Von {one} nach {other} führen mehrere gleich kurze belegte Wege mit {n} Stellen dazwischen.",
        one=one.label,
        other=other.label,
    )
    most = counted(MOST_CHAINS, "Gezeigt ist {n} davon.", "Gezeigt sind {n} davon.")
    return joined([several, most if len(shown) > MOST_CHAINS else EMPTY])


def _contacts(everything: Whole, node: Node, *, with_structure: bool) -> Said:
    """Return with whom an end is joined: they come nearest."""
    neighbours = _neighbours(everything, with_structure=with_structure).get(node.iri, {})
    lines = Counter({iri: len(edges) for iri, edges in neighbours.items()})
    names = [
        everything.nodes[iri].label
        for iri, _ in sorted(lines.items(), key=lambda it: (-it[1], sort_key(everything.nodes[it[0]].label)))
    ]
    if not names:
        return say("Zu {name} ist keine solche Verbindung erfasst.", name=node.label)
    return say("Am nächsten an {name}: {names}.", name=node.label, names=first_listed(names, CONTACTS_NAMED))


def _next_step(everything: Whole, one: Node, other: Node, *, with_structure: bool) -> Said:
    wider = () if with_structure else next(_chains(everything, one.iri, other.iri, with_structure=True), ())
    if wider:
        return counted(
            len(wider),
            "Über Auftrag und Struktur führt ein Weg von {n} Schritt: Schalten Sie »Auch Auftrag und Struktur« ein.",
            "Über Auftrag und Struktur führt ein Weg von {n} Schritten: Schalten Sie »Auch Auftrag und Struktur« ein.",
        )
    return say(
        "Nächster Schritt: bei {one} oder {other} nachfragen, mit wem zusammengearbeitet wird, und es mit Quelle erfassen.",
        one=one.label,
        other=other.label,
    )


def _view(
    network: Network,
    everything: Whole,
    chains: Sequence[Sequence[Step]],
    ends: tuple[str, str],
    answer: Said,
) -> MapView:
    steps = {(step.source, step.target): step for chain in chains for step in chain}
    edges = tuple(edge for step in steps.values() for edge in step.edges)
    degree = Counter(end for edge in edges for end in (edge.source, edge.target))
    places = _places(chains, ends)
    nodes = tuple(
        replace(everything.nodes[iri], x=x, y=y, degree=degree[iri]) for iri, (x, y) in places.items()
    )
    return MapView(
        network=network.info,
        nodes=nodes,
        edges=edges,
        total_nodes=len(everything.nodes),
        total_edges=len(everything.edges),
        summary=answer,
        attributions=attributions(network),
    )


def _places(chains: Sequence[Sequence[Step]], ends: tuple[str, str]) -> dict[str, tuple[float, float]]:
    """Return a column for each step from left to right, those of one step below each other."""
    between = max((len(chain) for chain in chains), default=1) - 1
    columns: list[dict[str, None]] = [
        {ends[0]: None},
        *(dict.fromkeys(chain[number].target for chain in chains) for number in range(between)),
        {ends[1]: None},
    ]
    width = 2 * EXTENT / (len(columns) - 1)
    return {
        iri: (round(number * width - EXTENT, 1), round((row - (len(column) - 1) / 2) * ROW_HEIGHT, 1))
        for number, column in enumerate(columns)
        for row, iri in enumerate(column)
    }
