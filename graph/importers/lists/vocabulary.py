"""How headings of lists call what a column says, in German and English; the surest word first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from graph.importers.lists.questions import role_of_question
from graph.importers.lists.roles import Role
from graph.texts import searchable

__all__ = ["COMMON_NAMES", "is_known", "plain_heading", "role_of_heading", "words_beginning", "year_in"]

_WORDS: Mapping[Role, str] = MappingProxyType(
    {
        Role.NAME: "name; vereinsname; name des vereins; name der einrichtung; einrichtungsname; name der organisation; organisationsname; name der institution; name der schule; schulname; name des akteurs; akteur; akteurin; bezeichnung; einrichtung; facility; verein; verband; organisation; organization; organisationen; institution; organisation name; schule; kita; kindertagesstatte; kindergarten; initiative; migrantenorganisation; label; titel; title; designation; empfanger; zuwendungsempfanger; letztempfanger; stelle; dienststelle; organisationseinheit; behorde; amt; firma; unternehmen; betrieb; partner; anbieter; provider; beratungsstelle; anlaufstelle; verein einrichtung; einrichtung verein; institution organisation; gruppe verein; name verein; name of organisation; name of organization; name of institution; name of the organisation; name 1; name1; firma 1; firma1; einsatzstelle; moschee; moscheegemeinde; kirchengemeinde; pfarrgemeinde; selbsthilfegruppe; ensemble",
        Role.ALSO_NAMED: "kurzname; kurzel; kurzbezeichnung; firmakurz; firma kurz; name kurz; abkurzung; kurzform; auch genannt; alternativer name; alternate name; short name; fruherer name",
        Role.CARRIER: "trager; traeger; tragerverein; tragerschaft; schultrager; kitatrager; rechtstrager; trager der einrichtung; name des tragers; tragerorganisation; betreiber; operator; einrichtungstrager; massnahmetrager; in tragerschaft von; trager name; carrier; dachorganisation; tragerverband; tragereinrichtung",
        Role.KIND: "art; akteursart; typ; type; kategorie; category; kind; organisationsart; organisationstyp; einrichtungsart; einrichtungstyp; vereinsart; art der einrichtung; art der organisation; art des akteurs; schulart; schultyp; schulform; sparte; main school type; school type; type of organisation; type of organization; type of institution",
        Role.FIELD: "handlungsfeld; handlungsfelder; themenfeld; themenfelder; thema; themen; bereich; bereiche; arbeitsbereich; arbeitsbereiche; themenbereich; themenbereiche; tatigkeitsfeld; tatigkeitsfelder; tatigkeitsbereich; arbeitsfeld; arbeitsfelder; schwerpunkt; schwerpunkte; arbeitsschwerpunkt; arbeitsschwerpunkte; aufgabenbereich; einsatzbereich; themenschwerpunkt; feld; field; fields; topic; topics; sector",
        Role.TARGET_GROUP: "zielgruppe; zielgruppen; target group; target groups; fur wen; adressaten; personengruppe; audience",
        Role.OFFER: "angebot; angebote; name des angebots; angebotsname; leistungen; leistungsangebot; leistungsangebote; massnahme; massnahmen; kurse; kursangebot; aktivitaten; dienste; services; service; offer; offers; was wird angeboten; hilfsangebote; beratungsangebote; beratungsangebot; kurs; kursart; kursname; kurstitel; kursbezeichnung; titel des angebots; was; was wird gemacht",
        Role.PROJECT: "projekt; projekte; projektname; projekttitel; name des projekts; project; projects; vorhaben; programm",
        Role.BODY: "gremium; gremien; name des gremiums; ausschuss; arbeitskreis; arbeitsgruppe; ag; ak; beirat; netzwerk; runder tisch; committee; body; gremium ag; mitglied in; mitgliedschaft in; gremienmitgliedschaft; mitarbeit in gremien",
        Role.SEAT_ROLE: "rolle; funktion; role; stimmrecht; rolle im gremium; funktion im gremium; art der mitgliedschaft; art der mitwirkung; rolle im projekt",
        Role.MEMBER: "mitglied; mitglieder; mitgliedsorganisation; entsendende stelle; entsendende organisation; entsendende institution; entsandt von; entsendet von; vertretene institution; vertretene organisation; member; teilnehmende organisation; teilnehmende institution",
        Role.SOURCE: "von; source; from; akteur 1; akteur a; partner 1; partner a; organisation 1; organisation a; ausgangsakteur; einrichtung 1; wer; vertragspartner 1; vertragspartner a; kooperationspartner 1; vertragspartei 1; partner eins",
        Role.TARGET: "zu; an; nach; target; to; akteur 2; akteur b; partner 2; partner b; organisation 2; organisation b; zielakteur; einrichtung 2; vertragspartner 2; vertragspartner b; kooperationspartner 2; vertragspartei 2; partner zwei; mit wem; kooperiert mit; kooperationspartner; kooperationspartnerinnen; netzwerkpartner; partnerorganisation; partnerorganisationen; zusammenarbeit mit; arbeitet zusammen mit; kooperationen; vernetzt mit",
        Role.RELATION: "beziehung; beziehungsart; art der beziehung; art der zusammenarbeit; form der zusammenarbeit; art der kooperation; kooperationsform; verbindung; relation; relationship; beziehungstyp",
        Role.LEVEL: "intensitat; intensity; wie eng; starke; weight; gewicht; stufe; level; enge der zusammenarbeit",
        Role.FUNDER: "forderer; fordermittelgeber; zuwendungsgeber; fordergeber; geldgeber; mittelgeber; funder; gefordert durch; forderung durch; kostentrager; finanziert durch; finanzierung durch",
        Role.START: "beginn; start; startdatum; projektbeginn; seit; since; ab; anfang; laufzeit beginn; laufzeit von; zeitraum von; begin; gultig ab; mitglied seit; start date; forderbeginn; vertragsbeginn; kursbeginn; massnahmebeginn",
        Role.END: "ende; bis; enddatum; projektende; end; laufzeit ende; laufzeit bis; zeitraum bis; gultig bis; befristet bis; end date; forderende; mitglied bis; vertragsende; kursende; massnahmeende",
        Role.PERIOD: "laufzeit; zeitraum; projektlaufzeit; forderzeitraum; vertragslaufzeit; amtszeit; period; jahr; forderjahr; haushaltsjahr; bewilligungsjahr; zuwendungsjahr; kalenderjahr",
        Role.FOUNDED: "gegrundet; gegr; grundung; grundungsjahr; grundungsdatum; gegrundet am; gegrundet im jahr; jahr der grundung; besteht seit; founded; established; founding year",
        Role.CONFIRMED: "bestatigt am; gepruft am; zuletzt gepruft; zuletzt bestatigt; confirmed on",
        Role.STREET: "strasse; straße; str; street; strasse und hausnummer; strasse und hausnr; straße und hausnummer; strasse hausnummer; straße hausnummer; strasse nr; straße nr; strasse hausnr; straße hausnr; addr street; strassenname; straßenname; strassenummer; streetname; streetaddress; strasse und nr; straße und nr",
        Role.HOUSE_NUMBER: "hausnummer; hausnr; haus nr; house number; housenumber; streetnumber; street number; addr housenumber",
        Role.POSTCODE: "plz; postleitzahl; zip; zipcode; zip code; postcode; postal code; addr postcode",
        Role.PLACE: "ort; stadt; gemeinde; ortschaft; city; town; place; kommune; wohnort; standort; municipality; addr city; stadt gemeinde; gemeinde stadt; samtgemeinde; sitz; sitzort; ort der einrichtung",
        Role.DISTRICT: "stadtteil; stadtteile; ortsteil; kiez; bezirk; stadtbezirk; quartier; district; sozialraum; stadtquartier; ortsteil stadtteil; stadtteil ortsteil; stadtteil kiez",
        Role.AGS: "ags; gemeindeschlussel; amtlicher gemeindeschlussel",
        Role.CONTACT: "kontakt; kontaktdaten; anschrift; adresse; address; postanschrift; kontakt adresse; adresse kontakt; erreichbarkeit; contact; plz ort; plz und ort; postleitzahl ort; wohnort plz; hausanschrift; besucheradresse; adressdaten",
        Role.PHONE: "telefon; tel; fon; telefonnummer; phone; phone number; telephone; rufnummer; festnetz; tel nr; telefon nr; telefon zentrale; tel nummer; phone 1; telefon 1",
        Role.MAIL: "e mail; email; mail; e mail adresse; emailadresse; email adresse; mailadresse; e mail 2; e mail2; email 2; e mail 1; kontakt e mail",
        Role.WEBSITE: "internet; website; webseite; homepage; web; url; www; internetseite; internetadresse; link; internetauftritt; web adresse; webadresse; contact website",
        Role.IDENTIFIER: "id; kennung; schlussel; schulnummer; dienststellennummer; dienstnummer; agency number; osm id; kennziffer; uuid; identifier; nummer; schulnr; schul nr; schul nummer; vereinsnr; vereins nr; vereinsnummer; einrichtungsnr; einrichtungsnummer; az; aktenzeichen; geschaftszeichen; vereinsregisternummer; registernummer; integreat id",
        Role.NOTE: "bemerkung; bemerkungen; anmerkung; anmerkungen; hinweis; hinweise; notiz; notizen; kommentar; kommentare; comment; comments; notes; note; beschreibung; description; sonstiges; info; infos; kurzbeschreibung; erlauterung; erlauterungen; weitere informationen; content; selbstdarstellung",
        Role.LEFT_OUT: "handy; mobil; mobile; mobilnummer; mobiltelefon; handynummer; durchwahl; geburtsdatum; iban; kontonummer; bankverbindung; unterschrift",
    }
)  # fmt: skip
COMMON_NAMES = frozenset(
    {"institution", "organisation", "organization", "einrichtung", "verband", "partner", "anbieter", "verein"}
)
"""Headings of names that in one list mean who is listed, and in another who runs it."""
_REMEMBERED = 4_096
"""Headings, and cells that might be some."""
_LONGEST = 90
_PARTED = re.compile(r"- / (?=[a-zäöüß])")
_HYPHENED = re.compile(r"(?<=[a-zäöüß])-(?=[a-zäöüß])")
"""Left over where a word was parted by hand at the end of a line."""
_GENDERED = re.compile(r"(?<=\w)\s?(?:/\s?-?|[*:])(?:innen|in|r|n)\b|(?<=\w)\((?:in|innen|r|n)\)")
_AT_WORK = re.compile(r"(?<=\w) \(?(?:geschaftlich|dienstlich)\)?$|^(?:business|work) (?=\w)")
"""Besides what programs for contacts call private."""
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")


@lru_cache(maxsize=_REMEMBERED)
def role_of_heading(heading: str) -> tuple[Role, int] | None:
    """Return the role that a heading names, and how sure its word is (0 is surest); None for an unknown one.

    Of a heading on several lines the whole is tried first (`Art der / Einrichtung`), then its last line, which tells
    most: `Kontakt / Telefon` is a phone number. A word parted at the end of a line is read as one.

    Example:
        >>> role_of_heading("Name der Einrichtung*"), role_of_heading("Kontakt / Tel.")[0].value
        ((<Role.NAME: 'name'>, 3), 'phone')
        >>> role_of_heading("addr.street")[0].value, role_of_heading("Farbe")
        ('street', None)
    """
    if (asked := role_of_question(heading)) is not None:
        return asked, 0
    if len(heading) > _LONGEST:
        return None
    parts = heading.split(" / ")
    whole = _PARTED.sub("", heading)
    for tried in (whole, parts[-1], *parts[:-1]):
        if found := _known().get(plain_heading(tried)) or _known().get(
            plain_heading(re.sub(r"\(.*?\)|\[.*?\]", "", tried))
        ):
            return found
    return None


def is_known(heading: str) -> bool:
    """Tell whether a cell is a word that headings use."""
    return role_of_heading(heading) is not None


def year_in(heading: str) -> str:
    """Return the one year that a heading names; empty for none, for a span, and for an exact date.

    Example:
        >>> year_in("Zuschuss 2019 (€)"), year_in("2019-2021"), year_in("Stand 01.05.2019")
        ('2019', '', '')
    """
    years = _YEAR.findall(heading)
    return years[0] if len(years) == 1 and len(re.findall(r"\d+", heading)) == 1 else ""


@cache
def _known() -> Mapping[str, tuple[Role, int]]:
    known: dict[str, tuple[Role, int]] = {}
    for role, words in _WORDS.items():
        for place, word in enumerate(words.split("; ")):
            known.setdefault(searchable(word), (role, place))
    return known


def words_beginning(beginning: str) -> frozenset[Role]:
    """Return the roles of all known words that begin so."""
    return frozenset(role for word, (role, _place) in _known().items() if word.startswith(beginning))


def plain_heading(heading: str) -> str:
    """Return a heading as it is compared: one case, no signs, no forms for both genders, words parted at a line joined.

    Example:
        >>> plain_heading("Zuwendungsempfänger /-in"), plain_heading("Sitz des Zuwendungs-gebers (Ort)")
        ('zuwendungsempfanger', 'sitz des zuwendungsgebers (ort)')
    """
    whole = _GENDERED.sub("", _HYPHENED.sub("", heading))
    return _AT_WORK.sub("", searchable(re.sub(r"[_.:/,*?!&+\\]|\bu\.", " ", whole)))
