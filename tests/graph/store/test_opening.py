"""The address of a store decides which one is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.errors import WorkspaceError
from graph.store import Store
from graph.store.folder import FolderStore
from graph.store.memory import MemoryStore

Open = Callable[[str], Store]


def test_memory(opened: Open) -> None:
    assert isinstance(opened("memory:"), MemoryStore)


def test_a_path_is_a_folder(opened: Open, tmp_path: Path) -> None:
    assert isinstance(opened(str(tmp_path / "Büro Süd" / "store")), FolderStore)
    assert (tmp_path / "Büro Süd" / "store" / "CURRENT").exists()


def test_a_file_url_is_a_folder(opened: Open, tmp_path: Path) -> None:
    assert isinstance(opened((tmp_path / "Büro Süd").as_uri()), FolderStore)
    assert (tmp_path / "Büro Süd" / "CURRENT").exists()


@pytest.mark.parametrize("address", ["ftp://a.example/", "sqlite:netz.db", "memory:x"])
def test_other_kinds_are_answered_with_the_possible_ones(opened: Open, address: str) -> None:
    with pytest.raises(WorkspaceError, match="Möglich sind memory:, ein Ordner"):
        opened(address)
