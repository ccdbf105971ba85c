"""Each code list as a SKOS scheme: what the tables in `ontology/lists` say, as RDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DefinedNamespace

from ontology.codelists import Code, codelist
from ontology.namespaces import CV, FOAF, INW, ORG, RDF, SCHEMA, SKOS, XSD, code_iri, scheme_iri

__all__ = ["SCHEME_LABELS", "scheme_graph"]

Detail: TypeAlias = tuple[URIRef, URIRef | Literal]
"""A property and its value, of the concept at hand."""

SCHEME_LABELS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "akteursart": ("Akteursarten", "Kinds of actors"),
        "feld": ("Handlungsfelder", "Action fields"),
        "zielgruppe": ("Zielgruppen", "Target groups"),
        "intensitaet": ("Intensität der Zusammenarbeit", "Levels of collaboration"),
        "beziehung": ("Arten von Beziehungen", "Kinds of relations"),
        "modalitaet": ("Modalitäten", "Modalities"),
        "planstand": ("Planstände", "Plan states"),
        "bestaetigung": ("Bestätigungen", "Confirmations"),
        "rolle": ("Rollen", "Roles"),
    }
)
"""Scheme name → its title in German and in English."""

_CLASS_NAMESPACES: Mapping[str, Namespace | type[DefinedNamespace]] = MappingProxyType(
    {"cv": CV, "foaf": FOAF, "org": ORG}
)
"""The prefixes that the column `rdf_class` uses."""

_FRAMEWORKS = MappingProxyType(
    {
        "nip2007_themenfeld": (
            "Nationaler Integrationsplan 2007, Themenfeld {}",
            "National Integration Plan 2007, topic {}",
        ),
        "napi2012_dialogforum": (
            "Nationaler Aktionsplan Integration 2012, Dialogforum {}",
            "National Action Plan on Integration 2012, dialogue forum {}",
        ),
    }
)
"""Columns with the numbers of a field in national frameworks → the note made of them, German and English."""


def scheme_graph(scheme: str) -> Graph:
    """Return the SKOS scheme of a code list; raises KeyError for an unknown scheme name."""
    graph = Graph()
    whole = scheme_iri(scheme)
    graph.add((whole, RDF.type, SKOS.ConceptScheme))
    for label, language in zip(SCHEME_LABELS[scheme], ("de", "en"), strict=True):
        graph.add((whole, SKOS.prefLabel, Literal(label, lang=language)))
    for code in codelist(scheme):
        concept = code_iri(scheme, code.code)
        for predicate, value in _concept(scheme, code):
            graph.add((concept, predicate, value))
        if code.broader:
            graph.add((code_iri(scheme, code.broader), SKOS.narrower, concept))
        else:
            graph.add((whole, SKOS.hasTopConcept, concept))
    return graph


def _concept(scheme: str, code: Code) -> Iterator[Detail]:
    whole = scheme_iri(scheme)
    yield RDF.type, SKOS.Concept
    yield SKOS.inScheme, whole
    yield SKOS.notation, Literal(code.code)
    yield SKOS.prefLabel, Literal(code.label_de, lang="de")
    yield SKOS.prefLabel, Literal(code.label_en, lang="en")
    if code.broader:
        yield SKOS.broader, code_iri(scheme, code.broader)
    else:
        yield SKOS.topConceptOf, whole
    for column, cell in code.row.items():
        if cell and column in _DETAILS:
            yield from _DETAILS[column](cell)
        elif cell and column in _FRAMEWORKS:
            yield from _framework_notes(column, cell)


def _framework_notes(column: str, cell: str) -> Iterator[Detail]:
    for wording, language in zip(_FRAMEWORKS[column], ("de", "en"), strict=True):
        for number in cell.split(","):
            yield SKOS.note, Literal(wording.format(number.strip()), lang=language)


def _alternative_labels(cell: str) -> Iterator[Detail]:
    for label in cell.split(";"):
        yield SKOS.altLabel, Literal(label.strip(), lang="de")


def _mapped_class(cell: str) -> Iterator[Detail]:
    prefix, name = cell.split(":")
    yield INW.mappedClass, _CLASS_NAMESPACES[prefix][name]


_DETAILS: Mapping[str, Callable[[str], Iterator[Detail]]] = MappingProxyType(
    {
        "alt_de": _alternative_labels,
        "definition_de": lambda cell: iter([(SKOS.definition, Literal(cell, lang="de"))]),
        "rdf_class": _mapped_class,
        "schema_org": lambda cell: iter([(INW.mappedClass, SCHEMA[cell])]),
        "directed": lambda cell: iter([(INW.directed, Literal(cell == "1", datatype=XSD.boolean))]),
        "ends": lambda cell: iter([(INW.ends, Literal(cell))]),
        "counts_as": lambda cell: iter([(INW.countsAs, Literal(cell))]),
        "shortcut_property": lambda cell: iter([(INW.shortcut, INW[cell])]),
        "for": lambda cell: iter([(INW.roleFor, Literal(cell))]),
    }
)
"""Columns that only some lists have → what they say of a concept."""
