"""The picture as tables: the same nodes and lines, to read, to sort and to take into Excel."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

import streamlit as st

from dashboard import escape
from graph.model import Edge, MapView, Node
from graph.texts import german_date, plural, sort_key

NODE_COLUMNS = ("Name", "Art", "Genannt als", "Verbindungen", "Handlungsfelder")
EDGE_COLUMNS = ("Von", "Beziehung", "Zu", "Wie belegt", "Wann", "Handlungsfelder", "Beleg")
ORIGIN_COLUMN = "Herkunft"
ENCODING = "utf-8-sig"
"""With this mark Excel reads umlauts rightly."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_HEIGHT = 420
_MORE_ROWS = 10
"""From this number of rows on the table scrolls."""

Row: TypeAlias = tuple[str | int, ...]


def node_rows(view: MapView) -> list[Row]:
    """Return the actors as rows, sorted the German way."""
    return [
        (
            escape.one_line(node.label),
            node.kind_label,
            sort_words(node),
            node.degree,
            ", ".join(node.field_labels),
        )
        for node in sorted(view.nodes, key=lambda node: sort_key(node.label))
    ]


def edge_rows(view: MapView) -> list[Row]:
    """Return the lines as rows: each with the modality in words and its source."""
    labels = {node.iri: escape.one_line(node.label) for node in view.nodes}
    rows = [_edge_row(edge, labels) for edge in view.edges]
    return sorted(rows, key=lambda row: (sort_key(str(row[0])), sort_key(str(row[2]))))


def sort_words(node: Node) -> str:
    """Return in words what a node stands for."""
    if node.group == "vorhaben":
        return "Vorhaben"
    if node.is_generic:
        return "nur als Gruppe genannt"
    return "Gremium" if node.is_body else "Akteur"


def csv_bytes(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    r"""Return a file that German Excel opens by double click; no cell can become a formula.

    Example:
        >>> csv_bytes(["Name"], [("=1+1",)]).decode("utf-8-sig")
        "Name\r\n'=1+1\r\n"
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode(ENCODING)


def show(view: MapView, day: date) -> None:
    """Draw both tables with their downloads."""
    tabs = st.tabs([f"Akteure ({len(view.nodes)})", f"Verbindungen ({len(view.edges)})"])
    with tabs[0]:
        alt = f"Tabelle mit {plural(len(view.nodes), 'Akteur', 'Akteuren')} der Karte"
        _show(NODE_COLUMNS, node_rows(view), alt)
        _offer(NODE_COLUMNS, node_rows(view), origin(view, day), f"akteure-{view.network.name}-{day}.csv")
    with tabs[1]:
        alt = f"Tabelle mit {plural(len(view.edges), 'Verbindung', 'Verbindungen')} der Karte"
        _show(EDGE_COLUMNS, edge_rows(view), alt)
        _offer(
            EDGE_COLUMNS, edge_rows(view), origin(view, day), f"verbindungen-{view.network.name}-{day}.csv"
        )


def origin(view: MapView, day: date) -> str:
    """Return what a file of an invented or dated network says in each row of its origin; empty for others."""
    label = escape.one_line(view.network.label)
    if view.network.is_fictional:
        return f"{label} – erfunden zum Üben, gültig am {german_date(day)}"
    return f"{label} – datiertes Beispiel, gültig am {german_date(day)}" if view.network.is_example else ""


def _show(columns: Sequence[str], rows: Sequence[Row], alt: str) -> None:
    import pandas as pd

    st.dataframe(
        pd.DataFrame(list(rows), columns=list(columns)),
        hide_index=True,
        alt=alt,
        height=_HEIGHT if len(rows) > _MORE_ROWS else "auto",
        column_config={
            "Name": st.column_config.TextColumn(width="large"),
            "Von": st.column_config.TextColumn(width="medium"),
            "Beleg": st.column_config.TextColumn(width="large"),
        },
        key=f"tabelle_{columns[0]}",
    )


def _offer(columns: Sequence[str], rows: Sequence[Row], source: str, file_name: str) -> None:
    extra = ((ORIGIN_COLUMN,), (source,)) if source else ((), ())
    st.download_button(
        "Als CSV für Excel herunterladen",
        csv_bytes((*columns, *extra[0]), [(*row, *extra[1]) for row in rows]),
        file_name,
        "text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"laden_{columns[0]}",
    )


def _edge_row(edge: Edge, labels: dict[str, str]) -> Row:
    return (
        labels.get(edge.source, ""),
        edge.relation_label,
        labels.get(edge.target, ""),
        edge.modality_label,
        edge.when or "undatiert",
        ", ".join(edge.field_labels),
        " · ".join(escape.one_line(quote.text or quote.document) for quote in edge.quotes),
    )


def _guarded(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
