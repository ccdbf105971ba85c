"""Laws of importing lists, tried on many: nothing is lost, nothing is invented, nothing ends in a crash."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from datetime import date
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.encoding import quads_of
from graph.errors import InvalidSource
from graph.importers.nodes_edges import Wanted, network_from_lists
from graph.importers.report import ImportReport
from graph.model import Network
from graph.projection.network import arcs, project
from graph.projection.reading import read_network
from tests.builders import NOW, Statements

IDS = ("a", "b", "C", "ü 1", "x,y", 'q"q', "日本", "a-b")
STRANGERS = ("zz", "", "=A1")
Pairs = list[tuple[str, str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one folder for all examples: each overwrites the last."""
    return tmp_path_factory.mktemp("listen")


def as_csv(*rows: tuple[str, ...]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()


def imported(
    folder: Path, nodes: str | bytes, edges: str | bytes, *, is_directed: bool = False
) -> tuple[Network, ImportReport]:
    paths = folder / "nodes.csv", folder / "edges.csv"
    for path, content in zip(paths, (nodes, edges), strict=True):
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    wanted = Wanted(name="probe", label="Probe", is_directed=is_directed)
    return network_from_lists(*paths, wanted, date(2026, 11, 22))


lists = st.lists(st.sampled_from(IDS), min_size=2, unique=True).flatmap(
    lambda ids: st.tuples(
        st.just(ids),
        st.tuples(*(st.sampled_from(ids),) * 2).filter(lambda pair: pair[0] != pair[1]),
        st.lists(st.tuples(*(st.sampled_from([*ids, *STRANGERS]),) * 2), max_size=12),
    )
)
"""Ids, one pair that is good, and others that may be."""


@given(lists, st.booleans())
def test_the_graph_is_that_of_the_good_rows_and_every_row_is_counted(
    folder: Path, drawn: tuple[list[str], tuple[str, str], Pairs], is_directed: bool
) -> None:
    ids, good, others = drawn
    pairs = [good, *others]
    wanted: nx.DiGraph[str] = nx.DiGraph()
    wanted.add_nodes_from(ids)
    wanted.add_edges_from((one, other) for one, other in pairs if {one, other} <= set(ids) and one != other)
    nodes, edges = as_csv(("id",), *((it,) for it in ids)), as_csv(("source", "target"), *pairs)
    network, report = imported(folder, nodes, edges, is_directed=is_directed)
    again = read_network(Statements(quads_of(network)), "probe", NOW)
    names = {iri: agent.attributes["id"][0] for iri, agent in again.agents.items()}
    assert set(names.values()) == set(ids)
    assert nx.utils.graphs_equal(
        nx.relabel_nodes(nx.Graph(project(again).edges), names), nx.Graph(wanted.edges)
    )
    if is_directed:
        assert {(names[source], names[target]) for source, target in arcs(again)} == set(wanted.edges)
    assert [it.read for it in report.files] == [len(ids), len([pair for pair in pairs if any(pair)])]
    assert len(network.evidence) == sum(it.taken + it.merged for it in report.files)


@given(st.binary(max_size=60), st.binary(max_size=60))
def test_whatever_the_files_hold_the_answer_is_a_network_or_a_sentence(
    folder: Path, nodes: bytes, edges: bytes
) -> None:
    with suppress(InvalidSource):
        imported(folder, b"id,label,kind\n" + nodes, b"source,target\n" + edges)
