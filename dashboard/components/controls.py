"""Controls that read the address and write into it: what is chosen can be sent as a link."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from dashboard import escape, state, words
from graph.locale import SOURCE_LANGUAGE

EARLIEST = date(1990, 1, 1)
LATEST = date(2100, 12, 31)
GERMAN_DAY, ENGLISH_DAY = "DD.MM.YYYY", "DD/MM/YYYY"
DAY_WIDTH = 136
"""Pixels: two days side by side on the smallest phone."""


def told_apart(labels: Mapping[str, str]) -> dict[str, str]:
    """Return labels of which no two look alike: a control tells its options apart by nothing else.

    Example:
        >>> told_apart({"a": "Förderverein", "b": "Förderverein", "c": "VHS"})
        {'a': 'Förderverein', 'b': 'Förderverein (2)', 'c': 'VHS'}
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for code, label in labels.items():
        bare = shown = escape.one_line(label)
        number = 1
        while shown in taken:
            number += 1
            shown = f"{bare} ({number})"
        taken.add(shown)
        found[code] = shown
    return found


def choose_one(label: str, key: str, options: Mapping[str, str], *, default: str, width: int) -> str:
    """Return one of the options, given as code to label."""
    value = state.choice(key, options) or default
    if key in state.LASTING:
        state.write(key, value)
    st.selectbox(
        words.spoken(label),
        list(options),
        format_func=told_apart(options).__getitem__,
        key=state.control(key, value),
        on_change=state.publish,
        args=(key,),
        width=width,
    )
    return value


def choose_view(label: str, key: str, options: Mapping[str, str]) -> str:
    """Return one of a few options that all stay in sight; the first one is not written into the address."""
    first = next(iter(options))
    value = state.choice(key, options) or first
    st.pills(
        words.spoken(label),
        list(options),
        format_func=told_apart(options).__getitem__,
        key=state.control(key, value),
        required=True,
        on_change=state.publish,
        args=(key, first),
        label_visibility="collapsed",
    )
    return value


def choose_task(label: str, key: str, options: Mapping[str, str]) -> str:
    """Return one of many options: all in sight where there is room, in a list on a phone (`pages.css` hides one)."""
    first, narrow = next(iter(options)), f"{key}_schmal"
    with st.container(key=f"{key}_breit"):
        value = choose_view(label, key, options)
    with st.container(key=narrow):
        st.selectbox(
            words.spoken(label),
            list(options),
            format_func=told_apart(options).__getitem__,
            key=state.control(narrow, value),
            filter_mode=None,
            on_change=_publish_narrow,
            args=(key, narrow, first),
        )
    return value


def choose_maybe(label: str, key: str, options: Mapping[str, str], placeholder: str) -> str | None:
    """Return one of the options or None for all."""
    value = state.choice(key, options)
    st.selectbox(
        words.spoken(label),
        list(options),
        format_func=told_apart(options).__getitem__,
        key=state.control(key, value),
        index=None,
        placeholder=words.spoken(placeholder),
        on_change=state.publish,
        args=(key,),
    )
    return value


def choose_many(label: str, key: str, options: Mapping[str, str], placeholder: str) -> tuple[str, ...]:
    """Return any number of the options; none means all."""
    values = state.choices(key, options)
    st.multiselect(
        words.spoken(label),
        list(options),
        format_func=told_apart(options).__getitem__,
        key=state.control(key, list(values)),
        placeholder=words.spoken(placeholder),
        on_change=state.publish,
        args=(key,),
    )
    return values


def choose_day(label: str, key: str, default: date, explanation: str) -> date:
    """Return a day; the default is not written into the address."""
    value = state.day(key, default)
    value = min(max(value, EARLIEST), LATEST)
    st.date_input(
        words.spoken(label),
        key=state.control(key, value),
        format=GERMAN_DAY if state.language() == SOURCE_LANGUAGE else ENGLISH_DAY,
        min_value=EARLIEST,
        max_value=LATEST,
        help=words.spoken(explanation),
        on_change=state.publish,
        args=(key, default),
        width=DAY_WIDTH,
    )
    return value


def switch(label: str, key: str, explanation: str, *, is_on: bool = True) -> bool:
    """Return whether something is shown; unless said otherwise it is until switched off."""
    value = state.flag(key, default=is_on)
    st.toggle(
        words.spoken(label),
        key=state.control(key, value),
        help=words.spoken(explanation),
        on_change=state.publish,
        args=(key, is_on),
    )
    return value


def search_box(label: str, key: str, placeholder: str) -> str | None:
    """Return what is searched for."""
    value = state.text(key)
    st.text_input(
        words.spoken(label),
        key=state.control(key, value or ""),
        placeholder=words.spoken(placeholder),
        on_change=state.publish,
        args=(key,),
    )
    return value


def _publish_narrow(key: str, narrow: str, first: str) -> None:
    chosen = state.entered(narrow)
    state.write(key, *([] if chosen == first else [chosen]))
