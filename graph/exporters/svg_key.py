"""The key of a drawing: which sign and which line means what, for exactly what is on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element

from graph.exporters.svg_parts import Looks, Point, add, clean, shape, text_width, write
from graph.locale import in_language, say
from graph.model import MapView, Modality

__all__ = ["key"]

SIZE, STEP, SPACE = 16.0, 27.0, 26.0
STROKE, SIGN = 62.0, 26.0
"""Room for a piece of line and for a sign before their words."""
LINES = {
    Modality.IST: say("berichtet (Ist)"),
    Modality.AUFTRAG: say("Auftrag"),
    Modality.SOLL: say("geplant oder empfohlen (Soll)"),
    Modality.NEGIERT: say("ausdrücklich verneint"),
}
STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class _Entry:
    words: str
    room: float
    draw: Callable[[Element, Point], None]


def key(root: Element, view: MapView, looks: Looks, language: str, at: Point, width: float) -> float:
    """Write the key from a point on, lines before signs, and return where it ends."""
    parent = add(root, "g", id="legende", fill=looks.text)
    y = at[1] + STEP
    for entries in (_lines(view, looks, language), _signs(view, looks, language)):
        x = at[0]
        for entry in entries:
            needed = entry.room + text_width(entry.words, SIZE)
            if x > at[0] and x + needed > at[0] + width:
                x, y = at[0], y + STEP
            entry.draw(parent, (x, y - SIZE * 0.35))
            write(parent, entry.words, (x + entry.room, y), SIZE)
            x += needed + SPACE
        if x > at[0]:
            y += STEP
    return y - STEP / 2


def _lines(view: MapView, looks: Looks, language: str) -> Iterator[_Entry]:
    real = [edge for edge in view.edges if not edge.finding]
    for modality, words in LINES.items():
        if any(edge.modality is modality and edge.counts_as != STRUCTURE for edge in real):
            dash = " ".join(str(part) for part in looks.dashes.get(modality, ()))
            draw = partial(_stroke, looks.line, 2.2, dash)
            yield _Entry(in_language(words, language), STROKE, draw)
    if any(edge.counts_as == STRUCTURE for edge in real):
        words = say("Struktur: Gremium, Zugehörigkeit (dünn)")
        yield _Entry(in_language(words, language), STROKE, partial(_stroke, looks.faint_line, 1.1, ""))
    if len(real) < len(view.edges):
        words = say("keine Angabe in den Quellen (hohl)")
        yield _Entry(in_language(words, language), STROKE, partial(_hollow_stroke, looks))


def _signs(view: MapView, looks: Looks, language: str) -> Iterator[_Entry]:
    real = [node for node in view.nodes if not node.finding]
    order = list(looks.groups)
    counts = Counter((node.group, clean(node.group_label, language)) for node in real)
    place = {group: number for number, group in enumerate(order)}
    for (group, label), count in sorted(
        counts.items(), key=lambda it: (place.get(it[0][0], len(order)), it[0])
    ):
        yield _Entry(f"{label} ({count})", SIGN, partial(_filled, looks, group))
    if any(node.is_generic or node.modality is Modality.SOLL for node in real):
        words = say("hell, gestrichelt: nur als Gruppe genannt oder geplant")
        yield _Entry(in_language(words, language), SIGN, partial(_dashed, looks, False))
    if len(real) < len(view.nodes):
        words = say("leere Stelle: erwartet, in den Quellen nicht genannt")
        yield _Entry(in_language(words, language), SIGN, partial(_dashed, looks, True))
    if real:
        words = say("je größer ein Zeichen, desto mehr Verbindungen")
        yield _Entry(in_language(words, language), 0, _nothing)


def _stroke(colour: str, width: float, dash: str, parent: Element, at: Point) -> None:
    path = f"M{at[0]:.1f} {at[1]:.1f}h{STROKE - 12:.0f}"
    line = add(parent, "path", d=path, stroke=colour, stroke_width=width, fill="none")
    if dash:
        line.set("stroke-dasharray", dash)


def _hollow_stroke(looks: Looks, parent: Element, at: Point) -> None:
    for colour, width in ((looks.text, 5.0), (looks.background, 2.6)):
        _stroke(colour, width, " ".join(map(str, looks.missing_dash)), parent, at)


def _nothing(_parent: Element, _at: Point) -> None:
    """Words without a sign before them."""


def _filled(looks: Looks, group: str, parent: Element, at: Point) -> None:
    look = looks.of(group)
    place = (at[0] + 9, at[1])
    shape(parent, look.shape, place, 7.5, fill=look.fill, stroke=look.outline, stroke_width=1.6)


def _dashed(looks: Looks, is_missing: bool, parent: Element, at: Point) -> None:
    place, size = (at[0] + 9, at[1]), 9.5 if is_missing else 7.0
    look = looks.missing if is_missing else looks.other
    sign = shape(parent, "dot", place, size, fill=looks.background, stroke=look.outline, stroke_width=1.6)
    sign.set("stroke-dasharray", "4 3")
    if is_missing:
        write(parent, "?", (place[0], place[1] + 4.5), 12, font_weight="700", text_anchor="middle")
