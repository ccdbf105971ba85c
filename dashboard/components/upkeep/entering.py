"""The office enters and changes what it knows."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, page, state, words
from dashboard.components import headings
from dashboard.components.entering import choosing, done, form, meeting, taking_out
from dashboard.components.entering.tasks import MEETING, TASKS, Task, task_of
from dashboard.components.upkeep.part import Part
from graph.keeping import Content, Record, content_of
from graph.locale import say

BACK = say("Etwas anderes eintragen")
NO_ENTRY = say(
    "Den Eintrag aus diesem Link gibt es in diesem Netzwerk nicht. Wurde er gelöscht, lässt er sich unter »Verlauf« zurückholen."
)
NO_TASK = say("Was dieser Link eintragen soll, gibt es nicht. Bitte hier wählen.")


def _show(scene: page.Scene) -> None:
    network = scene.network.name
    content = content_of(cache.DESK.store(), network)
    _say_unknown(content)
    changed = content.records.get(state.text(state.ENTRY) or "")
    task = task_of(state.text(state.WHAT), changed.sort if changed else None)
    if task is None or (changed is None and not task.is_listed):
        done.show(network)
        choosing.show(content)
    else:
        _show_form(scene, task, content, changed)


def _say_unknown(content: Content) -> None:
    """Say what of the address does not exist, and what to do instead: links grow old."""
    entry, what = state.text(state.ENTRY), state.text(state.WHAT)
    if entry is not None and entry not in content.records:
        state.note(words.spoken(NO_ENTRY))
        state.write(state.ENTRY)
    if what is not None and all(it.key != what for it in TASKS):
        state.note(words.spoken(NO_TASK))
        state.write(state.WHAT)


def _show_form(scene: page.Scene, task: Task, content: Content, changed: Record | None) -> None:
    st.button(
        words.spoken(BACK),
        icon=":material/arrow_back:",
        type="tertiary",
        key="zur_auswahl",
        on_click=_leave,
    )
    if changed is not None:
        headings.show(words.say("Ändern: {name}", name=changed.label), 2)
    else:
        headings.show(task.title, 2)
        if task.means:
            st.caption(escape.markdown_line(task.means))
    with st.container(border=True, key="erfassen_formular"):
        if task.key == MEETING and changed is None:
            meeting.show(scene, content)
        else:
            form.show(scene, task, content, changed)
    done.show(scene.network.name)  # below the button that was pressed: on a phone the head is far away
    if changed is not None:
        taking_out.show(scene, content, changed)


def _leave() -> None:
    state.put({state.WHAT: (), state.ENTRY: (), state.ACTOR: ()})


PART = Part(
    key="erfassen",
    title=say("Erfassen"),
    question=say("Was möchten Sie eintragen?"),
    order=10,
    show=_show,
)
