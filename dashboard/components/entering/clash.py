"""Two people changed the same: both values side by side, and one of them is chosen for each field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from dashboard import cache, escape, state, words
from dashboard.components.entering import done
from graph.keeping import (
    Clash,
    Content,
    Field,
    Record,
    RecordSort,
    Source,
    as_typed,
    choices_of,
    field_of,
    office_stamp,
    saved,
)
from graph.locale import say
from graph.service import NetzlotseError

__all__ = ["Pending", "show"]

WHAT = say(
    "Jemand anderes hat diesen Eintrag geändert, während Sie daran gearbeitet haben. Gespeichert wurde noch nichts. Bitte für jede Angabe wählen, was gelten soll."
)
EMPTY_VALUE = say("(leer)")


@dataclass(frozen=True, slots=True)
class Pending:
    """What could not be stored because others were faster, with the source that was entered."""

    clash: Clash
    source: Source | None
    new: tuple[Record, ...] = ()
    """Actors that come in with it."""


def show(network: str, content: Content, pending: Pending, key: str) -> None:
    """Draw both values of each field, and store what is chosen."""
    clash = pending.clash
    st.warning(words.spoken(WHAT), icon=":material/group:")
    mine_counts: dict[str, bool] = {}
    with st.form(f"{key}_entscheiden", border=True, enter_to_submit=False):
        for name in clash.fields:
            each = field_of(clash.mine.sort, name)
            values = (
                words.say("Ihre Fassung: {value}", value=_shown(content, clash.mine, each)),
                words.say("Inzwischen gespeichert: {value}", value=_shown(content, clash.now, each)),
            )
            chosen = st.radio(escape.markdown_line(each.label), values, key=f"{key}_wahl_{name}")
            mine_counts[name] = chosen == values[0]
        is_sent = st.form_submit_button(words.say("So speichern"), type="primary", icon=":material/save:")
    if is_sent:
        _save(network, pending, mine_counts, key)


def _save(network: str, pending: Pending, mine_counts: dict[str, bool], key: str) -> None:
    """Store the chosen values over what is there now; what I changed elsewhere stays mine."""
    clash = pending.clash
    others = {name: clash.now.all(name) for name, is_mine in mine_counts.items() if not is_mine}
    wanted = clash.mine.with_values(**others, **_evidence(clash))
    try:
        outcome = saved(
            cache.DESK.store(),
            network,
            wanted,
            pending.source,
            basis=clash.now,
            new=pending.new,
            stamp=office_stamp(),
            today=cache.today(),
        )
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    if isinstance(outcome, Clash):
        state.keep_work(f"widerspruch_{key}", Pending(outcome, pending.source, pending.new))
    else:
        state.keep_work(f"widerspruch_{key}", None)
        sentence = say("Gespeichert: {sort} »{name}«.", sort=wanted.sort.label, name=wanted.label)
        done.keep(network, sentence, outcome, wanted)
        state.keep_work(f"basis_{key}", None)
        state.write(state.ENTRY)
    st.rerun()


def _evidence(clash: Clash) -> dict[str, tuple[str, ...]]:
    if clash.mine.sort in (RecordSort.DOCUMENT, RecordSort.PLACE, RecordSort.EXPECTATION):
        return {}
    return {"evidence": clash.now.all("evidence")}


def _shown(content: Content, record: Record, each: Field) -> str:
    options = choices_of(content, record.sort, each)
    return escape.markdown_line(", ".join(_words(record.all(each.name), options)) or EMPTY_VALUE)


def _words(values: Iterable[str], options: dict[str, str]) -> Iterable[str]:
    return (options.get(it) or (as_typed(it) if it[:4].isdigit() else it) for it in values)
