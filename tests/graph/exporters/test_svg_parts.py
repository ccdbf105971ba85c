from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from graph.exporters.svg_parts import OUTLINES, arrow_head, clean, folded, shape, text_width


def test_long_text_is_cut_only_where_wanted() -> None:
    assert clean("a" * 400) == "a" * 400
    assert clean("a" * 400, longest=10) == "aaaaaaaaa…"


def test_name_is_kept_with_its_number_at_the_end_of_a_line() -> None:
    assert folded("eins 12\u00a0zwei", 10, 40) == ("eins", "12\u00a0zwei")


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    assert folded("eins zwei drei vier", 10, 24, lines=2) == ("eins", "zwei …")


def test_word_without_joints_does_not_run_over_the_sheet() -> None:
    [line] = folded("W" * 200, 10, 100)

    assert line.endswith("…")
    assert text_width(line, 10) <= 140


@pytest.mark.parametrize("name", [*OUTLINES, "dot"])
def test_each_shape_stands_around_its_place(name: str) -> None:
    sign = shape(Element("g"), name, (100, 50), 10)
    points = [tuple(map(float, pair.split(","))) for pair in sign.get("points", "100,50").split()]

    assert all(abs(x - 100) <= 14 and abs(y - 50) <= 14 for x, y in points)


def test_arrow_head_ends_at_its_tip() -> None:
    assert arrow_head((10, 10), (1, 0), 10) == "M10 10L0 14.2L0 5.8Z"
