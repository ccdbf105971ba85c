"""Parcels to be written, and what the shipped networks say of themselves by rdflib alone."""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from rdflib import Dataset, Graph, URIRef

from graph.answers.attributions import attributions
from graph.encoding import quads_of
from graph.exporters.parcel import Parcel
from graph.model import Network
from graph.model.handover import Imprint
from graph.records import records_in
from ontology.namespaces import INW, RDF, SKOS
from tests.builders import TODAY

EXAMPLES = ("lueneburg", "leer", "peine", "laatzen", "musterkreis")
HOSTILE = (
    "]]><script>alert(1)</script>",
    "Verein \x00\x1b\x0b\ufffe Nord",
    "\"Anführung\" & 'Apostroph' <Klammer>",
    "L" * 300,
    "\u202eVerein rückwärts",
    "جمعية المهاجرين",
    '=HYPERLINK("https://evil.example")',
    "@SUM(1+1)",
    "Zeile\nUmbruch\u2028Ende",
    "![](https://evil.example/x.png)",
    "a|b;c,d",
    "Ausschuss 😀 & Co. KG",
)
"""Names that break files that were pasted together."""


def parcel(network: Network, **more: Any) -> Parcel:
    """Return a network as it leaves the house."""
    imprint = Imprint(
        network=network.info,
        valid_on=TODAY,
        as_of=TODAY,
        data_version=7,
        attributions=attributions(network),
    )
    records = {} if more.pop("without_records", False) else records_in(quads_of(network))
    return Parcel(network=network, imprint=imprint, records=more.pop("records", records), **more)


@cache
def shipped(name: str) -> Shipped:
    """Return a shipped network; it is read once."""
    return Shipped(name)


class Shipped:
    """A shipped network as rdflib reads its file: what is written is compared with this, not with our own values."""

    def __init__(self, name: str, day: date = TODAY) -> None:
        whole = Dataset()
        whole.parse(data=files("data").joinpath("networks", f"{name}.trig").read_bytes(), format="trig")
        self.graph = Graph()
        public = URIRef(f"https://integrationsnetz.example/graph/{name}/oeffentlich")
        for triple in whole.graph(public):
            self.graph.add(triple)
        self.day = day.isoformat()

    def of(self, *classes: str) -> set[str]:
        """Return the things of these classes that hold on the day."""
        found = {str(it) for one in classes for it in self.graph.subjects(RDF.type, INW[one])}
        return {iri for iri in found if self.holds(iri)}

    def holds(self, iri: str) -> bool:
        """Tell whether something has begun and has not ended."""
        first, last = self.text(iri, "earliest"), self.text(iri, "latest")
        return (not first or first <= self.day) and (not last or last >= self.day)

    def events(self, *classes: str) -> set[str]:
        """Return the things of these classes that have begun: they stay true."""
        found = {str(it) for one in classes for it in self.graph.subjects(RDF.type, INW[one])}
        return {iri for iri in found if (self.text(iri, "earliest") or "") <= self.day}

    def text(self, iri: str, predicate: str) -> str:
        """Return one value."""
        return str(self.graph.value(URIRef(iri), INW[predicate]) or "")

    def values(self, iri: str, predicate: str) -> set[str]:
        """Return all values."""
        return {str(it) for it in self.graph.objects(URIRef(iri), INW[predicate])}

    def ends(self, tie: str) -> set[str]:
        """Return who a tie joins."""
        return self.values(tie, "from") | self.values(tie, "to") | self.values(tie, "participant")

    def code(self, iri: str, predicate: str) -> str:
        """Return the end of the address of a code."""
        return self.text(iri, predicate).rsplit("/", 1)[-1]

    def label(self, iri: str) -> str:
        """Return what something is called in German."""
        found = self.graph.objects(URIRef(iri), SKOS.prefLabel)
        return next(str(it) for it in found if getattr(it, "language", None) == "de")
