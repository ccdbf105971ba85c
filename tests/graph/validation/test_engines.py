"""What the product finds in one sweep is what pyshacl finds thing by thing; what it does not understand is pyshacl's."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import RDF, XSD, BNode, Graph, Literal, URIRef

from graph.validation.applying import Rules, ready, swept
from graph.validation.reader import understood
from graph.validation.reference import by_pyshacl
from graph.validation.triples import Triple, Triples
from ontology.loader import codes, shape_topics, shapes, vocabulary
from tests.ontology.shapes.test_shapes import BAD, HERE, OK

MUTATIONS = 30
ODD = (
    Literal("2024-02-30", datatype=XSD.date), Literal("2024", datatype=XSD.gYear), Literal("2024-05-01", datatype=XSD.date),
    Literal("viele", datatype=XSD.integer), Literal(0), Literal("Verein", lang="de-AT"), Literal("Verein", lang="de"),
    Literal("erika@verein.example"), Literal("0170 5550123"), Literal(True), Literal(""),
)  # fmt: skip
FURTHER = """
@prefix inw: <https://w3id.org/integrationsnetz/def#> .
@prefix rule: <https://w3id.org/integrationsnetz/rule#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
rule:known a sh:NodeShape ; sh:targetSubjectsOf inw:role ; sh:property rule:one .
rule:one sh:path inw:role ; sh:maxCount 1 .
rule:further a sh:NodeShape ; sh:targetSubjectsOf inw:role ; sh:property rule:other .
rule:other sh:path inw:role ; {constraint} .
"""


@cache
def prepared() -> Rules:
    return ready(shapes())


@cache
def statements() -> tuple[tuple[Triple, ...], tuple[Triple, ...]]:
    """Return all that the examples of all rules say, and what stands around them."""
    around = vocabulary() + codes()
    around.remove((None, RDF.type, None))
    told = Graph().parse(HERE / "context.ttl")
    for example in (*OK, *BAD):
        told.parse(example)
    named = (triple for triple in told if not any(isinstance(term, BNode) for term in triple))
    return tuple(sorted(named)), tuple(around)


@st.composite
def graphs(draw: st.DrawFn) -> list[Triple]:
    """Some of the examples' statements, and some more with a term of another one in the place of their own."""
    told, around = statements()
    chance = draw(st.randoms(use_true_random=False))
    some = chance.sample(told, len(told) // 2)
    for _ in range(MUTATIONS):
        parts = [chance.choice(some)[place] for place in range(3)]
        near = list(chance.choice(some))
        place = chance.randrange(4)
        near[min(place, 2)] = chance.choice(ODD) if place == 3 else parts[place]
        some.append((near[0], near[1], near[2]))
    return [*around, *some]


@settings(max_examples=3, deadline=None, derandomize=True)
@given(graphs())
def test_the_same_faults_are_found_in_statements_that_nobody_thought_of(triples: list[Triple]) -> None:
    rules = prepared()
    try:
        expected = Counter(by_pyshacl(triples, rules.graph))
    except TypeError:  # pyshacl stops at two dates that cannot be compared; here the one is a fault
        return
    assert len(expected) > MUTATIONS
    assert Counter(swept(Triples(triples), rules.understood.shapes)) == expected


@pytest.mark.parametrize("topic", shape_topics())
def test_no_shipped_rule_needs_the_slow_engine(topic: str) -> None:
    assert understood(shapes(topic)).others is None


@pytest.mark.parametrize(
    "constraint", ["sh:maxLength 3", "sh:path [ sh:inversePath inw:role ] ; sh:maxCount 0"]
)
def test_what_is_not_understood_is_left_to_pyshacl(constraint: str) -> None:
    text = FURTHER.format(constraint=constraint)
    if constraint.startswith("sh:path"):
        text = text.replace("rule:other sh:path inw:role ; ", "rule:other ")
    rules = Graph().parse(data=text, format="turtle")
    found = understood(rules)
    assert found.others is not None
    thing, role = URIRef("https://a.example/1"), URIRef("https://w3id.org/integrationsnetz/def#role")
    triples: list[Triple] = [(thing, role, Literal("Leitung")), (thing, role, thing)]
    both = [*swept(Triples(triples), found.shapes), *by_pyshacl(triples, found.others)]
    assert Counter(both) == Counter(by_pyshacl(triples, rules))
    assert {str(it.shape).rsplit("#")[1] for it in both} == {"one", "other"}
