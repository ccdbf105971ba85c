"""Controls tell options apart by their labels alone: two actors of one name must both be there to choose."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.components.controls import told_apart


def test_options_that_look_alike_are_numbered() -> None:
    same = {"awo": "Förderverein", "drk": "Förder\u200bverein", "vhs": "VHS", "zdk": "Förderverein"}

    assert told_apart(same) == {
        "awo": "Förderverein",
        "drk": "Förderverein (2)",
        "vhs": "VHS",
        "zdk": "Förderverein (3)",
    }


def test_number_of_one_is_not_the_name_of_another() -> None:
    assert told_apart({"a": "Kita (2)", "b": "Kita", "c": "Kita"}) == {
        "a": "Kita (2)",
        "b": "Kita",
        "c": "Kita (3)",
    }


@given(st.dictionaries(st.text(max_size=3), st.text(max_size=3)))
def test_no_two_options_look_alike(labels: dict[str, str]) -> None:
    told = told_apart(labels)

    assert list(told) == list(labels)
    assert len(set(told.values())) == len(labels)
