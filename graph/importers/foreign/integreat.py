"""Locations of the Integreat app, in both generations of its interface; its pages are read by `integreat_pages`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from graph.importers.foreign.actor_kinds import kind_of
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.html_lines import plain_text
from graph.importers.foreign.integreat_pages import read_pages
from graph.importers.foreign.reach import Reach, reach_of, website
from graph.importers.foreign.shapes import day, objects, text
from graph.importers.foreign.sources import Source
from graph.locale import Said, say
from graph.records import Batch, Spot

__all__ = ["is_integreat", "read_integreat"]

_ATTRIBUTION = "Tür an Tür – Digitalfabrik gGmbH / Integreat"
_LONGEST_NOTE = 600
_LOCATION_SHEET = "Orte"
_NO_NAME = say("Ort ohne Namen. Bitte in Integreat einen Titel eintragen.")
_NO_PLACES: Sequence[tuple[frozenset[str], str, Said]] = (
    (
        frozenset({"event"}), "Veranstaltungen",
        say("Veranstaltung: Termine werden nicht eingelesen, sie ändern sich zu oft."),
    ),
    (
        frozenset({"icon_url", "icon_color"}), "Kategorien",
        say("Kategorie der App: dient nur zum Einordnen der Orte."),
    ),
    (
        frozenset({"name_without_prefix"}), "Regionen",
        say("Region der App, keine Stelle: wird hier nicht gebraucht."),
    ),
    (
        frozenset({"alias", "url", "thumbnail"}), "Angebote der App",
        say("Verweis der App auf einen anderen Dienst: nennt keine Stelle."),
    ),
    (frozenset({"code", "native_name", "dir"}), "Sprachen", say("Sprache der App: kein Eintrag im Netzwerk.")),
    (
        frozenset({"message", "timestamp", "channel"}), "Mitteilungen",
        say("Mitteilung der App: kein Eintrag im Netzwerk."),
    ),
)  # fmt: skip
"""What further answers of the interface are told by, the list they stand in, and why they are not used."""
_PERSONS = say("Namen, Durchwahlen und Mobilnummern von Kontaktpersonen werden nicht eingelesen.")
_HOURS = say("Öffnungszeiten werden nicht eingelesen: Sie ändern sich zu oft.")
_NO_LICENCE = say("Die Datei nennt keine Lizenz. Bitte beim Herausgeber nachfragen und eintragen.")


def is_integreat(content: object) -> bool:
    """Tell whether a JSON file comes from the interface of Integreat: a list, or a single page such as its imprint."""
    first = next(iter(objects(content)), {})
    is_place_or_page = {"path", "available_languages", "title"} <= first.keys()
    return is_place_or_page or any(signs <= first.keys() for signs, _, _ in _NO_PLACES[1:])


def read_integreat(sources: Sequence[Source]) -> Batch:
    """Return what answers of the interface say: locations, pages, categories and regions, in any languages.

    Args:
        sources: One file for each answer; a location in two languages is one actor.

    Raises:
        InvalidSource: no file has a record.
    """
    gathering = Gathering()
    answers = [(it.name, each) for it in sources for each in objects(it.content)]
    answers.sort(key=lambda it: not _is_german(it[1]))
    pages = []
    for name, answer in answers:
        other = next(((sheet, reason) for signs, sheet, reason in _NO_PLACES if signs <= answer.keys()), None)
        if other is not None:
            gathering.reject(
                gathering.row(other[0]), other[1], text(answer.get("title")) or text(answer.get("name"))
            )
        elif "location" in answer:
            _location(answer, gathering)
        else:
            pages.append((name, answer))
    read_pages([it for _, it in pages], gathering)
    gathering.notice(_NO_LICENCE)
    regions = sorted({it for _, answer in answers if (it := _region(answer))})
    return gathering.batch(
        ", ".join(dict.fromkeys(it.name for it in sources)),
        attribution=", ".join((_ATTRIBUTION, *regions)),
        website="https://integreat.app/",
        dated=max((day(it.get("last_updated")) for _, it in answers), default=""),
    )


def _location(answer: Mapping[str, object], gathering: Gathering) -> None:
    spot = gathering.row(_LOCATION_SHEET)
    name = text(answer.get("title"))
    key = f"integreat:{_german_id(answer)}"
    if not name:
        gathering.reject(spot, _NO_NAME)
        return
    if key in gathering:
        gathering.also(key, spot)
        return
    category = text(_object(answer.get("category")).get("name"))
    organization = _organization(_object(answer.get("organization")), spot, gathering)
    if objects(answer.get("opening_hours")):
        gathering.leave_out(_LOCATION_SHEET, _HOURS)
    excerpt = answer.get("meta_description") or answer.get("excerpt") or ""
    gathering.actor(
        key,
        spot,
        name,
        kind_of(category, name),
        reach=_reach(answer, gathering),
        identifier=key,
        warnings=() if _is_german(answer) else (("label", _foreign_name()),),
        attributes=_attributes(answer, category),
        unit_of=organization if organization != key else "",
        notes=plain_text(excerpt)[:_LONGEST_NOTE] if isinstance(excerpt, str) else "",
    )


def _attributes(answer: Mapping[str, object], category: str) -> dict[str, str]:
    accessible = answer.get("barrier_free")
    return {
        "Kategorie in Integreat": category,
        "Barrierefrei": text(accessible) if isinstance(accessible, bool) else "",
        "Vorübergehend geschlossen": "ja" if answer.get("temporarily_closed") is True else "",
        "Termine": website(answer.get("appointment_url")),
    }


def _organization(stated: Mapping[str, object], spot: Spot, gathering: Gathering) -> str:
    """Add the organisation that runs a location and return its key; empty without one."""
    name, number = text(stated.get("name")), text(stated.get("id"))
    if not name:
        return ""
    identifier = f"integreat:organisation:{number}" if number else ""
    return gathering.actor(
        identifier or f"organisation:{name}",
        spot,
        name,
        kind_of("", name),
        reach=reach_of(websites=[stated.get("website")]),
        identifier=identifier,
    )


def _reach(answer: Mapping[str, object], gathering: Gathering) -> Reach:
    """Return how a location is reached: older answers say it at the top, newer ones in their contacts."""
    place = _object(answer.get("location"))
    ways = [answer, *objects(answer.get("contacts"))]
    named = [it for it in ways[1:] if text(it.get("name"))]
    mobiles = [it for it in ways if text(it.get("mobile_number"))]
    gathering.leave_out(_LOCATION_SHEET, _PERSONS, len(named) + len(mobiles))
    return reach_of(
        street=place.get("address"),
        postcode=place.get("postcode"),
        town=place.get("town"),
        mails=[it.get("email") for it in ways],
        phones=[it.get("phone_number") for it in ways if it not in named],
        websites=[it.get("website") for it in ways],
    )


def _foreign_name() -> Said:
    return say("Der Name steht hier in einer anderen Sprache. Bitte auch die deutschen Orte einlesen.")


def _german_id(answer: Mapping[str, object]) -> str:
    """Return the number of the German version: the same whatever language is read."""
    german = _object(_object(answer.get("available_languages")).get("de"))
    own = answer.get("id") if _is_german(answer) else german.get("id")
    return text(own) or text(german.get("path")) or text(answer.get("path"))


def _is_german(answer: Mapping[str, object]) -> bool:
    parts = text(answer.get("path")).strip("/").split("/")
    return len(parts) < 2 or parts[1] == "de"


def _region(answer: Mapping[str, object]) -> str:
    parts = unquote(text(answer.get("path"))).strip("/").split("/")
    return parts[0] if len(parts) > 1 else ""


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
