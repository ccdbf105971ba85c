"""Municipalities side by side: a card each, then one table with the same content; never a ranking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from dashboard import escape, words
from dashboard.components import controls, file_offer, headings
from graph.locale import first_listed, say
from graph.model import Moment
from graph.texts import field_said, kind_said, origin

if TYPE_CHECKING:
    from graph.looking import Municipality

PER_ROW = 2
BODIES_SHOWN = 6
UNSTATED = say("keine Angabe in den Quellen")
SOURCES, ACTORS, BODIES, KINDS = say("Quellen"), say("Akteure"), say("Gremien"), say("Arten von Akteuren")
COVERAGE, TIES = say("Erwartete Partner"), say("Verbindungen")
METHOD = say(
    "So ist gezählt: Erwartet ist ein Partner, wenn eine zitierte Quelle – Gesetz, Richtlinie, Empfehlung oder eigener "
    "Text – ihn in einem Handlungsfeld nennt; belegt ist er, wenn er dort namentlich als Ist berichtet wird. Die Zahlen "
    "hängen vor allem davon ab, wie viele und wie alte Quellen gelesen wurden. Sie taugen nicht für eine Rangfolge."
)


def show(shown: Sequence[Municipality], moment: Moment) -> None:
    """Draw a card for each municipality, how its figures were counted, and everything as one table."""
    st.markdown(
        words.say("Jede Angabe steht mit Zahl und Alter ihrer Quellen. Die Reihenfolge folgt dem Namen.")
    )
    headings.show(words.say("Auf einen Blick"), 2)
    for start in range(0, len(shown), PER_ROW):
        for column, item in zip(st.columns(PER_ROW), shown[start : start + PER_ROW], strict=False):
            with column.container(border=True, height="stretch"):
                headings.show(origin(item.network), 3)
                _show_facts(item)
    st.caption(escape.markdown(words.spoken(METHOD)))
    headings.show(words.say("Alle Angaben und Handlungsfelder als Tabelle"), 2)
    _show_table(shown, moment)


def facts(item: Municipality) -> tuple[tuple[str, str], ...]:
    """Return label and sentence of everything that is told of a municipality, without the ground it stands on."""
    bodies = [escape.one_line(body) for body in item.bodies]
    kinds = [
        words.say("{kind} ({number})", kind=words.spoken(kind_said(kind)), number=number)
        for kind, number in item.kinds
    ]
    return (
        (words.spoken(ACTORS), words.spoken(item.actors)),
        (words.spoken(BODIES), words.spoken(first_listed(bodies, BODIES_SHOWN) if bodies else UNSTATED)),
        (words.spoken(KINDS), ", ".join(kinds) or words.spoken(UNSTATED)),
        (words.spoken(COVERAGE), words.spoken(item.coverage)),
        (words.spoken(TIES), words.spoken(item.ties)),
    )


def _show_facts(item: Municipality) -> None:
    """Draw each fact with the number and age of its sources behind it."""
    ground = escape.markdown_line(words.spoken(item.ground))
    for label, text in facts(item):
        st.markdown(f"**{escape.markdown_line(label)}:** {escape.markdown_line(text)} :small[({ground})]")


def _show_table(shown: Sequence[Municipality], moment: Moment) -> None:
    """Draw everything as one table: facts and action fields as rows, municipalities as columns."""
    import pandas as pd

    origins = {item.network.name: words.spoken(origin(item.network)) for item in shown}
    columns = [words.say("Angabe"), *controls.told_apart(origins).values()]
    rows = table_rows(shown)
    st.dataframe(
        pd.DataFrame(rows, columns=columns),
        hide_index=True,
        alt=words.counted(
            len(shown), "Tabelle mit den Angaben zu {n} Netzwerk", "Tabelle mit den Angaben zu {n} Netzwerken"
        ),
        column_config={columns[0]: st.column_config.TextColumn(width="medium", pinned=True)},
        key="tabelle_vergleich",
    )
    (day, *_), (told, *_) = file_offer.burnt_in(shown[0].network, moment, "")
    made = file_offer.csv_bytes((*columns, day), [(*row, told) for row in rows])
    file_offer.offer(made, f"vergleich-{moment.valid_on}.csv", "vergleich")


def table_rows(shown: Sequence[Municipality]) -> list[tuple[str, ...]]:
    """Return the rows of the table; the first names the sources, each cell its own ground."""
    told = [facts(item) for item in shown]
    grounds = [words.spoken(item.ground) for item in shown]
    rows = [
        (told[0][number][0], *map(_grounded, (facts[number][1] for facts in told), grounds))
        for number in range(len(told[0]))
    ]
    fields = [
        (
            words.spoken(field_said(standing.field)),
            *map(_grounded, (words.spoken(item.fields[number].standing) for item in shown), grounds),
        )
        for number, standing in enumerate(shown[0].fields)
    ]
    return [(words.spoken(SOURCES), *grounds), *rows, *fields]


def _grounded(text: str, ground: str) -> str:
    """Return a cell with its ground; where nothing is stated there is none."""
    return (
        text if text == words.spoken(UNSTATED) else words.say("{text} ({ground})", text=text, ground=ground)
    )
