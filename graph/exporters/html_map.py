"""The map as one page that needs nothing else: picture to operate, text, tables, and no way to the outside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import TypeAlias
from xml.etree.ElementTree import tostring

from graph.exporters.svg_map import drawing
from graph.exporters.svg_parts import Caption, Looks, clean
from graph.locale import say
from graph.model import MapView

__all__ = ["Sheet", "html_map"]

Row: TypeAlias = Sequence[str | int]

HINT = say(
    "Ein Zeichen anklicken oder mit der Tabulatortaste ansteuern und Eingabe drücken: Seine Verbindungen treten hervor."
)
WORDS_OF_SCRIPT = {
    "lines": say("Verbindungen:"),
    "none": say("keine Verbindung im gezeigten Ausschnitt"),
    "close": say("Auswahl aufheben"),
    "hint": HINT,
}
"""What the script of the page says, as attributes of the panel."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its heading: the same content as the picture."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Row]
    note: str = ""


def html_map(view: MapView, looks: Looks, caption: Caption, sheets: Iterable[Sheet]) -> str:
    """Return a map as one HTML page that opens without a network and asks nobody for anything.

    Args:
        view: Nodes and lines with their positions.
        looks: Colours and line styles.
        caption: What the page is about: title, days, filter, notices; its language.
        sheets: The same as tables, in the language of the page.
    """
    language = caption.language
    style, script = _file("html_map.css"), _file("html_map.js")
    title = _text(caption.title, language)
    parts = (
        f"<h1>{title}</h1>",
        *(f"<p>{_text(line, language)}</p>" for line in caption.lines),
        _section(say("In Worten"), language, f"<p>{_text(view.summary, language)}</p>"),
        _section(say("Karte"), language, _figure(view, looks, caption)),
        *(_table(sheet, number, language) for number, sheet in enumerate(sheets)),
    )
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{language}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{title}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            f"<main>\n{''.join(parts)}\n</main>",
            f"<script>{script}</script>",
            "</body>",
            "</html>",
            "",
        )
    )


def _policy(style: str, script: str) -> str:
    """Return what the page may do: show itself, run its one script, and nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _file(name: str) -> str:
    return files("graph.exporters").joinpath(name).read_text("utf-8")


def _text(text: str, language: str) -> str:
    return escape(clean(text, language))


def _section(title: str, language: str, content: str) -> str:
    return f"<section><h2>{_text(title, language)}</h2>{content}</section>"


def _figure(view: MapView, looks: Looks, caption: Caption) -> str:
    language = caption.language
    picture = tostring(drawing(view, looks, caption, role="group"), encoding="unicode")
    words = "".join(f' data-{name}="{_text(said, language)}"' for name, said in WORDS_OF_SCRIPT.items())
    label = _text(say("Karte"), language)
    return (
        f'<div class="bild"><div class="karte" role="region" tabindex="0" aria-label="{label}">{picture}</div>'
        f'<div id="auswahl" role="status"{words}><p>{_text(HINT, language)}</p></div></div>'
    )


def _table(sheet: Sheet, number: int, language: str) -> str:
    head = "".join(f'<th scope="col">{_text(column, language)}</th>' for column in sheet.columns)
    rows = "".join(f"<tr>{_cells(row, language)}</tr>" for row in sheet.rows)
    note = f"<p>{_text(sheet.note, language)}</p>" if sheet.note else ""
    label = f"tabelle-{number}"
    return (
        f'<section><h2 id="{label}">{_text(sheet.title, language)}</h2>{note}'
        f'<div class="tabelle" role="region" tabindex="0" aria-labelledby="{label}">'
        f'<table aria-labelledby="{label}"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
        "</div></section>"
    )


def _cells(row: Row, language: str) -> str:
    first, *rest = (_text(cell if isinstance(cell, str) else str(cell), language) for cell in row)
    return f'<th scope="row">{first}</th>' + "".join(f"<td>{cell}</td>" for cell in rest)
