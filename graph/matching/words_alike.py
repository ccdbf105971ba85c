"""How alike two names are as rows of words: rare words weigh more than those that many names share."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from graph.matching.weights import ALIKE_WORDS, CAPS, SHORTENED, WRITTEN_OUT, is_common, weight_of
from graph.matching.word_sets import word_set

__all__ = ["compared"]

_EQUAL = 100.0
_FEWEST_LETTERS, _MOST_MISSING = 5, 2


def compared(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """Return how alike two rows of words are, from 0 to 100, whatever their order."""
    if mine == theirs:
        return _EQUAL
    if "".join(mine) == "".join(theirs) or sorted(mine) == sorted(theirs):
        return WRITTEN_OUT
    matched, own, others = _matched(mine, theirs)
    if not matched:
        return _as_one_word(mine, theirs)
    weights = [weight_of(word) * ratio / 100 for word, _, ratio in matched]
    total = sum(weights) * 2 + sum(map(weight_of, own)) + sum(map(weight_of, others))
    score = 100 * 2 * sum(weights) / total
    if mine[0] == theirs[0] and not (own and others) and not is_common(mine[0]):
        score = max(score, SHORTENED)
    return min([score, *_caps(matched, own, others)])


def _caps(matched: list[tuple[str, str, float]], own: list[str], others: list[str]) -> Iterable[float]:
    if all(is_common(word) or word.isdecimal() for word, _, _ in matched):
        yield CAPS["common"]
    is_another = any(word in word_set("apart") for word in (*own, *others))
    if is_another or (own and others and not _may_stand_for(own, others)):
        yield CAPS["differing"]
    elif own or others:
        yield CAPS["part"]
    if any(ratio < _EQUAL for *_, ratio in matched):
        yield CAPS["spelling"]


def _may_stand_for(own: list[str], others: list[str]) -> bool:
    """Tell whether what only one has can stand for what only the other has: Schule for Grundschule, Stadt for Hansestadt.

    A word that says no more than where something is, such as Stadt, stands for no other: of Stadt Peine and Jobcenter
    Peine the rest is all there is to tell them apart.
    """
    mine, theirs = ([it for it in words if it not in word_set("filling")] for words in (own, others))
    if not mine or not theirs:
        return not mine and not theirs
    return all(any(a.endswith(b) or b.endswith(a) for b in theirs) for a in mine)


def _matched(
    mine: tuple[str, ...], theirs: tuple[str, ...]
) -> tuple[list[tuple[str, str, float]], list[str], list[str]]:
    """Return the words that are one, with how alike they are, and those that only one of the two has."""
    open_ = list(theirs)
    matched: list[tuple[str, str, float]] = []
    own = []
    for word in mine:
        if word in open_:
            open_.remove(word)
            matched.append((word, word, _EQUAL))
        else:
            own.append(word)
    slips = sorted(
        ((ratio, min(a, b), max(a, b), a, b) for a in own for b in open_ if (ratio := _slip(a, b))),
        reverse=True,
    )
    for ratio, _, _, word, theirs_word in slips:
        if word in own and theirs_word in open_:
            own.remove(word)
            open_.remove(theirs_word)
            matched.append((min(word, theirs_word), max(word, theirs_word), ratio))
    return matched, own, open_


def _slip(one: str, other: str) -> float:
    """Return how alike two words are that differ by a slip; 0 for different words and for numbers."""
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _FEWEST_LETTERS or len(longer) - len(shorter) > _MOST_MISSING:
        return 0.0
    return _ratio(min(one, other), max(one, other)) if one.isalpha() and other.isalpha() else 0.0


@lru_cache(maxsize=50_000)
def _ratio(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    ratio = fuzz.ratio(one, other)
    return ratio if ratio >= ALIKE_WORDS else 0.0


def _as_one_word(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """Return how alike two names are that part their words differently."""
    return min(_slip("".join(mine), "".join(theirs)), CAPS["spelling"])
