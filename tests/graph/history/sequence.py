"""What an office does all day, in an order that is known beforehand: bring in a list, save, take back, take back."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from graph import history
from graph.records import Record
from graph.store import Change, Expected, Quad, Store
from graph.store.folder import FolderStore
from tests.graph.history.muster import ROLE, actor, at, quads

SIZE = 150
"""Actors of one list: enough for a kill to fall into the middle of storing it."""


def step(store: Store) -> int:
    """Do what comes next and return the new data version."""
    done = store.data_version()
    wanted = at(1 + done % 28)
    if done % 4 == 0:
        added = quads(*_listed(done))
        return store.change(Change(additions=added, reason="Liste", role=ROLE, recorded_at=wanted))
    if done % 4 == 1:
        old, new = (tuple(quads(each)) for each in (_first(done - 1), _renamed(done - 1)))
        seen = Expected((old[0].subject,), frozenset(old))
        return store.change(
            Change(additions=new, removals=old, reason="Name", role=ROLE, recorded_at=wanted, expected=seen)
        )
    return history.undo(store, done if done % 4 == 2 else done - 2, role=ROLE, recorded_at=wanted)


def stored_after(version: int) -> frozenset[Quad]:
    """Return what a store holds that has reached a data version by these steps alone."""
    begun = version - version % 4
    if version % 4 == 0:
        return frozenset()
    first = _renamed(begun) if version % 4 == 2 else _first(begun)
    return frozenset(quads(first, *_listed(begun)[1:]))


def _listed(block: int) -> list[Record]:
    return [_first(block), *(actor(f"b{block}-{number}", f"Verein {number}") for number in range(1, SIZE))]


def _first(block: int) -> Record:
    return actor(f"b{block}-0", "Verein 0")


def _renamed(block: int) -> Record:
    return actor(f"b{block}-0", "Verein Null")


def serve() -> None:
    """Begin a working process for each folder named on standard input, and say its number on standard output."""
    for folder in sys.stdin:
        child = os.fork()  # what is imported already need not be imported again
        if child == 0:
            _work(Path(folder.strip()))
        os.waitpid(child, 0)
        print("tot", flush=True)


def _work(folder: Path) -> None:
    print(os.getpid(), flush=True)
    store = FolderStore(folder)
    print("bereit", flush=True)
    while True:
        print(step(store), flush=True)


if __name__ == "__main__":
    serve()
