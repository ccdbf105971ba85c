"""The store on disk keeps its data, belongs to one process, and explains what is wrong with its folder."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.errors import WorkspaceError
from graph.store import Change, Quad
from graph.store.folder import FolderStore
from ontology.namespaces import graph_iri

MakeChange = Callable[..., Change]
MakeLabel = Callable[..., Quad]
PUBLIC = graph_iri("peine", "oeffentlich")

OPEN_AND_PRINT = """
import sys
from pathlib import Path
from graph.errors import WorkspaceError
from graph.store.folder import FolderStore
try:
    FolderStore(Path(sys.argv[1]))
except WorkspaceError as error:
    print(error)
"""

OPEN_WITHOUT_RIGHTS = """
import os, sys
from pathlib import Path
from graph.errors import WorkspaceError
from graph.store.folder import FolderStore
if os.geteuid() == 0:
    os.setuid(65534)  # for root no folder is read-only
try:
    FolderStore(Path(sys.argv[1]))
except WorkspaceError as error:
    print(error)
"""
FILL_THE_DISK = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from rdflib import Literal
from graph.errors import WorkspaceError
from graph.store import Change, Quad
from graph.store.folder import FolderStore
from ontology.namespaces import SKOS, data_iri, graph_iri

PUBLIC, VHS = graph_iri("peine", "oeffentlich"), data_iri("peine", "actor", "vhs")
store = FolderStore(Path(sys.argv[1]))

def note(text):
    return Quad(VHS, SKOS.note, Literal(text), PUBLIC)

def change(*additions, removals=()):
    store.change(Change(additions=additions, removals=removals, reason="x", role="y", recorded_at=datetime.now(UTC)))

def state(of):
    return " ".join([str(of.data_version()), *sorted(str(quad.object) for quad in of.scan([PUBLIC]))])

change(note("alt"))
most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, most[1]))
many = tuple(note(f"{number} " + "x" * 100) for number in range(8000))
for removals in ((), (note("alt"),)):  # both ways of writing
    try:
        change(*many, removals=removals)
    except WorkspaceError as error:
        print(error)
print(state(store))
resource.setrlimit(resource.RLIMIT_FSIZE, most)
change(note("neu"))
print(state(store))
store.close()
print(state(FolderStore(Path(sys.argv[1]))))
"""


class FullDisk:
    """Stands in for a database on a full disk, which raises OSError without a number."""

    def quads_for_pattern(self, *_pattern: object) -> Iterator[object]:
        return iter(())

    def extend(self, _quads: object) -> None:
        raise OSError("IO error: No space left on device: While appending to file: 000012.log")

    def flush(self) -> None:
        self.extend(())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[FolderStore]:
    opened = FolderStore(tmp_path / "store")
    yield opened
    opened.close()


def test_everything_is_there_after_opening_again(
    store: FolderStore, change: MakeChange, label: MakeLabel, tmp_path: Path
) -> None:
    store.change(change(label("VHS")))
    digest = store.digest()
    store.close()
    again = FolderStore(tmp_path / "store")
    assert list(again.scan([PUBLIC])) == [label("VHS")]
    assert (again.data_version(), again.digest()) == (1, digest)
    again.close()


def test_a_second_process_is_told_what_to_do(store: FolderStore, tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPEN_AND_PRINT, str(tmp_path / "store")]
    root = Path(__file__).parents[3]
    second = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)
    assert "benutzt, meist von der laufenden Anwendung" in second.stdout
    assert "--store memory:" in second.stdout
    assert store.data_version() == 0


def test_a_second_opening_in_the_same_process_is_refused(store: FolderStore, tmp_path: Path) -> None:
    assert store.data_version() == 0
    with pytest.raises(WorkspaceError, match="benutzt, meist von der laufenden Anwendung"):
        FolderStore(tmp_path / "store")


def test_a_disk_that_is_full_when_the_folder_is_let_go_is_explained_too(tmp_path: Path) -> None:
    opened = FolderStore(tmp_path / "store")
    opened._store = FullDisk()  # type: ignore[assignment]  # stands in for the database
    with pytest.raises(WorkspaceError, match="kein Speicherplatz"):
        opened.close()
    opened.close()


def test_a_full_disk_leaves_the_old_state(store: FolderStore, change: MakeChange, label: MakeLabel) -> None:
    real = store._store
    store._store = FullDisk()  # type: ignore[assignment]  # the fault under test
    with pytest.raises(WorkspaceError, match="kein Speicherplatz mehr frei"):
        store.change(change(label("VHS")))
    store._store = real
    assert (store.data_version(), store.graphs()) == (0, ())


def test_a_scan_shows_the_state_at_its_start(
    store: FolderStore, change: MakeChange, label: MakeLabel
) -> None:
    store.change(change(*(label(str(number)) for number in range(100))))
    quads = store.scan([PUBLIC])
    first = next(quads)
    store.change(change(label("später"), removals=tuple(label(str(number)) for number in range(100))))
    assert len([first, *quads]) == 100


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "brief.odt").write_text("wichtig")
    with pytest.raises(WorkspaceError, match="liegen andere Dateien"):
        FolderStore(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.odt"]


def test_a_file_in_place_of_the_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("kein Ordner")
    with pytest.raises(WorkspaceError, match="ist eine Datei, kein Ordner"):
        FolderStore(tmp_path / "store")


def test_a_damaged_store_asks_for_the_backup(
    store: FolderStore, change: MakeChange, label: MakeLabel, tmp_path: Path
) -> None:
    store.change(change(label("VHS")))
    store.close()
    (tmp_path / "store" / "CURRENT").write_text("Unsinn")
    with pytest.raises(WorkspaceError, match="netzlotse restore"):
        FolderStore(tmp_path / "store")


def test_a_closed_store_says_so(store: FolderStore) -> None:
    store.close()
    with pytest.raises(WorkspaceError, match="schon geschlossen"):
        store.graphs()


def child(script: str, *arguments: str) -> str:
    """Return what a process of its own prints."""
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3]
    ).stdout


def test_a_disk_that_is_really_full_keeps_the_old_state_and_works_again_with_room(tmp_path: Path) -> None:
    told = child(FILL_THE_DISK, str(tmp_path / "store")).splitlines()
    assert told[0] == told[1]
    assert "kein Speicherplatz mehr frei" in told[0]
    assert "gespeichert wurde nichts" in told[0]
    assert told[2:] == ["1 alt", "2 alt neu", "2 alt neu"]


def test_a_folder_that_must_not_be_written_is_explained_and_stays_as_it_is() -> None:
    with tempfile.TemporaryDirectory() as base:
        folder = Path(base) / "store"
        opened = FolderStore(folder)
        opened.close()
        for path in (folder, *folder.iterdir()):
            path.chmod(0o555 if path.is_dir() else 0o444)
        Path(base).chmod(0o755)
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        said = child(OPEN_WITHOUT_RIGHTS, str(folder))
        assert "darf nicht geschrieben werden" in said
        assert "--store" in said
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
        folder.chmod(0o755)
