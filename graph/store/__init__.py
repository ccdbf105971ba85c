"""Where statements live: one small interface over three engines; outside this package no engine is known."""

from __future__ import annotations

from graph.store.interface import Change, Row, Store, Table
from graph.store.opening import open_store
from graph.store.quads import Quad, Term, canonical, checked

__all__ = ["Change", "Quad", "Row", "Store", "Table", "Term", "canonical", "checked", "open_store"]
