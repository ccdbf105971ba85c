"""What waits for a decision, told so that people can decide."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from graph import changing, service
from graph.answers.inbox import inbox
from graph.founding import Founding
from graph.model import Layer
from graph.proposals import Wanted, propose
from graph.records import Record, RecordSort, quads_of_record
from graph.store import Change, Store, open_store
from ontology.namespaces import data_iri, graph_iri

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def record(sort: RecordSort, slug: str, **values: str) -> Record:
    told = {name: (value,) for name, value in values.items()}
    return Record(sort=sort, iri=str(data_iri("netz", sort.value, slug)), values=told)


PROOF = record(RecordSort.EVIDENCE, "e", type="Selbstauskunft", date="2026-11-01")
VHS = record(RecordSort.ACTOR, "vhs", label="VHS", modality="ist", kind="vhs", evidence=PROOF.iri)
AWO = record(
    RecordSort.ACTOR, "awo", label="AWO", modality="ist", kind="wohlfahrtsverband", evidence=PROOF.iri
)
TIE = record(
    RecordSort.TIE, "t", label="VHS – AWO", modality="ist", relation="kooperation", source=VHS.iri, target=AWO.iri,
    evidence=PROOF.iri,
)  # fmt: skip


@pytest.fixture
def store() -> Store:
    store = open_store(service.settings("memory:", None, {}, TODAY))
    changing.create_network(store, Founding(label="Netz"), TODAY)
    area = graph_iri("netz", Layer.PUBLIC)
    quads = tuple(quad for it in (PROOF, VHS, AWO) for quad in quads_of_record(it, area))
    store.change(Change(additions=quads, reason="Anfang", role="Stelle", recorded_at=NOW))
    return store


def put(store: Store, *wanted: Wanted) -> None:
    propose(store, "netz", wanted, reason="Probe", role="Stelle", recorded_at=NOW)


def test_an_empty_inbox_has_no_groups(store: Store) -> None:
    found = inbox(store, "netz")

    assert (found.count, found.groups) == (0, ())


def test_proposals_are_grouped_by_source_in_german_order(store: Store) -> None:
    put(
        store,
        Wanted(record=TIE, reason="Gleiche Anschrift.", method="gleiche Anschrift", source="Vereinsliste"),
    )
    put(
        store,
        Wanted(
            record=VHS.with_values(label=("Volkshochschule",)), reason="So heißt sie.", source="Ämterliste"
        ),
    )
    found = inbox(store, "netz")

    assert [(group.source, [it.label for it in group.items]) for group in found.groups] == [
        ("Ämterliste", ["Volkshochschule"]),
        ("Vereinsliste", ["VHS – AWO"]),
    ]
    assert found.count == 2


def test_a_new_tie_names_its_ends_and_its_kind_in_words(store: Store) -> None:
    put(
        store,
        Wanted(record=TIE, reason="Gleiche Anschrift.", method="gleiche Anschrift", source="Vereinsliste"),
    )
    (item,) = inbox(store, "netz").groups[0].items
    told = {str(it.label): it.after for it in item.changes}

    assert item.is_new
    assert (item.reason, item.method) == ("Gleiche Anschrift.", "gleiche Anschrift")
    assert told["Von"] == "VHS"
    assert told["Zu"] == "AWO"
    assert told["Art der Beziehung"] == "kooperiert mit"
    assert "Beleg" not in told


def test_a_new_tie_names_an_end_that_only_waits_itself(store: Store) -> None:
    troupe = record(RecordSort.ACTOR, "t-neu", label="Tanzgruppe Neu", modality="ist", evidence=PROOF.iri)
    ends = TIE.with_values(target=(troupe.iri,))
    put(store, *(Wanted(record=it, reason="So angegeben.", source="Bogen") for it in (troupe, ends)))
    items = {it.sort: it for it in inbox(store, "netz").groups[0].items}

    assert {str(it.label): it.after for it in items[RecordSort.TIE].changes}["Zu"] == "Tanzgruppe Neu"


def test_what_has_to_be_filled_before_a_yes_can_be_corrected(store: Store) -> None:
    troupe = record(RecordSort.ACTOR, "t-neu", label="Tanzgruppe Neu", modality="ist", evidence=PROOF.iri)
    put(store, Wanted(record=troupe, reason="So angegeben.", source="Bogen"))
    (item,) = inbox(store, "netz").groups[0].items

    assert "kind" in item.fields
    assert "Art" not in [str(it.label) for it in item.changes]


def test_a_change_shows_what_is_said_now_and_what_would_be_said(store: Store) -> None:
    put(
        store,
        Wanted(record=VHS.with_values(label=("Volkshochschule",)), reason="So heißt sie.", source="Liste"),
    )
    (item,) = inbox(store, "netz").groups[0].items

    assert not item.is_new
    assert [(str(it.label), it.before, it.after) for it in item.changes] == [
        ("Bezeichnung", "VHS", "Volkshochschule")
    ]


def test_a_proposed_duty_is_never_read_as_a_fact(store: Store) -> None:
    put(
        store,
        Wanted(
            record=TIE.with_values(modality=("auftrag",)), reason="Steht im Beschluss.", source="Beschluss"
        ),
    )
    (item,) = inbox(store, "netz").groups[0].items
    told = {str(it.label): it.after for it in item.changes}

    assert told["Wie sagt es die Quelle?"] == "Auftrag (Aufgabe/Beschluss)"
