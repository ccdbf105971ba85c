"""The list of expected partners as RDF: who is expected in an action field, how strongly and by which source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from rdflib import Graph, Literal, URIRef

from ontology.codelists import codelist, read_rows
from ontology.namespaces import DCTERMS, INW, RDF, SKOS, code_iri, expectation_iri, network_iri

__all__ = ["expectation_graph"]

_FINGERPRINT_LENGTH = 8
"""Hexadecimal digits that tell the sources of one field and kind apart; the graph refuses a clash."""

_TEXT_COLUMNS = (
    ("strength", INW.strength),
    ("own_strength", INW.ownStrength),
    ("binding", INW.binding),
    ("applies_if", INW.appliesIf),
    ("source", DCTERMS.source),
)
"""Columns whose words are kept as they stand in the list; a file name as source is the identifier of its document."""

_GERMAN_COLUMNS = (("quote", INW.quote), ("basis", INW.basis))


def expectation_graph() -> Graph:
    """Return all rows of the list of expectations as RDF.

    Raises:
        ValueError: two rows have the same field, kind, source, quote and network.
    """
    graph = Graph()
    for row in read_rows("expectations"):
        iri = _iri(row)
        if (iri, None, None) in graph:
            raise ValueError(f"expectations.tsv: two rows make the same expectation {iri}")
        for predicate, value in _expectation(row):
            graph.add((iri, predicate, value))
    return graph


def _iri(row: Mapping[str, str]) -> URIRef:
    told_apart_by = "".join((row["source"], row["quote"], row["network"]))
    fingerprint = sha256(told_apart_by.encode("utf-8")).hexdigest()[:_FINGERPRINT_LENGTH]
    return expectation_iri(row["field"], row["actor_kind"], fingerprint)


def _expectation(row: Mapping[str, str]) -> Iterator[tuple[URIRef, URIRef | Literal]]:
    yield RDF.type, INW.Expectation
    yield INW.field, code_iri("feld", row["field"])
    yield INW.kind, code_iri("akteursart", row["actor_kind"])
    yield INW.active, Literal(True)
    for language, joint in (("de", "im Handlungsfeld"), ("en", "in the action field")):
        kind = codelist("akteursart").label(row["actor_kind"], language)
        field = codelist("feld").label(row["field"], language)
        yield SKOS.prefLabel, Literal(f"{kind} {joint} {field}", lang=language)
    if row["network"]:
        yield INW.network, network_iri(row["network"])
    if row["quote"]:
        yield INW.quoteHash, Literal(sha256(row["quote"].encode("utf-8")).hexdigest())
    for column, predicate in _TEXT_COLUMNS:
        if row[column]:
            yield predicate, Literal(row[column])
    for column, predicate in _GERMAN_COLUMNS:
        if row[column]:
            yield predicate, Literal(row[column], lang="de")
