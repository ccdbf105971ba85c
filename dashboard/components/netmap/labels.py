"""Names in short lines, broken where German words are joined."""

from __future__ import annotations

import re
import textwrap

from dashboard import escape

__all__ = ["LABEL_LINES", "LABEL_WIDTH", "wrapped"]

LABEL_WIDTH = 22
LABEL_LINES = 3
LONGEST_LINE = 30
"""Letters: a word without joints may be longer than a line, but not without end."""
_JOINTS = re.compile(r"(?<=[a-zäöü](?:ungs|ions|eits|afts|täts|ings))(?=[a-zäöüß]{4})|(?<=[-/])(?=\w)")
"""Where a long German word may be broken: after a linking s, or after a hyphen or stroke of its own."""


def wrapped(label: str, width: int = LABEL_WIDTH, most: int = LABEL_LINES) -> str:
    r"""Return a name in short lines; a very long one is cut.

    Example:
        >>> wrapped("Gemeinsamer Integrationsbeirat")
        'Gemeinsamer\nIntegrationsbeirat'
    """
    words = " ".join(part for word in escape.one_line(label).split() for part in _broken(word, width))
    lines = textwrap.wrap(
        words, width, max_lines=most, placeholder=" …", break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(escape.shortened(line, LONGEST_LINE) for line in lines)


def _broken(word: str, width: int) -> list[str]:
    """Return a word, in parts where it is too long for a line and has joints."""
    joints = [match.start() for match in _JOINTS.finditer(word) if match.start() < width]
    if len(word) <= width or not joints:
        return [word]
    head, rest = word[: joints[-1]], word[joints[-1] :]
    return [head if head[-1] in "-/" else f"{head}-", *_broken(rest, width)]
