"""Boundaries that the office supplied, kept in its notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard import cache
from graph import looking

if TYPE_CHECKING:
    from graph.model import Moment

AREAS = "grenzen-"
"""Topic of the notebook under which the boundaries of a network lie."""


def area_map(name: str, moment: Moment) -> looking.AreaMap | None:
    """Return the boundaries that the office supplied or that ship; None if there are none."""
    return looking.area_map_of(cache.DESK.store(), name, moment, cache.DESK.notebook().read(f"{AREAS}{name}"))


def has_own_areas(name: str) -> bool:
    """Tell whether the office supplied boundaries for a network."""
    return cache.DESK.notebook().read(f"{AREAS}{name}") is not None


def keep_areas(name: str, moment: Moment, supplied: looking.Boundaries) -> int:
    """Keep the boundaries that the office supplied for a network and return how many areas lie in it.

    Raises:
        InvalidSource: no area lies in the network.
        WorkspaceError: the folder of the office cannot be written.
    """
    kept = looking.supplied_areas(cache.DESK.store(), name, moment, supplied)
    cache.DESK.notebook().write(f"{AREAS}{name}", looking.as_geojson(kept))
    return len(kept.areas)


def remove_areas(name: str) -> None:
    """Forget the boundaries that the office supplied."""
    cache.DESK.notebook().write(f"{AREAS}{name}", None)
