"""What the pages look at beyond the line of `graph.service`: bodies, offers, time, places, other municipalities."""

from __future__ import annotations

__all__: list[str] = []
