"""Where statements live: one small interface over three engines; outside this package no engine is known."""

from __future__ import annotations

from graph.store.alone import alone
from graph.store.interface import Change, Erasure, Expected, Row, Store, Table
from graph.store.opening import open_store
from graph.store.quads import Quad, Term, canonical, checked

__all__ = [
    "Change", "Erasure", "Expected", "Quad", "Row", "Store", "Table", "Term", "alone", "canonical", "checked",
    "open_store",
]  # fmt: skip
