"""The picture as tables: the same nodes and lines, to read, to sort and to take into Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

import streamlit as st

from dashboard import escape, words
from graph.locale import EMPTY, Said, say
from graph.model import Edge, MapView, Moment, Node
from graph.texts import sort_key

NODE_COLUMNS = (
    say("Bezeichnung"), say("Art"), say("Genannt als"), say("Ort"), say("Verbindungen"), say("Handlungsfelder"),
)  # fmt: skip
EDGE_COLUMNS = (
    say("Von"), say("Beziehung"), say("Zu"), say("Ist, Auftrag oder Soll"), say("Wann"), say("Intensität"),
    say("Wie belegt"), say("Handlungsfelder"), say("Beleg"),
)  # fmt: skip
ORIGIN_COLUMN, DAY_COLUMN, FILTER_COLUMN = say("Herkunft"), say("Stand der Angaben"), say("Filter")
NO_FILTER = say("ohne Filter")
UNDERTAKINGS = "vorhaben"
ENCODING = "utf-8-sig"
"""With this mark Excel reads umlauts rightly."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_HEIGHT = 420
_MORE_ROWS = 10
"""From this number of rows on the table scrolls."""
_WIDE = {0: "large", 2: "medium", 8: "large"}
"""Columns that need room, by their place in either table."""

Row: TypeAlias = tuple[str | int, ...]


def node_rows(view: MapView) -> list[Row]:
    """Return the actors as rows, sorted the German way."""
    return [
        (
            escape.one_line(node.label),
            escape.one_line(node.kind_label),
            words.spoken(sort_words(node)),
            _listed(node.place_labels),
            node.degree,
            _listed(node.field_labels),
        )
        for node in sorted(view.nodes, key=lambda node: sort_key(node.label))
    ]


def edge_rows(view: MapView) -> list[Row]:
    """Return the lines as rows: each with how well it is evidenced, in words, and its source."""
    labels = {node.iri: escape.one_line(node.label) for node in view.nodes}
    rows = [_edge_row(edge, labels) for edge in view.edges]
    return sorted(rows, key=lambda row: (sort_key(str(row[0])), sort_key(str(row[2]))))


def sort_words(node: Node) -> Said:
    """Return in words what a node stands for."""
    if node.group == UNDERTAKINGS:
        return say("Vorhaben")
    if node.is_generic:
        return say("nur als Gruppe genannt")
    return say("Gremium") if node.is_body else say("Akteur")


def csv_bytes(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    r"""Return a file that German Excel opens by double click; no cell can become a formula.

    Example:
        >>> csv_bytes(["Name"], [("=1+1",)]).decode("utf-8-sig")
        "Name\r\n'=1+1\r\n"
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(words.spoken(column) for column in columns)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode(ENCODING)


def burnt_in(view: MapView, moment: Moment, filtered: str) -> tuple[tuple[Said, ...], Row]:
    """Return the columns that every row of a file carries, so that it can be read without its page, and their cells."""
    day = words.say("gültig am {day}, Stand vom {known}", day=moment.valid_on, known=moment.as_of)
    shown = words.spoken(filtered) or words.spoken(NO_FILTER)
    columns, cells = (DAY_COLUMN, FILTER_COLUMN), (day, escape.one_line(shown))
    source = words.spoken(origin(view, moment.valid_on))
    return ((*columns, ORIGIN_COLUMN), (*cells, source)) if source else (columns, cells)


def show(view: MapView, moment: Moment, filtered: str) -> None:
    """Draw both tables with their downloads.

    Args:
        view: Nodes and lines.
        moment: The days that the files name.
        filtered: The filter in words; empty if all is shown.
    """
    tabs = st.tabs(
        [
            escape.markdown_line(words.say("Akteure und Vorhaben ({n})", n=len(view.nodes))),
            escape.markdown_line(words.say("Verbindungen ({n})", n=len(view.edges))),
        ]
    )
    extra = burnt_in(view, moment, filtered)
    with tabs[0]:
        rows = node_rows(view)
        alt = words.counted(
            len(rows),
            "Tabelle mit {n} Akteur oder Vorhaben der Karte",
            "Tabelle mit {n} Akteuren und Vorhaben der Karte",
        )
        _show(NODE_COLUMNS, rows, alt, "akteure")
        _offer(NODE_COLUMNS, rows, extra, f"akteure-{view.network.name}-{moment.valid_on}.csv")
    with tabs[1]:
        rows = edge_rows(view)
        alt = words.counted(
            len(rows), "Tabelle mit {n} Verbindung der Karte", "Tabelle mit {n} Verbindungen der Karte"
        )
        _show(EDGE_COLUMNS, rows, alt, "verbindungen")
        _offer(EDGE_COLUMNS, rows, extra, f"verbindungen-{view.network.name}-{moment.valid_on}.csv")


def origin(view: MapView, day: date) -> Said:
    """Return what a file of an invented or dated network says in each row of its origin; empty for others."""
    label = escape.one_line(view.network.label)
    if view.network.is_fictional:
        return say("{network} – erfunden zum Üben, gültig am {day}", network=label, day=day)
    if view.network.is_example:
        return say("{network} – datiertes Beispiel, gültig am {day}", network=label, day=day)
    return EMPTY


def _show(columns: Sequence[Said], rows: Sequence[Row], alt: str, key: str) -> None:
    import pandas as pd

    titles = [words.spoken(column) for column in columns]
    st.dataframe(
        pd.DataFrame(list(rows), columns=titles),
        hide_index=True,
        alt=alt,
        height=_HEIGHT if len(rows) > _MORE_ROWS else "auto",
        column_config={
            titles[place]: st.column_config.TextColumn(width=width)  # type: ignore[arg-type]  # one of its words
            for place, width in _WIDE.items()
            if place < len(titles)
        },
        key=f"tabelle_{key}",
    )


def _offer(
    columns: Sequence[Said], rows: Sequence[Row], extra: tuple[tuple[Said, ...], Row], file_name: str
) -> None:
    st.download_button(
        words.say("Als CSV für Excel herunterladen"),
        csv_bytes((*columns, *extra[0]), [(*row, *extra[1]) for row in rows]),
        file_name,
        "text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"laden_{file_name.split('-')[0]}",
    )


def _edge_row(edge: Edge, labels: dict[str, str]) -> Row:
    return (
        labels.get(edge.source, ""),
        escape.one_line(edge.relation_label),
        labels.get(edge.target, ""),
        escape.one_line(edge.modality_label),
        escape.one_line(edge.when) or words.say("undatiert"),
        escape.one_line(edge.level_label),
        escape.one_line(edge.certainty_label),
        _listed(edge.field_labels),
        " · ".join(escape.one_line(quote.text or quote.document) for quote in edge.quotes),
    )


def _listed(labels: Sequence[str]) -> str:
    return ", ".join(escape.one_line(label) for label in labels)


def _guarded(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
