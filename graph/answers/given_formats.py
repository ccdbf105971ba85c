"""The formats in which data are handed on: for whom each is, and what is in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.exporters import gexf, graphml, hsds, kumu, tables
from graph.exporters.parcel import Parcel
from graph.locale import Said, say

__all__ = ["GIVEN_FORMATS", "GivenFormat"]


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenFormat:
    """One way of handing data on."""

    key: str
    """As on the command line."""
    short: str
    """Name on its button, the same in every language: buttons have to be told apart when heard alone."""
    title: Said
    for_whom: Said
    contents: Said
    ending: str
    mime: str
    render: Callable[[Parcel], bytes] | None = None
    """None for the formats of RDF, which hold all days at once."""
    has_contacts: bool = False
    """Whether it carries fields that only records have, such as functional contacts."""

    @property
    def has_a_day(self) -> bool:
        """Tell whether the file shows one day; the others hold every statement with its dates."""
        return self.render is not None


GIVEN_FORMATS = (
    GivenFormat(
        key="csv",
        short="Excel",
        title=say("Tabellen für Excel (CSV in einem ZIP)"),
        for_whom=say("Für Kolleginnen und Kollegen, die in Excel weiterarbeiten."),
        contents=say(
            "Eine Tabelle je Sorte: Akteure, Gremien, Beziehungen, Gremiensitze, Vorhaben, Angebote, Beschlüsse, Quellen, mit den Kontakten der Stellen."
        ),
        ending="zip",
        mime="application/zip",
        render=tables.render,
        has_contacts=True,
    ),
    GivenFormat(
        key="kumu-xlsx",
        short="Kumu (Excel)",
        title=say("Kumu, als Excel-Mappe"),
        for_whom=say("Für alle, die das Netzwerk in Kumu zeichnen und die Mappe vorher ansehen wollen."),
        contents=say(
            "Akteure, Vorhaben und Verbindungen mit festen Kennungen: Beim zweiten Einlesen entsteht nichts doppelt."
        ),
        ending="xlsx",
        mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        render=kumu.render_workbook,
    ),
    GivenFormat(
        key="kumu-json",
        short="Kumu (JSON)",
        title=say("Kumu, als JSON-Datei"),
        for_whom=say("Für Kumu, ohne Umweg über Excel."),
        contents=say("Dasselbe wie in der Mappe."),
        ending="json",
        mime="application/json",
        render=kumu.render_json,
    ),
    GivenFormat(
        key="gexf",
        short="Gephi",
        title=say("Gephi (Datei GEXF 1.3)"),
        for_whom=say("Für die Netzwerkanalyse mit Gephi, zum Beispiel an einer Hochschule."),
        contents=say("Akteure, Vorhaben und Verbindungen mit ihrem Zeitraum für die Zeitleiste."),
        ending="gexf",
        mime="application/gexf+xml",
        render=gexf.render,
    ),
    GivenFormat(
        key="graphml",
        short="GraphML",
        title=say("Andere Netzwerkprogramme (GraphML)"),
        for_whom=say("Für igraph, networkx, yEd, Cytoscape und viele weitere Programme."),
        contents=say("Dasselbe wie für Gephi, die Zeiträume als Angaben."),
        ending="graphml",
        mime="application/graphml+xml",
        render=graphml.render,
    ),
    GivenFormat(
        key="hsds",
        short="HSDS",
        title=say("Angebotsverzeichnisse (HSDS 3.0)"),
        for_whom=say("Für Beratungsportale und Angebotsdatenbanken, die Open Referral verstehen."),
        contents=say(
            "Organisationen und bestehende Angebote mit Orten und Kontakten der Stellen; Empfohlenes und Geplantes nicht."
        ),
        ending="json",
        mime="application/json",
        render=hsds.render,
        has_contacts=True,
    ),
    GivenFormat(
        key="dcat",
        short="Open Data",
        title=say("Open-Data-Portal (JSON-LD mit DCAT-AP.de)"),
        for_whom=say("Für das Portal der Kommune, des Landes oder GovData."),
        contents=say(
            "Alle öffentlichen Aussagen mit Belegen, dazu die Beschreibung, die Portale einsammeln."
        ),
        ending="jsonld",
        mime="application/ld+json",
    ),
    GivenFormat(
        key="trig",
        short="TriG",
        title=say("Linked Data (TriG)"),
        for_whom=say("Für Fachleute mit einem RDF-Werkzeug und für ein zweites Netzlotse."),
        contents=say("Alle öffentlichen Aussagen mit Belegen und allen Daten; nichts ist umgeformt."),
        ending="trig",
        mime="application/trig",
    ),
)
"""All formats, those for most people first."""
