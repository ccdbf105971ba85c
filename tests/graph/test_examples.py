"""Examples fill a fresh local store by themselves; newer ones are offered, never applied unasked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from rdflib import Literal

from graph import examples, service
from graph.errors import WorkspaceError
from graph.model import Moment
from graph.store import Change, Store
from ontology.namespaces import EXPECTATIONS_GRAPH, INW, META_GRAPH, SCHEMA_GRAPH, graph_iri, network_iri

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PEINE = graph_iri("peine", "oeffentlich")
Copy = Callable[..., Path]


def opened(folder: Path) -> Store:
    return service.open_workspace(service.settings(str(folder), None, {}, TODAY))


def pretend_an_older_version_of_peine(store: Store) -> None:
    """Put another digest and an outdated statement in place of the shipped ones."""
    digest = next(q for q in store.scan([META_GRAPH]) if q.subject == network_iri("peine"))
    older = digest._replace(object=type(digest.object)("0" * 64))
    first = min(store.scan([PEINE]))
    outdated = first._replace(predicate=INW.count_of_older_version)
    store.change(
        Change(removals=(digest,), additions=(older, outdated), reason="Test", role="Test", recorded_at=NOW)
    )


def test_a_fresh_folder_begins_with_the_four_networks_and_the_training_network(tmp_path: Path) -> None:
    store = opened(tmp_path / "neu")
    names = [info.name for info in service.networks(store)]
    assert names == ["laatzen", "leer", "lueneburg", "peine", "musterkreis"]
    assert service.data_version(store) == 1
    store.close()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    opened(tmp_path).close()
    store = opened(tmp_path)
    assert service.data_version(store) == 1
    assert service.install_examples(store, TODAY) == ()
    assert service.data_version(store) == 1
    store.close()


def test_a_newer_example_is_offered_and_waits(copied: Copy) -> None:
    folder = copied()
    store = opened(folder)
    pretend_an_older_version_of_peine(store)
    store.close()
    store = opened(folder)
    assert service.offered_examples(store) == ("peine",)
    assert service.install_examples(store, TODAY) == ()
    assert any(quad.predicate == INW.count_of_older_version for quad in store.scan([PEINE]))
    store.close()


def test_on_request_the_newer_version_replaces_the_older_as_a_whole(copied: Copy) -> None:
    store = opened(copied())
    shipped = set(store.scan([PEINE]))
    pretend_an_older_version_of_peine(store)
    assert service.install_examples(store, TODAY, update=True) == ("peine",)
    assert set(store.scan([PEINE])) == shipped
    assert service.offered_examples(store) == ()
    store.close()


def test_a_store_without_examples_gets_them_by_init(tmp_path: Path) -> None:
    store = service.open_workspace(service.settings(str(tmp_path), None, {}, TODAY), fill=False)
    assert service.networks(store) == ()
    assert service.install_examples(store, TODAY) == examples.PARTS
    store.close()


def test_a_second_process_is_told_that_the_store_is_in_use(copied: Copy) -> None:
    folder = copied()
    store = opened(folder)
    with pytest.raises(WorkspaceError, match="benutzt"):
        opened(folder)
    store.close()


def test_what_is_put_in_counts_as_recorded_from_that_day_on(copied: Copy) -> None:
    store = opened(copied())
    before, then = Moment(TODAY, TODAY - timedelta(days=1)), Moment(TODAY, TODAY)
    assert service.overview(store, "peine", before).figures[0].value == "0"
    assert service.overview(store, "peine", then).figures[0].value == "10"
    store.close()


def test_an_update_keeps_the_day_on_which_something_was_first_recorded(copied: Copy) -> None:
    store = opened(copied())
    pretend_an_older_version_of_peine(store)
    later = TODAY + timedelta(days=400)
    service.install_examples(store, later, update=True)
    assert service.overview(store, "peine", Moment(TODAY, TODAY)).figures[0].value == "10"
    store.close()


def test_shared_expectations_are_replaced_and_never_doubled(copied: Copy) -> None:
    store = opened(copied())
    strength = min(quad for quad in store.scan([EXPECTATIONS_GRAPH]) if quad.predicate == INW.strength)
    digest = next(q for q in store.scan([META_GRAPH]) if q.subject == SCHEMA_GRAPH)
    older = (
        strength._replace(object=Literal("may-in-older-version")),
        digest._replace(object=Literal("0" * 64)),
    )
    store.change(
        Change(removals=(strength, digest), additions=older, reason="Test", role="Test", recorded_at=NOW)
    )
    assert service.offered_examples(store) == ("begriffe",)
    assert service.install_examples(store, TODAY, update=True) == ("begriffe",)
    found = [q.object for q in store.scan([EXPECTATIONS_GRAPH]) if q[:2] == strength[:2]]
    assert found == [strength.object]
    store.close()


def test_a_network_that_ships_newly_is_offered_to_an_existing_store(copied: Copy) -> None:
    store = opened(copied())
    peine = tuple(store.scan([PEINE]))
    digest = next(q for q in store.scan([META_GRAPH]) if q.subject == network_iri("peine"))
    store.change(Change(removals=(*peine, digest), reason="Test", role="Test", recorded_at=NOW))
    assert service.offered_examples(store) == ("peine",)
    assert service.install_examples(store, TODAY) == ("peine",)
    assert "peine" in [info.name for info in service.networks(store)]
    store.close()
