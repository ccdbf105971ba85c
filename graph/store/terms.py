"""The one place that knows rdflib's and Oxigraph's terms: turns each into the other and into text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox
from rdflib import XSD, Literal, URIRef

from graph.errors import InvalidSource
from graph.store.quads import Quad, Term, canonical

__all__ = ["from_oxigraph", "line", "quads_from_oxigraph", "quads_to_oxigraph", "to_oxigraph"]

_TEXT = ox.NamedNode(str(XSD.string))


def to_oxigraph(term: Term) -> ox.NamedNode | ox.Literal:
    """Return the term as Oxigraph knows it."""
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)) if term.datatype else None)


def from_oxigraph(term: object) -> Term:
    """Return the term as rdflib knows it.

    Raises:
        InvalidSource: a blank node, or a term that RDF 1.1 does not know.
    """
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.Literal) and term.direction is None:
        if term.language:
            return Literal(term.value, lang=term.language)
        if term.datatype == _TEXT:
            return Literal(term.value)
        return canonical(Literal(term.value, datatype=URIRef(term.datatype.value)))
    if isinstance(term, ox.BlankNode):
        raise InvalidSource("Namenlose Knoten kommen vor. Bitte jedem Knoten eine Adresse (IRI) geben.")
    raise InvalidSource(
        "Eine Aussage über eine Aussage (RDF 1.2) kommt vor. Bitte einen eigenen Knoten anlegen."
    )


def quads_to_oxigraph(quads: Iterable[Quad]) -> Iterator[ox.Quad]:
    """Yield the statements as Oxigraph knows them."""
    nodes: dict[URIRef, ox.NamedNode] = {}

    def node(iri: URIRef) -> ox.NamedNode:
        return nodes.get(iri) or nodes.setdefault(iri, ox.NamedNode(str(iri)))

    for subject, predicate, term, graph in quads:
        thing = node(term) if isinstance(term, URIRef) else to_oxigraph(term)
        yield ox.Quad(node(subject), node(predicate), thing, node(graph))


def quads_from_oxigraph(quads: Iterable[ox.Quad]) -> Iterator[Quad]:
    """Yield the statements as rdflib knows them.

    Raises:
        InvalidSource: a blank node, a term that RDF 1.1 does not know, or a statement outside of named graphs.
    """
    iris: dict[str, URIRef] = {}

    def iri(node: object) -> URIRef:
        if not isinstance(node, ox.NamedNode):
            raise InvalidSource("Eine Aussage ohne Adresse (IRI) oder ohne benannten Graphen kommt vor.")
        return iris.get(node.value) or iris.setdefault(node.value, URIRef(node.value))

    for quad in quads:
        thing = iri(quad.object) if isinstance(quad.object, ox.NamedNode) else from_oxigraph(quad.object)
        yield Quad(iri(quad.subject), iri(quad.predicate), thing, iri(quad.graph_name))


def line(quad: Quad) -> str:
    r"""Return the statement as one line of N-Quads: the only way a term becomes text for an engine.

    Example:
        >>> iri = URIRef("https://a.example/1")
        >>> print(line(Quad(iri, iri, Literal('eins "zwei"'), iri)))
        <https://a.example/1> <https://a.example/1> "eins \"zwei\"" <https://a.example/1> .
    """
    return " ".join(str(to_oxigraph(term)) for term in quad) + " ."
