"""A list of which the first entries are drawn, and the rest when somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from dashboard import state, words

FIRST_SHOWN = 20
_T = TypeVar("_T")


def show(items: Sequence[_T], draw: Callable[[_T], None], code: str, first: int = FIRST_SHOWN) -> None:
    """Draw the first entries of a list, and a button for the rest; how many are drawn stands in the address.

    Args:
        items: All of them.
        draw: Draws one.
        code: Names the list in the address.
        first: So many are drawn at first.
    """
    key = f"{state.SHOWN}_{code}"
    count = state.number(key, first, len(items)) if len(items) > first else len(items)
    for item in items[:count]:
        draw(item)
    if count < len(items):
        st.button(
            words.say("Weitere anzeigen ({n})", n=len(items) - count),
            key=f"weitere_{code}",
            on_click=state.write,
            args=(key, str(len(items))),
            icon=":material/expand_more:",
        )
