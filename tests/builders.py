"""Three-line networks for tests and examples: the slug of a thing is its IRI."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain
from typing import Any

from rdflib import Dataset, URIRef

from graph.model import (
    Agent,
    CitedText,
    Decision,
    DeclaredAbsence,
    Document,
    Evidence,
    Expectation,
    Involvement,
    Modality,
    Moment,
    Network,
    NetworkInfo,
    Offer,
    Place,
    Seat,
    SeatQuota,
    Strength,
    Task,
    Tie,
    Undertaking,
)
from graph.projection.descriptions import last_day
from graph.store.quads import Quad

TODAY = date(2026, 11, 22)
NOW = Moment(TODAY, TODAY)
PREFIXES = """
@prefix inw: <https://w3id.org/integrationsnetz/def#> .
@prefix code: <https://w3id.org/integrationsnetz/code/> .
@prefix id: <https://integrationsnetz.example/id/> .
@prefix g: <https://integrationsnetz.example/graph/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
COLLECTIONS = {
    Agent: "agents", Tie: "ties", DeclaredAbsence: "absences", Offer: "offers", Task: "tasks", Seat: "seats",
    SeatQuota: "quotas", Place: "places", Decision: "decisions",
    Undertaking: "undertakings", Involvement: "involvements", Document: "documents", Evidence: "evidence",
    Expectation: "expectations",
}  # fmt: skip


def network(
    *things: Any, name: str = "musterstadt", label: str = "Integrationsnetzwerk Musterstadt"
) -> Network:
    """Return a network of these values, each in its collection."""
    found: dict[str, dict[str, Any]] = {}
    cited: dict[str, CitedText] = {}
    for thing in things:
        if isinstance(thing, CitedText):
            cited |= dict.fromkeys(thing.document.identifiers, thing)
        else:
            found.setdefault(COLLECTIONS[type(thing)], {})[thing.iri] = thing
    return Network(info=NetworkInfo(name=name, label=label), cited=cited, **found)


def plus(to: Network, *things: Any) -> Network:
    """Return a network with further values."""
    for thing in things:
        collection = COLLECTIONS[type(thing)]
        to = replace(to, **{collection: {**getattr(to, collection), thing.iri: thing}})
    return to


def actor(slug: str, kind: str = "verein", **more: Any) -> Agent:
    """Return a named actor."""
    return Agent(**{"iri": slug, "label": slug, "kind": kind, **more})


def office(slug: str = "kmut", **more: Any) -> Agent:
    """Return a coordination office."""
    return actor(slug, "koordinierungsstelle", **more)


def body(slug: str, kind: str = "netzwerk", **more: Any) -> Agent:
    """Return a body."""
    return actor(slug, kind, is_body=True, **more)


def group(slug: str, kind: str = "verein", **more: Any) -> Agent:
    """Return a generic kind."""
    return actor(slug, kind, is_generic=True, **more)


def tie(*ends: str, relation: str = "kooperation", **more: Any) -> Tie:
    """Return an undirected tie between these ends."""
    slug = f"tie-{'-'.join(ends)}"
    return Tie(**{"iri": slug, "label": slug, "relation": relation, "participants": ends, **more})


def directed(source: str, target: str, relation: str = "beratung", **more: Any) -> Tie:
    """Return a tie from one to the other."""
    return tie(
        source, target, relation=relation, **{"source": source, "target": target, "participants": (), **more}
    )


def offer(slug: str, *providers: str, **more: Any) -> Offer:
    """Return an offer."""
    return Offer(**{"iri": slug, "label": slug, "providers": providers, **more})


def task(slug: str, bearer: str | None = None, **more: Any) -> Task:
    """Return a task, mandated as tasks are."""
    return Task(**{"iri": slug, "label": slug, "bearer": bearer, "modality": Modality.AUFTRAG, **more})


