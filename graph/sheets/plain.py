"""Texts without what cannot be seen: cells of every table go through here."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["HIDDEN", "cleaned", "tidied"]

_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_BREAK = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]|_x000[dD]_\n?")
_CONTROL = re.compile("[\x00-\x09\x0e-\x1f\x7f-\x84\x86-\x9f]+")
HIDDEN = re.compile(f"{_UNSEEN.pattern}|{_BREAK.pattern}")
"""Signs that a cell should not hold."""


def cleaned(cell: str) -> str:
    """Return a text of one line, without signs that cannot be seen and spaces around it."""
    if cell.isascii() and cell.isprintable():
        return cell.strip()
    return unicodedata.normalize("NFC", _BREAK.sub(" ", _UNSEEN.sub("", cell))).strip()


def tidied(cell: str) -> str:
    r"""Return a text that keeps its lines, since a cell may hold a list or a block of contacts.

    Example:
        >>> tidied(" Große Straße 1\r\n24937\xa0Flensburg\t\u200b\n")
        'Große Straße 1\n24937 Flensburg'
    """
    if cell.isascii() and cell.isprintable():
        return cell.strip()
    seen = _CONTROL.sub(" ", _LINE_END.sub("\n", _UNSEEN.sub("", cell))).replace("\u00a0", " ")
    return unicodedata.normalize("NFC", seen).strip()
