"""One change: every record it touched, field by field before and after, the way back, and the network of the day before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import long_list
from dashboard.components.journal import undoing
from graph import keeping
from graph.keeping import Detail, Entry, FieldChange, RecordChange, RecordFate
from graph.locale import Said, counted, say
from graph.model import NetworkInfo

__all__ = ["show"]

MOST_OPEN = 3
"""Records shown at once; of more there is a list to unfold: an import may have hundreds."""
LONGEST = 300
"""Signs of a value; the rest is on the card."""
NOTHING = "–"
ICONS = {
    RecordFate.NEW: ":material/add_circle:",
    RecordFate.CHANGED: ":material/change_circle:",
    RecordFate.GONE: ":material/cancel:",
}
HEADS = {
    RecordFate.NEW: (say("Feld"), say("Eingetragen")),
    RecordFate.CHANGED: (say("Feld"), say("Vorher"), say("Nachher")),
    RecordFate.GONE: (say("Feld"), say("Stand vorher")),
}


def show(network: NetworkInfo, entry: Entry) -> None:
    """Draw everything that one change did in a network."""
    if entry.is_kept and not entry.is_erasure:
        told = keeping.detail(cache.DESK.store(), entry.iri, network.name)
        draw = _show_record if len(told.records) <= MOST_OPEN else _show_folded
        long_list.show(told.records, draw, f"aenderung_{entry.version}")
        for line in further(told):
            st.caption(escape.markdown_line(line))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        undoing.show(network, entry)
        navigation.link(
            "overview",
            words.say("Netzwerk ansehen, wie es am Vortag erfasst war"),
            icon=":material/history:",
            **{state.AS_OF: (entry.day - timedelta(days=1)).isoformat()},
        )


def title(record: RecordChange) -> Said:
    """Return what a record is and how it is called; what has no name is called by its sort."""
    if record.iri.endswith(f"/{record.label}"):
        return say("{sort}: {fate}", sort=record.sort.label, fate=record.fate.label)
    return say("{sort} »{name}«: {fate}", sort=record.sort.label, name=record.label, fate=record.fate.label)


def table(record: RecordChange) -> str:
    """Return the fields of a record as a Markdown table, every word of sources made harmless."""
    heads = [words.spoken(head) for head in HEADS[record.fate]]
    rows = (" | ".join(_cells(field, record.fate)) for field in record.fields)
    return "\n".join([f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}", *(f"| {row} |" for row in rows)])


def further(told: Detail) -> tuple[Said, ...]:
    """Return what a change did besides, in sentences."""
    lines = []
    if told.others:
        lines.append(
            counted(
                told.others,
                "{n} Eintrag ohne einzelne Felder, zum Beispiel das Netzwerk selbst oder eine Bewertung.",
                "{n} Einträge ohne einzelne Felder, zum Beispiel Bewertungen oder Einstellungen.",
            )
        )
    if told.personal:
        lines.append(
            counted(
                told.personal,
                "{n} Eintrag zu einer Person wird hier nicht gezeigt.",
                "{n} Einträge zu Personen werden hier nicht gezeigt.",
            )
        )
    return tuple(lines)


def _show_record(record: RecordChange) -> None:
    with st.container(gap="xsmall"):
        st.markdown(f"{ICONS[record.fate]} **{escape.markdown_line(title(record))}**")
        st.markdown(table(record))


def _show_folded(record: RecordChange) -> None:
    with st.expander(escape.markdown_line(title(record)), icon=ICONS[record.fate]):
        st.markdown(table(record))


def _cells(field: FieldChange, fate: RecordFate) -> tuple[str, ...]:
    before, after = _joined(field.before), _joined(field.after)
    values = {RecordFate.NEW: (after,), RecordFate.CHANGED: (before, after), RecordFate.GONE: (before,)}
    return (escape.markdown_line(field.label), *values[fate])


def _joined(values: Iterable[str]) -> str:
    told = [escape.markdown_line(escape.shortened(words.spoken(value), LONGEST)) for value in values]
    return "; ".join(told) or NOTHING
