"""The content of a text file as text: UTF-8 with or without mark, UTF-16, or what Windows wrote before."""

from __future__ import annotations

import codecs
import re

from graph.errors import InvalidSource
from graph.locale import Said, say
from graph.sheets.refusals import damaged, no_text

__all__ = ["decoded"]

_MARKS_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SAMPLE = 2_000
_RUBBISH = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Signs that no program writes into a list."""


def decoded(content: bytes, name: str) -> tuple[str, list[Said]]:
    """Return the text of a file, and how its letters had to be read.

    Raises:
        InvalidSource: it is no text, or its letters cannot be told.
    """
    wide = _wide(content)
    if wide is not None:
        text, notices = _decoded_wide(content, wide, name), list[Said]()
    elif b"\0" in content:
        raise InvalidSource(no_text(name))
    else:
        text, notices = _decoded_narrow(content, name)
    if _RUBBISH.search(text):
        raise InvalidSource(no_text(name))
    return text, notices


def _wide(content: bytes) -> str | None:
    """Return which UTF-16 a file is written in, also where the mark is missing; None for all else."""
    if content.startswith(_MARKS_16):
        return "utf-16"
    odd, even = content[1:_SAMPLE:2], content[0:_SAMPLE:2]
    if len(content) < 4 or len(content) % 2:
        return None
    if odd.count(0) * 2 > len(odd) and not even.count(0):
        return "utf-16-le"
    return "utf-16-be" if even.count(0) * 2 > len(even) and not odd.count(0) else None


def _decoded_wide(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InvalidSource(damaged(name)) from error


def _decoded_narrow(content: bytes, name: str) -> tuple[str, list[Said]]:
    try:
        return content.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        notice = say(
            "»{name}« ist nicht in UTF-8 geschrieben und wurde als Windows-1252 gelesen. Bitte Umlaute prüfen.",
            name=name,
        )
    try:
        return content.decode("cp1252"), [notice]
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InvalidSource(
            say(
                "»{name}« enthält in Zeile {line} Zeichen, die sich nicht lesen lassen. Bitte als CSV (UTF-8) speichern.",
                name=name,
                line=line,
            )
        ) from error
