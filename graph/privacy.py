"""Which graphs may be read: no query runs over everything, and persons are never among the readable ones."""

from __future__ import annotations

from collections.abc import Iterable

from rdflib import URIRef

from graph.model import Layer
from ontology.namespaces import EXPECTATIONS_GRAPH, META_GRAPH, SCHEMA_GRAPH, graph_iri, network_of

SHARED_GRAPHS = (SCHEMA_GRAPH, EXPECTATIONS_GRAPH, META_GRAPH)
READABLE_LAYERS = (Layer.PUBLIC, Layer.INTERNAL, Layer.EXPECTATIONS, Layer.DERIVED)
"""Proposals are not yet accepted, persons need a role: both stay out."""
LOADABLE_LAYERS = (Layer.PUBLIC, Layer.INTERNAL, Layer.EXPECTATIONS, Layer.PROPOSALS)
"""What a file may bring in: no persons before roles exist, nothing derived, no journal."""


def readable_graphs(present: Iterable[URIRef], network: str | None = None) -> tuple[URIRef, ...]:
    """Return the graphs a question may be answered from.

    Args:
        present: The graphs of the store.
        network: Only this network and what is shared; None for all networks.
    """
    names = [network] if network else sorted({name for graph in present if (name := network_of(graph))})
    return (*SHARED_GRAPHS, *(graph_iri(name, layer) for name in names for layer in READABLE_LAYERS))


def is_loadable(graph: URIRef) -> bool:
    """Tell whether a file may bring statements into this graph.

    Example:
        >>> is_loadable(graph_iri("musterstadt", "oeffentlich")), is_loadable(graph_iri("musterstadt", "personen"))
        (True, False)
    """
    name = network_of(graph)
    return name is not None and graph in {graph_iri(name, layer) for layer in LOADABLE_LAYERS}
