"""The loader returns what the files say, and says which file is broken."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from rdflib.plugins.parsers.notation3 import BadSyntax

from ontology import loader
from ontology.codelists import SCHEMES
from ontology.namespaces import CODE, INW, RDF, RDFS, RULE, SH, SKOS


def test_vocabulary_holds_terms_of_every_topic() -> None:
    graph = loader.vocabulary()
    assert (INW.Body, RDFS.subClassOf, INW.Actor) in graph
    assert (INW.kooperiertMit, RDFS.label, None) in graph


def test_codes_hold_every_scheme() -> None:
    assert set(loader.codes().subjects(RDF.type, SKOS.ConceptScheme)) == {CODE[scheme] for scheme in SCHEMES}


def test_expectations_hold_expectations_only() -> None:
    assert set(loader.expectations().objects(None, RDF.type)) == {INW.Expectation}


def test_shapes_of_one_topic_are_part_of_all_shapes() -> None:
    everything = set(loader.shapes().subjects(SH.severity))
    parts = [set(loader.shapes(topic).subjects(SH.severity)) for topic in loader.shape_topics()]
    assert all(parts)
    assert everything == set().union(*parts)
    assert RULE["two-ends"] in set(loader.shapes("tie").subjects(SH.severity))


def test_every_call_returns_a_graph_of_its_own() -> None:
    first = loader.shapes("tie")
    first.remove((None, None, None))
    assert len(loader.shapes("tie")) > 0


def test_unknown_topic_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"'wetter'.*privacy"):
        loader.shapes("wetter")


def test_broken_turtle_is_reported_with_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "agents.ttl").write_text("inw:Actor a owl:Class", encoding="utf-8")
    monkeypatch.setattr(loader, "files", lambda _package: tmp_path)
    with pytest.raises(BadSyntax) as caught:
        loader.vocabulary()
    assert caught.value.__notes__ == ["in ontology/vocabulary/agents.ttl"]


def test_readme_explains_every_topic_of_rules() -> None:
    readme = files("ontology").joinpath("README.md").read_text(encoding="utf-8")
    explained = re.findall(r"^\| `([a-z]+)` \| \w", readme, re.MULTILINE)
    assert sorted(explained) == loader.shape_topics()
