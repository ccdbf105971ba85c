"""What a network looks like with confirmed ties alone, and which confirmations would change that most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csgraph

from graph.metrics.ageing import confirmed_only
from graph.metrics.cuts import cuts
from graph.metrics.governance import FEWEST_LINKED, linked
from graph.metrics.kind_members import is_stated
from graph.metrics.structure import Structure, structure_of
from graph.metrics.whole import component_sizes
from graph.model import Modality, Network
from graph.projection.network import acts_through_others, group_of, is_office, project
from graph.recommend.relief import relief

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Confirmations", "Outline", "confirmations"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What the gap list would tell of a network, in four numbers."""

    alone: int
    """Named actors without any contact; whole authorities, which act through their offices, and plans are none."""
    parts: int
    """Parts of two or more that nothing connects."""
    depended_on: int
    """Actors and bodies, but for the coordination office, without whom others lose contact to the rest."""
    kind_pairs: int
    """Pairs of different kinds of which two actors at least work together, round tables apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmations:
    """All ties of a network beside those that were confirmed of late."""

    whole: Outline
    confirmed: Outline
    pairs: int
    """How many pairs work together."""
    confirmed_pairs: int
    deciding: tuple[str, ...]
    """IRIs of the ties and undertakings whose confirmation would change most, each beside those before it."""

    @property
    def differences(self) -> int:
        """Return by how much the four numbers differ, all together."""
        return (
            abs(self.whole.alone - self.confirmed.alone)
            + abs(self.whole.parts - self.confirmed.parts)
            + abs(self.whole.depended_on - self.confirmed.depended_on)
            + abs(self.whole.kind_pairs - self.confirmed.kind_pairs)
        )


def confirmations(
    network: Network, contacts: nx.Graph[str], today: date, *, most: int = 5
) -> Confirmations | None:
    """Return how the network looks with confirmed ties alone; None where all are, or too few to say anything.

    A pair counts as confirmed if one of the ties and joint undertakings behind it was confirmed, or told by a
    source, within CONFIRMED_MONTHS. What ended before the moment shown is in neither network.

    Args:
        network: The statements.
        contacts: Evidenced cooperation with bodies, as `project(network, with_bodies=True)` returns it.
        today: The day shown.
        most: How many ties are named at most.

    Example:
        >>> from tests.builders import TODAY, actor, network, tie
        >>> ring = [tie(*pair, confirmed_on=TODAY) for pair in zip("abcdefgh", "bcdefgha", strict=True)]
        >>> net = network(*map(actor, "abcdefghi"), *ring, tie("a", "i"))
        >>> found = confirmations(net, project(net, with_bodies=True), TODAY)
        >>> found.whole.alone, found.confirmed.alone, found.deciding
        (0, 1, ('tie-a-i',))

    Complexity:
        O(most · (n + m)).
    """
    kept = project(confirmed_only(network, today), with_bodies=True)
    whole, confirmed = _View.of(contacts), _View.of(kept)
    enough = min(linked(view.structure) for view in (whole, confirmed)) >= FEWEST_LINKED
    if not enough or whole.structure.tie_count == confirmed.structure.tie_count:
        return None
    return Confirmations(
        whole=whole.outline(),
        confirmed=confirmed.outline(),
        pairs=whole.structure.tie_count,
        confirmed_pairs=confirmed.structure.tie_count,
        deciding=tuple(contacts.edges[pair]["ties"][0] for pair in _deciding(contacts, confirmed, most)),
    )


@dataclass(frozen=True, slots=True)
class _View:
    """A graph of contacts with its structure, and which of its actors are alone without a contact."""

    graph: nx.Graph[str]
    structure: Structure
    can_be_alone: NDArray[np.bool_]

    @classmethod
    def of(cls, graph: nx.Graph[str]) -> _View:
        agents = [graph.nodes[iri]["agent"] for iri in graph]
        can_be_alone = np.array(
            [
                agent.modality is Modality.IST and not agent.is_body and not acts_through_others(agent)
                for agent in agents
            ],
            dtype=np.bool_,
        )
        kinds = {agent.iri: group_of(agent.kind) for agent in agents}
        return cls(graph, structure_of(graph, kinds), can_be_alone)

    def outline(self) -> Outline:
        points = (self.structure.ids[place] for place in cuts(self.structure).points)
        return Outline(
            alone=int((self.can_be_alone & (self.structure.degrees == 0)).sum()),
            parts=sum(size > 1 for size in component_sizes(self.structure)),
            depended_on=sum(not is_office(self.graph.nodes[iri]["agent"]) for iri in points),
            kind_pairs=len(self.met()),
        )

    def met(self) -> set[frozenset[str]]:
        """Return the pairs of kinds that meet."""
        return {pair for one, other in self.graph.edges if (pair := self.kinds_of(self.graph, one, other))}

    def kinds_of(self, graph: nx.Graph[str], one: str, other: str) -> frozenset[str]:
        """Return the two kinds that an edge of a graph of the same actors lets meet; empty if it does not."""
        ends = (graph.nodes[one]["agent"], graph.nodes[other]["agent"])
        if graph.edges[one, other]["round_table"] or any(agent.is_body for agent in ends):
            return frozenset()
        kinds = frozenset(self.structure.kinds[self.structure.place[iri]] for iri in (one, other))
        return kinds if len(kinds) > 1 and all(map(is_stated, kinds)) else frozenset()


def _deciding(contacts: nx.Graph[str], confirmed: _View, most: int) -> Iterator[tuple[str, str]]:
    """Yield the pairs whose confirmation changes most: each time the best beside those already yielded."""
    here, met, ids = confirmed.structure, confirmed.met(), confirmed.structure.ids
    lost = sorted(
        tuple(sorted((here.place[one], here.place[other])))
        for one, other in contacts.edges
        if not confirmed.graph.has_edge(one, other)
    )
    pairs = np.array(lost, dtype=np.int64).reshape(-1, 2)
    kinds = [confirmed.kinds_of(contacts, ids[one], ids[other]) for one, other in pairs.tolist()]
    for _ in range(min(most, len(pairs))):
        is_new = np.array([bool(pair) and pair not in met for pair in kinds], dtype=np.int64)
        changes = is_new + _changes(here, pairs, confirmed.can_be_alone)
        best = int(changes.argmax())
        if not changes[best]:
            return
        yield ids[pairs[best, 0]], ids[pairs[best, 1]]
        here, met = here.with_pairs(np.vstack((here.pairs, pairs[best]))), met | {kinds[best]}
        pairs, kinds = np.delete(pairs, best, axis=0), kinds[:best] + kinds[best + 1 :]


def _changes(
    structure: Structure, pairs: NDArray[np.int64], can_be_alone: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """Return how many actors each tie brings in, parts it joins and cut points it does away with (k)."""
    _, component = csgraph.connected_components(structure.adjacency, directed=False)
    is_linked = structure.degrees[pairs] > 0
    brought = ((structure.degrees == 0) & can_be_alone)[pairs].sum(axis=1)
    joined = (component[pairs[:, 0]] != component[pairs[:, 1]]) & is_linked.all(axis=1)
    return np.asarray(brought + joined + relief(structure, pairs)[0], dtype=np.int64)
