"""Statements as blocks of N-Quads: how the journal keeps what a change removed and added."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox
from rdflib import Literal

from graph.store.quads import Quad, Term
from graph.store.terms import quads_from_oxigraph, quads_to_oxigraph

__all__ = ["blocks_of", "quads_in"]

LARGEST = 1000
"""Statements in one block: some 200 kB of text, which every engine takes as one literal."""


def blocks_of(quads: Sequence[Quad]) -> Iterator[Literal]:
    """Yield texts that hold these statements, in their order.

    Example:
        >>> from rdflib import URIRef
        >>> iri = URIRef("https://a.example/1")
        >>> [set(quads_in([block])) == {Quad(iri, iri, iri, iri)} for block in blocks_of([Quad(iri, iri, iri, iri)])]
        [True]
    """
    for start in range(0, len(quads), LARGEST):
        text = io.BytesIO()
        ox.serialize(quads_to_oxigraph(quads[start : start + LARGEST]), text, ox.RdfFormat.N_QUADS)
        yield Literal(text.getvalue().decode("utf-8"))


def quads_in(blocks: Iterable[Term]) -> Iterator[Quad]:
    """Yield the statements of blocks."""
    for block in blocks:
        yield from quads_from_oxigraph(ox.parse(str(block), ox.RdfFormat.N_QUADS))
