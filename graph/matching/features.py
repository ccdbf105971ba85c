"""What of a record is compared, made ready once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.matching.names import legal_forms, level_of, name_words, numbers_of, parts_of
from graph.matching.weights import is_common
from graph.records import Record
from graph.texts import searchable
from ontology.codelists import codelist

__all__ = ["Features", "features_of"]

_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^\s?#]{3,200})", re.IGNORECASE)
_STREET_AND_NUMBER = re.compile(r"\d")
_FEWEST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Features:
    """What of a record is compared."""

    iri: str
    label: str
    names: tuple[tuple[str, ...], ...]
    """Its label and its other names, as words."""
    parts: tuple[tuple[str, ...], ...]
    """What it may be called in short."""
    numbers: frozenset[str]
    levels: frozenset[str]
    forms: frozenset[str]
    """Numbers, levels such as Ortsverein, and legal forms in its label."""
    identifiers: frozenset[str]
    addresses: frozenset[str]
    websites: frozenset[str]
    emails: frozenset[str]
    phones: frozenset[str]
    postcodes: frozenset[str]
    places: frozenset[str]
    kinds: frozenset[str]
    """Codes of its kinds and of all that are broader; empty where they say little."""

    @property
    def words(self) -> frozenset[str]:
        """Return every word of its names."""
        return frozenset(word for name in (*self.names, *self.parts) for word in name)


def features_of(record: Record) -> Features:
    """Return what of a record is compared."""
    labels = (record.label, *record.all("alt_labels")) if record.first("label") else record.all("alt_labels")
    words = name_words(record.first("label"))
    return Features(
        iri=record.iri,
        label=record.first("label"),
        names=tuple(dict.fromkeys(filter(None, map(name_words, labels)))),
        parts=tuple(
            dict.fromkeys(it for label in labels for it in parts_of(label) if not all(map(is_common, it)))
        ),
        numbers=numbers_of(words),
        levels=level_of(words),
        forms=frozenset(re.sub(r"\W", "", it.casefold()) for it in legal_forms(record.first("label"))),
        identifiers=frozenset(it.strip() for it in record.all("identifiers") if it.strip()),
        addresses=_keys(_address(it) for it in record.all("address")),
        websites=_keys(_website(it) for it in record.all("website")),
        emails=_keys(it.strip().casefold() for it in record.all("email")),
        phones=_keys(_phone(it) for it in record.all("phone")),
        postcodes=_keys(code for it in record.all("address") for code in re.findall(r"\b\d{5}\b", it[:200])),
        places=frozenset(record.all("places")),
        kinds=_kinds((*record.all("kind"), *record.all("also_kinds"))),
    )


def _keys(found: Iterable[str]) -> frozenset[str]:
    return frozenset(it for it in found if it)


def _address(text: str) -> str:
    """Return an address as it is compared; one without a number tells no house."""
    plain = searchable(text[:200])
    plain = re.sub(r"str(?:\.|asse|aße)?(?=[\s\d]|$)", "str ", plain)
    words = re.sub(r"[^\w\s]", " ", plain).split()
    return " ".join(words) if any(map(_STREET_AND_NUMBER.search, words)) and len(words) > 1 else ""


def _website(text: str) -> str:
    found = _HOST.match(text.strip())
    return found[1].casefold().rstrip("/") if found else ""


def _phone(text: str) -> str:
    digits = re.sub(r"\D", "", re.sub(r"^\s*(?:\+|00)49", "0", text[:60]))
    return digits if len(digits) >= _FEWEST_DIGITS else ""


def _kinds(codes: Iterable[str]) -> frozenset[str]:
    """Return kinds with all that are broader, but for those that may be anything: Verein, Institution, own words."""
    listing = codelist("akteursart")
    telling = [
        it
        for it in codes
        if it in listing
        and it not in ("verein", "zivilgesellschaft")
        and not listing.is_within(it, "sammelbezeichnung")
    ]
    return frozenset(broader for it in telling for broader in listing.ancestors(it))
