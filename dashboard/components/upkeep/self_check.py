"""Partners look at what is recorded of them: sheets go out, answers come back as proposals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard import words
from dashboard.components import headings
from dashboard.components.partners import choosing, replies, sheets
from dashboard.components.upkeep.part import Part
from graph.locale import say

if TYPE_CHECKING:
    from dashboard.page import Scene

KEY = "selbstauskunft"


def show(scene: Scene) -> None:
    """Draw both ways: out and back."""
    headings.show(words.say("Bögen ausgeben"), 2)
    st.markdown(words.spoken(sheets.INSIDE))
    sheets.show(scene.network, choosing.choose(scene.network.name))
    replies.show(scene.network)


PART = Part(
    key=KEY,
    title=say("Selbstauskunft"),
    question=say("Stimmt, was über die Partner festgehalten ist?"),
    order=50,
    show=show,
)
