"""What waits is listed with its reason, accepted, corrected or rejected – and what was rejected stays away."""

from __future__ import annotations

import pytest

from graph import history, loading
from graph.editing.upkeep import removed
from graph.editing.writing import Stamp
from graph.errors import InvalidSource
from graph.proposals import Wanted, accept, proposals_of, propose, reject
from graph.records import Record, RecordSort
from graph.store.memory import MemoryStore
from tests.graph.intake.batches import (
    NETWORK,
    NOW,
    ROLE,
    TODAY,
    actor,
    batch,
    by_hand,
    iri,
    of_label,
    own_network,
    public,
    records,
    taken,
)
from tests.own_network import own_network as own_text


@pytest.fixture
def store() -> MemoryStore:
    """Return a network of two actors."""
    made = own_network()
    taken(made, batch(actor(2, "Chor"), actor(3, "Turnverein")))
    return made


def call(day: str = "2026-11-20") -> Record:
    return Record(
        sort=RecordSort.EVIDENCE,
        iri=iri("evidence", f"telefonat-{day}"),
        values={"type": ("Telefonat",), "date": (day,), "notes": ("Anruf der Stelle",)},
    )


def tie(store: MemoryStore, **values: tuple[str, ...]) -> Wanted:
    ends = (of_label(store, "Chor").iri, of_label(store, "Turnverein").iri)
    record = Record(
        sort=RecordSort.TIE,
        iri=iri("tie", "chor--turnverein"),
        values={
            "label": ("Chor – Turnverein",),
            "relation": ("kooperation",),
            "participants": ends,
            "modality": ("ist",),
            "evidence": (call().iri,),
            **values,
        },
    )
    return Wanted(record=record, evidence=(call(),), reason="am Telefon gesagt", source="Telefonat")


def put(store: MemoryStore, *wanted: Wanted) -> tuple[int, int, int]:
    """Propose and return how many were added, known and rejected before."""
    done = propose(store, NETWORK, wanted, reason="Test", role=ROLE, recorded_at=NOW)
    return done.added, done.known, done.rejected_before


def ids(store: MemoryStore) -> tuple[str, ...]:
    return tuple(it.id for it in proposals_of(store, NETWORK))


def test_a_proposal_waits_with_its_reason_and_changes_nothing(store: MemoryStore) -> None:
    before = public(store)
    assert put(store, tie(store)) == (1, 0, 0)
    (it,) = proposals_of(store, NETWORK)
    assert (it.label, it.sort, it.is_new, it.reason, it.source) == (
        "Chor – Turnverein",
        RecordSort.TIE,
        True,
        "am Telefon gesagt",
        "Telefonat",
    )
    assert it.quotes == ("Anruf der Stelle",)
    assert it.names[it.after.all("participants")[0]] in ("Chor", "Turnverein")
    assert it.recorded_on == TODAY
    assert public(store) == before


def test_the_same_proposal_waits_once(store: MemoryStore) -> None:
    put(store, tie(store))
    assert put(store, tie(store)) == (0, 1, 0)
    assert len(ids(store)) == 1


def test_a_newer_answer_of_the_same_source_takes_the_place_of_the_older(store: MemoryStore) -> None:
    put(store, tie(store))
    put(store, tie(store, start=("2024",)))
    assert [it.after.first("start") for it in proposals_of(store, NETWORK)] == ["2024"]


def test_accepting_is_one_change_with_the_evidence_and_empties_the_inbox(store: MemoryStore) -> None:
    put(store, tie(store))
    version = store.data_version()
    answered = accept(store, NETWORK, ids(store), role=ROLE, recorded_at=NOW)
    assert answered.version == version + 1
    assert len(answered.accepted) == 1
    assert ids(store) == ()
    proof = records(store)[of_label(store, "Chor – Turnverein").first("evidence")]
    assert (proof.first("type"), proof.first("recorded_on")) == ("Telefonat", "2026-11-22")


