"""The journal: every change leaves one entry in the graph `meta`, which also carries the data version."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from rdflib import Literal, URIRef

from graph.errors import InvalidSource
from graph.store.interface import Change
from graph.store.quads import Quad, checked
from ontology.namespaces import GRAPH, INW, META_GRAPH, RDF, XSD, data_iri

__all__ = ["Entry", "Head", "Write", "head_of", "last_entry", "prepared"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the journal says of one change, for people."""

    version: int
    recorded_on: date


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of the journal."""

    version: int = 0
    entry: str = ""

    @property
    def digest(self) -> str:
        """Return a text that no other state has: entries have random names."""
        return f"{self.version}-{self.entry.rsplit('/', 1)[-1]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Write:
    """A change made ready for an engine."""

    entry: URIRef
    additions: tuple[Quad, ...]
    """The journal entry included, its data version not: the engine counts."""
    removals: tuple[Quad, ...] = ()
    cleared: tuple[URIRef, ...] = ()
    """Graphs that are emptied before anything else."""

    def versioned(self, version: int) -> tuple[Quad, ...]:
        """Return the additions together with the data version of the entry."""
        number = Literal(version, datatype=XSD.integer)
        return (*self.additions, Quad(self.entry, INW.dataVersion, number, META_GRAPH))


def prepared(change: Change) -> Write:
    """Return the change in canonical form with its journal entry.

    Raises:
        InvalidSource: blank nodes, damaged IRIs, graphs that are not ours, or data versions set by hand.
    """
    entry = data_iri("meta", "change", uuid.uuid4().hex)
    return Write(
        entry=entry,
        additions=(*_ours(change.additions), *checked(_entry_quads(entry, change))),
        removals=tuple(_ours(change.removals)),
    )


def head_of(meta: Iterable[Quad]) -> Head:
    """Return the last entry among the statements of the graph `meta`."""
    heads = (Head(int(quad.object), quad.subject) for quad in meta if quad.predicate == INW.dataVersion)
    return max(heads, key=lambda head: head.version, default=Head())


def last_entry(meta: Iterable[Quad]) -> Entry | None:
    """Return what the journal says of the last change; None before the first.

    Args:
        meta: The statements of the graph `meta`.
    """
    told = list(meta)
    head = head_of(told)
    days = (
        str(quad.object)
        for quad in told
        if str(quad.subject) == str(head.entry) and quad.predicate == INW.recordedAt
    )
    day = next(days, None)
    return Entry(version=head.version, recorded_on=datetime.fromisoformat(day).date()) if day else None


def _entry_quads(entry: URIRef, change: Change) -> list[Quad]:
    recorded_at = Literal(change.recorded_at.isoformat(), datatype=XSD.dateTime)
    return [
        Quad(entry, RDF.type, INW.Change, META_GRAPH),
        Quad(entry, INW.recordedAt, recorded_at, META_GRAPH),
        Quad(entry, INW.role, Literal(change.role), META_GRAPH),
        Quad(entry, INW.reason, Literal(change.reason, lang="de"), META_GRAPH),
    ]


def _ours(quads: Iterable[Quad]) -> Iterable[Quad]:
    for quad in checked(quads):
        if not quad.graph.startswith(GRAPH):
            raise InvalidSource(
                f"Der Datenbereich »{quad.graph}« gehört nicht zu Netzlotse. Bitte einen unter {GRAPH} angeben."
            )
        if quad.predicate == INW.dataVersion and quad.graph == META_GRAPH:
            raise InvalidSource("Der Datenstand wird von selbst gezählt. Bitte inw:dataVersion weglassen.")
        yield quad
