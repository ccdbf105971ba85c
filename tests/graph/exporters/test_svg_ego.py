"""The small picture of one actor: at most twenty partners, each once, with the best evidenced line."""

from __future__ import annotations

from xml.etree.ElementTree import fromstring

from graph.exporters.svg_ego import ego_picture
from graph.locale import in_language
from graph.model import Modality
from tests.graph.exporters.drawings import LOOKS, edge, node, view

SVG = "{http://www.w3.org/2000/svg}"


def names(svg: str) -> list[str]:
    return [text.text or "" for text in fromstring(svg).iter(f"{SVG}text")]


def test_actor_and_its_partners_are_named() -> None:
    shown = view([node("m"), node("a"), node("b"), node("fern")], [edge("m", "a"), edge("b", "m")])
    picture = ego_picture(shown, "m", LOOKS, "de")

    assert picture
    assert sorted(names(picture.svg)) == ["a", "b", "m"]


def test_words_count_the_partners_by_how_they_are_meant() -> None:
    edges = [
        edge("m", "a"),
        edge("m", "b", modality=Modality.SOLL),
        edge("m", "b", modality=Modality.AUFTRAG),
    ]
    picture = ego_picture(view([node("m"), node("a"), node("b")], edges), "m", LOOKS, "de")

    assert picture
    assert picture.alt == (
        "m steht mit 2 anderen in Verbindung, davon als Ist berichtet: 1, als Auftrag: 1, als Soll: 0."
    )
    assert fromstring(picture.svg).get("aria-label") == picture.alt
    assert in_language(picture.alt, "en").startswith("m is connected with 2 others")


def test_no_more_than_twenty_are_drawn_and_the_others_are_said() -> None:
    others = [node(f"p{number}") for number in range(23)]
    shown = view([node("m"), *others], [edge("m", other.iri) for other in others])
    picture = ego_picture(shown, "m", LOOKS, "de")

    assert picture
    assert len(names(picture.svg)) == 21
    assert picture.alt.endswith("3 weitere sind nicht gezeichnet.")


def test_reported_line_comes_before_a_planned_one() -> None:
    shown = view([node("m"), node("a")], [edge("m", "a", modality=Modality.SOLL), edge("m", "a")])
    picture = ego_picture(shown, "m", LOOKS, "de")

    assert picture
    assert fromstring(picture.svg).findall(f"{SVG}path")[0].get("stroke-dasharray") is None


def test_what_is_missing_is_no_partner() -> None:
    shown = view([node("m"), node("x", finding="f")], [edge("m", "x", finding="f")])

    assert ego_picture(shown, "m", LOOKS, "de") is None


def test_who_has_no_line_or_is_not_there_gets_no_picture() -> None:
    assert ego_picture(view([node("m")]), "m", LOOKS, "de") is None
    assert ego_picture(view([node("m")]), "fremd", LOOKS, "de") is None


def test_hostile_name_stays_text() -> None:
    shown = view([node("m", label="</svg><script>"), node("a")], [edge("m", "a")])
    picture = ego_picture(shown, "m", LOOKS, "de")

    assert picture
    assert "<script>" not in picture.svg
