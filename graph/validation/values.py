"""What a data rule may demand of a single value, as SHACL Core defines it (§4.1, §4.3, §4.4)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import TypeAlias

from rdflib import BNode, Literal, URIRef
from rdflib.term import Node

from graph.validation.paths import Unknown
from ontology.namespaces import RDF, RDFS, SH, XSD

__all__ = [
    "Test",
    "at_least",
    "at_most",
    "in_language",
    "is_at_most",
    "long_enough",
    "matching",
    "of_datatype",
    "of_node_kind",
]

Test: TypeAlias = Callable[[Node], bool]
_PYTHON: dict[Node, type | tuple[type, ...]] = {
    XSD.string: (str, bytes),
    RDF.langString: (str, bytes),
    XSD.integer: int,
    XSD.float: float,
    XSD.decimal: Decimal,
    XSD.boolean: bool,
    XSD.date: date,
    XSD.time: time,
    XSD.dateTime: datetime,
}
"""What rdflib makes of a text of a datatype, if it is well written."""
_NODE_KINDS: dict[Node, tuple[type, ...]] = {
    SH.IRI: (URIRef,),
    SH.Literal: (Literal,),
    SH.BlankNode: (BNode,),
    SH.BlankNodeOrIRI: (BNode, URIRef),
    SH.BlankNodeOrLiteral: (BNode, Literal),
    SH.IRIOrLiteral: (URIRef, Literal),
}


def of_datatype(wanted: Node) -> Test:
    """Return the test for a datatype; a text that is none of it, such as a 30 February, does not pass."""
    if wanted in (RDFS.Literal, RDFS.Datatype):
        raise Unknown(wanted)

    def test(value: Node) -> bool:
        if not isinstance(value, Literal) or value.ill_typed:
            return False
        datatype = RDF.langString if value.language else value.datatype or XSD.string
        return datatype == wanted and isinstance(value.value, _PYTHON.get(wanted, object))

    return test


def of_node_kind(wanted: Node) -> Test:
    """Return the test for addresses, texts or nameless nodes."""
    if wanted not in _NODE_KINDS:
        raise Unknown(wanted)
    types = _NODE_KINDS[wanted]
    return lambda value: isinstance(value, types)


def matching(pattern: str, flags: str) -> Test:
    """Return the test for a pattern; `i` is the one flag that is understood."""
    if flags not in ("", "i"):
        raise Unknown(flags)
    search = re.compile(pattern, re.IGNORECASE if flags else 0).search
    return lambda value: not isinstance(value, BNode) and search(str(value)) is not None


def long_enough(least: int) -> Test:
    """Return the test for a number of signs."""
    return lambda value: least == 0 or (not isinstance(value, BNode) and len(str(value)) >= least)


def in_language(languages: frozenset[str]) -> Test:
    """Return the test for texts in one of some languages, in whatever country."""

    def test(value: Node) -> bool:
        tag = value.language if isinstance(value, Literal) else None
        return bool(tag) and not languages.isdisjoint((str(tag).lower(), str(tag).lower().split("-")[0]))

    return test


def at_least(least: Literal) -> Test:
    """Return the test for numbers that are not smaller."""
    return lambda value: isinstance(value, Literal) and is_at_most(least, value)


def at_most(most: Literal) -> Test:
    """Return the test for numbers that are not larger."""
    return lambda value: isinstance(value, Literal) and is_at_most(value, most)


def is_at_most(one: Node, other: Node) -> bool:
    """Tell whether a value is not larger than another; what cannot be compared is not.

    Example:
        >>> is_at_most(Literal("2024-01-01", datatype=XSD.date), Literal("2024-02-01", datatype=XSD.date))
        True
        >>> is_at_most(Literal("zwei"), Literal(3))
        False
    """
    mine, theirs = _comparable(one), _comparable(other)
    if isinstance(mine, Literal) != isinstance(theirs, Literal):
        return False
    try:
        return bool(mine <= theirs)
    except TypeError:
        return False


def _comparable(node: Node) -> Literal | str:
    """Return addresses and texts as plain text, all else as it is."""
    if isinstance(node, Literal):
        return node.value if isinstance(node.value, str) else node
    return str(node)
