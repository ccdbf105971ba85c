"""Nobody who needs shelter is located, whatever lies in the store."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef
from rdflib.collection import Collection

from graph.protected_places import MUNICIPAL_KINDS, PROTECTED_KINDS, is_protected, without_protected_places
from ontology import loader
from ontology.namespaces import SH, code_iri
from tests.builders import actor, network, offer, place

KREIS = place("kreis", ags="03157")
DORF = place("dorf", "kreis", ags="03157001")
HOF = place("hof", "dorf")
KINDS = ("verein", "schule", *PROTECTED_KINDS, *MUNICIPAL_KINDS)


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
