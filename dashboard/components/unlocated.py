"""What has no place yet: actors and offers as a list to work through."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import headings

if TYPE_CHECKING:
    from graph.looking import Unlocated

AT_ONCE = 12


def show(found: Sequence[Unlocated]) -> None:
    """Draw who and what has no place, with what to do."""
    if not found:
        return
    headings.show(words.say("Nicht verortet"), 2)
    st.markdown(
        words.counted(
            len(found),
            "Bei {n} Eintrag nennt keine Quelle einen Ort. Nachfragen und eintragen: Dann zählt er oben mit.",
            "Bei {n} Einträgen nennt keine Quelle einen Ort. Nachfragen und eintragen: Dann zählen sie oben mit.",
        )
    )
    _show_entries(found[:AT_ONCE])
    if found[AT_ONCE:]:
        with st.expander(
            words.counted(len(found) - AT_ONCE, "{n} weiterer Eintrag", "{n} weitere Einträge"),
            icon=":material/list:",
        ):
            _show_entries(found[AT_ONCE:])


def _show_entries(found: Sequence[Unlocated]) -> None:
    with st.container(gap="xsmall"):
        for item in found:
            label = escape.markdown_line(
                words.say("{name} ({kind})", name=escape.one_line(item.label), kind=words.spoken(item.kind))
            )
            if item.is_offer:
                st.markdown(f":material/volunteer_activism: {label}")
            else:
                navigation.link("actor", label, icon=":material/badge:", **{state.ACTOR_ID: item.iri})
