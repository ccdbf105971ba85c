"""The data rules on what one person has just entered: what prevents storing, each beside its field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rdflib import Literal, URIRef

from graph.editing.content import Content, layer_of
from graph.editing.rules import field_at_fault, problems_with
from graph.locale import Said, label_said
from graph.records import Record, quads_of_record
from graph.validation import Problem
from ontology.loader import shape_topics, shapes
from ontology.namespaces import SCHEMA, SH, graph_iri

__all__ = ["SOURCE", "WHOLE", "Checked", "checked_records"]

WHOLE = ""
"""Key of what concerns no single field."""
SOURCE = "evidence"
"""Key of what concerns the source."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What the data rules say of records: faults that prevent storing, and what should be looked at."""

    faults: Mapping[str, Said] = field(hash=False)
    """By name of the field, `evidence` for the source, empty for the whole."""
    hints: tuple[Said, ...] = ()


def checked_records(
    content: Content, record: Record, beside: Sequence[Record], known: Sequence[Record] = ()
) -> Checked:
    """Return what the data rules object to in a record that is about to be stored.

    Args:
        content: The network as it is.
        record: With address, name and evidence.
        beside: New evidence, documents and actors that are stored with it.
        known: Records that come back unchanged: what is wrong with them was so before, and prevents nothing.
    """
    new = {it.iri: it for it in (record, *beside)}
    statements = {
        iri: tuple(quads_of_record(it, graph_iri(content.network, layer_of(it.sort))))
        for iri, it in {**new, **{it.iri: it for it in known}}.items()
    }
    faults: dict[str, Said] = {}
    hints: list[Said] = []
    for problem in problems_with(content, statements, tuple(new)):
        said = _message(problem)
        if problem.is_error:
            place = (
                field_at_fault(record, problem) if problem.focus == record.iri else _naming(record, problem)
            )
            faults.setdefault(place, said)
        elif problem.path != str(SCHEMA.telephone):
            hints.append(said)
    return Checked(faults, tuple(dict.fromkeys(hints)))


def _naming(record: Record, problem: Problem) -> str:
    """Return the field in which a record names what is at fault; what it does not name belongs to its source."""
    named = (it.name for it in record.fields if problem.focus in record.all(it.name))
    return next(named, SOURCE)


def _message(problem: Problem) -> Said:
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
