"""Everybody has one place on the map: on every day, with every filter, and when others come."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph import looking, service
from graph.answers.arrangement import standing_alone
from graph.model import MapView, Moment, Selection
from graph.notebook import Notebook
from tests.builders import actor, network, tie

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
MOMENT = Moment(TODAY, TODAY)
LONG_AGO = Moment(date(2009, 1, 1), TODAY)
PAGE = "anordnung-lueneburg-art"


def view(store: Store, notebook: Notebook | None = None, **chosen: object) -> MapView:
    selection = Selection(**{"moment": MOMENT, **chosen})  # type: ignore[arg-type] # test shorthand
    return looking.map_view(store, "lueneburg", selection, notebook)


def places(shown: MapView) -> dict[str, tuple[float, float]]:
    return {node.iri: (node.x, node.y) for node in shown.nodes}


def test_the_map_is_the_same_on_every_day(store: Store) -> None:
    now, then = places(view(store)), places(view(store, moment=LONG_AGO))

    assert set(now) & set(then)
    assert all(now[iri] == then[iri] for iri in set(now) & set(then))


def test_two_arrangements_show_the_same_in_other_areas(store: Store) -> None:
    by_kind, by_field = view(store), view(store, arrangement="feld")

    assert [node.iri for node in by_kind.nodes] == [node.iri for node in by_field.nodes]
    assert {area.label for area in by_kind.areas} >= {"Gremium", "Vorhaben"}
    assert {area.label for area in by_field.areas} >= {"Bildung", "Handlungsfeld nicht genannt"}


def test_an_arrangement_that_does_not_exist_counts_as_the_first(store: Store) -> None:
    assert places(view(store, arrangement="kreis")) == places(view(store))


@pytest.mark.parametrize("way", ["art", "feld"])
def test_areas_count_who_stands_in_them(store: Store, way: str) -> None:
    shown = view(store, arrangement=way, fields=("bildung",))

    assert sum(area.count for area in shown.areas) == len(shown.nodes)
    for area in shown.areas:
        inside = [node for node in shown.nodes if node.area == area.code]
        assert len(inside) == area.count
        assert all((node.x - area.x) ** 2 + (node.y - area.y) ** 2 <= area.radius**2 for node in inside)


def test_places_come_from_the_notebook(tmp_path: Path) -> None:
    # A store of its own: other tests may have asked the shared one already, with another notebook.
    fresh = service.open_workspace(service.settings("memory:", None, {}, TODAY))
    first = places(view(fresh, Notebook(tmp_path)))
    stored = json.loads((tmp_path / f"{PAGE}.json").read_text("utf-8"))
    moved = next(iter(stored["places"]))
    stored["places"][moved][0] += 1.0
    again = Notebook(tmp_path)
    again.write(PAGE, stored)
    # Another data version: nothing of the first answer is kept.
    other = service.open_workspace(service.settings("memory:", None, {}, TODAY))
    found = places(view(other, again))

    assert found[moved] == (pytest.approx(first[moved][0] + 1.0), first[moved][1])
    assert {iri: place for iri, place in found.items() if iri != moved} == {
        iri: place for iri, place in first.items() if iri != moved
    }


def test_a_damaged_page_of_the_notebook_is_made_anew(store: Store) -> None:
    notebook = Notebook(None)
    notebook.write(PAGE, {"places": "?"})
    other = service.open_workspace(service.settings("memory:", None, {}, TODAY))

    assert places(view(other, notebook)) == places(view(store))
    assert isinstance(notebook.read(PAGE)["places"], dict)


def test_a_folder_that_cannot_be_written_is_no_reason_for_no_map(tmp_path: Path) -> None:
    blocked = tmp_path / "belegt"
    blocked.write_text("", "utf-8")
    other = service.open_workspace(service.settings("memory:", None, {}, TODAY))

    assert view(other, Notebook(blocked)).nodes


def test_who_lies_between_others_is_told_by_hand_counted_ways() -> None:
    # a – m – b and a – m – c: of the three pairs without m, two lead over it; b – c does too: all three of three.
    star = network(*(actor(name) for name in "mabc"), *(tie("m", name) for name in "abc"))

    assert standing_alone(star).bridging == {"m": 1.0, "a": 0.0, "b": 0.0, "c": 0.0}
