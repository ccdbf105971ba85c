"""Names as they stand in addresses: lower case, umlauts written out, each given once."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

__all__ = ["Slugs", "lasting_slugs", "slug"]

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_LONGEST = 80
"""Characters; an address is read by people now and then."""
_FINGERPRINT = 8
"""Hexadecimal signs: enough for a hundred thousand names to stay apart."""


def slug(text: str) -> str:
    """Return a text as part of an address; empty if it has neither Latin letters nor digits.

    Example:
        >>> slug("Bündnis »Größe«, 2. Stufe"), slug("日本")
        ('buendnis-groesse-2-stufe', '')
    """
    written_out = unicodedata.normalize("NFKD", text.casefold().translate(_UMLAUTS))
    letters = "".join(sign for sign in written_out if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]+", "-", letters)[:_LONGEST].strip("-")


def lasting_slugs(texts: Iterable[str], otherwise: str) -> Mapping[str, str]:
    """Return a slug for each text, the same whatever the order: what is known of an actor stays with that actor.

    Texts that share a slug or have none get a fingerprint of their own, except one that is spelt like its slug.

    Example:
        >>> lasting_slugs(["a-b", "VHS"], "akteur")
        {'VHS': 'vhs', 'a-b': 'a-b'}
        >>> lasting_slugs(["A+B", "a-b"], "akteur")
        {'A+B': 'a-b-ca5b7e1c', 'a-b': 'a-b'}
    """
    known = sorted(set(texts))
    shared = Counter(map(slug, known))
    slugs = Slugs()
    return {text: slugs.of(_told_apart(text, shared[slug(text)], otherwise), otherwise) for text in known}


def _told_apart(text: str, sharing: int, otherwise: str) -> str:
    plain = slug(text)
    if plain and (sharing == 1 or text == plain):
        return plain
    return f"{plain[: _LONGEST - _FINGERPRINT - 1] or otherwise}-{sha256(text.encode()).hexdigest()[:_FINGERPRINT]}"


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
