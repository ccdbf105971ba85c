"""Statements become records and statements again; what no field holds stays as it is."""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest
from rdflib import Literal, URIRef

from graph import examples
from graph.importers.rdf import read_quads
from graph.records import Record, RecordSort, quads_of_record, records_in, rewritten
from graph.store import Quad
from ontology.namespaces import INW, OA, SCHEMA, SKOS, XSD, code_iri, data_iri, graph_iri, kind_scheme

AREA = graph_iri("peine", "oeffentlich")
VHS = data_iri("peine", "actor", "vhs")
OFFICE = Record(
    sort=RecordSort.ACTOR,
    iri=str(VHS),
    values={
        "label": ("Volkshochschule",),
        "modality": ("ist",),
        "kind": ("vhs",),
        "fields": ("bildung", "sprache"),
        "start": ("2004",),
        "email": ("info@vhs.example",),
        "evidence": (str(data_iri("peine", "evidence", "e")),),
    },
    attributes={"plaetze": ("20",)},
)


def test_record_is_read_as_it_was_written() -> None:
    (found,) = records_in(quads_of_record(OFFICE, AREA)).values()

    assert found.same_as(OFFICE)
    assert found.sort is RecordSort.ACTOR


def test_stated_year_keeps_its_precision_and_gives_the_days_to_compare() -> None:
    told = {(quad.predicate, quad.object) for quad in quads_of_record(OFFICE, AREA)}

    assert (SCHEMA.startDate, Literal("2004", datatype=XSD.gYear, normalize=False)) in told
    assert (INW.earliest, Literal("2004-01-01", datatype=XSD.date)) in told
    assert not any(predicate == INW.latest for predicate, _ in told)


def test_kind_that_is_not_in_our_list_is_the_networks_own() -> None:
    own = OFFICE.with_values(kind=("lesepaten",))
    kinds = [quad.object for quad in quads_of_record(own, AREA) if quad.predicate == INW.kind]

    assert kinds == [code_iri(kind_scheme("peine"), "lesepaten")]


def test_change_of_one_field_touches_nothing_else() -> None:
    before = tuple(quads_of_record(OFFICE, AREA))
    removals, additions = rewritten(before, OFFICE.with_values(label=("VHS Peine",)), AREA)

    assert [quad[1:3] for quad in removals] == [(SKOS.prefLabel, Literal("Volkshochschule", lang="de"))]
    assert [quad[1:3] for quad in additions] == [(SKOS.prefLabel, Literal("VHS Peine", lang="de"))]


def test_what_no_field_holds_and_other_languages_stay() -> None:
    english = Quad(VHS, SKOS.prefLabel, Literal("Adult education centre", lang="en"), AREA)
    former = Quad(VHS, URIRef("http://purl.org/dc/terms/isReplacedBy"), VHS, AREA)
    before = (*quads_of_record(OFFICE, AREA), english, former)
    removals, additions = rewritten(before, OFFICE.with_values(label=("VHS",)), AREA)

    assert not {english, former} & {*removals, *additions}


def test_emptied_field_loses_its_statements_and_the_computed_days() -> None:
    removals, additions = rewritten(
        tuple(quads_of_record(OFFICE, AREA)), OFFICE.with_values(start=(), email=()), AREA
    )

    assert {quad.predicate for quad in removals} == {SCHEMA.startDate, SCHEMA.email, INW.earliest}
    assert additions == ()


def test_other_words_of_a_quote_take_its_surroundings_away() -> None:
    iri = data_iri("peine", "evidence", "e")
    proof = Record(sort=RecordSort.EVIDENCE, iri=str(iri), values={"quote": ("Die VHS lehrt.",)})
    around = Quad(URIRef(f"{iri}/selector"), OA.prefix, Literal("Vorher."), AREA)
    before = (*quads_of_record(proof, AREA), around)

    assert rewritten(before, proof, AREA) == ((), ())
    assert around in rewritten(before, proof.with_values(quote=("Die VHS berät.",)), AREA)[0]


def test_quote_is_read_from_its_selector() -> None:
    iri = data_iri("peine", "evidence", "e")
    proof = Record(sort=RecordSort.EVIDENCE, iri=str(iri), values={"quote": ("Die VHS lehrt.",)})

    assert records_in(quads_of_record(proof, AREA))[str(iri)].first("quote") == "Die VHS lehrt."


@pytest.mark.parametrize("name", examples.SHIPPED)
def test_shipped_network_goes_through_records_without_loss(name: str) -> None:
    area = graph_iri(name, "oeffentlich")
    file = Path(str(files("data") / "networks" / f"{name}.trig"))
    quads = [quad for quad in read_quads(file) if quad.graph == area]
    parts = defaultdict(list)
    for quad in quads:
        parts[str(quad.subject).removesuffix("/selector")].append(quad)
    records = records_in(quads)

    assert len(records) >= 90
    assert [iri for iri, it in records.items() if rewritten(parts[iri], it, area) != ((), ())] == []
