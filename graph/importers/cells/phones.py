"""Phone numbers as people write them, written one way; mobile numbers and direct lines stay out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Phone", "phone_of", "phones_in"]

_NUMBER = re.compile(
    r"(?<![\w@/.,-])(?!\d{1,2}/\d{1,2}/\d{2,4}(?!\d))(?:\+\s?49|0049|\(?0|\+\s?\d{1,3}|00\d{1,3})"
    r"(?:[ \t\u00a0]{0,2}(?:\)[ \t\u00a0][/–-]|[()/–-]{0,3})[ \t\u00a0]{0,2}\d){4,15}(?:/\s?-?\d{1,5}){0,4}(?!\d|[.:]\d)"
)
_BARE = re.compile(r"(?<![\w@/.,-])\d(?:[ \t/-]?\d){2,11}(?!\d|[.:]\d)")
_GERMAN = re.compile(r"^(?:\+\s?49|0049)\s*(?:\(0\))?\s*")
_FOREIGN = re.compile(r"^(?:\+|00)\s?(?!49)\d")
_MOBILE = re.compile(r"0(?:1[5-7]|700)")
_EXTENSION = re.compile(r"(?<=\d)\s?[–-]\s?(\d{1,6})$")
_ALTERNATIVE = re.compile(r"(?<=\d{2})\s?/\s?-?\s?\d{1,5}$")
_AREA = re.compile(r"\(?(0\d{1,5})\)?[ \t\u00a0]*[/–-]?[ \t\u00a0]*(?=\d)")
_SHORT_AREAS = ("030", "040", "069", "089")
"""The area codes of two digits: the only ones that can be told in a row of digits without a break."""
_LONGEST_AREA = 6
"""Digits of an area code with its zero: a stroke after so few parts it from the number, not two numbers."""
_WHOLE = 8
"""So many digits are a number with its area code."""
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone number in a text."""

    start: int
    end: int
    number: str
    """As area code, a space and the rest; empty for one that belongs to a person."""


def phone_of(text: str) -> str | None:
    """Return a number as `04131 12345`; None for mobile numbers, direct lines and what is no number.

    A hyphen parts the extension (DIN 5008): `-0` is the switchboard, another extension somebody's desk.

    Example:
        >>> phone_of("(030) 282 39 73"), phone_of("(0461) / 852556"), phone_of("+49 431 26042850")
        ('030 2823973', '0461 852556', '0431 26042850')
        >>> phone_of("(030) 285 34 - 0"), phone_of("(030) 285 34 - 200"), phone_of("0176-564 288 27"), phone_of("115")
        ('030 285340', None, None, '115')
    """
    short = text.strip()
    if len(short) > _LONGEST:
        return None
    found = next(phones_in(short), None)
    if found is not None:
        return found.number or None
    bare = _BARE.fullmatch(short)
    return re.sub(r"\D", "", short) if bare and not short.startswith("0") else None


def phones_in(text: str) -> Iterator[Phone]:
    """Yield every phone number with an area code in a text.

    Example:
        >>> [it.number for it in phones_in("Tel. 030 2093-0 oder 0151/22 64 39 52, PLZ 10365, 9 - 16 Uhr")]
        ['030 20930', '']
    """
    for found in _NUMBER.finditer(text):
        yield Phone(found.start(), found.end(), _written(found.group()))


def _written(raw: str) -> str:
    if _FOREIGN.match(raw):
        return "+" + re.sub(r"\D", "", raw.removeprefix("00"))
    plain = _without_alternatives(_GERMAN.sub("0", _first(raw)).strip())
    plain = (
        re.sub(r"^0[ \t(]*0?[)]?[ \t(/-]*(?=\d)", "0", plain)
        if raw != plain and _GERMAN.match(raw)
        else plain
    )
    digits = re.sub(r"\D", "", plain)
    if _MOBILE.match(digits) or len(digits) < 6 or _is_direct(plain):
        return ""
    area = _AREA.match(plain)
    code = (
        area[1]
        if area and area.end() > len(area[1])
        else next((it for it in _SHORT_AREAS if digits.startswith(it)), "")
    )
    return f"{code} {digits[len(code) :]}" if code else digits


def _first(raw: str) -> str:
    """Return the first of two numbers with a stroke between; one after an area code parts no two numbers."""
    cut = re.search(r"\d\s+/\s+\d", raw)
    return raw[: cut.start() + 1] if cut and len(re.sub(r"\D", "", raw[: cut.start() + 1])) >= _WHOLE else raw


def _without_alternatives(plain: str) -> str:
    """Return a number without the other last digits behind it (`… 1234/35/36`)."""
    while found := _ALTERNATIVE.search(plain):
        if len(re.sub(r"\D", "", plain[: found.start()])) <= _LONGEST_AREA:
            return plain
        plain = plain[: found.start()]
    return plain


def _is_direct(plain: str) -> bool:
    """Tell whether a number ends with an extension other than the switchboard's."""
    found = _EXTENSION.search(plain)
    before = re.sub(r"\D", "", plain[: found.start()]) if found else ""
    is_extension = found is not None and len(found[1]) <= 4 and len(before) >= 6
    return is_extension and found is not None and bool(found[1].strip("0"))
