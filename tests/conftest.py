"""What tests of several parts share."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from graph import service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.store import Store

settings.register_profile("netzlotse", deadline=None)  # speed is measured by benchmarks, never by tests
settings.load_profile("netzlotse")

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    """Open the shipped networks in memory; tests read them only."""
    opened = service.open_workspace(service.settings("memory:", None, {}, TODAY))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the shipped networks, put in once; tests read it only."""
    folder = tmp_path_factory.mktemp("filled") / "speicher"
    service.open_workspace(service.settings(str(folder), None, {}, TODAY)).close()
    return folder


@pytest.fixture
def copied(filled: Path, tmp_path: Path) -> Callable[[str], Path]:
    """Return what copies the folder with the shipped networks, for tests that write."""

    def copy(name: str = "speicher") -> Path:
        return Path(shutil.copytree(filled, tmp_path / name))

    return copy
