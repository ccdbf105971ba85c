"""The formats that are read, and what people call them."""

from __future__ import annotations

from enum import StrEnum

from graph.locale import Said, label_said, say

__all__ = ["Format"]


class Format(StrEnum):
    """What a file is, as far as reading it goes."""

    SHEET = "sheet"
    """A list of the office: xlsx, ods, csv."""
    WORKBOOK = "workbook"
    """Our own workbook, coming back."""
    INTEGREAT = "integreat"
    HSDS = "hsds"
    OPARL = "oparl"
    OSM = "osm"
    RECORDS = "records"
    """Plain JSON with a list of records: read like a sheet."""
    KUMU = "kumu"
    KUMU_SHEETS = "kumu-sheets"
    GEXF = "gexf"
    GRAPHML = "graphml"
    RDF = "rdf"

    @property
    def label(self) -> Said:
        """Return what people call it."""
        return _LABELS[self]


_LABELS: dict[Format, Said] = {
    Format.SHEET: say("Tabelle (Excel, LibreOffice, CSV)"),
    Format.WORKBOOK: say("eigene Arbeitsmappe von Netzlotse"),
    Format.INTEGREAT: say("Integreat (Orte und Seiten)"),
    Format.HSDS: label_said("HSDS (Open Referral)", "HSDS (Open Referral)"),
    Format.OPARL: say("OParl (Ratsinformationssystem)"),
    Format.OSM: label_said("OpenStreetMap (Overpass, GeoJSON)", "OpenStreetMap (Overpass, GeoJSON)"),
    Format.RECORDS: say("JSON mit einer Liste von Einträgen"),
    Format.KUMU: label_said("Kumu (JSON)", "Kumu (JSON)"),
    Format.KUMU_SHEETS: say("Kumu (Tabelle)"),
    Format.GEXF: label_said("GEXF (Gephi)", "GEXF (Gephi)"),
    Format.GRAPHML: label_said("GraphML", "GraphML"),
    Format.RDF: label_said("RDF (Turtle, TriG, RDF/XML, JSON-LD)", "RDF (Turtle, TriG, RDF/XML, JSON-LD)"),
}
