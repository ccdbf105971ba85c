"""The IRIs of Netzlotse: namespaces, code IRIs, data IRIs and graph IRIs, built in one place only."""

from __future__ import annotations

from functools import cache

from rdflib import Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SKOS, XSD

__all__ = [
    "BASE",
    "CODE",
    "CV",
    "DCTERMS",
    "EXPECTATION",
    "EXPECTATIONS_GRAPH",
    "FOAF",
    "GRAPH",
    "INW",
    "META_GRAPH",
    "OA",
    "ORG",
    "PROV",
    "RDF",
    "RDFS",
    "RULE",
    "SCHEMA",
    "SCHEMA_GRAPH",
    "SH",
    "SKOS",
    "WGS",
    "XSD",
    "code_iri",
    "code_of",
    "column_iri",
    "data_iri",
    "expectation_iri",
    "graph_iri",
    "kind_scheme",
    "network_iri",
    "network_of",
    "scheme_iri",
]


@cache
def _term(namespace: str, name: str) -> URIRef:
    return URIRef(namespace + name)


class _Words(Namespace):
    """A namespace with few names that are used for every statement: each IRI is made once."""

    def term(self, name: str) -> URIRef:
        return _term(self, name)


INW = _Words("https://w3id.org/integrationsnetz/def#")
CODE = _Words("https://w3id.org/integrationsnetz/code/")
RULE = Namespace("https://w3id.org/integrationsnetz/rule#")
BASE = Namespace("https://integrationsnetz.example/id/")
EXPECTATION = Namespace("https://integrationsnetz.example/id/expectation/")
GRAPH = Namespace("https://integrationsnetz.example/graph/")
OA = _Words("http://www.w3.org/ns/oa#")
CV = Namespace("http://data.europa.eu/m8g/")
SCHEMA = _Words("https://schema.org/")
SH = Namespace("http://www.w3.org/ns/shacl#")
WGS = Namespace("http://www.w3.org/2003/01/geo/wgs84_pos#")

SCHEMA_GRAPH = GRAPH["schema"]
EXPECTATIONS_GRAPH = GRAPH["erwartungen"]
META_GRAPH = GRAPH["meta"]

_KIND_SCHEME_ENDING = "-art"
"""What tells the code list of a network's own kinds from the lists that ship for all."""


def code_iri(scheme: str, code: str) -> URIRef:
    """Return the IRI of a code.

    Example:
        >>> str(code_iri("feld", "arbeit"))
        'https://w3id.org/integrationsnetz/code/feld/arbeit'
    """
    return CODE[f"{scheme}/{code}"]


def scheme_iri(scheme: str) -> URIRef:
    """Return the IRI of a code list.

    Example:
        >>> str(scheme_iri("feld"))
        'https://w3id.org/integrationsnetz/code/feld'
    """
    return CODE[scheme]


def code_of(iri: str) -> str:
    """Return the code at the end of a code IRI.

    Example:
        >>> code_of("https://w3id.org/integrationsnetz/code/feld/arbeit")
        'arbeit'
    """
    return iri.rsplit("/", 1)[-1]


def data_iri(network: str, kind: str, slug: str) -> URIRef:
    """Return the IRI of a thing in one network, such as an actor or a tie.

    Example:
        >>> str(data_iri("peine", "actor", "leitstelle-integration"))
        'https://integrationsnetz.example/id/peine/actor/leitstelle-integration'
    """
    return BASE[f"{network}/{kind}/{slug}"]


def column_iri(network: str, column: str) -> URIRef:
    """Return the property that keeps a column of a list a network was made from.

    Example:
        >>> str(column_iri("klinik", "betten"))
        'https://integrationsnetz.example/id/klinik/column/betten'
    """
    return data_iri(network, "column", column)


def kind_scheme(network: str) -> str:
    """Return the name of the code list that holds the kinds of actors a network brings itself.

    Example:
        >>> str(scheme_iri(kind_scheme("klinik")))
        'https://w3id.org/integrationsnetz/code/klinik-art'
    """
    return f"{network}{_KIND_SCHEME_ENDING}"


def expectation_iri(field: str, kind: str, fingerprint: str) -> URIRef:
    """Return the IRI of a shipped expectation; the fingerprint tells its sources apart.

    Example:
        >>> str(expectation_iri("arbeit", "unternehmen", "0a1b2c3d"))
        'https://integrationsnetz.example/id/expectation/arbeit--unternehmen--0a1b2c3d'
    """
    return EXPECTATION[f"{field}--{kind}--{fingerprint}"]


def network_iri(network: str) -> URIRef:
    """Return the IRI of a network itself.

    Example:
        >>> str(network_iri("peine"))
        'https://integrationsnetz.example/id/peine'
    """
    return BASE[network]


def network_of(iri: str) -> str | None:
    """Return the network an IRI of a thing, a graph or an own kind belongs to, or None for what ships for all.

    Example:
        >>> network_of("https://integrationsnetz.example/graph/peine/oeffentlich")
        'peine'
        >>> network_of("https://integrationsnetz.example/graph/meta") is None
        True
        >>> network_of(expectation_iri("arbeit", "unternehmen", "0a1b2c3d")) is None
        True
        >>> network_of(code_iri(kind_scheme("klinik"), "station")), network_of(code_iri("akteursart", "vhs"))
        ('klinik', None)
    """
    if iri.startswith(str(EXPECTATION)):
        return None
    if iri.startswith(str(CODE)):
        scheme = iri.removeprefix(str(CODE)).partition("/")[0]
        return scheme.removesuffix(_KIND_SCHEME_ENDING) if scheme.endswith(_KIND_SCHEME_ENDING) else None
    for base in (str(BASE), str(GRAPH)):
        if iri.startswith(base):
            name, slash, _ = iri.removeprefix(base).partition("/")
            return name if slash or base == str(BASE) else None
    return None


def graph_iri(network: str, layer: str) -> URIRef:
    """Return the IRI of one layer (named graph) of a network.

    Example:
        >>> str(graph_iri("peine", "oeffentlich"))
        'https://integrationsnetz.example/graph/peine/oeffentlich'
    """
    return GRAPH[f"{network}/{layer}"]
