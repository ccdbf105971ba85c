"""Any change can be taken back unless a later one builds upon it; then that one is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rdflib import Literal

from graph import examples, history
from graph.errors import Conflict, InvalidSource, UnknownName
from graph.records import records_in, rewritten
from graph.store import Quad, Store
from graph.store.journal import is_journal
from ontology.namespaces import INW, SCHEMA_GRAPH, SKOS, data_iri
from tests.graph.history.muster import PUBLIC, ROLE, actor, at, quads, tie

Changed = Callable[..., int]
AWO, DRK = actor("awo", "AWO"), actor("drk", "DRK")


def data_of(store: Store) -> frozenset[Quad]:
    return frozenset(quad for quad in store.scan(store.graphs()) if not is_journal(quad))


def undo(store: Store, number: int, day: int = 30) -> int:
    return history.undo(store, number, role=ROLE, recorded_at=at(day))


def renamed(store: Store, slug: str, label: str) -> tuple[tuple[Quad, ...], tuple[Quad, ...]]:
    """Return what to remove and to add for another name."""
    stored = tuple(store.scan([PUBLIC]))
    old = records_in(stored)[str(data_iri("muster", "actor", slug))]
    return rewritten(
        (q for q in stored if str(q.subject) == old.iri), old.with_values(label=(label,)), PUBLIC
    )


def rename(store: Store, changed: Changed, day: int, slug: str, label: str) -> int:
    removed, added = renamed(store, slug, label)
    return changed(day, added, removed, f"Umbenannt in {label}")


def test_taking_back_restores_exactly_what_was_there(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO))
    before = data_of(store)
    number = rename(store, changed, 3, "awo", "AWO Kreisverband")
    assert undo(store, number) == number + 1
    assert data_of(store) == before


def test_taking_back_is_itself_a_change_that_says_of_what(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO), reason="AWO nachgetragen")
    undo(store, number)
    newest, undone = history.changes(store)[:2]
    assert newest.reason == "Zurückgenommen: AWO nachgetragen"
    assert (newest.undoes, undone.undone_by) == (undone.iri, newest.iri)


def test_taking_back_twice_brings_it_again(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO))
    there = data_of(store)
    undo(store, undo(store, number))
    assert data_of(store) == there
    again = next(entry for entry in history.changes(store) if entry.version == number)
    assert again.undone_by == ""
    undo(store, number)
    assert data_of(store) != there


def test_reasons_do_not_pile_up(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO), reason="AWO erfasst")
    for _ in range(3):
        number = undo(store, number)
    reasons = [entry.reason for entry in history.changes(store)[:3]]
    assert reasons == [
        "Zurückgenommen: AWO erfasst",
        "Wiederhergestellt: AWO erfasst",
        "Zurückgenommen: AWO erfasst",
    ]


def test_what_is_taken_back_already_is_refused(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO))
    undo(store, number)
    with pytest.raises(InvalidSource, match="schon zurückgenommen"):
        undo(store, number)


def test_an_older_change_is_taken_back_when_later_ones_concern_others(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO))
    changed(3, quads(DRK))
    undo(store, number)
    assert str(data_iri("muster", "actor", "drk")) in records_in(data_of(store))
    assert AWO.iri not in records_in(data_of(store))


def test_a_later_change_of_the_same_record_is_named(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO))
    later = rename(store, changed, 3, "awo", "AWO Nord")
    changed(4, quads(DRK))
    before = data_of(store)
    with pytest.raises(Conflict) as refusal:
        undo(store, number)
    assert f"Nr. {later} vom 03.05.2026, »Umbenannt in AWO Nord«" in str(refusal.value)
    assert "zuerst diese zurücknehmen" in str(refusal.value)
    assert data_of(store) == before


def test_after_the_later_change_is_taken_back_the_older_one_can_be(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO))
    undo(store, rename(store, changed, 3, "awo", "AWO Nord"))
    undo(store, number)
    assert AWO.iri not in records_in(data_of(store))


def test_a_later_change_that_another_one_has_reverted_is_not_in_the_way(
    store: Store, changed: Changed
) -> None:
    number = changed(2, quads(AWO))
    rename(store, changed, 3, "awo", "AWO Nord")
    rename(store, changed, 4, "awo", "AWO")
    undo(store, number)
    assert AWO.iri not in records_in(data_of(store))


def test_an_actor_with_a_later_tie_is_not_taken_away_from_under_it(store: Store, changed: Changed) -> None:
    number = changed(2, quads(AWO, DRK))
    later = changed(3, quads(tie("t", "awo", "drk")), reason="Zusammenarbeit erfasst")
    with pytest.raises(Conflict, match=f"Nr. {later} vom 03.05.2026, »Zusammenarbeit erfasst«"):
        undo(store, number)


def test_a_tie_does_not_come_back_to_an_actor_that_went_later(store: Store, changed: Changed) -> None:
    changed(2, quads(AWO, DRK, tie("t", "awo", "drk")))
    number = changed(3, (), quads(tie("t", "awo", "drk")), "Zusammenarbeit beendet")
    later = changed(4, (), quads(AWO), "AWO aufgelöst")
    with pytest.raises(Conflict, match=f"Nr. {later} "):
        undo(store, number)
    undo(store, later)
    undo(store, number)
    assert len(records_in(data_of(store))) == 4


def test_an_import_of_many_is_taken_back_as_one(store: Store, changed: Changed) -> None:
    before = data_of(store)
    number = changed(2, quads(*(actor(f"a{index}", f"Verein {index}") for index in range(300))))
    undo(store, number)
    assert data_of(store) == before


def test_a_change_by_somebody_else_at_the_same_moment_is_not_overwritten(
    store: Store, changed: Changed, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = changed(2, quads(AWO))
    original = store.change

    def slower(change: object) -> int:
        monkeypatch.setattr(store, "change", original)
        rename(store, changed, 3, "awo", "AWO Nord")
        return original(change)  # type: ignore[arg-type]  # what undo made

    monkeypatch.setattr(store, "change", slower)
    with pytest.raises(Conflict):
        undo(store, number)
    assert records_in(data_of(store))[AWO.iri].label == "AWO Nord"


def test_an_unknown_change_is_explained(store: Store) -> None:
    with pytest.raises(UnknownName, match="Diese Änderung gibt es nicht"):
        undo(store, 99)


def test_founding_is_taken_back_but_the_words_for_all_stay(store: Store, changed: Changed) -> None:
    shared = Quad(data_iri("x", "y", "z"), SKOS.note, Literal("Begriff"), SCHEMA_GRAPH)
    number = changed(2, (shared, *quads(AWO)))
    undo(store, number)
    assert shared in data_of(store)
    assert AWO.iri not in records_in(data_of(store))


def test_words_alone_are_not_taken_back(store: Store, changed: Changed) -> None:
    number = changed(2, (Quad(data_iri("x", "y", "z"), SKOS.note, Literal("Begriff"), SCHEMA_GRAPH),))
    with pytest.raises(InvalidSource, match="alle Netzwerke brauchen"):
        undo(store, number)


def test_examples_that_were_removed_come_back_and_can_be_installed_no_second_time(store: Store) -> None:
    examples.install(store, at(3), at(3).date(), parts=("peine",))
    before = data_of(store)
    examples.remove(store, at(4), ROLE)
    undo(store, store.data_version())
    assert data_of(store) == before
    assert examples.install(store, at(5), at(5).date(), parts=("peine",)) == ()


def test_installing_examples_is_taken_back_and_can_be_done_again(store: Store) -> None:
    examples.install(store, at(3), at(3).date(), parts=("peine",))
    undo(store, store.data_version())
    assert examples.installed(store) == ()
    assert examples.install(store, at(5), at(5).date(), parts=("peine",)) == ("peine",)


def test_an_entry_from_before_the_journal_is_explained(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    told = [quad for quad in store.scan(store.graphs()) if quad.predicate == INW.addedCount]
    assert told
    original = store.scan
    monkeypatch.setattr(store, "scan", lambda graphs: (q for q in original(graphs) if q not in told))
    with pytest.raises(InvalidSource, match="älter als der Verlauf"):
        undo(store, 1)
