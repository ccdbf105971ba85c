"""One proposal: what it is, why it is proposed, what would change, and the two answers."""

from __future__ import annotations

import streamlit as st

from dashboard import escape, words
from dashboard.components import headings
from dashboard.components.inbox import correcting, deciding
from graph import keeping
from graph.locale import say
from graph.texts import german_date

__all__ = ["show", "show_changes"]

NEW, CHANGED = say("neu"), say("geändert")
NOTHING = say("noch nichts")
GONE = say("nichts mehr")
ACCEPT, VOUCH = say("Annehmen"), say("Aus eigener Kenntnis bestätigen")


def show(network: str, item: keeping.InboxItem) -> None:
    """Draw a proposal."""
    with st.container(border=True, gap="small", key=f"vorschlag_{_key(item)}"):
        headings.show(escape.one_line(item.label), 3)
        st.markdown(
            words.say(
                "{sort}, {state}",
                sort=escape.markdown_line(item.sort.label),
                state=escape.markdown_line(NEW if item.is_new else CHANGED),
            )
        )
        if item.method:  # then the reason is a question, and what it was derived from is the reason
            st.markdown(escape.markdown_line(item.reason))
        st.markdown(words.say("**Warum?** {reason}", reason=escape.markdown_line(item.method or item.reason)))
        said = {str(item.label), str(item.method)}
        show_changes(
            tuple(it for it in item.changes if not (item.is_new and it.after in said)), is_new=item.is_new
        )
        for quote in item.quotes:
            st.text(f"„{escape.one_line(quote)}“")
        if item.vouches and not correcting.is_begun(item):  # what is corrected is confirmed as corrected
            st.info(escape.markdown_line(item.vouches), icon=":material/verified_user:")
        if item.recorded_on:
            st.caption(
                words.say("Vorgeschlagen am {day}", day=escape.markdown_line(german_date(item.recorded_on)))
            )
        if correcting.is_begun(item):
            correcting.show(network, item)
        else:
            _draw_answers(network, item)


def show_changes(changes: tuple[keeping.InboxChange, ...], *, is_new: bool) -> None:
    """Draw the fields, each in a line of its own: what is new, or what it says now and would say."""
    for change in changes:
        label, after = escape.markdown_line(change.label), escape.markdown_line(change.after or GONE)
        if is_new:
            st.markdown(f"{label}: {after}")
        else:
            before = escape.markdown_line(change.before or NOTHING)
            st.markdown(
                words.say(
                    "{label}: bisher {before} → künftig **{after}**", label=label, before=before, after=after
                )
            )


def _draw_answers(network: str, item: keeping.InboxItem) -> None:
    key = _key(item)
    with st.container(horizontal=True, gap="small"):
        label = words.spoken(VOUCH if item.method else ACCEPT)
        if st.button(label, key=f"annehmen_{key}", icon=":material/check:", type="primary"):
            deciding.accept(network, (item.id,))
        if item.fields and st.button(
            words.say("Korrigieren"), key=f"korrigieren_{key}", icon=":material/edit:"
        ):
            correcting.begin(item)
            st.rerun()
        if st.button(words.say("Ablehnen"), key=f"ablehnen_{key}", icon=":material/close:"):
            deciding.reject(network, (item.id,))


def _key(item: keeping.InboxItem) -> str:
    """Return the end of the address of a proposal: part of the keys of its buttons."""
    return item.id.rsplit("/", 1)[-1]
