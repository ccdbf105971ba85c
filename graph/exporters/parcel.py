"""What leaves the house: the visible public network with the functional contacts that may go with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model import Network
from graph.model.handover import Imprint, Publisher
from graph.records import Record

__all__ = ["CONTACT_FIELDS", "Parcel", "guarded", "legal"]

CONTACT_FIELDS = ("email", "phone", "website", "address")
"""Fields of records that no value of the network carries: functional contacts of offices and organisations."""
_STEERING = {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"}
"""Signs that turn a line around; letters of languages written from the right stay."""
_BREAKS = str.maketrans({"\u2028": " ", "\u2029": " ", "\t": " ", "\r": " "})
_FORMULA_STARTS = ("=", "+", "-", "@")
_IGNORED_AT_THE_START = " \n\u00a0'"
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")
_FORBIDDEN = {"Cc", "Cs", "Cn", "Co"}
"""Unicode categories that files of XML must not hold, or that mean nothing outside one program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """Everything that any format needs; whoever makes it sees to it that nothing else is inside."""

    network: Network
    """As it is visible at a moment, without places that must not be told."""
    imprint: Imprint
    records: Mapping[str, Record] = field(default_factory=dict)
    """IRI → the same statements as named texts, with the contacts that may go with them."""
    publisher: Publisher = field(default_factory=Publisher)


def legal(text: str) -> str:
    r"""Return a text that every format can hold: without control signs, and without signs that turn lines around.

    Example:
        >>> legal("Verein\x00\u202e\u2028Nord\nSüd")
        'Verein Nord\nSüd'
    """
    if text.isprintable():  # nearly every text, and decided by Python at once
        return text.strip()
    kept = (sign for sign in text.translate(_BREAKS) if sign == "\n" or _is_legal(sign))
    return "".join(kept).strip()


def guarded(text: str) -> str:
    """Return a text that no table program takes for a formula, also where a formula only looks different.

    Example:
        >>> guarded("=1+1"), guarded("＝1+1"), guarded("-5"), guarded("VHS")
        ("'=1+1", "'＝1+1", '-5', 'VHS')
    """
    begin = unicodedata.normalize("NFKC", text).lstrip(_IGNORED_AT_THE_START)
    is_formula = begin.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text)
    return f"'{text}" if is_formula else text


def _is_legal(sign: str) -> bool:
    return sign not in _STEERING and unicodedata.category(sign) not in _FORBIDDEN
