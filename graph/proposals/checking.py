"""The data rules on what is about to enter a network: what would break one is named, and nothing else is looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from graph.editing.content import Content
from graph.editing.rules import field_at_fault, problems_with, said_by
from graph.locale import Said
from graph.records import Record
from graph.store import Quad
from graph.validation import Problem
from ontology.namespaces import RULE

__all__ = ["Fault", "broken_rules"]

_MOST = 200
"""Records checked at once: the check keeps all of them in memory, its time grows with them only, and people see it go on."""

_EITHER_OR = frozenset({str(RULE["seat-taken-or-vacant"]), str(RULE["involved-in-something"])})
"""Rules on two fields that exclude each other: which of them is wrong, only a person can say."""
Fault = tuple[str, Said]
"""Name of the field that breaks a rule, empty for the whole record; and the message."""


def broken_rules(
    content: Content,
    statements: Mapping[str, Sequence[Quad]],
    records: Mapping[str, Record],
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Mapping[str, tuple[Fault, ...]]:
    """Return address of a record → which rules it would break that it does not break already.

    Args:
        content: The network as it is.
        statements: All that would be said of each record.
        records: The same as records.
        progress: Told before each part how many are checked, of how many.
    """
    found: dict[str, list[Problem]] = defaultdict(list)
    for done, part in _parts(list(records)):
        progress(done, len(records))
        for problem in _errors(content, part, statements):
            found[problem.focus].append(problem)
    known = {iri: content.quads_of(iri) for iri in found if iri in content.records}
    old = {(it.focus, it.shape, it.path) for it in _errors(content, list(known), known)}
    faults: dict[str, tuple[Fault, ...]] = {}
    for iri, problems in found.items():
        told = [_fault(records[iri], it) for it in problems if (iri, it.shape, it.path) not in old]
        if told:
            faults[iri] = tuple({name: (name, message) for name, message in reversed(told)}.values())
    return faults


def _errors(
    content: Content, focus: Sequence[str], statements: Mapping[str, Sequence[Quad]]
) -> Iterator[Problem]:
    return (it for it in problems_with(content, statements, focus) if it.is_error)


def _fault(record: Record, problem: Problem) -> Fault:
    """Return a fault; a field that is empty cannot be left out."""
    name = "" if problem.shape in _EITHER_OR else field_at_fault(record, problem)
    return (name if record.all(name) else ""), said_by(problem)


def _parts(iris: Sequence[str]) -> Iterator[tuple[int, Sequence[str]]]:
    for begin in range(0, len(iris), _MOST):
        yield begin, iris[begin : begin + _MOST]
