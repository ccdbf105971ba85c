"""The journal: every change leaves one entry in the graph `meta`, and beside the data what it removed and added."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from rdflib import Literal, URIRef

from graph.errors import InvalidSource
from graph.locale import say
from graph.model import Layer
from graph.store.blocks import blocks_of
from graph.store.interface import Change, Expected
from graph.store.quads import Quad, checked
from ontology.namespaces import (
    BASE,
    CODE,
    GRAPH,
    INW,
    META_GRAPH,
    RDF,
    XSD,
    code_of,
    data_iri,
    graph_iri,
    network_iri,
    network_of,
)

__all__ = [
    "Entry", "Head", "Write", "entry_quads", "head_of", "home_of", "is_journal", "last_entry", "new_entry", "prepared",
]  # fmt: skip

_ENTRIES = data_iri("meta", "change", "")
"""Begin of the names of all entries."""
_SELECTOR = "/selector"
"""End of the address of a quote, which belongs to its evidence."""


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
    """What an engine stores in one step."""

    entry: URIRef
    additions: tuple[Quad, ...]
    """The journal entry included, its data version not: the engine counts."""
    removals: tuple[Quad, ...] = ()
    cleared: tuple[URIRef, ...] = ()
    """Graphs that are emptied before anything else."""
    has_effect: bool = True
    """Whether any statement of the data is removed or added."""

    def versioned(self, version: int) -> tuple[Quad, ...]:
        """Return the additions together with the data version of the entry."""
        number = Literal(version, datatype=XSD.integer)
        return (*self.additions, Quad(self.entry, INW.dataVersion, number, META_GRAPH))


def new_entry() -> URIRef:
    """Return the name of a new entry."""
    return URIRef(f"{_ENTRIES}{uuid.uuid4().hex}")


def prepared(change: Change) -> Change:
    """Return the change in canonical form.

    Raises:
        InvalidSource: blank nodes, damaged IRIs, graphs that are not ours, or the journal itself.
    """
    expected = change.expected
    if expected is not None:
        expected = Expected(expected.subjects, frozenset(checked(expected.quads)))
    return replace(
        change,
        additions=tuple(_ours(change.additions)),
        removals=tuple(_ours(change.removals)),
        expected=expected,
    )


def entry_quads(
    entry: URIRef, change: Change, removed: Sequence[Quad] = (), added: Sequence[Quad] = ()
) -> tuple[Quad, ...]:
    """Return all that the journal says of a change: for people in `meta`, its statements beside the data.

    Args:
        entry: Name of the entry.
        change: Who changes what, why and when.
        removed: What is really taken away.
        added: What is really new.
    """
    return (*checked(_about(entry, change, removed, added)), *_bodies(entry, removed, added))


def is_journal(quad: Quad) -> bool:
    """Tell whether a statement belongs to the journal and not to the data."""
    return quad.subject.startswith(_ENTRIES) or _is_history(quad.graph)


def home_of(graph: URIRef) -> URIRef:
    """Return the graph in which the journal keeps what happens in another one.

    What concerns persons stays with them, so that it can be erased.

    Example:
        >>> [str(home_of(graph_iri("peine", layer))).rsplit("/", 2)[1:] for layer in ("intern", "personen")]
        [['peine', 'verlauf'], ['peine', 'personen']]
        >>> str(home_of(META_GRAPH)).rsplit("/", 1)[-1]
        'verlauf'
    """
    network = network_of(graph)
    if network is None:
        return GRAPH[Layer.HISTORY]
    return graph if code_of(graph) == Layer.PERSONS else graph_iri(network, Layer.HISTORY)


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


def _about(entry: URIRef, change: Change, removed: Sequence[Quad], added: Sequence[Quad]) -> Iterator[Quad]:
    """Yield what people may know of the entry: numbers and names of networks, none of the statements."""
    touched = {quad.graph for quad in (*removed, *added)}
    entries = {
        iri for quad in (*removed, *added) if _is_known(iri := str(quad.subject).removesuffix(_SELECTOR))
    }
    recorded_at = Literal(change.recorded_at.isoformat(), datatype=XSD.dateTime)
    yield Quad(entry, RDF.type, INW.Change, META_GRAPH)
    yield Quad(entry, INW.recordedAt, recorded_at, META_GRAPH)
    yield Quad(entry, INW.role, Literal(change.role), META_GRAPH)
    yield Quad(entry, INW.reason, Literal(change.reason, lang="de"), META_GRAPH)
    yield Quad(entry, INW.entryCount, Literal(len(entries)), META_GRAPH)
    yield Quad(entry, INW.removedCount, Literal(len(removed)), META_GRAPH)
    yield Quad(entry, INW.addedCount, Literal(len(added)), META_GRAPH)
    for network in sorted({name for graph in touched if (name := network_of(graph))}):
        yield Quad(entry, INW.touches, network_iri(network), META_GRAPH)
    if change.undoes is not None:
        yield Quad(entry, INW.undoes, change.undoes, META_GRAPH)


def _is_known(iri: str) -> bool:
    """Tell whether people would call a thing an entry: words, columns and networks as such are none."""
    if network_of(iri) is None or iri.startswith(str(CODE)):
        return False
    _, slash, name = iri.removeprefix(str(BASE)).partition("/")
    return bool(slash) and not name.startswith("column/")


def _bodies(entry: URIRef, removed: Sequence[Quad], added: Sequence[Quad]) -> Iterator[Quad]:
    for side, quads in ((INW.before, removed), (INW.after, added)):
        homes: dict[URIRef, URIRef] = {}
        by_home: dict[URIRef, list[Quad]] = {}
        for quad in quads:
            home = homes.get(quad.graph) or homes.setdefault(quad.graph, home_of(quad.graph))
            by_home.setdefault(home, []).append(quad)
        for home, members in by_home.items():
            yield from (Quad(entry, side, block, home) for block in blocks_of(members))


def _is_history(graph: URIRef) -> bool:
    return code_of(graph) == Layer.HISTORY


def _ours(quads: Iterable[Quad]) -> Iterator[Quad]:
    checked_graphs: set[URIRef] = set()
    for quad in checked(quads):
        if quad.graph not in checked_graphs:
            _refuse_graph(quad.graph)
            checked_graphs.add(quad.graph)
        if quad.predicate == INW.dataVersion and quad.graph == META_GRAPH:
            raise InvalidSource("Der Datenstand wird von selbst gezählt. Bitte inw:dataVersion weglassen.")
        if quad.subject.startswith(_ENTRIES):
            raise InvalidSource(say("Der Verlauf lässt sich nicht ändern. Bitte diese Aussagen weglassen."))
        yield quad


def _refuse_graph(graph: URIRef) -> None:
    if not graph.startswith(GRAPH):
        raise InvalidSource(
            f"Der Datenbereich »{graph}« gehört nicht zu Netzlotse. Bitte einen unter {GRAPH} angeben."
        )
    if _is_history(graph):
        raise InvalidSource(say("Der Verlauf lässt sich nicht ändern. Bitte diese Aussagen weglassen."))
