"""A small own network that is changed day by day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.store import Change, Quad, Store
from tests.graph.history.muster import ROLE, at, founded


@pytest.fixture
def store() -> Store:
    """Return a store in which the network was founded on 1 May, with its one evidence."""
    return founded()


@pytest.fixture
def changed(store: Store) -> Callable[..., int]:
    """Return a function that changes the store on a day of May and returns the data version."""

    def make(
        day: int, added: tuple[Quad, ...] = (), removed: tuple[Quad, ...] = (), reason: str = "Nachgetragen"
    ) -> int:
        return store.change(
            Change(additions=added, removals=removed, reason=reason, role=ROLE, recorded_at=at(day))
        )

    return make