def test_accepting_is_undone_in_one_step(store: MemoryStore) -> None:
    put(store, tie(store))
    waiting, before = ids(store), public(store)
    accept(store, NETWORK, waiting, role=ROLE, recorded_at=NOW)
    history.undo(store, history.changes(store)[0].iri, role=ROLE, recorded_at=NOW)
    assert (ids(store), public(store)) == (waiting, before)


def test_a_rejected_proposal_is_remembered_without_its_content(store: MemoryStore) -> None:
    put(store, tie(store))
    reject(store, NETWORK, ids(store), role=ROLE, recorded_at=NOW)
    assert ids(store) == ()
    assert not any(
        "am Telefon gesagt" in str(quad.object)
        for quad in store.scan([it for it in store.graphs() if it.endswith("vorschlaege")])
    )
    assert put(store, tie(store)) == (0, 0, 1)


def test_a_change_takes_over_its_fields_and_leaves_what_others_changed(store: MemoryStore) -> None:
    chor = of_label(store, "Chor")
    put(store, Wanted(record=chor.with_values(website=("https://chor.example",)), reason="neu"))
    by_hand(store, chor.with_values(start=("1999",)))
    answered = accept(store, NETWORK, ids(store), role=ROLE, recorded_at=NOW)
    assert answered.contradictions == ()
    after = of_label(store, "Chor")
    assert (after.first("website"), after.first("start")) == ("https://chor.example", "1999")


def test_a_contradiction_shows_both_values_and_a_correction_settles_it(store: MemoryStore) -> None:
    chor = of_label(store, "Chor")
    put(store, Wanted(record=chor.with_values(start=("1999",)), reason="neu"))
    by_hand(store, chor.with_values(start=("1998",)))
    answered = accept(store, NETWORK, ids(store), role=ROLE, recorded_at=NOW)
    (found,) = answered.contradictions
    assert (found.fields, found.now.first("start"), found.proposal.after.first("start")) == (
        ("start",),
        "1998",
        "1999",
    )
    assert of_label(store, "Chor").first("start") == "1998"
    right = of_label(store, "Chor").with_values(start=("1997",))
    accept(store, NETWORK, ids(store), corrected={ids(store)[0]: right}, role=ROLE, recorded_at=NOW)
    assert of_label(store, "Chor").first("start") == "1997"
    assert ids(store) == ()


def test_a_correction_leaves_what_others_changed(store: MemoryStore) -> None:
    chor = of_label(store, "Chor")
    put(store, Wanted(record=chor.with_values(start=("1999",)), reason="neu"))
    meanwhile = chor.with_values(
        website=("https://chor.example",), evidence=(*chor.all("evidence"), call().iri)
    )
    by_hand(store, meanwhile)
    (it,) = proposals_of(store, NETWORK)
    told = it.after.with_values(start=("1998",), alt_labels=("Singkreis",))
    accept(store, NETWORK, ids(store), corrected={it.id: told}, role=ROLE, recorded_at=NOW)
    expected = meanwhile.with_values(start=("1998",), alt_labels=("Singkreis",))
    assert of_label(store, "Chor").same_as(expected)


def test_a_change_of_what_is_gone_leaves_nothing_behind(store: MemoryStore) -> None:
    chor = of_label(store, "Chor")
    put(store, Wanted(record=chor.with_values(start=("1999",)), reason="neu"))
    (id_,) = ids(store)
    told = {id_: chor.with_values(start=("1998",))}
    removed(store, NETWORK, chor.iri, "gab es nie", Stamp(role=ROLE, recorded_at=NOW))
    before = public(store)
    for corrected in ({}, told):
        answered = accept(store, NETWORK, (id_,), corrected=corrected, role=ROLE, recorded_at=NOW)
        assert answered.accepted == ()
        assert "gibt es nicht mehr" in answered.refused[id_][0]
    assert (public(store), ids(store)) == (before, (id_,))


