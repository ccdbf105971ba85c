"""What a list no longer names may have ended: people are asked, nothing ends by itself."""

from __future__ import annotations

from dataclasses import replace

from graph.intake import plan
from graph.proposals import Proposal, accept, proposals_of, reject
from graph.records import Batch
from graph.store import Store
from tests.graph.intake.batches import (
    NETWORK,
    NOW,
    ROLE,
    actor,
    batch,
    by_hand,
    of_label,
    own_network,
    planned,
    public,
    records,
    taken,
)

BOTH = batch(actor(2, "Chor"), actor(3, "Turnverein"))
ONE = batch(actor(2, "Chor"))


def without_the_club() -> Store:
    """Return a network whose list has lost a row."""
    store = own_network()
    taken(store, BOTH)
    taken(store, ONE)
    return store


def waiting(store: Store) -> tuple[Proposal, ...]:
    return proposals_of(store, NETWORK)


def test_a_row_that_is_gone_becomes_a_question_and_nothing_ends() -> None:
    store = own_network()
    taken(store, BOTH)
    before = public(store)
    assert planned(store, ONE).proposals == 1
    taken(store, ONE)
    (it,) = waiting(store)
    assert (it.label, it.is_end, it.reason) == (
        "Turnverein",
        True,
        "»Turnverein« steht nicht mehr in der Liste: beendet?",
    )
    assert public(store) == before
    assert plan(store, NETWORK, ONE).changes_nothing


def test_a_yes_rests_on_own_knowledge_and_invents_no_end() -> None:
    store = without_the_club()
    accept(store, NETWORK, [it.id for it in waiting(store)], role=ROLE, recorded_at=NOW)
    club = of_label(store, "Turnverein")
    assert (club.all("end"), club.all("latest")) == ((), ("2026-11-21",))
    types = {records(store)[iri].first("type") for iri in club.all("evidence")}
    assert types == {"", "eigene Kenntnis"}
    assert waiting(store) == ()


def test_a_yes_with_the_day_keeps_the_day() -> None:
    store = without_the_club()
    (it,) = waiting(store)
    told = {it.id: it.after.with_values(end=("2025",))}
    accept(store, NETWORK, [it.id], corrected=told, role=ROLE, recorded_at=NOW)
    club = of_label(store, "Turnverein")
    assert (club.all("end"), club.all("latest")) == (("2025",), ())


def test_a_no_is_remembered_and_the_question_goes_when_the_row_is_back() -> None:
    store = without_the_club()
    taken(store, BOTH)
    assert waiting(store) == ()
    taken(store, ONE)
    reject(store, NETWORK, [it.id for it in waiting(store)], role=ROLE, recorded_at=NOW)
    taken(store, BOTH)
    assert planned(store, ONE).proposals == 0
    assert of_label(store, "Turnverein").all("latest") == ()


def test_rows_that_were_put_right_and_come_back_alone_say_nothing_of_the_others() -> None:
    store = own_network()
    taken(store, BOTH)
    found = planned(store, replace(ONE, is_part=True))
    assert (found.gone, found.proposals) == ((), 0)


def test_what_another_list_names_or_somebody_has_ended_is_not_asked_about() -> None:
    store = own_network()
    taken(store, BOTH)
    taken(store, batch(actor(2, "Turnverein"), title="Andere"))
    assert planned(store, ONE).proposals == 0
    store = without_the_club()
    by_hand(store, of_label(store, "Turnverein").with_values(end=("2024",)))
    assert waiting(store) == ()


def test_another_list_with_a_similar_name_says_nothing_of_the_first() -> None:
    store = own_network()
    taken(store, BOTH)
    other = batch(actor(2, "Jobcenter"), actor(3, "Sprachcafé"))
    found = planned(store, other)
    assert (found.gone, found.proposals) == ((), 0)
    assert "gilt als eine andere Liste" in found.notices[-1]


def replaced_by_hand(profile: str = "") -> tuple[Store, Batch]:
    """Return a network whose office has replaced a number that a list says."""
    store, listed = own_network(), batch(actor(2, "Chor", phone="05171 100"), actor(3, "Turnverein"))
    taken(store, listed, profile)
    by_hand(store, of_label(store, "Chor").with_values(phone=("05171 200",)))
    return store, listed


def test_a_list_finds_its_own_past_again_after_another_one_with_a_similar_name() -> None:
    store, listed = replaced_by_hand()
    other = batch(actor(2, "Jobcenter"), actor(3, "Sprachcafé"))
    taken(store, other)
    assert plan(store, NETWORK, listed).changes_nothing
    assert plan(store, NETWORK, other).changes_nothing


def test_rows_that_come_back_alone_leave_the_past_of_the_others() -> None:
    store, listed = replaced_by_hand("Vereine")
    taken(store, replace(batch(actor(2, "Turnverein")), is_part=True), "Vereine")
    assert plan(store, NETWORK, listed, profile="Vereine").changes_nothing
