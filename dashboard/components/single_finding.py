"""One finding by itself: where a link from the overview, the map or a report leads."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, navigation, state, words
from dashboard.components import decisions, finding, headings
from graph.locale import say
from graph.model import Moment

__all__ = ["show"]

GONE = say("Diesen Hinweis gibt es hier nicht mehr")
WHY_GONE = say(
    "Er ist geschlossen, gehört zu einem anderen Netzwerk oder zu einem anderen Tag. Was dazu entschieden wurde, steht unter »Entscheidungen«."
)
BACK = say("Alle Hinweise ansehen")


def show(name: str, moment: Moment, wanted: str) -> None:
    """Draw the finding of an id with everything it rests on, and the way to the others."""
    found = next((item for item in cache.findings(name, moment) if item.id == wanted), None)
    if found is None:
        headings.show(GONE, 1)
        st.info(words.spoken(WHY_GONE))
        navigation.link(
            "gaps", words.say("Entscheidungen"), icon=":material/gavel:", **{state.VIEW: decisions.VIEW}
        )
    else:
        headings.show(finding.headline(found), 1)
        with st.container(border=True, gap="small", key="ein_hinweis"):
            finding.show_body(found, "")
    navigation.link("gaps", words.spoken(BACK), icon=":material/list:")
