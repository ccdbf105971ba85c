"""Picture, table, matrix and words are one thing: whatever is filtered, they hold the same actors and lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.components import tables
from dashboard.components.netmap import draw
from graph import looking
from graph.answers.map import map_view
from graph.model import CERTAINTIES, UNSTATED, MapView, Modality, Selection
from graph.reading import network_at
from tests.builders import NOW, actor, body, directed, flat, group, network, seat, tie, undertaking

if TYPE_CHECKING:
    from graph.store import Store

NETWORKS = ("musterkreis", "lueneburg", "leer", "peine", "laatzen")
FILTERS = 20
SLUGS = "abcdefg"


def choices(*options: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(st.sampled_from(options), max_size=2, unique=True).map(tuple)


SELECTIONS = st.builds(
    Selection,
    moment=st.just(NOW),
    fields=choices("sprache", "arbeit", "bildung", "wohnen", "teilhabe"),
    kinds=choices("oeffentliche-hand", "gremium", "zivilgesellschaft", "bildungseinrichtung"),
    modalities=choices(Modality.IST, Modality.AUFTRAG, Modality.SOLL),
    levels=choices("1", "2", "3", "4", UNSTATED),
    certainties=choices(*CERTAINTIES),
    with_generic=st.booleans(),
    with_structure=st.booleans(),
    with_undertakings=st.booleans(),
    steps=st.sampled_from([1, 2]),
)


def assert_same_content(view: MapView) -> None:
    labels = {node.iri: node.label for node in view.nodes}
    lines = sorted((labels[edge.source], edge.relation_label, labels[edge.target]) for edge in view.edges)
    picture = draw(view)
    assert sorted(picture.iris.values()) == sorted(labels)
    assert len(picture.edges) == len(view.edges)

    rows = tables.node_rows(view)
    assert sorted(str(row[0]) for row in rows) == sorted(labels.values())
    assert sorted((str(r[0]), str(r[1]), str(r[2])) for r in tables.edge_rows(view)) == lines

    told = looking.outline(view)
    entries = [entry for chapter in told.chapters for entry in chapter.entries]
    assert sorted(entry.node.iri for entry in entries) == sorted(labels)
    named = [sentence.edge for entry in entries for sentence in entry.sentences]
    assert {id(edge) for edge in named} == {id(edge) for edge in view.edges}
    for entry in entries:
        for sentence in entry.sentences:
            ends = {sentence.edge.source, sentence.edge.target}
            other = (ends - {entry.node.iri} or ends).pop()
            assert labels[other] in sentence.text

    cells = {frozenset((cell.row, cell.column)) for cell in looking.matrix(view).cells}
    assert cells == {frozenset((edge.source, edge.target)) for edge in view.edges}
    assert sum(cell.lines for cell in looking.group_matrix(view).cells) >= len(view.edges)


@pytest.mark.parametrize("name", NETWORKS)
@settings(max_examples=FILTERS, derandomize=True)
@given(selection=SELECTIONS)
def test_shipped_networks_say_the_same_in_every_way(store: Store, name: str, selection: Selection) -> None:
    assert_same_content(map_view(network_at(store, name, NOW), selection))


@settings(max_examples=FILTERS, derandomize=True)
@given(selection=SELECTIONS, number=st.integers(0, 130))
def test_surroundings_say_the_same_in_every_way(store: Store, selection: Selection, number: int) -> None:
    here = network_at(store, "musterkreis", NOW)
    centre = sorted(here.agents)[number % len(here.agents)]
    assert_same_content(map_view(here, replace(selection, ego=centre)))


@settings(max_examples=FILTERS, derandomize=True)
@given(
    selection=SELECTIONS,
    pairs=st.lists(st.tuples(st.sampled_from(SLUGS), st.sampled_from(SLUGS)), max_size=12, unique=True),
    level=st.sampled_from([None, 0, 2, 5]),
    modality=st.sampled_from([Modality.IST, Modality.SOLL, Modality.AUFTRAG, Modality.NEGIERT]),
)
def test_built_networks_say_the_same_in_every_way(
    selection: Selection, pairs: list[tuple[str, str]], level: int | None, modality: Modality
) -> None:
    joined = [pair for pair in pairs if pair[0] != pair[1]]
    ties = [
        (directed if number % 2 else tie)(*pair, iri=f"t{number}", level=level, modality=modality)
        for number, pair in enumerate(joined)
    ]
    here = network(
        *flat(
            *(actor(slug, fields=("arbeit",)) for slug in SLUGS),
            group("gruppe"),
            body("rat"),
            seat("a", "rat"),
            tie("a", "gruppe", "b"),
            undertaking("fest", "c", "d"),
            *ties,
        )
    )
    assert_same_content(map_view(here, selection))


def test_the_way_between_two_is_the_same_in_every_way(store: Store) -> None:
    base = "https://integrationsnetz.example/id/musterkreis/actor/"
    found = looking.connection(store, "musterkreis", NOW, f"{base}schulamt", f"{base}jobcenter")
    assert found.chains
    assert_same_content(found.view)
