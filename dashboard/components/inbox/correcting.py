"""A proposal is right but for a detail: its fields as a form, taken over as corrected."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, state, words
from dashboard.components.entering.fields import Sheet, say_faults
from dashboard.components.inbox import deciding
from graph import keeping
from graph.locale import say

__all__ = ["begin", "is_begun", "show"]

SAVE, CANCEL = say("So annehmen"), say("Doch nicht")
VOUCH = say("So aus eigener Kenntnis bestätigen")
_WORK = "eingang_korrigieren"


def begin(item: keeping.InboxItem) -> None:
    """Open the form of a proposal; another one closes."""
    state.keep_work(_WORK, item.id)


def is_begun(item: keeping.InboxItem) -> bool:
    """Tell whether somebody is correcting a proposal."""
    return state.kept_work(_WORK) == item.id


def show(network: str, item: keeping.InboxItem) -> None:
    """Draw the fields of a proposal; what is wrong is said beside its field, and nothing typed is lost."""
    content = keeping.content_of(cache.DESK.store(), network)
    key = f"korrigieren_{item.id.rsplit('/', 1)[-1]}"
    with st.form(key, border=False, enter_to_submit=False):
        sheet = Sheet(content, item.sort, key, item.proposed.values)
        for field in _editable(item, content):
            sheet.draw(field, field.label, is_needed=field.is_needed)
        foot = st.container()
        with st.container(horizontal=True, gap="small"):
            label = words.spoken(VOUCH if item.method else SAVE)
            is_sent = st.form_submit_button(label, type="primary", icon=":material/check:")
            is_left = st.form_submit_button(words.spoken(CANCEL))
    if is_left:
        state.keep_work(_WORK, None)
        st.rerun()
    if is_sent:
        entered = keeping.typed(item.sort, sheet.raw)
        faults = {name: fault for name, fault in entered.problems.items() if name in sheet.raw}
        if faults:
            say_faults(sheet.places, faults, foot)
        else:
            state.keep_work(_WORK, None)
            deciding.accept(network, (item.id,), {item.id: item.proposed.with_values(**entered.values)})


def _editable(item: keeping.InboxItem, content: keeping.Content) -> list[keeping.Field]:
    """Return the fields that are shown; those that name what is itself only proposed stay as they are."""
    fields = [it for it in item.proposed.fields if it.name in item.fields]
    return [
        it
        for it in fields
        if it.sort is not keeping.FieldSort.REFERENCE
        or all(named in content.records for named in item.proposed.all(it.name))
    ]
