"""The sheets as PDF/UA for print and for readers of screens: data goes in as JSON, never as markup."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from graph.selfcheck.stating import Item, Statement
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

if TYPE_CHECKING:
    import typst

__all__ = ["Press"]


class Press:
    """Makes one PDF after the other: fonts are looked up once."""

    def __init__(self) -> None:
        """Read the form of the page."""
        self._form = (files("graph.selfcheck") / "sheet.typ").read_bytes()
        self._fonts: dict[bool, typst.Fonts] = {}

    def pdf(self, statement: Statement, frame: Frame) -> bytes:
        """Return the PDF of one actor.

        Names in other scripts need a font of the computer. Where it has none, their signs become boxes, which
        PDF/UA does not allow: the sheet is then an ordinary PDF.
        """
        from typst import TypstError

        data = json.dumps(_told(statement, frame), ensure_ascii=False)
        for has_system_fonts in (False, True):
            try:
                return self._compiled(data, "ua-1", has_system_fonts=has_system_fonts)
            except TypstError as error:
                if "could not be displayed" not in str(error):
                    raise
        return self._compiled(data, "1.7", has_system_fonts=True)

    def _compiled(self, data: str, standard: Literal["ua-1", "1.7"], *, has_system_fonts: bool) -> bytes:
        import typst

        if has_system_fonts not in self._fonts:
            self._fonts[has_system_fonts] = typst.Fonts(include_system_fonts=has_system_fonts)
        made = typst.compile(
            self._form,
            sys_inputs={"data": data},
            format="pdf",
            pdf_standards=standard,
            font_paths=self._fonts[has_system_fonts],
        )
        assert isinstance(made, bytes)
        return made


def _told(statement: Statement, frame: Frame) -> dict[str, object]:
    """Return all that the form shows."""
    return {
        "title": TITLE,
        "label": statement.label,
        "network": frame.label,
        "day": f"{frame.today:%d.%m.%Y}",
        "intro": frame.intro,
        "contact": CONTACT,
        "reply": frame.reply,
        "persons": NO_PERSONS,
        "nothing": NOTHING_HIDDEN,
        "headings": list(HEADINGS[:4]),
        "rooms": [PARTNERS, OFFERS],
        "sections": [
            {"title": section.title, "items": [_line(item) for item in section.items]}
            for section in statement.sections
        ],
    }


def _line(item: Item) -> dict[str, object]:
    return {
        "number": item.number,
        "text": item.text,
        "mark": item.mark or "",
        "source": item.source,
        "answers": list(ANSWERS[2:] if item.is_question else ANSWERS),
    }
