"""The browser draws what is sent here; it parses no markup (see `grid.js`: every text is set as text)."""

from __future__ import annotations

from importlib.resources import files

from streamlit.testing.v1 import AppTest

from dashboard.components import grid

FORBIDDEN = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")


def test_no_text_of_a_table_can_become_markup() -> None:
    script = (files(grid) / "grid.js").read_text("utf-8")

    assert not [name for name in FORBIDDEN if name in script]


def test_table_has_headings_for_rows_and_columns() -> None:
    script = (files(grid) / "grid.js").read_text("utf-8")

    assert "scope: 'col'" in script
    assert "scope: 'row'" in script
    assert "aria-sort" in script


def test_frame_that_scrolls_can_be_reached_by_keyboard() -> None:
    assert 'class="scroll" tabindex="0" role="region"' in (files(grid) / "grid.html").read_text("utf-8")


def test_table_is_drawn_without_an_error() -> None:
    page = AppTest.from_string(
        "from dashboard.components.grid import Column, Field, Grid, Line, show\n"
        "show('t', Grid(caption='Wer', corner='Name', columns=[Column('Art')], lines=[Line('VHS', (Field('x'),))]))"
    ).run()

    assert not page.exception
