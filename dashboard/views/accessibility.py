"""Accessibility statement: what works, what does not yet, and whom to tell."""

from __future__ import annotations

from dashboard import page
from dashboard.components import headings, office_text
from graph.locale import say

PAGE = page.Page(
    identifier="accessibility",
    title=say("Barrierefreiheit"),
    path="barrierefreiheit",
    icon=":material/accessibility_new:",
    order=93,
    needs_entries=False,
    is_about_itself=True,
    is_listed=False,
)


def render() -> None:
    """Draw the page."""
    page.show(PAGE, _draw)


def _draw(_scene: page.Scene) -> None:
    headings.show(PAGE.title, 1)
    office_text.show("barrierefreiheit")
