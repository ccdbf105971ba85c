"""The office's own Excel: which sheet holds what, and how values stand in its cells – for writing and for reading."""

from __future__ import annotations

from graph.workbook.cells import Cell, text_of
from graph.workbook.forms import FORMS, Column, Form, form_of
from graph.workbook.names import Ambiguous, Named, Names, Unnamed
from graph.workbook.state import State, key_of, record_from, record_text
from graph.workbook.wording import Unread, Wording

__all__ = [
    "FORMS",
    "Ambiguous",
    "Cell",
    "Column",
    "Form",
    "Named",
    "Names",
    "State",
    "Unnamed",
    "Unread",
    "Wording",
    "form_of",
    "key_of",
    "record_from",
    "record_text",
    "text_of",
]
