"""The state of any past day is what the journal knows of it; what it can not know, evidence decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import history, looking
from graph.history.past import later_than
from graph.model import Moment, Network
from graph.projection.reading import read_network
from graph.reading import network_at
from graph.records import RecordSort
from graph.store import Change, Store
from ontology.namespaces import INW, data_iri, graph_iri
from tests.graph.history.muster import actor, at, founded, quads, record, tie

Changed = Callable[..., int]
AWO, DRK = actor("awo", "AWO"), actor("drk", "DRK")
TODAY = date(2026, 5, 31)


def day(number: int) -> date:
    return date(2026, 5, number)


def seen(store: Store, as_of: int) -> Network:
    return read_network(store, "muster", Moment(TODAY, day(as_of)))


def labels(store: Store, as_of: int) -> list[str]:
    return [agent.label for agent in seen(store, as_of).agents.values()]


def test_a_corrected_name_is_shown_as_it_was_known(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO))
    changed(5, quads(actor("awo", "AWO Nord")), quads(AWO))
    assert [labels(store, on) for on in (1, 2, 4, 5, 31)] == [
        [],
        ["AWO"],
        ["AWO"],
        ["AWO Nord"],
        ["AWO Nord"],
    ]


def test_what_was_removed_is_there_on_the_days_before(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO, DRK, tie("t", "awo", "drk")))
    changed(5, (), quads(tie("t", "awo", "drk")))
    assert [len(seen(store, on).ties) for on in (1, 2, 4, 5)] == [0, 1, 1, 0]


def test_what_was_recorded_later_is_not_there_though_its_source_was(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO))
    changed(5, quads(DRK))
    assert labels(store, 4) == ["AWO"]


def test_what_was_taken_back_was_there_in_between(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO))
    history.undo(store, number, role="x", recorded_at=at(6))
    assert [labels(store, on) for on in (1, 3, 6)] == [[], ["AWO"], []]


def test_a_list_that_came_later_brings_its_own_days_of_recording(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO))
    paper = record(RecordSort.DOCUMENT, "liste", label=("Liste",), type=("Liste",))
    proof = record(
        RecordSort.EVIDENCE, "alt", document=(paper.iri,), recorded_on=("2026-05-03",), quote=("DRK",)
    )
    changed(20, quads(paper, proof, actor("drk", "DRK", evidence=(proof.iri,))))
    assert [labels(store, on) for on in (2, 3, 20)] == [["AWO"], ["AWO", "DRK"], ["AWO", "DRK"]]
    assert list(seen(store, 3).documents) == [paper.iri]
    assert seen(store, 2).documents == {}


def test_a_network_younger_than_the_day_is_shown_by_its_evidence(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO))
    april = read_network(store, "muster", Moment(TODAY, date(2026, 4, 30)))
    assert (april.info.label, dict(april.agents)) == ("Musternetz", {})


def test_a_clock_that_went_wrong_does_not_hide_earlier_changes(store: Store, changed: Changed) -> None:
    changed(20, quads(AWO))  # the clock of that computer was ahead
    changed(3, quads(DRK))
    entries = history.changes(store)
    assert [entry.version for entry in later_than(entries, day(4))] == []
    assert [entry.version for entry in later_than(entries, day(2))] == [3, 2]


def test_a_version_is_as_good_as_a_day(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO))
    changed(2, (), quads(AWO))
    assert set(history.quads_at(store, "muster", 2)) >= set(quads(AWO))
    assert set(history.quads_at(store, "muster", day(2))).isdisjoint(quads(AWO))
    assert history.quads_at(store, "muster", 0) == ()


def test_changes_of_other_networks_are_no_changes_of_this_one(store: Store, changed: Changed) -> None:
    elsewhere = tuple(quad._replace(graph=graph_iri("leer", "oeffentlich")) for quad in quads(AWO))
    changed(9, elsewhere)
    assert [entry.version for entry in history.changes(store, "leer")] == [2]
    assert [entry.version for entry in history.changes(store, "muster")] == [1]


def test_kept_networks_of_a_past_day_are_read_once_and_anew_after_a_change(
    store: Store, changed: Changed
) -> None:
    changed(2, quads(AWO))
    changed(9, quads(DRK))
    moment = Moment(TODAY, day(4))
    first = network_at(store, "muster", moment)
    assert network_at(store, "muster", moment) is first
    changed(12, (), quads(DRK))
    assert network_at(store, "muster", moment) is not first
    assert network_at(store, "muster", moment).agents == first.agents


@given(st.lists(st.lists(st.sampled_from("abcd"), max_size=3), min_size=1, max_size=6))
def test_every_day_shows_exactly_what_was_stored_on_it(days: list[list[str]]) -> None:
    opened = founded()
    stored: dict[int, set[str]] = {}
    there: set[str] = set()
    for number, slugs in enumerate(days, start=2):
        wanted = there ^ set(slugs)  # each named one comes or goes
        added = tuple(q for slug in sorted(wanted - there) for q in quads(actor(slug, slug)))
        removed = tuple(q for slug in sorted(there - wanted) for q in quads(actor(slug, slug)))
        opened.change(Change(additions=added, removals=removed, reason="x", role="x", recorded_at=at(number)))
        there = wanted
        stored[number] = set(there)
    for number, expected in stored.items():
        assert set(labels(opened, number)) == expected


def test_without_a_journal_there_is_nothing_to_replay(
    store: Store, changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed(2, quads(AWO))
    original = store.scan
    monkeypatch.setattr(
        store, "scan", lambda graphs: (q for q in original(graphs) if q.predicate != INW.addedCount)
    )
    assert str(data_iri("muster", "actor", "awo")) in {
        str(q.subject) for q in history.quads_at(store, "muster", 1)
    }
    with pytest.raises(LookupError):
        history.rebuilt(store)


def test_what_has_changed_between_two_states_of_knowledge_names_corrections_and_removals(
    store: Store, changed: Changed
) -> None:
    changed(2, quads(AWO, DRK, tie("t", "awo", "drk")))
    changed(5, quads(actor("awo", "AWO Nord")), (*quads(AWO), *quads(tie("t", "awo", "drk"))))
    changed(6, quads(actor("vhs", "VHS")))
    found = looking.changes(store, "muster", Moment(TODAY, day(4)), Moment(TODAY, TODAY))
    assert [it.fact.text for it in found.new] == ["VHS"]
    assert [it.sort.value for it in found.ended] == ["verbindung"]
    (corrected,) = found.changed
    assert [(it.old, it.new) for it in corrected.differences] == [("AWO", "AWO Nord")]
