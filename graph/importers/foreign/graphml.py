"""GraphML, as yEd, networkx, igraph and others write it: nodes and edges with their data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from graph.importers.foreign.drawn import Link, Node, Wanted
from graph.importers.foreign.networks import batch_of_network
from graph.importers.foreign.shapes import text
from graph.importers.foreign.sources import elements
from graph.importers.foreign.told import credit_in, told_by_key
from graph.importers.foreign.xml_values import KIND, LABEL, NOTES, RELATION, several, tag_of, taken
from graph.records import Batch

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["read_graphml"]

Raw: TypeAlias = tuple[dict[str, str], dict[str, str], str]
"""Own attributes of an element, its data by key, and a label that yEd drew."""


def read_graphml(name: str, content: bytes, wanted: Wanted) -> Batch:
    """Return what a GraphML file says.

    Args:
        name: Of the file.
        content: Its bytes.
        wanted: What people decide about it.

    Raises:
        InvalidSource: it is damaged, hostile or empty.
    """
    titles: dict[str, str] = {}
    defaults: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
    found: dict[str, list[Raw]] = {"node": [], "edge": []}
    is_directed, credit = False, ""
    for _, tag, element in elements(name, content):
        if tag == "key":
            _note_key(element, titles, defaults)
        elif tag in found:
            found[tag].append(_raw(element))
            element.clear()
        elif tag == "data":
            credit = credit or credit_in((element.text or "").splitlines())
        elif tag == "graph":
            is_directed = is_directed or element.get("edgedefault") == "directed"
    nodes = (
        _node(own, _titled({**defaults["node"], **data}, titles), drawn) for own, data, drawn in found["node"]
    )
    links = (
        _link(own, _titled({**defaults["edge"], **data}, titles), drawn, is_directed=is_directed)
        for own, data, drawn in found["edge"]
    )
    return batch_of_network(name, list(nodes), list(links), wanted, credit)


def _note_key(element: Element, titles: dict[str, str], defaults: dict[str, dict[str, str]]) -> None:
    key = element.get("id", "")
    titles[key] = text(element.get("attr.name")) or key
    default = next((text(it.text) for it in element if tag_of(it) == "default"), "")
    for sort in defaults:
        if default and element.get("for", "all") in (sort, "all"):
            defaults[sort][key] = default


def _raw(element: Element) -> Raw:
    data: dict[str, str] = {}
    drawn = ""
    for it in element.iter():
        if tag_of(it) == "data" and it.get("key"):
            data[it.get("key", "")] = it.text or ""
        elif tag_of(it) in ("NodeLabel", "EdgeLabel") and not drawn:
            drawn = text(it.text)
    return dict(element.attrib), data, drawn


def _titled(data: Mapping[str, str], titles: Mapping[str, str]) -> dict[str, str]:
    return {titles.get(key) or key: said for key, value in data.items() if (said := text(value))}


def _node(own: Mapping[str, str], data: dict[str, str], drawn: str) -> Node:
    key = text(own.get("id"))
    told = told_by_key(several(data), key)
    label, kind, notes = taken(data, LABEL), taken(data, KIND), taken(data, NOTES)
    return Node(
        told=told, key=key, label=label or drawn or key, kind=kind, notes=notes, attributes=data,
        start=taken(data, ("start",)), end=taken(data, ("end",)),
    )  # fmt: skip


def _link(own: Mapping[str, str], data: dict[str, str], drawn: str, *, is_directed: bool) -> Link:
    stated, told = own.get("directed", ""), told_by_key(several(data))
    key = text(own.get("id"))
    return Link(
        told=told,
        key=key if key.startswith(("http://", "https://")) else "",
        source=text(own.get("source")),
        target=text(own.get("target")),
        words=tuple(it for it in (taken(data, RELATION), drawn) if it),
        is_directed=stated == "true" or (is_directed and stated != "false"),
        weight=taken(data, ("weight", "gewicht")),
        start=taken(data, ("start",)),
        end=taken(data, ("end",)),
        attributes=data,
    )
