"""What attributes of nodes and edges are called in files of any program, and how they are taken out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["KIND", "LABEL", "NOTES", "RELATION", "several", "tag_of", "taken"]

LABEL = ("label", "name", "bezeichnung", "titel")
KIND = ("kind", "type", "art", "typ", "akteursart")
RELATION = ("kind", "relation", "type", "art", "beziehung", "label")
NOTES = ("description", "beschreibung", "anmerkungen", "notes")


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
