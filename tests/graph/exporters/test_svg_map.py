"""The drawing is valid whatever the names are, says everything twice, and no name covers another."""

from __future__ import annotations

from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.exporters.svg_map import svg_map
from graph.exporters.svg_parts import Caption, text_width
from graph.model import Area, MapView, Modality
from tests.graph.exporters.drawings import LOOKS, edge, node, ring, view

SVG = "{http://www.w3.org/2000/svg}"
CAPTION = Caption(title="Musternetz", lines=("gültig am 22.11.2026", "Filter: Sport"))
HOSTILE = (
    "<img src=x onerror=alert(1)>", "]]> &amp; <!--", "</svg><script>x</script>", "a\x00b\x1f\u202ec", "\U000e0041x", '"\'',
)  # fmt: skip


def drawn(shown: MapView, caption: Caption = CAPTION) -> Element:
    return fromstring(svg_map(shown, LOOKS, caption))


def part(root: Element, name: str) -> Element:
    return next(element for element in root if element.get("id") == name)


def texts(root: Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{SVG}text")]


PAIR = view([node("Anna", -300), node("Berta", 300)], [edge("Anna", "Berta")])


def test_title_description_and_head_say_what_it_is() -> None:
    root = drawn(PAIR)

    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "karte-titel karte-beschreibung"
    assert [root[0].text, root[1].text] == ["Musternetz", "Zwei Akteure."]
    assert texts(part(root, "kopf")) == ["Musternetz", "gültig am 22.11.2026", "Filter: Sport"]


def test_every_sign_can_be_reached_and_has_a_name() -> None:
    signs = part(drawn(PAIR), "zeichen")

    assert [sign.get("aria-label") for sign in signs] == [
        "Anna: Verein, 0 Verbindungen",
        "Berta: Verein, 0 Verbindungen",
    ]
    assert {sign.get("tabindex") for sign in signs} == {"0"}


def test_words_are_english_on_an_english_drawing() -> None:
    root = drawn(PAIR, Caption(title="Sample", language="en"))

    assert part(root, "zeichen")[0].get("aria-label") == "Anna: Verein, 0 ties"
    assert "reported (fact)" in texts(part(root, "legende"))
    assert root.get("lang") == "en"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_text(name: str) -> None:
    root = drawn(view([node("a", label=name), node("b", 100)], [edge("a", "b", label=name)]))

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "rect", "g", "text", "path", "circle", "polygon",
    }  # fmt: skip


@given(st.text(max_size=80))
def test_any_name_gives_a_drawing_that_can_be_read(name: str) -> None:
    caption = Caption(title=name or "leer", lines=(name,))
    shown = view([node("a", label=name), node("b", 100)], [edge("a", "b", label=name)], summary=name)

    assert len(part(fromstring(svg_map(shown, LOOKS, caption)), "zeichen")) == 2


@pytest.mark.parametrize(
    ("modality", "dash"), [(Modality.IST, None), (Modality.AUFTRAG, "9 6"), (Modality.SOLL, "2 5")]
)
def test_line_style_tells_how_it_is_meant(modality: Modality, dash: str | None) -> None:
    shown = view([node("a"), node("b", 100)], [edge("a", "b", modality=modality)])
    line = part(drawn(shown), "linien")[0]

    assert line.findall(f"{SVG}path")[0].get("stroke-dasharray") == dash


def test_missing_partner_is_hollow_with_a_question_mark_and_no_actor() -> None:
    sign = part(drawn(view([node("a"), node("Kita?", 100, finding="f1")])), "zeichen")[1]

    assert sign.get("aria-label") == "Leere Stelle: Kita? (Verein), kein Akteur"
    assert [text.text for text in sign.iter(f"{SVG}text")] == ["?"]
    assert sign.find(f"{SVG}circle").get("fill") == LOOKS.background  # type: ignore[union-attr]  # is there


