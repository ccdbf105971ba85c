"""Contact blocks of several lines, taken apart; what belongs to a person is counted and left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.importers.cells.names import names_in
from graph.importers.cells.net_addresses import WEB_ADDRESS, mails_of, website_of
from graph.importers.cells.phones import phones_in
from graph.importers.cells.places import place_of
from graph.importers.personal import personal_data_in

__all__ = ["Contact", "contact_of", "mails_of", "website_of"]

_LONGEST = 20_000
"""More than this is no contact block; the rest is not read."""
_LINE_LONGEST = 400
_STREET = re.compile(
    r"(?:[^\W\d_][\w.’'-]*[ \t]+){0,5}?"
    r"(?:(?<![\w.’'-])[\w.’'-]{0,60}?(?:straße|strasse|str\.?|weg|allee|platz|damm|ufer|gasse|ring|chaussee|promenade|stieg|markt|hof|steig|kamp|wall|berg|grund|park|graben|brücke|twiete|redder|deich|koppel)"
    r"|straße[ \t]des[ \t]17\.[ \t]juni|(?:am|an[ \t]der|an[ \t]den|auf[ \t]der|auf[ \t]dem|im|in[ \t]der|in[ \t]den|zum|zur|unter[ \t]den|hinter[ \t]der|vor[ \t]dem)[ \t](?:[^\W\d_][\w.’'-]*[ \t]?){1,3}?)"
    r"[ \t]{0,2}\d{1,4}[ \t]?(?:[a-h](?![\w]))?(?:[ \t]?[-–/+][ \t]?\d{0,4}[ \t]?(?:[a-h](?!\w))?)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"[^\W\d_][\w.’' -]{2,60}?[ \t]\d{1,4}[ \t]?[a-h]?(?:[ \t]?[-–/][ \t]?\d{1,4}[ \t]?[a-h]?)?",
    re.IGNORECASE,
)
_POSTCODE = re.compile(r"(?<![\w/-])(?:D[- ]?)?(\d{5})(?![\d/])[ \t\u00a0]+([^\W\d_][^\n,;:|·•]{1,60})")
_BOX = re.compile(r"Postfach[ \t]?\d[\d ]{2,12}\d", re.IGNORECASE)
_FAX = re.compile(r"\b(?:tele)?fax\b", re.IGNORECASE)
_PHONE = re.compile(r"\btel(?:\.|efon)?\b|\bfon\b|\bruf\b", re.IGNORECASE)
_PERSONAL = re.compile(
    r"ansprech(?:partner|person)|kontaktperson|\bmobil|\bhandy|durchwahl|\bprivat\b|vorsitzende|geschäftsführer|\bleiter(?:in)?\b",
    re.IGNORECASE,
)
_CARE_OF = re.compile(r"^\s*(?:c/o|z\.\s?hd\.)", re.IGNORECASE)
_HOURS = re.compile(
    r"^\W{0,3}(?:\w{1,20}-,\s\w{1,20}-\s(?:oder|und)\s|\w{1,20}-\s?(?:und|oder)\s|telefonische\s)?"
    r"(?:öffnungs|sprech|büro|service|telefon|beratungs|ansprech|geschäfts)(?:zeit|zeiten|stunde|stunden)\b(?:[^:\n\d]{0,40}:)?",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"^\W{0,3}(?:mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|werktag)\w*\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """What a block says about how to reach an organisation; nothing of persons."""

    address: str = ""
    """Street and number, or the post office box."""
    postcode: str = ""
    place: str = ""
    phones: tuple[str, ...] = ()
    faxes: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    websites: tuple[str, ...] = ()
    hours: str = ""
    left_out: int = 0
    """How many things were left out since they belong to a person."""

    @property
    def whole_address(self) -> str:
        """Return street, postcode and place in one line.

        Example:
            >>> Contact(address="Am Markt 1", postcode="21335", place="Lüneburg").whole_address
            'Am Markt 1, 21335 Lüneburg'
        """
        return ", ".join(it for it in (self.address, f"{self.postcode} {self.place}".strip()) if it)


def contact_of(block: str) -> Contact:
    r"""Return what a contact block says, taken apart.

    What stands in the lines of a person goes with the person: their phone, their mail, the address of "c/o".

    Example:
        >>> found = contact_of("Weg 1\n10365 Berlin\nTel.: (030) 123 45-0\nLeitung: Frau Muster, Tel. 030 999999\ninfo@haus.example")
        >>> found.whole_address, found.phones, found.mails, found.left_out
        ('Weg 1, 10365 Berlin', ('030 123450',), ('info@haus.example',), 2)
    """
    reading = _Reading()
    for line in block[:_LONGEST].replace("\r", "\n").split("\n"):
        reading.take(line[:_LINE_LONGEST])
    return reading.contact()


class _Reading:
    """What was read of a block so far."""

    def __init__(self) -> None:
        self._found: dict[str, list[str]] = {
            name: [] for name in ("phones", "faxes", "mails", "websites", "hours")
        }
        self._address = self._postcode = self._place = ""
        self._left_out = 0
        self._is_of_person = self._is_private = self._is_in_hours = False

    def take(self, line: str) -> None:
        """Read one more line."""
        if not line.strip():
            self._is_of_person = self._is_in_hours = False
            return
        persons = list(names_in(line))
        if _CARE_OF.match(line) and _is_care_of_person(line, bool(persons)):
            self._is_private = True
            self._left_out += not persons
        self._left_out += len(persons)
        if persons or _PERSONAL.search(line):
            self._is_of_person = True
        self._take_address(line, persons)
        self._take_hours(line, persons)
        self._take_numbers(line)
        self._take_net(line)

    def contact(self) -> Contact:
        """Return what was found."""
        kept = {name: tuple(dict.fromkeys(it)) for name, it in self._found.items() if name != "hours"}
        is_fit = not personal_data_in(f"{self._address}, {self._postcode} {self._place}")
        return Contact(
            address=self._address if is_fit else "",
            postcode=self._postcode if is_fit else "",
            place=self._place if is_fit else "",
            hours="; ".join(self._found["hours"]), left_out=self._left_out + (not is_fit), **kept,
        )  # fmt: skip

    def _take_address(self, line: str, persons: list[tuple[int, int]]) -> None:
        if self._is_of_person and not self._is_private:
            self._left_out += bool(_STREET.search(line))
            return
        code = _POSTCODE.search(line)
        street = _BOX.search(line) or _STREET.search(line) or _before_postcode(line, code)
        if street and not self._address and not persons:
            if self._is_private:
                self._left_out += 1
            else:
                self._address = re.sub(r"\s+", " ", street[0]).strip(" -–/")
        if code and not self._postcode:
            named = place_of(f"{code[1]} {code[2]}")
            self._postcode, self._place = code[1], named.name if named else ""

    def _take_hours(self, line: str, persons: list[tuple[int, int]]) -> None:
        opened = _HOURS.match(line)
        if not opened and not (self._is_in_hours and _DAY.match(line)):
            return
        self._is_in_hours = True
        said = re.sub(r"\s+", " ", line[opened.end() if opened else 0 :]).strip(" :")
        if said and not persons and not personal_data_in(said) and not any(True for _ in phones_in(said)):
            self._found["hours"].append(said)

    def _take_numbers(self, line: str) -> None:
        last = 0
        is_fax = False
        for phone in phones_in(line):
            lead = line[last : phone.start]
            is_fax = (is_fax or bool(_FAX.search(lead))) and not _PHONE.search(lead)
            last = phone.end
            if not phone.number or self._is_of_person or self._is_private:
                self._left_out += 1
            else:
                self._found["faxes" if is_fax else "phones"].append(phone.number)

    def _take_net(self, line: str) -> None:
        mails, personal = mails_of(line)
        self._found["mails"] += mails
        self._left_out += personal
        for found in WEB_ADDRESS.finditer(line):
            site = website_of(found[0])
            self._left_out += site is None
            self._found["websites"] += [site] if site else []


def _before_postcode(line: str, code: re.Match[str] | None) -> re.Match[str] | None:
    """Return a street without a telling end, where a postcode follows in the same line."""
    return _NUMBERED.fullmatch(line[: code.start()].strip(" ,")) if code else None


def _is_care_of_person(line: str, has_name: bool) -> bool:
    """Tell whether "c/o" names a person: by a name, or by one word that is no acronym."""
    rest = _CARE_OF.sub("", line).strip()
    return has_name or bool(re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß-]+", rest))
