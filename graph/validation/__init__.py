"""Statements checked against the data rules: every fault becomes a German problem that names its place."""

from __future__ import annotations

from graph.validation.check import validate
from graph.validation.problems import Problem, Severity

__all__ = ["Problem", "Severity", "validate"]
