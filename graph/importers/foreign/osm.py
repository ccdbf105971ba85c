"""OpenStreetMap: answers of the Overpass interface and GeoJSON made of them; named organisations become actors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.importers.cells import words
from graph.importers.foreign.actor_kinds import kind_of
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.osm_kinds import kind_of_tags
from graph.importers.foreign.reach import Reach, reach_of
from graph.importers.foreign.shapes import day, objects, text
from graph.importers.foreign.sources import Source
from graph.locale import say
from graph.records import Batch, Spot

__all__ = ["is_osm", "read_osm"]

_SHEET = "Elemente"
_UNNAMED = say("Element ohne Namen (»name«).")
_SHAPE = say("Punkt oder Linie ohne Merkmale: gehört nur zur Form eines anderen Elements.")
_NO_ACTOR = say("Nach seinen Merkmalen keine Stelle (es fehlt »amenity«, »office«, »club« oder Ähnliches).")
_PERSON = say("Der Betreiber ist vielleicht eine Person und wird nicht eingelesen.")
_INCOMPLETE = say(
    "Die Antwort ist unvollständig: Der Server hat die Abfrage abgebrochen. Bitte die Abfrage kleiner machen und noch "
    "einmal laden."
)
_OPERATOR = re.compile(
    r"\be\. ?V\.|\bg?GmbH\b|\bKdöR\b|\bAöR\b|stiftung|verband|verein|werk\b|gemeinde|^(?:Stadt|Landkreis|Land|Kreis)\b",
    re.I,
)
_OTHER_TAGS = say("Weitere Merkmale aus OpenStreetMap, etwa Öffnungszeiten, werden nicht eingelesen.")
_TAKEN = re.compile(
    r"@id|@type|(?:official_|short_|alt_|old_)?name|name:de|operator|description(?::de)?|wheelchair|addr:(?:street|place|housenumber|postcode|city)"
    r"|(?:contact:)?(?:email|phone|website)|amenity|office|club|healthcare|social_facility(?::for)?|community_centre|leisure|shop|tourism"
    r"|religion|denomination|government|public_transport|railway|route|building|highway|landuse"
)
"""Tags that are read, or shown as what tells the kind."""
_LICENCE = "ODbL 1.0"
_ATTRIBUTION = "© OpenStreetMap-Mitwirkende"
_TYPES = frozenset({"node", "way", "relation", "area"})
_IDENTIFIER = re.compile(r"(?:node|way|relation|area)/\d{1,19}")


def is_osm(content: object) -> bool:
    """Tell whether a JSON file is an answer of Overpass, or GeoJSON that keeps its tags."""
    if not isinstance(content, dict):
        return False
    if isinstance(content.get("elements"), list) and not {"connections"} & content.keys():
        first = next(iter(objects(content["elements"])), {})
        return "osm3s" in content or "remark" in content or text(first.get("type")) in _TYPES
    features = _features(content)
    return any(_identifier(it) or any(key.startswith("addr:") for key in _tags(it)) for it in features[:20])


def _features(content: Mapping[str, object]) -> Sequence[Mapping[str, object]]:
    """Return what GeoJSON holds: a collection, or a single thing."""
    if content.get("type") == "Feature":
        return (content,)
    return objects(content.get("features")) if content.get("type") == "FeatureCollection" else ()


def read_osm(sources: Sequence[Source]) -> Batch:
    """Return what answers of Overpass or GeoJSON files say.

    Args:
        sources: One file for each answer; an element that stands in two is one actor.

    Raises:
        InvalidSource: no file has an element.
    """
    gathering, dated, is_read = Gathering(), "", False
    for source in sources:
        content = _mapping(source.content)
        if "runtime error" in text(content.get("remark")):
            gathering.notice(_INCOMPLETE)
            is_read = True
        dated = max(dated, day(_mapping(content.get("osm3s")).get("timestamp_osm_base")))
        for element in (*objects(content.get("elements")), *_features(content)):
            _element(element, gathering)
    return gathering.batch(
        ", ".join(dict.fromkeys(it.name for it in sources)),
        licence=_LICENCE,
        attribution=_ATTRIBUTION,
        website="https://www.openstreetmap.org/copyright",
        dated=dated,
        may_be_empty=is_read,
    )


def _element(element: Mapping[str, object], gathering: Gathering) -> None:
    spot = gathering.row(_SHEET)
    tags = _tags(element)
    name = tags.get("name:de") or tags.get("name") or ""
    if not name:
        gathering.reject(spot, _UNNAMED if tags else _SHAPE, _shown(tags))
        return
    if tags.get("boundary") == "administrative":
        gathering.place(name, spot, ags=_ags(tags))
        return
    kind = kind_of_tags(tags)
    if not kind:
        gathering.reject(spot, _NO_ACTOR, f"{name}: {_shown(tags)}")
        return
    identifier = _identifier(element)
    gathering.leave_out(_SHEET, _OTHER_TAGS, sum(not _TAKEN.fullmatch(key) for key in tags))
    gathering.actor(
        f"osm:{identifier or spot.row}",
        spot,
        name,
        _finer(kind, name),
        reach=_reach(tags),
        identifier=f"osm:{identifier}" if identifier else "",
        alt_labels=[
            tags[key] for key in ("official_name", "short_name", "alt_name", "old_name") if tags.get(key)
        ],
        unit_of=_operator(tags, name, spot, gathering),
        notes=tags.get("description:de") or tags.get("description") or "",
        attributes={
            "OpenStreetMap": _shown(tags),
            "Rollstuhlgerecht": _WHEELCHAIR.get(tags.get("wheelchair", ""), ""),
        },
    )


_WHEELCHAIR = {"yes": "ja", "limited": "teilweise", "no": "nein"}


def _operator(tags: Mapping[str, str], name: str, spot: Spot, gathering: Gathering) -> str:
    """Add who runs an organisation and return its key; an operator who may be a person is left out."""
    operator = tags.get("operator", "")
    if not operator or operator == name:
        return ""
    if not _OPERATOR.search(operator) and words.kind_of_name(operator) is None:
        gathering.leave_out(_SHEET, _PERSON)
        return ""
    return gathering.actor(f"betreiber:{operator}", spot, operator, kind_of("", operator))


def _finer(kind: str, name: str) -> str:
    """Return the kind by the name where tags are coarse: an authority that is the job centre."""
    if kind.startswith("own:") or kind in (
        "behoerde",
        "zivilgesellschaft",
        "verband",
        "verein",
        "beratungsstelle",
    ):
        return words.kind_of_name(name) or kind
    return kind


def _reach(tags: Mapping[str, str]) -> Reach:
    street = tags.get("addr:street") or tags.get("addr:place") or ""
    return reach_of(
        street=f"{street} {tags.get('addr:housenumber', '')}".strip() if street else "",
        postcode=tags.get("addr:postcode"),
        town=tags.get("addr:city"),
        mails=[tags.get("contact:email"), tags.get("email")],
        phones=[tags.get("contact:phone"), tags.get("phone")],
        websites=[tags.get("contact:website"), tags.get("website")],
    )


def _tags(element: Mapping[str, object]) -> dict[str, str]:
    properties = _mapping(element.get("properties"))
    stated = _mapping(element.get("tags")) or _mapping(properties.get("tags")) or properties
    return {key: found for key, value in stated.items() if (found := text(value, 1_000))}


def _identifier(element: Mapping[str, object]) -> str:
    """Return type and number of an element: they last as long as the element does."""
    properties = _mapping(element.get("properties"))
    stated = (
        f"{text(element.get('type'))}/{text(element.get('id'))}",
        *map(text, (element.get("id"), properties.get("@id"))),
    )
    return next((it for it in stated if _IDENTIFIER.fullmatch(it)), "")


def _ags(tags: Mapping[str, str]) -> str:
    found = tags.get("de:amtlicher_gemeindeschluessel", "").replace(" ", "")
    return found if re.fullmatch(r"\d{8}", found, re.ASCII) else ""


def _shown(tags: Mapping[str, str]) -> str:
    """Return the first few tags that tell what something is, as people of the map write them."""
    return ", ".join(_telling(tags))[:120]


def _telling(tags: Mapping[str, str]) -> Iterator[str]:
    for key in ("amenity", "office", "club", "healthcare", "social_facility", "community_centre", "leisure", "shop", "tourism",
                "religion", "public_transport", "railway", "route", "building", "highway", "landuse"):  # fmt: skip
        if key in tags:
            yield f"{key}={tags[key]}"


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
