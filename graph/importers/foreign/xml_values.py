"""What attributes of nodes and edges are called in files of any program, and how they are taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.importers.foreign.drawn import Node

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["KIND", "LABEL", "NOTES", "RELATION", "Nesting", "grouped", "several", "tag_of", "taken"]

LABEL = ("label", "name", "bezeichnung", "titel")
KIND = ("kind", "type", "art", "typ", "akteursart")
RELATION = (
    "kind", "relation", "type", "art", "beziehung", "relationship", "interaction", "edge label", "edgelabel",
    "connection type", "label",
)  # fmt: skip
NOTES = ("description", "beschreibung", "anmerkungen", "notes", "desc")
GROUP = "Gruppe in der Quelle"
"""Heading of what a node stands inside of: a frame is no statement about who belongs to whom."""


class Nesting:
    """Which node stands inside of which other one; nodes are told of as they end, the inner ones first."""

    def __init__(self) -> None:
        self.around: dict[str, str] = {}
        """Key of a node → key of the node around it."""
        self._waiting: list[tuple[int, str]] = []

    def ended(self, depth: int, key: str) -> None:
        """Note the end of a node."""
        while self._waiting and self._waiting[-1][0] > depth:
            self.around.setdefault(self._waiting.pop()[1], key)
        self._waiting.append((depth, key))


def grouped(nodes: Sequence[Node], around: Mapping[str, str]) -> list[Node]:
    """Return nodes with the name of what they stand inside of."""
    names = {it.key: it.label for it in nodes}
    return [
        replace(it, attributes={**it.attributes, GROUP: group})
        if it.told is None and (group := names.get(around.get(it.key, ""), ""))
        else it
        for it in nodes
    ]


def taken(values: dict[str, str], names: tuple[str, ...]) -> str:
    """Return the first filled value of one of these names and take it out.

    Example:
        >>> values = {"Art": "Verein", "Sparte": "Sport"}
        >>> taken(values, KIND), values
        ('Verein', {'Sparte': 'Sport'})
    """
    found = next(
        (title for name in names for title in values if title.casefold() == name and values[title]), ""
    )
    return values.pop(found) if found else ""


def several(values: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return values as our own exports mean them: several in one stand between strokes.

    Example:
        >>> several({"fields": "arbeit | sprache"})
        {'fields': ('arbeit', 'sprache')}
    """
    return {name: tuple(value.split(" | ")) for name, value in values.items()}


def tag_of(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
