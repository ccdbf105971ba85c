"""The training network: made from its tables, byte by byte the shipped file, and unmistakably invented."""

from __future__ import annotations

from datetime import date
from importlib.resources import files

import pytest

from graph import examples, service
from graph.generator.planted import READ_ON
from graph.generator.tables import INVENTED, LABEL, NAME, iri, rows
from graph.generator.training import document, musterkreis
from graph.model import Modality, Moment, Network
from graph.projection.moment import visible
from graph.projection.reading import read_network
from graph.store import Store
from graph.texts import FICTIONAL_NOTICE
from graph.validation import Severity, validate
from ontology.codelists import codelist
from ontology.namespaces import network_of
from tests.conftest import TODAY
from tests.persons import names_in

FOUR = {"lueneburg", "leer", "peine", "laatzen"}
REAL_PLACES = {"lüneburg", "leer", "peine", "laatzen", "hannover", "niedersachsen"}


@pytest.fixture(scope="module")
def network() -> Network:
    return musterkreis()


def everything_said(network: Network) -> str:
    said = [*network.statements(), *network.places.values()]
    labels = [it.label for it in said]
    return "\n".join([*labels, *(it.quote or "" for it in network.evidence.values())])


def test_the_shipped_file_is_what_the_tables_and_the_seed_make() -> None:
    assert files("data").joinpath("networks", f"{NAME}.trig").read_bytes() == document()


def test_it_is_read_as_it_was_made(network: Network, store: Store) -> None:
    read = read_network(store, NAME, Moment(READ_ON, TODAY), shipped=examples.SHIPPED)
    made = visible(network, Moment(READ_ON, READ_ON))
    assert read.problems == ()
    assert {it.iri: it.label for it in read.statements()} == {it.iri: it.label for it in made.statements()}
    assert {iri for iri in read.expectations if network_of(iri)} == network.expectations.keys()


@pytest.mark.slow
def test_it_breaks_no_data_rule(store: Store) -> None:
    problems = validate(tuple(store.scan([graph for graph in store.graphs() if network_of(graph) == NAME])))
    assert [(it.severity, it.focus) for it in problems] == [
        (
            Severity.WARNING,
            iri("offer", "frauensprachkurse"),
        )  # it is only recommended: nobody provides it yet
    ]


def test_it_has_the_size_of_a_district(network: Network) -> None:
    named = [agent for agent in network.agents.values() if agent.is_named]
    assert sum(agent.is_body for agent in named) == 6
    assert len(named) == 123
    assert len(network.agents) - len(named) == 6
    assert sum(place.within is not None for place in network.places.values()) == 10
    assert {seat.organization for seat in network.seats.values()} < network.agents.keys()


def test_two_years_of_history_are_confirmed_on_different_days(network: Network) -> None:
    days = {tie.confirmed_on for tie in network.ties.values() if tie.confirmed_on}
    assert (min(days), max(days)) == (date(2024, 10, 2), date(2026, 10, 6))
    assert len(days) >= 6


def test_every_modality_occurs_and_plans_say_how_far_they_are(network: Network) -> None:
    said = list(network.statements())
    assert {it.modality for it in said} == set(Modality)
    assert all((it.plan_state is not None) is (it.modality is Modality.SOLL) for it in said)


def test_every_statement_has_evidence_and_every_source_says_that_it_is_invented(network: Network) -> None:
    assert all(it.evidence and set(it.evidence) <= network.evidence.keys() for it in network.statements())
    assert all(it.title.startswith(INVENTED) for it in network.documents.values())
    assert all(it.document in network.documents for it in network.evidence.values())


def test_the_network_says_that_it_is_invented(network: Network) -> None:
    assert network.info.label == LABEL == "Musterkreis (fiktiv)"
    assert network.info.is_fictional


def test_no_real_place_no_official_key_and_no_person_is_named(network: Network) -> None:
    assert all(place.ags is None for place in network.places.values())
    said = everything_said(network)
    assert not any(place in said.casefold().split() for place in REAL_PLACES)
    assert names_in(said) == 0


def test_no_two_agents_share_a_label(network: Network) -> None:
    labels = [agent.label for agent in network.agents.values()]
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("table", "column", "scheme"),
    [
        ("actors", "fields", "feld"), ("actors", "kind", "akteursart"), ("actors", "also", "akteursart"),
        ("bodies", "kind", "akteursart"), ("groups", "kind", "akteursart"), ("offers", "fields", "feld"),
        ("offers", "groups", "zielgruppe"), ("seats", "role", "rolle"), ("ties", "relation", "beziehung"),
        ("undertakings", "groups", "zielgruppe"), ("claims", "kind", "akteursart"),
    ],
)  # fmt: skip
def test_the_tables_use_the_codes_of_the_lists(table: str, column: str, scheme: str) -> None:
    used = {code for row in rows(table) for code in row[column].split()}
    assert used <= set(codelist(scheme).codes)


@pytest.mark.parametrize("form", ["trig", "ttl"])
def test_an_export_begins_with_the_word_that_it_is_invented(store: Store, form: str) -> None:
    assert service.export(store, NAME, form).decode().startswith(f"# {FICTIONAL_NOTICE}\n")
    assert service.export(store, "peine", form).startswith(b"# Integrationsnetzwerk Peine\n")


@pytest.mark.parametrize("form", ["trig", "ttl", "jsonld"])
def test_every_export_holds_the_mark_and_the_label(store: Store, form: str) -> None:
    text = service.export(store, NAME, form).decode()
    assert "inw:fictional" in text
    assert LABEL in text


def test_it_is_shipped_read_only_and_apart_from_the_four_dated_examples() -> None:
    assert set(examples.NAMES) == FOUR
    assert (*examples.NAMES, NAME) == examples.SHIPPED
    assert examples.is_example(NAME)
