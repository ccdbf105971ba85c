"""The list of expected partners as RDF: every row arrives, with its source, and its quote is verbatim."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from rdflib import Graph, Literal
from rdflib.term import Node

from ontology import expectations as module
from ontology.codelists import read_rows
from ontology.expectations import expectation_graph
from ontology.namespaces import DCTERMS, INW, RDF, SKOS, code_iri, network_iri

SEEDS = Path(__file__).parents[2].parent / "shared" / "seeds"

ROW = {
    "field": "arbeit",
    "actor_kind": "unternehmen",
    "strength": "should",
    "own_strength": "must",
    "network": "lueneburg",
    "binding": "eigener Text",
    "applies_if": "immer",
    "source": "leitbild.txt",
    "quote": "Unternehmen zu gewinnen",
    "basis": "im Zitat genannt",
}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return expectation_graph()


def graph_of(monkeypatch: pytest.MonkeyPatch, *rows: Mapping[str, str]) -> Graph:
    monkeypatch.setattr(module, "read_rows", lambda _name: list(rows))
    return expectation_graph()


def test_every_row_becomes_one_expectation(graph: Graph) -> None:
    rows = read_rows("expectations")
    assert len(set(graph.subjects(RDF.type, INW.Expectation))) == len(rows)
    for predicate, column in (
        (INW.quote, "quote"),
        (INW.ownStrength, "own_strength"),
        (INW.network, "network"),
    ):
        assert len(list(graph.subjects(predicate))) == sum(bool(row[column]) for row in rows)


def test_row_keeps_all_its_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = graph_of(monkeypatch, ROW)
    (iri,) = graph.subjects(RDF.type, INW.Expectation)
    said = {(predicate, value) for predicate, value in graph.predicate_objects(iri) if predicate != RDF.type}
    assert said == {
        (SKOS.prefLabel, Literal("Unternehmen im Handlungsfeld Arbeit und Ausbildung", lang="de")),
        (SKOS.prefLabel, Literal("Company in the action field Work and vocational training", lang="en")),
        (INW.field, code_iri("feld", "arbeit")),
        (INW.kind, code_iri("akteursart", "unternehmen")),
        (INW.strength, Literal("should")),
        (INW.ownStrength, Literal("must")),
        (INW.network, network_iri("lueneburg")),
        (INW.binding, Literal("eigener Text")),
        (INW.appliesIf, Literal("immer")),
        (DCTERMS.source, Literal("leitbild.txt")),
        (INW.quote, Literal("Unternehmen zu gewinnen", lang="de")),
        (INW.quoteHash, Literal(sha256(b"Unternehmen zu gewinnen").hexdigest())),
        (INW.basis, Literal("im Zitat genannt", lang="de")),
        (INW.active, Literal(True)),
    }


def test_iri_names_field_and_kind_and_depends_on_source_quote_and_network_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def iri(**changed: str) -> Node:
        (found,) = graph_of(monkeypatch, ROW | changed).subjects(RDF.type, INW.Expectation)
        return found

    fingerprint = sha256(b"leitbild.txtUnternehmen zu gewinnenlueneburg").hexdigest()[:8]
    assert str(iri()) == f"https://integrationsnetz.example/id/expectation/arbeit--unternehmen--{fingerprint}"
    assert iri(strength="may", basis="anders", binding="Empfehlung") == iri()
    assert len({iri(), iri(source="a"), iri(quote="b"), iri(network="leer"), iri(field="wohnen")}) == 5


def test_row_without_quote_has_neither_quote_nor_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = graph_of(monkeypatch, ROW | {"quote": "", "network": "", "own_strength": ""})
    assert not {INW.quote, INW.quoteHash, INW.network, INW.ownStrength} & set(graph.predicates())


def test_two_rows_that_make_the_same_expectation_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="arbeit--unternehmen"):
        graph_of(monkeypatch, ROW, ROW | {"strength": "may"})


def test_must_outside_the_own_network_comes_from_a_norm_or_is_a_duty_of_the_office(graph: Graph) -> None:
    bindings = {str(graph.value(iri, INW.binding)) for iri in graph.subjects(INW.strength, Literal("must"))}
    assert bindings <= {"Norm oder Richtlinie", "Eigenaufgabe"}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the municipal texts are not at hand")
def test_quotes_of_municipal_texts_are_verbatim() -> None:
    rows = [row for row in read_rows("expectations") if row["source"].endswith(".txt")]
    assert rows
    for row in rows:
        assert row["quote"] in (SEEDS / row["source"]).read_text(encoding="utf-8"), row["source"]
