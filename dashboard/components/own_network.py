"""The way from an example, which stays as it is, to a network of one's own: to one that is there, or to a new one."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import first_start, headings
from graph.model import NetworkInfo

__all__ = ["show"]


def show(networks: Sequence[NetworkInfo]) -> None:
    """Draw a button for each own network, and the form that makes a new one; the task that was chosen stays.

    Args:
        networks: All that there are.
    """
    own = [it for it in networks if not it.is_example]
    if own:
        headings.show(words.say("Eigenes Netzwerk wählen"), 2)
    for network in own:
        st.button(
            escape.markdown_line(network.label),
            icon=":material/arrow_forward:",
            key=f"eigenes_{network.name}",
            on_click=state.write,
            args=(state.NETWORK, network.name),
        )
    headings.show(words.spoken(first_start.OWN), 2)
    with st.container(width=480):
        first_start.show_form()
