"""The model lint, second half: every term used exists, and every term that exists is used or waits with a reason."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import chain
from pathlib import Path

import pytest
from rdflib import OWL, Dataset, Graph, URIRef

from ontology.loader import codes, expectations, shape_topics, shapes, vocabulary
from ontology.namespaces import INW, RDF, SH

ROOT = Path(__file__).parents[2]
NETWORKS = sorted((ROOT / "data" / "networks").glob("*.trig"))

FORBIDS = "privacy"
"""The topic that names terms to keep them out: that is no use of them."""

WAITING = {
    name: reason
    for reason, names in {
        "contact persons get their own layer and page in a later issue": (
            "ContactPerson", "function", "businessContact", "legalBasis", "informedOn", "reviewBy", "deleteBy",
        ),
    }.items()
    for name in names
}  # fmt: skip
"""Terms that the knowledge model demands and nothing uses yet → why they stand here already."""


def python_terms(source: str) -> Iterator[str]:
    """Yield the terms a module names as `INW.term` or `INW["term"]`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(value=ast.Name(id="INW"), attr=name):
                yield name
            case ast.Subscript(value=ast.Name(id="INW"), slice=ast.Constant(value=str(name))):
                yield name


def graph_terms(graph: Graph) -> Iterator[str]:
    for node in chain.from_iterable(graph):
        if isinstance(node, URIRef) and node.startswith(str(INW)):
            yield node.removeprefix(str(INW))
    for select in graph.objects(None, SH.select):
        yield from query_terms(str(select))


def query_terms(query: str) -> Iterator[str]:
    yield from re.findall(r"\binw:(\w+)", query)


def modules() -> list[Path]:
    return sorted(
        path for package in ("graph", "ontology", "dashboard") for path in (ROOT / package).rglob("*.py")
    )


def queries() -> list[Path]:
    return sorted((ROOT / "graph").rglob("*.rq"))


@pytest.fixture(scope="module")
def defined() -> set[str]:
    graph = vocabulary()
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    return {str(term).removeprefix(str(INW)) for kind in kinds for term in graph.subjects(RDF.type, kind)}


@pytest.fixture(scope="module")
def used() -> dict[str, set[str]]:
    """Return the terms by the place that uses them."""
    places = {
        f"ontology/shapes/{topic}.ttl": set(graph_terms(shapes(topic)))
        for topic in shape_topics()
        if topic != FORBIDS
    } | {
        "ontology/vocabularies": set(graph_terms(codes())),
        "ontology/expectations.ttl": set(graph_terms(expectations())),
    }
    for path in NETWORKS:
        dataset = Dataset(default_union=True)
        dataset.parse(path, format="trig")
        places[path.name] = set(graph_terms(dataset))
    for path in modules():
        places[str(path.relative_to(ROOT))] = set(python_terms(path.read_text(encoding="utf-8")))
    for path in queries():
        places[str(path.relative_to(ROOT))] = set(query_terms(path.read_text(encoding="utf-8")))
    return places


def test_every_term_that_is_used_is_defined(defined: set[str], used: dict[str, set[str]]) -> None:
    unknown = {place: names - defined for place, names in used.items() if names - defined}
    assert unknown == {}


def test_forbidden_terms_are_defined_too(defined: set[str]) -> None:
    assert set(graph_terms(shapes(FORBIDS))) - defined == set()


def test_every_term_that_the_vocabulary_refers_to_is_defined(defined: set[str]) -> None:
    assert set(graph_terms(vocabulary())) - {""} == defined


def test_every_term_is_used_or_waits_with_a_reason(defined: set[str], used: dict[str, set[str]]) -> None:
    everywhere = set().union(*used.values())
    assert defined - everywhere - set(WAITING) == set()


def test_no_term_waits_that_is_used_or_gone(defined: set[str], used: dict[str, set[str]]) -> None:
    everywhere = set().union(*used.values())
    assert set(WAITING) & everywhere == set()
    assert set(WAITING) - defined == set()


def test_terms_in_python_are_found_in_both_ways_of_writing() -> None:
    assert list(python_terms('INW.kind\nINW["from"]\nORG.member\nINW[name]')) == ["kind", "from"]


def test_terms_in_queries_are_found() -> None:
    assert list(query_terms("?a inw:kind/skos:broader* ?k ; a inw:Actor .")) == ["kind", "Actor"]


def test_the_networks_are_looked_at() -> None:
    assert [path.stem for path in NETWORKS] == ["laatzen", "leer", "lueneburg", "musterkreis", "peine"]
    assert files("ontology").joinpath("shapes").is_dir()
