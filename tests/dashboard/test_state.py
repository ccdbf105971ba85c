from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

Runner = Callable[..., AppTest]


@pytest.fixture
def run() -> Runner:
    """Return a function that evaluates an expression inside a page with this address."""

    def evaluated(expression: str, **values: str | list[str]) -> AppTest:
        script = f"""
from datetime import date
import streamlit as st
from dashboard import state
state.start_run()
st.session_state["answer"] = {expression}
st.session_state["notes"] = state.notes()
"""
        page = AppTest.from_string(script)
        for key, value in values.items():
            page.query_params[key] = value
        return page.run()

    return evaluated


def answer(page: AppTest) -> Any:
    assert not page.exception
    return page.session_state["answer"]


def notes(page: AppTest) -> Any:
    return page.session_state["notes"]


def test_known_choice_is_taken(run: Runner) -> None:
    page = run("state.choice('netz', ['peine', 'leer'])", netz="peine")

    assert answer(page) == "peine"
    assert notes(page) == ()


def test_unknown_choice_is_ignored_with_a_note_that_names_the_key(run: Runner) -> None:
    page = run("state.choice('netz', ['peine'])", netz="nirgends")

    assert answer(page) is None
    assert notes(page) == (
        "Die Angabe »netz« im Link wurde nicht berücksichtigt: diese Auswahl gibt es hier nicht.",
    )


def test_note_never_repeats_what_the_link_said(run: Runner) -> None:
    page = run("state.choice('netz', ['peine'])", netz="![](https://evil.example)")

    assert "evil" not in " ".join(notes(page))


def test_known_ones_of_several_choices_stay(run: Runner) -> None:
    page = run("state.choices('feld', ['arbeit', 'sport'])", feld=["arbeit", "quatsch", "arbeit", "sport"])

    assert answer(page) == ("arbeit", "sport")
    assert len(notes(page)) == 1


def test_day_is_read(run: Runner) -> None:
    assert answer(run("state.day('gueltig', date(2020, 1, 1))", gueltig="2006-06-14")) == date(2006, 6, 14)


@pytest.mark.parametrize("value", ["gestern", "2006-13-01", "14.06.2006", "2006-06-14T00:00"])
def test_what_is_no_day_becomes_the_default_with_a_note(run: Runner, value: str) -> None:
    page = run("state.day('gueltig', date(2020, 1, 1))", gueltig=value)

    assert answer(page) == date(2020, 1, 1)
    assert "das ist kein Datum" in notes(page)[0]


@pytest.mark.parametrize(("value", "expected"), [("ja", True), ("nein", False), ("vielleicht", True)])
def test_switch_is_on_unless_the_address_says_no(run: Runner, value: str, expected: bool) -> None:
    assert answer(run("state.flag('gruppen', True)", gruppen=value)) is expected


@pytest.mark.parametrize(
    ("value", "expected"), [("12", 12), ("3", 8), ("99999", 40), ("x", 8), ("-5", 8), ("²", 8)]
)
def test_count_stays_between_its_bounds(run: Runner, value: str, expected: int) -> None:
    assert answer(run("state.number('anzahl', 8, 40)", anzahl=value)) == expected


def test_endless_text_is_cut(run: Runner) -> None:
    assert len(answer(run("state.text('suche')", suche="x" * 5000))) == 500


def test_network_and_day_come_back_into_the_address_of_the_next_page(run: Runner) -> None:
    page = run("None", netz="peine", gueltig="2006-06-14", feld="arbeit")
    page.query_params.clear()
    again = page.run()

    assert dict(again.query_params) == {"netz": "peine", "gueltig": "2006-06-14"}


def test_default_is_left_out_of_the_address() -> None:
    script = """
import streamlit as st
from dashboard import state
state.start_run()
st.toggle("Gruppen", key=state.control("gruppen", state.flag("gruppen", True)), on_change=state.publish, args=("gruppen", True))
"""
    page = AppTest.from_string(script).run()
    switched = page.toggle[0].set_value(False).run()
    assert dict(switched.query_params) == {"gruppen": "nein"}

    assert dict(switched.toggle[0].set_value(True).run().query_params) == {}


def test_what_was_done_is_announced_once() -> None:
    page = AppTest.from_string(
        "import streamlit as st\n"
        "from dashboard import state\n"
        "state.announce('Festgehalten')\n"
        "st.text('|'.join([state.announced(), state.announced()]))"
    ).run()

    assert page.text[0].value == "Festgehalten|"
