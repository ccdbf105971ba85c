"""Named queries put to a store: answers as tables of terms, and direct edges derived from statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rdflib import URIRef

from graph.queries.discovery import derivations
from graph.queries.filling import Value, fill
from graph.queries.header import NamedQuery
from graph.store.interface import Store, Table

__all__ = ["answer", "derived_triples"]


def answer(
    store: Store,
    query: NamedQuery,
    graphs: Sequence[URIRef],
    /,
    *,
    today: date | None = None,
    **values: Value | Iterable[Value] | None,
) -> Table:
    """Return the answer to a question, its columns in the order of `query.columns`.

    Args:
        store: where to ask.
        query: what to ask.
        graphs: all graphs that may be read; labels and hierarchies come from the schema, titles of the texts
            behind an expectation from the other public networks.
        today: the day from which default days are counted.
        values: values of the parameters, as in `fill`.

    Raises:
        UnknownName: the query has no such parameter, or the code list no such code.
        InvalidQuery: a value is missing or is not what the parameter takes.
    """
    return store.query(fill(query, today=today, **values), graphs)


def derived_triples(
    store: Store, graphs: Sequence[URIRef], day: date
) -> Iterator[tuple[URIRef, URIRef, URIRef]]:
    """Yield the direct edges that follow from what is reported as fact and holds on a day, each once.

    They can be thrown away and made again at any time; nothing else may be concluded from them, since they
    carry neither evidence nor modality.

    Args:
        store: where the statements are.
        graphs: the graphs of one network and the schema, which says what a relation is abbreviated to.
        day: the day on which the statements hold; undated ones always do.
    """
    edges = {edge for query in derivations() for edge in store.query(fill(query, day=day), graphs).rows}
    for subject, predicate, thing in sorted(edges, key=str):
        if isinstance(subject, URIRef) and isinstance(predicate, URIRef) and isinstance(thing, URIRef):
            yield subject, predicate, thing
