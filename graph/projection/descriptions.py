"""What is said of one thing: its terms by property, read as Python values with every fault kept."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rdflib import Literal, URIRef

from graph.store.quads import Quad, Term
from ontology.codelists import codelist
from ontology.namespaces import RDF, code_of

__all__ = ["Description", "Unreadable", "describe", "first_day", "last_day"]

STATED = re.compile(r"(?P<year>\d{4})(-(?P<month>\d{2})(-(?P<day>\d{2}))?)?")
"""The date part of xsd:gYear, xsd:gYearMonth, xsd:date and xsd:dateTime."""
LANGUAGES = ("de", None, "en")
"""Which label is taken, best first."""


class Unreadable(Exception):
    """A statement cannot be used: it is left out and this German sentence is kept."""


@dataclass(frozen=True, slots=True)
class Description:
    """All terms said of one subject, in a fixed order."""

    iri: str
    terms: Mapping[URIRef, Sequence[Term]]
    faults: list[str] = field(default_factory=list)
    """What was skipped within the description; the statement itself stays."""

    @property
    def types(self) -> frozenset[str]:
        """Return the IRIs of its classes."""
        return frozenset(self.iris(RDF.type))

    def text(self, predicate: URIRef) -> str | None:
        """Return one text, German if there is a choice."""
        found = [term for term in self.terms.get(predicate, ()) if isinstance(term, Literal) and str(term)]
        found.sort(key=lambda term: LANGUAGES.index(term.language) if term.language in LANGUAGES else 9)
        return str(found[0]) if found else None

    def texts(self, predicate: URIRef) -> tuple[str, ...]:
        """Return all texts that are not in another language than German."""
        literals = (term for term in self.terms.get(predicate, ()) if isinstance(term, Literal))
        return tuple(str(term) for term in literals if term.language in (None, "de"))

    def iris(self, predicate: URIRef) -> tuple[str, ...]:
        """Return all references."""
        return tuple(str(term) for term in self.terms.get(predicate, ()) if isinstance(term, URIRef))

    def iri_of(self, predicate: URIRef) -> str | None:
        """Return one reference."""
        found = self.iris(predicate)
        return found[0] if found else None

    def code(self, predicate: URIRef, scheme: str) -> str | None:
        """Return one code of a list; an unknown one is a fault."""
        found = self.codes(predicate, scheme)
        return found[0] if found else None

    def codes(self, predicate: URIRef, scheme: str) -> tuple[str, ...]:
        """Return the codes that the list knows; the others are faults."""
        listing, known = codelist(scheme), []
        for term in self.terms.get(predicate, ()):
            code = code_of(str(term))
            if code in listing:
                known.append(code)
            else:
                self.faults.append(f"»{code}« steht nicht in der Liste »{scheme}« und wurde ausgelassen.")
        return tuple(known)

    def day(self, predicate: URIRef) -> date | None:
        """Return one day; what is no date is a fault."""
        return last_day(self.stated(predicate))

    def stated(self, predicate: URIRef) -> str | None:
        """Return a date as stated: year, month or day in ISO form."""
        text = self.text(predicate)
        found = STATED.match(text) if text else None
        if found and last_day(found.group()) is not None:
            return found.group()
        if text:
            self.faults.append(f"»{text}« ist kein Datum und wurde ausgelassen.")
        return None

    def number(self, predicate: URIRef) -> int | None:
        """Return one whole number; anything else is a fault."""
        text = self.text(predicate) or next((code_of(iri) for iri in self.iris(predicate)), None)
        if text is None:
            return None
        if re.fullmatch(r"[+-]?\d{1,9}", text):
            return int(text)
        self.faults.append(f"»{text}« ist keine ganze Zahl und wurde ausgelassen.")
        return None

    def flag(self, predicate: URIRef, default: bool = False) -> bool:
        """Return a truth value."""
        text = self.text(predicate)
        return default if text is None else text in ("true", "1")


def describe(quads: Iterable[Quad]) -> Iterator[Description]:
    """Yield one description for each subject, sorted by IRI; the order of the quads does not matter."""
    gathered: dict[URIRef, dict[URIRef, list[Term]]] = {}
    for subject, predicate, value, _graph in quads:
        gathered.setdefault(subject, {}).setdefault(predicate, []).append(value)
    for subject in sorted(gathered):
        terms = {predicate: _ordered(values) for predicate, values in gathered[subject].items()}
        yield Description(str(subject), terms)


def first_day(stated: str | None) -> date | None:
    """Return the first day a stated date can mean.

    Example:
        >>> first_day("2005-03"), first_day(None)
        (datetime.date(2005, 3, 1), None)
    """
    return _day(stated, at_end=False)


def last_day(stated: str | None) -> date | None:
    """Return the last day a stated date can mean; None for what is no date.

    Example:
        >>> last_day("2006"), last_day("2004-02"), last_day("2006-13")
        (datetime.date(2006, 12, 31), datetime.date(2004, 2, 29), None)
    """
    return _day(stated, at_end=True)


def _day(stated: str | None, *, at_end: bool) -> date | None:
    found = STATED.match(stated or "")
    if found is None:
        return None
    month = int(found["month"] or (12 if at_end else 1))
    try:
        first = date(int(found["year"]), month, int(found["day"] or 1))
    except ValueError:
        return None
    if found["day"] or not at_end:
        return first
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _ordered(values: list[Term]) -> Sequence[Term]:
    if len(values) == 1:
        return values
    return sorted(set(values), key=lambda term: (str(term), getattr(term, "language", None) or ""))
