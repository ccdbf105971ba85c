"""The data rules on what one person has just entered: fast, because only the record and its neighbours are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from graph.editing.content import Content, layer_of
from graph.errors import InvalidOntology
from graph.locale import Said, label_said
from graph.model import Layer
from graph.records import FieldSort, Record, quads_of_record
from graph.store import Quad
from graph.validation import Problem
from graph.validation.report import problems_in
from ontology.loader import codes, shape_topics, shapes, vocabulary
from ontology.namespaces import RDFS, RULE, SCHEMA, SH, graph_iri, network_iri

_Triple = tuple[Node, Node, Node]

__all__ = ["SOURCE", "WHOLE", "Checked", "checked_records"]

WHOLE = ""
"""Key of what concerns no single field."""
SOURCE = "evidence"
"""Key of what concerns the source."""
_UNTOUCHED = frozenset({"concepts", "duplicates"})
"""Topics about shipped lists, and about pairs of actors: nothing that one form decides."""
_PRIVACY = "privacy"
_FIELD_OF_RULE: Mapping[str, str] = {
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
"""Rules whose path is none of the fields, or another one than people would change."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the data rules say of records: faults that prevent storing, and what should be looked at."""

    faults: Mapping[str, Said] = field(hash=False)
    """By name of the field, `evidence` for the source, empty for the whole."""
    hints: tuple[Said, ...] = ()


def checked_records(content: Content, record: Record, beside: Sequence[Record]) -> Checked:
    """Return what the data rules object to in a record that is about to be stored.

    Args:
        content: The network as it is.
        record: With address, name and evidence.
        beside: New evidence and documents that are stored with it.
    """
    new = {it.iri: it for it in (record, *beside)}
    quads = tuple(_new_quads(content, new.values()))
    neighbours = tuple(_neighbours(content, quads, frozenset(new)))
    faults: dict[str, Said] = {}
    hints: list[Said] = []
    for problem in _problems((*quads, *neighbours), tuple(new)):
        said = _message(problem.shape, problem)
        if problem.is_error:
            faults.setdefault(_field(problem, new[problem.focus], record), said)
        elif problem.path != str(SCHEMA.telephone):
            hints.append(said)
    return Checked(faults, tuple(dict.fromkeys(hints)))


def _new_quads(content: Content, records: Iterable[Record]) -> Iterator[Quad]:
    for record in records:
        yield from quads_of_record(record, graph_iri(content.network, layer_of(record.sort)))


def _neighbours(content: Content, quads: Iterable[Quad], new: frozenset[str]) -> Iterator[Quad]:
    """Yield what is stated of everything the new statements name, and of the network itself."""
    named = {it.object for it in quads if isinstance(it.object, URIRef)} | {network_iri(content.network)}
    for each in sorted(named):
        if str(each) not in new:
            yield from content.statements.get(URIRef(each), ())


def _problems(quads: Sequence[Quad], focus: Sequence[str]) -> Iterator[Problem]:
    public = tuple(it for it in quads if it.graph.rsplit("/", 1)[-1] in (Layer.PUBLIC, Layer.EXPECTATIONS))
    for data, rules in ((quads, _rules(is_privacy=False)), (public, _rules(is_privacy=True))):
        yield from _applied(data, rules, focus)


def _applied(quads: Iterable[Quad], rules: Graph, focus: Sequence[str]) -> Iterator[Problem]:
    import pyshacl

    data = Graph()
    graphs: dict[URIRef, URIRef] = {}
    for quad in quads:
        data.add(quad[:3])
        graphs.setdefault(quad.subject, quad.graph)
    for triple in _surroundings(data):
        data.add(triple)
    try:
        _, report, text = pyshacl.validate(data, shacl_graph=rules, inplace=True)
    except pyshacl.errors.ReportableRuntimeError as error:
        raise InvalidOntology(f"Die Datenregeln lassen sich nicht anwenden: {error}") from error
    if not isinstance(report, Graph):
        raise InvalidOntology(f"Die Datenregeln lassen sich nicht anwenden: {text}")
    yield from (it for it in problems_in(report, rules, data, graphs) if it.focus in focus)


def _field(problem: Problem, focus: Record, record: Record) -> str:
    """Return beside which field a problem is said."""
    if focus.iri != record.iri:
        return SOURCE
    by_rule = _FIELD_OF_RULE.get(problem.shape.removeprefix(str(RULE)))
    if by_rule:
        return "source" if by_rule == "participants" and record.all("source") else by_rule
    by_path = (it.name for it in record.fields if str(it.predicate) == problem.path)
    written = (it for it in record.fields if it.sort is not FieldSort.REFERENCE)
    by_value = (it.name for it in written if problem.value in record.all(it.name))
    return next(by_path, None) or next(by_value, WHOLE)


def _surroundings(data: Graph) -> Iterator[_Triple]:
    """Yield what the rules read besides the data: the classes, and the codes that are named with all broader ones."""
    classes, entries = _shipped()
    yield from classes
    waiting = {it for it in data.objects() if it in entries}
    known: set[Node] = set()
    while waiting:
        known |= waiting
        found = [triple for it in waiting for triple in entries[it]]
        yield from found
        waiting = {it[2] for it in found if it[2] in entries} - known


@cache
def _shipped() -> tuple[tuple[_Triple, ...], Mapping[Node, tuple[_Triple, ...]]]:
    """Return the hierarchy of classes and properties, and what is said of each entry of a code list."""
    of_words = (RDFS.subClassOf, RDFS.subPropertyOf)
    entries: dict[Node, list[_Triple]] = {}
    for triple in codes():
        entries.setdefault(triple[0], []).append(triple)
    hierarchy = tuple(it for it in vocabulary() if it[1] in of_words)
    return hierarchy, {entry: tuple(it) for entry, it in entries.items()}


@cache
def _rules(*, is_privacy: bool) -> Graph:
    found = Graph()
    for topic in shape_topics():
        if topic not in _UNTOUCHED and (topic == _PRIVACY) == is_privacy:
            found += shapes(topic)
    return found


@cache
def _messages(rule: str) -> Said | None:
    for is_privacy in (False, True):
        texts = {
            it.language: str(it)
            for it in _rules(is_privacy=is_privacy).objects(URIRef(rule), SH.message)
            if isinstance(it, Literal)
        }
        if texts:
            return label_said(texts["de"], texts["en"])
    return None


def _message(rule: str, problem: Problem) -> Said:
    return _messages(rule) or label_said(problem.message_de, problem.message_en)
