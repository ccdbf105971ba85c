"""What things were called when they were changed, so that a change can be told in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rdflib import Literal, URIRef

from graph.locale import say
from graph.records import Field
from graph.records.wording import in_words
from graph.store.quads import Quad
from graph.texts import german_date
from ontology.namespaces import DCTERMS, OA, SKOS

__all__ = ["evidence_names", "names_in", "worded"]

_NAMING = (DCTERMS.title, SKOS.prefLabel)
"""The last one counts."""
_OF_EVIDENCE = (OA.hasSource, DCTERMS.type, DCTERMS.date)
_EVIDENCE = say("Beleg")


def names_in(quads: Iterable[Quad]) -> Mapping[str, str]:
    """Return address → German name of everything that has one."""
    found: dict[str, tuple[int, str]] = {}
    for quad in quads:
        if (
            quad.predicate in _NAMING
            and isinstance(quad.object, Literal)
            and quad.object.language in (None, "de")
        ):
            rank = _NAMING.index(quad.predicate)
            if str(quad.subject) not in found or rank > found[str(quad.subject)][0]:
                found[str(quad.subject)] = rank, str(quad.object)
    return {iri: name for iri, (_, name) in found.items()}


def evidence_names(quads: Iterable[Quad], names: Mapping[str, str]) -> Mapping[str, str]:
    """Return address → what people call a piece of evidence: its document, or its sort, and the day.

    Args:
        quads: What is said of evidence, among other things.
        names: Names of the documents.
    """
    said: dict[str, dict[URIRef, str]] = {}
    for quad in quads:
        if quad.predicate in _OF_EVIDENCE:
            said.setdefault(str(quad.subject), {})[quad.predicate] = str(quad.object)
    return {iri: ", ".join(_evidence_words(it, names)) for iri, it in said.items() if iri not in names}


def _evidence_words(said: Mapping[URIRef, str], names: Mapping[str, str]) -> Iterator[str]:
    document = said.get(OA.hasSource)
    yield names.get(document, "") or _EVIDENCE if document else said.get(DCTERMS.type, _EVIDENCE)
    if DCTERMS.date in said:
        yield german_date(said[DCTERMS.date])


def worded(field: Field, values: Iterable[str], names: Mapping[str, str], network: str) -> tuple[str, ...]:
    """Return the values of a field as people read them, sorted.

    Args:
        field: Which field it is.
        values: As records hold them.
        names: Names of what they refer to, and of the network's own kinds.
        network: Whose kinds these are.
    """
    return tuple(sorted((in_words(field, value, names, network) for value in values), key=str.casefold))
