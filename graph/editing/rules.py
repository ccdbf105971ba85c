"""The data rules on what is about to be stored: fast, because only the records and what the rules read is looked at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from rdflib import Literal, URIRef

from graph.editing.content import Content, layer_of
from graph.locale import Said, label_said
from graph.records import FieldSort, Record, quads_of_record, rewritten
from graph.store import Quad
from graph.validation import Problem, problems_of
from ontology.loader import shape_topics, shapes
from ontology.namespaces import RULE, SH, SKOS, graph_iri, network_iri

__all__ = ["field_at_fault", "problems_with", "said_by", "statements_of"]

_FIELD_OF_RULE: Mapping[str, str] = MappingProxyType(
    {
        "two-ends": "participants",
        "directed-kind": "relation",
        "seat-taken-or-vacant": "member",
        "involved-in-something": "undertaking",
        "end-before-start": "end",
        "earliest-before-latest": "end",
        "confirmed-after-start": "confirmed_on",
        "confirmed-in-future": "confirmed_on",
        "no-protected-address": "address",
        "protected-place": "places",
        "tie-ends-are-agents": "participants",
        "level-only-with-ist": "level",
        "plan-state-only-with-soll": "plan_state",
    }
)
"""Rules whose path is none of the fields, or another one than people would change; what people understand first."""


def problems_with(
    content: Content, statements: Mapping[str, Sequence[Quad]], focus: Collection[str]
) -> list[Problem]:
    """Return what the data rules object to in some things, the worst first; of two faults in one field the plainer.

    Args:
        content: The network as it is.
        statements: All that would be said of things, by address; of all others the network says what it says now.
        focus: Addresses of the things.
    """
    if not focus:
        return []
    own = [quad for iri in focus for quad in statements[iri]]
    inside = {URIRef(iri) for iri in focus}
    named = {it.object for it in own if isinstance(it.object, URIRef)} | {network_iri(content.network)}
    around = [quad for it in sorted(named - inside) for quad in _said_of(content, it, statements)]
    lists = {it.object for it in around if it.predicate == SKOS.inScheme and isinstance(it.object, URIRef)}
    around += [quad for it in sorted(lists - named) for quad in _said_of(content, it, statements)]
    ranks = {str(RULE[rule]): rank for rank, rule in enumerate(_FIELD_OF_RULE)}
    found = problems_of((*own, *around), frozenset(focus))
    return sorted(found, key=lambda it: (it.severity.rank, ranks.get(it.shape, len(ranks))))


def field_at_fault(record: Record, problem: Problem) -> str:
    """Return the name of the field that people would change because of a problem; empty if it is none."""
    if by_rule := _FIELD_OF_RULE.get(problem.shape.removeprefix(str(RULE))):
        return "source" if by_rule == "participants" and record.all("source") else by_rule
    return next(_fields_of(record, problem), "")


def _fields_of(record: Record, problem: Problem) -> Iterator[str]:
    yield from (it.name for it in record.fields if str(it.predicate) == problem.path)
    written = (it.name for it in record.fields if it.sort is not FieldSort.REFERENCE)
    yield from (name for name in written if problem.value in record.all(name))


def statements_of(content: Content, record: Record) -> tuple[Quad, ...]:
    """Return all that would be said of a record, with what no field holds."""
    area = graph_iri(content.network, layer_of(record.sort))
    before = content.quads_of(record.iri)
    if not before:
        return tuple(quads_of_record(record, area))
    removals, additions = rewritten(before, record, before[0].graph)
    gone = frozenset(removals)
    return (*(quad for quad in before if quad not in gone), *additions)


def _said_of(content: Content, iri: URIRef, statements: Mapping[str, Sequence[Quad]]) -> Sequence[Quad]:
    return statements.get(str(iri)) or content.statements.get(iri, ())


def said_by(problem: Problem) -> Said:
    """Return what a rule says; beside a field nobody has to be told which record is meant."""
    return _messages(problem.shape) or label_said(problem.message_de, problem.message_en)


@cache
def _messages(rule: str) -> Said | None:
    for topic in shape_topics():
        texts = {
            it.language: str(it)
            for it in shapes(topic).objects(URIRef(rule), SH.message)
            if isinstance(it, Literal)
        }
        if texts:
            return label_said(texts["de"], texts["en"])
    return None
