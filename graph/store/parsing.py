"""RDF text as statements: the parser that names line and column, and fetches nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import pyoxigraph as ox
from rdflib import URIRef

from graph.errors import InvalidSource
from graph.store.quads import Quad, checked
from graph.store.terms import quads_from_oxigraph

__all__ = ["SYNTAXES", "parsed"]

SYNTAXES: Mapping[str, ox.RdfFormat] = MappingProxyType(
    {
        "trig": ox.RdfFormat.TRIG,
        "ttl": ox.RdfFormat.TURTLE,
        "nt": ox.RdfFormat.N_TRIPLES,
        "nq": ox.RdfFormat.N_QUADS,
        "jsonld": ox.RdfFormat.JSON_LD,
    }
)
"""Ending of a file → its syntax."""
_READ = {**SYNTAXES, "rdf": ox.RdfFormat.RDF_XML}
"""RDF/XML as well, for those who made sure that it declares no entities."""

_DEEPEST = 200
"""Levels of JSON; far more than any data needs, far less than what crashes the parser."""
_BRACKET = re.compile(r"[\[\]{}]")
_RELATIVE = "https://relative.invalid/"
"""Stands before relative addresses in JSON-LD, whose parser would leave their statements out without a word; and in RDF/XML."""

_CAUSES = {
    "no scheme": "Dort steht eine unvollständige Adresse (IRI). Bitte in der Form https://… angeben.",
    "invalid iri": "Dort steht eine Adresse (IRI) mit unerlaubten Zeichen. Bitte richtigstellen.",
    "prefix": "Dort steht ein Präfix, das nicht erklärt ist. Bitte die Zeile »@prefix …« ergänzen.",
    "loaddocumentcallback": "Die Datei verweist mit @context ins Internet; von dort wird nichts geladen. "
    "Bitte den Inhalt des @context in die Datei schreiben.",
}
_USUAL_CAUSE = (
    "Oft fehlt dort oder kurz davor ein Punkt, ein Anführungszeichen oder eine Klammer. Bitte nachsehen."
)


def parsed(text: str, syntax: str, graph: URIRef | None = None, *, unnamed: str = "") -> Iterator[Quad]:
    """Yield the statements of a text in canonical form.

    Args:
        text: the content of a file.
        syntax: one of `SYNTAXES`, or `rdf` for RDF/XML that declares no entities.
        graph: where statements without a graph of their own belong.
        unnamed: beginning of the addresses that blank nodes get; without it they are refused.

    Raises:
        InvalidSource: the text is damaged (with line and column), contains blank nodes (with their number),
            relative addresses, or statements without a graph when none is given.
    """
    numbers: dict[str, int] = {}
    quads = [_named(quad, unnamed, numbers) if unnamed else quad for quad in _parsed(text, syntax)]
    blank = {term.value for quad in quads for term in quad if isinstance(term, ox.BlankNode)}
    if blank:
        raise InvalidSource(
            f"Namenlose Knoten kommen vor ({len(blank)}), in Turtle als [ … ], ( … ) oder _:name geschrieben. "
            "Bitte jedem Knoten eine eigene Adresse (IRI) geben."
        )
    relative = next((term.value for quad in quads for term in quad if _is_relative(term)), None)
    if relative is not None:
        raise InvalidSource(
            f"»{relative.removeprefix(_RELATIVE)}« ist eine unvollständige Adresse (IRI). "
            "Bitte in der Form https://… angeben."
        )
    return checked(quads_from_oxigraph(_placed(quad, graph) for quad in quads))


def _parsed(text: str, syntax: str) -> Iterator[ox.Quad]:
    if syntax == "jsonld" and _depth(text) > _DEEPEST:
        raise InvalidSource(
            f"Die Datei ist tiefer als {_DEEPEST} Ebenen verschachtelt. Bitte flacher schreiben."
        )
    base = _RELATIVE if syntax in ("jsonld", "rdf") else None
    try:
        yield from ox.parse(text, _READ[syntax], base_iri=base)
    except SyntaxError as error:
        place = f"Zeile {error.lineno}, Spalte {error.offset}: " if error.lineno else ""
        message = str(error.msg).lower()
        cause = next((cause for sign, cause in _CAUSES.items() if sign in message), _USUAL_CAUSE)
        raise InvalidSource(f"{place}{cause}") from error


def _depth(text: str) -> int:
    """Return how deep brackets nest; inside texts they count too, which only makes the answer larger."""
    depth = deepest = 0
    for bracket in _BRACKET.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _named(quad: ox.Quad, beginning: str, numbers: dict[str, int]) -> ox.Quad:
    """Return a statement with numbered addresses in place of blank nodes."""

    def named(term: object) -> object:
        if not isinstance(term, ox.BlankNode):
            return term
        return ox.NamedNode(f"{beginning}{numbers.setdefault(term.value, len(numbers) + 1)}")

    return ox.Quad(named(quad.subject), quad.predicate, named(quad.object), quad.graph_name)  # type: ignore[arg-type]  # what was no blank node stays


def _is_relative(term: object) -> bool:
    return isinstance(term, ox.NamedNode) and term.value.startswith(_RELATIVE)


def _placed(quad: ox.Quad, graph: URIRef | None) -> ox.Quad:
    if not isinstance(quad.graph_name, ox.DefaultGraph):
        return quad
    if graph is None:
        raise InvalidSource(
            "Aussagen ohne Datenbereich kommen vor. Bitte eine TriG-Datei verwenden, in der jede Aussage in einem "
            "benannten Graphen steht."
        )
    return ox.Quad(quad.subject, quad.predicate, quad.object, ox.NamedNode(str(graph)))
