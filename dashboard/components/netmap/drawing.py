"""A map view as pyvis objects: nodes, lines, groups and options, with ids of our own and no markup."""

from __future__ import annotations

import json
import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard import escape, theme
from graph.model import Edge, MapView, Modality, Moment, NetworkInfo, Node
from graph.texts import german_date, notice_of, plural

LABEL_WIDTH = 22
LABEL_LINES = 3
LONGEST_LINE = 30
"""Letters: a word without joints may be longer than a line, but not without end."""
LONGEST_NAME = 300
SMALLEST, LARGEST, GROWTH = 9, 26, 3.2
"""Size of a node: grows with the root of its number of lines, so that the area tells it."""
ROOMY, LEAST_SHRINK = 80, 0.4
"""Up to so many nodes the signs have their full size; more make them smaller, down to this share."""
WIDTH_COOPERATION, WIDTH_OTHER = 2.2, 1.2
SCALE = 0.42
"""Pixels for one unit of the layout: a whole network fits a page without shrinking its signs."""
BEND = 0.16
"""Roundness between two lines that join the same actors."""
HOLLOW = "-gruppe"
STRUCTURE = "structure"
UNDERTAKINGS = "vorhaben"
STROKES = {Modality.IST: "Ist", Modality.AUFTRAG: "Auftrag", Modality.SOLL: "Soll"}
NAMED_FIRST = 1000
"""More than any number of lines: bodies and named actors get their label before groups and undertakings."""
_JOINTS = re.compile(r"(?<=[a-zäöü](?:ungs|ions|eits|afts|täts|ings))(?=[a-zäöüß]{4})|(?<=[-/])(?=\w)")
"""Where a long German word may be broken: after a linking s, or after a hyphen or stroke of its own."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What the component draws, and which of its ids stands for which actor."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]
    legend: list[dict[str, str]]
    iris: dict[str, str]
    alt: str
    network: str
    caption: tuple[str, ...]
    """Title and further lines of a saved picture."""

    def data(self, selected: str | None, script: str, height: int) -> dict[str, Any]:
        """Return everything the component needs, ready for JSON."""
        chosen = next((key for key, iri in self.iris.items() if iri == selected), None)
        return {
            "nodes": self.nodes,
            "edges": self.edges,
            "options": self.options,
            "looks": {"light": _looks("light"), "dark": _looks("dark")},
            "legend": self.legend,
            "alt": self.alt,
            "network": self.network,
            "caption": list(self.caption),
            "strokes": _strokes(),
            "selected": chosen,
            "script": script,
            "height": height,
        }


def draw(view: MapView, lines: tuple[str, ...] = ()) -> Picture:
    """Return the picture of a map view; every actor gets a short id that holds nothing of its name.

    Args:
        view: Nodes and lines with their positions.
        lines: What `caption` says about a saved picture.
    """
    from pyvis.network import Network

    keys = {node.iri: f"a{number}" for number, node in enumerate(view.nodes)}
    network = Network(directed=False)
    # pyvis looks through all nodes and edges at each add_*: with 14,600 edges 10 s. Its own objects go in directly.
    shrink = max(LEAST_SHRINK, min(1.0, (ROOMY / max(1, len(view.nodes))) ** 0.5))
    network.nodes = [_node(node, keys[node.iri], shrink) for node in view.nodes]
    network.edges = _edges(view.edges, keys)
    network.set_options(json.dumps(_OPTIONS))
    return Picture(
        nodes=network.nodes,
        edges=network.edges,
        options=network.options,
        legend=_legend(view),
        iris={key: iri for iri, key in keys.items()},
        alt=f"Netzwerkkarte: {escape.one_line(view.summary)}",
        network=view.network.name,
        caption=lines,
    )


def caption(network: NetworkInfo, moment: Moment, filtered: str) -> tuple[str, ...]:
    """Return what a saved picture has to say without its page: network, days, filter, and that it is an example."""
    days = f"Gültig am {german_date(moment.valid_on)}, Stand vom {german_date(moment.as_of)}"
    filter_line = f"Filter: {escape.one_line(filtered)}" if filtered else ""
    found = (escape.one_line(network.label), days, filter_line, notice_of(network))
    return tuple(line for line in found if line)


def wrapped(label: str) -> str:
    r"""Return a name in short lines; a very long one is cut.

    Example:
        >>> wrapped("Gemeinsamer Integrationsbeirat")
        'Gemeinsamer\nIntegrationsbeirat'
    """
    words = " ".join(part for word in escape.one_line(label).split() for part in _broken(word))
    lines = textwrap.wrap(
        words,
        LABEL_WIDTH,
        max_lines=LABEL_LINES,
        placeholder=" …",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(escape.shortened(line, LONGEST_LINE) for line in lines)


def _broken(word: str) -> list[str]:
    """Return a word, in parts where it is too long for a line and has joints."""
    joints = [match.start() for match in _JOINTS.finditer(word) if match.start() < LABEL_WIDTH]
    if len(word) <= LABEL_WIDTH or not joints:
        return [word]
    head, rest = word[: joints[-1]], word[joints[-1] :]
    return [head if head[-1] in "-/" else f"{head}-", *_broken(rest)]


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
    "nodes": {"borderWidth": 2, "borderWidthSelected": 4},
    "edges": {"selectionWidth": 1.5, "hoverWidth": 0.5},
}


def _node(node: Node, key: str, shrink: float) -> dict[str, Any]:
    from pyvis.node import Node as PyvisNode

    hollow = node.is_generic or node.modality is Modality.SOLL
    options: dict[str, Any] = PyvisNode(
        key,
        theme.look(node.group).shape,
        wrapped(node.label),
        x=round(node.x * SCALE, 1),
        y=round(node.y * SCALE, 1),
        size=round(shrink * min(LARGEST, SMALLEST + GROWTH * node.degree**0.5), 1),
        group=_group(node.group, hollow),
        name=escape.shortened(escape.one_line(node.label), LONGEST_NAME),
        words=_node_words(node),
        weight=node.degree + (0 if node.is_generic or node.group == UNDERTAKINGS else NAMED_FIRST),
    ).options
    return options


def _node_words(node: Node) -> str:
    parts = [node.kind_label, "nur als Gruppe genannt" if node.is_generic else ""]
    parts.append(plural(node.degree, "Verbindung", "Verbindungen"))
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

    is_structure = edge.counts_as == STRUCTURE
    options: dict[str, Any] = PyvisEdge(
        keys[edge.source],
        keys[edge.target],
        directed=edge.is_directed,
        id=key,
        dashes=theme.DASHES[edge.modality],
        width=WIDTH_OTHER if is_structure else WIDTH_COOPERATION,
        faint=is_structure,
        smooth=_bend(earlier),
    ).options
    if edge.is_directed:
        options["arrows"] = {"to": {"enabled": True, "scaleFactor": 0.5}}
    return options


def _bend(earlier: int) -> dict[str, Any]:
    """Return the curve of a line: the first between two actors is straight, further ones bend apart."""
    if not earlier:
        return {"enabled": False}
    side = "curvedCW" if earlier % 2 else "curvedCCW"
    return {"enabled": True, "type": side, "roundness": BEND * ((earlier + 1) // 2)}


def _group(group: str, hollow: bool) -> str:
    name = group if group in theme.LOOKS else "weitere"
    return name + HOLLOW if hollow else name


def _looks(mode: str) -> dict[str, Any]:
    """Return the colours of one mode: groups full and hollow, lines, letters."""
    surface = theme.LIGHT if mode == "light" else theme.DARK
    groups = {}
    for name, look in {**theme.LOOKS, "weitere": theme.OTHER}.items():
        tone = look.light if mode == "light" else look.dark
        groups[name] = {"shape": look.shape, "color": _colour(tone.fill, tone.outline)}
        groups[name + HOLLOW] = {
            "shape": look.shape,
            "color": _colour(surface.background, tone.outline),
            "shapeProperties": {"borderDashes": [4, 3]},
        }
    return {
        "groups": groups,
        "background": surface.background,
        "text": surface.text,
        "line": surface.line,
        "faint": surface.faint_line,
        "highlight": surface.highlight,
    }


def _colour(fill: str, outline: str) -> dict[str, Any]:
    return {
        "background": fill,
        "border": outline,
        "highlight": {"background": fill, "border": outline},
        "hover": {"background": fill, "border": outline},
    }


def _strokes() -> list[dict[str, Any]]:
    """Return the line styles with their words, for the legend of a saved picture."""
    styles = ((label, theme.DASHES[modality]) for modality, label in STROKES.items())
    return [
        {"label": label, "dashes": list(dashes) if isinstance(dashes, tuple) else []}
        for label, dashes in styles
    ]


def _legend(view: MapView) -> list[dict[str, str]]:
    """Return one entry for each group that occurs, with its number of nodes."""
    counts = Counter((node.group, node.group_label) for node in view.nodes)
    order = {name: place for place, name in enumerate(theme.LOOKS)}
    entries = sorted(counts.items(), key=lambda item: order.get(item[0][0], len(order)))
    return [
        {
            "label": escape.one_line(label),
            "count": str(count),
            "symbol": theme.look(group).symbol,
            "light": theme.look(group).light.outline,
            "lightFill": theme.look(group).light.fill,
            "dark": theme.look(group).dark.outline,
            "darkFill": theme.look(group).dark.fill,
        }
        for (group, label), count in entries
    ]