def test_what_breaks_a_rule_waits_with_the_message(store: MemoryStore) -> None:
    put(store, tie(store, start=("2024",), end=("2020",)))
    answered = accept(store, NETWORK, ids(store), role=ROLE, recorded_at=NOW)
    assert answered.accepted == ()
    (message,) = answered.refused[ids(store)[0]]
    assert "Ende" in message or "vor" in message
    assert message.startswith("»")
    assert "Angabe" not in message


def test_what_a_proposal_needs_comes_along(store: MemoryStore) -> None:
    new = Record(
        sort=RecordSort.ACTOR,
        iri=iri("actor", "tafel"),
        values={"label": ("Tafel",), "kind": ("verein",), "modality": ("ist",), "evidence": (call().iri,)},
    )
    ends = (of_label(store, "Chor").iri, new.iri)
    put(store, Wanted(record=new, evidence=(call(),), reason="r"), tie(store, participants=ends))
    (wanted,) = [it.id for it in proposals_of(store, NETWORK) if it.sort is RecordSort.TIE]
    answered = accept(store, NETWORK, [wanted], role=ROLE, recorded_at=NOW)
    assert len(answered.accepted) == 2
    assert of_label(store, "Tafel")


def test_what_has_come_true_otherwise_no_longer_waits(store: MemoryStore) -> None:
    chor = of_label(store, "Chor")
    put(store, Wanted(record=chor.with_values(start=("1999",)), reason="neu"))
    by_hand(store, chor.with_values(start=("1999",)))
    assert ids(store) == ()


def test_all_of_a_source_are_accepted_at_once(store: MemoryStore) -> None:
    named = [of_label(store, name) for name in ("Chor", "Turnverein")]
    put(
        store, *(Wanted(record=it.with_values(start=("1999",)), reason="neu", source="Liste") for it in named)
    )
    version = store.data_version()
    answered = accept(store, NETWORK, ids(store), role=ROLE, recorded_at=NOW)
    assert (len(answered.accepted), answered.version) == (2, version + 1)


def test_statements_that_a_file_put_into_the_inbox_are_proposals(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    store = own_network()
    file = tmp_path_factory.mktemp("inbox") / "vorschlag.trig"
    network_only = own_text(NETWORK, actors=2, layer="vorschlaege")
    file.write_text(network_only, encoding="utf-8")
    loading.load(store, file, role=ROLE, recorded_at=NOW, today=TODAY)
    found = {it.label: it for it in proposals_of(store, NETWORK)}
    assert set(found) == {"VHS 0", "VHS 1"}
    assert found["VHS 0"].quotes == ("Die VHS lehrt.",)
    assert found["VHS 0"].source == "Liste der Vereine"
    accept(store, NETWORK, [found["VHS 0"].id], role=ROLE, recorded_at=NOW)
    assert of_label(store, "VHS 0").all("evidence")
    (left,) = proposals_of(store, NETWORK)
    assert (left.label, left.quotes) == ("VHS 1", ("Die VHS lehrt.",))
    reject(store, NETWORK, [left.id], role=ROLE, recorded_at=NOW)
    assert proposals_of(store, NETWORK) == ()


def test_examples_are_refused() -> None:
    with pytest.raises(InvalidSource, match="schreibgeschütztes Beispiel"):
        accept(own_network(), "peine", ["x"], role=ROLE, recorded_at=NOW)
    with pytest.raises(InvalidSource, match="schreibgeschütztes Beispiel"):
        reject(own_network(), "peine", ["x"], role=ROLE, recorded_at=NOW)


def test_unknown_ids_change_nothing(store: MemoryStore) -> None:
    version = store.data_version()
    assert accept(store, NETWORK, ["weg"], role=ROLE, recorded_at=NOW).accepted == ()
    assert reject(store, NETWORK, ["weg"], role=ROLE, recorded_at=NOW) == version
