"""A change is on disk when it is done, and where its log cannot be written through, the database is asked to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import folder
from graph.store.folder import FolderStore
from graph.store.interface import Change
from graph.store.quads import Quad
from graph.store.securing import secured


def test_a_folder_without_a_log_is_not_secured(tmp_path: Path) -> None:
    assert not secured(tmp_path)
    assert not secured(tmp_path / "nowhere")


def test_a_folder_with_a_log_is_secured(tmp_path: Path) -> None:
    (tmp_path / "000004.log").write_bytes(b"x")
    assert secured(tmp_path)


@pytest.mark.parametrize("is_possible", [True, False])
def test_the_database_is_flushed_only_where_the_log_cannot_be_written_through(
    is_possible: bool,
    tmp_path: Path,
    change: Callable[..., Change],
    label: Callable[..., Quad],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(folder, "secured", lambda _path: is_possible)
    store = FolderStore(tmp_path / "store")
    files = set((tmp_path / "store").glob("*.sst"))
    store.change(change(label("VHS")))
    assert (set((tmp_path / "store").glob("*.sst")) == files) is is_possible
    store.close()
