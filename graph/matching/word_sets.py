"""Words that say little about which organisation a name means; they stand beside this module in `word_sets.tsv`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["word_set"]


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the words of a set.

    small: never compared; filling: a name may have or lack them without meaning another thing; common: many names
    share them; apart: who has one is another organisation than who has not; beginnings and ends: of which common words
    are made, such as Kreis and Verband.

    Raises:
        KeyError: There is no such set.
    """
    text = files("graph.matching").joinpath("word_sets.tsv").read_text(encoding="utf-8")
    rows = dict(line.split("\t") for line in text.splitlines() if line)
    return frozenset(rows[name].split())
