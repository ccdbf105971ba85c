"""Pages of the Integreat app: a page is no actor, but it may name organisations with their address.

What is read out of a page is only a proposal: the page says where an organisation is, people say what it is to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.importers.cells import persons, words
from graph.importers.foreign.actor_kinds import kind_of
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.html_lines import Line, lines_of
from graph.importers.foreign.reach import Reach, reach_of
from graph.importers.foreign.shapes import text
from graph.locale import Said, say
from graph.records import RecordSort, Spot
from graph.texts import searchable

__all__ = ["Mention", "mentions", "read_pages"]

_SHEET = "Seiten"
_EMPTY = say("Seite ohne Text: nur eine Überschrift im Verzeichnis der Seiten.")
_INFORMATION = say("Informationsseite ohne Stelle mit Anschrift.")
_TRANSLATION = say("Übersetzung. Eingelesen werden die deutschen Seiten.")
_NOT_OF_LIST = say("Kein Eintrag mit einem Titel. Bitte die Antwort der Schnittstelle unverändert speichern.")
_TOWN = r"(?P<postcode>\d{5})\s+(?P<town>[A-ZÄÖÜ][\w.-]+(?: (?:a\.|am|an|der|bei|im|in|b\.|[A-ZÄÖÜ][\w.-]+)){0,3})"
_STREET = r"(?P<street>[A-ZÄÖÜ][\w.'’ß -]{2,60}? ?\d{1,4} ?[a-zA-Z]?(?: ?[-–/+] ?\d{1,4} ?[a-z]?)?)"
_IN_ONE_LINE = re.compile(rf"{_STREET},? *(?:in )?{_TOWN}")
_TOWN_LINE = re.compile(rf"(?:D-)?{_TOWN}")
_STREET_LINE = re.compile(rf"(?:.*, )?{_STREET}")
_LEGAL = re.compile(
    r"\be\. ?V\.|\bg?GmbH\b|\bgAG\b|\beG\b|\bKdöR\b|\bAöR\b|Stiftung|Landratsamt|Regierung von|Universität|Hochschule"
    r"|\b(?:AWO|DRK|BRK|Caritas|Diakonie|Malteser|Johanniter|VHS|KASA)\b",
)
_NO_NAME = re.compile(
    r"[?!@]|https?:|\bwww\.|^\(|^\W*\d|:$|[a-zäöüß]{3}\.$|\b(?:ist|sind|hilft|helfen|berät|bietet|kann|kannst|findest|lernen)\b"
    r"|^(?:Tel|Fax|Mail|E-Mail|Öffnungszeit|Adresse|Anschrift)",
    re.IGNORECASE,
)
_NO_NAME_BEGIN = re.compile(
    r"[a-zäöü]|(?:Für|Bei|In|Im|Am|Anmeldung|Registrierung|Termin)\b|[^,]*platz\b|.*\d{5}"
)
_OFFER_WORDS = re.compile(
    r"beratung|kurs|treff|begleitung|dolmetsch|sprachlern|lernangebot|hausaufgabenhilfe|projekt|patenschaft|jugendmigrationsdienst",
    re.IGNORECASE,
)
_NO_OFFER = re.compile(r"stellen\b|informationen|beratungen möglich|^wichtige", re.IGNORECASE)
_PHONE = re.compile(r"(?:\+\d|\b0)[\d ()/.–-]{4,24}\d")
_LINES_ABOVE = 4
"""A name stands at most so many lines above its address."""
_LINES_BELOW = 6
_LONGEST_NAME = 120
_LONGEST_LINE = 400


@dataclass(frozen=True, slots=True)
class Mention:
    """An organisation that a page names together with its address."""

    name: str
    reach: Reach


def read_pages(pages: Sequence[Mapping[str, object]], gathering: Gathering) -> None:
    """Add what pages say: proposals of actors, of offers with one provider, and every other page with its reason."""
    for page in pages:
        spot = gathering.row(_SHEET)
        title, content = text(page.get("title")), page.get("content")
        if not title:
            gathering.reject(spot, _NOT_OF_LIST)
        elif not _is_german(page):
            gathering.reject(spot, _TRANSLATION, title)
        elif not isinstance(content, str) or not content.strip():
            gathering.reject(spot, _EMPTY, title)
        else:
            _page(page, title, content, spot, gathering)


def mentions(lines: Sequence[Line]) -> Iterator[Mention]:
    """Yield the organisations that a page names with their address, in the order of the page.

    Example:
        >>> found = mentions(lines_of("<p><b>Jobcenter Nord</b><br>Markt 1<br>12345 Neustadt<br>info@jobcenter.example</p>"))
        >>> [(it.name, it.reach.address, it.reach.mails) for it in found]
        [('Jobcenter Nord', 'Markt 1, 12345 Neustadt', ('info@jobcenter.example',))]
    """
    begin = 0
    for place in range(len(lines)):
        found, first = _address(lines, place, begin)
        if found is None:
            continue
        name = _name_above(
            lines, first, begin, before=lines[first].text[: found.start()] if first == place else ""
        )
        begin = place + 1
        if name:
            below = _below(lines, place)
            yield Mention(
                name,
                reach_of(
                    street=_street(lines, first, found),
                    postcode=found["postcode"],
                    town=found["town"],
                    mails=below,
                    phones=[
                        number for it in below if "fax" not in it.casefold() for number in _PHONE.findall(it)
                    ],
                ),
            )


def _short_lines(content: str) -> list[Line]:
    """Return the lines that can hold a name or an address: both are short, and searching long ones takes long."""
    return [it for it in lines_of(content) if len(it.text) <= _LONGEST_LINE]


def _page(page: Mapping[str, object], title: str, content: str, spot: Spot, gathering: Gathering) -> None:
    found = {searchable(it.name): it for it in mentions(_short_lines(content))}
    if not found:
        gathering.reject(spot, _INFORMATION, title)
        return
    method = _method(title)
    keys = [
        gathering.actor(f"stelle:{key}", spot, it.name, kind_of("", it.name), reach=it.reach, method=method)
        for key, it in found.items()
    ]
    is_only = len(keys) == 1 and len(re.findall(_TOWN, content)) == 1
    if (
        is_only
        and _OFFER_WORDS.search(title)
        and not _NO_OFFER.search(title)
        and searchable(title) not in found
    ):
        number = text(page.get("id"))
        gathering.draft(
            RecordSort.OFFER,
            f"angebot:{number or title}",
            spot,
            identifier=f"integreat:{number}" if number else "",
            method=method,
            label=title,
            providers=keys[0],
        )


def _method(title: str) -> Said:
    return say("aus der Seite »{title}« gelesen: Name und Anschrift stehen dort beieinander", title=title)


def _address(lines: Sequence[Line], place: int, begin: int) -> tuple[re.Match[str] | None, int]:
    """Return an address that ends in a line, and the line it begins in."""
    whole = _IN_ONE_LINE.search(lines[place].text)
    if whole:
        return whole, place
    town = _TOWN_LINE.match(lines[place].text)
    if town and place > begin and _STREET_LINE.fullmatch(lines[place - 1].text):
        return town, place - 1
    return None, place


def _street(lines: Sequence[Line], first: int, found: re.Match[str]) -> str:
    if "street" in found.re.groupindex:
        return found["street"].strip()
    street = _STREET_LINE.fullmatch(lines[first].text)
    return street["street"].strip() if street else ""


def _name_above(lines: Sequence[Line], first: int, begin: int, before: str) -> str:
    """Return the nearest line above an address that is the name of an organisation."""
    if _is_name(before.strip(" ,:–-")):
        return before.strip(" ,:–-")
    for line in reversed(lines[max(begin, first - _LINES_ABOVE) : first]):
        if _is_name(line.text.strip(" ,")):
            return line.text.strip(" ,")
        if line.is_heading:
            break
    return ""


def _is_name(line: str) -> bool:
    is_odd = not 3 < len(line) <= _LONGEST_NAME or _NO_NAME.search(line) or _NO_NAME_BEGIN.match(line)
    if is_odd or persons.without_persons(line)[1]:
        return False
    return bool(_LEGAL.search(line)) or words.kind_of_name(line) is not None


def _below(lines: Sequence[Line], place: int) -> list[str]:
    """Return the lines of an address and below it, up to the next address or heading."""
    found = [re.split(_TOWN, lines[place].text)[-1]]
    for line in lines[place + 1 : place + 1 + _LINES_BELOW]:
        if line.stands_out or _IN_ONE_LINE.search(line.text) or _STREET_LINE.fullmatch(line.text):
            break
        found.append(line.text)
    return found


def _is_german(page: Mapping[str, object]) -> bool:
    parts = text(page.get("path")).strip("/").split("/")
    return len(parts) < 2 or parts[1] == "de"
