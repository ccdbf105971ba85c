"""What is erased of persons is nowhere any more, the journal included; a tombstone without it stays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rdflib import Literal

from graph import history
from graph.errors import InvalidSource
from graph.store import Change, Erasure, Quad, Store
from graph.store.journal import is_journal
from ontology.namespaces import INW, META_GRAPH, SKOS, data_iri, graph_iri

MakeChange = Callable[..., Change]
NOW = datetime(2026, 5, 6, 9, 0, tzinfo=UTC)
PERSONS = graph_iri("peine", "personen")
ONE, OTHER = (data_iri("peine", "person", slug) for slug in ("p1", "p2"))
ERASURE = Erasure(
    network="peine", subjects=(ONE,), reason="Wunsch der Person", role="Leitung", recorded_at=NOW
)


def phone(subject: object, text: str) -> Quad:
    return Quad(subject, SKOS.note, Literal(text), PERSONS)  # type: ignore[arg-type]  # ONE or OTHER


@pytest.fixture
def filled(store: Store, change: MakeChange) -> Store:
    store.change(change(phone(ONE, "0170 111"), phone(OTHER, "0170 222")))
    store.change(change(phone(ONE, "0170 333"), removals=(phone(ONE, "0170 111"),)))
    return store


def everything(store: Store) -> str:
    return "\n".join(str(quad) for quad in store.scan(store.graphs()))


def test_erased_values_are_nowhere_and_the_others_stay(filled: Store) -> None:
    assert filled.erase(ERASURE) == 3
    text = everything(filled)
    assert "0170 111" not in text
    assert "0170 333" not in text
    assert "0170 222" in text
    data = {quad for quad in filled.scan([PERSONS]) if not is_journal(quad)}
    assert data == {phone(OTHER, "0170 222")} == history.rebuilt(filled)


def test_the_tombstone_says_when_in_which_role_and_why(filled: Store) -> None:
    filled.erase(ERASURE)
    entry = history.changes(filled, "peine")[0]
    assert (entry.role, entry.reason, entry.recorded_at) == ("Leitung", "Wunsch der Person", NOW)
    assert entry.is_erasure
    named = [quad for quad in filled.scan([META_GRAPH]) if quad.object == ONE]
    assert not named


def test_an_erasure_is_not_taken_back(filled: Store) -> None:
    filled.erase(ERASURE)
    with pytest.raises(InvalidSource, match="nirgends mehr gespeichert"):
        history.undo(filled, 3, role="Leitung", recorded_at=NOW)


def test_taking_back_an_older_change_does_not_bring_the_erased_back(filled: Store) -> None:
    filled.erase(ERASURE)
    with pytest.raises(InvalidSource):
        history.undo(filled, 2, role="Leitung", recorded_at=NOW)
    history.undo(filled, 1, role="Leitung", recorded_at=NOW)
    assert {quad for quad in filled.scan([PERSONS]) if not is_journal(quad)} == set()
    history.undo(filled, 4, role="Leitung", recorded_at=NOW)
    assert {quad for quad in filled.scan([PERSONS]) if not is_journal(quad)} == {phone(OTHER, "0170 222")}


def test_a_backup_from_before_does_not_bring_the_erased_back(filled: Store, tmp_path: Path) -> None:
    filled.backup(tmp_path / "b")
    filled.erase(ERASURE)
    filled.restore(tmp_path / "b", role="Leitung", recorded_at=NOW)
    text = everything(filled)
    assert "0170 111" not in text
    assert "0170 333" not in text
    assert history.rebuilt(filled) == {phone(OTHER, "0170 222")}


def test_who_points_to_an_erased_person_forgets_it_too(store: Store, change: MakeChange) -> None:
    link = Quad(OTHER, INW.about, ONE, PERSONS)
    store.change(change(phone(ONE, "0170 111"), link))
    store.erase(ERASURE)
    assert link not in set(store.scan([PERSONS]))


def test_erasing_what_is_not_there_is_explained(filled: Store) -> None:
    filled.erase(ERASURE)
    with pytest.raises(InvalidSource, match="ist nichts gespeichert"):
        filled.erase(ERASURE)
    assert filled.data_version() == 3
