"""Data handed on: for whom is which file, what is in it, and what is never in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import headings, locality, naming
from dashboard.components.upkeep.part import Part
from graph import keeping, service
from graph.locale import EMPTY, joined, say

if TYPE_CHECKING:
    from dashboard.page import Scene

LEAD = say(
    "Jeder Knopf gibt die öffentlichen Angaben dieses Netzwerks als Datei heraus. Keine der Dateien braucht Internet, und keine meldet sich irgendwo."
)
ALL_DAYS = say("Diese Datei enthält alle Tage und Orte auf einmal.")
GROUPS = (
    (say("In Excel weiterarbeiten"), ("csv",)),
    (say("Das Netzwerk zeichnen und auswerten"), ("kumu-xlsx", "kumu-json", "gexf", "graphml")),
    (say("Mit Portalen und anderen Programmen austauschen"), ("hsds", "dcat", "trig")),
)
"""Purposes → keys of their formats, those for most people first."""
PORTAL = "dcat"
TEXT_AND_BUTTON = (5, 3)
INSIDE_TITLE, NEVER_TITLE = say("Was in den Dateien steht"), say("Was nie darin steht")
INSIDE = (
    say("Akteure, Gremien, Vorhaben und Verbindungen mit Quelle, Datum und festen Kennungen"),
    say("bei allem, was nur Auftrag, Soll oder verneint ist, genau dieser Hinweis"),
    say("Gruppen ohne Namen, als solche gekennzeichnet"),
    say("ein Treffen mehrerer als ein einziger Eintrag, nicht als lauter Paare"),
    say("Kontakte von Stellen, etwa info@…: nur in den Tabellen, im HSDS, im JSON-LD und im TriG"),
)
NEVER = (
    say("Namen, persönliche Adressen und Mobilnummern von Menschen"),
    say("interne Notizen, Bewertungen und Entscheidungen"),
    say("Vorschläge, über die noch nicht entschieden ist, und der Verlauf der Änderungen"),
    say("Orte und Kontakte von Frauenhäusern und Unterkünften, Anschriften religiöser Gemeinden"),
)
LICENCE = say("Unter welcher Lizenz geben Sie die Daten weiter?")
NO_LICENCE = say("Noch nicht festgelegt")
LICENCE_HELP = say(
    "Steht in der Beschreibung für Open-Data-Portale. Fremde Daten behalten ihre eigene Lizenz; deren Quellen nennt jede Datei."
)
NO_PUBLISHER = say(
    "In der Beschreibung fehlt noch, wer die Daten herausgibt. Eintragen können Sie es auf der Seite Datenschutz."
)


def show(scene: Scene) -> None:
    """Draw the formats by their purpose; a file is made when somebody asks for it."""
    _show_lead(scene)
    formats = {it.key: it for it in keeping.GIVEN_FORMATS}
    for title, keys in GROUPS:
        headings.show(words.spoken(title), 2)
        for key in keys:
            with st.container(border=True):
                _show_format(scene, formats[key])
                if key == PORTAL:
                    _show_licence()
    _show_contents()


def _show_lead(scene: Scene) -> None:
    name, moment = scene.network.name, scene.moment
    st.markdown(words.spoken(LEAD))
    shown = say(
        "Die Dateien zeigen, was am {day} gilt, wie es am {known} erfasst war. Ihr Inhalt ist deutsch.",
        day=moment.valid_on,
        known=moment.as_of,
    )
    limited = locality.in_words(name, moment)
    only = say("Gezeigt wird: {limited}.", limited=limited) if limited else EMPTY
    st.caption(escape.markdown_line(joined((shown, only))))
    naming.show(cache.attributions(name, moment))


def _show_format(scene: Scene, given: keeping.GivenFormat) -> None:
    told, button = st.columns(TEXT_AND_BUTTON, gap="medium", vertical_alignment="center")
    with told:
        headings.show(words.spoken(given.title), 3)
        all_days = EMPTY if given.has_a_day else ALL_DAYS
        st.markdown(escape.markdown_line(given.for_whom))
        st.caption(escape.markdown_line(joined((given.contents, all_days))))
    with button:
        st.download_button(
            words.say("Datei für {name} herunterladen", name=escape.markdown_line(given.short)),
            _made(scene, given.key),
            f"{scene.network.name}-{given.key}-{scene.moment.valid_on}.{given.ending}",
            given.mime,
            on_click="ignore",
            icon=":material/download:",
            key=f"ausgeben_{given.key}",
            width="stretch",
        )


def _made(scene: Scene, key: str) -> Callable[[], bytes]:
    """Return what makes a file: it runs outside the page, when the button is pressed."""
    store, notebook = cache.DESK.store(), cache.DESK.notebook()

    def made() -> bytes:
        publisher = keeping.publisher(service.office_contact(notebook), notebook)
        return keeping.give_out(store, scene.network.name, scene.moment, key, publisher)

    return made


def _show_licence() -> None:
    notebook = cache.DESK.notebook()
    chosen = keeping.kept_licence(notebook)
    names = {"": NO_LICENCE, **keeping.LICENCES}
    options = list(names)
    wanted = st.selectbox(
        words.spoken(LICENCE),
        options,
        index=options.index(chosen),
        format_func=lambda it: words.spoken(names[it]),
        key="weitergabe_lizenz",
        help=words.spoken(LICENCE_HELP),
        width=480,
    )
    if wanted != chosen:
        _keep_licence(wanted)
    if not keeping.publisher(service.office_contact(notebook), notebook).name:
        st.caption(words.spoken(NO_PUBLISHER))
        navigation.link("privacy", words.say("Angaben Ihres Hauses eintragen"), icon=":material/edit:")


def _keep_licence(wanted: str) -> None:
    try:
        keeping.keep_licence(cache.DESK.notebook(), wanted)
    except service.NetzlotseError as error:
        state.refuse(error.sentence)
    else:
        state.announce(words.say("Gespeichert."))
    st.rerun()


def _show_contents() -> None:
    for column, (title, lines) in zip(
        st.columns(2, gap="large"), ((INSIDE_TITLE, INSIDE), (NEVER_TITLE, NEVER)), strict=True
    ):
        with column:
            headings.show(words.spoken(title), 2)
            st.markdown("\n".join(f"- {escape.markdown_line(line)}" for line in lines))


PART = Part(
    key="ausgeben",
    title=say("Ausgeben"),
    question=say("Wie geben Sie Daten weiter?"),
    order=90,
    show=show,
    changes_data=False,
)
