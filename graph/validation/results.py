"""What an engine of data rules finds, before anybody has put it into words."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import URIRef
from rdflib.term import Node

__all__ = ["Result"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One result of SHACL (§3.6.2), as far as it is looked at here."""

    shape: Node
    severity: Node
    component: URIRef
    """The kind of constraint."""
    focus: Node
    path: URIRef | None
    """None also where the path is more than one property."""
    value: Node | None
