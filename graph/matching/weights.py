"""How much each sign of likeness weighs: one table, for people who know the lists to read and to change."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from graph.matching.word_sets import word_set

__all__ = ["ALIKE_WORDS", "CAPS", "LEAST", "SHORTENED", "SIGNS", "WRITTEN_OUT", "is_common", "weight_of"]

LEAST = 60
"""Below this nobody needs to look."""
CAPS = MappingProxyType(
    {
        "number": 45,
        "level": 45,
        "differing": 58,
        "part": 82,
        "place": 70,
        "kind": 88,
        "common": 55,
        "spelling": 95,
        "form": 86,
        "postcode": 72,
        "short": 86,
    }
)
"""No likeness of names goes beyond this, where …

number: one says 3 and the other 4; level: Ortsverein and Kreisverband; differing: each has a word of its own;
part: one is the other and something more; place: they stand for different places; kind: they are of different kinds;
common: only words that many names share are equal; spelling: the words are alike, not equal; form: e. V. and gGmbH;
postcode: the addresses have different ones; short: only what one is called in short is equal.
"""
SIGNS = MappingProxyType({"address": 12, "website": 12, "email": 15, "phone": 12})
"""So much is added for each further equal sign, where the names are alike at all."""
WRITTEN_OUT = 97.0
"""So much have names of the same words in another order, or parted in another way."""
SHORTENED = 66
"""So much at least has a name that is the beginning of the other: Juli, JULI Jugendhilfe in Lichtenberg."""
ALIKE_WORDS = 86.0
"""From this rapidfuzz ratio on two words of at least five letters are one word with a slip."""
_COMMON = 0.35


@lru_cache(maxsize=20_000)
def is_common(word: str) -> bool:
    """Tell whether many names share a word, so that it says little about which one is meant.

    Example:
        >>> is_common("grundschule"), is_common("falkenbergschule"), is_common("kreisverband")
        (True, False, True)
    """
    if word in word_set("common"):
        return True
    beginnings = word_set("beginnings")
    ends = (it for it in word_set("ends") if word.endswith(it))
    return any(not (left := word.removesuffix(it)) or left in beginnings for it in ends)


def weight_of(word: str) -> float:
    """Return how much a word counts in the comparison of two names."""
    return _COMMON if is_common(word) else 1.0
