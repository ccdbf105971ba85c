"""The map as one drawing for paper: signs, lines, names without overlap, a head that says what it is, and a key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import hypot
from xml.etree.ElementTree import Element, tostring

from graph.exporters.svg_key import key
from graph.exporters.svg_names import Names, write_rest
from graph.exporters.svg_parts import (
    FONT,
    LONGEST_NAME,
    Caption,
    Drawn,
    Looks,
    Point,
    add,
    arrow_head,
    clean,
    folded,
    shape,
    write,
)
from graph.locale import Said, counted, in_language, say
from graph.model import Edge, MapView, Modality, Node

__all__ = ["Caption", "Looks", "drawing", "svg_map"]

SVG = "http://www.w3.org/2000/svg"
WIDTH, MARGIN = 1600.0, 40.0
SIDE, BELOW, LEAST_EXTENT = 90.0, 36.0, 600.0
"""Room around the outermost signs for their names."""
USUAL, LARGEST_SHEET = 90, 2.6
"""So many actors fit the usual sheet; more make it larger, up to this many times."""
TITLE, LINE = 30.0, 17.0
SPACING = 1.25
SMALLEST, LARGEST, GROWTH = 6.5, 20.0, 2.6
"""Size of a sign: grows with the root of its number of lines, so that the area tells it."""
ROOMY, LEAST_SHRINK = 60, 0.55
"""Up to so many actors the signs have their full size; more make them smaller, down to this share."""
COOPERATION, OTHER = 1.8, 1.1
FEW_LINES, PALEST = 90, 0.4
"""Up to so many lines each is drawn in full; more are paler, so that signs and names stand out."""
MISSING_LINE, MISSING_CORE = 5.0, 2.6
"""A missing line is hollow, as a missing partner is: a dash with a light core."""
HOLLOW_DASH = (4, 3)
MISSING_SIZE = 12.5
STRUCTURE = "structure"
HEAD, BEND = 9.0, 0.16


def svg_map(view: MapView, looks: Looks, caption: Caption) -> str:
    """Return a map as an SVG file that can be printed, in black and white too.

    Args:
        view: Nodes and lines with their positions; empty places are drawn hollow.
        looks: Colours and line styles.
        caption: What stands over the drawing, and its language.
    """
    return tostring(drawing(view, looks, caption, role="img"), encoding="unicode")


def drawing(view: MapView, looks: Looks, caption: Caption, *, role: str) -> Element:
    """Return the drawing as an element: `img` for a picture, `group`, without a head, where its signs can be operated."""
    language = caption.language
    factor = min(LARGEST_SHEET, max(1.0, (len(view.nodes) / USUAL) ** 0.5))
    width = WIDTH * factor
    root = Element("svg", {"xmlns": SVG, "lang": language, "font-family": FONT, "role": role})
    root.set("aria-labelledby", "karte-titel karte-beschreibung")
    add(root, "title", id="karte-titel").text = clean(caption.title, language)
    add(root, "desc", id="karte-beschreibung").text = clean(view.summary, language)
    sheet = add(root, "rect", width="100%", height="100%", fill=looks.background)
    top = _head(root, caption, looks, width) if role == "img" else 0.0
    frame = _frame(view, top, width)
    drawn = _places(view.nodes, frame)
    _areas(add(root, "g", id="bereiche"), view, frame, looks)
    _lines(add(root, "g", id="linien", fill="none"), view.edges, drawn, looks, language)
    signs = add(root, "g", id="zeichen")
    for one in drawn.values():
        _sign(signs, one, looks, language, is_button=role != "img")
    names = Names(root, looks, language, (MARGIN, top, width - MARGIN, frame.bottom))
    circles = [(area, frame.at(area.x, area.y), area.radius * frame.scale) for area in view.areas]
    unnamed = names.write(list(drawn.values()), view.edges, circles)
    bottom = key(root, view, looks, language, (MARGIN, frame.bottom), width - 2 * MARGIN)
    bottom = write_rest(root, unnamed, looks, language, (MARGIN, bottom), width - 2 * MARGIN) + MARGIN / 2
    for element in (root, sheet):
        element.set("width", f"{width:.0f}")
        element.set("height", f"{bottom:.0f}")
    root.set("viewBox", f"0 0 {width:.0f} {bottom:.0f}")
    return root


def _head(root: Element, caption: Caption, looks: Looks, width: float) -> float:
    """Write what the drawing is, and return where the map begins."""
    head = add(root, "g", id="kopf", fill=looks.text)
    y = MARGIN + TITLE * 0.8
    for line in folded(clean(caption.title, caption.language), TITLE, width - 2 * MARGIN):
        write(head, line, (MARGIN, y), TITLE, font_weight="700")
        y += TITLE * SPACING
    for words in caption.lines:
        for line in folded(clean(words, caption.language), LINE, width - 2 * MARGIN):
            write(head, line, (MARGIN, y), LINE, fill=looks.quiet)
            y += LINE * SPACING
    return y


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the map stands on the sheet: the same scale across and down, so that circles stay circles."""

    left: float
    top: float
    scale: float
    x: float
    y: float
    bottom: float

    def at(self, x: float, y: float) -> Point:
        return self.left + (x - self.x) * self.scale, self.top + (y - self.y) * self.scale


