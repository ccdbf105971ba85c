"""What can be shown of places: one figure at a time, on the map, as bars and in one equal table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import escape, state, words
from dashboard.components import controls, file_offer
from graph.locale import Said, first_listed, say
from graph.model import Moment, NetworkInfo
from graph.texts import sort_key

if TYPE_CHECKING:
    from graph.looking import AreaMap, PlaceRow

ACTORS, OFFERS, TIES, FIELDS, FINDINGS = "akteure", "angebote", "verbindungen", "felder", "hinweise"
FIGURES: Mapping[str, Said] = {
    ACTORS: say("Akteure"),
    OFFERS: say("Angebote"),
    TIES: say("Berichtete Verbindungen"),
    FIELDS: say("Handlungsfelder"),
    FINDINGS: say("Hinweise"),
}
MEANINGS: Mapping[str, Said] = {
    ACTORS: say(
        "Namentlich genannte Akteure, die eine Quelle in diesem Ort verortet, Gremien eingeschlossen."
    ),
    OFFERS: say("Berichtete Angebote im Ort; ohne eigene Ortsangabe zählt der Ort des Anbieters."),
    TIES: say("Als Ist berichtete Beziehungen, Sitze, Zugehörigkeiten und Beteiligungen der Akteure im Ort."),
    FIELDS: say(
        "Handlungsfelder, in denen ein Akteur oder ein Angebot im Ort erfasst ist; Unterfelder sind bei ihrem Oberfeld mitgezählt."
    ),
    FINDINGS: say(
        "Hinweise des ganzen Netzwerks, die den Ort oder seine Akteure berühren. Eine Gemeinde allein muss nicht alles haben."
    ),
}
UNSTATED = say("keine Angabe in den Quellen")
MOST_NAMED, MOST_UNSTATED = 3, 12
LEAST_WIDTH, LETTER_WIDTH = 112, 9
"""Pixels: `keine Angabe` fits, and so does the heading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One place or area with all its figures; None: no source says anything."""

    label: str
    within: str
    figures: Mapping[str, int | None]
    sources: str
    place: str | None = None
    """IRI of the place; None for an area of which the network knows only the boundary."""
    is_whole: bool = False


def choose() -> str:
    """Return what is shown."""
    figure = controls.choose_view(words.say("Was wird gezeigt?"), state.FIGURE, FIGURES)
    st.caption(words.spoken(MEANINGS[figure]))
    return figure


def lines(rows: Sequence[PlaceRow], findings: Mapping[str, int], areas: AreaMap | None) -> list[Line]:
    """Return all places and, below their names in the alphabet, all areas of which no source speaks."""
    known = [_line(row, findings.get(row.iri, 0)) for row in rows]
    unnamed = [
        Line(
            label=area.name,
            within="",
            figures=dict.fromkeys(FIGURES),
            sources=words.spoken(UNSTATED),
        )
        for number, area in enumerate(areas.areas if areas else ())
        if areas and number not in areas.places
    ]
    return sorted([*known, *unnamed], key=lambda line: (line.is_whole, sort_key(line.label)))


def description(shown: Sequence[Line], figure: str) -> str:
    """Return in words what map and bars show: how many places, where most is recorded, where nothing."""
    parts = [line for line in shown if not line.is_whole]
    numbers = [number for line in parts if (number := line.figures[figure]) is not None]
    unstated = [escape.one_line(line.label) for line in parts if line.figures[figure] is None]
    sentences = [
        words.counted(
            len(parts),
            "{figure} in {n} Ort, mit Angabe: {stated}.",
            "{figure} in {n} Orten, mit Angabe: {stated}.",
            figure=words.spoken(FIGURES[figure]),
            stated=len(numbers),
        )
    ]
    if numbers:
        highest = [escape.one_line(line.label) for line in parts if line.figures[figure] == max(numbers)]
        sentences.append(_range(min(numbers), max(numbers), highest))
    if unstated:
        sentences.append(
            words.say(
                "Keine Angabe in den Quellen: {places}.",
                places=words.spoken(first_listed(unstated, MOST_UNSTATED)),
            )
        )
    return " ".join(sentences)


def _range(lowest: int, highest: int, places: Sequence[str]) -> str:
    """Return from where to where the numbers run, and where the highest is told."""
    named = words.spoken(first_listed(places, MOST_NAMED))
    if lowest == highest:
        return words.say("Angegeben ist die Zahl {number} ({places}).", number=highest, places=named)
    return words.say(
        "Die Zahlen reichen von {lowest} bis {highest} ({places}).",
        lowest=lowest,
        highest=highest,
        places=named,
    )


def show_table(shown: Sequence[Line], network: NetworkInfo, moment: Moment, rights: str = "") -> None:
    """Draw the equal table and offer it as a file.

    Args:
        shown: All places and areas.
        network: Where they lie.
        moment: The days they tell of.
        rights: Whose boundaries were drawn, for each row of the file.
    """
    import pandas as pd

    numbers = [words.spoken(label) for label in FIGURES.values()]
    columns = [words.say("Ort"), *numbers, words.say("Liegt in"), words.say("Quellen")]
    rows = [
        (
            escape.one_line(line.label),
            *(line.figures[code] for code in FIGURES),
            escape.one_line(line.within),
            line.sources,
        )
        for line in shown
    ]
    frame = pd.DataFrame(rows, columns=columns).astype(dict.fromkeys(numbers, "Int64"))
    st.dataframe(
        frame,
        hide_index=True,
        placeholder=words.say("keine Angabe"),
        alt=words.counted(len(shown), "Tabelle mit {n} Ort", "Tabelle mit {n} Orten"),
        column_config={
            columns[0]: st.column_config.TextColumn(width="medium", pinned=True),
            **{
                column: st.column_config.NumberColumn(width=max(LEAST_WIDTH, LETTER_WIDTH * len(column)))
                for column in numbers
            },
            columns[-1]: st.column_config.TextColumn(width="large"),
        },
        key="tabelle_orte",
    )
    unstated = words.spoken(UNSTATED)
    cells = [tuple(unstated if cell is None else cell for cell in row) for row in rows]
    file_offer.show(columns, cells, network, replace(moment, place=None), "orte", rights)


def _line(row: PlaceRow, findings: int) -> Line:
    counts = {
        ACTORS: row.actors,
        OFFERS: row.offers,
        TIES: row.ties,
        FIELDS: len(row.fields),
    }
    return Line(
        label=row.label,
        within=row.within,
        figures={**{code: number or None for code, number in counts.items()}, FINDINGS: findings},
        sources=words.spoken(row.sources),
        place=row.iri,
        is_whole=row.is_whole,
    )
