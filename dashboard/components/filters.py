"""The one filter of map, table, matrix and words: read from the address, drawn with what each choice would give."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import cache, state, words
from dashboard.components import controls, locality, map_look
from graph.locale import Said, joined, say
from graph.model import MapFilter, Modality, Moment, Option, Selection

FIELD, KIND, PLACE = say("Handlungsfeld"), say("Art der Akteure"), say("Ort")
MODALITY, LEVEL, CERTAINTY = say("Ist, Auftrag oder Soll"), say("Intensität"), say("Wie belegt")
SURROUNDINGS = say("Umgebung")
WITHOUT = {
    state.GENERIC: say("ohne Gruppen ohne Namen"),
    state.STRUCTURE: say("ohne Struktur"),
    state.UNDERTAKINGS: say("ohne Vorhaben"),
}
"""What a switch leaves out."""
MOST_STEPS = 2
KEYS = (
    state.FIELD, state.KIND, state.PLACES, state.MODALITY, state.LEVEL, state.CERTAINTY,
    *WITHOUT, state.EGO, state.STEPS, state.HIDDEN,
)  # fmt: skip
"""All that makes the filter in the address."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One thing that the filter asks for, in words, and where it stands in the address."""

    key: str
    code: str
    sort: str
    """What it is a choice of; empty for what is left out."""
    label: str

    @property
    def text(self) -> Said:
        """Return it in words: `Handlungsfeld: Sport`."""
        return joined([self.sort, self.label], ": ")


def read(name: str, moment: Moment) -> Selection:
    """Return what the address selects; what this network does not have is ignored with a note."""
    offered = cache.map_filter(name, Selection(moment=moment))
    is_known = {node.iri for node in cache.map_view(name, Selection(moment=moment)).nodes}
    return Selection(
        moment=moment,
        fields=state.choices(state.FIELD, {*_codes(offered.fields), *cache.fields()}),
        kinds=state.choices(state.KIND, {*_codes(offered.kinds), *cache.kinds()}),
        places=state.choices(state.PLACES, _codes(offered.places)),
        modalities=tuple(Modality(code) for code in state.choices(state.MODALITY, cache.modalities())),
        levels=state.choices(state.LEVEL, _codes(offered.levels)),
        certainties=state.choices(state.CERTAINTY, _codes(offered.certainties)),
        with_generic=state.flag(state.GENERIC, default=True),
        with_structure=state.flag(state.STRUCTURE, default=True),
        with_undertakings=state.flag(state.UNDERTAKINGS, default=True),
        arrangement=state.choice(state.ARRANGEMENT, map_look.ARRANGEMENTS)
        or next(iter(map_look.ARRANGEMENTS)),
        ego=state.choice(state.EGO, is_known),
        steps=state.number(state.STEPS, 1, MOST_STEPS),
    )


def show(name: str, selection: Selection) -> None:
    """Draw the filter: each choice with the number of actors, or of lines, that it would leave."""
    offered = cache.map_filter(name, selection)
    with st.popover(words.say("Filter"), icon=":material/filter_alt:", key="filter"):
        st.caption(
            words.say("In Klammern steht, wie viele Akteure oder Verbindungen eine Auswahl übrig lässt.")
        )
        _show_choices(offered)
        nodes = cache.map_view(name, Selection(moment=selection.moment)).nodes
        labels = {node.iri: node.label for node in nodes}
        controls.choose_maybe(say("Nur die Umgebung von"), state.EGO, labels, say("Ganzes Netzwerk"))
        with st.container(horizontal=True, gap="medium"):
            controls.switch(
                say("Auch Gruppen ohne Namen"),
                state.GENERIC,
                say("Zum Beispiel »Kirchen« ohne einen einzelnen Namen."),
            )
            controls.switch(
                say("Struktur"),
                state.STRUCTURE,
                say("Gremien, Zuständigkeiten und wer zu wem gehört: keine Zusammenarbeit."),
            )
            controls.switch(
                say("Vorhaben"),
                state.UNDERTAKINGS,
                say("Projekte, Veranstaltungen und Prozesse mit ihren Beteiligten."),
            )