def _frame(view: MapView, top: float, width: float) -> _Frame:
    """Return the frame in which all signs and areas fit; few of them stand close, not in the corners."""
    circles = [(it.x, it.y, it.radius) for it in view.areas] + [(it.x, it.y, 0.0) for it in view.nodes]
    if not circles:
        return _Frame(0, top, 1, 0, 0, top)
    left, upper = min(x - r for x, _, r in circles), min(y - r for _, y, r in circles)
    right, lower = max(x + r for x, _, r in circles), max(y + r for _, y, r in circles)
    room = width - 2 * (MARGIN + SIDE)
    scale = room / max(right - left, LEAST_EXTENT)
    start = MARGIN + SIDE + (room - (right - left) * scale) / 2
    return _Frame(start, top + BELOW, scale, left, upper, top + 2 * BELOW + (lower - upper) * scale)


def _places(nodes: Sequence[Node], frame: _Frame) -> dict[str, Drawn]:
    """Return the nodes with their places on the sheet."""
    shrink = max(LEAST_SHRINK, min(1.0, (ROOMY / max(1, len(nodes))) ** 0.5))
    return {
        node.iri: Drawn(
            node,
            f"a{number}",
            frame.at(node.x, node.y),
            MISSING_SIZE if node.finding else shrink * min(LARGEST, SMALLEST + GROWTH * node.degree**0.5),
        )
        for number, node in enumerate(nodes)
    }


def _areas(parent: Element, view: MapView, frame: _Frame, looks: Looks) -> None:
    """Draw the circles in which kinds or fields stand together, pale enough for black and white."""
    for area in view.areas:
        x, y = frame.at(area.x, area.y)
        look = looks.of(area.code)
        circle = add(parent, "circle", cx=x, cy=y, r=area.radius * frame.scale, fill=look.fill)
        circle.attrib |= {"fill-opacity": "0.07", "stroke": look.outline, "stroke-opacity": "0.3"}


# -- lines -----------------------------------------------------------------------------------------------------------


def _lines(
    parent: Element, edges: Iterable[Edge], drawn: dict[str, Drawn], looks: Looks, language: str
) -> None:
    """Draw structure first and what is missing last, so that it lies on top."""
    seen: Counter[frozenset[str]] = Counter()
    edges = list(edges)
    opacity = max(PALEST, min(1.0, (FEW_LINES / max(1, len(edges))) ** 0.5))
    order = sorted(edges, key=lambda edge: (bool(edge.finding), edge.counts_as != STRUCTURE))
    for edge in order:
        pair = frozenset((edge.source, edge.target))
        if len(pair) == 2 and pair <= drawn.keys():
            line = _line(parent, edge, drawn, looks, language, seen[pair])
            if not edge.finding and opacity < 1:
                line.set("opacity", f"{opacity:.2f}")
            seen[pair] += 1


