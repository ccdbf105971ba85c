"""Small maps for tests of drawings."""

from __future__ import annotations

from typing import Any

from graph.exporters.svg_parts import GroupLook, Looks
from graph.model import Edge, MapView, Modality, NetworkInfo, Node

LOOKS = Looks(
    groups={"verein": GroupLook("star", "#e69f00", "#7d5600"), "amt": GroupLook("square", "#0072b2", "#00456d")},
    other=GroupLook("hexagon", "#a9b2b9", "#525c64"),
    missing=GroupLook("dot", "#ffffff", "#b3004f"),
    dashes={Modality.AUFTRAG: (9, 6), Modality.SOLL: (2, 5)},
    missing_dash=(16, 7),
    background="#ffffff",
    text="#1b2733",
    quiet="#42525f",
    line="#42525f",
    faint_line="#7b8894",
)  # fmt: skip


def node(slug: str, x: float = 0, y: float = 0, **more: Any) -> Node:
    """Return a node of the group `verein`."""
    values = {
        "iri": slug, "label": slug, "kind": "verein", "kind_label": "Verein", "group": "verein", "group_label": "Vereine",
        "modality": Modality.IST, "x": x, "y": y,
    }  # fmt: skip
    return Node(**{**values, **more})


def edge(source: str, target: str, **more: Any) -> Edge:
    """Return a line that counts as cooperation."""
    values = {
        "iri": f"{source}-{target}", "source": source, "target": target, "label": f"{source} hilft {target}",
        "relation": "hilfe", "relation_label": "hilft", "modality": Modality.IST, "modality_label": "Ist",
        "is_directed": False, "counts_as": "cooperation",
    }  # fmt: skip
    return Edge(**{**values, **more})


def view(nodes: list[Node], edges: list[Edge] | None = None, **more: Any) -> MapView:
    """Return a map of these."""
    values = {
        "network": NetworkInfo(name="m", label="Musternetz"), "nodes": tuple(nodes), "edges": tuple(edges or ()),
        "total_nodes": len(nodes), "total_edges": len(edges or ()), "summary": "Zwei Akteure.",
    }  # fmt: skip
    return MapView(**{**values, **more})


def ring(count: int, spread: float = 600) -> list[Node]:
    """Return nodes in rows, as far apart as they fit."""
    side = max(1, round(count**0.5))
    step = 2 * spread / side
    return [
        node(f"Verein Nummer {number}", number % side * step - spread, number // side * step - spread)
        for number in range(count)
    ]
