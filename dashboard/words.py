"""The words of the pages, in the language the reader chose: German is the source, English the catalogue.

Inside functions `words.say("Ein Satz mit {name}", name=…)`; constants of a module are made with `graph.locale.say`
and spoken with `words.spoken(TITLE)` where they are drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from dashboard import state
from graph import locale

__all__ = ["counted", "listed", "say", "speaking", "spoken"]


_FIXED: ContextVar[str | None] = ContextVar("language", default=None)
"""The language of a file that is made outside the run of a page."""


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language for a while, whatever the address says: files are made after the page was drawn."""
    token = _FIXED.set(language)
    try:
        yield
    finally:
        _FIXED.reset(token)


def spoken(text: str) -> str:
    """Return a text in the language of the page; names and other words of sources stay as they are."""
    return locale.in_language(text, _FIXED.get() or state.language())


def say(template: str, /, **values: str | int | date) -> str:
    """Return a sentence in the language of the page.

    Args:
        template: A literal German sentence with named places, as the catalogue lists it.
        values: What fills the places; for a call that parses Markdown, names of sources are escaped before.
    """
    return spoken(locale.say(template, **values))


def counted(number: int, one: str, many: str, /, **values: str | int | date) -> str:
    """Return a sentence about a number, `{n}` in both literal templates."""
    return spoken(locale.counted(number, one, many, **values))


def listed(names: Iterable[str]) -> str:
    """Return an enumeration with its last "und"."""
    return spoken(locale.listed(names))
