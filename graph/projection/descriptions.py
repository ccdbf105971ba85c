"""What is said of one thing: its terms by property, read as Python values with every fault kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rdflib import Literal, URIRef

from graph.model.days import STATED, first_day, last_day
from graph.store.quads import Quad, Term
from ontology.codelists import codelist
from ontology.namespaces import CODE, RDF, code_of, column_iri, network_of

__all__ = ["Description", "Unreadable", "describe", "first_day", "last_day"]

LANGUAGES = ("de", None, "en")
"""Which label is taken, best first."""
EXTENDED = "akteursart"
"""The only list that a network may extend: what the program counts by the others, it has to know."""


class Unreadable(Exception):
    """A statement cannot be used: it is left out and this German sentence is kept."""


@dataclass(frozen=True, slots=True)
class Description:
    """All terms said of one subject, in a fixed order."""

    iri: str
    terms: Mapping[URIRef, Sequence[Term]]
    faults: list[str] = field(default_factory=list)
    """What was skipped within the description; the statement itself stays."""

    types: frozenset[str] = field(init=False)
    """IRIs of its classes: every reader asks for them."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "types", frozenset(self.iris(RDF.type)))

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
        """Return the codes that the list knows, or kinds that the network brings itself; the others are faults."""
        listing, known = codelist(scheme), []
        for term in self.terms.get(predicate, ()):
            code = code_of(str(term))
            if code in listing or (scheme == EXTENDED and self._is_own_kind(str(term))):
                known.append(code)
            else:
                self.faults.append(f"»{code}« steht nicht in der Liste »{scheme}« und wurde ausgelassen.")
        return tuple(known)

    def _is_own_kind(self, iri: str) -> bool:
        return iri.startswith(str(CODE)) and network_of(iri) == network_of(self.iri) is not None

    def attributes(self) -> dict[str, tuple[str, ...]]:
        """Return what columns of a list say, by code of the column."""
        own = column_iri(network_of(self.iri) or "", "")
        found = (predicate for predicate in self.terms if predicate.startswith(own))
        return {code_of(it): tuple(str(term) for term in self.terms[it]) for it in sorted(found)}

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
    for subject in sorted(gathered, key=str):
        terms = {predicate: _ordered(values) for predicate, values in gathered[subject].items()}
        yield Description(str(subject), terms)


def _ordered(values: list[Term]) -> Sequence[Term]:
    if len(values) == 1:
        return values
    return sorted(set(values), key=lambda term: (str(term), getattr(term, "language", None) or ""))
