from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dashboard import theme
from dashboard.components.netmap import MapStyle, drawing
from graph.model import Area, MapView, Modality, Moment, Selection
from graph.texts import EXAMPLE_NOTICE, FICTIONAL_NOTICE
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

DAY = Moment(date(2026, 3, 1), date(2026, 3, 1))


def view_of(names: tuple[str, ...]) -> MapView:
    return Fake(names).map_view(None, "musterkreis", Selection(moment=DAY))


def sent(view: MapView, selected: str | None = None) -> dict[str, Any]:
    return drawing.draw(view).data(selected, "/vendor/vis.js", 600, "2026-11-22")


def test_every_node_and_every_line_is_drawn_once() -> None:
    view = view_of(actors(40))
    data = sent(view)

    assert len(data["nodes"]) == len({node["id"] for node in data["nodes"]}) == 40
    assert len(data["edges"]) == len({edge["id"] for edge in data["edges"]}) == len(view.edges)


def test_ids_say_nothing_about_names_or_addresses() -> None:
    data = sent(view_of(HOSTILE_NAMES))

    assert all(node["id"][1:].isdigit() for node in data["nodes"])
    assert "integrationsnetz.example" not in json.dumps(data)


def test_no_tooltip_is_sent_because_it_would_be_markup() -> None:
    data = sent(view_of(HOSTILE_NAMES))

    assert all("title" not in item for item in [*data["nodes"], *data["edges"]])


def test_positions_are_those_of_the_service_and_physics_is_off() -> None:
    view = view_of(actors(5))
    data = sent(view)

    assert data["options"]["physics"] == {"enabled": False}
    assert [node["x"] for node in data["nodes"]] == [round(n.x * drawing.SCALE, 1) for n in view.nodes]


@pytest.mark.parametrize("modality", [Modality.IST, Modality.AUFTRAG, Modality.SOLL])
def test_line_style_tells_modality(modality: Modality) -> None:
    view = view_of(actors(20))
    data = sent(view)
    styles = {
        str(line["dashes"])
        for line, edge in zip(data["edges"], view.edges, strict=True)
        if edge.modality is modality
    }

    assert styles == {str(theme.DASHES[modality])}


def test_generic_actors_are_hollow() -> None:
    view = view_of(actors(12))
    hollow = {node["name"] for node in sent(view)["nodes"] if node["group"].endswith(drawing.HOLLOW)}

    assert hollow == {node.label for node in view.nodes if node.is_generic}


def test_two_lines_between_the_same_actors_do_not_cover_each_other() -> None:
    view = view_of(actors(2))
    twice = replace(
        view, edges=(view.edges[0], replace(view.edges[0], iri="zweite"), replace(view.edges[0], iri="3"))
    )
    bends = [edge["bend"] for edge in sent(twice)["edges"]]

    assert len(set(bends)) == 3


def test_structure_is_thinner_than_cooperation() -> None:
    view = view_of(actors(10))
    widths = {
        edge.counts_as: line["width"] for line, edge in zip(sent(view)["edges"], view.edges, strict=True)
    }

    assert widths["structure"] < widths["cooperation"]


def test_legend_counts_what_is_drawn() -> None:
    view = view_of(actors(13))
    counts = Counter(node.group_label for node in view.nodes)

    assert {entry["label"]: int(entry["count"]) for entry in sent(view)["legend"]} == counts


def test_every_group_that_is_used_has_a_look_in_both_modes() -> None:
    view = view_of(actors(12))
    foreign = replace(view, nodes=(replace(view.nodes[0], group="fremd"), *view.nodes[1:]))
    data = sent(foreign)

    for mode in ("light", "dark"):
        assert {node["group"] for node in data["nodes"]} <= set(data["looks"][mode]["groups"])


def test_chosen_actor_is_told_by_its_own_id() -> None:
    view = view_of(actors(3))

    assert sent(view, view.nodes[1].iri)["selected"] == "a1"
    assert sent(view, "unbekannt")["selected"] is None


def test_alternative_text_holds_the_counts() -> None:
    assert sent(view_of(actors(7)))["alt"].startswith("Netzwerkkarte: 7 Akteure, 6 Verbindungen")


def test_same_view_gives_the_same_picture() -> None:
    assert json.dumps(sent(view_of(actors(30)))) == json.dumps(sent(view_of(actors(30))))


def test_signs_become_smaller_when_there_are_very_many() -> None:
    few, many = sent(view_of(actors(40))), sent(view_of(actors(500)))

    assert max(node["size"] for node in many["nodes"]) < max(node["size"] for node in few["nodes"])


def test_named_actors_and_bodies_get_their_label_before_groups_and_undertakings() -> None:
    view = view_of(actors(40))
    weights = {node["name"]: node["weight"] for node in sent(view)["nodes"]}
    later = [node.label for node in view.nodes if node.is_generic or node.group == "vorhaben"]
    first = [node.label for node in view.nodes if node.label not in later]

    assert min(weights[label] for label in first) > max(weights[label] for label in later)


