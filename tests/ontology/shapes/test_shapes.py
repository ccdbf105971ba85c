"""Each example of a data rule reports exactly what its header says, and each rule has an example that breaks it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import BNode, Graph, URIRef

from graph.validation.applying import ready, swept
from graph.validation.reference import by_pyshacl
from graph.validation.triples import Triples
from ontology.loader import codes, expectations, shape_topics, shapes, vocabulary
from ontology.namespaces import RDF, RULE, SH, network_iri

HERE = Path(__file__).parent
OK = sorted(HERE.glob("*/ok-*.ttl"))
BAD = sorted(HERE.glob("*/bad-*.ttl"))
rules_on = cache(shapes)
ready_for = cache(ready)
PART_OF_RULES = {RULE["protected-kind"], RULE["listed-kind"]}
"""Shapes that only serve others, which speak for them."""
REPORTS = re.compile(r"^# Reports: (?P<rule>\S+) · (?P<severity>\S+) · (?P<focus>.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def surroundings() -> Graph:
    """Vocabulary, code lists and what the examples refer to, as a caller of the rules unites them.

    The types of terms and codes are left out, so that the rules on code lists run once and not with each example.
    """
    terms = vocabulary() + codes()
    terms.remove((None, RDF.type, None))
    return terms + Graph().parse(HERE / "context.ttl")


def reported(data: Graph, rules: Graph) -> list[tuple[str, str, str]]:
    """Return rule, severity and focus node of every result, as the header comments write them.

    They are those of pyshacl; what the product itself finds is the same.
    """
    results = list(by_pyshacl(data, rules))
    assert Counter(swept(Triples(data), ready_for(rules).understood.shapes)) == Counter(results)
    return sorted(
        (
            str(result.shape).removeprefix(str(RULE)),
            str(result.severity).removeprefix(str(SH)),
            focus_name(result.focus),
        )
        for result in results
    )


def focus_name(node: object) -> str:
    if isinstance(node, BNode):
        return "blank node"
    name = str(node).removeprefix(str(network_iri("musterstadt")))
    return f"ex:{name.removeprefix('/')}" if name else "network:musterstadt"


@pytest.mark.parametrize("example", OK, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_good_example_breaks_no_rule_of_any_topic(example: Path, surroundings: Graph) -> None:
    data = surroundings + Graph().parse(example)
    assert reported(data, rules_on(None)) == []


@pytest.mark.parametrize("example", BAD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_bad_example_reports_exactly_what_its_header_says(example: Path, surroundings: Graph) -> None:
    expected = sorted(REPORTS.findall(example.read_text(encoding="utf-8")))
    assert expected, "the header of a bad example says what must be reported"
    data = surroundings + Graph().parse(example)
    assert reported(data, rules_on(example.parent.name)) == expected


@pytest.mark.parametrize("topic", shape_topics())
def test_topic_has_a_good_example_and_a_bad_one_for_each_of_its_rules(topic: str) -> None:
    broken = {
        rule
        for example in BAD
        if example.parent.name == topic
        for rule, _, _ in REPORTS.findall(example.read_text(encoding="utf-8"))
    }
    rules = {str(rule).removeprefix(str(RULE)) for rule in shapes(topic).subjects(SH.severity)}
    assert broken == rules
    assert any(example.parent.name == topic for example in OK)


@pytest.mark.parametrize("topic", shape_topics())
def test_every_rule_has_a_severity_and_a_message_in_german_and_in_english(topic: str) -> None:
    graph = shapes(topic)
    bare = {SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.property, RDF.type}
    for shape in set(graph.subjects(RDF.type, SH.NodeShape)) | set(
        graph.subjects(RDF.type, SH.PropertyShape)
    ):
        says_something = set(graph.predicates(shape)) - bare
        if shape in PART_OF_RULES or not says_something:
            continue
        assert len(list(graph.objects(shape, SH.severity))) == 1, shape
        languages = sorted(message.language for message in graph.objects(shape, SH.message))
        assert languages == ["de", "en"], shape


def test_shipped_code_lists_and_expectations_break_no_rule() -> None:
    assert reported(vocabulary() + codes() + expectations(), shapes()) == []


def test_rule_names_are_unique_across_topics() -> None:
    topics_of: dict[URIRef, list[str]] = {}
    for topic in shape_topics():
        for rule in set(shapes(topic).subjects()):
            if isinstance(rule, URIRef):
                topics_of.setdefault(rule, []).append(topic)
    assert {rule: topics for rule, topics in topics_of.items() if len(topics) > 1} == {}


def test_shape_files_are_valid_shacl() -> None:
    conforms, _, text = validate(Graph(), shacl_graph=shapes(), meta_shacl=True)
    assert conforms, text
