from __future__ import annotations

from math import hypot
from typing import Any

from graph.answers.free_places import HEIGHT, WIDTH, FreePlaces
from graph.model import Area, MapView, Modality, NetworkInfo, Node


def node(slug: str, x: float, y: float, group: str = "wirtschaft", **more: Any) -> Node:
    return Node(
        iri=slug,
        label=slug,
        kind=more.pop("kind", group),
        kind_label="",
        group=group,
        group_label="",
        modality=Modality.IST,
        x=x,
        y=y,
        **more,
    )


def places(*nodes: Node, areas: tuple[Area, ...] = ()) -> FreePlaces:
    info = NetworkInfo(name="m", label="M")
    return FreePlaces(
        MapView(network=info, nodes=nodes, edges=(), total_nodes=0, total_edges=0, summary="", areas=areas)
    )


def area(code: str, x: float, y: float) -> Area:
    return Area(code=code, label=code, x=x, y=y, radius=200, count=1)


def test_place_lies_near_the_kin_and_covers_nobody() -> None:
    kin, other = node("kin", 700, 0), node("other", -700, 0, "medien")
    x, y = places(kin, other).take(node("new", 0, 0))

    assert hypot(x - kin.x, y - kin.y) < 300
    assert abs(x - kin.x) >= WIDTH / 2 or abs(y - kin.y) >= HEIGHT / 2


def test_area_of_the_group_comes_before_its_kin() -> None:
    found = places(node("kin", 700, 0), node("b", -700, 0), areas=(area("wirtschaft", -600, 0),))

    assert found.take(node("new", 0, 0))[0] < 0


def test_two_never_get_the_same_place() -> None:
    free = places(node("kin", 0, 0))

    assert len({free.take(node(f"n{number}", 0, 0)) for number in range(8)}) == 8


def test_who_has_no_kin_stands_where_the_map_is_emptiest() -> None:
    crowd = [node(f"a{number}", -900 + 100 * number, -500) for number in range(10)] + [node("b", 0, 0)]

    x, y = places(*crowd).take(node("new", 0, 0, "medien"))
    assert min(hypot(x - one.x, y - one.y) for one in crowd) > 400


def test_seat_stands_beside_its_body_whatever_its_kin() -> None:
    free = places(node("body", -800, 0, "gremium"), node("kin", 800, 0))

    assert free.take(node("new", 0, 0), ["body"])[0] < -500


def test_nothing_is_put_into_the_area_of_others() -> None:
    strange = area("medien", 0, 0)
    x, y = places(node("a", -10, 0), node("b", 900, 600), areas=(strange,)).take(node("new", 0, 0))

    assert hypot(x, y) >= strange.radius