def _line(
    parent: Element, edge: Edge, drawn: dict[str, Drawn], looks: Looks, language: str, earlier: int
) -> Element:
    one, other = drawn[edge.source], drawn[edge.target]
    line = add(parent, "g", class_="linie", data_von=one.id, data_zu=other.id)
    said = clean(edge.label, language)
    words = (said, in_language(edge.modality_label, language), edge.when)
    add(line, "title").text = " · ".join(part for part in words if part)
    path, tip, direction = _way(one, other, earlier)
    if edge.finding:
        for colour, width in ((looks.text, MISSING_LINE), (looks.background, MISSING_CORE)):
            add(
                line,
                "path",
                d=path,
                stroke=colour,
                stroke_width=width,
                stroke_dasharray=_dash(looks.missing_dash),
            )
        return line
    colour = looks.faint_line if edge.counts_as == STRUCTURE else looks.line
    width = OTHER if edge.counts_as == STRUCTURE else COOPERATION
    stroke = add(line, "path", d=path, stroke=colour, stroke_width=width)
    if dash := looks.dashes.get(edge.modality):
        stroke.set("stroke-dasharray", _dash(dash))
    if edge.is_directed:
        add(line, "path", d=arrow_head(tip, direction, HEAD), fill=colour)
    return line


def _way(one: Drawn, other: Drawn, earlier: int) -> tuple[str, Point, Point]:
    """Return the path between two signs, its tip and direction there; further lines bend apart."""
    (x, y), (to_x, to_y) = one.at, other.at
    length = hypot(to_x - x, to_y - y) or 1.0
    side = BEND * ((earlier + 1) // 2) * (1 if earlier % 2 else -1)
    bend = ((x + to_x) / 2 - (to_y - y) * side, (y + to_y) / 2 + (to_x - x) * side)
    start, tip = _towards(one, bend, 1), _towards(other, bend, 3)
    direction = _unit(bend, tip) if earlier else ((to_x - x) / length, (to_y - y) / length)
    curve = f"Q{bend[0]:.1f} {bend[1]:.1f} " if earlier else "L"
    return f"M{start[0]:.1f} {start[1]:.1f}{curve}{tip[0]:.1f} {tip[1]:.1f}", tip, direction


def _towards(drawn: Drawn, aim: Point, space: float) -> Point:
    dx, dy = _unit(drawn.at, aim)
    return drawn.at[0] + dx * (drawn.radius + space), drawn.at[1] + dy * (drawn.radius + space)


def _unit(one: Point, other: Point) -> Point:
    length = hypot(other[0] - one[0], other[1] - one[1]) or 1.0
    return (other[0] - one[0]) / length, (other[1] - one[1]) / length


def _dash(parts: Iterable[int]) -> str:
    return " ".join(str(part) for part in parts)


# -- signs -----------------------------------------------------------------------------------------------------------


def _sign(parent: Element, drawn: Drawn, looks: Looks, language: str, *, is_button: bool) -> None:
    node = drawn.node
    look = looks.missing if drawn.is_missing else looks.of(node.group)
    words = sign_words(node, language)
    sign = add(parent, "g", id=drawn.id, class_="zeichen", tabindex="0", aria_label=words)
    sign.set("role", "button" if is_button else "img")
    add(sign, "title").text = words
    is_hollow = node.is_generic or node.modality is Modality.SOLL or drawn.is_missing
    fill = looks.background if is_hollow else look.fill
    outline = shape(
        sign, look.shape, drawn.at, drawn.radius, fill=fill, stroke=look.outline, stroke_width=1.8
    )
    if is_hollow:
        outline.set("stroke-dasharray", _dash(HOLLOW_DASH))
    if drawn.is_missing:
        at = (drawn.at[0], drawn.at[1] + 5.5)
        write(sign, "?", at, 15, font_weight="700", fill=looks.text, text_anchor="middle")


def sign_words(node: Node, language: str) -> str:
    """Return what a sign says to those who hear it: name, kind, number of lines."""
    kind = in_language(node.kind_label, language)
    name = clean(node.label, language, LONGEST_NAME)
    if node.finding:
        said: Said = say("Leere Stelle: {name} ({kind}), kein Akteur", name=name, kind=kind)
    else:
        said = counted(
            node.degree,
            "{name}: {kind}, {n} Verbindung",
            "{name}: {kind}, {n} Verbindungen",
            name=name,
            kind=kind,
        )
    return in_language(said, language)
