"""Which graphs may be read: no query runs over everything, and persons are never among the readable ones."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rdflib import URIRef

from graph.model import Layer
from ontology.namespaces import EXPECTATIONS_GRAPH, META_GRAPH, SCHEMA_GRAPH, graph_iri, network_of

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""So a network may be called: no spelling of it can be taken for another one."""
SHARED_GRAPHS = (SCHEMA_GRAPH, EXPECTATIONS_GRAPH, META_GRAPH)
READABLE_LAYERS = (Layer.PUBLIC, Layer.INTERNAL, Layer.EXPECTATIONS, Layer.DERIVED)
"""Proposals are not yet accepted, persons need a role: both stay out."""
LOADABLE_LAYERS = (Layer.PUBLIC, Layer.INTERNAL, Layer.EXPECTATIONS, Layer.PROPOSALS)
"""What a file may bring in: no persons before roles exist, nothing derived, no journal."""


def readable_graphs(present: Iterable[URIRef], network: str | None = None) -> tuple[URIRef, ...]:
    """Return the graphs a question may be answered from.

    Args:
        present: The graphs of the store.
        network: All readable layers of this network, and of the others what is public (the titles of texts that
            expectations cite), so that one office's switches and notes never answer for another; None for all
            layers of all networks.
    """
    names = sorted({name for graph in present if (name := network_of(graph))})
    layers = {name: READABLE_LAYERS if network in (None, name) else (Layer.PUBLIC,) for name in names}
    return (*SHARED_GRAPHS, *(graph_iri(name, layer) for name, chosen in layers.items() for layer in chosen))


def is_loadable(graph: URIRef) -> bool:
    """Tell whether a file may bring statements into this graph: a plain name, a layer that is open.

    Example:
        >>> is_loadable(graph_iri("musterstadt", "oeffentlich")), is_loadable(graph_iri("musterstadt", "personen"))
        (True, False)
    """
    name = network_of(graph)
    return (
        name is not None
        and NAME.fullmatch(name) is not None
        and graph in {graph_iri(name, layer) for layer in LOADABLE_LAYERS}
    )
