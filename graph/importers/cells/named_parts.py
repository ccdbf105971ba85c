"""The parts of a text in which persons are named, as the words before them say: Ansprechpartner, Leitung, c/o."""

from __future__ import annotations

import re
from bisect import bisect_right

__all__ = ["NamedParts"]

_CONTACT = re.compile(
    r"(?:ansprech(?:partner|person|stelle)\w*(?:/-?(?:in|innen))?(?:\s*/\s*kontakt)?|kontaktperson\w*|leiter(?:/?-?in(?:nen)?)?|leitung"
    r"|\w{0,30}leit(?:er|erin|ung)|(?:stellv?(?:ertretende[rn]?)?\.?\s*)?vorsitz(?:ende[rn]?(?:/r)?)?|vorstand\w{0,20}|geschäftsführ\w{1,6}"
    r"|koordinat(?:or|orin|ion)|stellvertret\w{1,6}|inhaber\w{0,3}|verantwortlich\w{0,3}|betreuer\w{0,3}|\w{0,20}sprecher(?:in)?"
    r"|\w{0,25}beauftragte[rn]?|\w{0,30}sekretär(?:in)?|sachbearbeit\w{1,6}|trainer(?:in)?|gruppenleit\w{1,6}|c/o|z\.\s?hd\.(?:\s?v(?:on|\.))?|zu händen)"
    r"[^\n:;,.()]{0,40}?\s?:|\bc/o\b|\bz\.\s?hd\.|\binh\.|\binhaber(?:in)?\b(?!\s(?:der|des|von|eine[rs]))|\bvertreten durch\b|\bgr(?:ü(?:ß|ss)en?|u(?:ß|ss))\b",
    re.IGNORECASE,
)
"""What stands before a person's name, up to its colon."""
_LONGEST_LIST = 2000
"""So far at most the lines below a marker are taken for names."""
_ENTRY_END = re.compile(r";|\.\s")


class NamedParts:
    """The parts of a text in which persons are named: the line after a marker, or the lines below a bare one."""

    def __init__(self, text: str) -> None:
        """Find them in a text."""
        self._starts: list[int] = []
        self._ends: list[int] = []
        for found in _CONTACT.finditer(text):
            last = self._ends[-1] if self._ends else 0
            self._starts.append(found.end())
            self._ends.append(max(last, _end_of_part(text, found.end())))

    def holds(self, place: int) -> bool:
        """Tell whether a place lies in one of the parts."""
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and place < self._ends[before]


def _end_of_part(text: str, start: int) -> int:
    """Return where the persons end that a marker announces."""
    part = text[start : start + _LONGEST_LIST]
    line = part.split("\n", 1)[0]
    if not line.strip(" :"):
        return start + len(part.split("\n\n", 1)[0] if part.strip() else part)
    first = _ENTRY_END.search(line)
    return start + (first.start() if first and "zeiten" in line[first.start() :].casefold() else len(line))
