"""What the office keeps beside its statements survives a restart, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import WorkspaceError
from graph.notebook import Notebook


def test_page_is_there_after_a_restart(tmp_path: Path) -> None:
    Notebook(tmp_path / "notizen").write("ansichten", {"Beirat": "/karte?feld=arbeit"})

    assert Notebook(tmp_path / "notizen").read("ansichten") == {"Beirat": "/karte?feld=arbeit"}


def test_without_a_folder_it_lasts_as_long_as_the_run() -> None:
    notebook = Notebook(None)
    notebook.write("ansichten", [1])

    assert notebook.read("ansichten") == [1]
    assert Notebook(None).read("ansichten") is None


@pytest.mark.parametrize("damage", [b"", b'{"a": ', b"\xff\xfe", b"[" * 100_000])
def test_damaged_page_reads_as_nothing(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "ansichten.json").write_bytes(damage)

    assert Notebook(tmp_path).read("ansichten") is None


def test_folder_that_cannot_be_written_is_told_in_german(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("kein Ordner")

    with pytest.raises(WorkspaceError, match="Ordner"):
        Notebook(tmp_path / "datei").write("ansichten", [])


def test_topic_cannot_leave_the_folder(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError):
        Notebook(tmp_path / "notizen").write("../fremd", [])


def test_nothing_unfinished_stays_behind(tmp_path: Path) -> None:
    Notebook(tmp_path).write("ansichten", [1])

    assert [file.name for file in tmp_path.iterdir()] == ["ansichten.json"]


def test_damaged_page_is_kept_aside_when_a_new_one_is_written(tmp_path: Path) -> None:
    (tmp_path / "ansichten.json").write_text('[{"name": "Beir')
    Notebook(tmp_path).write("ansichten", [1])

    assert (tmp_path / "ansichten.beschaedigt").read_text() == '[{"name": "Beir'
    assert Notebook(tmp_path).read("ansichten") == [1]
