"""Faults in data become problems that name their place; sound data has none."""

from __future__ import annotations

from importlib.resources import as_file, files

import pytest
from rdflib import BNode, Graph, Literal, URIRef

from graph.errors import InvalidOntology, InvalidSource
from graph.importers.rdf import read_quads
from graph.store.quads import Quad
from graph.validation import Problem, Severity, validate
from ontology.namespaces import INW, RDF, SKOS, XSD, data_iri, graph_iri

VHS = data_iri("peine", "actor", "vhs")
PUBLIC = graph_iri("peine", "oeffentlich")
RULES = """
@prefix inw: <https://w3id.org/integrationsnetz/def#> .
@prefix rule: <https://w3id.org/integrationsnetz/rule#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

rule:actor a sh:NodeShape ; sh:targetClass inw:Actor ; sh:property rule:kind, rule:place, rule:note, rule:plain .
rule:kind sh:path inw:kind ; sh:minCount 1 ;
    sh:message "Die Art fehlt. Bitte eine wählen."@de, "The kind is missing. Please choose one."@en .
rule:place sh:path inw:place ; sh:nodeKind sh:IRI ; sh:severity sh:Warning ;
    sh:message "Der Ort ist ein Text. Bitte einen Ort wählen."@de, "The place is a text."@en .
rule:note sh:path skos:note ; sh:in ( "geprüft" ) ; sh:severity sh:Info ;
    sh:message "Unbekannte Notiz."@de, "Unknown note."@en .
rule:plain sh:path inw:openList ; sh:maxCount 0 .
"""


def rules(text: str = RULES) -> Graph:
    return Graph().parse(data=text, format="turtle")


def actor(*more: Quad, with_kind: bool = True) -> list[Quad]:
    quads = [
        Quad(VHS, RDF.type, INW.Actor, PUBLIC),
        Quad(VHS, SKOS.prefLabel, Literal("Volkshochschule", lang="de"), PUBLIC),
        Quad(VHS, SKOS.prefLabel, Literal("Adult education centre", lang="en"), PUBLIC),
        *more,
    ]
    return [*quads, Quad(VHS, INW.kind, URIRef("https://a.example/vhs"), PUBLIC)] if with_kind else quads


def only(problems: list[Problem]) -> Problem:
    assert len(problems) == 1
    return problems[0]


def test_sound_data_has_no_problems() -> None:
    assert validate(actor(), rules=rules()) == []


def test_a_problem_names_thing_property_and_what_to_do_in_both_languages() -> None:
    problem = only(validate(actor(with_kind=False), rules=rules()))
    assert problem == Problem(
        severity=Severity.ERROR,
        message_de="»Volkshochschule«, Angabe »Art«: Die Art fehlt. Bitte eine wählen.",
        message_en="“Adult education centre”, property “kind”: The kind is missing. Please choose one.",
        focus=str(VHS),
        path=str(INW.kind),
        value=None,
        shape="https://w3id.org/integrationsnetz/rule#kind",
        graph=str(PUBLIC),
    )
    assert problem.is_error


def test_a_faulty_value_is_named() -> None:
    problem = only(validate(actor(Quad(VHS, INW.place, Literal("Peine"), PUBLIC)), rules=rules()))
    assert problem.message_de.startswith(
        "»Volkshochschule«, Angabe »Ort des Wirkens«, Wert »Peine«: Der Ort ist ein Text."
    )
    assert (problem.severity, problem.value, problem.is_error) == (Severity.WARNING, "Peine", False)


def test_a_long_value_is_shortened_in_the_message_only() -> None:
    problem = only(validate(actor(Quad(VHS, INW.place, Literal("x" * 500), PUBLIC)), rules=rules()))
    assert f"»{'x' * 80}…«" in problem.message_de
    assert problem.value == "x" * 500


def test_a_thing_without_a_label_is_named_by_the_end_of_its_iri() -> None:
    problem = only(validate([Quad(VHS, RDF.type, INW.Actor, PUBLIC)], rules=rules()))
    assert problem.message_de.startswith("»vhs«, ")


def test_the_worst_problems_come_first_whatever_the_order_of_the_data() -> None:
    quads = actor(
        Quad(VHS, SKOS.note, Literal("neu"), PUBLIC),
        Quad(VHS, INW.place, Literal("Peine"), PUBLIC),
        with_kind=False,
    )
    problems = validate(quads, rules=rules())
    assert [problem.severity.label for problem in problems] == ["Fehler", "Warnung", "Hinweis"]
    assert validate(reversed(quads), rules=rules()) == problems


def test_a_rule_without_a_message_still_speaks_german() -> None:
    problem = only(validate(actor(Quad(VHS, INW.openList, Literal(True), PUBLIC)), rules=rules()))
    assert problem.message_de.endswith(": Diese Angabe verletzt eine Datenregel. Bitte prüfen.")


def test_text_with_and_without_xsd_string_is_the_same_text() -> None:
    note = Quad(VHS, SKOS.note, Literal("geprüft", datatype=XSD.string), PUBLIC)
    assert validate(actor(note), rules=rules()) == []


def test_blank_nodes_do_not_reach_the_rules() -> None:
    with pytest.raises(InvalidSource, match="namenlosen Knoten"):
        validate([Quad(VHS, INW.place, BNode(), PUBLIC)], rules=rules())  # type: ignore[arg-type]  # the fault


@pytest.mark.parametrize("broken", ["sh:minCount -1", 'sh:minCount "viele"'])
def test_rules_that_cannot_be_applied_are_our_fault(broken: str) -> None:
    text = RULES.replace("sh:maxCount 0", broken)
    assert text != RULES
    with pytest.raises(InvalidOntology, match="Datenregeln lassen sich nicht anwenden"):
        validate(actor(), rules=rules(text))


@pytest.mark.parametrize("layer", ["oeffentlich", "intern"])
def test_a_person_is_a_problem_in_the_public_layer_only(layer: str) -> None:
    person = data_iri("musterstadt", "person", "1")
    graph = graph_iri("musterstadt", layer)
    problems = validate([Quad(person, RDF.type, INW.ContactPerson, graph)])
    texts = [problem.message_de for problem in problems if "Personen dürfen nicht" in problem.message_de]
    assert len(texts) == (1 if layer == "oeffentlich" else 0)


def test_the_shipped_rules_find_a_missing_label_and_name_the_data_area() -> None:
    graph = graph_iri("musterstadt", "oeffentlich")
    problems = validate([Quad(data_iri("musterstadt", "actor", "x"), RDF.type, INW.Actor, graph)])
    assert {problem.graph for problem in problems} == {str(graph)}
    assert any(problem.is_error and problem.path == str(SKOS.prefLabel) for problem in problems)


def test_a_shipped_network_has_no_errors() -> None:
    with as_file(files("data").joinpath("networks", "leer.trig")) as path:
        assert [problem for problem in validate(read_quads(path)) if problem.is_error] == []
