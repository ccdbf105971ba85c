"""Who can be written to, and what becomes of addresses that mails came back from."""

from __future__ import annotations

from graph.proposals import accept, proposals_of
from graph.records import RecordSort
from graph.selfcheck import addressees, bounced, chosen, propose_bounced
from tests.book_network import NAME, NOW, SHELTER, TODAY, VHS, record, records, store_with


def test_all_named_actors_and_bodies_are_addressees_and_groups_are_not() -> None:
    found = [it.label for it in addressees(store_with(records()), NAME)]
    assert found == [
        "Förderverein", "Förderverein", "Frauenhaus", "Jobcenter", "Runder Tisch", "Volkshochschule Musterstadt",
    ]  # fmt: skip


def test_only_functional_addresses_are_given() -> None:
    careless = record(
        RecordSort.ACTOR,
        "x",
        label="Verein X",
        kind="verein",
        email=("erika.mustermann@x.example", "info@x.example"),
    )
    found = addressees(store_with((*records(), careless)), NAME)
    assert next(it.mails for it in found if it.label == "Verein X") == ("info@x.example",)


def test_what_is_only_planned_is_not_written_to() -> None:
    planned = record(RecordSort.ACTOR, "x", label="Haus der Zukunft", kind="verein", modality="soll")
    assert "Haus der Zukunft" not in {it.label for it in addressees(store_with((*records(), planned)), NAME)}


def test_they_are_chosen_by_field_place_body_and_kind() -> None:
    found = addressees(store_with(records()), NAME)
    assert [it.iri for it in chosen(found, fields=["bildung"])] == [VHS]
    assert [it.iri for it in chosen(found, places=["Musterstadt"])] == [VHS]
    assert [it.iri for it in chosen(found, bodies=["Runder Tisch"])] == [VHS]
    assert [it.label for it in chosen(found, kinds=["Nachbarhilfe"])] == ["Förderverein"]
    assert chosen(found, fields=["bildung"], kinds=["Nachbarhilfe"]) == ()


def test_a_list_of_addresses_tells_no_place_of_a_shelter() -> None:
    found = addressees(store_with(records()), NAME)
    assert next(it.places for it in found if it.iri == SHELTER) == ()


def test_a_bounced_address_is_proposed_for_removal_and_unknown_ones_are_counted() -> None:
    store = store_with(records())
    found = bounced(store, NAME, "Undelivered: <INFO@vhs.example>; wer@anderswo.example.", TODAY)
    assert (found.labels, found.unknown) == (("Volkshochschule Musterstadt",), 1)
    propose_bounced(store, NAME, found, role="Test", recorded_at=NOW)
    (waiting,) = proposals_of(store, NAME)
    assert (waiting.changed_fields, waiting.after.all("email")) == (("email",), ())
    assert "info@vhs.example kam zurück (gemeldet am 22.11.2026)" in waiting.reason
    accept(store, NAME, [waiting.id], role="Test", recorded_at=NOW)
    assert next(it.mails for it in addressees(store, NAME) if it.iri == VHS) == ()


def test_a_text_without_addresses_means_nothing() -> None:
    found = bounced(store_with(records()), NAME, "Guten Tag!", TODAY)
    assert (found.wanted, found.unknown) == ((), 0)
