"""The folder of the office is made, files are whole or absent, and failures are said in German."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from graph.errors import WorkspaceError
from graph.workspace import explained, prepared_folder, put_into, write_new_file


def test_a_missing_folder_is_made_for_its_owner_only(tmp_path: Path) -> None:
    folder = prepared_folder(tmp_path / "a" / "b")
    assert folder.is_dir()
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_existing_folder_keeps_its_files(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("bleibt")
    prepared_folder(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["brief.txt"]


def test_a_file_in_its_place_is_explained(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("")
    with pytest.raises(WorkspaceError, match="ist eine Datei, kein Ordner"):
        prepared_folder(tmp_path / "datei")


def test_a_folder_inside_a_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("")
    with pytest.raises(WorkspaceError, match="ist kein Ordner oder liegt in keinem"):
        prepared_folder(tmp_path / "datei" / "store")


def test_a_read_only_folder_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    with pytest.raises(WorkspaceError, match="darf nicht geschrieben werden"):
        prepared_folder(tmp_path)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "x"), "kein Speicherplatz mehr frei"),
        (OSError(errno.EDQUOT, "x"), "kein Speicherplatz mehr frei"),
        (OSError(errno.EROFS, "x"), "schreibgeschützten Datenträger"),
        (OSError(errno.EPERM, "x"), "darf nicht geschrieben werden"),
        (OSError("IO error: No space left on device: 000012.log"), "kein Speicherplatz mehr frei"),
        (OSError("IO error: Permission denied"), "darf nicht geschrieben werden"),
        (OSError(errno.EIO, "x"), "kann nicht benutzt werden"),
    ],
)
def test_every_failure_names_the_place_and_the_next_step(error: OSError, words: str) -> None:
    message = str(explained(error, Path("/daten/store")))
    assert words in message
    assert "/daten/store" in message
    assert "Bitte" in message


def test_a_new_file_has_the_content_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_new_file(tmp_path / "b.gz", b"inhalt")
    assert (tmp_path / "b.gz").read_bytes() == b"inhalt"
    assert len(list(tmp_path.iterdir())) == 1


def test_an_existing_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "b.gz").write_bytes(b"alt")
    with pytest.raises(WorkspaceError, match="gibt es schon"):
        write_new_file(tmp_path / "b.gz", b"neu")
    assert (tmp_path / "b.gz").read_bytes() == b"alt"


def test_a_failure_in_the_middle_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkspaceError, match="kein Speicherplatz"):
        write_new_file(tmp_path / "b.gz", b"inhalt")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("vereine.xlsx", "vereine.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Listen\\a.csv", "a.csv"),
        ("..", "Datei"),
        ("", "Datei"),
        ("a\0b\u202e.csv", "ab.csv"),
    ],
)
def test_what_people_hand_over_stays_in_its_folder(tmp_path: Path, name: str, kept: str) -> None:
    assert put_into(tmp_path, name, b"x") == tmp_path / kept


def test_names_longer_than_disks_take_keep_their_ending(tmp_path: Path) -> None:
    path = put_into(tmp_path, "日" * 200 + ".xlsx", b"x")
    assert path.read_bytes() == b"x"
    assert path.suffix == ".xlsx"


def test_a_full_disk_is_explained_when_a_file_is_handed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(WorkspaceError, match="kein Speicherplatz"):
        put_into(tmp_path, "a.csv", b"x")
