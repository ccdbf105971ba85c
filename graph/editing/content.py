"""What a network states, ready for editing: its records, the statements behind each, and who refers to whom."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from threading import Lock

from rdflib import URIRef

from graph import examples
from graph.errors import InvalidSource, UnknownName
from graph.locale import say
from graph.model import Layer
from graph.records import FieldSort, Record, RecordSort, records_in
from graph.store import Quad, Store
from ontology.namespaces import INW, OA, graph_iri, network_of

__all__ = [
    "LAYERS",
    "Content",
    "Reference",
    "content_of",
    "contested",
    "is_kept",
    "keep",
    "layer_of",
    "references_of",
    "taken_addresses",
    "writable",
]

LAYERS = (Layer.PUBLIC, Layer.EXPECTATIONS)
"""What forms show and change."""
MOST_KEPT = 4
"""Networks whose content is kept: the one that is edited, and those that people looked at before."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One record names another in one of its fields."""

    record: str
    field: str


@dataclass(frozen=True, slots=True)
class Content:
    """Everything a network states in the layers that people edit."""

    network: str
    records: Mapping[str, Record] = field(hash=False)
    """By IRI."""
    statements: Mapping[URIRef, tuple[Quad, ...]] = field(hash=False)
    """By subject."""
    references: Mapping[str, tuple[Reference, ...]] = field(hash=False)
    """IRI → who names it."""

    def quads_of(self, iri: str) -> tuple[Quad, ...]:
        """Return all that is stated of a thing, the selector of its quote included."""
        own = self.statements.get(URIRef(iri), ())
        selectors = (it.object for it in own if it.predicate == OA.hasSelector)
        return (*own, *(quad for it in selectors if isinstance(it, URIRef) for quad in self.statements[it]))

    def record(self, iri: str) -> Record:
        """Return a record.

        Raises:
            UnknownName: there is none of this IRI, maybe not any more.
        """
        if iri not in self.records:
            raise UnknownName(
                say(
                    "Diesen Eintrag gibt es nicht mehr. Bitte die Seite neu laden und unter »Verlauf« nachsehen."
                )
            )
        return self.records[iri]

    def of_sort(self, *sorts: RecordSort) -> tuple[Record, ...]:
        """Return all records of these sorts, in the order of their IRIs."""
        return tuple(it for it in self.records.values() if it.sort in sorts)

    def labels(self) -> Mapping[str, str]:
        """Return IRI → how people call it."""
        return {iri: it.label for iri, it in self.records.items()}


def writable(network: str) -> str:
    """Return the name of a network that may be edited.

    Raises:
        InvalidSource: it is a shipped example.
    """
    if examples.is_example(network):
        raise InvalidSource(
            say(
                "Das Netzwerk »{name}« ist ein schreibgeschütztes Beispiel. Bitte ein eigenes Netzwerk verwenden.",
                name=network,
            )
        )
    return network


def contested(store: Store, network: str) -> frozenset[str]:
    """Return the addresses of what open objections hide."""
    asked = f"SELECT DISTINCT ?it WHERE {{ ?it <{INW.contestedType}> ?what }}"
    return frozenset(str(it) for (it,) in store.query(asked, [graph_iri(network, Layer.INTERNAL)]).rows)


def taken_addresses(store: Store, content: Content) -> frozenset[str]:
    """Return the addresses that nothing new may get.

    Besides those of all records: of what is hidden while contested, and of what leads to another entry since the two
    were joined.
    """
    return contested(store, content.network).union(content.records, map(str, content.statements))


def layer_of(sort: RecordSort) -> Layer:
    """Return where records of a sort stand: expectations of the office in a layer of their own."""
    return Layer.EXPECTATIONS if sort is RecordSort.EXPECTATION else Layer.PUBLIC


_KEPT: OrderedDict[tuple[str, str], Content] = OrderedDict()
_LOCK = Lock()


def content_of(store: Store, network: str) -> Content:
    """Return what a network states now; read anew only when the store has changed."""
    key = (store.digest(), network)
    with _LOCK:
        if key in _KEPT:
            _KEPT.move_to_end(key)
            return _KEPT[key]
    found = _read(store, network)
    keep(key[0], found)
    return found


def keep(digest: str, content: Content) -> None:
    """Remember what a network states in a state of a store."""
    with _LOCK:
        _KEPT[digest, content.network] = content
        while len(_KEPT) > MOST_KEPT:
            _KEPT.popitem(last=False)


def is_kept(digest: str, content: Content) -> bool:
    """Tell whether this very content is what is remembered of a state of a store."""
    with _LOCK:
        return _KEPT.get((digest, content.network)) is content


def _read(store: Store, network: str) -> Content:
    quads = tuple(store.scan([graph_iri(network, layer) for layer in LAYERS]))
    by_subject: dict[URIRef, list[Quad]] = defaultdict(list)
    for quad in quads:
        by_subject[quad.subject].append(quad)
    records = {iri: it for iri, it in records_in(quads).items() if network_of(iri) == network}
    return Content(
        network=network,
        records=records,
        statements={subject: tuple(sorted(of_one)) for subject, of_one in by_subject.items()},
        references=references_of(records.values()),
    )


def references_of(records: Iterable[Record]) -> dict[str, tuple[Reference, ...]]:
    """Return IRI → who of these records names it."""
    found: dict[str, list[Reference]] = defaultdict(list)
    for named, reference in _named(records):
        found[named].append(reference)
    return {named: tuple(them) for named, them in found.items()}


def _named(records: Iterable[Record]) -> Iterator[tuple[str, Reference]]:
    for record in records:
        for each in record.fields:
            if each.sort is FieldSort.REFERENCE:
                for named in record.all(each.name):
                    yield named, Reference(record.iri, each.name)
