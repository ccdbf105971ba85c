"""What other programs draw: circles, lines between them, and what people decide about what the lines mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["WEAKEST", "Link", "Node", "Wanted"]

WEAKEST = "informationsaustausch"
"""The relation of an edge that names none we know: an exchange never counts as cooperation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What another program drew as a circle."""

    key: str
    label: str
    kind: str = ""
    notes: str = ""
    also_called: tuple[str, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What another program drew as a line."""

    key: str = ""
    source: str
    target: str
    words: tuple[str, ...] = ()
    """What the relation is called: type and label."""
    is_directed: bool = False
    weight: str = ""
    notes: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What people decide about a drawn network."""

    network: str = ""
    """Short name of the network it goes to: what already has an address there keeps it."""
    relation: str = WEAKEST
    """Code of the relation for edges that name none we know."""
