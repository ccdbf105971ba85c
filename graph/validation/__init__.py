"""Statements checked against the data rules: every fault becomes a German problem that names its place."""

from __future__ import annotations

from graph.validation.check import validate
from graph.validation.problems import Problem, Severity
from graph.validation.touched import problems_of

__all__ = ["Problem", "Severity", "problems_of", "validate"]
