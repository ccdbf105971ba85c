"""Small random structures for the laws of recommending."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import strategies as st

from graph.metrics.structure import Structure, structure_from_edges


@st.composite
def structures(draw: st.DrawFn, least: int = 2, most: int = 9) -> Structure:
    """Draw a structure with at least one absent tie, of three kinds."""
    ids = [f"a{number}" for number in range(draw(st.integers(least, most)))]
    every = list(combinations(ids, 2))
    ties = draw(st.sets(st.sampled_from(every), max_size=len(every) - 1))
    return structure_from_edges(ids, sorted(ties), {iri: draw(st.sampled_from("xyz")) for iri in ids})


@st.composite
def with_absent(draw: st.DrawFn) -> tuple[Structure, tuple[int, int]]:
    """Draw a structure with one of its absent ties."""
    structure = draw(structures())
    absent = np.argwhere(np.triu(structure.adjacency.toarray() == 0, k=1))
    one, other = absent[draw(st.integers(0, len(absent) - 1))]
    return structure, (int(one), int(other))


def plus(structure: Structure, pair: tuple[int, int]) -> Structure:
    """Return the structure with this tie."""
    return structure.with_pairs(np.vstack((structure.pairs, [pair])))
