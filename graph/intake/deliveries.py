"""What a source said last of each record: the common ground of a file and the network, kept where nobody else reads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from rdflib import Literal, URIRef

from graph.model import Layer
from graph.store import Quad, Store
from ontology.namespaces import INW, graph_iri

__all__ = ["Delivery", "deliveries", "delivery_quad", "said_elsewhere"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one source last said of one record."""

    values: Mapping[str, tuple[str, ...]] = field(hash=False)
    """By name of the field; references are addresses."""
    attributes: Mapping[str, tuple[str, ...]] = field(hash=False)
    """By code of the column."""
    words: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Word of the file → code of the kind that people chose for it."""


def deliveries(store: Store, network: str, source: str) -> Mapping[str, tuple[Delivery, Quad]]:
    """Return address of a record → what this source last said of it, with the statement that keeps it.

    Args:
        store: Where the statements lie.
        network: Short name of the network.
        source: Name of the profile, or title of the file.
    """
    found = {}
    for quad in store.scan([graph_iri(network, Layer.INTERNAL)]):
        if quad.predicate == INW.delivered:
            read = _read(str(quad.object), source)
            if read is not None:
                found[str(quad.subject)] = (read, quad)
    return found


def said_elsewhere(store: Store, network: str, source: str) -> Mapping[str, tuple[Delivery, ...]]:
    """Return address of a record → what other sources last said of it.

    Args:
        store: Where the statements lie.
        network: Short name of the network.
        source: The source that is left out.
    """
    found: dict[str, tuple[Delivery, ...]] = {}
    for quad in store.scan([graph_iri(network, Layer.INTERNAL)]):
        if quad.predicate == INW.delivered and (read := _read(str(quad.object), not_of=source)) is not None:
            found[str(quad.subject)] = (*found.get(str(quad.subject), ()), read)
    return found


def delivery_quad(network: str, iri: str, source: str, delivery: Delivery) -> Quad:
    """Return the statement that keeps what a source says of a record."""
    told: dict[str, object] = {
        "quelle": source,
        "werte": _plain(delivery.values),
        "weiteres": _plain(delivery.attributes),
    }
    if delivery.words:
        told["woerter"] = dict(delivery.words)
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    return Quad(URIRef(iri), INW.delivered, Literal(text), graph_iri(network, Layer.INTERNAL))


def _plain(values: Mapping[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {name: sorted(texts) for name, texts in values.items() if texts}


def _read(text: str, source: str = "", *, not_of: str = "") -> Delivery | None:
    """Return a delivery of this source, or of any but one; None for others, and for what is damaged."""
    try:
        told = json.loads(text)
        if told["quelle"] == not_of or (source and told["quelle"] != source):
            return None
        return Delivery(_values(told["werte"]), _values(told["weiteres"]), dict(told.get("woerter", {})))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _values(told: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {str(name): tuple(map(str, texts)) for name, texts in told.items()}
