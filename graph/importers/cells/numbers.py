"""Numbers and flags as people write them in cells; what is not certain stays unread."""

from __future__ import annotations

import re
from decimal import Decimal

__all__ = ["flag", "number"]

_LONGEST = 60
_YES = frozenset(
    {"x", "ja", "j", "1", "wahr", "true", "yes", "y", "✓", "✔", "☑", "☒", "vorhanden", "zutreffend"}
)
_NO = frozenset(
    {"nein", "n", "0", "falsch", "false", "no", "-", "–", "☐", "nicht vorhanden", "entfallt", "keine"}
)


def number(text: str) -> Decimal | None:
    """Return a number written the German or the English way; None for anything else.

    A point followed by three digits is a thousands separator, as in German; with more than one separator the last
    is the decimal one.

    Example:
        >>> [str(number(it)) for it in ("1.234,50", "1.234", "3,5", "1,234.50", "12 €", "0042", "-7", "1.5", "n. n.")]
        ['1234.50', '1234', '3.5', '1234.50', '12', '42', '-7', '1.5', 'None']
    """
    plain = re.sub(r"[\s\u00a0\u202f'’]|€|euro?|%", "", text.strip()[:_LONGEST].casefold())
    plain = plain.replace("−", "-")
    if not re.fullmatch(r"[+-]?[0-9][0-9.,]*", plain, re.ASCII):
        return None
    sign, digits = ("-", plain[1:]) if plain[0] == "-" else ("", plain.lstrip("+"))
    pointed = _with_decimal_point(digits)
    return None if pointed is None else Decimal(sign + pointed)


def flag(text: str) -> bool | None:
    """Return whether a cell says yes; None where it says neither yes nor no, as an empty one does.

    Example:
        >>> flag("x"), flag(" Ja "), flag("1"), flag("Nein"), flag("0"), flag(""), flag("teilweise")
        (True, True, True, False, False, None, None)
    """
    plain = " ".join(text[:_LONGEST].casefold().split())
    return True if plain in _YES else False if plain in _NO else None


def _with_decimal_point(digits: str) -> str | None:
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d*)?", digits):
        return digits.replace(".", "").replace(",", ".")
    if re.fullmatch(r"\d{1,3}(,\d{3})+\.\d*", digits) or re.fullmatch(r"\d{1,3}(,\d{3}){2,}", digits):
        return digits.replace(",", "")
    plain = digits.replace(",", ".")
    return plain if plain.count(".") <= 1 else None
