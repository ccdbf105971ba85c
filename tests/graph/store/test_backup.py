"""Backups hold everything, and a damaged one changes nothing; for every engine."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rdflib import Literal

from graph import history
from graph.errors import InvalidSource, WorkspaceError
from graph.store import Change, Quad, Store, archive
from graph.store.journal import is_journal
from ontology.namespaces import INW, META_GRAPH, SKOS, data_iri, graph_iri

MakeChange = Callable[..., Change]
MakeLabel = Callable[..., Quad]
NOW = datetime(2026, 5, 5, 8, 0, tzinfo=UTC)
PUBLIC = graph_iri("peine", "oeffentlich")
HARD = Quad(data_iri("peine", "actor", "vhs"), SKOS.note, Literal('a\n"b"\\ \u2028 ü'), PUBLIC)


def content(store: Store) -> set[Quad]:
    return {quad for quad in store.scan(store.graphs()) if not is_journal(quad)}


def restore(store: Store, path: Path) -> int:
    return store.restore(path, role="Koordination", recorded_at=NOW)


def test_restore_brings_back_the_old_state_as_a_new_version(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path
) -> None:
    backup = tmp_path / "sicherung.nq.gz"
    store.change(change(label("alt"), label("Person", layer="personen"), HARD))
    old = content(store)
    store.backup(backup)
    store.change(change(label("neu"), label("x", network="leer"), removals=(label("alt"),)))
    assert restore(store, backup) == 3
    assert content(store) == old
    assert store.data_version() == 3


def test_restore_keeps_the_journal_of_the_backup_and_says_what_happened(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path
) -> None:
    backup = tmp_path / "sicherung.nq.gz"
    store.change(change(label("alt")))
    store.backup(backup)
    restore(store, backup)
    reasons = {str(quad.object) for quad in store.scan([META_GRAPH]) if quad.predicate == INW.reason}
    assert reasons == {"Telefonat", "Sicherung »sicherung.nq.gz« zurückgespielt"}


def test_restore_into_an_empty_store_counts_on_from_the_backup(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path, opened: Callable[[str], Store]
) -> None:
    source = opened("memory:")
    for text in ("eins", "zwei", "drei"):
        source.change(change(label(text)))
    source.backup(tmp_path / "b.nq.gz")
    assert restore(store, tmp_path / "b.nq.gz") == 4
    assert content(store) == {label("eins"), label("zwei"), label("drei")}


def test_two_backups_of_one_state_are_equal(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path
) -> None:
    store.change(change(label("eins"), label("zwei"), HARD))
    store.backup(tmp_path / "a")
    store.backup(tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_backup_never_replaces_a_file(store: Store, tmp_path: Path) -> None:
    existing = tmp_path / "wichtig.txt"
    existing.write_text("bleibt")
    with pytest.raises(WorkspaceError, match="gibt es schon"):
        store.backup(existing)
    assert existing.read_text() == "bleibt"


def test_a_backup_into_a_missing_folder_is_explained(store: Store, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="gibt es nicht"):
        store.backup(tmp_path / "fehlt" / "b.nq.gz")


def _cut(data: bytes) -> bytes:
    return data[:-20]


def _flipped(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 0xFF]) + data[middle + 1 :]


def _without_a_line(data: bytes) -> bytes:
    lines = gzip.decompress(data).splitlines(keepends=True)
    return gzip.compress(b"".join(lines[:-1]))


def _with_bad_line(data: bytes) -> bytes:
    return gzip.compress(gzip.decompress(data) + b"<a> kaputt\n")


def _foreign(data: bytes) -> bytes:
    return gzip.compress(b"<urn:a> <urn:b> <urn:c> <urn:d> .\n")


def _plain(data: bytes) -> bytes:
    return gzip.decompress(data)


def _empty(data: bytes) -> bytes:
    return b""


@pytest.mark.parametrize(
    "damage", [_cut, _flipped, _without_a_line, _with_bad_line, _foreign, _plain, _empty]
)
def test_a_damaged_backup_leaves_the_store_untouched(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    backup = tmp_path / "b.nq.gz"
    store.change(change(label("alt")))
    store.backup(backup)
    store.change(change(label("neu")))
    before = (content(store), store.digest())
    backup.write_bytes(damage(backup.read_bytes()))
    with pytest.raises(InvalidSource, match="Bitte"):
        restore(store, backup)
    assert (content(store), store.digest()) == before


def test_a_missing_backup_is_explained(store: Store, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="gibt es nicht"):
        restore(store, tmp_path / "fehlt.nq.gz")


def test_restoring_keeps_what_happened_since_and_can_be_taken_back(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path
) -> None:
    store.change(change(label("alt")))
    store.backup(tmp_path / "b")
    store.change(change(label("neu"), removals=(label("alt"),)))
    restore(store, tmp_path / "b")
    assert [entry.version for entry in history.changes(store)] == [3, 2, 1]
    history.undo(store, 3, role="Koordination", recorded_at=NOW)
    assert content(store) == {label("neu")} == history.rebuilt(store)


def test_a_backup_of_another_store_brings_its_history_along(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path, opened: Callable[[str], Store]
) -> None:
    source = opened("memory:")
    source.change(change(label("eins")))
    source.change(change(label("zwei"), removals=(label("eins"),)))
    source.backup(tmp_path / "b")
    store.change(change(label("anderes", network="leer")))
    restore(store, tmp_path / "b")
    assert content(store) == {label("zwei")} == history.rebuilt(store)
    assert set(history.quads_at(store, "peine", 1)) == {label("eins")}


def test_a_backup_of_today_is_restored_without_any_effect_and_noted(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path
) -> None:
    store.change(change(label("eins")))
    store.backup(tmp_path / "b")
    assert restore(store, tmp_path / "b") == 2
    assert (history.changes(store)[0].added, history.changes(store)[0].removed) == (0, 0)


def test_a_file_that_unpacks_without_end_is_refused_before_the_memory_is_full(
    store: Store, change: MakeChange, label: MakeLabel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST", 2**20)
    store.change(change(label("alt")))
    (tmp_path / "b").write_bytes(gzip.compress(b"0" * 2**22))
    with pytest.raises(InvalidSource, match="ausgepackt größer als 1 MB"):
        restore(store, tmp_path / "b")
    assert content(store) == {label("alt")}
