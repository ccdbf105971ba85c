"""A network as GEXF 1.3 for Gephi: dated nodes and links as spells, so that its timeline can be moved.

Written here, for the writer of networkx declares a schema namespace that does not exist and keeps its own keys. What
has no direction is a `mutual` link among directed ones: Gephi draws it so, and readers that know one sort only, such
as networkx, read it as both directions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from graph.exporters.imprint import imprint_lines
from graph.exporters.node_link import Link, Node, Values, node_link
from graph.exporters.parcel import Parcel, legal
from graph.marks import NUMBERS

__all__ = ["render"]

NAMESPACE = "http://gexf.net/1.3"
SCHEMA = f"{NAMESPACE} http://gexf.net/1.3/gexf.xsd"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
CREATOR = "Netzlotse"
BETWEEN = " | "
"""Between several values of one attribute."""
TAGS = "tags"


def render(parcel: Parcel) -> bytes:
    """Return a file of GEXF 1.3: what it is stands in its head, every attribute is declared."""
    found = node_link(parcel.network)
    root = Element(
        "gexf",
        {"xmlns": NAMESPACE, "version": "1.3", "xmlns:xsi": INSTANCE, "xsi:schemaLocation": SCHEMA},
    )
    _meta(root, parcel)
    graph = SubElement(
        root,
        "graph",
        {
            "defaultedgetype": "directed",
            "idtype": "string",
            "mode": "dynamic",
            "timeformat": "date",
            "timerepresentation": "interval",
        },
    )
    _declare(graph, "node", found.titles, (node.values for node in found.nodes), [TAGS])
    _declare(graph, "edge", found.titles, (link.values for link in found.links), [])
    nodes = SubElement(graph, "nodes", {"count": str(len(found.nodes))})
    for node in found.nodes:
        _node(nodes, node)
    links = SubElement(graph, "edges", {"count": str(len(found.links))})
    for link in found.links:
        _edge(links, link)
    indent(root, " ")
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def _meta(root: Element, parcel: Parcel) -> None:
    meta = SubElement(root, "meta", {"lastmodifieddate": parcel.imprint.as_of.isoformat()})
    SubElement(meta, "creator").text = CREATOR
    SubElement(meta, "description").text = "\n".join(map(legal, imprint_lines(parcel.imprint)))


def _declare(
    graph: Element, sort: str, order: Iterable[str], found: Iterable[Values], more: Sequence[str]
) -> None:
    used = {key for values in found for key in values}
    listing = SubElement(graph, "attributes", {"class": sort, "mode": "static"})
    for key in [*(key for key in order if key in used), *more]:
        type_ = "integer" if key in NUMBERS else "string"
        SubElement(listing, "attribute", {"id": key, "title": key, "type": type_})


def _node(parent: Element, node: Node) -> None:
    element = SubElement(parent, "node", {"id": node.id, "label": node.label})
    _values(element, {**node.values, **({TAGS: node.tags} if node.tags else {})})
    _spell(element, node.earliest, node.latest)


def _edge(parent: Element, link: Link) -> None:
    details = {
        "id": link.id,
        "source": link.source,
        "target": link.target,
        "type": "directed" if link.is_directed else "mutual",
        "kind": "".join(link.values.get("kind", ())[:1]),
        "label": link.label,
    }
    element = SubElement(parent, "edge", details)
    _values(element, link.values)
    _spell(element, link.earliest, link.latest)


def _values(element: Element, values: Values) -> None:
    listing = SubElement(element, "attvalues")
    for key, texts in values.items():
        SubElement(listing, "attvalue", {"for": key, "value": BETWEEN.join(texts)})


def _spell(element: Element, earliest: date | None, latest: date | None) -> None:
    """Write when it holds; what is undated has no spell and is always there, as on our map."""
    bounds = {"start": earliest, "end": latest}
    stated = {name: day.isoformat() for name, day in bounds.items() if day is not None}
    if stated:
        SubElement(SubElement(element, "spells"), "spell", stated)
