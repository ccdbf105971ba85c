"""A map view as pyvis objects: nodes, lines, areas and options, with ids of our own and no markup."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard import escape, theme, words
from dashboard.components import naming
from dashboard.components.netmap import legend
from dashboard.components.netmap.labels import wrapped
from dashboard.components.netmap.phrases import phrases
from dashboard.components.netmap.style import DEFAULT, FIELD, KIND, MapStyle, Shade, shades, values
from graph.model import Area, Edge, MapView, Moment, NetworkInfo, Node
from graph.model.handover import Attribution
from graph.texts import german_date, notice_of

LONGEST_NAME = 300
AREA_WIDTH, AREA_NARROW, AREA_LINES = 24, 18, 4
"""Letters of a line of an area's name, and where the area is small."""
_REMARK = re.compile(r"\s*\([^()]*\)$")
"""What a label adds in brackets: the legend says it, the area's name does without."""
SCALE = 0.42
"""Pixels for one unit of the layout: a whole network fits a page without shrinking its signs."""
LARGEST = 24
"""Pixels: half the size of the largest sign, where there is room."""
ROOM = 155
"""Half the size of the largest sign times the root of the number of nodes: neighbours do not cover each other."""
LEAST_SHARE = 0.4
"""The smallest sign, as a share of the largest."""
LEAST_MISSING = 10
"""A missing partner is never smaller: its question mark is read."""
WIDTH_COOPERATION, WIDTH_OTHER = 2.2, 1.2
HOLLOW = "-gruppe"
MISSING = theme.MISSING_KIND
STRUCTURE = "structure"
UNDERTAKINGS = "vorhaben"
NAMED_FIRST = 1000
"""More than any number of lines: bodies and named actors get their label before groups and undertakings."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What the component draws, and which of its ids stands for what."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    areas: list[dict[str, Any]]
    options: dict[str, Any]
    looks: dict[str, Any]
    legend: list[dict[str, Any]]
    colours: list[dict[str, Any]]
    strokes: list[dict[str, Any]]
    iris: dict[str, str]
    """Id of a node → its IRI or mark; id of a line that a finding misses → id of that finding."""
    arrangement: str
    alt: str
    network: str
    caption: tuple[str, ...]
    """Title and further lines of a saved picture."""
    sentences: tuple[str, ...]
    """What size and colour tell."""

    def data(
        self, selected: str | None, script: str, height: int, day: str, hidden: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """Return everything the component needs, ready for JSON."""
        chosen = next((key for key, iri in self.iris.items() if iri == selected), None)
        return {
            "nodes": self.nodes,
            "edges": self.edges,
            "areas": self.areas,
            "options": self.options,
            "looks": self.looks,
            "legend": self.legend,
            "colours": self.colours,
            "strokes": self.strokes,
            "alt": self.alt,
            "network": self.network,
            "day": day,
            "caption": list(self.caption),
            "sentences": list(self.sentences),
            "words": phrases(),
            "arrangement": self.arrangement,
            "hidden": list(hidden),
            "selected": chosen,
            "script": script,
            "height": height,
        }


def draw(
    view: MapView, lines: tuple[str, ...] = (), style: MapStyle = DEFAULT, year: int | None = None
) -> Picture:
    """Return the picture of a map view; every actor gets a short id that holds nothing of its name.

    Args:
        view: Nodes and lines with their positions.
        lines: What `caption` says about a saved picture.
        style: What size and colour tell.
        year: The year that ages are counted from; needed only where the colour tells them.
    """
    from pyvis.network import Network

    keys = {node.iri: f"a{number}" for number, node in enumerate(view.nodes)}
    network = Network(directed=False)
    colours, sizes = shades(view, style.colour, year or 0), values(view, style.size)
    # An arranged map leaves everybody the same room whatever the filter; other pictures have room for what they show.
    standing = max(view.total_nodes if view.areas else 1, len(view.nodes))
    largest = min(LARGEST, ROOM / standing**0.5)
    # pyvis looks through all nodes and edges at each add_*: with 14,600 edges 10 s. Its own objects go in directly.
    network.nodes = [
        _node(node, keys[node.iri], largest * (LEAST_SHARE + (1 - LEAST_SHARE) * sizes[node.iri]), colours[node.iri], style)
        for node in view.nodes
    ]  # fmt: skip
    network.edges = _edges(view.edges, keys)
    network.set_options(json.dumps(_OPTIONS))
    missing = {f"v{number}": edge.finding for number, edge in enumerate(view.edges) if edge.finding}
    spoken = tuple(words.spoken(sentence) for sentence in style.sentences())
    return Picture(
        nodes=network.nodes,
        edges=network.edges,
        areas=_areas(view, style),
        options=network.options,
        looks={mode: _looks(view, colours, style, mode) for mode in ("light", "dark")},
        legend=legend.kinds(view, style),
        colours=legend.colours(_real(view, colours), style),
        strokes=legend.strokes(view),
        iris={key: iri for iri, key in keys.items()} | missing,
        arrangement="art" if _is_by_kind(view) else "feld",
        alt=words.say("Netzwerkkarte: {text}", text=escape.one_line(view.summary)),
        network=view.network.name,
        caption=(*lines, " ".join(spoken)) if lines else (),
        sentences=spoken,
    )


def caption(
    network: NetworkInfo, moment: Moment, filtered: str, attributions: Sequence[Attribution] = ()
) -> tuple[str, ...]:
    """Return what a saved picture has to say without its page: network, days, filter, notice, who has to be named."""
    days = words.say(
        "Gültig am {valid_on}, Stand vom {as_of}",
        valid_on=german_date(moment.valid_on),
        as_of=german_date(moment.as_of),
    )
    filter_line = words.say("Filter: {text}", text=escape.one_line(filtered)) if filtered else ""
    notice, named = words.spoken(notice_of(network)), naming.in_words(attributions)
    found = (escape.one_line(network.label), days, filter_line, notice, named)
    return tuple(line for line in found if line)


_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "interaction": {
        "hover": True,
        "keyboard": False,
        "navigationButtons": False,
        "tooltipDelay": 100000,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "zoomView": True,
    },
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "nodes": {"borderWidth": 1.6, "borderWidthSelected": 3},
}


def _node(node: Node, key: str, size: float, shade: Shade, style: MapStyle) -> dict[str, Any]:
    from pyvis.node import Node as PyvisNode

    options: dict[str, Any] = PyvisNode(
        key,
        theme.MISSING.shape if node.finding else theme.look(node.group).shape,
        wrapped(node.label),
        x=round(node.x * SCALE, 1),
        y=round(node.y * SCALE, 1),
        size=round(max(size, LEAST_MISSING) if node.finding else size, 1),
        group=_group(node, shade, style),
        name=escape.shortened(escape.one_line(node.label), LONGEST_NAME),
        words=_node_words(node),
        kind=MISSING if node.finding else node.group,
        area=node.area,
        missing=bool(node.finding),
        weight=node.degree + (0 if node.is_generic or node.group == UNDERTAKINGS else NAMED_FIRST),
    ).options
    return options


def _node_words(node: Node) -> str:
    parts = [escape.one_line(node.kind_label)]
    if node.finding:
        parts = [words.say("leere Stelle")]
    elif node.is_generic:
        parts.append(words.say("nur als Gruppe genannt"))
    parts.append(words.counted(node.degree, "{n} Verbindung", "{n} Verbindungen"))
    return ", ".join(part for part in parts if part)


def _edges(edges: Iterable[Edge], keys: Mapping[str, str]) -> list[dict[str, Any]]:
    drawn: Counter[frozenset[str]] = Counter()
    options = []
    for number, edge in enumerate(edges):
        pair = frozenset((edge.source, edge.target))
        options.append(_edge(edge, keys, f"v{number}", drawn[pair]))
        drawn[pair] += 1
    return options


def _edge(edge: Edge, keys: Mapping[str, str], key: str, earlier: int) -> dict[str, Any]:
    from pyvis.edge import Edge as PyvisEdge

    is_structure = edge.counts_as == STRUCTURE and not edge.finding
    options: dict[str, Any] = PyvisEdge(
        keys[edge.source],
        keys[edge.target],
        directed=edge.is_directed,
        id=key,
        dashes=list(theme.MISSING_DASHES) if edge.finding else theme.DASHES[edge.modality],
        width=WIDTH_OTHER if is_structure else WIDTH_COOPERATION,
        faint=is_structure,
        bend=_bend(earlier),
    ).options
    if edge.finding:
        options["missing"] = escape.one_line(edge.label)
    return options


def _bend(earlier: int) -> int:
    """Return how far a line leaves the straight one: the first between two actors not at all, further ones apart."""
    return (earlier + 1) // 2 * (1 if earlier % 2 else -1)


def _group(node: Node, shade: Shade, style: MapStyle) -> str:
    if node.finding:
        return MISSING
    name = node.group if node.group in theme.LOOKS else "weitere"
    tone = "" if style.colour == KIND else f".{shade.code}"
    return name + tone + (HOLLOW if legend.is_hollow(node.is_generic, node.modality) else "")


def _is_by_kind(view: MapView) -> bool:
    return all(node.area == node.group for node in view.nodes if node.area and not node.finding)


def _areas(view: MapView, style: MapStyle) -> list[dict[str, Any]]:
    is_by_kind = _is_by_kind(view)
    return [_area(area, _area_tones(area.code, style, is_by_kind)) for area in view.areas]


def _area_tones(code: str, style: MapStyle, is_by_kind: bool) -> tuple[theme.Tone, theme.Tone]:
    """Return the colours of an area: those of its members where the colour of a sign tells the same, else grey."""
    if is_by_kind and style.colour == KIND:
        look = theme.look(code)
        return look.light, look.dark
    if not is_by_kind and style.colour == FIELD:
        return theme.FIELD_TONES.get(code, theme.OTHER_FIELD)
    return theme.OTHER_FIELD


def _area(area: Area, tones: tuple[theme.Tone, theme.Tone]) -> dict[str, Any]:
    name = escape.one_line(area.label)
    short = _REMARK.sub("", name)
    return {
        "code": area.code,
        "name": name,
        "lines": wrapped(short, AREA_WIDTH, AREA_LINES).split("\n"),
        "narrow": wrapped(short, AREA_NARROW, AREA_LINES).split("\n"),
        "x": round(area.x * SCALE, 1),
        "y": round(area.y * SCALE, 1),
        "radius": round(area.radius * SCALE, 1),
        "light": tones[0].fill,
        "lightEdge": tones[0].outline,
        "dark": tones[1].fill,
        "darkEdge": tones[1].outline,
    }


def _real(view: MapView, colours: Mapping[str, Shade]) -> dict[str, Shade]:
    return {node.iri: colours[node.iri] for node in view.nodes if not node.finding}


def _looks(view: MapView, colours: Mapping[str, Shade], style: MapStyle, mode: str) -> dict[str, Any]:
    """Return the colours of one mode: of the signs that occur, lines, letters."""
    surface = theme.LIGHT if mode == "light" else theme.DARK
    groups: dict[str, Any] = {}
    for node in view.nodes:
        shade = colours[node.iri]
        name = _group(node, shade, style)
        if name not in groups:
            tone = theme.MISSING if node.finding else shade
            groups[name] = _look(
                theme.MISSING.shape if node.finding else theme.look(node.group).shape,
                tone.light if mode == "light" else tone.dark,
                surface.background if name.endswith((HOLLOW, MISSING)) else None,
            )
    return {
        "groups": groups,
        "background": surface.background,
        "text": surface.text,
        "line": surface.line,
        "faint": surface.faint_line,
        "highlight": surface.highlight,
    }


def _look(shape: str, tone: theme.Tone, hollow: str | None) -> dict[str, Any]:
    colour = {"background": hollow or tone.fill, "border": tone.outline}
    look: dict[str, Any] = {"shape": shape, "color": {**colour, "highlight": colour, "hover": colour}}
    return look | ({"shapeProperties": {"borderDashes": [4, 3]}} if hollow else {})
