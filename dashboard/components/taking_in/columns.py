"""How a list was understood, column by column; whatever was guessed wrongly is put right here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from dashboard import cache, escape, words
from dashboard.components.taking_in.work import Work
from graph import keeping
from graph.locale import say
from graph.texts import sort_key

__all__ = ["show"]

NONE = say("steht in der Liste")
COLUMN_WIDTH = 264
"""Pixels: three beside each other on a desk, one on a phone."""
SENTENCE_WIDTH = 560
"""Pixels: a choice among whole sentences."""


def show(begun: Work, found: keeping.Opened) -> None:
    """Draw pattern, defaults and the meaning of every column, if the file is a list."""
    mapping = found.mapping
    if mapping is None:
        return
    with st.expander(
        words.say("Wie die Liste gelesen wird: Spalten prüfen und ändern"),
        icon=":material/view_column:",
        key="spalten",
    ):
        st.markdown(escape.markdown_line(mapping.pattern_reason))
        with st.form("spalten_formular", border=False):
            wanted = _defaults(begun.network, found, mapping)
            with st.container(horizontal=True, gap="small"):
                for column in mapping.columns:
                    wanted = _column(wanted, column)
            sent = st.form_submit_button(words.say("So lesen"), type="primary", icon=":material/refresh:")
    if sent and wanted != mapping:
        is_anew = bool(mapping.sheet) and not wanted.sheet
        replace(begun, mapping="" if is_anew else wanted.as_json(), sheet=wanted.sheet).keep()
        st.rerun()


def _defaults(network: str, found: keeping.Opened, mapping: keeping.Mapping) -> keeping.Mapping:
    patterns = {it.value: words.spoken(it.label) for it in keeping.Pattern}
    pattern = _choose(
        words.say("Was ist eine Zeile?"), "muster", patterns, mapping.pattern.value, SENTENCE_WIDTH
    )
    mapping = _of_sheet(mapping, found.sheets)
    kinds = {"": words.spoken(NONE), **_kinds(network)}
    kind = _choose(words.say("Art der Akteure, wo die Liste keine nennt"), "art", kinds, mapping.kind)
    return replace(mapping, pattern=keeping.Pattern(pattern), kind=kind)


def _of_sheet(mapping: keeping.Mapping, names: Sequence[str]) -> keeping.Mapping:
    """Return the mapping for the sheet that is chosen; without a sheet, all with the same headings are found anew."""
    if len(names) < 2:
        return mapping
    now = "" if mapping.is_together else mapping.sheet
    sheets = {"": words.say("Alle mit denselben Überschriften"), **{name: name for name in names}}
    sheet = _choose(words.say("Blatt"), "blatt", sheets, now)
    if sheet == now:
        return mapping
    return mapping.alone(sheet) if sheet else replace(mapping, sheet="")


def _column(mapping: keeping.Mapping, column: keeping.Column) -> keeping.Mapping:
    roles = {it.value: words.spoken(it.label) for it in keeping.Role}
    role = _choose(column.title, f"spalte_{column.place}", roles, column.role.value)
    if role == column.role.value:
        return mapping
    return mapping.with_role(column.place, keeping.Role(role))


def _choose(label: str, key: str, options: Mapping[str, str], now: str, width: int = COLUMN_WIDTH) -> str:
    values = list(options)
    chosen = st.selectbox(
        escape.markdown_line(label),
        values,
        index=values.index(now) if now in values else 0,
        format_func=lambda value: escape.one_line(options[value]),
        key=f"lesen_{key}_{now}",
        width=width,
    )
    return str(chosen)


def _kinds(network: str) -> dict[str, str]:
    content = keeping.content_of(cache.DESK.store(), network)
    sort = keeping.RecordSort.ACTOR
    found = keeping.choices_of(content, sort, keeping.field_of(sort, "kind"))
    labels = {code: words.spoken(label) for code, label in found.items()}
    return dict(sorted(labels.items(), key=lambda it: sort_key(it[1])))
