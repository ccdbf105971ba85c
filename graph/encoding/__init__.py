"""A network of values written as statements: what reading takes apart, put together again."""

from __future__ import annotations

from graph.encoding.network import quads_of

__all__ = ["quads_of"]
