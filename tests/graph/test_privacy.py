"""No question reads persons or proposals, and nobody who needs shelter is located, whatever lies in the store."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef
from rdflib.collection import Collection

from graph.model import Layer
from graph.privacy import (
    LOADABLE_LAYERS,
    MUNICIPAL_KINDS,
    PROTECTED_KINDS,
    SHARED_GRAPHS,
    is_loadable,
    is_protected,
    readable_graphs,
    without_protected_places,
)
from ontology import loader
from ontology.namespaces import META_GRAPH, SCHEMA_GRAPH, SH, code_iri, graph_iri
from tests.builders import actor, network, offer, place

KREIS = place("kreis", ags="03157")
DORF = place("dorf", "kreis", ags="03157001")
HOF = place("hof", "dorf")
KINDS = ("verein", "schule", *PROTECTED_KINDS, *MUNICIPAL_KINDS)


def test_persons_and_proposals_are_never_readable() -> None:
    present = [graph_iri(name, layer) for name in ("a", "b") for layer in Layer]
    readable = readable_graphs(present)
    assert graph_iri("a", Layer.PUBLIC) in readable
    assert graph_iri("b", Layer.INTERNAL) in readable
    for name in ("a", "b"):
        assert graph_iri(name, Layer.PERSONS) not in readable
        assert graph_iri(name, Layer.PROPOSALS) not in readable


def test_of_other_networks_only_the_public_layer_answers() -> None:
    present = [graph_iri(name, layer) for name in ("a", "b") for layer in Layer]
    readable = readable_graphs(present, "a")
    assert {graph for graph in readable if "/b/" in graph} == {graph_iri("b", Layer.PUBLIC)}
    assert graph_iri("a", Layer.EXPECTATIONS) in readable
    assert set(SHARED_GRAPHS) <= set(readable)


def test_a_file_may_bring_in_no_persons_no_journal_and_nothing_derived() -> None:
    assert {layer for layer in Layer if is_loadable(graph_iri("a", layer))} == set(LOADABLE_LAYERS)
    assert not any(
        is_loadable(graph_iri(name, Layer.PUBLIC)) for name in ("Peine", "pei%6ee", "", "lüneburg", "a/b")
    )
    assert not is_loadable(META_GRAPH)
    assert not is_loadable(SCHEMA_GRAPH)
    assert not is_loadable(graph_iri("a", "irgendetwas"))


@pytest.mark.parametrize("kind", PROTECTED_KINDS)
def test_protected_actor_has_no_place_not_even_a_municipality(kind: str) -> None:
    careless = network(KREIS, DORF, HOF, actor("haus", kind, places=("hof", "dorf", "kreis")))

    assert without_protected_places(careless).agents["haus"].places == ()


def test_further_kind_protects_as_the_main_kind_does() -> None:
    assert is_protected(actor("haus", "verein", also_kinds=("frauenhaus",)))
    assert not is_protected(actor("haus", "verein", also_kinds=("schule",)))


@pytest.mark.parametrize(
    "kind",
    ["Frauenhaus", "Unterkunft für Geflüchtete", "Gemeinschaftsunterkunft", "Autonomes Frauenhaus e. V."],
)
def test_kind_that_a_network_calls_so_itself_is_protected(kind: str) -> None:
    assert is_protected(actor("haus", kind))


@pytest.mark.parametrize("kind", MUNICIPAL_KINDS)
def test_community_is_located_in_its_municipality_only(kind: str) -> None:
    careless = network(KREIS, DORF, HOF, actor("gemeinde", kind, places=("hof", "dorf")))

    assert without_protected_places(careless).agents["gemeinde"].places == ("dorf",)


def test_community_in_a_quarter_of_no_known_municipality_has_no_place() -> None:
    rounds = (place("eins", "zwei"), place("zwei", "eins"))
    careless = network(*rounds, actor("gemeinde", "moscheegemeinde", places=("eins", "anderswo")))

    assert without_protected_places(careless).agents["gemeinde"].places == ()


def test_offer_of_a_protected_actor_has_no_place_even_where_others_take_part() -> None:
    careless = network(
        DORF,
        actor("haus", "frauenhaus"),
        actor("verein"),
        offer("zuflucht", "haus", places=("dorf",)),
        offer("gemeinsam", "haus", "verein", places=("dorf",)),
        offer("treff", "verein", places=("dorf",)),
    )
    offers = without_protected_places(careless).offers

    assert [iri for iri, it in offers.items() if it.places] == ["treff"]


@given(st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(KINDS), st.booleans()), max_size=8))
def test_only_protected_kinds_lose_a_place_and_twice_is_once(drawn: list[tuple[str, str, bool]]) -> None:
    agents = [
        actor(f"a{n}", kind, also_kinds=(other,), places=("dorf",) if is_placed else ())
        for n, (kind, other, is_placed) in enumerate(drawn)
    ]
    given_network = network(KREIS, DORF, *agents)
    told = without_protected_places(given_network)

    assert without_protected_places(told) == told
    for n, (kind, other, is_placed) in enumerate(drawn):
        is_told = is_placed and not {kind, other} & set(PROTECTED_KINDS)
        assert told.agents[f"a{n}"].places == (("dorf",) if is_told else ())


def test_data_rules_protect_the_same_kinds() -> None:
    shapes = loader.shapes()
    (listed,) = (
        set(Collection(shapes, found))
        for rule, found in shapes.subject_objects(SH["in"])
        if str(rule).endswith("protected-kind")
    )

    assert listed == {URIRef(code_iri("akteursart", code)) for code in (*PROTECTED_KINDS, *MUNICIPAL_KINDS)}
