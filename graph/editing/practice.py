"""A network to practise on: a copy of an example under a name of its own, in which everything may be tried."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from graph import examples
from graph.editing.writing import Stamp
from graph.errors import InvalidSource
from graph.locale import say
from graph.model import Layer
from graph.network_name import is_taken
from graph.store import Change, Quad, Store, Term
from ontology.namespaces import CODE, GRAPH, INW, SKOS, graph_iri, kind_scheme, network_iri

__all__ = ["practice_copy"]

NAME = "uebung"
LABEL = "Übungsnetzwerk (fiktiv)"


def practice_copy(store: Store, example: str, stamp: Stamp) -> str:
    """Store a copy of an example as an invented network that may be changed, and return its name.

    Raises:
        InvalidSource: the example is not there; nothing is stored.
    """
    areas = [graph_iri(example, layer) for layer in (Layer.PUBLIC, Layer.EXPECTATIONS)]
    quads = tuple(store.scan(areas)) if examples.is_example(example) else ()
    if not quads:
        raise InvalidSource(
            say(
                "Das Beispiel »{name}« liegt nicht im Speicher. Bitte zuerst unter »Hilfe« zurückholen.",
                name=example,
            )
        )
    number, name = 1, NAME
    while is_taken(store, name):
        number += 1
        name = f"{NAME}-{number}"
    label = LABEL if number == 1 else f"{LABEL} {number}"
    store.change(
        Change(
            additions=tuple(_rehomed(quads, example, name, label)),
            reason=f"Übungsnetzwerk »{name}« als Kopie von »{example}« angelegt",
            role=stamp.role,
            recorded_at=stamp.recorded_at,
        )
    )
    return name


def _rehomed(quads: tuple[Quad, ...], before: str, after: str, label: str) -> Iterator[Quad]:
    """Yield the statements about the copy's own things: every address in the name of the new network."""
    bases = {
        str(network_iri(before)): str(network_iri(after)),
        f"{GRAPH}{before}/": f"{GRAPH}{after}/",
        f"{CODE}{kind_scheme(before)}": f"{CODE}{kind_scheme(after)}",
    }

    def moved(term: Term) -> Term:
        if isinstance(term, URIRef):
            for old, new in bases.items():
                if str(term) == old or term.startswith(old if old.endswith("/") else f"{old}/"):
                    return URIRef(new + term.removeprefix(old))
        return term

    itself = network_iri(after)
    for quad in quads:
        about, said, area = (URIRef(str(moved(it))) for it in (quad.subject, quad.predicate, quad.graph))
        if about == itself and said in (SKOS.prefLabel, INW.fictional):
            continue
        yield Quad(about, said, moved(quad.object), area)
    area = graph_iri(after, Layer.PUBLIC)
    yield Quad(itself, SKOS.prefLabel, Literal(label, lang="de"), area)
    yield Quad(itself, INW.fictional, Literal("true", datatype=XSD.boolean), area)
