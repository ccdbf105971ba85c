"""Where nodes stand on the map: each group in a circle of its own, seeded and repeatable, and known places stay."""

from __future__ import annotations

from graph.layout.arranging import arranged
from graph.layout.plan import EXTENT, Circle, Plan

__all__ = ["EXTENT", "Circle", "Plan", "arranged"]
