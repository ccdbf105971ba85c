"""How a list was understood is kept under a name, for one network, until somebody forgets it."""

from __future__ import annotations

import pytest

from graph.errors import InvalidSource
from graph.intake import Profile, delete_profile, profiles, save_profile
from graph.notebook import Notebook

LIST = Profile(
    name="Vereine",
    mapping={"sheet": "Liste", "columns": [{"heading": "Name", "role": "name"}]},
    title="Vereinsliste",
    licence="dl-de/by-2-0",
    attribution="Stadt Musterstadt",
    website="https://daten.example",
)


def test_a_profile_comes_back_as_it_was_kept() -> None:
    notebook = Notebook(None)
    save_profile(notebook, "musterstadt", LIST)
    assert profiles(notebook, "musterstadt") == (LIST,)
    assert profiles(notebook, "anderswo") == ()


def test_the_same_name_replaces_and_others_stay_in_german_order() -> None:
    notebook = Notebook(None)
    for name in ("Zirkel", "Ämter", "VEREINE"):
        save_profile(notebook, "m", Profile(name=name, mapping={}))
    save_profile(notebook, "m", LIST)
    assert [it.name for it in profiles(notebook, "m")] == ["Ämter", "Vereine", "Zirkel"]


def test_a_forgotten_profile_is_gone() -> None:
    notebook = Notebook(None)
    save_profile(notebook, "m", LIST)
    delete_profile(notebook, "m", "vereine")
    delete_profile(notebook, "m", "gab es nie")
    assert profiles(notebook, "m") == ()


@pytest.mark.parametrize("name", ["", "  ", "x" * 81])
def test_a_profile_needs_a_short_name(name: str) -> None:
    with pytest.raises(InvalidSource, match="Namen"):
        save_profile(Notebook(None), "m", Profile(name=name, mapping={}))


@pytest.mark.parametrize("page", ["x", [1, {"name": "a"}, {"name": "b", "zuordnung": 3}, None]])
def test_damaged_profiles_are_left_out(page: object) -> None:
    notebook = Notebook(None)
    notebook.write("profile.m", page)
    assert profiles(notebook, "m") == ()
