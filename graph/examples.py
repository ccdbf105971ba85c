"""The shipped example networks: put into a fresh store, offered when newer, never applied by themselves."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from datetime import date, datetime
from functools import cache
from importlib.resources import files

from rdflib import Graph, Literal, URIRef

from graph.generator.tables import NAME as TRAINING
from graph.importers.recording import stamped
from graph.model import Layer
from graph.store import Change, Quad, Store
from graph.store.parsing import parsed
from ontology import loader
from ontology.namespaces import EXPECTATIONS_GRAPH, INW, META_GRAPH, SCHEMA_GRAPH, graph_iri, network_iri

NAMES = ("lueneburg", "leer", "peine", "laatzen")
"""Dated examples: they say what texts of real places said."""
SHIPPED = (*NAMES, TRAINING)
"""All that is shipped and read-only."""
WORDS = "begriffe"
"""What all networks share: vocabulary, code lists and expectations; offered and replaced like a network."""
PARTS = (WORDS, *SHIPPED)
ROLE = "Programm"
INSTALL_REASON = "Mitgelieferte Beispielnetzwerke in den Speicher gelegt"
UPDATE_REASON = "Beispielnetzwerke oder Begriffe durch neuere mitgelieferte Fassungen ersetzt"
REMOVE_REASON = "Beispielnetzwerke aus dem Speicher genommen"
UNWANTED = Literal("-")
"""Stands in place of a digest: the office does without this part, and is not offered it again unasked."""


def is_example(name: str) -> bool:
    """Tell whether a network is shipped and read-only, dated or invented."""
    return name in SHIPPED


def install(
    store: Store,
    moment: datetime,
    today: date,
    *,
    update: bool = False,
    parts: Collection[str] = PARTS,
) -> tuple[str, ...]:
    """Put missing parts (and, if wanted, newer ones) into the store as one change.

    Args:
        store: The store to fill.
        moment: When this happens, for the journal.
        today: The day from which on new statements count as recorded.
        update: Also replace parts whose shipped version differs from the stored one.
        parts: Only these networks, with what all share; the others count as unwanted where they are missing.

    Returns:
        The names of the networks that were put in, and `begriffe` where what all share was.
    """
    known, wanted = _installed_digests(store), {WORDS, *parts}
    changed = (
        tuple(part for part in PARTS if part in known and known[part] != _digest(part)) if update else ()
    )
    chosen = tuple(part for part in PARTS if (part in wanted and part not in known) or part in changed)
    if not chosen:
        return ()
    removals = tuple(quad for part in changed for quad in _stored(store, part, known[part]))
    recorded = tuple(quad for quad in removals if quad.predicate == INW.recordedAt)
    additions = [quad for part in chosen for quad in (*_dated(part, recorded, today), _digest_quad(part))]
    left_out = tuple(_unwanted_quad(part) for part in PARTS if part not in known and part not in wanted)
    taken_back = tuple(_unwanted_quad(part) for part in chosen)
    reason = UPDATE_REASON if changed else INSTALL_REASON
    store.change(
        Change(
            additions=(*additions, *left_out),
            removals=(*removals, *taken_back),
            reason=reason,
            role=ROLE,
            recorded_at=moment,
        )
    )
    return chosen


def installed(store: Store) -> tuple[str, ...]:
    """Return the names of the shipped networks that lie in the store."""
    known = _installed_digests(store)
    return tuple(name for name in SHIPPED if name in known)


def remove(store: Store, moment: datetime, role: str) -> tuple[str, ...]:
    """Take the shipped networks out of the store as one change and return their names.

    What all networks share stays, and so does what the office noted or decided: brought back, an example is
    again what it was.
    """
    known = _installed_digests(store)
    gone = tuple(name for name in SHIPPED if name in known)
    if gone:
        store.change(
            Change(
                additions=tuple(_unwanted_quad(name) for name in gone),
                removals=tuple(quad for name in gone for quad in _stored(store, name, known[name])),
                reason=REMOVE_REASON,
                role=role,
                recorded_at=moment,
            )
        )
    return gone


def shared_for_own(store: Store, today: date) -> tuple[Quad, ...]:
    """Return what has to be added beside the first own network of a fresh store: the words and expectations for all.

    Examples that are not there count as unwanted: whoever begins with an own network is not offered them again.
    """
    known = _installed_digests(store)
    shared = () if WORDS in known else (*_dated(WORDS, (), today), _digest_quad(WORDS))
    return (*shared, *(_unwanted_quad(name) for name in SHIPPED if name not in known))


def offered(store: Store) -> tuple[str, ...]:
    """Return the parts that are new in the program or of which it ships another version, unless unwanted."""
    known, marks = _installed_digests(store), set(store.scan([META_GRAPH]))
    return tuple(
        part for part in PARTS if known.get(part) != _digest(part) and _unwanted_quad(part) not in marks
    )


def _dated(part: str, recorded: tuple[Quad, ...], today: date) -> Iterator[Quad]:
    """Yield the shipped statements; evidence that was there before keeps its day of recording."""
    quads = _quads(part)
    subjects = {quad.subject for quad in quads}
    return stamped((*quads, *(quad for quad in recorded if quad.subject in subjects)), today)


def _installed_digests(store: Store) -> dict[str, str]:
    by_iri = {_subject(part): part for part in PARTS}
    return {
        by_iri[quad.subject]: str(quad.object)
        for quad in store.scan([META_GRAPH])
        if quad.predicate == INW.shippedDigest and quad.subject in by_iri and quad.object != UNWANTED
    }


def _stored(store: Store, part: str, digest: str) -> Iterator[Quad]:
    yield from store.scan(_graphs(part))
    yield Quad(_subject(part), INW.shippedDigest, Literal(digest), META_GRAPH)


def _graphs(part: str) -> tuple[URIRef, ...]:
    if part == WORDS:
        return SCHEMA_GRAPH, EXPECTATIONS_GRAPH
    return graph_iri(part, Layer.PUBLIC), graph_iri(part, Layer.EXPECTATIONS)


def _subject(part: str) -> URIRef:
    return SCHEMA_GRAPH if part == WORDS else network_iri(part)


def _digest_quad(part: str) -> Quad:
    return Quad(_subject(part), INW.shippedDigest, Literal(_digest(part)), META_GRAPH)


def _unwanted_quad(part: str) -> Quad:
    return Quad(_subject(part), INW.shippedDigest, UNWANTED, META_GRAPH)


@cache
def _digest(part: str) -> str:
    lines = sorted(" ".join(term.n3() for term in quad) for quad in _quads(part))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@cache
def _quads(part: str) -> tuple[Quad, ...]:
    if part == WORDS:
        return tuple(_shared())
    text = files("data").joinpath("networks", f"{part}.trig").read_text(encoding="utf-8")
    return tuple(parsed(text, "trig"))


def _shared() -> Iterator[Quad]:
    sources: tuple[tuple[Graph, URIRef], ...] = (
        (loader.vocabulary() + loader.codes(), SCHEMA_GRAPH),
        (loader.expectations(), EXPECTATIONS_GRAPH),
    )
    for source, graph in sources:
        for subject, predicate, thing in source:
            yield Quad(subject, predicate, thing, graph)  # type: ignore[arg-type]  # the lint forbids blank nodes in these files
