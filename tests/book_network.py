"""A small invented network with one of everything, as records in a store in memory."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

from rdflib import RDF, RDFS, SKOS, Literal, URIRef

from graph.config import MEMORY, settings_from
from graph.encoding import quads_of
from graph.model import Network, NetworkInfo
from graph.records import Record, RecordSort, quads_of_record
from graph.store import Change, Quad, Store, open_store
from ontology.namespaces import (
    INW,
    column_iri,
    data_iri,
    graph_iri,
    network_iri,
)

NAME = "musterstadt"
LABEL = "Integrationsnetzwerk Musterstadt"
TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def iri(sort: RecordSort, slug: str) -> str:
    """Return the address of a thing of this network."""
    return str(data_iri(NAME, sort.value, slug))


def record(
    sort: RecordSort,
    slug: str,
    *,
    attributes: dict[str, tuple[str, ...]] | None = None,
    **values: str | tuple[str, ...],
) -> Record:
    """Return a record; what every statement needs is there unless said otherwise."""
    said = {name: (it,) if isinstance(it, str) else it for name, it in values.items()}
    if sort not in (RecordSort.PLACE, RecordSort.DOCUMENT, RecordSort.EVIDENCE, RecordSort.EXPECTATION):
        said = {"modality": ("ist",), "evidence": (LIST,), **said}
    return Record(sort=sort, iri=iri(sort, slug), values=said, attributes=attributes or {})


LIST = iri(RecordSort.EVIDENCE, "liste")
VHS, JOBCENTER = iri(RecordSort.ACTOR, "vhs"), iri(RecordSort.ACTOR, "jobcenter")
SHELTER = iri(RecordSort.ACTOR, "frauenhaus")
ONE, OTHER = iri(RecordSort.ACTOR, "foerderverein"), iri(RecordSort.ACTOR, "foerderverein-2")
TABLE, CLUBS = iri(RecordSort.BODY, "runder-tisch"), iri(RecordSort.GENERIC, "vereine")
TOWN, QUARTER = iri(RecordSort.PLACE, "musterstadt"), iri(RecordSort.PLACE, "weststadt")
PAPER = iri(RecordSort.DOCUMENT, "verzeichnis")
TIE, ROUND = iri(RecordSort.TIE, "vhs-jobcenter"), iri(RecordSort.TIE, "runde")
COURSE, FEST = iri(RecordSort.OFFER, "b1"), iri(RecordSort.UNDERTAKING, "fest")


def records() -> tuple[Record, ...]:
    """Return one of everything, with signs that spreadsheets stumble over."""
    return (
        record(RecordSort.DOCUMENT, "verzeichnis", label="Verzeichnis; Stand 2026", type="Liste", date="2026-03"),
        record(RecordSort.EVIDENCE, "liste", document=PAPER, quote="=VHS; Jobcenter +49 und »andere«"),
        record(RecordSort.EVIDENCE, "telefonat", type="Telefonat", date="2026-05-04", recorded_on="2026-05-04", notes="Anruf; Rückruf"),
        record(RecordSort.PLACE, "musterstadt", label="Musterstadt", ags="03157000", lat="52.320", long="10.2"),
        record(RecordSort.PLACE, "weststadt", label="Weststadt", within=TOWN),
        record(
            RecordSort.ACTOR, "vhs", label="Volkshochschule Musterstadt", kind="vhs", also_kinds=("sprachkurstraeger",),
            alt_labels=("VHS", "VHS; Haus A"), fields=("sprache", "bildung"), places=(TOWN,), start="2013", email="info@vhs.example",
            phone="+49 5171 1", website="https://vhs.example", address="Markt 1, 31224 Musterstadt", identifiers=("0042",),
            notes=("Erste; Anmerkung", "Zweite\nmit Umbruch"), attributes={"betten": ("12",)},
        ),
        record(RecordSort.ACTOR, "jobcenter", label="Jobcenter", kind="jobcenter", fields="arbeit", end="2027-12-31", confirmed_on="2026-01-31"),
        record(RecordSort.ACTOR, "frauenhaus", label="Frauenhaus", kind="frauenhaus", places=(QUARTER,), address="Geheimweg 7"),
        record(RecordSort.ACTOR, "foerderverein", label="Förderverein", kind="verein"),
        record(RecordSort.ACTOR, "foerderverein-2", label="Förderverein", kind="nachbarhilfe", unit_of=VHS),
        record(RecordSort.BODY, "runder-tisch", label="Runder Tisch", kind="netzwerk", organ_of=VHS),
        record(RecordSort.GENERIC, "vereine", label="Vereine", kind="verein", count="5", open_list="true", resolved_by=(ONE, OTHER)),
        record(RecordSort.TIE, "vhs-jobcenter", label="VHS berät Jobcenter", relation="beratung", source=VHS, target=JOBCENTER, level="2", start="2020-02", evidence=(LIST, iri(RecordSort.EVIDENCE, "telefonat"))),
        record(RecordSort.TIE, "runde", label="Gemeinsame Runde", relation="kooperation", participants=(ONE, JOBCENTER, CLUBS), modality="soll", plan_state="geplant", reported_by=(ONE,)),
        record(RecordSort.SEAT, "vhs-tisch", label="VHS im Runden Tisch", organization=TABLE, member=VHS, role="vorsitz"),
        record(RecordSort.QUOTA, "tisch", label="Sitze am Runden Tisch", organization=TABLE, count="15", vacant="2", basis="Satzung"),
        record(RecordSort.UNDERTAKING, "fest", label="Fest der Kulturen", type="Veranstaltung", target_groups=("alle",)),
        record(RecordSort.INVOLVEMENT, "fest-vhs", label="VHS beim Fest", participant=VHS, undertaking=FEST, role="mitwirkung"),
        record(RecordSort.OFFER, "b1", label="B1-Kurs", providers=(VHS,), fields=("sprache",), target_groups=("neuzugewanderte",), places=(TOWN,)),
        record(RecordSort.OFFER, "schutz", label="Beratung", providers=(SHELTER,), fields=("gewaltschutz",), places=(QUARTER,)),
        record(RecordSort.TASK, "bericht", label="Jahresbericht", bearer=VHS, modality="auftrag", type="Bericht"),
        record(RecordSort.AIM, "ziel", label="Teilhabe", modality="soll", pursued_by=(TABLE,)),
        record(RecordSort.DECISION, "beschluss", label="Leitbild beschlossen", bodies=(TABLE,), date="2006-06-14", outcome="ungeändert", about=(PAPER, COURSE)),
        record(RecordSort.ABSENCE, "beirat", label="Kein Beirat", kind="integrationsbeirat", modality="negiert", date="2006"),
        record(RecordSort.EXPECTATION, "eigene", label="Unternehmen gehören dazu", field="arbeit", kind="unternehmen", strength="should", binding="eigener Text", applies_if="wenn-vor-ort-vorhanden", source="Leitbild", active="true"),
    )  # fmt: skip


def store_with(found: Iterable[Record]) -> Store:
    """Return a store in memory that holds these records, an own kind and a further column."""
    store = open_store(settings_from({"NETZLOTSE_STORE": MEMORY}, today=TODAY))
    area = graph_iri(NAME, "oeffentlich")
    words = Network(info=NetworkInfo(name=NAME, label=LABEL), own_kinds={"nachbarhilfe": "Nachbarhilfe"})
    store.change(
        Change(
            additions=(
                Quad(network_iri(NAME), RDF.type, INW.Network, area),
                Quad(network_iri(NAME), SKOS.prefLabel, Literal(LABEL, lang="de"), area),
                *(quad for quad in quads_of(words) if quad.subject != network_iri(NAME)),
                Quad(column_iri(NAME, "betten"), RDF.type, RDF.Property, area),
                Quad(column_iri(NAME, "betten"), RDFS.subPropertyOf, INW.attribute, area),
                Quad(column_iri(NAME, "betten"), RDFS.label, Literal("Betten"), area),
                *(quad for it in found for quad in quads_of_record(it, _area(it))),
            ),
            reason="Test", role="Test", recorded_at=NOW,
        )
    )  # fmt: skip
    return store


def _area(it: Record) -> URIRef:
    return graph_iri(NAME, "erwartungen" if it.sort is RecordSort.EXPECTATION else "oeffentlich")
