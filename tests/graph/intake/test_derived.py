"""What several entries share becomes one proposal for each group, with its method, and never a fact."""

from __future__ import annotations

from dataclasses import replace

from graph.locale import say
from graph.proposals import accept, proposals_of, reject
from graph.records import Batch, RecordSort
from tests.graph.intake.batches import (
    NETWORK,
    NOW,
    ROLE,
    actor,
    batch,
    counts,
    draft,
    of_label,
    own_network,
    planned,
    records,
    taken,
)


def of_a_parent(facilities: int) -> Batch:
    parent = actor(2, "Caritasverband", key="p", kind="wohlfahrtsverband")
    kitas = (actor(row, f"Kita {row}", kind="kita", unit_of="p") for row in range(3, 3 + facilities))
    return batch(parent, *kitas)


def test_a_parent_with_some_facilities_is_one_proposal() -> None:
    store = own_network()
    told = of_a_parent(6)
    assert planned(store, told).proposals == 1
    taken(store, told)
    (it,) = proposals_of(store, NETWORK)
    assert it.method == "erschlossen: gemeinsamer Träger »Caritasverband«"
    assert len(it.after.all("participants")) == 6
    assert it.after.all("evidence")
    assert not [each for each in records(store).values() if each.sort is RecordSort.TIE]


def test_a_parent_with_many_facilities_says_nothing_about_any_two_of_them() -> None:
    assert planned(own_network(), of_a_parent(20)).proposals == 0


def test_the_same_address_is_proposed_but_not_of_a_house_and_its_own_part() -> None:
    store = own_network()
    told = batch(
        actor(2, "Chor", address="Markt 1, 12345 Ort"),
        actor(3, "Tafel", address="Markt 1, 12345 Ort"),
        actor(4, "Verband", key="v", address="Ring 2"),
        actor(5, "Beratung im Verband", unit_of="v", address="Ring 2"),
    )
    taken(store, told)
    (it,) = proposals_of(store, NETWORK)
    assert it.method == "erschlossen: gleiche Anschrift »Markt 1, 12345 Ort«"


def test_a_body_and_a_project_are_one_node_each_and_never_a_clique() -> None:
    store = own_network()
    members = [actor(row, f"Verein {row}", key=f"m{row}") for row in range(2, 6)]
    body = draft(RecordSort.BODY, 6, "Runder Tisch", key="b", kind="netzwerk")
    project = draft(RecordSort.UNDERTAKING, 7, "Sommerfest", key="s", type="Projekt")
    seats = [
        draft(
            RecordSort.SEAT,
            6,
            "",
            key=f"s{row}",
            organization="b",
            member=f"m{row}",
            role="mitglied-unbestimmt",
        )
        for row in range(2, 6)
    ]
    roles = [
        draft(
            RecordSort.INVOLVEMENT,
            7,
            "",
            key=f"i{row}",
            undertaking="s",
            participant=f"m{row}",
            role="mitwirkung",
        )
        for row in (2, 3)
    ]
    taken(store, batch(*members, body, project, *seats, *roles))
    assert {(it.method, len(it.after.all("participants"))) for it in proposals_of(store, NETWORK)} == {
        ("erschlossen: sitzen zusammen in »Runder Tisch«", 4),
        ("erschlossen: gemeinsam beteiligt an »Sommerfest«", 2),
    }


def test_who_works_together_already_is_not_proposed() -> None:
    store = own_network()
    tie = draft(RecordSort.TIE, 2, "", relation="kooperation", participants=("a", "b"))
    told = batch(
        actor(2, "Chor", key="a", address="Markt 1"), actor(3, "Tafel", key="b", address="Markt 1"), tie
    )
    assert planned(store, told).proposals == 0


def test_a_rejected_derivation_does_not_come_back() -> None:
    store = own_network()
    told = batch(actor(2, "Chor", address="Markt 1"), actor(3, "Tafel", address="Markt 1"))
    taken(store, told)
    reject(store, NETWORK, [it.id for it in proposals_of(store, NETWORK)], role=ROLE, recorded_at=NOW)
    changed = batch(actor(2, "Chor", address="Markt 1", start="1999"), actor(3, "Tafel", address="Markt 1"))
    assert planned(store, changed).proposals == 0


def test_what_a_file_only_lets_one_guess_waits_in_the_inbox() -> None:
    store = own_network()
    guessed = replace(actor(2, "Tafel", key="t", places="o"), method=say("aus der Seite gelesen"))
    place = replace(draft(RecordSort.PLACE, 2, "Ort", key="o"), method=say("aus der Seite gelesen"))
    offer = replace(
        draft(RecordSort.OFFER, 3, "Ausgabe", providers="t", fields="bildung"), method=say("gelesen")
    )
    told = batch(guessed, place, offer)
    found = planned(store, told)
    assert counts(found) == {"neu": 2}
    assert (found.proposals, found.new_records) == (2, {})
    taken(store, told)
    assert not [it for it in records(store).values() if it.sort in (RecordSort.ACTOR, RecordSort.OFFER)]
    again = planned(store, told)
    assert (counts(again), again.changes_nothing) == ({"unveraendert": 2}, True)
    offered = [it.id for it in proposals_of(store, NETWORK) if it.sort is RecordSort.OFFER]
    accept(store, NETWORK, offered, role=ROLE, recorded_at=NOW)
    assert of_label(store, "Ausgabe").all("providers") == (of_label(store, "Tafel").iri,)
    assert of_label(store, "Ort").sort is RecordSort.PLACE


def test_a_fact_never_leads_to_a_guess() -> None:
    store = own_network()
    guessed = replace(actor(2, "Tafel", key="t"), method=say("aus der Seite gelesen"))
    told = batch(guessed, actor(3, "Chor", unit_of="t"))
    taken(store, told)
    assert of_label(store, "Chor").all("unit_of") == ()
    assert "nur erschlossen" in planned(own_network(), told).rows[1].notes[0]
