"""The store in memory takes a change as a whole, and its queries see the allowed graphs only."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from rdflib.plugins.stores.memory import Memory

from graph.store import Change, Quad
from graph.store.memory import MemoryStore
from ontology.namespaces import graph_iri

MakeChange = Callable[..., Change]
MakeLabel = Callable[..., Quad]
PUBLIC = graph_iri("peine", "oeffentlich")


@pytest.mark.parametrize("fatal", [1, 2, 4])
def test_an_exception_in_the_middle_leaves_the_old_state(
    change: MakeChange, label: MakeLabel, monkeypatch: pytest.MonkeyPatch, fatal: int
) -> None:
    store = MemoryStore()
    store.change(change(label("alt"), label("bleibt")))
    before = (set(store.scan(store.graphs())), store.digest())
    real, calls = Memory.add, 0

    def add(self: Memory, *arguments: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == fatal:
            raise MemoryError
        real(self, *arguments)

    monkeypatch.setattr(Memory, "add", add)
    with pytest.raises(MemoryError):
        store.change(change(label("neu"), label("bleibt"), label("x"), removals=(label("alt"),)))
    assert (set(store.scan(store.graphs())), store.digest()) == before


def test_two_stores_in_memory_know_nothing_of_each_other(change: MakeChange, label: MakeLabel) -> None:
    first, second = MemoryStore(), MemoryStore()
    first.change(change(label("VHS")))
    second.change(change(label("VHS")))
    assert first.digest() != second.digest()
    first.close()
    assert list(second.scan([PUBLIC])) == [label("VHS")]
