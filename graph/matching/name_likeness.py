"""How alike the names of two records are: word by word, rare words weighing more than those that many names share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from graph.matching.features import Features
from graph.matching.names import numbers_of
from graph.matching.weights import CAPS, LEAST, WRITTEN_OUT
from graph.matching.words_alike import compared

__all__ = ["How", "NameLikeness", "name_likeness"]

_NEARLY = 90.0
"""So alike at least is what one is called in short."""


class How(Enum):
    """In which way two names are alike."""

    SAME = auto()
    OTHER_NAME = auto()
    """One of the further names of one is a name of the other."""
    SHORT = auto()
    """One is what the other may be called in short."""
    SIMILAR = auto()


@dataclass(frozen=True, slots=True)
class NameLikeness:
    """How alike two names are."""

    score: float
    how: How = How.SIMILAR
    against: tuple[str, ...] = ()
    """What holds the score down: keys of `CAPS`."""


_Pair: TypeAlias = "tuple[tuple[str, ...], tuple[str, ...]]"
_NOTHING = NameLikeness(0.0)


def name_likeness(one: Features, other: Features) -> NameLikeness:
    """Return how alike the names of two records are, by the ways to read them that fit best."""
    if not one.names or not other.names:
        return _NOTHING
    whole = _best((mine, theirs) for mine in one.names for theirs in other.names)
    to_parts = ((mine, it) for mine in one.names for it in other.parts)
    short = _best((*to_parts, *((it, mine) for mine in other.names for it in one.parts)))
    is_short = short[1] >= _NEARLY and whole[1] < CAPS["short"]
    best, score = (short[0], float(CAPS["short"])) if is_short else whole
    if score < LEAST / 2:
        return _NOTHING
    is_other = best[0] in one.names[1:] or best[1] in other.names[1:]
    score = min(score, WRITTEN_OUT) if is_other else score
    limits = dict(_against(one, other, best))
    return NameLikeness(min([score, *limits.values()]), _how(score, is_short, is_other), tuple(limits))


def _how(score: float, is_short: bool, is_other: bool) -> How:
    if is_short or score < WRITTEN_OUT:
        return How.SHORT if is_short else How.SIMILAR
    return How.OTHER_NAME if is_other else How.SAME


def _best(pairs: Iterable[_Pair]) -> tuple[_Pair, float]:
    return max(
        ((pair, compared(*pair)) for pair in pairs), key=lambda it: (it[1], it[0]), default=(((), ()), 0.0)
    )


def _against(one: Features, other: Features, best: _Pair) -> Iterator[tuple[str, float]]:
    """Yield what tells the two apart although their names are alike, with the most they can then score."""
    if one.numbers != other.numbers:
        if one.numbers and other.numbers:
            yield "number", CAPS["number"]
        elif numbers_of(best[0]) != numbers_of(best[1]):
            yield "number", CAPS["part"]
    if one.levels and other.levels and not one.levels & other.levels:
        yield "level", CAPS["level"]
    if one.forms and other.forms and not one.forms & other.forms:
        yield "form", CAPS["form"]
