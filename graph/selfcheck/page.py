"""The sheet of one actor as a page for the browser: static, readable by everybody, without any request."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from graph.selfcheck.stating import Item, Section, Statement
from graph.selfcheck.wording import (
    ANSWERS,
    CONTACT,
    HEADINGS,
    NO_PERSONS,
    NOTHING_HIDDEN,
    OFFERS,
    PARTNERS,
    TITLE,
    Frame,
)

__all__ = ["page"]

ROOM = "______________________________"


def page(statement: Statement, frame: Frame) -> bytes:
    """Return the page of one actor; every word of a source is escaped."""
    style = (files("graph.selfcheck") / "page.css").read_text("utf-8")
    parts = [
        f"<h1>{_(TITLE)}</h1>",
        f"<p class='name'>{_(statement.label)}</p>",
        f"<p>{_(frame.intro)}</p>",
        *([f"<p><strong>{_(CONTACT)}:</strong> {_(frame.reply)}</p>"] if frame.reply else []),
        f"<p>{_(NO_PERSONS)}</p>",
        *(_section(section) for section in statement.sections),
        f"<p>{_(NOTHING_HIDDEN)}</p>",
        *(
            f"<h2>{_(title)}</h2><p class='room'>{ROOM}</p><p class='room'>{ROOM}</p>"
            for title in (PARTNERS, OFFERS)
        ),
    ]
    head = (
        "<meta charset='utf-8'><meta name='viewport' content='width=device-width, initial-scale=1'>"
        "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{_(TITLE)} – {_(statement.label)}</title><style>{style}</style>"
    )
    return f"<!doctype html><html lang='de'><head>{head}</head><body><main>{''.join(parts)}</main></body></html>".encode()


def _(text: str) -> str:
    return escape(str(text), quote=True)


def _section(section: Section) -> str:
    headings = "".join(f"<th scope='col'>{_(it)}</th>" for it in HEADINGS[:4])
    rows = "".join(map(_row, section.items))
    title = _(section.title)
    return f"<h2>{title}</h2><table><caption>{title}</caption><thead><tr>{headings}</tr></thead><tbody>{rows}</tbody></table>"


def _row(item: Item) -> str:
    mark = f" <em>({_(item.mark)})</em>" if item.mark else ""
    choices = (ANSWERS[2],) if item.is_question else ANSWERS
    answers = "<br>".join(f"☐ {_(it)}" for it in choices)
    return f"<tr><td>{item.number}</td><th scope='row'>{_(item.text)}{mark}</th><td>{_(item.source)}</td><td>{answers}</td></tr>"
