from __future__ import annotations

import random
from threading import Thread
from typing import Any

import igraph
import networkx as nx
import numpy as np
import pytest

from graph.igraph_random import igraph_draws_from
from graph.metrics.communities import communities
from graph.metrics.structure import structure_of

DRAWN = nx.relabel_nodes(nx.gnm_random_graph(60, 120, seed=4), str)


def drawn() -> Any:
    return igraph.Graph.Erdos_Renyi(n=20, m=30).get_edgelist()


def groups() -> list[int]:
    return list(communities(structure_of(DRAWN), np.random.default_rng(3), runs=5).membership)


def test_the_same_source_gives_the_same_and_goes_on_where_it_was() -> None:
    found = []
    for _ in range(2):
        source = random.Random(8)
        for _ in range(2):
            with igraph_draws_from(source):
                found.append(drawn())
    first, second, *again = found
    assert again == [first, second]
    assert first != second


@pytest.mark.parametrize("fails", [False, True])
def test_igraph_draws_from_python_again_afterwards(fails: bool) -> None:
    try:
        with igraph_draws_from(random.Random(8)):
            if fails:
                raise RuntimeError
    except RuntimeError:
        pass
    found = []
    for _ in range(2):
        random.seed(8)
        found.append(drawn())
    assert found[0] == found[1]


def test_who_draws_waits_for_another_and_finds_the_same() -> None:
    alone, found = groups(), list[Any]()
    waiting = Thread(target=lambda: found.append(groups()))
    with igraph_draws_from(random.Random(8)):
        waiting.start()
        waiting.join(timeout=0.3)  # alone it takes a tenth of that
        assert found == []
    waiting.join()
    assert found == [alone]
