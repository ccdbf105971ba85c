"""GEXF 1.1 to 1.3, as Gephi and others write it: nodes, edges, their attributes and when they hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from graph.importers.foreign.drawn import Link, Node, Wanted, name_in
from graph.importers.foreign.networks import batch_of_network
from graph.importers.foreign.shapes import stated, text
from graph.importers.foreign.sources import elements
from graph.importers.foreign.told import credit_in, told_by_key
from graph.importers.foreign.xml_values import (
    KIND,
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

__all__ = ["read_gexf"]

_TIMES = "Zeiträume in der Quelle"
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
    columns = _Columns()
    nodes: list[Raw] = []
    edges: list[Raw] = []
    nesting, is_directed, credit = Nesting(), False, ""
    for depth, tag, element in elements(name, content):
        if tag == "attributes":
            columns.add(element)
        elif tag in ("node", "edge"):
            raw = _raw(element)
            (nodes if tag == "node" else edges).append(raw)
            if tag == "node":
                nesting.ended(depth, text(raw[0].get("id")))
            element.clear()
        elif tag == "description":
            credit = credit or credit_in((element.text or "").splitlines())
        elif tag == "graph":
            is_directed = element.get("defaultedgetype") == "directed"
    around = {text(own.get("id")): text(own.get("pid")) for own, _ in nodes if own.get("pid")}
    read = [_node(own, columns.titled("node", values)) for own, values in nodes]
    return batch_of_network(
        name,
        grouped(read, {**nesting.around, **around}),
        [_link(own, columns.titled("edge", values), is_directed=is_directed) for own, values in edges],
        wanted,
        credit,
    )


class _Columns:
    """Titles and defaults of the columns, by class and number."""

    def __init__(self) -> None:
        self._titles: dict[tuple[str, str], str] = {}
        self._defaults: dict[str, dict[str, str]] = {}

    def add(self, listing: Element) -> None:
        sort = listing.get("class", "node")
        for it in listing:
            if tag_of(it) == "attribute":
                number = it.get("id", "")
                self._titles[sort, number] = text(it.get("title"))
                default = next((text(inner.text) for inner in it if tag_of(inner) == "default"), "")
                if default:
                    self._defaults.setdefault(sort, {})[number] = default

    def titled(self, sort: str, values: Mapping[str, str]) -> dict[str, str]:
        """Return values by title; what an element does not say is the default of its column."""
        whole = {**self._defaults.get(sort, {}), **values}
        return {
            self._titles.get((sort, number)) or number: text(it) for number, it in whole.items() if number
        }


def _raw(element: Element) -> Raw:
    """Return what an element says; several values or spells of time stand one behind the other with their time."""
    own = {key.rpartition("}")[2]: value for key, value in element.attrib.items()}
    values: dict[str, list[str]] = {}
    spells = [own] if _time(own) else []
    for it in element.iter():
        if tag_of(it) == "attvalue":
            value, time = it.get("value") or "", _time(it.attrib)
            number = it.get("for") or it.get("id") or ""
            values.setdefault(number, []).append(f"{value} ({time})" if time else value)
        elif tag_of(it) in ("spell", "slice"):
            spells.append(dict(it.attrib))
    told = {number: "; ".join(its) for number, its in values.items()}
    return own | _spanned(spells, told), told


def _spanned(spells: Sequence[Mapping[str, str]], values: dict[str, str]) -> dict[str, str]:
    """Return first start and last end; what they do not tell is kept in words."""
    if not spells:
        return {}
    start, end = _bound(spells[0], "start"), _bound(spells[-1], "end")
    said = [it for it in (start, end) if it]
    if len(spells) > 1 or not said or not all(map(stated, said)):
        values[_TIMES] = "; ".join(it for it in map(_time, spells) if it)
    return {"start": start, "end": end}


def _bound(spell: Mapping[str, str], name: str) -> str:
    """Return one end of a spell; years may be written as decimals."""
    found = spell.get(name) or spell.get(f"{name}open") or ""
    return found.removesuffix(".0") if re.fullmatch(r"\d{4}\.0", found) else found


def _time(spell: Mapping[str, str]) -> str:
    start, end = _bound(spell, "start"), _bound(spell, "end")
    points = spell.get("timestamp") or spell.get("timestamps") or spell.get("intervals") or ""
    return points or (f"{start} – {end}".strip() if start or end else "")


def _times(values: dict[str, str]) -> dict[str, str]:
    """Take out when something holds, said in words: no column of the file."""
    return {_TIMES: values.pop(_TIMES)} if _TIMES in values else {}


def _node(own: Mapping[str, str], values: dict[str, str]) -> Node:
    times = _times(values)
    told = told_by_key(several(values), own.get("id", ""))
    kind, notes = taken(values, KIND), taken(values, NOTES)
    return Node(
        told=told,
        key=text(own.get("id")),
        label=text(own.get("label")) or taken(values, ("label", "name")) or name_in(text(own.get("id"))),
        kind=kind,
        notes=notes,
        attributes=values | times,
        start=own.get("start", ""),
        end=own.get("end", ""),
    )


def _link(own: Mapping[str, str], values: dict[str, str], *, is_directed: bool) -> Link:
    times = _times(values)
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
        attributes=values | times,
        start=own.get("start", ""),
        end=own.get("end", ""),
    )
