"""GEXF 1.1 to 1.3, as Gephi and others write it: nodes, edges, their attributes and when they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from graph.importers.foreign.drawn import Link, Node, Wanted
from graph.importers.foreign.networks import batch_of_network
from graph.importers.foreign.shapes import text
from graph.importers.foreign.sources import elements
from graph.importers.foreign.told import credit_in, told_by_key
from graph.importers.foreign.xml_values import KIND, NOTES, RELATION, several, tag_of, taken
from graph.records import Batch

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["read_gexf"]

Raw: TypeAlias = tuple[dict[str, str], dict[str, str]]
"""Own attributes of an element, and its further values by the number of their column."""


def read_gexf(name: str, content: bytes, wanted: Wanted) -> Batch:
    """Return what a GEXF file says.

    Args:
        name: Of the file.
        content: Its bytes.
        wanted: What people decide about it.

    Raises:
        InvalidSource: it is damaged, hostile or empty.
    """
    titles: dict[tuple[str, str], str] = {}
    nodes: list[Raw] = []
    edges: list[Raw] = []
    is_directed, credit = False, ""
    for _, tag, element in elements(name, content):
        if tag == "attributes":
            sort = element.get("class", "node")
            titles |= {
                (sort, it.get("id", "")): text(it.get("title")) for it in element if tag_of(it) == "attribute"
            }
        elif tag in ("node", "edge"):
            (nodes if tag == "node" else edges).append(_raw(element))
            element.clear()
        elif tag == "description":
            credit = credit or credit_in((element.text or "").splitlines())
        elif tag == "graph":
            is_directed = element.get("defaultedgetype") == "directed"
    return batch_of_network(
        name,
        [_node(own, _titled("node", values, titles)) for own, values in nodes],
        [_link(own, _titled("edge", values, titles), is_directed=is_directed) for own, values in edges],
        wanted,
        credit,
    )


def _raw(element: Element) -> Raw:
    """Return what an element says; a spell of time is kept as its start and end."""
    own = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    values: dict[str, str] = {}
    for it in element.iter():
        if tag_of(it) == "attvalue":
            values.setdefault(it.get("for") or it.get("id") or "", it.get("value") or "")
        elif tag_of(it) == "spell":
            own.setdefault("start", it.get("start", ""))
            own["end"] = it.get("end", "")
    return own, values


def _titled(sort: str, values: Mapping[str, str], titles: Mapping[tuple[str, str], str]) -> dict[str, str]:
    return {titles.get((sort, number)) or number: text(value) for number, value in values.items() if number}


def _node(own: Mapping[str, str], values: dict[str, str]) -> Node:
    told = told_by_key(several(values), own.get("id", ""))
    kind, notes = taken(values, KIND), taken(values, NOTES)
    return Node(
        told=told,
        key=text(own.get("id")),
        label=text(own.get("label")) or taken(values, ("label", "name")),
        kind=kind,
        notes=notes,
        attributes=values,
        start=own.get("start", ""),
        end=own.get("end", ""),
    )


def _link(own: Mapping[str, str], values: dict[str, str], *, is_directed: bool) -> Link:
    kind, told = own.get("type", ""), told_by_key(several(values))
    said = (own.get("kind"), taken(values, RELATION), own.get("label"))
    key = text(own.get("id"))
    return Link(
        told=told,
        key=key if key.startswith(("http://", "https://")) else "",
        source=text(own.get("source")),
        target=text(own.get("target")),
        words=tuple(it for it in map(text, said) if it),
        is_directed=kind == "directed" or (is_directed and kind not in ("undirected", "mutual")),
        weight=text(own.get("weight")),
        attributes=values,
        start=own.get("start", ""),
        end=own.get("end", ""),
    )
