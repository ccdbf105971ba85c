"""What size and colour of a sign tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard import theme
from dashboard.components.netmap import style
from graph.model import Edge, MapView
from tests.dashboard.components.netmap.test_drawing import view_of
from tests.dashboard.fakes import QUOTE, actors


def star(quotes: tuple[str, ...] = ("2006", "2006", "2006")) -> MapView:
    """Return three actors of which the first has two lines to the second and one to the third."""
    view = view_of(actors(3))
    first, second, third = view.nodes
    line: Edge = view.edges[0]
    ends = ((first, second), (second, first), (first, third))
    edges = tuple(
        replace(
            line,
            iri=str(number),
            source=one.iri,
            target=other.iri,
            quotes=(replace(QUOTE, document_date=year),),
        )
        for number, ((one, other), year) in enumerate(zip(ends, quotes, strict=True))
    )
    nodes = tuple(replace(node, degree=degree) for node, degree in zip(view.nodes, (3, 2, 1), strict=True))
    return replace(view, nodes=nodes, edges=edges)


def sizes(view: MapView, size: str) -> list[float]:
    found = style.values(view, size)
    return [round(found[node.iri] ** 2, 3) for node in view.nodes]


def test_lines_count_each_and_partners_count_once() -> None:
    # The largest sign stands for eight at least.
    assert sizes(star(), "linien") == [3 / 8, 2 / 8, 1 / 8]
    assert sizes(star(), "partner") == [2 / 8, 1 / 8, 1 / 8]


def test_who_lies_between_others_is_larger() -> None:
    view = star()
    between = replace(view, nodes=(replace(view.nodes[0], bridging=0.5), *view.nodes[1:]))

    assert sizes(between, "verbindet") == [1.0, 0.0, 0.0]


def test_equal_signs_are_equal() -> None:
    assert len(set(sizes(star(), "gleich"))) == 1


def test_colour_of_a_field_is_that_of_its_broadest() -> None:
    view = star()
    nodes = (
        replace(view.nodes[0], fields=("sprache",)),
        replace(view.nodes[1], fields=()),
        replace(view.nodes[2], fields=("sport",)),
    )
    found = style.shades(replace(view, nodes=nodes), "feld", 2026)

    assert [found[node.iri].code for node in nodes] == ["bildung", "ohne", "weitere"]


def test_of_several_fields_the_area_decides() -> None:
    view = star()
    node = replace(view.nodes[0], fields=("arbeit", "sprache"), area="bildung")

    assert style.shades(replace(view, nodes=(node,)), "feld", 2026)[node.iri].code == "bildung"


@pytest.mark.parametrize(
    ("dated", "step"),
    [("2026", 0), ("14.06.2023", 0), ("2022", 1), ("2016", 1), ("2015", 2), ("undatiert", 3)],
)
def test_age_is_that_of_the_newest_source(dated: str, step: int) -> None:
    view = star(("undatiert", "undatiert", dated))
    found = style.shades(view, "alter", 2026)

    assert found[view.nodes[2].iri].label == style.AGES[step]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_colour_is_seen_on_its_background(mode: str) -> None:
    surface = theme.LIGHT if mode == "light" else theme.DARK
    pairs = [*theme.FIELD_TONES.values(), theme.OTHER_FIELD, *theme.AGE_TONES]
    tones = [light if mode == "light" else dark for light, dark in pairs]

    assert all(theme.contrast(tone.outline, surface.background) >= theme.LEAST_CONTRAST for tone in tones)


def test_every_choice_is_explained_in_a_sentence() -> None:
    for size in style.SIZES:
        for colour in style.COLOURS:
            assert all(sentence.endswith(".") for sentence in style.MapStyle(size, colour).sentences())
