"""The code lists as SKOS: each cell of a table ends where a reader of RDF looks for it."""

from __future__ import annotations

import pytest
from rdflib import Literal, URIRef

from ontology.codelists import SCHEMES, codelist
from ontology.namespaces import CODE, CV, FOAF, INW, ORG, RDF, SCHEMA, SKOS, code_iri
from ontology.schemes import SCHEME_LABELS, scheme_graph


def german(text: str) -> Literal:
    return Literal(text, lang="de")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_code_is_a_labelled_concept_of_its_scheme(scheme: str) -> None:
    graph = scheme_graph(scheme)
    for code in codelist(scheme):
        concept = code_iri(scheme, code.code)
        assert (concept, SKOS.inScheme, CODE[scheme]) in graph
        assert (concept, SKOS.notation, Literal(code.code)) in graph
        assert set(graph.objects(concept, SKOS.prefLabel)) == {
            german(code.label_de),
            Literal(code.label_en, lang="en"),
        }
    assert len(set(graph.subjects(RDF.type, SKOS.Concept))) == len(codelist(scheme).codes)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_code_is_a_top_concept_or_has_a_broader_one_and_back(scheme: str) -> None:
    graph = scheme_graph(scheme)
    for concept in graph.subjects(RDF.type, SKOS.Concept):
        is_top = (concept, SKOS.topConceptOf, CODE[scheme]) in graph
        assert is_top == ((CODE[scheme], SKOS.hasTopConcept, concept) in graph)
        assert is_top != ((concept, SKOS.broader, None) in graph)
        for broader in graph.objects(concept, SKOS.broader):
            assert (broader, SKOS.narrower, concept) in graph
            assert (broader, RDF.type, SKOS.Concept) in graph


def test_every_scheme_has_a_title_in_german_and_in_english() -> None:
    assert set(SCHEME_LABELS) == set(SCHEMES)
    graph = scheme_graph("feld")
    assert set(graph.objects(CODE.feld, SKOS.prefLabel)) == {
        german("Handlungsfelder"),
        Literal("Action fields", lang="en"),
    }


def test_further_german_names_become_alternative_labels_one_by_one() -> None:
    names = set(scheme_graph("akteursart").objects(code_iri("akteursart", "vhs"), SKOS.altLabel))
    assert names == {german("VHS")}
    names = set(
        scheme_graph("akteursart").objects(code_iri("akteursart", "koordinierungsstelle"), SKOS.altLabel)
    )
    assert names == {german("KMUT"), german("Leitstelle Integration")}


@pytest.mark.parametrize(
    ("kind", "classes"),
    [
        ("land", {CV.PublicOrganisation, SCHEMA.GovernmentOrganization}),
        ("stelle-funktion", {ORG.Post}),
        ("institution", {FOAF.Group}),
        ("kita", {ORG.FormalOrganization, SCHEMA.Preschool}),
    ],
)
def test_kind_of_actor_names_the_classes_of_other_vocabularies(kind: str, classes: set[URIRef]) -> None:
    graph = scheme_graph("akteursart")
    assert set(graph.objects(code_iri("akteursart", kind), INW.mappedClass)) == classes


@pytest.mark.parametrize(
    ("kind", "directed", "counts_as", "shortcut"),
    [
        ("kooperation", False, "cooperation", INW.kooperiertMit),
        ("berichterstattung", True, "structure", INW.berichtetAn),
        ("datenaustausch", False, "exchange", None),
    ],
)
def test_relation_kind_says_how_to_read_its_ties(
    kind: str, directed: bool, counts_as: str, shortcut: URIRef | None
) -> None:
    graph = scheme_graph("beziehung")
    concept = code_iri("beziehung", kind)
    assert graph.value(concept, INW.directed) == Literal(directed)
    assert graph.value(concept, INW.countsAs) == Literal(counts_as)
    assert graph.value(concept, INW.shortcut) == shortcut


def test_relation_kind_names_the_classes_it_joins() -> None:
    graph = scheme_graph("beziehung")
    assert graph.value(code_iri("beziehung", "entsendung"), INW.ends) == Literal("Agent–Body")


@pytest.mark.parametrize(
    ("role", "used_in"), [("vorsitz", "seat"), ("teilnahme", "involvement"), ("moderation", "both")]
)
def test_role_says_what_it_is_for(role: str, used_in: str) -> None:
    assert scheme_graph("rolle").value(code_iri("rolle", role), INW.roleFor) == Literal(used_in)


def test_field_notes_its_numbers_in_the_national_frameworks() -> None:
    notes = scheme_graph("feld").objects(code_iri("feld", "sprache"), SKOS.note)
    assert {str(note) for note in notes if note.language == "de"} == {
        "Nationaler Integrationsplan 2007, Themenfeld 1",
        "Nationaler Integrationsplan 2007, Themenfeld 2",
        "Nationaler Aktionsplan Integration 2012, Dialogforum 7",
    }


def test_level_of_collaboration_is_defined_in_german() -> None:
    definition = scheme_graph("intensitaet").value(code_iri("intensitaet", "0"), SKOS.definition)
    assert definition == german("Einander nicht bekannt oder kein Austausch.")


def test_unknown_scheme_is_refused() -> None:
    with pytest.raises(KeyError, match="farbe"):
        scheme_graph("farbe")
