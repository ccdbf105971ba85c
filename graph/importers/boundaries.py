"""Boundaries that the office supplies: GeoJSON or TopoJSON as areas with their official keys, or a sentence why not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from graph.errors import InvalidSource
from graph.importers.areas import Area, Boundaries, Polygon, Ring
from graph.importers.topojson import TooManyPoints, features
from graph.locale import joined, say

__all__ = ["LARGEST_FILE", "as_boundaries", "read_boundaries"]

LARGEST_FILE = 10_000_000
"""Bytes; what is larger was not made for an overview map."""
KEYS = ("ags", "ags_0", "gemeindeschluessel", "gemeindeschlüssel", "schluessel", "gkz")
REGIONAL_KEYS = ("ars", "ars_0", "rs", "rs_0", "regionalschluessel", "regionalschlüssel")
NAMES = ("gen", "name", "gemeinde", "bezeichnung", "label")
DESIGNATIONS = ("bez", "art")
COUNTY_KEYS = ("kreis_ags", "kreis", "krs", "sn_kreis")
ATTRIBUTIONS = ("attribution", "copyright", "quelle", "source", "licence", "license", "lizenz")
"""Where files say who made them, in the order in which they are looked at; none is standard."""
OTHER_FORMATS = (
    (b"PK\x03\x04", say("ein ZIP-Archiv (zum Beispiel ein Shapefile)")),
    (b"SQLite format 3", say("ein GeoPackage")),
    (b"\x00\x00\x27\x0a", say("ein Shapefile")),
    (b"<", say("eine XML-Datei (zum Beispiel KML oder GML)")),
    (b"%PDF", say("ein PDF")),
)
CONVERT = say(
    "Bitte als GeoJSON oder TopoJSON speichern oder herunterladen, zum Beispiel mit dem Programm QGIS."
)
DAMAGED = say("Die Datei ist beschädigt oder unvollständig. Bitte die Datei noch einmal herunterladen.")
TOO_DETAILED = say(
    "Die Grenzen in der Datei sind zu fein gezeichnet. Bitte nur die Gemeinden des eigenen Kreises nehmen oder die Grenzen "
    "in einem Geoprogramm vereinfachen."
)
LONGEST_NAME = 200
FARTHEST = 1e9
"""Metres or degrees: no place on earth is farther from any origin, and larger numbers cannot be computed with."""
COUNTY_DIGITS, UNION_DIGITS, KEY_DIGITS, REGIONAL_DIGITS = 5, 9, 8, 12
_FAULTS = (KeyError, IndexError, TypeError, ValueError, AttributeError, OverflowError, RecursionError)


def read_boundaries(content: bytes) -> Boundaries:
    """Return the areas of a file as the office supplies it.

    Args:
        content: The bytes of a GeoJSON or TopoJSON file, with degrees or metres as coordinates.

    Raises:
        InvalidSource: the file is empty, too large, damaged, of another format or without areas; the message says
            what to do.
    """
    if not content.strip():
        raise InvalidSource(say("Die Datei ist leer. Bitte die Datei noch einmal herunterladen."))
    if len(content) > LARGEST_FILE:
        raise InvalidSource(
            say(
                "Die Datei ist größer als {size} MB. Bitte nur die Gemeinden des eigenen Kreises nehmen oder die Grenzen "
                "in einem Geoprogramm vereinfachen.",
                size=LARGEST_FILE // 1_000_000,
            )
        )
    for start, what in OTHER_FORMATS:
        if content.lstrip().startswith(start):
            raise InvalidSource(
                joined([say("Das ist {what}, kein GeoJSON oder TopoJSON.", what=what), CONVERT])
            )
    try:
        return as_boundaries(json.loads(content.decode("utf-8-sig")))
    except json.JSONDecodeError as fault:
        raise InvalidSource(
            say(
                "Die Datei ist beschädigt oder unvollständig (Zeile {line}). Bitte die Datei noch einmal herunterladen.",
                line=fault.lineno,
            )
        ) from fault
    except (ValueError, RecursionError) as fault:  # no UTF-8, a number of thousands of digits, too deep
        raise InvalidSource(DAMAGED) from fault


def as_boundaries(value: object) -> Boundaries:
    """Return the areas of a parsed file.

    Raises:
        InvalidSource: it is no GeoJSON or TopoJSON, damaged, or without areas.
    """
    if not isinstance(value, dict) or value.get("type") not in ("FeatureCollection", "Topology", "Feature"):
        raise InvalidSource(
            joined([say("Die Datei ist kein GeoJSON und kein TopoJSON mit Gebieten."), CONVERT])
        )
    try:
        areas = tuple(_merged(_areas(value)))
    except TooManyPoints as fault:
        raise InvalidSource(TOO_DETAILED) from fault
    except _FAULTS as fault:
        raise InvalidSource(DAMAGED) from fault
    if not areas:
        raise InvalidSource(
            say(
                "Die Datei enthält keine Flächen mit Namen oder Gemeindeschlüssel. Gebraucht werden die Grenzen der "
                "Gemeinden als Flächen (Polygone), nicht Punkte oder Linien."
            )
        )
    if _is_swapped(areas):
        raise InvalidSource(
            say(
                "In der Datei sind geografische Breite und Länge vertauscht. Bitte mit der Reihenfolge Länge, Breite "
                "speichern (so verlangt es GeoJSON)."
            )
        )
    return Boundaries(areas, _attribution(value))


def _areas(value: Mapping[str, Any]) -> Iterator[Area]:
    for feature in _features(value):
        geometry = feature.get("geometry") or {}
        polygons = tuple(_polygons(geometry))
        about = {str(name).casefold(): it for name, it in (feature.get("properties") or {}).items()}
        key, county = _key(about)
        name = _text(about, NAMES)
        if polygons and (name or key):
            yield Area(
                name=name or key,
                key=key,
                county=county or _digits(_text(about, COUNTY_KEYS), COUNTY_DIGITS),
                designation=_text(about, DESIGNATIONS),
                polygons=polygons,
            )


def _features(value: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    if value["type"] == "Topology":
        return features(value)
    found: Iterable[Mapping[str, Any]] = (
        value["features"] if value["type"] == "FeatureCollection" else [value]
    )
    return found


def _polygons(geometry: Mapping[str, Any]) -> Iterator[Polygon]:
    sort = geometry.get("type")
    if sort == "GeometryCollection":
        for inner in geometry["geometries"]:
            yield from _polygons(inner)
    elif sort in ("Polygon", "MultiPolygon"):
        listed = [geometry["coordinates"]] if sort == "Polygon" else geometry["coordinates"]
        for polygon in listed:
            rings = [ring for ring in map(_ring, polygon) if len(ring) > 3]
            if rings:
                yield tuple(rings)


def _ring(points: Iterable[Iterable[float]]) -> Ring:
    found = []
    for x, y, *_height in points:
        if not (abs(x) < FARTHEST and abs(y) < FARTHEST):
            raise ValueError("no place on earth")
        found.append((float(x), float(y)))
    if found and found[0] != found[-1]:
        found.append(found[0])
    return tuple(found)


def _merged(areas: Iterable[Area]) -> Iterator[Area]:
    """Yield each area once: files list islands and parts under water as areas of their own."""
    found: dict[tuple[str, str], Area] = {}
    for number, area in enumerate(areas):
        place = (area.key, area.name) if area.key else (str(number), area.name)
        known = found.get(place)
        found[place] = replace(area, polygons=(*known.polygons, *area.polygons)) if known else area
    yield from found.values()


def _key(about: Mapping[str, Any]) -> tuple[str, str]:
    """Return the official key of an area and that of its county, from whichever key the file gives."""
    short, regional = _text(about, KEYS), _text(about, REGIONAL_KEYS)
    key = _digits(short, KEY_DIGITS) or _digits(short, COUNTY_DIGITS)
    if key:
        return key, key[:COUNTY_DIGITS]
    full = _digits(regional, REGIONAL_DIGITS) or _digits(short, REGIONAL_DIGITS)
    if full:
        return full[:COUNTY_DIGITS] + full[UNION_DIGITS:], full[:COUNTY_DIGITS]
    union = _digits(regional, UNION_DIGITS)
    if union:
        # A municipality of its own has 0 and its number where a union of municipalities has 5 and its own.
        is_own = union[COUNTY_DIGITS] == "0"
        return (union[:COUNTY_DIGITS] + union[COUNTY_DIGITS + 1 :] if is_own else ""), union[:COUNTY_DIGITS]
    county = _digits(regional, COUNTY_DIGITS)
    return county, county


def _digits(text: str, length: int) -> str:
    """Return a key of this length, its lost leading zero put back; an empty text if it is no such key.

    Example:
        >>> _digits("3355022", 8), _digits("03355022", 8), _digits("033550022022", 8)
        ('03355022', '03355022', '')
    """
    bare = re.sub(r"[ \u00a0]|\.0$", "", text)
    if not (bare.isascii() and bare.isdigit()):
        return ""
    if len(bare) == length - 1 and bare[0] != "0":
        return f"0{bare}"
    return bare if len(bare) == length else ""


def _text(about: Mapping[str, Any], names: Iterable[str]) -> str:
    found = (about[name] for name in names if isinstance(about.get(name), str | int | float))
    return next((_writable(text[:LONGEST_NAME]) for it in found if (text := str(it).strip())), "")


def _writable(text: str) -> str:
    """Return a text that can be kept: JSON may hold halves of signs, which no file takes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _attribution(value: Mapping[str, Any]) -> str:
    places = (value, value.get("properties"), value.get("metadata"))
    for about in places:
        if isinstance(about, dict) and (
            found := _text({str(k).casefold(): v for k, v in about.items()}, ATTRIBUTIONS)
        ):
            return found
    return ""


def _is_swapped(areas: Iterable[Area]) -> bool:
    """Tell whether all points lie in Germany only if read the other way round."""
    points = [point for area in areas for polygon in area.polygons for ring in polygon for point in ring]
    return all(46 < x < 56 and 5 < y < 16 for x, y in points)