def test_missing_line_is_drawn_on_top_with_a_light_core() -> None:
    nodes = [node("a"), node("b", 100)]
    lines = part(drawn(view(nodes, [edge("a", "b", finding="f1"), edge("a", "b")])), "linien")

    strokes = [(path.get("stroke"), path.get("stroke-dasharray")) for path in lines[-1].iter(f"{SVG}path")]
    assert strokes == [(LOOKS.text, "16 7"), (LOOKS.background, "16 7")]


def test_directed_line_has_an_arrow_head() -> None:
    nodes = [node("a"), node("b", 100)]
    plain, directed = (
        part(drawn(view(nodes, [edge("a", "b", is_directed=is_directed)])), "linien")[0]
        for is_directed in (False, True)
    )

    assert (len(plain.findall(f"{SVG}path")), len(directed.findall(f"{SVG}path"))) == (1, 2)


def test_second_line_between_two_bends_aside() -> None:
    nodes = [node("a"), node("b", 100)]
    lines = part(drawn(view(nodes, [edge("a", "b"), edge("a", "b", iri="x")])), "linien")
    first, second = (line.find(f"{SVG}path").get("d") for line in lines)  # type: ignore[union-attr]  # is there

    assert "Q" not in str(first)
    assert "Q" in str(second)


def test_key_has_what_is_on_the_drawing_and_nothing_else() -> None:
    shown = view([node("a"), node("b", 100, is_generic=True)], [edge("a", "b", modality=Modality.SOLL)])

    assert texts(part(drawn(shown), "legende")) == [
        "geplant oder empfohlen (Soll)",
        "Vereine (2)",
        "hell, gestrichelt: nur als Gruppe genannt oder geplant",
        "je größer ein Zeichen, desto mehr Verbindungen",
    ]


def test_areas_are_circles_with_their_names() -> None:
    area = Area(code="verein", label="Vereine (e.V.)", x=0, y=0, radius=200, count=2)
    root = drawn(view([node("a"), node("b", 100)], areas=(area,)))

    assert len(part(root, "bereiche")) == 1
    assert "Vereine" in texts(part(root, "namen"))


def test_no_name_covers_another() -> None:
    names = part(drawn(view(ring(30))), "namen")
    boxes = []
    for line in names:
        x, y, size = (float(line.get(key, "0")) for key in ("x", "y", "font-size"))
        width = text_width(line.text or "", size)
        left = {"start": x, "middle": x - width / 2, "end": x - width}[line.get("text-anchor", "start")]
        boxes.append((left, y - size * 0.7, left + width, y))

    for one, other in combinations(boxes, 2):
        assert (
            one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] - 0.1 or other[1] >= one[3] - 0.1
        )


def test_signs_without_room_for_a_name_get_numbers_that_the_foot_explains() -> None:
    crowd = [node(f"Ein Verein mit langem Namen {number}", number * 3) for number in range(12)]
    root = drawn(view([*crowd, node("fern", 900)]))
    numbers = [text for text in texts(part(root, "namen")) if text.isdigit()]

    assert numbers
    foot = " ".join(texts(part(root, "nummern")))
    assert foot.startswith("Nummern in der Karte: 1\u00a0Ein Verein mit langem Namen ")
    assert foot.count(" · ") == len(numbers) - 1


def test_so_many_numbers_that_nobody_would_look_them_up_are_a_sentence() -> None:
    crowd = [node(f"Ein Verein mit langem Namen {number}", number) for number in range(400)]

    [foot] = texts(part(drawn(view(crowd)), "nummern"))
    assert foot.endswith("Zeichen stehen ohne Namen, wo kein Platz war; die Tabelle nennt alle.")


@pytest.mark.parametrize("shown", [view([]), view([node("allein")])], ids=["nobody", "one"])
def test_nobody_and_one_actor_are_drawn_too(shown: MapView) -> None:
    root = drawn(shown)

    assert len(part(root, "zeichen")) == len(shown.nodes)
    assert root.get("viewBox", "").startswith("0 0 1600 ")


def test_same_map_gives_the_same_file() -> None:
    assert svg_map(PAIR, LOOKS, CAPTION) == svg_map(PAIR, LOOKS, CAPTION)
