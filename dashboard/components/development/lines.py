"""Statements as lines that open their quotes, a few at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import evidence, long_list
from graph.model import Fact

FIRST_SHOWN = long_list.FIRST_SHOWN
_T = TypeVar("_T")


def show_body(fact: Fact) -> None:
    """Draw what stands below the line: notes, quotes, and the way to the card."""
    for note in fact.notes:
        st.caption(escape.markdown(note))
    evidence.show_quotes(fact.quotes)
    if not fact.quotes:
        st.caption(words.spoken(evidence.NO_PASSAGE))
    if fact.other:
        navigation.link(
            "actor",
            words.say("Zur Karteikarte"),
            icon=":material/arrow_forward:",
            **{state.ACTOR_ID: fact.other},
        )


def show_first(items: Sequence[_T], show: Callable[[_T], None], code: str, first: int = FIRST_SHOWN) -> None:
    """Draw the first lines of a list close together, and a button for the rest.

    Args:
        items: All of them.
        show: Draws one.
        code: Names the list in the address.
        first: So many are drawn at first.
    """
    with st.container(gap="xsmall"):
        long_list.show(items, show, code, first)


def show_folded(
    label: str, items: Sequence[_T], show: Callable[[_T], None], code: str, unfolded: Sequence[str]
) -> None:
    """Draw a group to unfold; nothing inside is made before somebody does.

    Args:
        label: Safe for Markdown.
        items: The group.
        show: Draws one.
        code: Names the group in the address.
        unfolded: The groups that are open.
    """
    is_open = code in unfolded
    box = st.expander(
        label, key=state.control(code, is_open), on_change=_unfold, args=(code, tuple(unfolded))
    )
    if is_open:
        with box:
            show_first(items, show, code)


def _unfold(code: str, unfolded: tuple[str, ...]) -> None:
    others = [other for other in unfolded if other != code]
    state.write(state.UNFOLDED, *(others if code in unfolded else [*others, code]))
