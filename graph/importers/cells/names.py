"""Where names of persons stand in a text: after Frau or Herr, after a title, a first name with a surname, a stated contact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.importers.cells.name_words import is_first_name, is_namesake, is_organisation_word, word_set
from graph.importers.cells.named_parts import NamedParts
from graph.importers.cells.word_rows import Word, adjacent, is_of_organisation, run, words_of
from graph.texts import slug_of

__all__ = ["is_person", "names_in"]

_ROLE_AFTER = re.compile(
    r"\s{0,3}[(,–-]\s{0,3}(?:\d\.\s?)?(?:stellv?\w{0,10}\.?\s|kommissarische[rn]?\s|ehrenamtliche[rn]?\s)?"
    r"(?:(?:vorstands|landes|kreis|orts|presse|projekt|team|schul|kita|vereins|vize|generals|bildungs|jugend)?"
    r"(?:vorsitz\w*|geschäftsführ\w+|leiter(?:in)?|leitung|präsident\w*|sprecher(?:in)?|sekretär(?:in)?|referent(?:in)?"
    r"|direktor(?:in)?|trainer(?:in)?|koordinat\w+|beauftragte[rn]?)|ansprech(?:partner|person)\w*|beisitz\w*|kassen\w+"
    r"|schatzmeister\w*|schriftführ\w+|inhaber(?:in)?|projektbearbeit\w+|mitarbeiter(?:in)?)\b(?!\s?:)",
    re.IGNORECASE,
)
"""What stands after a person's name."""
_MADE_OF_TWO = re.compile(r"(?<![\w.-])([^\W\d_]{1,30})[._]([^\W\d_][\w-]{1,40})@")
_LONGEST_NAME = 5
_LONGEST_GAP = 8
_BEFORE_ENTRIES = frozenset({"", "\n", ":", ",", ";", "-", "–", "/", "&"})
_AFTER_ENTRIES = _BEFORE_ENTRIES - {":"} | {"("}
_JOINING = frozenset({"und", "u", "sowie", "oder"})
_BINDING = frozenset(
    {"und", "u", "o", "hd", "von", "inh", "inhaber", "inhaberin", "durch", "grüße", "grüßen", "grüsse", "grüssen", "gruß", "gruss"}
)  # fmt: skip


def is_person(cell: str) -> bool:
    """Tell whether a whole cell is the name of one or more persons, with title and role.

    Example:
        >>> [is_person(it) for it in ("Frau Dr. Erika Muster", "Muster, Erika", "komm. Leitung Herr Beispiel")]
        [True, True, True]
        >>> [is_person(it) for it in ("Albert-Schweitzer-Schule", "Haus Elisabeth", "Caritas", "St. Marien")]
        [False, False, False, False]
    """
    short = cell.strip()
    if not short or len(short) > 200:
        return False
    return bool(_reversed(short)) or any(True for _ in names_in(short))


