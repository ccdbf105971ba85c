"""What the sources leave empty, on the map: the switch, the card of an empty place, and the same as list and table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import cache, escape, navigation, state, words
from dashboard.components import controls, finding, headings
from graph import looking
from graph.findings import PublicationLevel
from graph.locale import EMPTY, Said, joined, say
from graph.model import MapView, Selection

__all__ = [
    "is_on",
    "layer_of",
    "noted",
    "picked",
    "rows",
    "show_card",
    "show_choice",
    "show_switch",
    "show_table",
]

SWITCH = say("Fehlendes zeigen")
HELP = say(
    "Zeichnet leere Stellen ein: Partner, die eine Quelle erwarten lässt und keine nennt, unbesetzte Sitze, und Verbindungen, zu denen die Quellen nichts sagen."
)
TITLE = say("Fehlendes")
NO_ACTOR = say(
    "Eine leere Stelle ist kein Akteur und kein Vorwurf: Die erfassten Quellen nennen hier niemanden. Ob es die Zusammenarbeit gibt, sagen sie nicht."
)
NO_TIE = say(
    "Eine hohle Linie ist keine Verbindung und kein Vorwurf: Die erfassten Quellen nennen hier keine Zusammenarbeit. Ob es sie gibt, sagen sie nicht."
)
NEITHER = say(
    "Leere Stellen sind keine Akteure, hohle Linien keine Verbindungen: Die erfassten Quellen nennen hier nichts. Das ist kein Vorwurf; ob es die Zusammenarbeit gibt, sagen sie nicht."
)
LINKS = (looking.MissingSort.TIE, looking.MissingSort.KINDS)
INTERNAL = say(
    "Hinweise »nur intern« sehen Sie hier, weil diese Seite für die Koordinierungsstelle ist. In Dateien fehlen sie, außer im Bild (PNG)."
)
NOTHING = say(
    "Zu dieser Auswahl ist keine leere Stelle einzuzeichnen. Weitere Hinweise stehen in der Liste »Fehlende Partner«."
)
WITH_MISSING = say("mit leeren Stellen")
WITH_INTERNAL = say("mit leeren Stellen, NUR INTERN")
COLUMNS = (say("Leere Stelle"), say("Was es ist"), say("Warum"), say("Nächster Schritt"), say("Für wen"))
SCHEME = "://"
"""What the IRI of an actor has and the mark of an empty place has not."""
HEIGHT, MANY = 420, 10
Row = tuple[str, ...]


def is_on() -> bool:
    """Tell whether the address asks for the layer."""
    return state.flag(state.MISSING, default=False)


def show_switch() -> bool:
    """Draw the switch of the layer and return whether it is on."""
    return controls.switch(SWITCH, state.MISSING, HELP, is_on=False)


def layer_of(name: str, view: MapView, selection: Selection) -> looking.GapLayer:
    """Return the map with its empty places, or as it is while the switch is off.

    The findings are searched once for each data version; only then is a bar drawn.
    """
    if not is_on():
        return looking.GapLayer(view=view)
    return looking.gap_layer(view, cache.findings(name, selection.moment), selection)


def picked(layer: looking.GapLayer) -> str | None:
    """Return what was picked on the map: an actor, or the mark of an empty place.

    An empty place that is not drawn any more, since it is decided or the switch is off, is taken back in silence.
    """
    wanted = state.text(state.ACTOR)
    marks = {mark for it in layer.missing for mark in it.marks}
    if wanted and SCHEME not in wanted and wanted not in marks:
        state.write(state.ACTOR)
        return None
    return state.choice(state.ACTOR, {node.iri for node in layer.view.nodes} | marks)


def noted(layer: looking.GapLayer, filtered: str) -> Said:
    """Return the filter in words with what a saved picture has to say about its empty places."""
    levels = {found.level for missing in layer.missing for found in missing.findings}
    if PublicationLevel.INTERNAL in levels:
        return joined([filtered, WITH_INTERNAL], "; ")
    return joined([filtered, WITH_MISSING if levels else EMPTY], "; ")


def show_card(missing: looking.Missing) -> None:
    """Draw what is said about an empty place: what, why, on which evidence, and the way to its entry in the list."""
    headings.show(missing.label, 2)
    with st.container(horizontal=True, gap="small"):
        what = words.say("hohle Linie") if missing.sort in LINKS else words.say("leere Stelle")
        st.badge(escape.markdown_line(what), icon=":material/help:", color="gray")
        st.badge(escape.markdown_line(missing.sort.value), color="gray")
    st.caption(words.spoken(NO_TIE if missing.sort in LINKS else NO_ACTOR))
    for found in missing.findings:
        if len(missing.findings) > 1:
            headings.show(finding.headline(found), 3)
        finding.show_body(found, "")
        navigation.link(
            "gaps", words.say("In der Liste öffnen"), icon=":material/list:", **{state.FINDING: found.id}
        )


def show_choice(layer: looking.GapLayer, on_pick: Callable[[str | None], None]) -> None:
    """Draw the empty places as buttons while the switch is on: what the pointer finds can be picked here too."""
    if not is_on():
        return
    headings.show(TITLE, 2)
    if not layer.missing:
        st.caption(words.spoken(NOTHING))
        return
    st.caption(words.spoken(NEITHER))
    for number, sort in enumerate(looking.MissingSort):
        found = [it for it in layer.missing if it.sort is sort]
        if found:
            title = words.say("{sort} ({n})", sort=escape.markdown_line(sort.value), n=len(found))
            with st.expander(title, icon=":material/help:"):
                _show_buttons(found, on_pick, number)
    _show_more(layer)


def _show_buttons(
    found: Sequence[looking.Missing], on_pick: Callable[[str | None], None], number: int
) -> None:
    with st.container(gap="xsmall", key=f"leere_stellen_{number}"):
        for missing in found:
            st.button(
                escape.markdown_line(missing.label),
                type="tertiary",
                icon=":material/arrow_forward:",
                key=f"zeigen_{missing.mark}",
                on_click=on_pick,
                args=(missing.mark,),
            )


def show_table(layer: looking.GapLayer) -> None:
    """Draw the empty places as a table of their own while the switch is on: they are no actors and no ties."""
    import pandas as pd

    if not is_on():
        return
    headings.show(TITLE, 2)
    st.caption(words.spoken(NEITHER))
    if not layer.missing:
        st.caption(words.spoken(NOTHING))
        return
    found = rows(layer)
    st.dataframe(
        pd.DataFrame(found, columns=[words.spoken(column) for column in COLUMNS]),
        hide_index=True,
        alt=words.counted(
            len(found), "Tabelle mit {n} leerer Stelle der Karte", "Tabelle mit {n} leeren Stellen der Karte"
        ),
        height=HEIGHT if len(found) > MANY else "auto",
        key="tabelle_fehlendes",
    )
    _show_more(layer)
    st.caption(words.spoken(INTERNAL))


def rows(layer: looking.GapLayer) -> list[Row]:
    """Return the empty places as rows: what, of which sort, why, what to do, and who may read it."""
    return [
        (
            escape.one_line(missing.label),
            escape.one_line(missing.sort.value),
            escape.one_line(missing.findings[0].reason),
            escape.one_line(missing.findings[0].next_step),
            escape.one_line(finding.AUDIENCES[missing.findings[0].level]),
        )
        for missing in layer.missing
    ]


def _show_more(layer: looking.GapLayer) -> None:
    if layer.more:
        more = words.counted(
            layer.more, "und {n} weitere Stelle in der Liste", "und {n} weitere Stellen in der Liste"
        )
        navigation.link("gaps", more, icon=":material/list:")
