"""The model lint, first half: labels, hierarchies and alignment of the classes and properties."""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files
from itertools import chain

import pytest
from rdflib import OWL, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from ontology.codelists import read_rows
from ontology.loader import codes, expectations, vocabulary
from ontology.namespaces import FOAF, INW, OA, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

CLASSES = {
    "Agent", "Network", "Actor", "Body", "GenericActor", "DeclaredAbsence", "Tie", "Seat", "SeatQuota",
    "Undertaking", "Involvement", "Offer", "Task", "Decision", "Document", "Aim", "Place", "Expectation",
    "Evidence", "Judgement", "Change", "ContactPerson", "Proposal", "Erasure", "Objection",
}  # fmt: skip
"""Section 3 of the knowledge model, what waits for a decision, and what was erased."""

SITTING_TOGETHER = "sitztZusammenMit"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return vocabulary()


def properties(graph: Graph) -> set[Node]:
    return {
        term for kind in (OWL.ObjectProperty, OWL.DatatypeProperty) for term in graph.subjects(RDF.type, kind)
    }


def terms(graph: Graph) -> set[Node]:
    return properties(graph) | set(graph.subjects(RDF.type, OWL.Class))


def cycles(graph: Graph, predicate: URIRef) -> set[Node]:
    """Return what comes back to itself over a predicate; `transitive_objects` would count the start itself."""
    return {
        start
        for start in graph.subjects(predicate)
        if any(
            start in graph.transitive_objects(above, predicate) for above in graph.objects(start, predicate)
        )
    }


def test_the_classes_are_those_of_the_knowledge_model(graph: Graph) -> None:
    assert {str(name).removeprefix(str(INW)) for name in graph.subjects(RDF.type, OWL.Class)} == CLASSES


def test_every_term_has_one_label_and_one_comment_in_german_and_in_english(graph: Graph) -> None:
    for term in terms(graph):
        for predicate in (RDFS.label, RDFS.comment):
            languages = sorted(text.language for text in graph.objects(term, predicate))
            assert languages == ["de", "en"], (term, predicate)


def test_no_two_classes_and_no_two_properties_share_a_label(graph: Graph) -> None:
    for group in (properties(graph), set(graph.subjects(RDF.type, OWL.Class))):
        bearers: dict[Node, list[Node]] = defaultdict(list)
        for term in group:
            for label in graph.objects(term, RDFS.label):
                bearers[Literal(str(label).casefold(), lang=label.language)].append(term)
        assert {label: found for label, found in bearers.items() if len(found) > 1} == {}


def test_no_two_codes_of_a_scheme_share_a_preferred_label() -> None:
    graph = codes()
    bearers: dict[tuple[Node, Node], list[Node]] = defaultdict(list)
    for concept, scheme in graph.subject_objects(SKOS.inScheme):
        for label in graph.objects(concept, SKOS.prefLabel):
            bearers[scheme, label].append(concept)
    assert {label: found for label, found in bearers.items() if len(found) > 1} == {}


def test_every_term_is_described_in_one_file_only() -> None:
    described: dict[Node, list[str]] = defaultdict(list)
    for path in files("ontology").joinpath("vocabulary").iterdir():
        one = Graph().parse(data=path.read_text(encoding="utf-8"), format="turtle")
        for subject in set(one.subjects()):
            described[subject].append(path.name)
    assert {term: names for term, names in described.items() if len(names) > 1} == {}


def test_classes_and_codes_have_no_circle_among_their_broader_ones(graph: Graph) -> None:
    assert cycles(graph, RDFS.subClassOf) == set()
    assert cycles(graph, RDFS.subPropertyOf) == set()
    assert cycles(codes(), SKOS.broader) == set()


def test_the_search_for_circles_finds_one() -> None:
    looped = Graph()
    looped.add((INW.A, SKOS.broader, INW.B))
    looped.add((INW.B, SKOS.broader, INW.A))
    looped.add((INW.C, SKOS.broader, INW.A))
    assert cycles(looped, SKOS.broader) == {INW.A, INW.B}


def test_there_are_no_blank_nodes(graph: Graph) -> None:
    for terms_of in (graph, codes(), expectations()):
        assert not [node for node in chain.from_iterable(terms_of) if isinstance(node, BNode)]


def test_domain_and_range_name_what_exists(graph: Graph) -> None:
    known = set(graph.subjects(RDF.type, OWL.Class))
    elsewhere = (str(XSD), str(SKOS), str(RDF))
    for predicate in (RDFS.domain, RDFS.range):
        for term, target in graph.subject_objects(predicate):
            assert target in known or str(target).startswith(elsewhere), (term, target)


def test_object_properties_point_to_things_and_datatype_properties_to_values(graph: Graph) -> None:
    for term, target in graph.subject_objects(RDFS.range):
        is_value = (term, RDF.type, OWL.DatatypeProperty) in graph
        assert str(target).startswith(str(XSD)) == is_value, term


@pytest.mark.parametrize(
    ("narrower", "broader"),
    [
        (INW.Network, PROV.Collection),
        (INW.Actor, ORG.Organization),
        (INW.Actor, INW.Agent),
        (INW.Body, INW.Actor),
        (INW.Body, ORG.OrganizationalCollaboration),
        (INW.GenericActor, FOAF.Group),
        (INW.GenericActor, INW.Agent),
        (INW.DeclaredAbsence, PROV.Entity),
        (INW.Tie, PROV.Entity),
        (INW.Seat, ORG.Membership),
        (INW.SeatQuota, PROV.Entity),
        (INW.Undertaking, PROV.Activity),
        (INW.Involvement, PROV.Entity),
        (INW.Offer, SCHEMA.Service),
        (INW.Task, PROV.Entity),
        (INW.Decision, PROV.Activity),
        (INW.Document, FOAF.Document),
        (INW.Aim, PROV.Entity),
        (INW.Expectation, PROV.Entity),
        (INW.Evidence, OA.SpecificResource),
        (INW.Judgement, PROV.Activity),
        (INW.Change, PROV.Activity),
        (INW.ContactPerson, FOAF.Person),
    ],
)
def test_class_is_also_what_the_knowledge_model_says(narrower: URIRef, broader: URIRef, graph: Graph) -> None:
    assert (narrower, RDFS.subClassOf, broader) in graph


def test_shortcuts_are_those_of_the_relation_kinds_and_all_link_agents(graph: Graph) -> None:
    listed = {row["shortcut_property"] for row in read_rows("relation_kinds")} - {""}
    links = {str(term).removeprefix(str(INW)) for term in graph.subjects(RDFS.subPropertyOf, ORG.linkedTo)}
    assert links == listed | {SITTING_TOGETHER}


def test_undirected_relation_kinds_have_symmetric_shortcuts(graph: Graph) -> None:
    symmetric = {str(term).removeprefix(str(INW)) for term in graph.subjects(RDF.type, OWL.SymmetricProperty)}
    undirected = {
        row["shortcut_property"] for row in read_rows("relation_kinds") if row["directed"] == "0"
    } - {""}
    assert symmetric == undirected | {SITTING_TOGETHER}


def test_header_names_the_version_of_the_vocabulary(graph: Graph) -> None:
    (ontology,) = graph.subjects(RDF.type, OWL.Ontology)
    assert str(ontology) == str(INW).removesuffix("#")
    assert graph.value(ontology, OWL.versionInfo) == Literal("0.1.0")
    assert sorted(label.language for label in graph.objects(ontology, RDFS.label)) == ["de", "en"]
