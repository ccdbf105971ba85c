"""A service made of plain values: networks as large, as empty or as hostile as a test wants them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from graph import service
from graph.errors import InvalidSource, UnknownName
from graph.findings import Finding, PublicationLevel, Section, finding_id
from graph.model import (
    ActorCard,
    AgentMatch,
    Edge,
    Fact,
    FactGroup,
    Figure,
    MapView,
    Modality,
    Moment,
    NetworkInfo,
    Node,
    Overview,
    Quote,
    Selection,
)

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


class Shelf:
    """A store in which nothing lies."""

    def close(self) -> None:
        """Nothing was open."""


@dataclass(frozen=True)
class Fake:
    """One network of given names; every answer is derived from them."""

    names: Sequence[str]
    label: str = "Integrationsnetzwerk Musterkreis"
    gaps: Sequence[str] = ("Arbeit und Ausbildung: Unternehmen",)
    damaged: bool = False
    offered: tuple[str, ...] = ()
    """Parts that the program ships in a newer version."""
    broken: bool = False
    """Raises what nobody foresaw."""

    @property
    def info(self) -> NetworkInfo:
        return NetworkInfo(name="musterkreis", label=self.label, is_example=True)

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

    # -- the service ---------------------------------------------------------------------------------------------

    def networks(self, _store: object) -> tuple[NetworkInfo, ...]:
        if self.broken:
            raise RuntimeError("geheim: /pfad/zu/daten")
        if self.damaged:
            raise InvalidSource(
                "Die Datei »peine.trig« ist beschädigt (Zeile 12). Bitte stellen Sie die Sicherung her."
            )
        return (self.info,) if self.label else ()

    def overview(self, _store: object, _name: str, _moment: Moment) -> Overview:
        figures = (
            Figure("Akteure", str(len(self.names)), "Namentlich genannt in den Quellen."),
            Figure("Verbindungen", str(len(self.edges())), "Als Ist, Auftrag oder Soll belegt."),
        )
        return Overview(network=self.info, notice="", figures=figures, documents=(QUOTE,), data_version=1)

    def map_view(self, _store: object, _name: str, selection: Selection) -> MapView:
        nodes = [node for node in self.nodes() if selection.with_generic or not node.is_generic]
        if selection.kinds:
            nodes = [node for node in nodes if node.group in selection.kinds]
        kept = {node.iri for node in nodes}
        edges = [edge for edge in self.edges() if edge.source in kept and edge.target in kept]
        if selection.modalities:
            edges = [edge for edge in edges if edge.modality in selection.modalities]
        ends = [end for edge in edges for end in (edge.source, edge.target)]
        return MapView(
            network=self.info,
            nodes=tuple(replace(node, degree=ends.count(node.iri)) for node in nodes),
            edges=tuple(edges),
            total_nodes=len(self.names),
            total_edges=len(self.edges()),
            summary=f"{len(nodes)} Akteure, {len(edges)} Verbindungen. Am meisten: {' und '.join(self.names[:2])}.",
        )

    def actor_card(self, _store: object, iri: str, _moment: Moment) -> ActorCard:
        node = next((node for node in self.nodes() if node.iri == iri), None)
        if node is None:
            raise UnknownName("Diesen Akteur gibt es nicht. Meinten Sie »Kreistag«?")
        fact = Fact(
            text=f"{node.label} berät {self.names[0]}",
            modality=Modality.IST,
            modality_label="Ist",
            when="seit 2013",
            notes=(f"Notiz zu {node.label}",),
            other=self.nodes()[0].iri,
            quotes=(replace(QUOTE, text=f"{node.label}: {QUOTE.text}"),),
        )
        return ActorCard(
            iri=iri,
            network=self.info,
            label=node.label,
            kind_label=node.kind_label,
            sort_label="Akteur",
            modality_label="Ist",
            alt_labels=(f"alt {node.label}",),
            field_labels=node.field_labels,
            groups=(FactGroup("Beziehungen", (fact,)),),
            questions=(fact,),
            quotes=(QUOTE,),
        )

    def find_agents(
        self, _store: object, text: str, name: str | None = None, limit: int = 20
    ) -> tuple[AgentMatch, ...]:
        found = [node for node in self.nodes() if text.lower() in node.label.lower()]
        return tuple(AgentMatch(node.iri, node.label, name or "musterkreis", 90.0) for node in found[:limit])

    def findings(
        self, _store: object, _name: str, _moment: Moment, field: str | None = None
    ) -> tuple[Finding, ...]:
        found = [
            self.finding(title, section) for title in self.gaps for section in (Section.GAP, Section.NOTED)
        ]
        return tuple(item for item in found if field in (None, item.field))

    def finding(self, title: str, section: Section) -> Finding:
        return Finding(
            id=finding_id("coverage", "musterkreis", [title, section.value]),
            gap="coverage",
            network="musterkreis",
            section=section,
            title=title,
            reason=f"In den erfassten Quellen nicht genannt: {title}",
            certainty="Eine Quelle von 2006.",
            next_step="Beim Arbeitgeberverband nachfragen.",
            checked_by="Koordinierungsstelle",
            level=PublicationLevel.BODY,
            field="arbeit",
            expected_by=(
                Fact(
                    text="Vergleich: Laatzen 2009 (Empfehlung)",
                    modality=Modality.SOLL,
                    modality_label="Soll, empfohlen",
                    quotes=(replace(QUOTE, text=f"Unternehmen gewinnen. {title}"),),
                ),
            ),
            quotes=(QUOTE,),
        )

    def patches(self) -> dict[str, Any]:
        """Return what stands in for the functions of `graph.service`."""
        names = ("networks", "overview", "map_view", "actor_card", "find_agents", "findings")
        return {
            **{name: getattr(self, name) for name in names},
            "open_workspace": lambda *_, **__: Shelf(),
            "data_version": lambda _store: 1,
            "offered_examples": lambda _store: self.offered,
        }


def actors(count: int) -> tuple[str, ...]:
    """Return names of this many actors."""
    return tuple(f"{NAMES[number % len(NAMES)]} {number + 1}" for number in range(count))


def install(fake: Fake) -> None:
    """Put the fake in place for a whole process, such as a server that a test starts."""
    for name, stand_in in fake.patches().items():
        setattr(service, name, stand_in)
