"""What of a network goes into its workbook: public records and own expectations, without places that are never told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.model import Layer
from graph.protected_places import MUNICIPAL_KINDS, PROTECTED_KINDS
from graph.records import Record, RecordSort, records_in
from graph.store import Quad, Store
from graph.texts import german_date, slug_of
from graph.workbook.cells import text_of
from graph.workbook.names import Named, Names
from graph.workbook.state import key_of
from ontology.codelists import codelist
from ontology.namespaces import RDFS, SKOS, code_iri, code_of, column_iri, graph_iri, kind_scheme

__all__ = ["Content", "content_of", "is_protected", "named", "short_name"]

LAYERS = (Layer.PUBLIC, Layer.EXPECTATIONS)
_QUOTED = 60
"""Signs of a quote in its short name."""


@dataclass(frozen=True, slots=True)
class Content:
    """Records with the network's own words."""

    records: Mapping[str, Record]
    own_kinds: Mapping[str, str]
    """Label by code."""
    headings: Mapping[str, str]
    """Of further columns: heading by code."""


def content_of(store: Store, network: str) -> Content:
    """Return what may stand in the workbook of a network."""
    quads = tuple(store.scan([graph_iri(network, layer) for layer in LAYERS]))
    kinds = _labelled(quads, str(code_iri(kind_scheme(network), "")), SKOS.prefLabel)
    headings = _labelled(quads, str(column_iri(network, "")), RDFS.label)
    return Content(dict(_shielded(records_in(quads), kinds)), kinds, headings)


def named(records: Mapping[str, Record], network: str) -> Names:
    """Return the names by which records refer to each other."""
    return Names(
        Named(
            iri=it.iri,
            sort=it.sort,
            label=short_name(it, records) if it.sort is RecordSort.EVIDENCE else it.label,
            key=key_of(it.iri, network),
        )
        for it in records.values()
    )


def short_name(evidence: Record, records: Mapping[str, Record]) -> str:
    """Return how a piece of evidence is called: by its document or occasion, and the first words of its quote."""
    document = records.get(evidence.first("document"))
    occasion = evidence.first("type") or (document.label if document else "")
    day = evidence.first("date")
    source = " ".join(it for it in (occasion, f"({german_date(day)})" if day else "") if it)
    quote = text_of(evidence.first("quote") or evidence.first("notes")).replace("\n", " ")
    quoted = f"»{quote if len(quote) <= _QUOTED else quote[: _QUOTED - 1] + '…'}«" if quote else ""
    return ": ".join(it for it in (source, quoted) if it) or evidence.label


def _labelled(quads: Iterable[Quad], base: str, predicate: object) -> dict[str, str]:
    """Return code → German label of what has its address below this base."""
    return {
        code_of(str(quad.subject)): str(quad.object)
        for quad in sorted(quads)
        if quad.predicate == predicate
        and quad.subject.startswith(base)
        and getattr(quad.object, "language", None) in (None, "de")
    }


def _shielded(records: Mapping[str, Record], own_kinds: Mapping[str, str]) -> Iterator[tuple[str, Record]]:
    """Yield records without the places that are never told (KNOWLEDGE_MODEL §3 i)."""
    hidden = {iri for iri, it in records.items() if is_protected(it, own_kinds)}
    for iri, it in records.items():
        if iri in hidden:
            yield iri, it.with_values(places=(), address=())
        elif _is_one_of(it, MUNICIPAL_KINDS, own_kinds):
            municipal = tuple(
                place for place in it.all("places") if place in records and records[place].first("ags")
            )
            yield iri, it.with_values(places=municipal, address=())
        elif it.sort is RecordSort.OFFER and hidden.intersection(it.all("providers")):
            yield iri, it.with_values(places=())
        else:
            yield iri, it


def is_protected(record: Record, own_kinds: Mapping[str, str]) -> bool:
    """Tell whether the place of an actor is never told.

    Example:
        >>> shelter = Record(sort=RecordSort.ACTOR, iri="x", values={"kind": ("frauenhaus",)})
        >>> is_protected(shelter, {})
        True
    """
    return _is_one_of(record, PROTECTED_KINDS, own_kinds)


def _is_one_of(record: Record, broad: Iterable[str], own_kinds: Mapping[str, str]) -> bool:
    kinds, names = codelist("akteursart"), [slug_of(code.replace("-", " ")) for code in broad]
    for kind in (*record.all("kind"), *record.all("also_kinds")):
        if any(kinds.is_within(kind, code) for code in broad):
            return True
        if kind in own_kinds and any(name in slug_of(own_kinds[kind]) for name in names):
            return True
    return False
