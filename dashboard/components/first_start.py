"""The first start: an own network, examples to look at, or the invented one to practise with."""

from __future__ import annotations

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import headings
from graph import service
from graph.locale import say

__all__ = ["EXAMPLES", "TRAINING", "show", "show_form"]

EXAMPLES = ("lueneburg", "leer", "peine", "laatzen")
TRAINING = "musterkreis"
WELCOME = say("Willkommen bei Netzlotse")
WHAT_IT_DOES = say(
    "Netzlotse zeigt, wer in einem kommunalen Integrationsnetzwerk fehlt, und zu jeder Aussage den Satz, auf dem sie beruht. Womit möchten Sie beginnen?"
)
OWN, LOOK, PRACTISE = (
    say("Eigenes Netzwerk anlegen"),
    say("Beispiele ansehen"),
    say("Mit dem Musterkreis üben (fiktiv)"),
)
OWN_MEANS = say(
    "Ein leeres Netzwerk für Ihren Kreis oder Ihre Stadt. Es liegt in Ihrem eigenen Datenspeicher."
)
LOOK_MEANS = say(
    "Lüneburg, Leer, Peine und Laatzen, so wie öffentliche Texte aus den Jahren 2004 bis 2013 sie beschreiben. Über diese Orte heute sagen sie nichts."
)
PRACTISE_MEANS = say(
    "Ein von Anfang bis Ende erfundenes Netzwerk mit 117 Akteuren. In ihm sind Hinweise versteckt; die Aufgaben stehen unter »Hilfe«."
)
LATER = say(
    "Nichts davon ist endgültig: Ein eigenes Netzwerk können Sie jederzeit anlegen, und die Beispiele lassen sich unter »Hilfe«, Thema »Die vier Beispielnetze«, entfernen und zurückholen."
)
HAVE_FILES = say("Schon Listen oder eine Datei vorhanden?")
HOW_FILES = say(
    "Legen Sie zuerst Ihr eigenes Netzwerk an. Danach lesen Sie Ihre Listen unter »Daten pflegen« ein, so wie sie in Excel oder LibreOffice liegen: Erst sehen Sie eine Probe, gespeichert wird, wenn Sie es sagen."
)
LABEL, LABEL_EXAMPLE = say("Name des Netzwerks"), say("zum Beispiel Integrationsnetzwerk Musterstadt")
KEY, KEY_EXAMPLE = say("Amtlicher Gemeindeschlüssel (freiwillig)"), say("zum Beispiel 03157")
KEY_MEANS = say("5 Ziffern für einen Landkreis oder eine kreisfreie Stadt, 8 für eine Gemeinde.")
CREATE = say("Netzwerk anlegen")


def show(*, goes_home: bool = False) -> None:
    """Draw the choice; nothing is stored before somebody chooses.

    Args:
        goes_home: Whether the network that was chosen opens with the overview, not with the page that is open.
    """
    headings.show(WELCOME, 1)
    st.markdown(words.spoken(WHAT_IT_DOES))
    own, look, practise = st.columns(3, gap="medium")
    with own.container(border=True, height="stretch", gap="small", key="beginn_eigen"):
        headings.show(OWN, 2)
        st.markdown(words.spoken(OWN_MEANS))
        show_form(goes_home=goes_home)
    with look.container(border=True, height="stretch", gap="small", key="beginn_beispiele"):
        headings.show(LOOK, 2)
        st.markdown(words.spoken(LOOK_MEANS))
        _show_button(words.say("Beispiele öffnen"), EXAMPLES, ":material/history_edu:", goes_home=goes_home)
    with practise.container(border=True, height="stretch", gap="small", key="beginn_ueben"):
        headings.show(PRACTISE, 2)
        st.markdown(words.spoken(PRACTISE_MEANS))
        _show_button(words.say("Musterkreis öffnen"), (TRAINING,), ":material/science:", goes_home=goes_home)
    st.caption(words.spoken(LATER))
    with st.expander(words.spoken(HAVE_FILES), icon=":material/upload_file:"):
        st.markdown(words.spoken(HOW_FILES))


def show_form(*, goes_home: bool = False) -> None:
    """Draw name and key of a new network; what cannot be used is said beside its field.

    Args:
        goes_home: Whether the new network opens with the overview, not with the page that is open.
    """
    with st.form("eigenes_netzwerk", border=False):
        label = st.text_input(words.spoken(LABEL), placeholder=words.spoken(LABEL_EXAMPLE))
        label_note = st.container()
        ags = st.text_input(
            words.spoken(KEY), placeholder=words.spoken(KEY_EXAMPLE), help=words.spoken(KEY_MEANS)
        )
        ags_note = st.container()
        is_sent = st.form_submit_button(words.spoken(CREATE), icon=":material/add:")
    if not is_sent:
        return
    wanted = service.Founding(label=label, ags=ags)
    problems = wanted.label_problem(cache.DESK.store()), wanted.ags_problem
    for place, problem in zip((label_note, ags_note), problems, strict=True):
        if problem:
            place.error(escape.markdown_line(problem), icon=":material/error:")
    if not any(problems):
        name, _ = service.create_network(cache.DESK.store(), wanted, cache.today())
        _open(name, goes_home=goes_home)


def _show_button(label: str, parts: tuple[str, ...], icon: str, *, goes_home: bool) -> None:
    if st.button(escape.markdown_line(label), icon=icon, key=f"beginn_{parts[0]}"):
        service.install_examples(cache.DESK.store(), cache.today(), parts=parts)
        _open(parts[0], goes_home=goes_home)


def _open(name: str, *, goes_home: bool) -> None:
    """Go on with a network that has just come into the store."""
    state.write(state.NETWORK, name)
    if goes_home:
        navigation.open_page("overview")
    st.rerun()
