"""Names on a drawing: of groups, of signs while there is room, and numbers for those that stand in the foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element

from graph.exporters.svg_labels import Room, Sign
from graph.exporters.svg_parts import (
    LONGEST_NAME,
    Box,
    Drawn,
    Looks,
    Point,
    add,
    clean,
    folded,
    text_width,
    write,
)
from graph.locale import counted, in_language, say
from graph.model import Area, Edge, Node

__all__ = ["Names", "write_rest"]

NAME, GROUP_NAME, NUMBER = 14.0, 18.0, 11.0
NAME_WIDTH, NAME_LINES = 150.0, 3
LINE_HEIGHT = 1.15
HALO = 4.0
UNDERTAKINGS = "vorhaben"
MOST_NUMBERED = 250
"""More numbers than that nobody looks up."""

Circle: TypeAlias = tuple[Area, Point, float]


@dataclass(frozen=True, slots=True)
class Names:
    """Writes names on a drawing.

    Attributes:
        root: The drawing.
        looks: Colours.
        language: Of group names and questions.
        bounds: Names stay within.
    """

    root: Element
    looks: Looks
    language: str
    bounds: Box

    def write(
        self, drawn: Sequence[Drawn], edges: Iterable[Edge], areas: Sequence[Circle]
    ) -> tuple[Drawn, ...]:
        """Write names where there is room, the most important first, and numbers for the rest, which is returned.

        Args:
            drawn: All signs.
            edges: All lines: a name stands on as few of them as can be.
            areas: The circles of the map with their places and sizes on the sheet.
        """
        parent = add(self.root, "g", id="namen", fill=self.looks.text, stroke=self.looks.background)
        parent.attrib |= {
            "aria-hidden": "true", "stroke-width": f"{HALO:.0f}", "paint-order": "stroke", "stroke-linejoin": "round",
        }  # fmt: skip
        places = {one.node.iri: one.at for one in drawn}
        known = [(edge.source, edge.target) for edge in edges if {edge.source, edge.target} <= places.keys()]
        signs = [Sign(one.at, one.radius + 2, 0, 0) for one in drawn]
        room = Room(self.bounds, signs, [(places[one], places[other]) for one, other in known])
        for area, at, radius in areas:
            self._area_name(parent, area, at, radius, room)
        order = sorted(drawn, key=lambda one: (-_importance(one.node), one.id))
        unnamed = [one for one in order if not _name(parent, one, room, self.language)]
        rest = tuple(sorted(unnamed, key=lambda one: (one.at[1], one.at[0])))
        if len(rest) <= MOST_NUMBERED:
            for number, one in enumerate(rest, 1):
                _number(parent, one, str(number), room)
        return rest

    def _area_name(self, parent: Element, area: Area, at: Point, radius: float, room: Room) -> None:
        """Write the name of an area at its upper rim, else at its lower one, else where it fits within."""
        text = clean(area.label, self.language).split(" (")[0]
        width, height = text_width(text, GROUP_NAME, is_bold=True), GROUP_NAME * 1.25
        heights = (-radius, radius, *(step * radius for step in (-0.85, 0.85, -0.6, 0.6, -0.3, 0.3, 0)))
        tops = [at[1] + y - height / 2 for y in heights]
        left = min(max(at[0] - width / 2, self.bounds[0]), self.bounds[2] - width)
        if found := room.place_at((left, top, left + width, top + height) for top in tops):
            line = write(parent, text, (found[0] + width / 2, found[1] + GROUP_NAME), GROUP_NAME)
            outline = self.looks.of(area.code).outline
            line.attrib |= {"font-weight": "700", "fill": outline, "text-anchor": "middle"}


def write_rest(
    root: Element, unnamed: Sequence[Drawn], looks: Looks, language: str, at: Point, width: float
) -> float:
    """Write which number is whom, or only how many signs have no name, and return where it ends."""
    if not unnamed:
        return at[1]
    parent = add(root, "g", id="nummern", fill=looks.text)
    if len(unnamed) > MOST_NUMBERED:
        words: str = counted(
            len(unnamed),
            "{n} Zeichen steht ohne Namen, wo kein Platz war; die Tabelle nennt alle.",
            "{n} Zeichen stehen ohne Namen, wo kein Platz war; die Tabelle nennt alle.",
        )
        lines = [in_language(words, language)]
    else:
        named = (
            f"{number}\u00a0{clean(one.node.label, language, LONGEST_NAME)}"
            for number, one in enumerate(unnamed, 1)
        )
        head = in_language(say("Nummern in der Karte:"), language)
        lines = list(folded(f"{head} {' · '.join(named)}", NAME, width * 0.98))
    y = at[1]
    for line in lines:
        y += NAME * 1.4
        write(parent, line, (at[0], y), NAME)
    return y


def _importance(node: Node) -> int:
    """Return the place in the order: empty places, then named actors by their lines, then groups and plans."""
    named = 0 if node.is_generic or node.group == UNDERTAKINGS else 1000
    return node.degree + (100_000 if node.finding else named)


def _name(parent: Element, one: Drawn, room: Room, language: str) -> bool:
    lines = folded(clean(one.node.label, language), NAME, NAME_WIDTH, NAME_LINES)
    width = max(text_width(line, NAME) for line in lines)
    area = room.place(Sign(one.at, one.radius + 2, width, len(lines) * NAME * LINE_HEIGHT))
    if area is None:
        return False
    left, top, right, _ = area
    anchor = "start" if left >= one.at[0] else "end" if right <= one.at[0] else "middle"
    x = {"start": left, "end": right, "middle": (left + right) / 2}[anchor]
    style = "italic" if one.is_missing else "normal"
    for number, line in enumerate(lines):
        at = (x, top + NAME * (0.88 + LINE_HEIGHT * number))
        write(parent, line, at, NAME, text_anchor=anchor, font_style=style)
    return True


def _number(parent: Element, one: Drawn, number: str, room: Room) -> None:
    """Write a number beside a sign, or across it where there is no room at all."""
    area = room.place(Sign(one.at, one.radius, text_width(number, NUMBER), NUMBER))
    x, y = (area[0], area[1] + NUMBER * 0.9) if area else (one.at[0] - 6, one.at[1] + 4)
    write(parent, number, (x, y), NUMBER, font_weight="700")
