"""Words of a text in a row: which of them look like one name, and which belong to an organisation or a street."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.importers.cells.name_words import is_organisation_word, is_street_word, word_set

__all__ = ["Word", "adjacent", "is_of_organisation", "run", "words_of"]

_WORD = re.compile(r"[^\W\d_](?:[\w'’´`-]|\.(?=-|[^\W\d_]))*\.?")
_LONGEST_INITIALS, _LONGEST_GAP = 10, 3


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, with its place."""

    start: int
    end: int
    text: str

    @property
    def folded(self) -> str:
        """Return it without case and full stop."""
        return self.text.casefold().rstrip(".")

    @property
    def is_title(self) -> bool:
        """Tell whether it is made of titles only, such as `Dr.-Ing.`."""
        return all(part.strip(".") in word_set("titles") for part in re.split(r"[-.]", self.folded) if part)

    @property
    def is_name_like(self) -> bool:
        """Tell whether it may be part of a person's name."""
        shaped = (
            self.text[0].isupper()
            and self.folded not in word_set("no-names")
            and not self.folded.endswith(tuple(word_set("roles")))
        )
        return shaped and not is_organisation_word(self.text)

    @property
    def is_initial(self) -> bool:
        """Tell whether it is an initial or a row of them."""
        return (
            self.text.endswith(".")
            and len(self.text) <= _LONGEST_INITIALS
            and all(len(it) == 1 for it in self.folded.split("."))
        )


def words_of(text: str) -> list[Word]:
    """Return the words of a text; numbers are none."""
    return [Word(it.start(), it.end(), it.group()) for it in _WORD.finditer(text)]


def run(text: str, words: Sequence[Word], start: int, *, most: int) -> int:
    """Return where a row of words ends that look like parts of one name; particles and initials count as parts."""
    end = start
    while end < len(words) and end - start < most + 2 and (end == start or adjacent(text, words, end)):
        word = words[end]
        if not (
            word.is_name_like
            or word.is_initial
            or (word.text in word_set("particles") and end + 1 < len(words))
        ):
            break
        end += 1
        if word.text.endswith(".") and not word.is_initial:
            break
    while end > start and words[end - 1].text in word_set("particles"):
        end -= 1
    return end


def adjacent(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether nothing but blanks stands between a word and the one before."""
    between = text[words[place - 1].end : words[place].start]
    return len(between) <= _LONGEST_GAP and not between.strip(" \u00a0\t") and "\n" not in between


def is_of_organisation(text: str, words: Sequence[Word], place: int, end: int) -> bool:
    """Tell whether the word before, or the one after if an end is given, makes a house or a street of a name."""
    if not end:
        return place > 0 and adjacent(text, words, place) and is_organisation_word(words[place - 1].text)
    if any(is_street_word(it.text) or is_organisation_word(it.text) for it in words[place:end]):
        return True
    if place > 0 and adjacent(text, words, place) and is_organisation_word(words[place - 1].text):
        return True
    after = text[words[end - 1].end : words[end - 1].end + 2]
    joins = after.startswith("-") or after in (" -",)
    follows = end < len(words) and (joins or adjacent(text, words, end))
    return follows and is_organisation_word(words[end].text)
