"""Several things in one cell, one after the other."""

from __future__ import annotations

import re

__all__ = ["split"]

_HARD = re.compile(r"[\n\r;•●▪◦·‣⁃|]+|\s/\s|(?:^|(?<=\s))[-–*](?=\s)|<br\s*/?>", re.IGNORECASE)
"""What always parts two things."""
_SPLIT_MOST = 10_000


def split(text: str) -> tuple[str, ...]:
    r"""Return the things that a cell names, in their order and each once.

    Semicolons, line breaks and bullets part them; commas do where no stronger sign does and none stands in
    brackets or quotation marks; a last "und" or "&" does only after a comma, since names hold it too.

    Example:
        >>> split("Beratung, Sprachkurse und Hausaufgabenhilfe")
        ('Beratung', 'Sprachkurse', 'Hausaufgabenhilfe')
        >>> split("Arbeit und Leben; VHS (Peine, Vechelde)"), split("Arbeit und Leben"), split("- Sport\n- Musik")
        (('Arbeit und Leben', 'VHS (Peine, Vechelde)'), ('Arbeit und Leben',), ('Sport', 'Musik'))
        >>> split("Computer/Internet, Musik-/Tanzkurse"), split("1.500,50")
        (('Computer/Internet', 'Musik-/Tanzkurse'), ('1.500,50',))
    """
    pieces = [it for it in _HARD.split(text) if it.strip()]
    if len(pieces) <= 1:
        pieces = _with_last(_by_commas(text))
    cleaned = (re.sub(r"\s+", " ", it).strip(" ,;-–*\t\u00a0") for it in pieces)
    return tuple(dict.fromkeys(it for it in cleaned if it))[:_SPLIT_MOST]


def _by_commas(text: str) -> list[str]:
    """Part at commas outside of brackets and quotation marks, and not within a number."""
    pieces, start, depth, is_quoted = [], 0, 0, False
    for place, sign in enumerate(text):
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth = max(0, depth - 1)
        elif sign in '"„“”':
            is_quoted = not is_quoted
        elif sign == "," and not depth and not is_quoted and not _in_number(text, place):
            pieces.append(text[start:place])
            start = place + 1
    return [*pieces, text[start:]]


def _in_number(text: str, place: int) -> bool:
    return text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()


def _with_last(pieces: list[str]) -> list[str]:
    """Part the last piece at its "und", where commas have parted those before."""
    if len(pieces) < 2:
        return pieces
    *first, last = pieces
    return [*first, *re.split(r"\s+(?:und|sowie|&|u\.|and)\s+", last)]
