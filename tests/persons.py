"""Finds names of persons from the source texts without carrying them: words are compared by hash."""

from __future__ import annotations

import hashlib
import re

SALT = "netzlotse:"
NAME_HASHES = frozenset({"82c645ccef3df525", "c5be3cbda691236b", "d4c6ab138ddd0b42", "5e719d8de349c5cd"})
"""First 16 hex digits of SHA-256 over salt and case-folded word: first and last names of the two officials."""


def names_in(text: str) -> int:
    """Return how many words of a text are names of persons of the source texts."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", text)}
    return sum(hashlib.sha256(f"{SALT}{word}".encode()).hexdigest()[:16] in NAME_HASHES for word in words)
