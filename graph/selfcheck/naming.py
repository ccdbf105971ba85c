"""What the files of a round are called: by their actor, as people write it, and readable on every computer."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["FileNames"]

_BEGIN = "Selbstauskunft"
_LONGEST = 75
"""Signs before the ending: 80 with the longest one."""
_REFUSED = re.compile(r'[<>:"/\\|?*]+')
"""Signs that Windows has in no name; that of a device needs no care behind our own first word."""


class FileNames:
    """Gives every actor a name that nothing before it had, whatever the case of its letters.

    Example:
        >>> names = FileNames()
        >>> names.of("Bündnis »Größe«"), names.of("Haus A/B: Treff"), names.of("haus a b treff")
        ('Selbstauskunft Bündnis »Größe«', 'Selbstauskunft Haus A B Treff', 'Selbstauskunft haus a b treff (2)')
    """

    def __init__(self) -> None:
        """Begin with no name given."""
        self._given: set[str] = set()

    def of(self, label: str) -> str:
        """Return the name of the files of an actor, without an ending."""
        plain = _plain(label)
        name, number = _shortened(plain, ""), 1
        while name.casefold() in self._given:
            number += 1
            name = _shortened(plain, f" ({number})")
        self._given.add(name.casefold())
        return name


def _plain(label: str) -> str:
    """Return a label on one line, without signs that files may not have or that nobody sees."""
    text = _REFUSED.sub(" ", unicodedata.normalize("NFC", label))
    seen = (" " if sign.isspace() else sign for sign in text if sign.isspace() or sign.isprintable())
    return " ".join([_BEGIN, *"".join(seen).split()])


def _shortened(text: str, more: str) -> str:
    room = _LONGEST - len(more)
    whole = text if len(text) <= room else text[:room].rsplit(" ", 1)[0]
    if whole == _BEGIN:
        whole = text[:room]  # one single very long word
    return f"{whole.rstrip('. ')}{more}"
