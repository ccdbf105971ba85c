"""The shipped example networks: put into a fresh store, offered when newer, never applied by themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache
from importlib.resources import files

from rdflib import Graph, Literal, URIRef

from graph.importers.recording import stamped
from graph.store import Change, Quad, Store
from graph.store.parsing import parsed
from ontology import loader
from ontology.namespaces import EXPECTATIONS_GRAPH, INW, META_GRAPH, SCHEMA_GRAPH, network_iri

NAMES = ("lueneburg", "leer", "peine", "laatzen")
ROLE = "Programm"
INSTALL_REASON = "Mitgelieferte Beispielnetzwerke in den Speicher gelegt"
UPDATE_REASON = "Beispielnetzwerke durch neuere mitgelieferte Fassungen ersetzt"


def is_example(name: str) -> bool:
    """Tell whether a network is a shipped, read-only example."""
    return name in NAMES


def install(store: Store, moment: datetime, today: date, *, update: bool = False) -> tuple[str, ...]:
    """Put missing examples (and, if wanted, newer ones) into the store as one change.

    Args:
        store: The store to fill.
        moment: When this happens, for the journal.
        today: The day from which on the statements count as recorded.
        update: Also replace examples whose shipped version differs from the stored one.

    Returns:
        The names of the networks that were put in.
    """
    known = _installed_digests(store)
    missing = tuple(name for name in NAMES if name not in known)
    changed = outdated(store) if update else ()
    names = tuple(name for name in NAMES if name in (*missing, *changed))
    if not names:
        return ()
    additions = [quad for name in names for quad in (*stamped(_quads(name), today), _digest_quad(name))]
    removals = [quad for name in changed for quad in _stored(store, name, known[name])]
    store.change(
        Change(
            additions=(*_shared(), *additions),
            removals=tuple(removals),
            reason=UPDATE_REASON if changed else INSTALL_REASON,
            role=ROLE,
            recorded_at=moment,
        )
    )
    return names


def outdated(store: Store) -> tuple[str, ...]:
    """Return the examples of which the program ships another version than the store holds."""
    known = _installed_digests(store)
    return tuple(name for name in NAMES if name in known and known[name] != _digest(name))


def _installed_digests(store: Store) -> dict[str, str]:
    by_iri = {network_iri(name): name for name in NAMES}
    return {
        by_iri[quad.subject]: str(quad.object)
        for quad in store.scan([META_GRAPH])
        if quad.predicate == INW.shippedDigest and quad.subject in by_iri
    }


def _stored(store: Store, name: str, digest: str) -> Iterator[Quad]:
    yield from store.scan([quad.graph for quad in _first_of_each_graph(name)])
    yield Quad(network_iri(name), INW.shippedDigest, Literal(digest), META_GRAPH)


def _first_of_each_graph(name: str) -> Iterable[Quad]:
    return {quad.graph: quad for quad in _quads(name)}.values()


def _digest_quad(name: str) -> Quad:
    return Quad(network_iri(name), INW.shippedDigest, Literal(_digest(name)), META_GRAPH)


def _digest(name: str) -> str:
    return hashlib.sha256(_text(name)).hexdigest()


def _text(name: str) -> bytes:
    return files("data").joinpath("networks", f"{name}.trig").read_bytes()


@cache
def _quads(name: str) -> tuple[Quad, ...]:
    return tuple(parsed(_text(name).decode("utf-8"), "trig"))


@cache
def _shared() -> tuple[Quad, ...]:
    parts: tuple[tuple[Graph, URIRef], ...] = (
        (loader.vocabulary() + loader.codes(), SCHEMA_GRAPH),
        (loader.expectations(), EXPECTATIONS_GRAPH),
    )
    return tuple(Quad(s, p, o, graph) for source, graph in parts for s, p, o in source)  # type: ignore[arg-type]  # as above: the lint forbids blank nodes in these files
