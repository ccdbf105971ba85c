"""Which form of governance the ties of a network look like: by all, by one of them, or by an office of its own."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

import numpy as np

from graph.metrics.structure import Structure
from graph.metrics.whole import degree_centralisation

__all__ = ["FEWEST_LINKED", "Governance", "governance", "linked"]

FEWEST_LINKED = 8
"""Below so many actors with a partner, figures of the structure change with every single tie."""
DISPERSED, CENTRED = 0.25, 0.5
"""Centralisation up to which ties are spread over all, and from which they run to one; a convention of ours."""


class Governance(StrEnum):
    """The forms of Provan & Kenis 2008, and what lies between them."""

    SHARED = "gemeinsam"
    LEAD = "federfuehrend"
    """One of the partners is in the middle."""
    OFFICE = "koordinierungsstelle"
    """An office set up for it is in the middle: a network administrative organisation."""
    BETWEEN = "dazwischen"
    UNCLEAR = "unklar"
    """Too few actors have a recorded partner."""


def linked(structure: Structure) -> int:
    """Return how many actors have a partner.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> linked(structure_from_edges("abc", [("a", "b")]))
        2
    """
    return int((structure.degrees > 0).sum())


def governance(structure: Structure, offices: Collection[str]) -> Governance:
    """Return the form of governance that the ties suggest (Provan & Kenis, J. Public Adm. Res. Theory 18, 2008).

    Who has most partners, and how far (Freeman 1978), tells a network that runs over one from one of all with
    all. The paper draws the forms without numbers: the limits are ours. It is read only where eight actors
    and half of all have a partner: of the others it is not known.

    Args:
        structure: All actors.
        offices: Ids of coordination offices.

    Example:
        >>> import networkx as nx
        >>> from graph.metrics.structure import structure_of
        >>> star = structure_of(nx.star_graph(["office", *"abcdefg"]))
        >>> governance(star, ["office"]).value, governance(star, []).value
        ('koordinierungsstelle', 'federfuehrend')
    """
    known, centralisation = linked(structure), degree_centralisation(structure)
    if centralisation is None or known < FEWEST_LINKED or known * 2 < structure.size:
        return Governance.UNCLEAR
    if centralisation <= DISPERSED:
        return Governance.SHARED
    if centralisation < CENTRED:
        return Governance.BETWEEN
    middle = structure.ids[int(np.argmax(structure.degrees))]
    return Governance.OFFICE if middle in offices else Governance.LEAD
