"""The data rules on what is about to enter a network: what would break one is named, and nothing else is looked at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from rdflib import URIRef

from graph.editing.content import Content, layer_of
from graph.locale import Said, label_said
from graph.records import FIELDS, Record, quads_of_record, rewritten
from graph.store import Quad
from graph.validation import Problem, problems_of
from ontology.namespaces import RULE, SKOS, graph_iri, network_iri

__all__ = ["Fault", "broken_rules", "statements_of"]

_MOST = 400
"""Records checked at once: the check keeps all of them in memory, and its time grows with them only."""

_FIELD_OF_RULE: Mapping[str, str] = MappingProxyType(
    {
        "plan-state-only-with-soll": "plan_state",
        "level-only-with-ist": "level",
        "end-before-start": "end",
        "earliest-before-latest": "end",
        "confirmed-after-start": "confirmed_on",
        "confirmed-in-future": "confirmed_on",
        "no-protected-address": "address",
        "protected-place": "places",
    }
)
"""Rules that are kept by leaving out another field than their path."""
Fault = tuple[str, Said]
"""Name of the field that breaks a rule, empty for the whole record; and the message."""


def broken_rules(
    content: Content, statements: Mapping[str, Sequence[Quad]], records: Mapping[str, Record]
) -> Mapping[str, tuple[Fault, ...]]:
    """Return address of a record → which rules it would break that it does not break already.

    Args:
        content: The network as it is.
        statements: All that would be said of each record.
        records: The same as records.
    """
    found: dict[str, list[Problem]] = defaultdict(list)
    for part in _parts(list(records)):
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


def statements_of(content: Content, record: Record) -> tuple[Quad, ...]:
    """Return all that would be said of a record, with what no field holds."""
    before = content.quads_of(record.iri)
    if not before:
        return tuple(quads_of_record(record, graph_iri(content.network, layer_of(record.sort))))
    removals, additions = rewritten(before, record, before[0].graph)
    gone = frozenset(removals)
    return (*(quad for quad in before if quad not in gone), *additions)


def _errors(
    content: Content, focus: Sequence[str], statements: Mapping[str, Sequence[Quad]]
) -> Iterator[Problem]:
    if not focus:
        return iter(())
    own = [quad for iri in focus for quad in statements[iri]]
    named = {it.object for it in own if isinstance(it.object, URIRef)} | {network_iri(content.network)}
    inside = frozenset(focus)
    around = [
        quad for it in sorted(named) if str(it) not in inside for quad in _said_of(content, it, statements)
    ]
    lists = {it.object for it in around if it.predicate == SKOS.inScheme and isinstance(it.object, URIRef)}
    around += [quad for it in sorted(lists - named) for quad in _said_of(content, it, statements)]
    return (it for it in problems_of((*own, *around), inside) if it.is_error)


def _said_of(content: Content, iri: URIRef, statements: Mapping[str, Sequence[Quad]]) -> Sequence[Quad]:
    return statements.get(str(iri)) or content.statements.get(iri, ())


def _fault(record: Record, problem: Problem) -> Fault:
    by_rule = _FIELD_OF_RULE.get(problem.shape.removeprefix(str(RULE)), "")
    if by_rule and record.all(by_rule):
        return by_rule, label_said(problem.message_de, problem.message_en)
    by_path = (it.name for it in FIELDS[record.sort] if str(it.predicate) == problem.path)
    by_value = (
        it.name for it in FIELDS[record.sort] if problem.value and problem.value in record.all(it.name)
    )
    return next(by_path, None) or next(by_value, ""), label_said(problem.message_de, problem.message_en)


def _parts(iris: Sequence[str]) -> Iterator[Sequence[str]]:
    for begin in range(0, len(iris), _MOST):
        yield iris[begin : begin + _MOST]
