"""Who belongs to a kind, which of them have most partners, and what is left out when kinds are compared."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from graph.importers.kinds import UNSTATED
from graph.locale import Said, say
from graph.metrics.structure import Structure

__all__ = ["is_stated", "left_out", "members_of", "most_active"]

NO_KINDS = frozenset({"", UNSTATED, "sammelbezeichnung"})


def is_stated(kind: str) -> bool:
    """Tell whether a label says what sort of actor it is: only then kinds can be compared.

    Example:
        >>> is_stated("verein"), is_stated("ohne Angabe"), is_stated("")
        (True, False, False)
    """
    return kind not in NO_KINDS


def members_of(structure: Structure, kind: str) -> NDArray[np.int64]:
    """Return the places of the actors of a kind, ascending.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> members_of(structure_from_edges("abc", [], {"a": "amt", "b": "verein", "c": "amt"}), "amt").tolist()
        [0, 2]
    """
    return np.flatnonzero(np.array(structure.kinds, dtype=np.str_) == kind)


def most_active(structure: Structure, places: Iterable[int], count: int) -> tuple[int, ...]:
    """Return those with most partners among some actors, of equal ones the first; nobody without a partner.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> most_active(structure_of(nx.star_graph(["a", "b", "c"])), [0, 1, 2], 2)
        (0, 1)
    """
    linked = (int(place) for place in places if structure.degrees[place])
    return tuple(sorted(linked, key=lambda place: (-structure.degrees[place], place))[:count])


def left_out(*, has_office: bool) -> Said:
    """Return what a comparison of kinds leaves out.

    Example:
        >>> left_out(has_office=False)
        'Große Runden und Sitze in Gremien sind nicht mitgezählt.'
    """
    if has_office:
        return say("Die Koordinierungsstelle, große Runden und Sitze in Gremien sind nicht mitgezählt.")
    return say("Große Runden und Sitze in Gremien sind nicht mitgezählt.")
