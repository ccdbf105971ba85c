import dataclasses
from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import given
from rdflib import Literal, URIRef

from graph import service
from graph.encoding import quads_of
from graph.model import Layer, Moment, Network, NetworkInfo, Period
from graph.projection.reading import read_network
from graph.protected_places import without_protected_places
from graph.store.quads import Quad, checked
from graph.validation import validate
from ontology.namespaces import (
    DCTERMS,
    EXPECTATIONS_GRAPH,
    FOAF,
    INW,
    ORG,
    RDF,
    SCHEMA,
    XSD,
    data_iri,
    graph_iri,
)
from tests.builders import NOW, Statements, absence, actor, body, evidence, expectation, network, tie
from tests.whole_networks import NAME, whole_networks

EXAMPLES = ("lueneburg", "leer", "peine", "laatzen")


def read(quads: Iterable[Quad], name: str, moment: Moment = NOW, version: int = 0) -> Network:
    return read_network(Statements(quads, version), name, moment)


def said(quads: Iterable[Quad], subject: str, predicate: URIRef) -> set[str]:
    return {
        str(quad.object) for quad in quads if (quad.subject, quad.predicate) == (URIRef(subject), predicate)
    }


def iri(slug: str) -> str:
    return str(data_iri("musterstadt", "actor", slug))


@given(whole_networks())
def test_reading_what_was_written_gives_the_same_values(whole: Network) -> None:
    # Reading finds out which of the texts an expectation cites: nobody writes that.
    found = dataclasses.replace(read(quads_of(whole), NAME), cited={})
    assert found == without_protected_places(whole)


@given(whole_networks())
def test_what_is_written_is_fit_for_the_store(whole: Network) -> None:
    quads = list(quads_of(whole))
    assert len(list(checked(quads))) == len(quads)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("moment", [NOW, Moment(date(2006, 1, 1), NOW.as_of)], ids=["today", "2006"])
def test_the_examples_survive_writing_and_reading(store: service.Store, name: str, moment: Moment) -> None:
    shipped = store.scan([EXPECTATIONS_GRAPH])
    before = read_network(store, name, moment)
    after = read([*quads_of(before), *shipped], name, moment, store.data_version())
    assert dataclasses.replace(after, cited=before.cited) == before


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_examples_are_written_as_they_ship(store: service.Store, name: str) -> None:
    whole = read_network(store, name, NOW)
    assert set(quads_of(whole)) <= set(store.scan([graph_iri(name, Layer.PUBLIC)]))


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_is_written_keeps_the_data_rules(store: service.Store, name: str) -> None:
    whole = read_network(store, name, NOW)
    before = {problem.message_de for problem in validate(store.scan([graph_iri(name, Layer.PUBLIC)]))}
    assert {problem.message_de for problem in validate(quads_of(whole))} <= before


def test_a_body_is_also_an_actor_and_an_organisation() -> None:
    quads = list(quads_of(network(body(iri("beirat")))))
    assert said(quads, iri("beirat"), RDF.type) == {
        str(it) for it in (INW.Body, INW.Actor, ORG.Organization, ORG.OrganizationalCollaboration)
    }


def test_a_kind_is_a_group_and_no_organisation() -> None:
    quads = list(quads_of(network(actor(iri("kirchen"), is_generic=True))))
    assert said(quads, iri("kirchen"), RDF.type) == {str(INW.GenericActor), str(FOAF.Group)}


def test_days_to_compare_are_made_from_stated_dates() -> None:
    quads = list(quads_of(network(actor(iri("vhs"), period=Period(start="2004-02", end="2005")))))
    assert said(quads, iri("vhs"), INW.earliest) == {"2004-02-01"}
    assert said(quads, iri("vhs"), INW.latest) == {"2005-12-31"}


@pytest.mark.parametrize(
    ("stated", "datatype"), [("2004", XSD.gYear), ("2004-02", XSD.gYearMonth), ("2004-02-29", XSD.date)]
)
def test_a_date_keeps_the_precision_of_its_source(stated: str, datatype: URIRef) -> None:
    quads = quads_of(network(actor(iri("vhs"), period=Period(start=stated))))
    (start,) = (quad.object for quad in quads if quad.predicate == SCHEMA.startDate)
    assert start == Literal(stated, datatype=datatype)


def test_the_one_date_of_an_absence_is_no_start_and_end() -> None:
    denied = absence(iri("beirat"), "integrationsbeirat", period=Period(start="2006", end="2006"))
    quads = list(quads_of(network(denied)))
    assert said(quads, denied.iri, DCTERMS.date) == {"2006"}
    assert said(quads, denied.iri, SCHEMA.startDate) == set()


def test_a_quote_gets_a_selector_of_its_own() -> None:
    proof = evidence(iri("beleg"), iri("text"), "Die VHS lehrt.")
    quads = list(quads_of(network(proof)))
    assert any(quad.subject == URIRef(f"{proof.iri}/selector") for quad in quads)
    assert said(quads, proof.iri, INW.quoteHash) == {
        "a87bda7a90f44b7147378409b359820d97810101658934454d58ab31daf881b2"
    }


def test_own_expectations_go_to_their_own_layer_and_shipped_ones_nowhere() -> None:
    own = expectation("arbeit", "unternehmen", iri=str(data_iri("musterstadt", "expectation", "e")))
    shipped = expectation("sprache", "vhs", iri="https://integrationsnetz.example/id/expectation/x")
    graphs = {quad.subject: quad.graph for quad in quads_of(network(own, shipped))}
    assert graphs[URIRef(own.iri)] == graph_iri("musterstadt", Layer.EXPECTATIONS)
    assert URIRef(shipped.iri) not in graphs


def test_a_proposal_is_written_to_its_layer() -> None:
    whole = network(actor(iri("vhs")), actor(iri("awo")), tie(iri("vhs"), iri("awo"), iri=iri("t")))
    graphs = {quad.graph for quad in quads_of(whole, Layer.PROPOSALS)}
    assert graphs == {graph_iri("musterstadt", Layer.PROPOSALS)}


def test_former_agents_are_written_too() -> None:
    former = actor(iri("vhs"), period=Period(end="2005"))
    whole = Network(info=NetworkInfo(name="musterstadt", label="M"), former_agents={former.iri: former})
    assert read(quads_of(whole), "musterstadt").former_agents.keys() == {former.iri}


def test_nothing_is_said_twice() -> None:
    quads = list(
        quads_of(network(actor(iri("vhs")), actor(iri("awo")), tie(iri("vhs"), iri("awo"), iri=iri("t"))))
    )
    assert len(quads) == len(set(quads))
