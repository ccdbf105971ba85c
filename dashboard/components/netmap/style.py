"""What size and colour of a sign tell: chosen by the reader, each explained in a sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard import theme
from graph.locale import Said, say
from graph.model import MapView, Node
from graph.texts import broadest_field, field_said

__all__ = ["COLOURS", "DEFAULT", "SIZES", "MapStyle", "Shade", "shades", "values"]

LINES, PARTNERS, BETWEEN, EQUAL = "linien", "partner", "verbindet", "gleich"
KIND, FIELD, AGE = "art", "feld", "alter"

SIZES: Mapping[str, tuple[Said, Said]] = {
    LINES: (say("Zahl der Linien"), say("Je größer ein Zeichen, desto mehr Linien hat es in diesem Bild.")),
    PARTNERS: (
        say("Zahl der Partner"),
        say("Je größer ein Zeichen, desto mehr verschiedene Partner hat es in diesem Bild."),
    ),
    BETWEEN: (
        say("Verbindet andere"),
        say("Je größer ein Zeichen, desto mehr kürzeste Wege zwischen anderen führen über diesen Akteur."),
    ),
    EQUAL: (say("Alle gleich"), say("Alle Zeichen sind gleich groß.")),
}
"""Code of the address → its name in the choice, and the sentence under the map."""
COLOURS: Mapping[str, tuple[Said, Said]] = {
    KIND: (say("Art der Akteure"), say("Farbe und Form zeigen die Art.")),
    FIELD: (
        say("Handlungsfeld"),
        say("Die Farbe zeigt das erste Handlungsfeld, die Form weiter die Art."),
    ),
    AGE: (
        say("Alter der Angaben"),
        say("Die Farbe zeigt, wie alt die neueste Quelle zu einer Linie ist, die Form weiter die Art."),
    ),
}
LEAST_MOST = {LINES: 8.0, PARTNERS: 8.0, BETWEEN: 0.02, EQUAL: 1.0}
"""The largest sign stands for this much at least: a picture of single lines has no giants."""
ONE_SIZE = 0.4
YEAR = re.compile(r"(?:19|20)\d\d")
FRESH_YEARS, LATE_YEARS = 3, 10
AGES = (
    say("höchstens 3 Jahre alt"),
    say("4 bis 10 Jahre alt"),
    say("über 10 Jahre alt"),
    say("ohne Jahr oder ohne Linie"),
)


@dataclass(frozen=True, slots=True)
class MapStyle:
    """The choice of a reader: a code of `SIZES` and one of `COLOURS`."""

    size: str = LINES
    colour: str = KIND

    def sentences(self) -> tuple[Said, Said]:
        """Return what the choice means."""
        return SIZES[self.size][1], COLOURS[self.colour][1]


DEFAULT = MapStyle()


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour with its meaning."""

    code: str
    label: str
    light: theme.Tone
    dark: theme.Tone


def values(view: MapView, size: str) -> dict[str, float]:
    """Return for each node a number from 0 to 1 by which its sign grows; the root of it, so that the area tells it."""
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for edge in view.edges:
        partners[edge.source].add(edge.target)
        partners[edge.target].add(edge.source)
    by_choice: dict[str, Callable[[Node], float]] = {
        LINES: lambda node: node.degree,
        PARTNERS: lambda node: len(partners[node.iri] - {node.iri}),
        BETWEEN: lambda node: node.bridging,
        EQUAL: lambda _: ONE_SIZE,
    }
    found = {node.iri: float(by_choice[size](node)) for node in view.nodes}
    most = max([LEAST_MOST[size], *found.values()])
    return {iri: (value / most) ** 0.5 for iri, value in found.items()}


def shades(view: MapView, colour: str, year: int) -> dict[str, Shade]:
    """Return for each node the colour it is drawn in.

    Args:
        view: Nodes and lines.
        colour: A code of `COLOURS`.
        year: The year that ages are counted from.
    """
    if colour == FIELD:
        return {node.iri: _field_shade(node) for node in view.nodes}
    if colour == AGE:
        newest = _newest_years(view)
        return {node.iri: _age_shade(newest.get(node.iri), year) for node in view.nodes}
    return {node.iri: _kind_shade(node) for node in view.nodes}


def _kind_shade(node: Node) -> Shade:
    look = theme.look(node.group)
    return Shade(node.group, node.group_label, look.light, look.dark)


def _field_shade(node: Node) -> Shade:
    fields = [broadest_field(code) for code in node.fields]
    if not fields:
        light, dark = theme.AGE_TONES[-1]
        return Shade("ohne", say("Handlungsfeld nicht genannt"), light, dark)
    first = [code for code in fields if code == node.area]
    known = next((code for code in first or fields if code in theme.FIELD_TONES), None)
    if known is None:
        return Shade("weitere", say("weitere Handlungsfelder"), *theme.OTHER_FIELD)
    return Shade(known, field_said(known), *theme.FIELD_TONES[known])


def _age_shade(newest: int | None, year: int) -> Shade:
    limits = (FRESH_YEARS, LATE_YEARS)
    step = 3 if newest is None else sum(year - newest > limit for limit in limits)
    return Shade(f"alter{step}", AGES[step], *theme.AGE_TONES[step])


def _newest_years(view: MapView) -> dict[str, int]:
    """Return for each end of a line the latest year that a source of its lines bears."""
    newest: dict[str, int] = {}
    for edge in view.edges:
        years = [int(year) for quote in edge.quotes for year in YEAR.findall(quote.document_date)]
        for end in (edge.source, edge.target):
            if years:
                newest[end] = max(newest.get(end, 0), *years)
    return newest
