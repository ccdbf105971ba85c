"""Statements enter in one form only, and the form is stable."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Literal, URIRef

from graph.errors import InvalidSource
from graph.store.quads import Quad, canonical, checked
from graph.store.terms import from_oxigraph, to_oxigraph
from ontology.namespaces import XSD

THING = URIRef("https://a.example/1")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (Literal("x", datatype=XSD.string), Literal("x")),
        (Literal("1.50", datatype=XSD.decimal), Literal("1.5", datatype=XSD.decimal)),
        (Literal("2.00", datatype=XSD.decimal), Literal("2", datatype=XSD.decimal)),
        (Literal("100", datatype=XSD.decimal), Literal("100", datatype=XSD.decimal)),
        (Literal("-0.0", datatype=XSD.decimal), Literal("0", datatype=XSD.decimal)),
        (Literal("07", datatype=XSD.integer, normalize=False), Literal("7", datatype=XSD.integer)),
        (Literal("7", datatype=XSD.nonNegativeInteger), Literal("7", datatype=XSD.integer)),
        (Literal("viele", datatype=XSD.int), Literal("viele", datatype=XSD.int)),
        (Literal("07", datatype=XSD.gYear), Literal("07", datatype=XSD.gYear)),
        (Literal("x", lang="de"), Literal("x", lang="de")),
    ],
)
def test_canonical_form(written: Literal, expected: Literal) -> None:
    assert canonical(written) == expected


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6) | st.text() | st.integers() | st.dates())
def test_the_canonical_form_of_the_canonical_form_is_itself(value: object) -> None:
    once = canonical(Literal(value))
    assert canonical(once) == once


@given(st.text(st.characters(codec="utf-8")) | st.integers() | st.booleans() | st.dates() | st.datetimes())
def test_terms_survive_the_way_to_oxigraph_and_back(value: object) -> None:
    literal = canonical(Literal(value))
    assert from_oxigraph(to_oxigraph(literal)) == literal


def test_a_decimal_keeps_its_value() -> None:
    assert canonical(Literal(Decimal("1E+3"))).value == Decimal(1000)


@pytest.mark.parametrize(
    "iri",
    [
        "",
        "vhs",
        "/vhs",
        "https://a.example/a b",
        "https://a.example/<x>",
        "https://a.example/%zz",
        "a:\ud800",
    ],
)
def test_damaged_and_relative_iris_are_named(iri: str) -> None:
    with pytest.raises(InvalidSource, match="keine vollständige, gültige Adresse"):
        list(checked([Quad(THING, THING, URIRef(iri), THING)]))


def test_a_text_in_the_place_of_an_iri_is_named() -> None:
    with pytest.raises(InvalidSource, match="»VHS« steht dort, wo eine Adresse"):
        list(checked([Quad(Literal("VHS"), THING, THING, THING)]))  # type: ignore[arg-type]  # the fault under test


def test_blank_nodes_are_refused() -> None:
    with pytest.raises(InvalidSource, match="namenlosen Knoten"):
        list(checked([Quad(THING, THING, BNode(), THING)]))  # type: ignore[arg-type]  # the fault under test
