"""A view as a file: picture, page, tables, each with day, filter and sources in it, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import streamlit as st

from dashboard import cache, escape, state, theme, words
from dashboard.components import gap_layer, hidden_kinds, tables
from graph import looking
from graph.findings import Finding, PublicationLevel
from graph.locale import Said, counted, joined, say
from graph.model import MapView, Selection
from graph.texts import notice_of, sort_key

__all__ = ["Order", "csv_lines", "csv_nodes", "html_file", "looks", "order", "show", "svg_file"]

TITLE = say("Herunterladen")
WITHOUT_INTERNAL = say("Hinweise »nur intern« stehen in keiner Datei außer dem Bild (PNG).")
SOURCES = say("Quellen")
UNFILTERED = say("keiner")
NAME = "netzwerkkarte"


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Everything a file needs: it is made outside the run of the page, when somebody asks for it."""

    view: MapView
    """The map without its empty places."""
    selection: Selection
    filtered: str
    language: str
    documents: int
    data_version: int
    findings: tuple[Finding, ...] = ()
    """What the layer of empty places is made of; nothing while it is off."""
    is_layer_on: bool = False

    def layer(self) -> looking.GapLayer:
        """Return the map with the empty places that a file may show: nothing that is only for internal use."""
        if not self.is_layer_on:
            return looking.GapLayer(view=self.view)
        return looking.gap_layer(self.view, self.findings, self.selection, PublicationLevel.BODY)


def order(view: MapView, selection: Selection, filtered: str) -> Order:
    """Return what the files of this view are made of; nothing is computed that the page has not asked for.

    Args:
        view: The map without its empty places.
        selection: Its filter.
        filtered: The filter in words; empty if all is shown.
    """
    name = view.network.name
    is_on = gap_layer.is_on() and theme.MISSING_KIND not in hidden_kinds.hidden()
    overview = cache.overview(name, selection.moment)
    return Order(
        view=hidden_kinds.without_hidden(view),
        selection=selection,
        filtered=joined([filtered, hidden_kinds.in_words(view)], "; "),
        language=state.language(),
        documents=len(overview.documents),
        data_version=overview.data_version,
        findings=cache.findings(name, selection.moment) if is_on else (),
        is_layer_on=is_on,
    )


def show(wanted: Order) -> None:
    """Draw the menu of files, each with what it is good for."""
    with st.popover(words.spoken(TITLE), icon=":material/download:"):
        for file in _FILES:
            st.download_button(
                escape.markdown_line(file.label),
                _made(file.make, wanted),
                f"{file.stem}-{wanted.view.network.name}-{wanted.selection.moment.valid_on}.{file.ending}",
                file.mime,
                on_click="ignore",
                icon=":material/download:",
                key=f"herunterladen_{file.make.__name__}",
            )
            st.caption(escape.markdown_line(file.good_for))
        st.markdown(words.say("**Bild (PNG):** der Knopf »Bild speichern« an der Karte"))
        st.caption(words.say("Genau der Ausschnitt, den Sie sehen, für Folien."))
        st.caption(words.spoken(WITHOUT_INTERNAL))


def svg_file(wanted: Order) -> str:
    """Return the map as a drawing for print."""
    return looking.svg_map(wanted.layer().view, looks(), _caption(wanted))


def html_file(wanted: Order) -> str:
    """Return the map as one page with text and tables, that opens without a network."""
    layer = wanted.layer()
    return looking.html_map(layer.view, looks(), _caption(wanted), _sheets(wanted, layer))


def csv_nodes(wanted: Order) -> bytes:
    """Return the actors as a table for Excel."""
    return tables.csv_nodes(wanted.view, wanted.selection.moment, wanted.filtered)


def csv_lines(wanted: Order) -> bytes:
    """Return the lines as a table for Excel."""
    return tables.csv_lines(wanted.view, wanted.selection.moment, wanted.filtered)


def looks(surface: theme.Surface = theme.LIGHT) -> looking.Looks:
    """Return colours and line styles of drawings: those of the light pages for files, since these are printed."""
    return looking.Looks(
        groups={group: _group(look, surface) for group, look in theme.LOOKS.items()},
        other=_group(theme.OTHER, surface),
        missing=_group(theme.MISSING, surface),
        dashes={key: dashes for key, dashes in theme.DASHES.items() if isinstance(dashes, tuple)},
        missing_dash=theme.MISSING_DASHES,
        background=surface.background,
        text=surface.text,
        quiet=surface.line,
        line=surface.line,
        faint_line=surface.faint_line,
    )


