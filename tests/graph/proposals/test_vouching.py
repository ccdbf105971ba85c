"""What was only derived is, once accepted, a statement of the office: with evidence of its own and the way it came."""

from __future__ import annotations

import pytest

from graph import history
from graph.editing import Preset, Source, Stamp, confirmed, removed
from graph.locale import in_language
from graph.proposals import Proposal, accept, proposals_of, reject
from graph.records import Record
from graph.store import Store
from ontology.namespaces import PROV
from tests.graph.intake.batches import (
    NETWORK,
    NOW,
    ROLE,
    TODAY,
    actor,
    batch,
    of_label,
    own_network,
    public,
    records,
    taken,
)

TWO = batch(actor(2, "Chor", address="Markt 1"), actor(3, "Tafel", address="Markt 1"))


@pytest.fixture
def store() -> Store:
    """Return a network in which two share an address."""
    made = own_network()
    taken(made, TWO)
    return made


def derived(store: Store) -> Proposal:
    (it,) = proposals_of(store, NETWORK)
    return it


def accepted(store: Store, corrected: Record | None = None) -> Record:
    """Accept the derivation and return the tie."""
    it = derived(store)
    right = {it.id: corrected} if corrected else None
    accept(store, NETWORK, [it.id], corrected=right, role=ROLE, recorded_at=NOW)
    return records(store)[it.after.iri]


def test_it_rests_on_own_knowledge_alone_and_the_rows_stay_linked(store: Store) -> None:
    rows = {iri for name in ("Chor", "Tafel") for iri in of_label(store, name).all("evidence")}
    tie = accepted(store)
    (cited,) = tie.all("evidence")
    assert tie.all("notes") == ()
    proof = records(store)[cited]
    assert (proof.first("type"), proof.first("date"), proof.first("recorded_by")) == (
        "eigene Kenntnis",
        "2026-11-22",
        ROLE,
    )
    assert proof.first("notes") == (
        "Am 22.11.2026 aus eigener Kenntnis bestätigt (erschlossen: gleiche Anschrift »Markt 1«). "
        "Vorgeschlagen wegen: „Chor; Zeile 2“ (Vereine.xlsx); „Tafel; Zeile 3“ (Vereine.xlsx)."
    )
    linked = {str(it.object) for it in public(store) if it.predicate == PROV.wasDerivedFrom}
    assert linked == rows


def test_the_same_holds_where_it_is_corrected(store: Store) -> None:
    tie = accepted(store, derived(store).after.with_values(fields=("bildung",)))
    assert tie.all("fields") == ("bildung",)
    assert [records(store)[it].first("type") for it in tie.all("evidence")] == ["eigene Kenntnis"]


def test_all_that_the_journal_says_in_our_words_has_its_english(store: Store) -> None:
    stamp = Stamp(role=ROLE, recorded_at=NOW)
    call = Source(preset=Preset.CALL, day="22.11.2026")
    assert in_language(derived(store).method, "en") == "derived: same address “Markt 1”"
    accepted(store)
    history.undo(store, history.changes(store)[0].iri, role=ROLE, recorded_at=NOW)
    reject(store, NETWORK, [derived(store).id], role=ROLE, recorded_at=NOW)
    confirmed(store, NETWORK, of_label(store, "Chor").iri, call, stamp, TODAY)
    removed(store, NETWORK, of_label(store, "Tafel").iri, "doppelt", stamp)
    said = [in_language(it.reason, "en") for it in history.changes(store)]
    assert said[:-1] == [
        "Deleted: Actor »Tafel« – doppelt",
        "Changed: Actor »Chor«",
        "Proposal rejected: Chor, Tafel",
        "Taken back: Confirmed from own knowledge: Chor, Tafel",
        "Confirmed from own knowledge: Chor, Tafel",
        "Read in: Vereine.xlsx",
    ]


def test_the_journal_says_who_vouches_and_takes_it_back_as_one(store: Store) -> None:
    before, waiting = public(store), derived(store)
    accepted(store)
    last = history.changes(store)[0]
    assert last.reason == "Aus eigener Kenntnis bestätigt: Chor, Tafel"
    history.undo(store, last.iri, role=ROLE, recorded_at=NOW)
    assert (public(store), derived(store)) == (before, waiting)
