"""Oxigraph's answers to queries, from disk or from a server, as tables."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import Literal

from graph.errors import InvalidQuery, InvalidSource
from graph.store.interface import Row, Table
from graph.store.terms import from_oxigraph

__all__ = ["answered", "described", "table"]


def table(answer: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Table:
    """Return an answer of any form as a table.

    Raises:
        InvalidQuery: the query makes blank nodes or other terms that are not stored here.
    """
    if isinstance(answer, ox.QueryBoolean):
        return answered(bool(answer))
    if isinstance(answer, ox.QueryTriples):
        return described(answer)
    return Table(tuple(variable.value for variable in answer.variables), tuple(_row(each) for each in answer))


def answered(answer: bool) -> Table:
    """Return the answer to ASK."""
    return Table(("answer",), ((Literal(answer),),))


def described(triples: Iterable[ox.Triple]) -> Table:
    """Return the answer to CONSTRUCT, each statement once."""
    rows = dict.fromkeys(_row((each.subject, each.predicate, each.object)) for each in triples)
    return Table(("subject", "predicate", "object"), tuple(rows))


def _row(terms: Iterable[object]) -> Row:
    try:
        return tuple(None if term is None else from_oxigraph(term) for term in terms)
    except InvalidSource as error:
        raise InvalidQuery(f"Das Ergebnis lässt sich nicht zeigen. {error}") from error
