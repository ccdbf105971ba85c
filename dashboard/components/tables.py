"""The picture as tables: the same nodes and lines, to read, to sort and to take into Excel."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard import escape, words
from dashboard.components import file_offer
from dashboard.components.file_offer import Row
from graph.locale import Said, say
from graph.model import Edge, MapView, Moment, Node
from graph.texts import sort_key

NODE_COLUMNS = (
    say("Bezeichnung"), say("Art"), say("Genannt als"), say("Ort"), say("Verbindungen"), say("Handlungsfelder"),
)  # fmt: skip
EDGE_COLUMNS = (
    say("Von"), say("Beziehung"), say("Zu"), say("Ist, Auftrag oder Soll"), say("Wann"), say("Intensität"),
    say("Wie belegt"), say("Handlungsfelder"), say("Beleg"),
)  # fmt: skip
UNDERTAKINGS = "vorhaben"
ACTORS, TIES = "akteure", "verbindungen"
"""What the files are called."""
_HEIGHT = 420
_MORE_ROWS = 10
"""From this number of rows on the table scrolls."""
_WIDE = {0: "large", 2: "medium", 8: "large"}
"""Columns that need room, by their place in either table."""


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


def csv_nodes(view: MapView, moment: Moment, filtered: str) -> bytes:
    """Return the actors as a table for Excel."""
    return _csv(NODE_COLUMNS, node_rows(view), view, moment, filtered)


def csv_lines(view: MapView, moment: Moment, filtered: str) -> bytes:
    """Return the lines as a table for Excel."""
    return _csv(EDGE_COLUMNS, edge_rows(view), view, moment, filtered)


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
    with tabs[0]:
        rows = node_rows(view)
        alt = words.counted(
            len(rows),
            "Tabelle mit {n} Akteur oder Vorhaben der Karte",
            "Tabelle mit {n} Akteuren und Vorhaben der Karte",
        )
        _show(NODE_COLUMNS, rows, alt, ACTORS)
        _offer(ACTORS, csv_nodes(view, moment, filtered), view, moment)
    with tabs[1]:
        rows = edge_rows(view)
        alt = words.counted(
            len(rows), "Tabelle mit {n} Verbindung der Karte", "Tabelle mit {n} Verbindungen der Karte"
        )
        _show(EDGE_COLUMNS, rows, alt, TIES)
        _offer(TIES, csv_lines(view, moment, filtered), view, moment)


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


def _csv(columns: Sequence[Said], rows: Sequence[Row], view: MapView, moment: Moment, filtered: str) -> bytes:
    more, cells = file_offer.burnt_in(view.network, moment, filtered, view.attributions)
    return file_offer.csv_bytes((*columns, *more), [(*row, *cells) for row in rows])


def _offer(name: str, made: bytes, view: MapView, moment: Moment) -> None:
    file_offer.offer(made, f"{name}-{view.network.name}-{moment.valid_on}.csv", name)


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
