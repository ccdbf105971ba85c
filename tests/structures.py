"""Small random structures, and the shared networks with arcs and with seats."""

from __future__ import annotations

from itertools import combinations, pairwise, permutations

import networkx as nx
from hypothesis import strategies as st

from graph.metrics.directed import DirectedStructure, directed_from_arcs
from graph.metrics.structure import Structure, structure_from_edges
from graph.metrics.two_mode import TwoMode, two_mode_of
from tests.reference_networks import _rows

DIRECTED = ("chemg_political", "emon_cheyenne", "emon_mtsi", "emon_texas", "nfdi_2019", "nfdi_2020")
"""The shared networks with arcs that have expected values."""
KINDS = ("amt", "schule", "verein")


@st.composite
def structures(draw: st.DrawFn, most: int = 9, least: int = 1) -> Structure:
    """Draw actors of three kinds and any ties between them."""
    ids, kinds = draw(actors(least, most))
    pairs = list(combinations(ids, 2))
    ties = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return structure_from_edges(ids, ties, kinds)


@st.composite
def directed_structures(draw: st.DrawFn, most: int = 8) -> DirectedStructure:
    """Draw actors of three kinds and any arcs between them."""
    ids, kinds = draw(actors(1, most))
    pairs = list(permutations(ids, 2))
    arcs = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return directed_from_arcs(ids, arcs, kinds)


@st.composite
def actors(draw: st.DrawFn, least: int, most: int) -> tuple[list[str], dict[str, str]]:
    """Draw names and a kind for each."""
    ids = [f"a{number}" for number in range(draw(st.integers(least, most)))]
    return ids, {iri: draw(st.sampled_from(KINDS)) for iri in ids}


def networkx_of(structure: Structure | DirectedStructure) -> nx.Graph[int]:
    """Return the same network for networkx, with places as nodes."""
    directed = isinstance(structure, DirectedStructure)
    graph: nx.Graph[int] = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(structure.size))
    graph.add_edges_from((structure.arcs if directed else structure.pairs).tolist())
    return graph


def path(*ids: str, **kinds: str) -> Structure:
    """Return actors in a row."""
    return structure_from_edges(ids, pairwise(ids), kinds)


def star(centre: str, *others: str, **kinds: str) -> Structure:
    """Return one actor joined to all others."""
    return structure_from_edges((centre, *others), [(centre, other) for other in others], kinds)


def ring(size: int) -> Structure:
    """Return actors in a circle."""
    ids = [f"a{number}" for number in range(size)]
    return structure_from_edges(ids, zip(ids, ids[1:] + ids[:1], strict=True))


def reference_directed(name: str) -> DirectedStructure:
    """Return a shared network with its arcs, actors in the order of the file."""
    nodes = list(_rows(name, "nodes.csv"))
    arcs = [(row["source"], row["target"]) for row in _rows(name, "edges.csv")]
    return directed_from_arcs([row["id"] for row in nodes], arcs, {row["id"]: row["kind"] for row in nodes})


def reference_two_mode(name: str) -> TwoMode:
    """Return a shared network of actors and bodies."""
    nodes = list(_rows(name, "nodes.csv"))
    actors, bodies = ([row["id"] for row in nodes if row["mode"] == mode] for mode in ("actor", "body"))
    return two_mode_of(actors, bodies, [(row["source"], row["target"]) for row in _rows(name, "edges.csv")])
