"""The municipalities of one network side by side: a card each in the order of their names, then one equal table."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, words
from dashboard.components import headings, place_figures
from dashboard.components.place_figures import FIGURES, Line
from graph.locale import Said, say
from graph.model import Moment, NetworkInfo

PER_ROW = 3
UNSTATED_BRIEFLY = say("keine Angabe")


def show(shown: Sequence[Line], network: NetworkInfo, moment: Moment) -> None:
    """Draw a card for each place with all its figures and the age of its sources."""
    if len(shown) < 2:
        st.info(
            words.say(
                "In diesem Netzwerk sind noch keine zwei Gemeinden erfasst, die nebeneinander stehen könnten."
            )
        )
        return
    st.markdown(
        words.say(
            "Gezeigt ist, was die Quellen je Gemeinde nennen. Die Reihenfolge folgt dem Namen; wo nichts steht, sagen die "
            "Quellen nichts."
        )
    )
    for start in range(0, len(shown), PER_ROW):
        for column, line in zip(st.columns(PER_ROW), shown[start : start + PER_ROW], strict=False):
            with column.container(border=True, height="stretch", gap="xsmall", key=f"ortskarte_{line.place}"):
                _show_card(line)
    headings.show(words.say("Alle Orte als Tabelle"), 2)
    place_figures.show_table(shown, network, moment)


def _show_card(line: Line) -> None:
    headings.show(line.label, 2)
    told = [_told(label, line.figures[code]) for code, label in FIGURES.items()]
    st.markdown("  \n".join(escape.markdown_line(text) for text in told))
    st.caption(escape.markdown_line(line.sources))


def _told(label: Said, number: int | None) -> str:
    if number is None:
        return words.say(
            "{label}: {number}", label=words.spoken(label), number=words.spoken(UNSTATED_BRIEFLY)
        )
    return words.say("{label}: {number}", label=words.spoken(label), number=number)
