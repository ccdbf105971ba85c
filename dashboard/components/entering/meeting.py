"""A meeting: who came, who does what until when, in one form and one change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import cache, escape, page, state, words
from dashboard.components import controls
from dashboard.components.entering import done, newcomers
from dashboard.components.entering.fields import Sheet, say_faults
from graph.keeping import Content, Duty, Meeting, RecordSort, field_of, meeting_saved, office_stamp
from graph.locale import Said, counted, say
from graph.service import NetzlotseError
from graph.texts import sort_key

__all__ = ["show"]

AGENTS = (RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC)
DUTIES = 5
"""Lines for what was agreed; more are entered as tasks."""
AGREED = say("Wer macht was bis wann? (leere Zeilen bleiben leer)")
NOT_A_TIE = say("Wer da war, gilt als beteiligt. Eine Zusammenarbeit folgt daraus nicht von selbst.")
CAME = field_of(RecordSort.TIE, "participants")
"""A field in which several actors are named."""
_NUMBER = "treffen"


def show(scene: page.Scene, content: Content) -> None:
    """Draw the form; what was typed stays until it is stored."""
    number = state.kept_work(_NUMBER)
    key = f"treffen_{number if isinstance(number, int) else 0}"
    sheet = Sheet(content, RecordSort.TIE, key, {})
    held = _draw_head(sheet)
    new = newcomers.show(sheet)
    with st.form(key, border=False, enter_to_submit=False):
        meeting = _with_duties(held, new, sheet)
        foot = st.container()
        is_sent = st.form_submit_button(words.say("Speichern"), type="primary", icon=":material/save:")
    if is_sent:
        faults = {**meeting.problems(cache.today()), **new.faults}
        say_faults({**sheet.places, **new.places}, faults, foot)
        if not faults:
            _save(scene.network.name, meeting, number, foot)


def _draw_head(sheet: Sheet) -> Meeting:
    """Draw what was held when, and who came; who is new is asked for at once."""
    content, key = sheet.content, sheet.key
    left, right = st.columns(2)
    with left:
        title = st.text_input(
            words.say("Titel (nötig)"),
            key=f"{key}_titel",
            placeholder=words.say("zum Beispiel: Runder Tisch Sprache"),
        )
        sheet.places["title"] = st.container()
        bodies = _named(content, RecordSort.BODY)
        body = _choose(words.say("Sitzung des Gremiums (freiwillig)"), bodies, f"{key}_gremium")
    with right:
        day = st.text_input(
            words.say("Datum (nötig)"), value=cache.today().strftime("%d.%m.%Y"), key=f"{key}_datum"
        )
        sheet.places["day"] = st.container()
        about = _named(content, RecordSort.UNDERTAKING)
        undertaking = _choose(words.say("Zu einem Vorhaben (freiwillig)"), about, f"{key}_vorhaben")
    sheet.draw(CAME, say("Wer war da? (Stellen, keine Personen)"), takes_new=True)
    sheet.places["came"] = sheet.places[CAME.name]
    st.caption(words.spoken(NOT_A_TIE))
    came = sheet.raw[CAME.name]
    return Meeting(day=day, title=title, body=body, undertaking=undertaking, came=came)


def _with_duties(held: Meeting, new: newcomers.Newcomers, sheet: Sheet) -> Meeting:
    """Draw what was agreed; who came for the first time can have taken something on."""
    st.markdown(f"**{words.spoken(AGREED)}**")
    actors = {**_named(sheet.content, *AGENTS), **{it.label: it.label for it in new.records}}
    duties = tuple(_duty(actors, number, sheet.key, sheet.places) for number in range(DUTIES))
    return replace(held, duties=duties, new=new.records)


def _duty(actors: Mapping[str, str], number: int, key: str, places: dict[str, DeltaGenerator]) -> Duty:
    what_place, who_place, until_place = st.columns([3, 2, 1])
    with what_place:
        what = st.text_input(words.say("Was? ({n})", n=int(number + 1)), key=f"{key}_was_{number}")
        places[f"what_{number}"] = st.container()
    with who_place:
        who = _choose(words.say("Wer? ({n})", n=int(number + 1)), actors, f"{key}_wer_{number}")
    with until_place:
        until = st.text_input(
            words.say("Bis wann? ({n})", n=int(number + 1)),
            key=f"{key}_bis_{number}",
            placeholder=words.say("TT.MM.JJJJ"),
        )
        places[f"until_{number}"] = st.container()
    return Duty(what, who, until)


def _choose(label: str, options: Mapping[str, str], key: str) -> str:
    chosen = st.selectbox(
        label,
        list(options),
        index=None,
        format_func=controls.told_apart(options).__getitem__,
        key=key,
        placeholder=words.say("Bitte wählen") if options else words.say("Noch nichts erfasst"),
    )
    return chosen or ""


def _named(content: Content, *sorts: RecordSort) -> dict[str, str]:
    return {it.iri: it.label for it in sorted(content.of_sort(*sorts), key=lambda it: sort_key(it.label))}


def _save(network: str, meeting: Meeting, number: object, foot: DeltaGenerator) -> None:
    try:
        outcome = meeting_saved(cache.DESK.store(), network, meeting, office_stamp(), cache.today())
    except NetzlotseError as error:
        foot.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    done.keep(network, _sentence(meeting), outcome)
    state.keep_work(_NUMBER, (number if isinstance(number, int) else 0) + 1)
    st.rerun()


def _sentence(meeting: Meeting) -> Said:
    tasks = sum(not it.is_empty for it in meeting.duties)
    return say(
        "Gespeichert: Treffen »{name}« mit {came} und {tasks}.",
        name=meeting.title.strip(),
        came=counted(len(meeting.came), "{n} Teilnehmenden", "{n} Teilnehmenden"),
        tasks=counted(tasks, "{n} Aufgabe", "{n} Aufgaben"),
    )
