"""Python values as terms of RDF: texts, stated dates, days, codes and references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import TypeAlias

from rdflib import Literal, URIRef

from graph.model import Period
from graph.model.days import first_day, last_day
from graph.store.quads import Term
from ontology.namespaces import DCTERMS, INW, SCHEMA, XSD, code_iri

__all__ = [
    "Detail",
    "codes",
    "day",
    "german",
    "number",
    "period",
    "plain",
    "references",
    "stated_on",
    "truth",
]

Detail: TypeAlias = tuple[URIRef, Term]
"""A property and its value, of the thing at hand."""

_PRECISION = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
"""Length of a stated date → its datatype."""


def german(predicate: URIRef, *texts: str | None) -> Iterator[Detail]:
    """Yield German texts; empty ones say nothing."""
    return ((predicate, Literal(text, lang="de")) for text in texts if text)


def plain(predicate: URIRef, *texts: str | None) -> Iterator[Detail]:
    """Yield texts of no language, such as numbers of papers and codes; empty ones say nothing."""
    return ((predicate, Literal(text)) for text in texts if text)


def references(predicate: URIRef, *iris: str | None) -> Iterator[Detail]:
    """Yield references to other things."""
    return ((predicate, URIRef(iri)) for iri in iris if iri)


def codes(predicate: URIRef, scheme: str, *found: str | None) -> Iterator[Detail]:
    """Yield entries of a code list."""
    return ((predicate, code_iri(scheme, code)) for code in found if code)


def number(predicate: URIRef, value: int | None) -> Iterator[Detail]:
    """Yield a whole number."""
    if value is not None:
        yield predicate, Literal(str(value), datatype=XSD.integer)


def truth(predicate: URIRef, value: bool) -> Detail:
    """Return a truth value."""
    return predicate, Literal("true" if value else "false", datatype=XSD.boolean)


def day(predicate: URIRef, value: date | None) -> Iterator[Detail]:
    """Yield a day."""
    if value is not None:
        yield predicate, _day(value)


def period(it: Period, *, is_one_date: bool = False) -> Iterator[Detail]:
    """Yield start and end as stated, and the days that queries compare (KNOWLEDGE_MODEL §3 c).

    Args:
        it: When something holds.
        is_one_date: Whether equal start and end are the one date of an event without duration.
    """
    if is_one_date and it.start and it.start == it.end:
        yield DCTERMS.date, _stated(it.start)
    else:
        yield from _dates(((SCHEMA.startDate, it.start), (SCHEMA.endDate, it.end)))
    yield from day(INW.earliest, it.earliest or first_day(it.start))
    yield from day(INW.latest, it.latest or last_day(it.end))


def stated_on(date_text: str | None) -> Iterator[Detail]:
    """Yield the date of a source as stated, and the days it can mean."""
    yield from period(Period(start=date_text, end=date_text), is_one_date=True)


@lru_cache(maxsize=1000)
def _day(value: date) -> Literal:
    """Return a day as term; a list of thousands of rows is recorded on one."""
    return Literal(value.isoformat(), datatype=XSD.date)


def _dates(found: Iterable[tuple[URIRef, str | None]]) -> Iterator[Detail]:
    return ((predicate, _stated(text)) for predicate, text in found if text)


def _stated(text: str) -> Literal:
    return Literal(text, datatype=_PRECISION[len(text)], normalize=False)
