"""The form for one record, new or changed: generated from its fields, checked beside them, stored with its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import cache, escape, page, state, words
from dashboard.components.entering import clash, done, newcomers, source
from dashboard.components.entering.fields import Sheet, say_faults
from dashboard.components.entering.tasks import CONTACT, TIE, Task, names_actors
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
from graph.locale import Said, joined, listed, say
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
    new: tuple[Record, ...] = ()
    """Actors that come in with it."""


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
    sheet = Sheet(content, task.sort, key, _given(content, task, basis))
    new = _draw_head(task, sheet)
    with st.form(key, border=False, enter_to_submit=False):
        _draw_pairs(task, sheet, task.after())
        origin = _draw_source(task, sheet, preset)
        foot = st.container()
        is_sent = st.form_submit_button(words.spoken(SAVE), type="primary", icon=":material/save:")
    if is_sent:
        sent = _checked(scene.network.name, task, sheet, basis, origin.source, new)
        sent = sent if sent.faults else _doubted(content, sent, basis, key)
        if sent.faults:
            places = {**source.source_places(origin, foot), **sheet.places, **new.places}
            say_faults(places, sent.faults, foot)
            _say_folded(task, sent.faults, foot)
        else:
            _save(scene.network.name, sent, basis, origin.source, key)


def _draw_head(task: Task, sheet: Sheet) -> newcomers.Newcomers:
    """Draw the fields in which a new actor may be named; they answer at once, the others when all is sent."""
    ends = ("source", "participants") if task.key == TIE else ()
    _draw_pairs(task, sheet, task.head(), ends, takes_new=True)
    return newcomers.show(sheet)


def _draw_source(task: Task, sheet: Sheet, preset: Preset | None) -> source.Origin:
    """Draw where it is known from, and below it, folded away, what is rarely entered."""
    told, further = st.container(), task.further()
    folded = st.expander(words.spoken(MORE), icon=":material/unfold_more:") if further else st.container()
    with told:
        origin = source.draw_source(sheet.content, preset, sheet.key, cache.today(), folded)
    with folded:
        _draw_pairs(task, sheet, further)
    return origin


def _draw_pairs(
    task: Task,
    sheet: Sheet,
    fields: Sequence[Field],
    needed: Sequence[str] = (),
    *,
    takes_new: bool = False,
) -> None:
    """Draw fields two by two: on a phone they stand in the same order below each other."""
    for first in range(0, len(fields), 2):
        for column, each in zip(st.columns(2), fields[first : first + 2], strict=False):
            is_needed = each.is_needed or each.name in needed
            with column:
                sheet.draw(
                    each, task.label(each), is_needed=is_needed, takes_new=takes_new and names_actors(each)
                )


def _say_folded(task: Task, faults: Mapping[str, Said], foot: DeltaGenerator) -> None:
    """Say at the foot what is wrong in fields that are folded away: nobody sees it beside them."""
    further = task.further()
    labels = {it.name: task.label(it) for it in further} | ({"note": source.NOTE} if further else {})
    for name, fault in faults.items():
        if name in labels:
            told = say("Unter »Weitere Angaben«, {field}: {fault}", field=labels[name], fault=fault)
            foot.error(escape.markdown(told), icon=":material/error:")


def _checked(
    network: str,
    task: Task,
    sheet: Sheet,
    basis: Record | None,
    known_from: Source | None,
    new: newcomers.Newcomers,
) -> _Sent:
    """Return what was sent as a record, with all that is wrong with it."""
    raw, faults = as_ends(sheet.raw) if task.sort is RecordSort.TIE else (sheet.raw, {})
    entered = typed(task.sort, raw)
    faults = {**(known_from.problems(cache.today()) if known_from else {}), **entered.problems, **faults}
    faults |= new.faults
    if basis is not None:
        faults = {name: said for name, said in faults.items() if name in raw or name not in entered.problems}
    before = basis or Record(sort=task.sort, iri="")
    record = before.with_values(**entered.values)
    if faults:
        return _Sent(record, faults)
    found = problems(
        cache.DESK.store(), network, record, known_from, basis=basis, new=new.records, today=cache.today()
    )
    return _Sent(record, found.faults, found.hints, new.records)


def _doubted(content: Content, sent: _Sent, basis: Record | None, key: str) -> _Sent:
    """Return what was sent with a question, once, if a new actor looks like one that is recorded."""
    names = tuple(alike(content, sent.record).values()) if basis is None else ()
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
            new=sent.new,
            stamp=office_stamp(),
            today=cache.today(),
        )
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    if isinstance(outcome, Clash):
        state.keep_work(f"widerspruch_{key}", clash.Pending(outcome, known_from, sent.new))
    else:
        stored = content_of(cache.DESK.store(), network).record(outcome.iri)
        done.keep(network, _sentence(stored, sent.new), outcome, stored, sent.hints, sent.new)
        finish(key)
    st.rerun()


def _sentence(stored: Record, new: Sequence[Record]) -> Said:
    sentence = say("Gespeichert: {sort} »{name}«.", sort=stored.sort.label, name=stored.label)
    if not new:
        return sentence
    names = listed([f"»{it.label}«" for it in new])
    return joined((sentence, say("Neu angelegt: {names}.", names=names)))


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


def _given(content: Content, task: Task, basis: Record | None) -> dict[str, tuple[str, ...]]:
    if basis is not None:
        ends = as_entered(basis) if basis.sort is RecordSort.TIE else {}
        return {**basis.values, **ends}
    given = {"modality": ("ist",), **DEFAULTS.get(task.sort, {})}
    actor = state.text(state.ACTOR) or ""
    takers = (it for it in task.fields() if RecordSort.ACTOR in it.refers_to)
    taker = next(takers, None)
    return {**given, taker.name: (actor,)} if actor in content.records and taker else given
