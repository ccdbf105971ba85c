"""Named views stay in their order, are never overwritten and come back after a restart."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from graph.errors import InvalidSource
from graph.notebook import Notebook
from graph.saved_views import (
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST,
    TOPIC,
    SavedView,
    move_view,
    note_view,
    remove_view,
    save_view,
    saved_views,
)

VIEW = SavedView(
    name="Karte für den Beirat",
    page="network_map",
    values={"feld": ("arbeit", "bildung")},
    saved_on=date(2026, 11, 22),
)


def names(notebook: Notebook) -> list[str]:
    return [view.name for view in saved_views(notebook)]


def filled(*wanted: str) -> Notebook:
    notebook = Notebook(None)
    for name in wanted:
        save_view(notebook, replace(VIEW, name=name))
    return notebook


def test_view_comes_back_after_a_restart(tmp_path: Path) -> None:
    save_view(Notebook(tmp_path), VIEW)

    assert saved_views(Notebook(tmp_path)) == (VIEW,)


def test_name_is_taken_however_it_is_spelt() -> None:
    notebook = filled("Beirat")

    with pytest.raises(InvalidSource, match="gibt es schon"):
        save_view(notebook, replace(VIEW, name="  BEIRAT "))
    assert names(notebook) == ["Beirat"]


@pytest.mark.parametrize("name", ["", "   ", "x" * (LONGEST_NAME + 1)])
def test_unusable_name_is_refused(name: str) -> None:
    notebook = Notebook(None)

    with pytest.raises(InvalidSource):
        save_view(notebook, replace(VIEW, name=name))
    assert names(notebook) == []


def test_there_is_a_limit() -> None:
    notebook = filled(*(f"Ansicht {number}" for number in range(MOST)))

    with pytest.raises(InvalidSource, match="löschen"):
        save_view(notebook, VIEW)


@pytest.mark.parametrize(
    ("name", "step", "order"),
    [
        ("a", 1, ["b", "a", "c"]),
        ("c", -1, ["a", "c", "b"]),
        ("a", -1, ["a", "b", "c"]),
        ("x", 1, ["a", "b", "c"]),
    ],
)
def test_order_can_be_changed(name: str, step: int, order: list[str]) -> None:
    notebook = filled("a", "b", "c")
    move_view(notebook, name, step)

    assert names(notebook) == order


def test_removed_view_can_be_brought_back() -> None:
    notebook = filled("a", "b")
    removed = remove_view(notebook, "a")
    assert removed is not None
    save_view(notebook, removed)

    assert names(notebook) == ["b", "a"]
    assert remove_view(notebook, "unbekannt") is None


def test_note_belongs_to_its_view() -> None:
    notebook = filled("a", "b")
    note_view(notebook, "b", "Auf die Kirchen hinweisen.")

    assert [view.note for view in saved_views(notebook)] == ["", "Auf die Kirchen hinweisen."]
    with pytest.raises(InvalidSource, match="zu lang"):
        note_view(notebook, "b", "x" * (LONGEST_NOTE + 1))


@pytest.mark.parametrize(
    "page", [None, "x", {"a": 1}, [1, {"name": "a"}, {"name": "a", "seite": "b", "werte": 3}]]
)
def test_damaged_entries_are_left_out(page: object) -> None:
    notebook = Notebook(None)
    notebook.write(TOPIC, page)

    assert saved_views(notebook) == ()


def test_two_people_at_once_lose_nothing() -> None:
    notebook = Notebook(None)
    wanted = [f"Ansicht {number}" for number in range(40)]
    with ThreadPoolExecutor(8) as people:
        list(people.map(lambda name: save_view(notebook, replace(VIEW, name=name)), wanted))

    assert sorted(names(notebook)) == sorted(wanted)
