"""What tests of several parts share."""

from __future__ import annotations

from datetime import date
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
