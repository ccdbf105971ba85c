"""Which area of a file belongs to which place of a network: by official key, else by a name that is unique; never a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.errors import InvalidSource
from graph.importers.areas import Area, Boundaries, on_grid
from graph.locale import Said, say
from graph.model import NetworkInfo, Place
from graph.texts import searchable

__all__ = ["AreaMap", "Unmatched", "area_map", "own_areas"]

COUNTY_DIGITS = 5
MOST_AREAS = 600
"""More municipalities no county has; without a key of the network a whole country cannot be meant."""
EXAMPLES = 3
MUNICIPAL = re.compile(
    r"^(hansestadt|landeshauptstadt|kreisstadt|samtgemeinde|einheitsgemeinde|gemeinde|stadt|flecken|markt)\s+"
)
"""What may stand before the name of a municipality; `Landkreis` belongs to the name: it is another area."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A place that has no area, and why."""

    place: str
    """IRI."""
    label: str
    reason: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaMap:
    """The areas of a network, ready to be drawn, with the places they stand for."""

    areas: tuple[Area, ...]
    places: Mapping[int, str]
    """Number of an area → IRI of its place; areas of which the network says nothing are missing."""
    unmatched: tuple[Unmatched, ...]
    attribution: str


def own_areas(boundaries: Boundaries, network: NetworkInfo, places: Sequence[Place]) -> Boundaries:
    """Return the areas that lie in a network, on the grid they are drawn on.

    Args:
        boundaries: The areas of a file, perhaps of a whole country.
        network: Its key says which areas are meant.
        places: The places of the network.

    Raises:
        InvalidSource: no area of the file lies in the network, or it is unclear which do.
    """
    matched = _matched(boundaries.areas, network, places)[0]
    numbers = {number for number, area in enumerate(boundaries.areas) if _is_inside(area, network)}
    numbers |= set(matched)
    if not network.ags and not matched:
        numbers = set()
    kept = [area for number, area in enumerate(boundaries.areas) if number in numbers]
    counties = {area.county for area in kept if not _is_county(area)}
    kept = [area for area in kept if not (_is_county(area) and area.key in counties)]
    if not kept:
        raise InvalidSource(_nothing_here(boundaries.areas, network))
    if len(kept) > MOST_AREAS:
        raise InvalidSource(
            say(
                "Die Datei enthält {n} Gebiete. Bitte nur die Gemeinden des eigenen Kreises nehmen.",
                n=len(kept),
            )
        )
    return on_grid(replace(boundaries, areas=tuple(kept)))


def area_map(boundaries: Boundaries, network: NetworkInfo, places: Sequence[Place]) -> AreaMap:
    """Return which areas stand for which places, and which places have none.

    A place with an official key is found by it alone, unless the areas have no keys; a place without one by its
    name, if exactly one area of its county is called so.

    Args:
        boundaries: As `own_areas` returns them.
        network: Says in which county its places lie.
        places: Places to be found.
    """
    matched, unmatched = _matched(boundaries.areas, network, places)
    return AreaMap(
        areas=boundaries.areas, places=matched, unmatched=unmatched, attribution=boundaries.attribution
    )


def _matched(
    areas: Sequence[Area], network: NetworkInfo, places: Sequence[Place]
) -> tuple[dict[int, str], tuple[Unmatched, ...]]:
    found: dict[int, str] = {}
    unmatched = []
    for place in places:
        chosen = _area_of(areas, _county(network, place, places), place)
        if isinstance(chosen, int) and chosen not in found:
            found[chosen] = place.iri
        else:
            reason = (
                chosen if isinstance(chosen, Said) else say("das Gebiet steht schon für einen anderen Ort")
            )
            unmatched.append(Unmatched(place.iri, place.label, reason))
    return found, tuple(unmatched)


def _area_of(areas: Sequence[Area], county: str, place: Place) -> int | Said:
    """Return the number of the one area of a place, or why there is none."""
    if place.ags:
        by_key = [number for number, area in enumerate(areas) if area.key == place.ags]
        if by_key:
            return by_key[0]
    named = [number for number, area in enumerate(areas) if _is_called(area, place.label)]
    named = [number for number in named if not (place.ags and areas[number].key)]
    here = [number for number in named if areas[number].county == _one_county(areas, county)]
    if len(here) == 1:
        return here[0]
    if len(here) > 1:
        return say(
            "mehrere Gebiete der Datei heißen so; mit dem Gemeindeschlüssel (AGS) am Ort wird es eindeutig"
        )
    if named:
        return say(
            "ein Gebiet dieses Namens gibt es in der Datei, aber sein Kreis passt nicht oder ist nicht angegeben"
        )
    if place.ags and len(place.ags) == COUNTY_DIGITS and any(area.county == place.ags for area in areas):
        return say("die Datei enthält die Gemeinden des Kreises, nicht den Kreis als Ganzes")
    if place.ags:
        return say("der Schlüssel {key} kommt in der Datei nicht vor", key=place.ags)
    return say("der Name kommt in der Datei nicht vor")


def _one_county(areas: Sequence[Area], county: str) -> str:
    """Return the county of a place; if the network does not say, that of the file, if it has only one."""
    counties = {area.county for area in areas}
    return next(iter(counties)) if not county and len(counties) == 1 else county


def _county(network: NetworkInfo, place: Place, places: Iterable[Place]) -> str:
    """Return the five digits of the county that a place lies in; empty if the network does not say."""
    by_iri = {it.iri: it for it in places}
    here: Place | None = place
    seen: set[str] = set()
    while here is not None and here.iri not in seen:
        if here.ags:
            return here.ags[:COUNTY_DIGITS]
        seen.add(here.iri)
        here = by_iri.get(here.within or "")
    return (network.ags or "")[:COUNTY_DIGITS]


def _is_called(area: Area, label: str) -> bool:
    """Tell whether a place bears the name of an area, with or without what it is."""
    full = searchable(f"{area.designation} {area.name}")
    names = {full} if _is_county(area) else {full, searchable(area.name)}
    wanted = searchable(label)
    return wanted in names or MUNICIPAL.sub("", wanted) in names


def _is_county(area: Area) -> bool:
    return len(area.key) == COUNTY_DIGITS or "kreis" in area.designation.casefold()


def _is_inside(area: Area, network: NetworkInfo) -> bool:
    if not network.ags:
        return True
    return area.key.startswith(network.ags) or area.county == network.ags


def _nothing_here(areas: Sequence[Area], network: NetworkInfo) -> Said:
    examples = ", ".join(area.name for area in areas[:EXAMPLES])
    if network.ags:
        return say(
            "In der Datei liegt kein Gebiet dieses Netzwerks (Schlüssel {key}). Enthalten sind zum Beispiel: {examples}. "
            "Bitte die Grenzen des eigenen Kreises nehmen.",
            key=network.ags,
            examples=examples,
        )
    return say(
        "Kein Gebiet der Datei heißt wie ein Ort dieses Netzwerks. Enthalten sind zum Beispiel: {examples}. Bitte die "
        "Grenzen des eigenen Kreises nehmen.",
        examples=examples,
    )