def _made(make: Callable[[Order], str | bytes], wanted: Order) -> Callable[[], str | bytes]:
    def made() -> str | bytes:
        with words.speaking(wanted.language):
            return make(wanted)

    return made


def _group(look: theme.Look, surface: theme.Surface) -> looking.GroupLook:
    tone = look.dark if surface is theme.DARK else look.light
    return looking.GroupLook(look.shape, tone.fill, tone.outline)


def _caption(wanted: Order) -> looking.Caption:
    moment, network = wanted.selection.moment, wanted.view.network
    days = say(
        "Netzwerkkarte · gültig am {day} · Stand vom {known} · Datenstand {version}",
        day=moment.valid_on,
        known=moment.as_of,
        version=wanted.data_version,
    )
    shown = say(
        "Filter: {filtered} · {nodes} von {all_nodes} Akteuren und Vorhaben, {edges} von {all_edges} Verbindungen",
        filtered=wanted.filtered or UNFILTERED,
        nodes=len(wanted.view.nodes),
        all_nodes=wanted.view.total_nodes,
        edges=len(wanted.view.edges),
        all_edges=wanted.view.total_edges,
    )
    sources = counted(
        wanted.documents, "Grundlage: {n} erfasstes Dokument", "Grundlage: {n} erfasste Dokumente"
    )
    named = looking.attribution_line(wanted.view.attributions)
    lines: Iterable[str] = (days, shown, sources, notice_of(network), named)
    if wanted.is_layer_on:
        lines = (*lines, gap_layer.NEITHER)
    spoken = tuple(words.spoken(line) for line in lines if line)
    return looking.Caption(title=network.label, lines=spoken, language=wanted.language)


def _sheets(wanted: Order, layer: looking.GapLayer) -> list[looking.Sheet]:
    view = wanted.view
    named = looking.node_sources(cache.DESK.store(), view.network.name, wanted.selection.moment)
    nodes = sorted(view.nodes, key=lambda node: sort_key(node.label))  # as the rows are
    sources = ["; ".join(map(words.spoken, named.get(node.iri, ()))) for node in nodes]
    actors = [(*row, source) for row, source in zip(tables.node_rows(view), sources, strict=True)]
    columns = _spoken((*tables.NODE_COLUMNS, SOURCES))
    found = [
        looking.Sheet(words.say("Akteure und Vorhaben ({n})", n=len(actors)), columns, actors),
        looking.Sheet(
            words.say("Verbindungen ({n})", n=len(view.edges)),
            _spoken(tables.EDGE_COLUMNS),
            tables.edge_rows(view),
        ),
    ]
    if wanted.is_layer_on:
        note = words.spoken(gap_layer.NEITHER)
        rows = gap_layer.rows(layer)
        found.append(looking.Sheet(words.spoken(gap_layer.TITLE), _spoken(gap_layer.COLUMNS), rows, note))
    return found


def _spoken(columns: Iterable[Said]) -> list[str]:
    return [words.spoken(column) for column in columns]


@dataclass(frozen=True, slots=True)
class _File:
    """One entry of the menu."""

    label: Said
    good_for: Said
    make: Callable[[Order], str | bytes]
    ending: str
    mime: str
    stem: str = NAME
    """What the file is called before the network and the day."""


_FILES = (
    _File(
        say("Zeichnung (SVG)"),
        say("Für Vorlagen und Plakate: bleibt in jeder Größe scharf, auch in Schwarzweiß."),
        svg_file,
        "svg",
        "image/svg+xml",
    ),
    _File(
        say("Seite (HTML)"),
        say("Eine einzige Datei zum Weitergeben: Karte, Text und Tabellen, ohne Internet zu öffnen."),
        html_file,
        "html",
        "text/html",
    ),
    _File(
        say("Tabelle der Akteure (CSV)"),
        say("Für Excel: ein Akteur oder Vorhaben je Zeile."),
        csv_nodes,
        "csv",
        "text/csv",
        "akteure",
    ),
    _File(
        say("Tabelle der Verbindungen (CSV)"),
        say("Für Excel: eine Verbindung je Zeile, mit Beleg."),
        csv_lines,
        "csv",
        "text/csv",
        "verbindungen",
    ),
)
