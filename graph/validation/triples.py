"""Statements by property and thing: all that the data rules look up, ready for a million lookups a second."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeAlias

from rdflib.term import Node

from ontology.namespaces import RDF, RDFS

__all__ = ["Triple", "Triples"]

Triple: TypeAlias = tuple[Node, Node, Node]


class Triples:
    """Statements, each of them once.

    Example:
        >>> from rdflib import URIRef
        >>> a, b, c = (URIRef(f"https://a.example/{name}") for name in "abc")
        >>> told = Triples([(a, b, c), (a, b, c), (a, b, a)])
        >>> [str(it) for it in told.objects(a, b)]
        ['https://a.example/c', 'https://a.example/a']
    """

    __slots__ = ("_by_property", "_instances")

    def __init__(self, triples: Iterable[Triple]) -> None:
        """Sort statements into their places."""
        found: dict[Node, dict[Node, Collection[Node]]] = {}
        for subject, predicate, term in triples:
            said = found.get(predicate) or found.setdefault(predicate, {})
            known = said.get(subject)
            if known is None:
                said[subject] = (term,)  # most things say one thing: a dict for each would fill the memory
            elif isinstance(known, dict):
                known[term] = None
            elif term not in known:
                said[subject] = dict.fromkeys((*known, term))
        self._by_property: Mapping[Node, Mapping[Node, Collection[Node]]] = found
        self._instances: dict[Node, frozenset[Node]] = {}

    def said(self, predicate: Node) -> Mapping[Node, Collection[Node]]:
        """Return thing → its values of a property."""
        return self._by_property.get(predicate, {})

    def objects(self, subject: Node, predicate: Node) -> Collection[Node]:
        """Return the values of a property of a thing."""
        return self.said(predicate).get(subject, ())

    def of(self, predicate: Node) -> Iterator[Triple]:
        """Yield all statements with a property."""
        for subject, terms in self.said(predicate).items():
            for term in terms:
                yield subject, predicate, term

    def instances(self, kind: Node) -> frozenset[Node]:
        """Return all things of a class or of one below it."""
        if kind not in self._instances:
            kinds = self._and_below(kind)
            types = self.said(RDF.type).items()
            self._instances[kind] = frozenset(it for it, own in types if not kinds.isdisjoint(own))
        return self._instances[kind]

    def _and_below(self, kind: Node) -> set[Node]:
        found, waiting = {kind}, {kind}
        while waiting:
            above = self.said(RDFS.subClassOf).items()
            waiting = {it for it, them in above if not waiting.isdisjoint(them)} - found
            found |= waiting
        return found
