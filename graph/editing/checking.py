"""The data rules on what one person has just entered: what prevents storing, each beside its field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.editing.content import Content, layer_of
from graph.editing.naming import MADE
from graph.editing.rules import field_at_fault, problems_with, said_by
from graph.editing.sources import person_in
from graph.locale import Said
from graph.records import FieldSort, Record, RecordSort, quads_of_record
from ontology.namespaces import SCHEMA, graph_iri

__all__ = ["SOURCE", "WHOLE", "Checked", "checked_records"]

WHOLE = ""
"""Key of what concerns no single field."""
SOURCE = "evidence"
"""Key of what concerns the source."""
_WORDS = frozenset({FieldSort.TEXT, FieldSort.LONG_TEXT})


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
    faults = dict(_persons(content, record, beside))
    hints: list[Said] = []
    for problem in problems_with(content, statements, tuple(new)):
        said = said_by(problem)
        if problem.is_error:
            place = (
                field_at_fault(record, problem)
                if problem.focus == record.iri
                else _referring(record, problem.focus)
            )
            faults.setdefault(place, said)
        elif problem.path != str(SCHEMA.telephone):
            hints.append(said)
    return Checked(faults, tuple(dict.fromkeys(hints)))


def _persons(content: Content, record: Record, beside: Sequence[Record]) -> Iterator[tuple[str, Said]]:
    """Yield the fields whose words are new and speak of a person: nobody's name is taken in before roles exist.

    What the evidence says is looked at where the source is entered.
    """
    for it in (record, *beside):
        before = content.records.get(it.iri)
        for each in it.fields if it.sort is not RecordSort.EVIDENCE else ():
            is_made = each.name == "label" and it.sort in MADE  # of names that were looked at on their own
            if each.sort in _WORDS and each.name != "address" and not is_made:
                new = set(it.all(each.name)) - set(before.all(each.name) if before else ())
                if problem := next(filter(None, map(person_in, sorted(new))), None):
                    yield each.name if it is record else _referring(record, it.iri), problem


def _referring(record: Record, iri: str) -> str:
    """Return the field in which a record names another; what it does not name belongs to its source."""
    return next((it.name for it in record.fields if iri in record.all(it.name)), SOURCE)
