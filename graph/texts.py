"""Words for values: dates, numbers, lists and modality, written the same everywhere."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from graph.locale import EMPTY, LANGUAGES, Said, dated, joined, label_said, say
from graph.model import Evidence, Modality, Network, NetworkInfo, Period, Quote
from ontology.codelists import codelist

UNDATED = say("undatiert")
EXAMPLE_NOTICE = say(
    "Datiertes Beispiel, schreibgeschützt: So stand es in den genannten Quellen; über den Ort heute sagt es nichts."
)
"""Stands wherever something of a dated example is shown."""
FICTIONAL_NOTICE = say(
    "Erfundenes Netzwerk zum Üben (fiktiv): Kein Akteur, keine Verbindung und keine Quelle ist wirklich."
)
"""Stands wherever something of an invented network is shown, and at the head of its files."""
NO_SOURCE = say("Quelle ohne Angabe")
SOURCE_FILE = ".txt"
"""Names of files of the source texts say nothing to readers."""
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
FIRST_HALF, SECOND_HALF = ("01-01", "06-30"), ("07-01", "12-31")
UNDERTAKINGS = {
    "Projekt": "Project",
    "Prozess": "Process",
    "Veranstaltung": "Event",
    "Sitzung": "Meeting",
    "Programm": "Programme",
    "Berichterstattung": "Reporting",
}
"""Sorts of undertakings, as the vocabulary names them, with their English words."""
MODALITY_SHORT = {
    Modality.IST: say("Ist"),
    Modality.AUFTRAG: say("Auftrag"),
    Modality.SOLL: say("Soll"),
    Modality.NEGIERT: say("Ausdrücklich verneint"),
}


def german_date(value: date | str | None) -> Said:
    """Return a date in words, as precise as it is stated.

    Example:
        >>> german_date("2006-06-14"), german_date("2005-03"), german_date("2013"), german_date(None)
        ('14.06.2006', 'März 2005', '2013', 'undatiert')
    """
    return UNDATED if value is None else dated(str(value))


def german_end(period: Period) -> Said:
    """Return when something ends, as its source states it; where nobody knows the day, the last it can be.

    Example:
        >>> german_end(Period(end="2013")), german_end(Period(latest=date(2026, 11, 19))), german_end(Period())
        ('2013', 'spätestens 19.11.2026', 'undatiert')
    """
    if period.latest is not None and not period.end:
        return say("spätestens {day}", day=dated(period.latest.isoformat()))
    return german_date(period.end)


def german_period(period: Period) -> Said:
    """Return a period in words; an undated one is an empty text.

    Example:
        >>> german_period(Period(start="2013"))
        'seit 2013'
        >>> german_period(Period(start="2004-07-01", end="2004-12-31"))
        '2. Halbjahr 2004'
        >>> german_period(Period(start="2004-07-01", end="2005-03"))
        '01.07.2004 bis März 2005'
        >>> german_period(Period(start="2013", latest=date(2026, 11, 19)))
        '2013 bis spätestens 19.11.2026'
    """
    start, end = period.start or "", period.end or ""
    if period.latest is not None and not end:
        last = german_end(period)
        return say("{start} bis {end}", start=dated(start), end=last) if start else say("bis {end}", end=last)
    days = (start[5:], end[5:]) if start[:4] == end[:4] else ()
    if days == FIRST_HALF:
        return say("1. Halbjahr {year}", year=start[:4])
    if days == SECOND_HALF:
        return say("2. Halbjahr {year}", year=start[:4])
    if start and end:
        return dated(start) if start == end else say("{start} bis {end}", start=dated(start), end=dated(end))
    if start:
        return say("seit {start}", start=dated(start))
    return say("bis {end}", end=dated(end)) if end else EMPTY


def plural(number: int, one: str, many: str) -> str:
    """Return a number with its noun.

    Example:
        >>> plural(1, "Akteur", "Akteure"), plural(1200, "Akteur", "Akteure")
        ('1 Akteur', '1.200 Akteure')
    """
    return f"{number:,}".replace(",", ".") + " " + (one if number == 1 else many)


def enumerate_words(words: Sequence[str], last: str = "und") -> str:
    """Return words as a German enumeration.

    Example:
        >>> enumerate_words(["Kirchen", "Vereine", "Schulen"])
        'Kirchen, Vereine und Schulen'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def modality_label(modality: Modality, plan_state: str | None = None) -> Said:
    """Return modality and plan state in short words.

    Example:
        >>> modality_label(Modality.SOLL, "empfohlen")
        'Soll, empfohlen'
    """
    short = MODALITY_SHORT[modality]
    if plan_state is None:
        return short
    german, english = (_in_sentence(codelist("planstand").label(plan_state, one)) for one in LANGUAGES)
    return say("{modality}, {state}", modality=short, state=label_said(german, english))


def labels(scheme: str, codes: Iterable[str]) -> tuple[Said, ...]:
    """Return the labels of codes, in their order and in both languages."""
    return tuple(_label_said(scheme, code) for code in codes)


def kind_said(code: str) -> Said:
    """Return the label of a kind of actor, in both languages."""
    return _label_said("akteursart", code)


def field_said(code: str) -> Said:
    """Return the label of an action field, in both languages."""
    return _label_said("feld", code)


def broadest_field(code: str) -> str:
    """Return the action field of the top of the list that a field belongs to.

    Example:
        >>> broadest_field("sprache"), broadest_field("bildung")
        ('bildung', 'bildung')
    """
    return codelist("feld").ancestors(code)[-1]


