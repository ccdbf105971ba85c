"""A figure with its method card: a number never comes without what it means, what not, and when to act."""

from __future__ import annotations

from dataclasses import dataclass

from graph.findings import PublicationLevel
from graph.locale import EMPTY, Said, say
from graph.metrics.governance import FEWEST_LINKED, linked
from graph.metrics.structure import Structure

__all__ = ["TOO_FEW", "MethodCard", "MethodFigure", "has_enough"]

TOO_FEW = say("zu wenige Verbindungen erfasst")
"""Stands where a figure of the structure would change with every single tie."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodFigure:
    """One figure in words, with its method card."""

    id: str
    label: Said
    value: Said
    detail: Said = EMPTY
    """What was counted or left out, and numbers for those who want to check."""
    meaning: Said
    not_meaning: Said
    act_when: Said
    level: PublicationLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodCard:
    """What is the same for every network or actor: the words around a figure."""

    id: str
    label: Said
    meaning: Said
    """Was heißt das?"""
    not_meaning: Said
    """Was heißt das nicht?"""
    act_when: Said
    """Ab wann handeln?"""
    level: PublicationLevel = PublicationLevel.BODY

    def shows(self, value: Said, detail: Said = EMPTY) -> MethodFigure:
        """Return the figure of this card for one network or actor."""
        return MethodFigure(
            id=self.id,
            label=self.label,
            value=value,
            detail=detail,
            meaning=self.meaning,
            not_meaning=self.not_meaning,
            act_when=self.act_when,
            level=self.level,
        )


def has_enough(structure: Structure) -> bool:
    """Tell whether enough actors have a partner for figures of the structure.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> has_enough(structure_of(nx.path_graph("abcdefgh"))), has_enough(structure_of(nx.path_graph("abc")))
        (True, False)
    """
    return linked(structure) >= FEWEST_LINKED
