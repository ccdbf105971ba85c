"""Words by which names of persons are told from names of organisations, streets and places.

The words stand beside this module: `name_words.tsv`, `first_names.txt` and `namesakes.txt`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["is_first_name", "is_namesake", "is_organisation_word", "is_street_word", "word_set"]

_MOST_PARTS = 3


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the words of a set in `name_words.tsv`.

    addressed: stand before a name only; titles: before a name too; particles: within a name, no-first-particles:
    never at its beginning; endings and streets: of words that name organisations and streets; also-surnames: those
    endings that surnames have too (Neuhaus, Baumgarten), so that they count alone or after a hyphen; alone: words
    that name an organisation by themselves; no-names: capitalised words that are no names; roles: ends of offices.

    Raises:
        KeyError: There is no such set.
    """
    rows = dict(line.split("\t") for line in _lines("name_words.tsv"))
    return frozenset(rows[name].split())


@lru_cache(maxsize=20_000)
def is_first_name(word: str) -> bool:
    """Tell whether a word is a first name, also a double one.

    Example:
        >>> is_first_name("Hans-Jürgen"), is_first_name("Anne-Frank-Schule"), is_first_name("Berlin")
        (True, False, False)
    """
    parts = word.casefold().split("-")
    return len(parts) <= _MOST_PARTS and word[:1].isupper() and all(it in _first_names() for it in parts)


def is_namesake(name: str) -> bool:
    """Tell whether a name belongs to history and stands on houses.

    Example:
        >>> is_namesake("Anne Frank"), is_namesake("Erika Muster")
        (True, False)
    """
    return name.casefold() in _namesakes()


@lru_cache(maxsize=20_000)
def is_organisation_word(word: str) -> bool:
    """Tell whether a word names an organisation, a house or a street rather than a person.

    Example:
        >>> is_organisation_word("Niemöller-Haus"), is_organisation_word("Waldschule"), is_organisation_word("Neuhaus")
        (True, True, False)
    """
    folded = word.casefold().strip("\"„“”»«'()")
    last = folded.rsplit("-", 1)[-1]
    return last in word_set("alone") or _ends(folded, last, "endings") or _ends(folded, last, "streets")


def is_street_word(word: str) -> bool:
    """Tell whether a word ends the name of a street.

    Example:
        >>> is_street_word("Mann-Allee"), is_street_word("Goethestr."), is_street_word("Ludwig")
        (True, True, False)
    """
    folded = word.casefold()
    return _ends(folded, folded.rsplit("-", 1)[-1], "streets")


def _ends(folded: str, last: str, name: str) -> bool:
    surnames = word_set("also-surnames")
    return any(folded.endswith(it) and (it not in surnames or last == it) for it in word_set(name))


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for line in _lines("first_names.txt") for name in line.split())


@cache
def _namesakes() -> frozenset[str]:
    return frozenset(it.casefold() for it in _lines("namesakes.txt"))


def _lines(file: str) -> list[str]:
    """Return the entries of a list beside this module, without comments."""
    text = files("graph.importers.cells").joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
