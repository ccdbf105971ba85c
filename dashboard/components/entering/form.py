"""The form for one record, new or changed: generated from its fields, checked beside them, stored with its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from dashboard import cache, escape, page, state, words
from dashboard.components.entering import clash, done, source
from dashboard.components.entering.fields import Sheet, say_faults
from dashboard.components.entering.tasks import CONTACT, TIE, Task
from graph.keeping import (
    Clash,
    Content,
    Field,
    Preset,
    Record,
    RecordSort,
    Source,
    alike,
    as_ends,
    as_entered,
    content_of,
    office_stamp,
    problems,
    saved,
    typed,
)
from graph.locale import Said, listed, say
from graph.service import NetzlotseError

__all__ = ["show"]

MORE = say("Weitere Angaben")
SAVE = say("Speichern")
WITHOUT_SOURCE = (RecordSort.DOCUMENT, RecordSort.PLACE, RecordSort.EXPECTATION)
DEFAULTS: Mapping[RecordSort, Mapping[str, tuple[str, ...]]] = {
    RecordSort.TIE: {"relation": ("kooperation",)},
    RecordSort.TASK: {"modality": ("auftrag",)},
    RecordSort.ABSENCE: {"modality": ("negiert",)},
    RecordSort.EXPECTATION: {"strength": ("should",)},
}
_NUMBER = "formular"


@dataclass(frozen=True, slots=True)
class _Sent:
    """What was sent: a record, and what prevents it from being stored."""

    record: Record
    faults: Mapping[str, Said]
    hints: tuple[Said, ...] = ()


def show(scene: page.Scene, task: Task, content: Content, changed: Record | None) -> None:
    """Draw the form; what was typed stays until it is stored.

    Args:
        scene: The network at its moment.
        task: What is entered.
        content: The network as it is stored.
        changed: The record that is changed; None for a new one.
    """
    key = _key(task, changed)
    basis = _basis(key, changed)
    pending = state.kept_work(f"widerspruch_{key}")
    if isinstance(pending, clash.Pending):
        clash.show(scene.network.name, content, pending, key)
        return
    preset = None
    if task.sort not in WITHOUT_SOURCE:
        is_told = basis is None or task.key == CONTACT
        preset = source.choose_preset(key, Preset.CALL if is_told else None)
    with st.form(key, border=False, enter_to_submit=False):
        sheet = Sheet(content, task.sort, key, _given(task, basis))
        _draw(task, sheet)
        origin = source.draw_source(content, preset, key, cache.today())
        _draw_further(task, sheet)
        foot = st.container()
        is_sent = st.form_submit_button(words.spoken(SAVE), type="primary", icon=":material/save:")
    if is_sent:
        sent = _checked(scene.network.name, task, sheet, basis, origin.source)
        sent = sent if sent.faults else _doubted(content, sent, basis, key)
        if sent.faults:
            say_faults({**source.source_places(origin, foot), **sheet.places}, sent.faults, foot)
        else:
            _save(scene.network.name, sent, basis, origin.source, key)


def _draw(task: Task, sheet: Sheet) -> None:
    ends = ("source", "participants") if task.key == TIE else ()
    _draw_pairs(task, sheet, task.fields(), ends)


def _draw_further(task: Task, sheet: Sheet) -> None:
    if further := task.further():
        with st.expander(words.spoken(MORE), icon=":material/unfold_more:"):
            _draw_pairs(task, sheet, further)


def _draw_pairs(task: Task, sheet: Sheet, fields: Sequence[Field], needed: Sequence[str] = ()) -> None:
    """Draw fields two by two: on a phone they stand in the same order below each other."""
    for first in range(0, len(fields), 2):
        for column, each in zip(st.columns(2), fields[first : first + 2], strict=False):
            with column:
                sheet.draw(each, task.label(each), is_needed=each.is_needed or each.name in needed)


def _checked(
    network: str, task: Task, sheet: Sheet, basis: Record | None, known_from: Source | None
) -> _Sent:
    """Return what was sent as a record, with all that is wrong with it."""
    raw, faults = as_ends(sheet.raw) if task.sort is RecordSort.TIE else (sheet.raw, {})
    entered = typed(task.sort, raw)
    faults = {**(known_from.problems(cache.today()) if known_from else {}), **entered.problems, **faults}
    if basis is not None:
        faults = {name: said for name, said in faults.items() if name in raw or name not in entered.problems}
    before = basis or Record(sort=task.sort, iri="")
    record = before.with_values(**entered.values)
    if faults:
        return _Sent(record, faults)
    found = problems(cache.DESK.store(), network, record, known_from, basis=basis, today=cache.today())
    return _Sent(record, found.faults, found.hints)


def _doubted(content: Content, sent: _Sent, basis: Record | None, key: str) -> _Sent:
    """Return what was sent with a question, once, if a new actor looks like one that is recorded."""
    names = alike(content, sent.record) if basis is None else ()
    asked = (sent.record.label, names)
    if not names or state.kept_work(f"gefragt_{key}") == asked:
        return sent
    state.keep_work(f"gefragt_{key}", asked)
    question = say(
        "Ähnlich heißt schon: {names}. Ist es derselbe Akteur, dann bitte dort ergänzen. Sonst noch einmal speichern.",
        names=listed(names),
    )
    return _Sent(sent.record, {"label": question})


def _save(network: str, sent: _Sent, basis: Record | None, known_from: Source | None, key: str) -> None:
    try:
        outcome = saved(
            cache.DESK.store(),
            network,
            sent.record,
            known_from,
            basis=basis,
            stamp=office_stamp(),
            today=cache.today(),
        )
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    if isinstance(outcome, Clash):
        state.keep_work(f"widerspruch_{key}", clash.Pending(outcome, known_from))
    else:
        stored = content_of(cache.DESK.store(), network).record(outcome.iri)
        sentence = say("Gespeichert: {sort} »{name}«.", sort=stored.sort.label, name=stored.label)
        done.keep(network, sentence, outcome, stored, sent.hints)
        finish(key)
    st.rerun()


def finish(key: str) -> None:
    """Begin the next form empty."""
    state.keep_work(f"basis_{key}", None)
    number = state.kept_work(_NUMBER)
    state.keep_work(_NUMBER, (number if isinstance(number, int) else 0) + 1)
    state.write(state.ENTRY)


def _key(task: Task, changed: Record | None) -> str:
    """Return what begins the keys of a form: another one for each record, and for each new one that is begun."""
    about = sha256(changed.iri.encode()).hexdigest()[:8] if changed else "neu"
    number = state.kept_work(_NUMBER)
    return f"erfassen_{task.key}_{about}_{number if isinstance(number, int) else 0}"


def _basis(key: str, changed: Record | None) -> Record | None:
    """Return the record as it was when this form was opened: what others change meanwhile is noticed."""
    kept = state.kept_work(f"basis_{key}")
    if isinstance(kept, Record):
        return kept
    state.keep_work(f"basis_{key}", changed)
    return changed


def _given(task: Task, basis: Record | None) -> dict[str, tuple[str, ...]]:
    if basis is not None:
        ends = as_entered(basis) if basis.sort is RecordSort.TIE else {}
        return {**basis.values, **ends}
    given = {"modality": ("ist",), **DEFAULTS.get(task.sort, {})}
    actor = state.text(state.ACTOR)
    takers = (it for it in task.fields() if RecordSort.ACTOR in it.refers_to)
    taker = next(takers, None)
    return {**given, taker.name: (actor,)} if actor and taker else given
