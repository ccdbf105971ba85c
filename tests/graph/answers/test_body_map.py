"""The picture of bodies: everybody once, every seat a line, and each in its place."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from graph.answers.bodies import bodies
from graph.answers.body_map import places_around
from graph.layout import EXTENT
from graph.model import MapView
from tests.builders import TODAY, actor, body, network, quota, seat

TABLES = st.dictionaries(
    st.sampled_from(["r1", "r2", "r3", "r4"]),
    st.lists(st.sampled_from([f"a{number}" for number in range(9)]), unique=True),
    min_size=1,
)


def picture(*things: object) -> MapView:
    return bodies(network(*things), TODAY).picture


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return math.dist(one, other)


def test_nodes_are_bodies_members_and_seats_without_names() -> None:
    chair = seat(None, "rat", "vakant", iri="stuhl")
    view = picture(body("rat"), actor("a"), actor("fern"), seat("a", "rat"), quota("rat", 3), chair)
    assert [node.label for node in view.nodes] == ["3 Sitze ohne Namen", "a", "rat", "Unbesetzter Sitz"]
    assert len(view.edges) == 3
    assert [node.is_generic for node in view.nodes] == [True, False, False, True]


def test_every_line_joins_two_nodes_of_the_picture() -> None:
    view = picture(body("r1"), body("r2"), actor("a"), seat("a", "r1"), seat("a", "r2"), seat("r1", "r2"))
    known = {node.iri for node in view.nodes}
    assert all({edge.source, edge.target} <= known for edge in view.edges)
    assert {node.iri: node.degree for node in view.nodes} == {"a": 2, "r1": 2, "r2": 2}


def test_a_body_without_anybody_is_drawn_too_and_told() -> None:
    view = picture(body("runde"))
    assert [node.label for node in view.nodes] == ["runde"]
    assert "In den Quellen steht keine Mitgliederliste." in view.summary


def test_a_single_body_stands_in_the_middle_of_its_members() -> None:
    places = places_around({"rat": ["a", "b", "c"]}, {})
    assert places["rat"] == (0.0, 0.0)
    assert all(distance(places[one], (0, 0)) > 400 for one in "abc")


def test_who_sits_in_two_bodies_stands_between_them() -> None:
    places = places_around({"r1": ["a", "b"], "r2": ["a", "c"]}, {})
    apart = distance(places["r1"], places["r2"])
    assert distance(places["a"], places["r1"]) < apart
    assert distance(places["a"], places["r2"]) < apart
    assert distance(places["b"], (0, 0)) > distance(places["a"], (0, 0))


def test_members_of_one_group_stand_side_by_side() -> None:
    members = ["a1", "b1", "a2", "b2", "a3", "b3"]
    places = places_around({"rat": members}, {one: one[0] for one in members})
    angle = {one: math.atan2(places[one][1], places[one][0]) for one in members}
    around = sorted(members, key=angle.__getitem__)
    changes = sum(one[0] != other[0] for one, other in zip(around, around[1:] + around[:1], strict=True))
    assert changes == 2


@given(TABLES)
def test_everybody_has_one_place_within_the_picture_and_nobody_shares_it(
    tables: dict[str, list[str]],
) -> None:
    places = places_around(tables, {})
    assert set(places) == {*tables, *(one for members in tables.values() for one in members)}
    assert all(abs(axis) <= EXTENT for place in places.values() for axis in place)
    assert len(set(places.values())) == len(places)


@given(TABLES)
def test_the_same_tables_always_give_the_same_picture(tables: dict[str, list[str]]) -> None:
    shuffled = {body: list(reversed(members)) for body, members in tables.items()}
    assert places_around(tables, {}) == places_around(shuffled, {})
