"""Two engines with the schema, the expectations and the four networks: every answer must be the same in both."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from rdflib import Dataset, Graph, URIRef

from graph.store import Change, Quad, Store, Table
from graph.store.folder import FolderStore
from graph.store.memory import MemoryStore
from ontology import loader
from ontology.namespaces import EXPECTATIONS_GRAPH, SCHEMA_GRAPH, graph_iri

NETWORKS = ("laatzen", "leer", "lueneburg", "peine")


@dataclass(frozen=True, slots=True)
class Engines:
    """The same statements in rdflib and in Oxigraph."""

    rdflib: Store
    oxigraph: Store
    graphs: Sequence[URIRef]

    def ask(self, sparql: str) -> Table:
        """Return the answer after checking that both engines give it, in the same order."""
        answers = [store.query(sparql, self.graphs) for store in (self.rdflib, self.oxigraph)]
        assert answers[0] == answers[1]
        return answers[1]


def _filled(folder: Path, quads: Iterable[Quad]) -> Engines:
    additions = tuple(quads)
    change = Change(
        additions=additions, reason="Test", role="Test", recorded_at=datetime(2025, 1, 1, tzinfo=UTC)
    )
    stores = (MemoryStore(), FolderStore(folder))
    for store in stores:
        store.change(change)
    return Engines(*stores, graphs=sorted({quad.graph for quad in additions}))


def _in_graph(graph: Graph, name: URIRef) -> list[Quad]:
    return [Quad(*triple, name) for triple in graph]


def _schema() -> list[Quad]:
    return _in_graph(loader.vocabulary() + loader.codes(), SCHEMA_GRAPH)


@pytest.fixture(scope="session")
def networks(tmp_path_factory: pytest.TempPathFactory) -> Engines:
    """The four networks as shipped, with schema and expectations."""
    quads = _schema() + _in_graph(loader.expectations(), EXPECTATIONS_GRAPH)
    for network in NETWORKS:
        read = Dataset()
        read.parse(
            data=files("data").joinpath("networks", f"{network}.trig").read_text(encoding="utf-8"),
            format="trig",
        )
        quads += _in_graph(read.graph(graph_iri(network, "oeffentlich")), graph_iri(network, "oeffentlich"))
    return _filled(tmp_path_factory.mktemp("networks"), quads)


@pytest.fixture
def small(tmp_path: Path) -> Callable[[str], Engines]:
    """Make both engines from the schema and a few statements of a network `dorf`, written in Turtle."""

    def make(turtle: str) -> Engines:
        graph = Graph()
        for prefix, namespace in PREFIXES.items():
            graph.bind(prefix, namespace)
        head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
        graph.parse(data=head + turtle, format="turtle")
        return _filled(tmp_path / "store", _schema() + _in_graph(graph, graph_iri("dorf", "oeffentlich")))

    return make


PREFIXES = {
    "": "https://integrationsnetz.example/id/dorf/",
    "akteursart": "https://w3id.org/integrationsnetz/code/akteursart/",
    "beziehung": "https://w3id.org/integrationsnetz/code/beziehung/",
    "feld": "https://w3id.org/integrationsnetz/code/feld/",
    "inw": "https://w3id.org/integrationsnetz/def#",
    "modalitaet": "https://w3id.org/integrationsnetz/code/modalitaet/",
    "net": "https://integrationsnetz.example/id/",
    "org": "http://www.w3.org/ns/org#",
    "rolle": "https://w3id.org/integrationsnetz/code/rolle/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
