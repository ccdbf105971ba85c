"""Places side by side: what is recorded there, small numbers masked, the whole told apart."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from graph import looking
from graph.answers.gap_places import gap_places
from graph.model import Moment
from tests.builders import actor, network, place

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
COUNTY = (place("kreis"), place("A", "kreis"), place("B", "kreis"), place("C", "kreis"))


def test_nothing_and_few_and_several_are_told_apart() -> None:
    many = [actor(f"x{number}", places=("A",), fields=("sprache",)) for number in range(4)]
    (matrix,), _ = gap_places(network(*COUNTY, *many, actor("y", places=("B",), fields=("sprache",))))
    numbers = {cell.place: (cell.number, cell.is_masked) for cell in matrix.cells if cell.field == "sprache"}
    assert numbers == {"A": (4, False), "B": (1, True), "C": (0, False)}


@given(st.integers(1, 2))
def test_one_and_two_look_the_same(number: int) -> None:
    some = [actor(f"x{it}", places=("A",)) for it in range(number)]
    (matrix,), _ = gap_places(network(*COUNTY, *some, actor("y", places=("B",))))
    assert {cell.number for cell in matrix.cells if not cell.field} == {0, 1}


def test_what_is_recorded_for_the_whole_stands_beside_and_at_no_place() -> None:
    things = (
        actor("x", places=("A",)),
        actor("y", places=("B",)),
        actor("z", places=("kreis",), fields=("sprache",)),
        actor("w", places=("A",), fields=("sprache",)),
    )
    (matrix,), _ = gap_places(network(*COUNTY, *things))
    assert dict(matrix.for_whole)["sprache"] == 1
    assert {it.place: it.number for it in matrix.cells if it.field == "sprache"} == {"A": 1, "B": 0, "C": 0}


def test_empty_places_are_named_and_the_unplaced_counted() -> None:
    things = actor("x", places=("A",)), actor("y", places=("B",)), actor("z")
    (matrix,), beside = gap_places(network(*COUNTY, *things))
    assert matrix.answer.endswith("Noch nichts erfasst ist in: C.")
    assert beside == "Bei 1 von 3 Akteuren mit Namen steht kein Ort dabei; sie sind hier nicht gezählt."


def test_too_few_places_are_no_comparison() -> None:
    assert gap_places(network(place("A"), actor("x", places=("A",))))[0] == ()


def test_the_invented_county_has_ten_places_and_one_is_empty(store: Store) -> None:
    (matrix,), _ = looking.gap_places(store, "musterkreis", Moment(TODAY, TODAY))
    assert len(matrix.places) == 10
    assert (
        matrix.answer
        == "In 9 von 10 Orten ist ein Akteur oder ein Angebot erfasst. Noch nichts erfasst ist in: Nirgendrode."
    )
