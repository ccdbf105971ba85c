"""A network as GraphML: for igraph, networkx, yEd, Cytoscape and most other programs for networks.

GraphML readers know graphs that are directed throughout or not at all: all links lead from source to target, and the
attribute `direction` tells which of them have none in fact.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import date

from graph.exporters.imprint import imprint_lines
from graph.exporters.node_link import Values, node_link
from graph.exporters.parcel import Parcel, legal
from graph.marks import NUMBERS

__all__ = ["render"]

BETWEEN = " | "
"""Between several values of one attribute."""
DAYS = ("earliest", "latest")


def render(parcel: Parcel) -> bytes:
    """Return a file of GraphML; what it is stands among the attributes of the graph itself."""
    import networkx as nx

    found = node_link(parcel.network)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph["name"] = legal(parcel.imprint.network.label)
    graph.graph["description"] = "\n".join(map(legal, imprint_lines(parcel.imprint)))
    for node in found.nodes:
        tags = {"tags": BETWEEN.join(node.tags)} if node.tags else {}
        days = {"earliest": node.earliest, "latest": node.latest}
        graph.add_node(node.id, label=node.label, **_plain(node.values), **tags, **_stated(days))
    for link in found.links:
        days = {"earliest": link.earliest, "latest": link.latest}
        told = {"label": link.label, **_plain(link.values), **_stated(days)}
        graph.add_edge(link.source, link.target, key=link.id, link_id=link.id, **told)
    made = io.BytesIO()
    nx.write_graphml_xml(graph, made, named_key_ids=True, edge_id_from_attribute="link_id")
    return made.getvalue()


def _plain(values: Values) -> dict[str, str | int]:
    return {key: int(texts[0]) if key in NUMBERS else BETWEEN.join(texts) for key, texts in values.items()}


def _stated(days: Mapping[str, date | None]) -> dict[str, str]:
    return {name: str(day) for name, day in days.items() if day is not None}
