"""What signs, colours and lines mean."""

from __future__ import annotations

from dataclasses import replace

from dashboard.components.netmap import legend
from dashboard.components.netmap.style import MapStyle, shades
from tests.dashboard.components.netmap.test_drawing import view_of, with_gap
from tests.dashboard.fakes import actors


def test_missing_partners_and_links_have_entries_of_their_own() -> None:
    entries = legend.kinds(with_gap(), MapStyle())
    lines = legend.strokes(with_gap())

    assert (entries[-1]["label"], entries[-1]["count"]) == ("leere Stelle", "1")
    assert [line["label"] for line in lines if line.get("missing")] == ["keine Angabe in den Quellen (hohl)"]


def test_what_does_not_occur_is_not_explained() -> None:
    view = view_of(actors(3))
    plain = replace(view, edges=tuple(replace(edge, counts_as="cooperation") for edge in view.edges))

    assert [line["label"] for line in legend.strokes(plain)] == ["Ist", "Auftrag", "Soll"]


def test_colours_are_explained_only_where_they_are_not_those_of_the_kinds() -> None:
    view = view_of(actors(7))

    assert legend.colours(shades(view, "art", 2026), MapStyle()) == []
    (entry,) = legend.colours(shades(view, "feld", 2026), MapStyle(colour="feld"))
    assert (entry["label"], entry["count"]) == ("Arbeit und Ausbildung", "7")


def test_signs_lose_their_colour_in_the_legend_when_colours_tell_something_else() -> None:
    view = view_of(actors(7))
    kinds = legend.kinds(view, MapStyle(colour="alter"))

    assert len({entry["lightFill"] for entry in kinds}) == 1
    assert len({entry["symbol"] for entry in kinds}) > 1
