"""Which new ties would bring an expected kind of partner into a field that lacks it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from graph.metrics.coverage import Cell, Step
from graph.metrics.presence import agents_by_kind
from graph.metrics.structure import Structure
from graph.model import Network, Strength
from graph.recommend.elements import ElementSort, elements_of

__all__ = ["CoverageSteps", "coverage_steps"]

_STEP_WEIGHTS: Mapping[Strength, int] = MappingProxyType(
    {Strength.MUST: 3, Strength.SHOULD: 2, Strength.MAY: 1}
)
"""What a step counts, by how strongly the kind is expected."""
CLOSABLE = (Step.NEARBY, Step.INTENDED)
"""On these steps a named actor of the kind may be there already, and works elsewhere or not yet in the field."""

SIDE = 3
"""So many of the best-connected actors of a large network are tried on either side of an expectation."""
COLUMNS = 20
"""So many expectations of a large network are tried, the strongest first."""


@dataclass(frozen=True, slots=True, eq=False)
class CoverageSteps:
    """Expected kinds that a tie could bring into their field, one column each."""

    needs: sparse.csr_array
    """n × c: who is of the expected kind and not in the field."""
    present: sparse.csr_array
    """n × c: who works in the field already, and could bring the other in."""
    weights: NDArray[np.int64]
    """How much each column counts (c)."""

    def gains(self, pairs: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return what each of these ties would win (k × 2 places → k)."""
        return np.asarray(self._won(pairs) @ self.weights, dtype=np.int64)

    def after(self, one: int, other: int) -> CoverageSteps:
        """Return what is left to win when these two work together."""
        won = self._won(np.array([[one, other]])).toarray()[0] > 0
        return replace(self, weights=np.where(won, 0, self.weights))

    def in_order(self, order: Sequence[int]) -> CoverageSteps:
        """Return the same with the actors in this order of places."""
        return replace(self, needs=self.needs[order], present=self.present[order])

    def likeliest(self, structure: Structure) -> NDArray[np.int64]:
        """Return absent ties that win something, between the best-connected on either side (k × 2).

        At most SIDE² for each of the COLUMNS heaviest expectations: enough to choose from, and few enough to rate.
        """
        by_degree = np.argsort(-structure.degrees, kind="stable")
        found: set[tuple[int, int]] = set()
        for column in np.argsort(-self.weights, kind="stable")[:COLUMNS].tolist():
            needs, present = (
                by_degree[side[:, [column]].toarray().ravel()[by_degree] > 0][:SIDE].tolist()
                for side in (self.needs, self.present)
            )
            found |= {(min(one, other), max(one, other)) for one in needs for other in present}
        absent = [(one, other) for one, other in sorted(found) if other not in structure.neighbours(one)]
        return np.array(absent, dtype=np.int64).reshape(-1, 2)

    def _won(self, pairs: NDArray[np.int64]) -> sparse.csr_array:
        here, there = pairs[:, 0], pairs[:, 1]
        one_way = self.needs[here].multiply(self.present[there])
        return sparse.csr_array(one_way + self.needs[there].multiply(self.present[here]))


def coverage_steps(network: Network, cells: Iterable[Cell], ids: Sequence[str]) -> CoverageSteps:
    """Return what new ties could win on the ladder of coverage.

    A tie in a field puts both its ends into it: an actor of the expected kind gets there by working with somebody
    who is. Only counted expectations that nobody meets; a kind without names cannot be tied.

    Args:
        network: The statements.
        cells: The coverage of this network.
        ids: The actors, in the order in which places speak of them.

    Example:
        >>> from datetime import date
        >>> from graph.metrics.coverage import coverage
        >>> from tests.builders import actor, expectation, network
        >>> net = network(actor("vhs", "vhs"), actor("awo", fields=("sprache",)), expectation("sprache", "vhs", "must"))
        >>> found = coverage_steps(net, coverage(net, date(2026, 1, 1)), ("vhs", "awo"))
        >>> found.gains(np.array([[0, 1]])).tolist()
        [3]
    """
    open_cells = [cell for cell in cells if cell.counts and cell.step in CLOSABLE]
    place = {iri: number for number, iri in enumerate(ids)}
    elements = {iri: brought for iri, brought in elements_of(network).items() if iri in place}
    fields = {
        iri: {it.code for it in brought if it.sort is ElementSort.FIELD} for iri, brought in elements.items()
    }
    of_kind = agents_by_kind(network)
    needs: list[tuple[int, int]] = []
    present: list[tuple[int, int]] = []
    for column, cell in enumerate(open_cells):
        kin = set(of_kind.get(cell.kind, ())) & elements.keys()
        needs += [(place[iri], column) for iri in sorted(kin) if cell.field not in fields[iri]]
        present += [(place[iri], column) for iri in fields if cell.field in fields[iri]]
    shape = (len(ids), len(open_cells))
    weights = np.array([_STEP_WEIGHTS[cell.strength] for cell in open_cells], dtype=np.int64)
    return CoverageSteps(_marked(needs, shape), _marked(present, shape), weights)


def _marked(cells: list[tuple[int, int]], shape: tuple[int, int]) -> sparse.csr_array:
    rows, columns = np.array(cells, dtype=np.int64).reshape(-1, 2).T
    return sparse.coo_array((np.ones(len(rows), dtype=np.int64), (rows, columns)), shape=shape).tocsr()