def names_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every name of a person in a text, in order and without overlap.

    Example:
        >>> text = "Ansprechpartner: Frau Muster, Erik Beispiel (Vorsitz)"
        >>> [text[start:end] for start, end in names_in(text)]
        ['Frau Muster', 'Erik Beispiel']
        >>> list(names_in("Anne-Frank-Schule, Heinrich-Heine-Str. 3, Friedrich Ebert Stiftung, St. Marien"))
        []
    """
    words = words_of(text)
    contacts, mailed = NamedParts(text), _mailed(text)
    place = 0
    while place < len(words):
        if skipped := _of_history(words, place):
            place = skipped
            continue
        end = _addressed(text, words, place) or _by_first_name(text, words, place)
        end = end or _by_mail(text, words, place, mailed) or _by_contact(text, words, place, contacts)
        end = end or _by_role(text, words, place) or _before_address(text, words, place)
        if end:
            yield words[place].start, words[end - 1].end
            place = end
        else:
            place += 1


def _addressed(text: str, words: Sequence[Word], place: int) -> int:
    """Return where a name ends that Frau, Herr or a title opens; 0 if there is none."""
    first = words[place]
    is_addressed = first.folded in word_set("addressed") and (
        len(first.folded) > 2 or first.text.endswith(".") or first.text == "Ms"
    )
    if not (is_addressed and first.text[0].isupper()) and not _opens_title(first):
        return 0
    start = place + 1
    while start < len(words) and adjacent(text, words, start) and words[start].is_title:
        start += 1
    is_named = (
        start < len(words)
        and adjacent(text, words, start)
        and words[start].folded not in word_set("no-first-particles")
    )
    end = run(text, words, start, most=3) if is_named else start
    if end == start or (not is_addressed and is_of_organisation(text, words, place, end)):
        return 0
    return end


def _opens_title(word: Word) -> bool:
    return word.text[0].isupper() and word.is_title and (len(word.folded) > 2 or word.text.endswith("."))


def _by_first_name(text: str, words: Sequence[Word], place: int) -> int:
    if not is_first_name(words[place].text) or is_of_organisation(text, words, place, 0):
        return 0
    end = run(text, words, place, most=4)
    is_whole = end - place >= 2 and not _is_quoted(text, words[place].start)
    return end if is_whole and not is_of_organisation(text, words, place, end) else 0


def _of_history(words: Sequence[Word], place: int) -> int:
    """Return where the name of somebody ends after whom houses are called; 0 if there is none."""
    ends = range(min(place + 4, len(words)), place + 1, -1)
    return next(
        (end for end in ends if is_namesake(" ".join(it.text.rstrip(".") for it in words[place:end]))), 0
    )


def _is_quoted(text: str, start: int) -> bool:
    """Tell whether a name stands in quotation marks, as houses and groups called after somebody do."""
    return text[:start][-1:] in tuple('"„“”»«')


def _by_contact(text: str, words: Sequence[Word], place: int, contacts: NamedParts) -> int:
    """Return where a name ends that stands where a text says that a person follows."""
    if not contacts.holds(words[place].start) or not _begins(text, words, place):
        return 0
    end = run(text, words, place, most=_LONGEST_NAME)
    if end == place or is_of_organisation(text, words, place, end):
        return 0
    is_acronym = end - place == 1 and words[place].text.isupper()
    return end if not is_acronym and _ends(text, words, end) else 0


def _ends(text: str, words: Sequence[Word], end: int) -> bool:
    """Tell whether an entry of an enumeration ends after a word."""
    after = text[words[end - 1].end : words[end - 1].end + _LONGEST_GAP].lstrip(" ")[:1]
    return after in _AFTER_ENTRIES or (end < len(words) and words[end].folded in _JOINING)


def _begins(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a word begins a new entry of an enumeration."""
    before = text[max(0, words[place].start - _LONGEST_GAP) : words[place].start].rstrip(" \t")[-1:]
    if before in _BEFORE_ENTRIES:
        return True
    return place > 0 and adjacent(text, words, place) and words[place - 1].folded in _BINDING


def _by_role(text: str, words: Sequence[Word], place: int) -> int:
    """Return where two capitalised words end that a role in brackets or after a comma follows."""
    end = run(text, words, place, most=3)
    is_first = place == 0 or not adjacent(text, words, place) or not words[place - 1].is_name_like
    if (
        end - place < 2
        or words[place].text in word_set("particles")
        or not is_first
        or is_of_organisation(text, words, place, end)
    ):
        return 0
    return end if _ROLE_AFTER.match(text, words[end - 1].end) else 0


def _before_address(text: str, words: Sequence[Word], place: int) -> int:
    """Return where a surname ends that Frau or Herr stands behind, as directories sort them: `Muster, Frau`."""
    end = place + 2
    if (
        end > len(words)
        or words[place + 1].folded not in word_set("addressed")
        or len(words[place + 1].folded) < 2
    ):
        return 0
    is_sorted = text[words[place].end : words[place + 1].start].strip() == ","
    goes_on = end < len(words) and adjacent(text, words, end)
    is_surname = words[place].is_name_like and not is_of_organisation(text, words, place, place + 1)
    return end if is_sorted and is_surname and not goes_on else 0


def _by_mail(text: str, words: Sequence[Word], place: int, mailed: frozenset[tuple[str, str]]) -> int:
    """Return where two words end from which a mail address in the same text is made, such as erika.muster@."""
    end = place + 2
    if not mailed or end > len(words) or not adjacent(text, words, place + 1):
        return 0
    first, last = (slug_of(it.text) for it in words[place:end])
    is_made = any((first, last) in mailed or (last, first) in mailed for first in (first, first[:1]))
    return end if is_made and all(it.is_name_like for it in words[place:end]) else 0


def _mailed(text: str) -> frozenset[tuple[str, str]]:
    """Return the two halves of every mail address of the form a.b@ or a_b@."""
    return frozenset((slug_of(it[1]), slug_of(it[2])) for it in _MADE_OF_TWO.finditer(text))


def _reversed(cell: str) -> re.Match[str] | None:
    """Return the match of "Nachname, Vorname", where the first name is known."""
    found = re.fullmatch(
        r"([^\W\d_][\w'’ -]{1,40}),\s?(?:Dr\.\s|Prof\.\s){0,2}([^\W\d_][\w-]{1,30})(?:\s[^\W\d_][\w.-]{0,30})?(?:\s?\([^()]*\))?",
        cell,
    )
    if (
        not found
        or not is_first_name(found[2])
        or (not found[1][0].isupper() and found[1].split()[0] not in word_set("particles"))
    ):
        return None
    return None if any(map(is_organisation_word, found[1].split())) else found