def chosen(name: str, selection: Selection) -> tuple[Chosen, ...]:
    """Return everything that a selection asks for, in the order of the controls."""
    offered = cache.map_filter(name, selection)
    groups = (
        (state.FIELD, FIELD, offered.fields, selection.fields),
        (state.KIND, KIND, offered.kinds, selection.kinds),
        (state.PLACES, PLACE, offered.places, selection.places),
        (state.MODALITY, MODALITY, offered.modalities, tuple(map(str, selection.modalities))),
        (state.LEVEL, LEVEL, offered.levels, selection.levels),
        (state.CERTAINTY, CERTAINTY, offered.certainties, selection.certainties),
    )
    found = [
        Chosen(key, option.code, sort, option.label)
        for key, sort, options, codes in groups
        for option in options
        if option.code in codes
    ]
    found += [Chosen(key, state.NO, "", label) for key, label in WITHOUT.items() if not _has(selection, key)]
    if selection.ego:
        found.append(Chosen(state.EGO, selection.ego, SURROUNDINGS, _ego_label(name, selection)))
    return tuple(found)


def in_words(name: str, selection: Selection) -> Said:
    """Return a selection in words, for whoever sees picture or file without the page; empty if all is shown."""
    by_sort: dict[str, list[str]] = {}
    for one in chosen(name, selection):
        by_sort.setdefault(one.sort, []).append(one.label)
    return joined(
        [
            locality.in_words(name, selection.moment),
            *(
                joined([sort, joined(labels, ", " if sort else "; ")], ": ")
                for sort, labels in sorted(by_sort.items(), key=lambda item: not item[0])
            ),
        ],
        "; ",
    )


def show_nothing_found() -> None:
    """Draw the way out of a filter that fits nothing."""
    st.info(
        words.say(
            "Zu diesem Filter ist hier kein Akteur erfasst. Nehmen Sie eine Auswahl zurück oder zeigen Sie wieder alles."
        )
    )
    st.button(words.say("Filter zurücksetzen"), on_click=reset, icon=":material/filter_alt_off:")


def reset() -> None:
    """Take everything that makes the filter out of the address."""
    state.put(dict.fromkeys(KEYS, ()))


def _show_choices(offered: MapFilter) -> None:
    first, second = st.columns(2)
    with first:
        controls.choose_many(FIELD, state.FIELD, _counted(offered.fields), say("Alle Handlungsfelder"))
        controls.choose_many(KIND, state.KIND, _counted(offered.kinds), say("Alle Arten"))
        if offered.places:
            controls.choose_many(PLACE, state.PLACES, _counted(offered.places), say("Alle Orte"))
    with second:
        controls.choose_many(
            MODALITY, state.MODALITY, _counted(offered.modalities), say("Ist, Auftrag und Soll")
        )
        controls.choose_many(LEVEL, state.LEVEL, _counted(offered.levels), say("Jede Intensität"))
        controls.choose_many(
            CERTAINTY, state.CERTAINTY, _counted(offered.certainties), say("Alles, was belegt ist")
        )


def _counted(options: Sequence[Option]) -> dict[str, str]:
    return {option.code: words.say("{label} ({n})", label=option.label, n=option.count) for option in options}


def _codes(options: Sequence[Option]) -> set[str]:
    return {option.code for option in options}


def _has(selection: Selection, key: str) -> bool:
    return {
        state.GENERIC: selection.with_generic,
        state.STRUCTURE: selection.with_structure,
        state.UNDERTAKINGS: selection.with_undertakings,
    }[key]


def _ego_label(name: str, selection: Selection) -> Said:
    label = cache.labels(name, selection.moment, (selection.ego or "",))[0]
    if selection.steps > 1:
        return say("{name}, {n} Schritte", name=label, n=selection.steps)
    return say("{name}, 1 Schritt", name=label)