def target_group_said(code: str) -> Said:
    """Return the label of a target group, in both languages."""
    return _label_said("zielgruppe", code)


def relation_said(code: str) -> Said:
    """Return the label of a kind of relation, a verb such as `berät`, in both languages."""
    return _label_said("beziehung", code)


def role_said(code: str) -> Said:
    """Return the label of a role in a body or an undertaking, in both languages."""
    return _label_said("rolle", code)


def level_said(code: str) -> Said:
    """Return the label of an intensity, in both languages."""
    return _label_said("intensitaet", code)


def confirmation_said(code: str) -> Said:
    """Return the label of how something is confirmed, in both languages."""
    return _label_said("bestaetigung", code)


def undertaking_said(sort: str) -> Said:
    """Return the sort of an undertaking, in both languages where it is one of the vocabulary.

    Example:
        >>> from graph.locale import in_language
        >>> in_language(undertaking_said("Veranstaltung"), "en"), in_language(undertaking_said("Fest"), "en")
        ('Event', 'Fest')
    """
    return label_said(sort, UNDERTAKINGS.get(sort, sort))


def sort_key(text: str) -> tuple[str, str]:
    """Return the key for German sorting (DIN 5007-1: ä like a, ß like ss, case ignored).

    Example:
        >>> sorted(["Zaun", "Äpfel", "Apfel"], key=sort_key)
        ['Apfel', 'Äpfel', 'Zaun']
    """
    return _folded(text), text


def searchable(text: str) -> str:
    r"""Return a text for searching: no case, accents, hyphen variants or special spaces.

    Example:
        >>> searchable("Integrations\u2011Dialoge\u00a0für Ältere")
        'integrations dialoge fur altere'
    """
    return _folded(re.sub(r"[-\u2010-\u2015\s]+", " ", text)).strip()


def slug_of(text: str) -> str:
    """Return a text for comparing names: umlauts written out, else as for searching.

    Example:
        >>> slug_of("Lüneburg") == slug_of("lueneburg")
        True
    """
    return searchable(text.casefold().translate(UMLAUTS))


def nearest(word: str, known: Iterable[str]) -> Said:
    """Return a hint with the nearest known names and all of them, for errors about unknown names.

    Example:
        >>> nearest("peene", ["leer", "peine"])
        'Meinten Sie: peine? Vorhanden: leer, peine.'
    """
    names = list(known)
    by_key = {searchable(name): name for name in names}
    close = [by_key[key] for key in difflib.get_close_matches(searchable(word), by_key, n=3)]
    there = say("Vorhanden: {names}.", names=", ".join(names) or say("nichts"))
    return joined((say("Meinten Sie: {names}?", names=", ".join(close)), there)) if close else there


def no_entry(iri: str) -> Said:
    """Return what is said of an address that belongs to no network."""
    return say("»{iri}« ist keine Adresse eines Eintrags in einem Netzwerk.", iri=iri)


def printable(text: str) -> str:
    r"""Return a text without signs that could move a terminal's cursor; line breaks stay.

    Example:
        >>> printable("Verein\x1b[2J Brücke\nNord")
        'Verein [2J Brücke\nNord'
    """
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)


def notice_of(info: NetworkInfo) -> Said:
    """Return what has to stand beside everything of a network that is invented or a dated example; else nothing.

    Example:
        >>> notice_of(NetworkInfo(name="m", label="M", is_example=True, is_fictional=True)) == FICTIONAL_NOTICE
        True
    """
    if info.is_fictional:
        return FICTIONAL_NOTICE
    return EXAMPLE_NOTICE if info.is_example else EMPTY


def origin(info: NetworkInfo) -> Said:
    """Return where a line of a list comes from: the network, and that it is invented or a dated example.

    Example:
        >>> origin(NetworkInfo(name="peine", label="Integrationsnetzwerk Peine", is_example=True))
        'Integrationsnetzwerk Peine (datiertes Beispiel)'
    """
    if info.is_fictional:
        return say("{network}, erfunden zum Üben", network=info.label)
    if info.is_example:
        return say("{network} (datiertes Beispiel)", network=info.label)
    return joined((info.label,))


def quotes_of(network: Network, evidence: Iterable[str]) -> tuple[Quote, ...]:
    """Return the passages behind evidence IRIs, the fullest first; an unknown IRI is left out."""
    known = [network.evidence[iri] for iri in evidence if iri in network.evidence]
    fullest_first = sorted(known, key=lambda item: (-len(item.quote or ""), item.iri))
    return tuple(_quote(network, item) for item in fullest_first)


def _quote(network: Network, item: Evidence) -> Quote:
    document = network.documents.get(item.document or "")
    if document is None:
        return Quote(text=item.quote, document=item.type or NO_SOURCE, document_date=german_date(item.date))
    return Quote(
        text=item.quote,
        document=document.title,
        document_date=german_date(document.date),
        before=item.prefix or "",
        after=item.suffix or "",
        identifiers=tuple(name for name in document.identifiers if not name.endswith(SOURCE_FILE)),
    )


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _in_sentence(label: str) -> str:
    """Return a label without its explanation and without its capital."""
    short = label.split(" (")[0]
    return short[0].lower() + short[1:]


@cache
def _label_said(scheme: str, code: str) -> Said:
    listing = codelist(scheme)
    return label_said(listing.label(code), listing.label(code, "en"))
