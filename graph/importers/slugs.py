"""Names as they stand in addresses: lower case, umlauts written out, each given once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["Slugs", "slug"]

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST = 80
"""Characters; an address is read by people now and then."""


def slug(text: str) -> str:
    """Return a text as part of an address; empty if it has neither Latin letters nor digits.

    Example:
        >>> slug("Bündnis »Größe«, 2. Stufe"), slug("日本")
        ('buendnis-groesse-2-stufe', '')
    """
    written_out = unicodedata.normalize("NFKD", text.casefold().translate(_UMLAUTS))
    letters = "".join(sign for sign in written_out if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST].strip("-")


class Slugs:
    """Gives every text a slug that nothing before it had.

    Example:
        >>> slugs = Slugs(taken=["verein"])
        >>> [slugs.of(text, "art") for text in ("Verein", "VEREIN", "##")]
        ['verein-2', 'verein-3', 'art']
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._next = dict.fromkeys(taken, 2)

    def of(self, text: str, otherwise: str) -> str:
        """Return the next free slug of a text, or of another word where it has none."""
        wanted = slug(text) or otherwise
        found = wanted
        while found in self._next:
            found = f"{wanted}-{self._next[wanted]}"
            self._next[wanted] += 1
        self._next[found] = 2
        return found
