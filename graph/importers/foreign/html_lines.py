"""Web pages as the lines that people read, each with whether it stands out; nothing of a page is ever run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from graph.texts import printable

__all__ = ["Line", "lines_of", "plain_text", "read_page"]

_LONGEST = 300_000
"""Characters of a page that are read."""
_REMARK = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_DECLARATION = re.compile(r"<[!?][^>]*(?:>|\Z)")
_OPEN_MARK = re.compile(r"<(?![^<>]*>)")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "form",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_PARAGRAPHS = _BLOCKS - {"br"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STRONG = frozenset(("b", "strong")) | _HEADINGS
_UNREAD = frozenset(("script", "style", "template", "noscript", "svg", "iframe", "object"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page."""

    text: str
    stands_out: bool = False
    """Whether it is a heading, or all of it is bold."""
    is_heading: bool = False
    begins: bool = False
    """Whether a paragraph, an item or a cell begins with it."""


def lines_of(html: str) -> tuple[Line, ...]:
    """Return the lines of a page, without empty ones.

    Example:
        >>> [(it.text, it.stands_out) for it in lines_of("<p><b>AWO</b><br>Markt 1<script>x()</script></p>")]
        [('AWO', True), ('Markt 1', False)]
    """
    reader = _Reader()
    read_page(reader, html[:_LONGEST])
    reader.end_line()
    return tuple(reader.lines)


def plain_text(html: str) -> str:
    """Return the words of a page in one line.

    Example:
        >>> plain_text("<p>Beratung &amp; Hilfe<br>f&#252;r alle</p>")
        'Beratung & Hilfe für alle'
    """
    return " ".join(it.text for it in lines_of(html))


def read_page(reader: HTMLParser, html: str) -> None:
    """Give a page to a reader, without remarks and without marks that do not end.

    The library stops at some of them, and takes minutes for many of the others: it looks for each end anew.
    """
    told = _OPEN_MARK.sub("&lt;", _DECLARATION.sub(" ", _REMARK.sub(" ", html)))
    reader.feed(told)
    reader.close()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self._parts: list[tuple[str, bool]] = []
        self._strong = 0
        self._heading = 0
        self._unread = 0
        self._begins = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # as the library calls it
        if tag in _UNREAD:
            self._unread += 1
        if tag in _BLOCKS:
            self.end_line()
            self._begins |= tag in _PARAGRAPHS
        self._strong += tag in _STRONG
        self._heading += tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNREAD:
            self._unread = max(0, self._unread - 1)
        if tag in _BLOCKS:
            self.end_line()
            self._begins |= tag in _PARAGRAPHS
        self._strong = max(0, self._strong - (tag in _STRONG))
        self._heading = max(0, self._heading - (tag in _HEADINGS))

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self._parts.append((data, self._strong > 0))

    def end_line(self) -> None:
        """Close the line that was being read."""
        text = re.sub(r"\s+", " ", printable("".join(part for part, _ in self._parts))).strip()
        if text:
            stands_out = all(is_strong for part, is_strong in self._parts if re.search(r"\w", part))
            self.lines.append(Line(text, stands_out, self._heading > 0, self._begins))
            self._begins = False
        self._parts = []
