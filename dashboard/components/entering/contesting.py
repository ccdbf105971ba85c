"""A partner objects: which entry it is about, and what the partner says."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls, headings
from dashboard.components.entering import done
from graph.keeping import Content, Record, RecordSort, object_to, objections, office_stamp
from graph.locale import joined, say
from graph.model import NetworkInfo
from graph.service import NetzlotseError
from graph.texts import sort_key

__all__ = ["show", "show_hidden"]

AT_ONCE = say(
    "Der Eintrag wird sofort verborgen. Beide Fassungen bleiben erhalten, bis der Einspruch geklärt ist."
)

HIDDEN = say("Dieser Eintrag wird zurzeit nicht gezeigt")
HIDDEN_WHY = say(
    "Jemand hat ihm widersprochen. Bis der Einspruch geklärt ist, steht der Eintrag auf keiner Karte, in keiner Liste und in keiner Datei. Beide Fassungen bleiben erhalten."
)


def show(network: str, content: Content, record: Record) -> None:
    """Draw the form for an objection to a record, or to something that is said of it."""
    headings.show(words.say("Einspruch: {name}", name=record.label), 2)
    options = {record.iri: joined((record.label, say("ganzer Eintrag")), " · "), **_said_of(content, record)}
    with st.form(f"einspruch_{record.iri}", border=True, enter_to_submit=False):
        iri = st.selectbox(
            words.say("Was wird bestritten?"),
            list(options),
            format_func=controls.told_apart(options).__getitem__,
        )
        said = st.text_area(words.say("Was sagt die Stelle dazu? (nötig)"), height=96)
        raised_by = st.text_input(words.say("Vorgebracht von (Funktion, kein Name)"))
        st.caption(words.spoken(AT_ONCE))
        is_sent = st.form_submit_button(
            words.say("Einspruch aufnehmen und verbergen"), type="primary", icon=":material/visibility_off:"
        )
    st.button(
        words.say("Abbrechen"),
        icon=":material/arrow_back:",
        type="tertiary",
        key="einspruch_abbrechen",
        on_click=state.write,
        args=(state.ENTRY,),
    )
    if is_sent:
        _save(network, content.record(iri), said, raised_by)


def show_hidden(network: NetworkInfo, iri: str) -> bool:
    """Draw why an entry is not shown, without its name, and where the office settles it; tell whether it is contested."""
    if network.is_example:
        return False
    found = objections(cache.DESK.store(), network.name)
    if not any(it.iri == iri for objection in found for it in objection.hidden):
        return False
    headings.show(words.spoken(HIDDEN), 1)
    st.info(words.spoken(HIDDEN_WHY), icon=":material/visibility_off:")
    settling = {state.PART: "einsprueche"}
    navigation.link("upkeep", words.say("Zu den Einsprüchen"), icon=":material/front_hand:", **settling)
    navigation.link("actor", words.say("Anderen Akteur suchen"), icon=":material/search:")
    return True


def _said_of(content: Content, record: Record) -> dict[str, str]:
    """Return the statements that name a record, by name."""
    named = {it.record for it in content.references.get(record.iri, ())}
    records = [content.records[it] for it in named if content.records[it].sort is not RecordSort.EVIDENCE]
    return {
        it.iri: joined((it.label, it.sort.label), " · ")
        for it in sorted(records, key=lambda it: (sort_key(it.label), it.iri))
    }


def _save(network: str, contested: Record, said: str, raised_by: str) -> None:
    try:
        outcome = object_to(
            cache.DESK.store(), network, contested.iri, said, raised_by, office_stamp(), cache.today()
        )
    except NetzlotseError as error:
        st.error(escape.markdown(error.sentence), icon=":material/error:")
        return
    done.keep(
        network,
        say("Einspruch aufgenommen: »{name}« wird nicht mehr gezeigt.", name=contested.label),
        outcome,
    )
    state.write(state.ENTRY)
    st.rerun()
