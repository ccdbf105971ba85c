"""A cell stands for the lines between its row and its column, no more and no less."""

from __future__ import annotations

from typing import Any

from graph.answers.map import map_view
from graph.answers.matrix import MOST_ROWS, Matrix, group_matrix, is_readable, matrix
from graph.model import MapView, Modality, Selection
from tests.builders import NOW, actor, body, directed, flat, network, seat, tie, undertaking


def view(*things: Any) -> MapView:
    return map_view(network(*flat(*things)), Selection(moment=NOW))


THREE = view(
    actor("vhs", "schule"),
    actor("awo", "wohlfahrtsverband"),
    body("beirat", "integrationsbeirat"),
    tie("vhs", "awo"),
    directed("awo", "vhs", iri="plan", modality=Modality.SOLL),
    seat("awo", "beirat"),
)


def texts(found: Matrix) -> dict[tuple[str, str], str]:
    return {(cell.row, cell.column): cell.text for cell in found.cells}


def test_rows_and_columns_are_the_nodes_by_group_and_name() -> None:
    found = matrix(THREE)
    assert [heading.label for heading in found.rows] == ["beirat", "vhs", "awo"]
    assert found.rows == found.columns


def test_a_pair_says_what_joins_it_from_either_side() -> None:
    found = texts(matrix(THREE))
    assert found["vhs", "awo"] == found["awo", "vhs"] == "Ist: kooperiert mit; Soll: berät"
    assert found["beirat", "awo"] == "Ist: Mitglied mit Stimmrecht"
    assert ("vhs", "beirat") not in found


def test_signs_of_a_cell_stand_each_once_and_what_is_reported_first() -> None:
    cells = {(cell.row, cell.column): cell for cell in matrix(THREE).cells}
    assert cells["vhs", "awo"].modalities == (Modality.IST, Modality.SOLL)
    assert cells["vhs", "awo"].lines == 2


def test_groups_count_lines_and_pairs() -> None:
    found = group_matrix(
        view(
            *(actor(slug, "verein") for slug in "abc"),
            actor("amt", "behoerde"),
            tie("a", "amt"),
            tie("b", "amt"),
            directed("b", "amt", iri="rat"),
            tie("a", "b"),
        )
    )
    cells = {(cell.row, cell.column): cell for cell in found.cells}
    towards = cells["oeffentliche-hand", "zivilgesellschaft"]
    assert (towards.lines, towards.pairs, towards.text) == (3, 2, "3 Verbindungen zwischen 2 Paaren")
    within = cells["zivilgesellschaft", "zivilgesellschaft"]
    assert (within.lines, within.pairs) == (1, 1)
    assert [(heading.key, heading.count) for heading in found.rows] == [
        ("oeffentliche-hand", 1),
        ("zivilgesellschaft", 3),
    ]


def test_a_part_shows_only_those_who_are_joined_there() -> None:
    found = matrix(
        view(
            *(actor(slug, "verein") for slug in "abc"),
            actor("amt", "behoerde"),
            tie("a", "amt"),
            tie("b", "c"),
        ),
        "zivilgesellschaft",
        "oeffentliche-hand",
    )
    assert [heading.key for heading in found.rows] == ["a"]
    assert [heading.key for heading in found.columns] == ["amt"]
    assert found.left_out == 2


def test_a_group_with_itself_is_a_part_too() -> None:
    found = matrix(
        view(*(actor(slug, "verein") for slug in "abc"), tie("a", "b")),
        "zivilgesellschaft",
        "zivilgesellschaft",
    )
    assert set(texts(found)) == {("a", "b"), ("b", "a")}


def test_every_line_of_the_map_has_its_cell() -> None:
    shown = view(*map(actor, "abcd"), tie("a", "b", "c"), undertaking("fest", "d", "a"))
    cells = {(cell.row, cell.column) for cell in matrix(shown).cells}
    assert {frozenset(cell) for cell in cells} == {
        frozenset((edge.source, edge.target)) for edge in shown.edges
    }


def test_sixty_can_be_read_and_one_more_cannot() -> None:
    assert is_readable(view(*(actor(f"a{number}") for number in range(MOST_ROWS))))
    assert not is_readable(view(*(actor(f"a{number}") for number in range(MOST_ROWS + 1))))
