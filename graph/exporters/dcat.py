"""The public statements as JSON-LD with a description by DCAT-AP.de, as portals for open data collect it.

The description stands in a graph of its own. What the office has not said – licence, publisher, the id a portal gives
it, the address of the file – is not there: a portal asks for it, and nobody has to take back what was made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import DCAT, OWL

from graph.exporters.imprint import attribution_line, imprint_lines
from graph.exporters.parcel import Parcel
from graph.exporters.rdf import serialize
from graph.locale import Said, say
from graph.model.handover import Imprint, Publisher
from graph.store.quads import Quad, Term
from ontology.namespaces import DCTERMS, FOAF, RDF, XSD, data_iri, graph_iri

__all__ = ["DESCRIPTION", "LICENCES", "render"]

VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
AUTHORITY = Namespace("http://publications.europa.eu/resource/authority/")
GEOCODING = Namespace("http://dcat-ap.de/def/politicalGeocoding/")
MEDIA_TYPE = URIRef("https://www.iana.org/assignments/media-types/application/ld+json")
DESCRIPTION = "beschreibung"
"""The layer that the description stands in: it describes the file and is no statement about the network."""
THEME = AUTHORITY["data-theme/SOCI"]
"""Population and society, among the themes that portals sort by."""
LICENCES = {
    "http://dcat-ap.de/def/licenses/dl-by-de/2.0": say("Datenlizenz Deutschland – Namensnennung 2.0"),
    "http://dcat-ap.de/def/licenses/dl-zero-de/2.0": say("Datenlizenz Deutschland – Zero 2.0"),
    "http://dcat-ap.de/def/licenses/cc-by/4.0": say("Creative Commons Namensnennung 4.0 (CC BY 4.0)"),
    "http://dcat-ap.de/def/licenses/cc-zero": say("Creative Commons Zero (CC0), ohne Bedingungen"),
}
"""Licences that DCAT-AP.de lists and municipalities use → their names."""
_MAIL = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+")
_PLACES = {2: ("stateKey", "state"), 5: ("districtKey", "administrativeDistrict"), 8: ("municipalityKey", "municipality")}  # fmt: skip
"""Digits of an official key → the lists of DCAT-AP.de for what has such a key, and for how large it is."""


def render(parcel: Parcel, quads: Iterable[Quad]) -> bytes:
    """Return the statements with their description as JSON-LD, without blank nodes.

    Args:
        parcel: What is described, and who hands it on.
        quads: The public statements.
    """
    return serialize([*quads, *_described(parcel)], "jsonld")


def _described(parcel: Parcel) -> Iterator[Quad]:
    name = parcel.imprint.network.name
    graph = graph_iri(name, DESCRIPTION)
    dataset, file, office = (data_iri(name, "dataset", part) for part in ("daten", "jsonld", "stelle"))
    yield from _quads(dataset, graph, _dataset(parcel.imprint, file))
    yield from _quads(file, graph, _distribution(parcel))
    if parcel.publisher.name:
        yield Quad(dataset, DCTERMS.publisher, office, graph)
        yield from _quads(office, graph, _publisher(parcel.publisher))
    if _MAIL.fullmatch(parcel.publisher.mail):
        contact = data_iri(name, "dataset", "kontakt")
        yield Quad(dataset, DCAT.contactPoint, contact, graph)
        yield from _quads(contact, graph, _contact(parcel.publisher))


def _quads(subject: URIRef, graph: URIRef, details: Iterable[tuple[URIRef, Term]]) -> Iterator[Quad]:
    return (Quad(subject, predicate, value, graph) for predicate, value in details)


def _dataset(it: Imprint, file: URIRef) -> Iterator[tuple[URIRef, Term]]:
    yield RDF.type, DCAT.Dataset
    yield DCTERMS.title, _german(it.network.label)
    yield DCTERMS.description, _german(" ".join(imprint_lines(it)))
    yield DCAT.theme, THEME
    yield DCTERMS.language, AUTHORITY["language/DEU"]
    yield OWL.versionInfo, Literal(str(it.data_version))
    if it.changed_on:
        yield DCTERMS.modified, Literal(it.changed_on.isoformat(), datatype=XSD.date)
    yield DCAT.distribution, file
    lists = _PLACES.get(len(it.network.ags or ""))
    if lists and it.network.ags:
        yield DCATDE.politicalGeocodingURI, GEOCODING[f"{lists[0]}/{it.network.ags}"]
        yield DCATDE.politicalGeocodingLevelURI, GEOCODING[f"Level/{lists[1]}"]


def _distribution(parcel: Parcel) -> Iterator[tuple[URIRef, Term]]:
    yield RDF.type, DCAT.Distribution
    yield DCTERMS.title, _german(say("Alle öffentlichen Aussagen mit ihren Belegen (JSON-LD)"))
    yield DCTERMS["format"], AUTHORITY["file-type/JSON_LD"]
    yield DCAT.mediaType, MEDIA_TYPE
    if parcel.publisher.licence:
        yield DCTERMS.license, URIRef(parcel.publisher.licence)
    if named := attribution_line(parcel.imprint.attributions):
        yield DCATDE.licenseAttributionByText, _german(named)


def _publisher(it: Publisher) -> Iterator[tuple[URIRef, Term]]:
    yield RDF.type, FOAF.Organization
    yield FOAF.name, _german(it.name)


def _contact(it: Publisher) -> Iterator[tuple[URIRef, Term]]:
    yield RDF.type, VCARD.Organization
    if it.name:
        yield VCARD.fn, Literal(it.name)
    yield VCARD.hasEmail, URIRef(f"mailto:{it.mail}")


def _german(text: str | Said) -> Literal:
    return Literal(str(text), lang="de")
