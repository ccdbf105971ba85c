"""Actors that nobody has recorded yet, named in passing by whoever enters something about them: stored along with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from graph.editing.naming import free_iri
from graph.importers.cells.kind_names import kind_of_name
from graph.records import FieldSort, Record, RecordSort

__all__ = ["addressed", "likely_kind", "newcomer", "with_newcomers"]


def newcomer(name: str, kind: str) -> Record:
    """Return an actor of which only its name and its kind are known.

    Other new records name it by its label until it has an address.
    """
    return Record(
        sort=RecordSort.ACTOR, iri="", values={"label": (name,), "kind": (kind,), "modality": ("ist",)}
    )


def likely_kind(name: str) -> str:
    """Return the kind that a name tells; empty where it is unsure.

    Example:
        >>> likely_kind("Grundschule Nord"), likely_kind("Brücke")
        ('schule', '')
    """
    return kind_of_name(name) or ""


def addressed(new: Sequence[Record], network: str, taken: Collection[str]) -> dict[str, Record]:
    """Return new actors by the names under which others name them, each with an address that nothing has.

    Example:
        >>> list(it.iri[-6:] for it in addressed([newcomer("VHS", "vhs")], "peine", ()).values())
        ['or/vhs']
    """
    found: dict[str, Record] = {}
    for each in new:
        iri = free_iri(network, each, {*taken, *(it.iri for it in found.values())})
        found[each.label] = Record(sort=each.sort, iri=iri, values=each.values)
    return found


def with_newcomers(record: Record, new: dict[str, Record]) -> Record:
    """Return a record that names new actors by their addresses.

    Args:
        record: In its references, names of new actors may stand instead of addresses.
        new: As `addressed` returns them.
    """
    named = {
        each.name: tuple(_addresses(record.all(each.name), new))
        for each in record.fields
        if each.sort is FieldSort.REFERENCE and any(it in new for it in record.all(each.name))
    }
    return record.with_values(**named)


def _addresses(values: Iterable[str], new: dict[str, Record]) -> Iterable[str]:
    return (new[it].iri if it in new else it for it in values)
