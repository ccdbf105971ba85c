"""Make the words of sources harmless before they are drawn: the only way into a call that parses Markdown."""

from __future__ import annotations

import re
import unicodedata

from dashboard import words

WORD_JOINER = "\u2060"
"""Invisible and without width: breaks what Markdown would turn into a link by itself."""

_INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs", "Cn"}
"""Unicode categories that steer or hide text: controls, direction overrides, line separators, unassigned."""
_KEPT = {"\n", "\u00ad"}
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:@&^=\"'/])")
_LINK_START = re.compile(r"(?i)(://|www\.|@)")


def plain(text: str) -> str:
    r"""Return a text in the language of the page, without characters that steer direction, lines or meaning.

    Example:
        >>> plain("Verein\u202e\u2028 Nord")
        'Verein Nord'
    """
    tidy = words.spoken(text).replace("\u2028", " ").replace("\u2029", " ").replace("\t", " ")
    kept = "".join(sign for sign in tidy if sign in _KEPT or unicodedata.category(sign) not in _INVISIBLE)
    return re.sub(r" {2,}", " ", kept)


def one_line(text: str) -> str:
    r"""Return a text as a single line.

    Example:
        >>> one_line("Bildungs-\nund  Integrationsbüro")
        'Bildungs- und Integrationsbüro'
    """
    return " ".join(plain(text).split())


def markdown(text: str) -> str:
    r"""Return a text that Markdown shows letter by letter: no image, link, colour, formula or heading.

    Example:
        >>> print(markdown("![x](y) *laut*"))
        \!\[x\]\(y\) \*laut\*
    """
    lines = [_SPECIAL.sub(r"\\\1", _LINK_START.sub(_broken, line)) for line in plain(text).split("\n")]
    return "  \n".join(line.lstrip(" ") for line in lines)


def markdown_line(text: str) -> str:
    """Return a text for labels and headings: one line, letter by letter."""
    return markdown(one_line(text))


def shortened(text: str, length: int) -> str:
    """Return a text of at most this many letters, cut with an ellipsis.

    Example:
        >>> shortened("Koordinierungsstelle", 8)
        'Koordin…'
    """
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _broken(match: re.Match[str]) -> str:
    found = match.group(0)
    return found[0] + WORD_JOINER + found[1:]
