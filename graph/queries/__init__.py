"""The questions the graph answers: one SPARQL file each, found by folder, filled in one place."""

from __future__ import annotations

from graph.queries.answering import answer, derived_triples
from graph.queries.discovery import catalogue, derivations, find
from graph.queries.filling import Value, fill
from graph.queries.header import Column, NamedQuery, Parameter, ParameterSort

__all__ = [
    "Column", "NamedQuery", "Parameter", "ParameterSort", "Value",
    "answer", "catalogue", "derivations", "derived_triples", "fill", "find",
]  # fmt: skip
