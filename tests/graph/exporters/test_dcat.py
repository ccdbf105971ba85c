from __future__ import annotations

import json
from dataclasses import replace

from rdflib import DCAT, DCTERMS, FOAF, RDF, BNode, Dataset, Graph, Literal, Namespace, URIRef

from graph.exporters import dcat
from graph.exporters.parcel import Parcel
from graph.model import Network, NetworkInfo
from graph.model.handover import Publisher
from tests.builders import TODAY, actor, document, evidence, network
from tests.graph.exporters.parcels import parcel

DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
CC_BY = "http://dcat-ap.de/def/licenses/cc-by/4.0"
INFO = NetworkInfo(name="musterstadt", label="Netzwerk Musterstadt", ags="03355022")
OFFICE = Publisher(name="Koordinierungsstelle", mail="integration@musterstadt.example", licence=CC_BY)


def wanted(net: Network | None = None, publisher: Publisher | None = None) -> Parcel:
    made = parcel(replace(net or network(), info=INFO), publisher=publisher or Publisher())
    return replace(made, imprint=replace(made.imprint, network=INFO, holds_all_days=True, changed_on=TODAY))


def described(given: Parcel) -> Graph:
    whole = Dataset()
    whole.parse(data=dcat.render(given, ()), format="json-ld")
    (layer,) = [it for it in whole.graphs() if len(it)]
    assert str(layer.identifier).endswith("/musterstadt/beschreibung")
    return layer


def only(graph: Graph, sort: URIRef) -> URIRef:
    (found,) = graph.subjects(RDF.type, sort)
    assert isinstance(found, URIRef)
    return found


def test_a_dataset_has_what_dcat_ap_de_demands_as_far_as_it_is_known() -> None:
    graph = described(wanted())
    dataset, file = only(graph, DCAT.Dataset), only(graph, DCAT.Distribution)

    assert graph.value(dataset, DCTERMS.title) == Literal("Netzwerk Musterstadt", lang="de")
    assert "Alle Aussagen mit ihren Zeitangaben · Datenstand 7" in str(
        graph.value(dataset, DCTERMS.description)
    )
    assert graph.value(dataset, DCAT.distribution) == file
    assert str(graph.value(dataset, DCTERMS.modified)) == TODAY.isoformat()
    assert str(graph.value(dataset, DCATDE.politicalGeocodingURI)).endswith("/municipalityKey/03355022")
    assert str(graph.value(file, DCTERMS["format"])).endswith("/file-type/JSON_LD")


def test_nothing_is_made_up_that_the_office_has_not_said() -> None:
    graph = described(wanted())
    for predicate in (
        DCTERMS.license, DCTERMS.publisher, DCAT.contactPoint, DCAT.accessURL, DCATDE.contributorID,
        DCATDE.licenseAttributionByText,
    ):  # fmt: skip
        assert not list(graph.subject_objects(predicate))


def test_publisher_contact_licence_and_whom_to_name_stand_where_portals_look() -> None:
    openly = document("osm", attribution="© OpenStreetMap-Mitwirkende", licence="ODbL-1.0")
    net = network(openly, evidence("e", "osm"), actor("a", evidence=("e",)))
    graph = described(wanted(net, OFFICE))
    dataset, file = only(graph, DCAT.Dataset), only(graph, DCAT.Distribution)
    office = graph.value(dataset, DCTERMS.publisher)

    assert graph.value(office, FOAF.name) == Literal("Koordinierungsstelle", lang="de")
    assert graph.value(file, DCTERMS.license) == URIRef(CC_BY)
    contact = graph.value(dataset, DCAT.contactPoint)
    mail = graph.value(contact, URIRef("http://www.w3.org/2006/vcard/ns#hasEmail"))
    assert mail == URIRef("mailto:integration@musterstadt.example")
    named = graph.value(file, DCATDE.licenseAttributionByText)
    assert str(named) == "Daten: © OpenStreetMap-Mitwirkende (ODbL-1.0)"


def test_a_mail_that_is_none_leaves_no_broken_address() -> None:
    graph = described(wanted(publisher=replace(OFFICE, mail="bitte anrufen")))
    assert not list(graph.subject_objects(DCAT.contactPoint))


def test_there_is_no_blank_node_and_no_context_that_would_be_fetched() -> None:
    given = wanted(publisher=OFFICE)
    assert not [it for triple in described(given) for it in triple if isinstance(it, BNode)]
    context = json.loads(dcat.render(given, ()))["@context"]
    assert isinstance(context, dict), "an address here would be fetched by readers"
