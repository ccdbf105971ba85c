"""A whole network as statements in its named graphs, with its sources, places, own words and expectations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain

from rdflib import Literal, URIRef

from graph.encoding.statements import WRITERS, Home
from graph.encoding.terms import Detail, codes, day, german, plain, references, stated_on, truth
from graph.model import Document, Evidence, Expectation, Layer, Network, NetworkInfo, Place
from graph.store.quads import Quad
from ontology.codelists import codelist
from ontology.namespaces import (
    DCTERMS,
    FOAF,
    INW,
    OA,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    code_iri,
    column_iri,
    graph_iri,
    kind_scheme,
    network_iri,
    network_of,
    scheme_iri,
)

__all__ = ["quads_of"]


def quads_of(network: Network, layer: Layer = Layer.PUBLIC) -> Iterator[Quad]:
    """Yield the statements of a network: reading them gives the same values.

    What reading computes is not written: problems, texts of other networks, and expectations that ship for all.
    Days to compare (`inw:earliest`, `inw:latest`) are made from the stated dates where the values lack them.

    Args:
        network: The values; each IRI is complete and belongs to the network.
        layer: Where the statements go; the network's own expectations go to their own layer always.

    Example:
        >>> from graph.model import Network, NetworkInfo
        >>> quads = list(quads_of(Network(info=NetworkInfo(name="musterkreis", label="Musterkreis", is_fictional=True))))
        >>> sorted(str(quad.object) for quad in quads if quad.predicate != RDF.type)
        ['Musterkreis', 'true']
    """
    home = Home(network.info.name, {label: code for code, label in network.own_kinds.items()})
    things = chain(
        [(str(network_iri(network.info.name)), _info(network.info))],
        _own_words(network),
        ((it.iri, _place(it)) for it in network.places.values()),
        ((it.iri, _document(it)) for it in network.documents.values()),
        _evidence(network.evidence.values()),
        _statements(network, home),
    )
    yield from _in_graph(things, graph_iri(network.info.name, layer))
    own = (it for it in network.expectations.values() if network_of(it.iri) is not None)
    expected = ((it.iri, _expectation(it, home)) for it in own)
    yield from _in_graph(expected, graph_iri(network.info.name, Layer.EXPECTATIONS))


def _in_graph(things: Iterable[tuple[str, Iterable[Detail]]], graph: URIRef) -> Iterator[Quad]:
    for iri, details in things:
        subject = URIRef(iri)
        for predicate, value in details:
            yield Quad(subject, predicate, value, graph)


def _statements(network: Network, home: Home) -> Iterator[tuple[str, Iterator[Detail]]]:
    for it in chain(network.statements(), network.former_agents.values()):
        yield it.iri, WRITERS[type(it)](it, home)


def _info(it: NetworkInfo) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Network, PROV.Collection)
    yield from german(SKOS.prefLabel, it.label)
    yield from plain(INW.agsCode, it.ags)
    yield from codes(INW.field, "feld", *it.fields)
    yield truth(INW.fictional, it.is_fictional)
    if it.is_directed:
        yield truth(INW.directedTies, True)


def _own_words(network: Network) -> Iterator[tuple[str, Iterable[Detail]]]:
    """Yield the network's own list of kinds and the columns its attributes come from."""
    name = network.info.name
    if network.own_kinds:
        yield str(scheme_iri(kind_scheme(name))), _scheme(network.info)
    for code, label in network.own_kinds.items():
        yield str(code_iri(kind_scheme(name), code)), _own_kind(name, code, label)
    for column, heading in network.columns.items():
        yield str(column_iri(name, column)), _column(heading)


def _scheme(info: NetworkInfo) -> Iterator[Detail]:
    yield from references(RDF.type, SKOS.ConceptScheme)
    yield INW.network, network_iri(info.name)
    yield SKOS.prefLabel, Literal(f"Akteursarten: {info.label}", lang="de")
    yield SKOS.prefLabel, Literal(f"Kinds of actors: {info.label}", lang="en")


def _own_kind(name: str, code: str, label: str) -> Iterator[Detail]:
    yield from references(RDF.type, SKOS.Concept)
    yield SKOS.inScheme, scheme_iri(kind_scheme(name))
    yield SKOS.topConceptOf, scheme_iri(kind_scheme(name))
    yield SKOS.notation, Literal(code)
    yield SKOS.prefLabel, Literal(label, lang="de")
    yield SKOS.prefLabel, Literal(label, lang="en")


def _column(heading: str) -> Iterator[Detail]:
    yield from references(RDF.type, RDF.Property)
    yield RDFS.subPropertyOf, INW.attribute
    yield RDFS.label, Literal(heading)


def _place(it: Place) -> Iterator[Detail]:
    yield RDF.type, INW.Place
    yield from german(SKOS.prefLabel, it.label)
    yield from plain(INW.agsCode, it.ags)
    yield from references(INW.within, it.within)


def _document(it: Document) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Document, FOAF.Document)
    yield from german(DCTERMS.title, it.title)
    yield from german(DCTERMS.type, it.type)
    yield from stated_on(it.date)
    yield from plain(DCTERMS.identifier, *it.identifiers)
    yield from plain(DCTERMS.license, it.licence)
    yield from plain(DCTERMS.rights, it.attribution)
    yield from plain(SCHEMA.url, it.website)


def _evidence(found: Iterable[Evidence]) -> Iterator[tuple[str, Iterable[Detail]]]:
    for it in found:
        selector = f"{it.iri}/selector" if it.quote else None
        yield it.iri, _source(it, selector)
        if selector:
            yield selector, _quote(it)


def _source(it: Evidence, selector: str | None) -> Iterator[Detail]:
    yield from references(RDF.type, INW.Evidence, OA.SpecificResource)
    yield from references(OA.hasSource, it.document)
    yield from references(OA.hasSelector, selector)
    if it.quote:
        yield INW.quoteHash, Literal(sha256(it.quote.encode("utf-8")).hexdigest())
    yield from german(DCTERMS.type, it.type)
    yield from stated_on(it.date)
    yield from day(INW.recordedAt, it.recorded_on)
    yield from german(SKOS.note, *it.notes)


def _quote(it: Evidence) -> Iterator[Detail]:
    yield RDF.type, OA.TextQuoteSelector
    yield from plain(OA.exact, it.quote)
    yield from plain(OA.prefix, it.prefix)
    yield from plain(OA.suffix, it.suffix)


def _expectation(it: Expectation, home: Home) -> Iterator[Detail]:
    yield RDF.type, INW.Expectation
    label = f"{codelist('akteursart').label(it.kind)} im Handlungsfeld {codelist('feld').label(it.field)}"
    yield from german(SKOS.prefLabel, label)
    yield from codes(INW.field, "feld", it.field)
    yield from home.kinds(INW.kind, it.kind)
    yield from references(INW.network, network_iri(it.network) if it.network else None)
    yield from plain(INW.strength, it.strength)
    yield from plain(INW.ownStrength, it.own_strength)
    yield from plain(INW.binding, it.binding)
    yield from plain(INW.appliesIf, it.applies_if)
    yield from plain(DCTERMS.source, it.source)
    yield from german(INW["quote"], it.quote)
    yield from german(INW.basis, it.basis)
    yield truth(INW.active, it.is_active)
