"""The statement as it is stored: subject, predicate, object and the named graph it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from pyoxigraph import NamedNode
from rdflib import BNode, Literal, URIRef
from rdflib.namespace import XSD

from graph.errors import InvalidSource

__all__ = ["PLAIN_DECIMAL", "Quad", "Term", "canonical", "checked"]

Term: TypeAlias = URIRef | Literal
"""What may stand in a stored statement: never a blank node (KNOWLEDGE_MODEL D5)."""


PLAIN_DECIMAL = re.compile(r"[+-]?(\d{1,100}(\.\d{0,100})?|\.\d{1,100})")
"""What the standard calls a decimal, of a length that means something; an exponent could fill the memory."""


_WHOLE_NUMBERS = frozenset(
    {
        XSD.byte, XSD.int, XSD.long, XSD.negativeInteger, XSD.nonNegativeInteger, XSD.nonPositiveInteger,
        XSD.positiveInteger, XSD.short, XSD.unsignedByte, XSD.unsignedInt, XSD.unsignedLong, XSD.unsignedShort,
    }
)  # fmt: skip
"""Oxigraph keeps each of them as a plain integer; a change with one could not be taken back."""


class Quad(NamedTuple):
    """One statement in its named graph."""

    subject: URIRef
    predicate: URIRef
    object: Term
    graph: URIRef


def canonical(literal: Literal) -> Literal:
    """Return the literal in the one form that all engines give back.

    rdflib holds text with and without xsd:string unequal; Oxigraph drops trailing zeros of decimals, and what kind of
    whole number it is.

    Example:
        >>> canonical(Literal("Peine", datatype=XSD.string)) == Literal("Peine")
        True
        >>> str(canonical(Literal("1.50", datatype=XSD.decimal)))
        '1.5'
    """
    if literal.datatype is None:
        return literal
    if literal.datatype == XSD.string:
        return Literal(str(literal))
    if literal.datatype in _WHOLE_NUMBERS and isinstance(literal.value, int):
        return Literal(literal.value, datatype=XSD.integer)
    if isinstance(literal.value, Decimal) and PLAIN_DECIMAL.fullmatch(literal):
        return Literal(_without_trailing_zeros(literal.value), datatype=XSD.decimal)
    return Literal(str(literal), datatype=literal.datatype)


def checked(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Yield the statements in their canonical form.

    Raises:
        InvalidSource: a blank node, a relative or damaged IRI, or text that cannot be written as UTF-8.
    """
    known: set[URIRef] = set()
    for quad in quads:
        for term in quad:
            if isinstance(term, Literal):
                _check_text(term, quad)
            elif term not in known:
                _check_iri(term, quad)
                known.add(term)
        yield quad._replace(object=canonical(quad.object)) if isinstance(quad.object, Literal) else quad


def _without_trailing_zeros(value: Decimal) -> str:
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _check_text(literal: Literal, quad: Quad) -> None:
    if literal is not quad.object:
        raise InvalidSource(f"Der Text »{literal}« steht dort, wo eine Adresse (IRI) stehen muss.")
    try:
        literal.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidSource(
            f"Der Text zu {quad.subject} enthält beschädigte Zeichen. Bitte neu eingeben."
        ) from None


def _check_iri(term: object, quad: Quad) -> None:
    if isinstance(term, BNode):
        raise InvalidSource(
            f"Eine Aussage mit {quad.predicate} enthält einen namenlosen Knoten. "
            "Bitte jedem Knoten eine eigene Adresse (IRI) geben."
        )
    try:
        NamedNode(str(term))
    except ValueError:
        raise InvalidSource(
            f"{str(term)!r} ist keine vollständige, gültige Adresse (IRI). Bitte in der Form https://… angeben."
        ) from None
