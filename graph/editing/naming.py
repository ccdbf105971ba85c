"""Names and addresses of what is entered: given by people, or made of what a record joins."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from graph.importers.slugs import slug
from graph.records import Record, RecordSort
from graph.texts import field_said, kind_said, sort_key
from ontology.namespaces import code_of, data_iri

__all__ = ["MADE", "free_iri", "made_label", "with_label"]

MADE = frozenset(
    {
        RecordSort.TIE,
        RecordSort.SEAT,
        RecordSort.QUOTA,
        RecordSort.INVOLVEMENT,
        RecordSort.ABSENCE,
        RecordSort.EXPECTATION,
    }
)
"""Sorts whose records are called by what they join; forms do not ask for a name."""


def made_label(record: Record, labels: Mapping[str, str]) -> str:
    """Return the name made of what a record joins, in German as the store keeps names; empty for other sorts.

    Args:
        record: Its ends may still be missing.
        labels: IRI → name.

    Example:
        >>> it = Record(sort=RecordSort.SEAT, iri="", values={"member": ("a",), "organization": ("b",)})
        >>> made_label(it, {"a": "VHS", "b": "Beirat"})
        'VHS in Beirat'
    """

    def name(field: str) -> str:
        return " – ".join(sorted((labels.get(it, code_of(it)) for it in record.all(field)), key=sort_key))

    match record.sort:
        case RecordSort.TIE if record.all("source"):
            return f"{name('source')} → {name('target')}"
        case RecordSort.TIE:
            return name("participants")
        case RecordSort.SEAT:
            return f"{name('member') or 'Unbesetzter Sitz'} in {name('organization')}"
        case RecordSort.QUOTA:
            return f"{record.first('count')} Sitze in {name('organization')}"
        case RecordSort.INVOLVEMENT:
            return f"{name('participant')}: {name('undertaking') or name('about')}"
        case RecordSort.ABSENCE:
            return str(kind_said(record.first("kind")))
        case RecordSort.EXPECTATION:
            return f"{field_said(record.first('field'))}: {kind_said(record.first('kind'))}"
    return ""


def with_label(record: Record, basis: Record | None, labels: Mapping[str, str]) -> Record:
    """Return the record with its name; a made one follows what the record joins, a given one stays.

    Args:
        record: As entered.
        basis: As it was before; None for a new one.
        labels: IRI → name.
    """
    if record.sort not in MADE:
        return record
    given = record.first("label")
    if given and (basis is None or given != made_label(basis, labels)):
        return record
    return record.with_values(label=(made_label(record, labels),))


def free_iri(network: str, record: Record, taken: Collection[str]) -> str:
    """Return an address that nothing has: of the name as it is today, and never changed with it.

    Example:
        >>> it = Record(sort=RecordSort.ACTOR, iri="", values={"label": ("Bündnis",)})
        >>> first = free_iri("peine", it, ())
        >>> first, free_iri("peine", it, (first,))[-9:]
        ('https://integrationsnetz.example/id/peine/actor/buendnis', 'uendnis-2')
    """
    wanted = slug(record.first("label")) or record.sort.value
    found, number = str(data_iri(network, record.sort.value, wanted)), 1
    while found in taken:
        number += 1
        found = str(data_iri(network, record.sort.value, f"{wanted}-{number}"))
    return found