def seat(member: str | None, organization: str, role: str = "mitglied", **more: Any) -> Seat:
    """Return a seat in a body; without a member the role says that it is empty."""
    slug = f"seat-{member}-{organization}"
    values = {"iri": slug, "label": slug, "member": member, "organization": organization, "role": role}
    return Seat(**{**values, **more})


def quota(organization: str, count: int, **more: Any) -> SeatQuota:
    """Return seats of a body that are given without names."""
    slug = f"quota-{organization}"
    return SeatQuota(**{"iri": slug, "label": slug, "organization": organization, "count": count, **more})


def decision(slug: str, *bodies: str, **more: Any) -> Decision:
    """Return what bodies decided or have to decide."""
    return Decision(**{"iri": slug, "label": slug, "bodies": bodies, **more})


def place(slug: str, within: str | None = None, **more: Any) -> Place:
    """Return a municipality, district or quarter."""
    return Place(**{"iri": slug, "label": slug, "within": within, **more})


def undertaking(slug: str, *participants: str, role: str = "mitwirkung", **more: Any) -> tuple[Any, ...]:
    """Return an undertaking with an involvement for each participant."""
    event = Undertaking(**{"iri": slug, "label": slug, "type": "Projekt", **more})
    modality = event.modality
    parts = [
        Involvement(
            iri=f"{slug}-{who}", label=who, participant=who, undertaking=slug, role=role, modality=modality
        )
        for who in participants
    ]
    return (event, *parts)


def absence(slug: str, kind: str, **more: Any) -> DeclaredAbsence:
    """Return a declared absence."""
    return DeclaredAbsence(**{"iri": slug, "label": slug, "kind": kind, "modality": Modality.NEGIERT, **more})


def document(slug: str = "text", year: str | None = "2006", **more: Any) -> Document:
    """Return a document of a year."""
    return Document(**{"iri": slug, "title": slug, "date": year, "latest": last_day(year), **more})


def evidence(
    slug: str = "beleg", source: str | None = "text", quote: str | None = "Zitat", **more: Any
) -> Evidence:
    """Return a quote from a document."""
    return Evidence(**{"iri": slug, "document": source, "quote": quote, **more})


def expectation(field: str, kind: str, strength: str = "should", **more: Any) -> Expectation:
    """Return an expectation with a quote, by law unless said otherwise."""
    values = {
        "iri": f"expectation-{field}-{kind}", "field": field, "kind": kind, "strength": Strength(strength),
        "binding": "Norm oder Richtlinie", "applies_if": "immer", "source": "Beispielgesetz § 1", "quote": "Wortlaut",
    }  # fmt: skip
    return Expectation(**{**values, **more})


def cited(name: str, label: str, **more: Any) -> CitedText:
    """Return a text of a network that expectations cite."""
    return CitedText(network=NetworkInfo(name=name, label=label), document=document(f"{name}-text", **more))


class Statements:
    """A store of quads in memory, as far as reading needs one."""

    def __init__(self, quads: Iterable[Quad], version: int = 1) -> None:
        self.quads, self.version = tuple(quads), version

    def scan(self, graphs: Sequence[URIRef]) -> Iterator[Quad]:
        """Yield the quads of these graphs."""
        return (quad for quad in self.quads if quad.graph in graphs)

    def graphs(self) -> tuple[URIRef, ...]:
        """Return the graphs that hold quads."""
        return tuple(sorted({quad.graph for quad in self.quads}))

    def data_version(self) -> int:
        """Return the version given."""
        return self.version


def statements(*trig: str, version: int = 1) -> Statements:
    """Return a store with these pieces of TriG; the usual prefixes are declared."""
    dataset = Dataset()
    dataset.parse(data=PREFIXES + "\n".join(trig), format="trig")
    quads = (Quad(s, p, o, URIRef(str(c))) for s, p, o, c in dataset.quads() if c is not None)
    return Statements(quads, version)


def flat(*things: Any) -> tuple[Any, ...]:
    """Return values and tuples of values as one tuple."""
    return tuple(chain.from_iterable(thing if isinstance(thing, tuple) else (thing,) for thing in things))
