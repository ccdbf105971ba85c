"""German words for values: dates, numbers, lists and modality, written the same everywhere."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from graph.locale import Said, label_said, say
from graph.model import Evidence, Modality, Network, NetworkInfo, Period, Quote
from ontology.codelists import codelist

UNDATED = say("undatiert")
EXAMPLE_NOTICE = "Datiertes Beispiel, schreibgeschützt: So stand es in den genannten Quellen; über den Ort heute sagt es nichts."
"""Stands wherever something of a dated example is shown."""
FICTIONAL_NOTICE = (
    "Erfundenes Netzwerk zum Üben (fiktiv): Kein Akteur, keine Verbindung und keine Quelle ist wirklich."
)
"""Stands wherever something of an invented network is shown, and at the head of its files."""
SOURCE_FILE = ".txt"
"""Names of files of the source texts say nothing to readers."""
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
HALF_YEARS = {("01-01", "06-30"): "1. Halbjahr", ("07-01", "12-31"): "2. Halbjahr"}
MODALITY_SHORT = {
    Modality.IST: "Ist",
    Modality.AUFTRAG: "Auftrag",
    Modality.SOLL: "Soll",
    Modality.NEGIERT: "Ausdrücklich verneint",
}
MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip


def german_date(value: date | str | None) -> str:
    """Return a date in German, as precise as it is stated.

    Example:
        >>> german_date("2006-06-14"), german_date("2005-03"), german_date("2013"), german_date(None)
        ('14.06.2006', 'März 2005', '2013', 'undatiert')
    """
    if value is None:
        return UNDATED
    parts = str(value).split("-")
    if len(parts) == 3:
        return f"{parts[2]}.{parts[1]}.{parts[0]}"
    if len(parts) == 2:
        return f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return parts[0]


def german_period(period: Period) -> str:
    """Return a period in words; an undated one is an empty text.

    Example:
        >>> german_period(Period(start="2013"))
        'seit 2013'
        >>> german_period(Period(start="2004-07-01", end="2004-12-31"))
        '2. Halbjahr 2004'
        >>> german_period(Period(start="2004-07-01", end="2005-03"))
        '01.07.2004 bis März 2005'
    """
    start, end = period.start or "", period.end or ""
    half = HALF_YEARS.get((start[5:], end[5:]))
    if half and start[:4] == end[:4]:
        return f"{half} {start[:4]}"
    if period.start and period.start == period.end:
        return german_date(period.start)
    if period.start and period.end:
        return f"{german_date(period.start)} bis {german_date(period.end)}"
    if period.start:
        return f"seit {german_date(period.start)}"
    return f"bis {german_date(period.end)}" if period.end else ""


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


def modality_label(modality: Modality, plan_state: str | None = None) -> str:
    """Return modality and plan state in short words.

    Example:
        >>> modality_label(Modality.SOLL, "empfohlen")
        'Soll, empfohlen'
    """
    short = MODALITY_SHORT[modality]
    if plan_state is None:
        return short
    state = codelist("planstand").label(plan_state).split(" (")[0]
    return f"{short}, {state[0].lower()}{state[1:]}"


def labels(scheme: str, codes: Iterable[str]) -> tuple[str, ...]:
    """Return the German labels of codes, in their order."""
    listing = codelist(scheme)
    return tuple(listing.label(code) for code in codes)


def kind_said(code: str) -> Said:
    """Return the label of a kind of actor, in both languages."""
    return _label_said("akteursart", code)


def field_said(code: str) -> Said:
    """Return the label of an action field, in both languages."""
    return _label_said("feld", code)


def target_group_said(code: str) -> Said:
    """Return the label of a target group, in both languages."""
    return _label_said("zielgruppe", code)


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


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a German hint with the nearest known names and all of them, for errors about unknown names.

    Example:
        >>> nearest("peene", ["leer", "peine"])
        'Meinten Sie: peine? Vorhanden: leer, peine.'
    """
    names = list(known)
    by_key = {searchable(name): name for name in names}
    close = [by_key[key] for key in difflib.get_close_matches(searchable(word), by_key, n=3)]
    guess = f"Meinten Sie: {', '.join(close)}? " if close else ""
    return f"{guess}Vorhanden: {', '.join(names) or 'nichts'}."


def printable(text: str) -> str:
    r"""Return a text without signs that could move a terminal's cursor; line breaks stay.

    Example:
        >>> printable("Verein\x1b[2J Brücke\nNord")
        'Verein [2J Brücke\nNord'
    """
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)


def notice_of(info: NetworkInfo) -> str:
    """Return what has to stand beside everything of a network that is invented or a dated example; else nothing.

    Example:
        >>> notice_of(NetworkInfo(name="m", label="M", is_example=True, is_fictional=True)) == FICTIONAL_NOTICE
        True
    """
    if info.is_fictional:
        return FICTIONAL_NOTICE
    return EXAMPLE_NOTICE if info.is_example else ""


def origin(info: NetworkInfo) -> str:
    """Return where a line of a list comes from: the network, and that it is invented or a dated example.

    Example:
        >>> origin(NetworkInfo(name="peine", label="Integrationsnetzwerk Peine", is_example=True))
        'Integrationsnetzwerk Peine (datiertes Beispiel)'
    """
    sort = ", erfunden zum Üben" if info.is_fictional else " (datiertes Beispiel)" if info.is_example else ""
    return f"{info.label}{sort}"


def quotes_of(network: Network, evidence: Iterable[str]) -> tuple[Quote, ...]:
    """Return the passages behind evidence IRIs, the fullest first; an unknown IRI is left out."""
    known = [network.evidence[iri] for iri in evidence if iri in network.evidence]
    fullest_first = sorted(known, key=lambda item: (-len(item.quote or ""), item.iri))
    return tuple(_quote(network, item) for item in fullest_first)


def _quote(network: Network, item: Evidence) -> Quote:
    document = network.documents.get(item.document or "")
    if document is None:
        return Quote(
            text=item.quote, document=item.type or "Quelle ohne Angabe", document_date=german_date(item.date)
        )
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


def _label_said(scheme: str, code: str) -> Said:
    listing = codelist(scheme)
    return label_said(listing.label(code), listing.label(code, "en"))
