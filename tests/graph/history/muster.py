"""Records of a small own network, and days of May on which it is changed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from rdflib import Literal

from graph.config import MEMORY, Settings
from graph.records import Record, RecordSort, quads_of_record
from graph.store import Change, Quad, Store, open_store
from ontology.namespaces import INW, PROV, RDF, SKOS, data_iri, graph_iri, network_iri

PUBLIC = graph_iri("muster", "oeffentlich")
ROLE = "Koordinierungsstelle"
EVIDENCE = str(data_iri("muster", "evidence", "e1"))


def at(day: int, hour: int = 12) -> datetime:
    """Return a time in May 2026."""
    return datetime(2026, 5, day, hour, tzinfo=UTC)


def record(sort: RecordSort, slug: str, **values: tuple[str, ...]) -> Record:
    """Return a record of the network."""
    return Record(sort=sort, iri=str(data_iri("muster", sort.value, slug)), values=values)


def actor(slug: str, label: str, **more: tuple[str, ...]) -> Record:
    """Return an actor with everything that is needed."""
    common = {"label": (label,), "modality": ("ist",), "kind": ("vhs",), "evidence": (EVIDENCE,)}
    return record(RecordSort.ACTOR, slug, **{**common, **more})


def tie(slug: str, *ends: str) -> Record:
    """Return a cooperation between actors named by their slugs."""
    participants = tuple(str(data_iri("muster", "actor", end)) for end in ends)
    values = {"label": (slug,), "modality": ("ist",), "relation": ("kooperation",), "evidence": (EVIDENCE,)}
    return record(RecordSort.TIE, slug, **values, participants=participants)


def quads(*records: Record) -> tuple[Quad, ...]:
    """Return all statements of records."""
    return tuple(quad for each in records for quad in quads_of_record(each, PUBLIC))


def founded() -> Store:
    """Return a store in which the network was founded on 1 May, with its one evidence."""
    opened = open_store(Settings(store=MEMORY, today=date(2026, 5, 31), data_folder=Path("unused")))
    itself = network_iri("muster")
    proof = record(
        RecordSort.EVIDENCE, "e1", type=("Telefonat",), date=("2026-05-01",), recorded_on=("2026-05-01",)
    )
    founding = (
        Quad(itself, RDF.type, INW.Network, PUBLIC),
        Quad(itself, RDF.type, PROV.Collection, PUBLIC),
        Quad(itself, SKOS.prefLabel, Literal("Musternetz", lang="de"), PUBLIC),
        *quads(proof),
    )
    opened.change(Change(additions=founding, reason="Angelegt", role=ROLE, recorded_at=at(1)))
    return opened
