"""An open objection: both versions side by side, and what becomes of the entry."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components import headings
from dashboard.components.entering import done
from graph.keeping import (
    Content,
    Objection,
    Outcome,
    Record,
    RecordSort,
    as_typed,
    choices_of,
    office_stamp,
    settle,
)
from graph.locale import Said, counted, joined, say
from graph.service import NetzlotseError
from graph.texts import german_date

__all__ = ["show"]

OURS, THEIRS = say("So steht es bei uns (nur intern)"), say("So sagt es die Stelle")
UNSHOWN = frozenset({"evidence", "modality", "label", "identifiers"})


def show(network: str, content: Content, objection: Objection) -> None:
    """Draw an objection and the ways to settle it."""
    with st.container(border=True, gap="small", key=f"einspruch_{objection.iri}"):
        headings.show(_title(objection), 2)
        ours, theirs = st.columns(2)
        with ours:
            st.markdown(f"**{words.spoken(OURS)}**")
            _show_ours(content, objection)
        with theirs:
            st.markdown(f"**{words.spoken(THEIRS)}**")
            st.markdown(escape.markdown(objection.words))
            st.caption(escape.markdown_line(_raised(objection)))
        with st.container(horizontal=True, gap="small"):
            for outcome, label, icon in (
                (Outcome.RESTORED, say("Wieder zeigen"), ":material/visibility:"),
                (Outcome.REMOVED, say("Endgültig entfernen"), ":material/delete:"),
            ):
                st.button(
                    escape.markdown_line(label),
                    key=f"{outcome.name}_{objection.iri}",
                    icon=icon,
                    on_click=_settle,
                    args=(network, objection, outcome),
                )
            _show_correction(network, objection)


def _title(objection: Objection) -> Said:
    if not objection.hidden:
        return joined((objection.label,))
    return say("{sort} »{name}«", sort=objection.hidden[0].sort.label, name=objection.label)


def _show_ours(content: Content, objection: Objection) -> None:
    if not objection.hidden:
        return
    record = objection.hidden[0]
    lines = []
    for each in record.fields:
        if each.name not in UNSHOWN and record.all(each.name):
            options = choices_of(content, record.sort, each)
            told = ", ".join(_word(it, options) for it in record.all(each.name))
            lines.append(f"{escape.markdown_line(each.label)}: {escape.markdown_line(told)}")
    st.markdown("  \n".join(lines))
    along = sum(it.sort is not RecordSort.EVIDENCE for it in objection.hidden[1:])
    if along:
        more = counted(
            along,
            "Mit ihm ist {n} weiterer Eintrag verborgen.",
            "Mit ihm sind {n} weitere Einträge verborgen.",
        )
        st.caption(escape.markdown_line(more))


def _show_correction(network: str, objection: Objection) -> None:
    """Draw the fields that can be mended before the entry is shown again: what is written in words."""
    if not objection.hidden:
        return
    record = objection.hidden[0]
    with st.popover(words.say("Berichtigt wieder zeigen"), icon=":material/edit:"):
        with st.form(f"berichtigen_{objection.iri}", border=False, enter_to_submit=False):
            label = st.text_input(words.say("Bezeichnung"), value=record.first("label"))
            note = st.text_area(words.say("Richtig ist"), height=96)
            is_sent = st.form_submit_button(words.say("Speichern"), type="primary", icon=":material/save:")
        if is_sent:
            changed: dict[str, tuple[str, ...]] = {"label": (label.strip(),)} if label.strip() else {}
            if "notes" in {it.name for it in record.fields}:
                changed["notes"] = (
                    (*record.all("notes"), note.strip()) if note.strip() else record.all("notes")
                )
            _settle(network, objection, Outcome.CORRECTED, record.with_values(**changed))
            st.rerun()


def _settle(network: str, objection: Objection, outcome: Outcome, corrected: Record | None = None) -> None:
    try:
        saved = settle(
            cache.DESK.store(), network, objection.iri, outcome, office_stamp(), corrected=corrected
        )
    except NetzlotseError as error:
        state.refuse(error.sentence)
    else:
        sentence = say(
            "Einspruch geklärt ({outcome}): »{name}«.", outcome=outcome.label, name=objection.label
        )
        done.keep(network, sentence, saved)


def _raised(objection: Objection) -> Said:
    day = german_date(objection.raised_on)
    if objection.raised_by:
        return say("{who}, {day}", who=objection.raised_by, day=day)
    return day


def _word(value: str, options: dict[str, str]) -> str:
    return words.spoken(options.get(value) or (as_typed(value) if value[:4].isdigit() else value))
