"""One actor with its partners as a small drawing: the actor in the middle, names to the left and right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from xml.etree.ElementTree import Element, tostring

from graph.exporters.svg_parts import (
    FONT,
    LONGEST_NAME,
    Drawn,
    Looks,
    Point,
    add,
    clean,
    folded,
    shape,
    text_width,
    write,
)
from graph.locale import Said, counted, in_language, joined, say
from graph.model import Edge, MapView, Modality, Node

__all__ = ["EgoPicture", "ego_picture"]

SVG = "http://www.w3.org/2000/svg"
MOST_PARTNERS = 20
WIDTH, ROW, MARGIN = 760.0, 38.0, 26.0
REACH, SPREAD = 150.0, 70.0
"""How far to the side partners stand, and to how many degrees above and below the middle."""
NAME, NAME_WIDTH, NAME_LINES = 13.0, 205.0, 2
MIDDLE, SIGN = 15.0, 8.5
ORDER = (Modality.IST, Modality.AUFTRAG, Modality.SOLL, Modality.NEGIERT)
STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class EgoPicture:
    """The drawing, and what it shows in words."""

    svg: str
    alt: Said


def ego_picture(view: MapView, iri: str, looks: Looks, language: str) -> EgoPicture | None:
    """Return an actor with at most 20 partners, each with its best evidenced line; None if it has none.

    Args:
        view: A map on which the actor stands.
        iri: The actor.
        looks: Colours and line styles.
        language: Of what the drawing says by itself.
    """
    nodes = {node.iri: node for node in view.nodes if not node.finding}
    lines = _best_lines(view, iri, nodes)
    if iri not in nodes or not lines:
        return None
    ranked = sorted(lines, key=lambda it: (_rank(lines[it]), -nodes[it].degree, it))
    shown = sorted(
        ranked[:MOST_PARTNERS], key=lambda it: (nodes[it].group, _rank(lines[it]), nodes[it].label)
    )
    alt = _alt(nodes[iri], [lines[it] for it in ranked], len(shown))
    half = (len(shown) + 1) // 2
    height = max(half * ROW, 3 * ROW) + 2 * MARGIN
    middle = Drawn(nodes[iri], "mitte", (WIDTH / 2, height / 2), MIDDLE)
    sides = ((shown[:half], 1), (shown[half:], -1))
    drawn = [
        Drawn(nodes[it], "", at, SIGN)
        for side, sign in sides
        for it, at in zip(side, _arc(len(side), sign, height), strict=True)
    ]
    root = Element("svg", {"xmlns": SVG, "lang": language, "font-family": FONT, "role": "img"})
    root.attrib |= {"viewBox": f"0 0 {WIDTH:.0f} {height:.0f}", "aria-label": in_language(alt, language)}
    root.attrib |= {"width": f"{WIDTH:.0f}", "height": f"{height:.0f}"}
    add(root, "rect", width="100%", height="100%", fill=looks.background)
    for one in drawn:
        _line(root, middle.at, one.at, lines[one.node.iri], looks)
    for one in drawn:
        _partner(root, one, looks, language, is_right=one.at[0] > middle.at[0])
    _middle(root, middle, looks, language)
    return EgoPicture(tostring(root, encoding="unicode"), alt)


def _best_lines(view: MapView, iri: str, nodes: dict[str, Node]) -> dict[str, Edge]:
    """Return partner → its best evidenced line: what is reported before what is planned, cooperation before structure."""
    best: dict[str, Edge] = {}
    for edge in view.edges:
        if edge.finding or iri not in (edge.source, edge.target):
            continue
        other = edge.target if edge.source == iri else edge.source
        if other != iri and other in nodes and (other not in best or _rank(edge) < _rank(best[other])):
            best[other] = edge
    return best


def _rank(edge: Edge) -> tuple[int, bool]:
    return ORDER.index(edge.modality), edge.counts_as == STRUCTURE


def _arc(count: int, sign: int, height: float) -> list[Point]:
    """Return places one below the other on a bow beside the middle: every name has a row of its own."""
    rows = [(number + 0.5) / count * 2 - 1 for number in range(count)]
    reach = (height / 2 - MARGIN) if count > 1 else 0.0
    return [
        (
            WIDTH / 2 + sign * REACH * (0.45 + 0.55 * cos(radians(SPREAD * row))),
            height / 2 + reach * _bent(row),
        )
        for row in rows
    ]


def _bent(row: float) -> float:
    """Return a row, drawn a little towards the ends, so that the lines fan out."""
    return 0.8 * row + 0.2 * sin(radians(90 * row))


def _line(root: Element, start: Point, end: Point, edge: Edge, looks: Looks) -> None:
    is_structure = edge.counts_as == STRUCTURE
    colour, width = (looks.faint_line, 1.1) if is_structure else (looks.line, 2.0)
    path = f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"
    line = add(root, "path", d=path, stroke=colour, stroke_width=width)
    if dash := looks.dashes.get(edge.modality):
        line.set("stroke-dasharray", " ".join(str(part) for part in dash))


def _partner(root: Element, one: Drawn, looks: Looks, language: str, *, is_right: bool) -> None:
    _sign(root, one, looks)
    x = one.at[0] + (SIGN + 7) * (1 if is_right else -1)
    lines = folded(clean(one.node.label, language, LONGEST_NAME), NAME, NAME_WIDTH, NAME_LINES)
    top = one.at[1] + NAME * 0.36 - (len(lines) - 1) * NAME * 0.56
    for number, line in enumerate(lines):
        at = (x, top + number * NAME * 1.12)
        write(root, line, at, NAME, fill=looks.text, text_anchor="start" if is_right else "end")


def _middle(root: Element, one: Drawn, looks: Looks, language: str) -> None:
    _sign(root, one, looks)
    lines: Sequence[str] = folded(clean(one.node.label, language, LONGEST_NAME), NAME, 170.0, 3)
    width = max(text_width(line, NAME, is_bold=True) for line in lines) + NAME
    top, height = one.at[1] + MIDDLE + 3, NAME * (0.6 + 1.12 * len(lines))
    add(root, "rect", x=one.at[0] - width / 2, y=top, width=width, height=height, rx=5, fill=looks.background)
    for number, line in enumerate(lines):
        at = (one.at[0], top + NAME * (1.05 + 1.12 * number))
        write(root, line, at, NAME, fill=looks.text, text_anchor="middle", font_weight="700")


def _sign(root: Element, one: Drawn, looks: Looks) -> None:
    look, is_hollow = looks.of(one.node.group), one.node.is_generic or one.node.modality is Modality.SOLL
    fill = looks.background if is_hollow else look.fill
    sign = shape(root, look.shape, one.at, one.radius, fill=fill, stroke=look.outline, stroke_width=1.8)
    if is_hollow:
        sign.set("stroke-dasharray", "4 3")


def _alt(node: Node, lines: Sequence[Edge], shown: int) -> Said:
    """Return who is shown with how many partners, and how well the lines to them are evidenced."""
    numbers = {modality: sum(edge.modality is modality for edge in lines) for modality in ORDER}
    partners = counted(
        len(lines),
        "{name} steht mit {n} anderen Stelle in Verbindung",
        "{name} steht mit {n} anderen in Verbindung",
        name=clean(node.label, longest=LONGEST_NAME),
    )
    evidenced = say(
        "davon als Ist berichtet: {reported}, als Auftrag: {mandated}, als Soll: {planned}.",
        reported=numbers[Modality.IST],
        mandated=numbers[Modality.AUFTRAG],
        planned=numbers[Modality.SOLL],
    )
    more = counted(
        len(lines) - shown, "{n} weitere ist nicht gezeichnet.", "{n} weitere sind nicht gezeichnet."
    )
    said = say("{partners}, {evidenced}", partners=partners, evidenced=evidenced)
    return joined((said, more)) if len(lines) > shown else said
