"""The program in plain language, for everybody on a board."""

from __future__ import annotations

from dashboard import page
from dashboard.components import headings, office_text
from graph.locale import say

PAGE = page.Page(
    identifier="plain_language",
    title=say("Einfache Sprache"),
    path="einfache-sprache",
    icon=":material/sentiment_satisfied:",
    order=94,
    needs_entries=False,
    is_about_itself=True,
    is_listed=False,
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(_scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    office_text.show("einfach")
