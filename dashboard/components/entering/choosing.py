"""What would you like to enter? A calm choice, the most frequent thing first, and the way to what is there already."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, navigation, state, words
from dashboard.components import controls, headings
from dashboard.components.entering.tasks import TASKS, Task
from graph.keeping import Content, RecordSort
from graph.locale import joined, say
from graph.texts import sort_key

__all__ = ["pick", "show"]

PART = "erfassen"
OFTEN = 4
"""So many are needed every week; the others now and then."""
RARELY = say("Seltener gebraucht")
CHANGE = say("Etwas ändern, das schon erfasst ist")
NO_CHANGE = frozenset({RecordSort.EVIDENCE})


def show(content: Content) -> None:
    """Draw the choice."""
    listed = [task for task in TASKS if task.is_listed]
    _show_cards(listed[:OFTEN], 2)
    if content.records:
        headings.show(CHANGE, 2)
        pick(content, words.say("Name eingeben oder wählen"))
    headings.show(RARELY, 2)
    _show_cards(listed[OFTEN:], 3)


def pick(content: Content, label: str) -> None:
    """Draw a list of all that is recorded, by name; what is chosen goes into the address."""
    named = [it for it in content.records.values() if it.sort not in NO_CHANGE]
    labels = {
        it.iri: joined((it.label, it.sort.label), " · ")
        for it in sorted(named, key=lambda it: sort_key(it.label))
    }
    controls.choose_maybe(label, state.ENTRY, labels, words.say("Akteur, Beziehung, Angebot …"))


def _show_cards(tasks: list[Task], wide: int) -> None:
    for first in range(0, len(tasks), wide):
        columns = st.columns(wide, gap="small")
        for column, task in zip(columns, tasks[first : first + wide], strict=False):
            with column.container(border=True, gap="xxsmall", height="stretch"):
                navigation.link(
                    "upkeep",
                    escape.markdown_line(task.title),
                    icon=task.icon,
                    **{state.PART: PART, state.WHAT: task.key},
                )
                st.caption(escape.markdown_line(task.means))
