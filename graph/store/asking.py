"""SPARQL over statements that stand nowhere: a question about a handful or a million of them, answered in memory."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib.term import BNode, Node

from graph.store.answers import table
from graph.store.interface import Table
from graph.store.terms import to_oxigraph

__all__ = ["Asked"]


class Asked:
    """Statements that can be asked; there is no way from here to what is stored.

    Example:
        >>> from rdflib import URIRef
        >>> iri = URIRef("https://a.example/1")
        >>> asked = Asked()
        >>> asked.learn([(iri, iri, iri)])
        >>> len(asked.answer("SELECT ?thing WHERE { ?thing ?says ?what }").rows)
        1
    """

    def __init__(self) -> None:
        """Begin without statements."""
        self._store = ox.Store()

    def learn(self, triples: Iterable[tuple[Node, Node, Node]]) -> None:
        """Add statements."""
        known: dict[Node, ox.NamedNode | ox.Literal | ox.BlankNode] = {}

        def term(node: Node) -> ox.NamedNode | ox.Literal | ox.BlankNode:
            return known.get(node) or known.setdefault(node, _term(node))

        self._store.bulk_extend(ox.Quad(*(term(node) for node in triple)) for triple in triples)  # type: ignore[arg-type]  # subjects and predicates are addresses

    def answer(self, sparql: str) -> Table:
        """Return the answer to a query of our own.

        Raises:
            SyntaxError: it is none.
        """
        return table(self._store.query(sparql))


def _term(node: Node) -> ox.NamedNode | ox.Literal | ox.BlankNode:
    return ox.BlankNode(str(node)) if isinstance(node, BNode) else to_oxigraph(node)  # type: ignore[arg-type]  # RDF has three kinds of terms