def test_saved_picture_says_network_days_filter_and_that_it_is_an_example() -> None:
    info = view_of(actors(1)).network

    assert drawing.caption(info, Moment(date(2006, 6, 14), date(2026, 3, 1)), "Art: Gremium") == (
        "Integrationsnetzwerk Musterkreis",
        "Gültig am 14.06.2006, Stand vom 01.03.2026",
        "Filter: Art: Gremium",
        EXAMPLE_NOTICE,
    )


def test_saved_picture_of_an_invented_network_says_so() -> None:
    info = replace(view_of(actors(1)).network, is_fictional=True)

    assert drawing.caption(info, DAY, "")[-1] == FICTIONAL_NOTICE


def test_saved_picture_of_a_whole_own_network_has_neither_filter_nor_notice() -> None:
    info = replace(view_of(actors(1)).network, is_example=False)

    assert len(drawing.caption(info, DAY, "")) == 2


def test_saved_picture_explains_the_lines_as_they_are_drawn() -> None:
    strokes = sent(view_of(actors(3)))["strokes"]

    assert [(stroke["label"], bool(stroke["dashes"])) for stroke in strokes] == [
        ("Ist", False),
        ("Auftrag", True),
        ("Soll", True),
    ]


AREAS = (
    Area(code="gremium", label="Gremium (beschließend)", x=100.0, y=-200.0, radius=300.0, count=2),
    Area(code="vorhaben", label="Vorhaben", x=-500.0, y=0.0, radius=50.0, count=1),
)


def test_an_area_is_a_circle_with_a_short_name_in_the_colour_of_its_kind() -> None:
    view = view_of(actors(10))
    nodes = tuple(replace(node, area=node.group) for node in view.nodes)
    body, undertaking = sent(replace(view, nodes=nodes, areas=AREAS))["areas"]

    assert (body["lines"], body["name"]) == (["Gremium"], "Gremium (beschließend)")
    assert (body["x"], body["y"], body["radius"]) == (42.0, -84.0, 126.0)
    assert body["light"] == theme.LOOKS["gremium"].light.fill
    assert undertaking["dark"] == theme.LOOKS["vorhaben"].dark.fill


def test_areas_by_field_are_grey_while_colours_tell_the_kind() -> None:
    view = view_of(actors(10))
    nodes = tuple(replace(node, area="wohnen") for node in view.nodes)
    fielded = replace(view, nodes=nodes, areas=(replace(AREAS[0], code="wohnen", label="Wohnen"),))

    assert sent(fielded)["areas"][0]["light"] == theme.OTHER_FIELD[0].fill
    by_field = drawing.draw(fielded, style=MapStyle(colour="feld")).areas
    assert by_field[0]["light"] == theme.FIELD_TONES["wohnen"][0].fill


def with_gap() -> MapView:
    view = view_of(actors(6))
    empty = replace(view.nodes[0], iri="leerstelle-1", label="Unternehmen", finding="f1", is_generic=False)
    line = replace(view.edges[0], iri="leerstelle-2", finding="f2", label="Grundschule und Kammer")
    return replace(view, nodes=(*view.nodes, empty), edges=(*view.edges, line))


def test_a_missing_partner_is_hollow_and_none_of_the_kinds() -> None:
    data = sent(with_gap())
    node = data["nodes"][-1]

    assert (node["group"], node["kind"], node["missing"]) == ("fehlend", "fehlend", True)
    assert node["words"].startswith("leere Stelle")
    for mode, surface in (("light", theme.LIGHT), ("dark", theme.DARK)):
        assert data["looks"][mode]["groups"]["fehlend"]["color"]["background"] == surface.background


def test_a_missing_link_has_a_line_style_of_its_own_and_tells_its_finding() -> None:
    picture = drawing.draw(with_gap())
    line = picture.edges[-1]

    assert line["dashes"] == list(theme.MISSING_DASHES)
    assert line["missing"] == "Grundschule und Kammer"
    assert picture.iris[line["id"]] == "f2"
    assert picture.iris[picture.nodes[-1]["id"]] == "leerstelle-1"


def test_signs_of_a_whole_map_keep_their_size_when_a_filter_leaves_few() -> None:
    view = replace(view_of(actors(40)), areas=AREAS)
    few = replace(view, nodes=view.nodes[:3], edges=())

    assert (
        drawing.draw(few, style=MapStyle(size="gleich")).nodes[0]["size"]
        == (drawing.draw(view, style=MapStyle(size="gleich")).nodes[0]["size"])
    )


def test_no_german_word_is_written_in_the_files_of_the_component() -> None:
    from importlib.resources import files

    folder = files("dashboard.components.netmap")
    for name in ("map.html", "map.js", "paper.js", "surface.js"):
        lines = [
            line
            for line in (folder / name).read_text("utf-8").split("\n")
            if not line.strip().startswith("//")
        ]
        assert not re.search(r"[äöüßÄÖÜ]", "\n".join(lines)), name
