"""Networks as they are drawn: actors and ties made of given names, as large or as hostile as a test wants them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Edge, Modality, NetworkInfo, Node, Quote

BASE = "https://integrationsnetz.example/id/"
GROUPS = (
    ("oeffentliche-hand", "Öffentliche Hand"),
    ("gremium", "Gremium"),
    ("bildungseinrichtung", "Bildungseinrichtung"),
    ("migrantenorganisation", "Migrantinnen- und Migrantenorganisation"),
    ("vorhaben", "Vorhaben"),
)
MODALITIES = (
    (Modality.IST, "Ist"),
    (Modality.AUFTRAG, "Auftrag"),
    (Modality.SOLL, "Soll, empfohlen"),
)
NAMES = ("Bündnis für Übergänge", "Fachdienst Soziales", "Grundschule Süd", "Verein Brücke", "Kreistag")
HOSTILE_NAMES = (
    "![](https://evil.example/x.png)",
    "<img src=x onerror=\"fetch('https://evil.example/img')\">",
    "</script><script>window.hacked=1</script>",
    '<a href="https://evil.example/">href</a>',
    "Zeile\u2028Absatz\u2029Ende",
    "Verein \u202egnp.exe",
    "Lang " * 60,
    ":material/home: $x^2$ :red[rot] `code`",
    "https://evil.example/auto www.evil.example post@evil.example",
    "[Link](https://evil.example/link) # Titel",
)
QUOTE = Quote(
    text="Die Koordinierungsstelle arbeitet eng mit anderen Einrichtungen zusammen.",
    document="Vorlage zum Leitbild",
    document_date="14.06.2006",
    identifiers=("2006/037",),
)


@dataclass(frozen=True)
class Drawn:
    """One network of given names."""

    names: Sequence[str]
    label: str = "Integrationsnetzwerk Musterkreis"
    invented: bool = False

    @property
    def info(self) -> NetworkInfo:
        return NetworkInfo(name="musterkreis", label=self.label, is_example=True, is_fictional=self.invented)

    def nodes(self) -> tuple[Node, ...]:
        return tuple(self.node(number, name) for number, name in enumerate(self.names))

    def node(self, number: int, name: str) -> Node:
        group, label = GROUPS[number % len(GROUPS)]
        angle = number * 2.399963
        radius = 900 * math.sqrt((number + 1) / len(self.names))
        return Node(
            iri=f"{BASE}musterkreis/akteur/a{number}",
            label=name,
            kind=group,
            kind_label=label,
            group=group,
            group_label=label,
            modality=Modality.IST,
            is_generic=number % 6 == 5,
            is_body=group == "gremium",
            fields=("arbeit",),
            field_labels=("Arbeit und Ausbildung",),
            x=radius * math.cos(angle),
            y=radius * math.sin(angle),
        )

    def edges(self) -> tuple[Edge, ...]:
        nodes = self.nodes()
        pairs = [(number, number // 3) for number in range(1, len(nodes))]
        return tuple(self.edge(nodes[one], nodes[other], one) for one, other in pairs)

    def edge(self, one: Node, other: Node, number: int) -> Edge:
        modality, label = MODALITIES[number % len(MODALITIES)]
        return Edge(
            iri=f"{BASE}musterkreis/beziehung/b{number}",
            source=one.iri,
            target=other.iri,
            label=f"{one.label} berät {other.label}",
            relation="beratung",
            relation_label="berät",
            modality=modality,
            modality_label=label,
            is_directed=True,
            counts_as="cooperation" if number % 4 else "structure",
            when="seit 2013",
            quotes=(QUOTE,),
        )


def actors(count: int) -> tuple[str, ...]:
    """Return names of this many actors."""
    return tuple(f"{NAMES[number % len(NAMES)]} {number + 1}" for number in range(count))
