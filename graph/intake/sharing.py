"""Who shares something with whom: a parent body, an address, an undertaking, a seat at a table, a grant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from graph.intake.identity import exact
from graph.records import Record, RecordSort

__all__ = ["Groups", "Records", "by_address", "by_body", "by_grant", "by_parent", "by_undertaking"]

_ACTORS = frozenset({RecordSort.ACTOR, RecordSort.BODY})
_FUNDS, _RUNS = "foerderung", "traegerschaft"
Records: TypeAlias = Mapping[str, Record]
Groups: TypeAlias = Iterable[tuple[str, tuple[str, ...]]]
"""What is shared → who shares it."""


def by_parent(records: Records) -> Groups:
    """Return who belongs to the same organisation."""
    return _grouped(_parents(records))


def by_address(records: Records) -> Groups:
    """Yield who is in the same house, without an organisation and its own parts."""
    parts = {(one, other) for pair in _parents(records) for one, other in (pair, pair[::-1])}
    found = (
        (exact(text), it.iri) for it in _of(records, _ACTORS) for text in it.all("address") if exact(text)
    )
    for _house, members in _grouped(found):
        apart = tuple(it for it in members if not any((it, other) in parts for other in members))
        if len(apart) > 1:
            yield next(iter(records[apart[0]].all("address"))), apart


def by_undertaking(records: Records) -> Groups:
    """Return who is involved in the same undertaking."""
    return _grouped(
        (it.first("undertaking"), it.first("participant"))
        for it in _of(records, {RecordSort.INVOLVEMENT})
        if it.first("undertaking") in records and _is_actor(records, it.first("participant"))
    )


def by_body(records: Records) -> Groups:
    """Return who sits in the same body."""
    return _grouped(
        (it.first("organization"), it.first("member"))
        for it in _of(records, {RecordSort.SEAT})
        if it.first("organization") in records and _is_actor(records, it.first("member"))
    )


def by_grant(records: Records) -> Groups:
    """Return who gets one and the same grant: of the same funder, under the same name, from the same day on."""
    return _grouped(
        (
            " · ".join(filter(None, (records[it.first("source")].label, it.label, it.first("start")))),
            it.first("target"),
        )
        for it in _of(records, {RecordSort.TIE})
        if it.first("relation") == _FUNDS
        and it.first("source") in records
        and _is_actor(records, it.first("target"))
    )


def _parents(records: Records) -> Iterator[tuple[str, str]]:
    """Yield parent and part, however the network says so."""
    for it in records.values():
        if it.sort in _ACTORS:
            yield from ((parent, it.iri) for parent in it.all("unit_of") if parent in records)
        elif (
            it.first("relation") == _RUNS
            and it.first("source") in records
            and _is_actor(records, it.first("target"))
        ):
            yield it.first("source"), it.first("target")


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for shared, member in pairs:
        groups[shared][member] = None
    return [(shared, tuple(members)) for shared, members in sorted(groups.items())]


def _of(records: Records, sorts: frozenset[RecordSort] | set[RecordSort]) -> Iterator[Record]:
    return (it for it in records.values() if it.sort in sorts)


def _is_actor(records: Records, iri: str) -> bool:
    return iri in records and records[iri].sort in _ACTORS
