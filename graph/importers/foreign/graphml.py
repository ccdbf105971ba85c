"""GraphML, as yEd, networkx, igraph and others write it: nodes and edges with their data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.importers.foreign.drawn import Link, Node, Wanted, name_in
from graph.importers.foreign.networks import batch_of_network
from graph.importers.foreign.shapes import text
from graph.importers.foreign.sources import elements
from graph.importers.foreign.told import credit_in, told_by_key
from graph.importers.foreign.xml_values import (
    KIND,
    LABEL,
    NOTES,
    RELATION,
    Nesting,
    grouped,
    several,
    tag_of,
    taken,
)
from graph.records import Batch

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["read_graphml"]

_DRAWN = {"NodeLabel", "EdgeLabel"}


@dataclass(slots=True)
class _Raw:
    """What an element says."""

    own: dict[str, str]
    """Its attributes."""
    depth: int
    is_directed: bool | None = None
    """What the graph around it says of its edges."""
    data: dict[str, str] = field(default_factory=dict)
    """By key."""
    drawn: str = ""
    """A label that yEd drew."""
    arrows: tuple[bool, bool] | None = None
    """Whether yEd drew an arrow at the source and at the target."""
    ends: list[str] = field(default_factory=list)
    """Keys of what a line joins that has more than two ends."""


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
    found: dict[str, list[_Raw]] = {"node": [], "edge": []}
    nesting, credit = Nesting(), ""
    for depth, tag, element in elements(name, content):
        if tag == "key":
            _note_key(element, titles, defaults)
        elif tag in ("node", "edge", "hyperedge"):
            raw = _raw(element, depth)
            found["node" if tag == "node" else "edge"].append(raw)
            if tag == "node":
                nesting.ended(depth, text(raw.own.get("id")))
            element.clear()
        elif tag == "data":
            credit = credit or credit_in((element.text or "").splitlines())
        elif tag == "graph":
            for raw in found["edge"]:
                if raw.is_directed is None and raw.depth > depth:
                    raw.is_directed = element.get("edgedefault") == "directed"
    nodes = [_node(it, _titled({**defaults["node"], **it.data}, titles)) for it in found["node"]]
    links = [_link(it, _titled({**defaults["edge"], **it.data}, titles)) for it in found["edge"]]
    return batch_of_network(name, grouped(nodes, nesting.around), links, wanted, credit)


def _note_key(element: Element, titles: dict[str, str], defaults: dict[str, dict[str, str]]) -> None:
    key = element.get("id", "")
    titles[key] = text(element.get("attr.name")) or key
    default = next((text(it.text) for it in element if tag_of(it) == "default"), "")
    for sort in defaults:
        if default and element.get("for", "all") in (sort, "all"):
            defaults[sort][key] = default


def _raw(element: Element, depth: int) -> _Raw:
    raw = _Raw({key.rpartition("}")[2]: value for key, value in element.attrib.items()}, depth)
    for it in element.iter():
        tag = tag_of(it)
        if tag == "data" and it.get("key"):
            raw.data[it.get("key", "")] = it.text or ""
        elif tag == "desc":
            raw.data["desc"] = it.text or ""
        elif tag in _DRAWN and not raw.drawn:
            raw.drawn = text(it.text)
        elif tag == "Arrows":
            raw.arrows = (it.get("source", "none") != "none", it.get("target", "none") != "none")
        elif tag == "endpoint":
            raw.ends.append(text(it.get("node")))
    return raw


def _titled(data: Mapping[str, str], titles: Mapping[str, str]) -> dict[str, str]:
    return {titles.get(key) or key: said for key, value in data.items() if (said := text(value))}


def _node(raw: _Raw, data: dict[str, str]) -> Node:
    key = text(raw.own.get("id"))
    told = told_by_key(several(data), key)
    label, kind, notes = taken(data, LABEL), taken(data, KIND), taken(data, NOTES)
    return Node(
        told=told, key=key, label=label or raw.drawn or name_in(key), kind=kind, notes=notes, attributes=data,
        start=taken(data, ("start",)), end=taken(data, ("end",)), is_frame="foldertype" in "".join(raw.own),
    )  # fmt: skip


def _link(raw: _Raw, data: dict[str, str]) -> Link:
    is_directed = bool(raw.is_directed)
    stated, told = raw.own.get("directed", ""), told_by_key(several(data))
    key = text(raw.own.get("id"))
    ends = [text(raw.own.get("source")), text(raw.own.get("target"))]
    if raw.ends:
        ends, is_directed = [*dict.fromkeys(raw.ends), "", ""], False
    elif raw.arrows is not None:  # yEd calls every graph directed: only what is drawn tells
        is_directed = raw.arrows[0] != raw.arrows[1]
        ends = ends[::-1] if is_directed and raw.arrows[0] else ends
    return Link(
        told=told,
        key=key if key.startswith(("http://", "https://")) else "",
        source=ends[0],
        target=ends[1],
        further=tuple(it for it in ends[2:] if it),
        words=tuple(it for it in (taken(data, RELATION), raw.drawn) if it),
        is_directed=stated == "true" or (is_directed and stated != "false"),
        weight=taken(data, ("weight", "gewicht")),
        start=taken(data, ("start",)),
        end=taken(data, ("end",)),
        attributes=data,
    )
