"""The filter lets through what it names, and says beforehand how much that is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import looking, service
from graph.answers.map import map_view
from graph.answers.map_filter import map_filter
from graph.model import CERTAINTIES, UNSTATED, MapView, Modality, Network, Selection
from graph.reading import network_at
from tests.builders import (
    NOW,
    actor,
    body,
    directed,
    document,
    evidence,
    flat,
    group,
    network,
    place,
    seat,
    tie,
    undertaking,
)

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
HERE = network(
    *flat(
        document(),
        evidence(),
        evidence("ohne", quote=None),
        evidence("anruf", source=None, quote=None, type="Telefonat"),
        place("kreis"),
        place("stadt", within="kreis"),
        place("dorf", within="kreis"),
        actor("vhs", "schule", fields=("sprache",), places=("stadt",)),
        actor("awo", "wohlfahrtsverband", fields=("sprache",), places=("dorf",)),
        actor("chor", fields=("sport",), places=("kreis",)),
        actor("solo", fields=("sport",)),
        group("vereine"),
        body("beirat", "integrationsbeirat"),
        tie("vhs", "awo", level=3, reported_by=("vhs", "awo"), evidence=("beleg",)),
        tie("vhs", "chor", level=1, reported_by=("vhs",), evidence=("beleg",)),
        directed("awo", "chor", evidence=("ohne",)),
        tie("vhs", "vereine", modality=Modality.SOLL, evidence=("anruf",)),
        seat("awo", "beirat"),
        undertaking("fest", "awo", "chor"),
    )
)


def shown(of: Network = HERE, **chosen: Any) -> MapView:
    return map_view(of, Selection(moment=NOW, **chosen))


def names(view: MapView) -> set[str]:
    return {node.label for node in view.nodes}


def lines(view: MapView) -> set[str]:
    return {edge.iri for edge in view.edges}


def test_a_place_holds_those_within_it_too() -> None:
    assert names(shown(places=("dorf",), with_undertakings=False)) == {"awo"}
    assert names(shown(places=("kreis",))) == {"vhs", "awo", "chor", "fest"}


def test_several_places_add_up() -> None:
    assert names(shown(places=("dorf", "stadt"), with_undertakings=False)) == {"vhs", "awo"}


def test_undertakings_come_along_with_those_who_take_part() -> None:
    assert names(shown(places=("dorf",))) == {"awo", "fest"}


def test_an_intensity_leaves_its_lines_and_whom_they_join() -> None:
    view = shown(levels=("3",))
    assert (lines(view), names(view)) == ({"tie-vhs-awo"}, {"vhs", "awo"})


def test_lines_of_unknown_intensity_can_be_asked_for_as_such() -> None:
    assert lines(shown(levels=(UNSTATED,))) == {
        "tie-awo-chor",
        "tie-vhs-vereine",
        "seat-awo-beirat",
        "fest-awo",
        "fest-chor",
    }


@pytest.mark.parametrize(
    ("certainty", "expected"),
    [
        ("beidseitig", {"tie-vhs-awo"}),
        ("einseitig", {"tie-vhs-chor"}),
        ("dokument", set()),
        ("ohne-zitat", {"tie-awo-chor"}),
        ("eigene-kenntnis", {"tie-vhs-vereine"}),
        ("ungeprueft", {"seat-awo-beirat", "fest-awo", "fest-chor"}),
    ],
)
def test_each_way_of_evidence_leaves_its_own_lines(certainty: str, expected: set[str]) -> None:
    assert lines(shown(certainties=(certainty,))) == expected


def test_who_reports_a_round_table_confirms_the_own_lines_only() -> None:
    told = network(actor("a"), actor("b"), actor("c"), tie("a", "b", "c", reported_by=("a", "b")))
    found = {(edge.source, edge.target): edge.certainty for edge in shown(told).edges}
    assert found == {("a", "b"): "beidseitig", ("a", "c"): "einseitig", ("b", "c"): "einseitig"}


def test_surroundings_reach_as_many_lines_as_asked_for() -> None:
    chain = network(*map(actor, "abcd"), tie("a", "b"), tie("b", "c"), tie("c", "d"))
    assert names(shown(chain, ego="a")) == {"a", "b"}
    assert names(shown(chain, ego="a", steps=2)) == {"a", "b", "c"}


def test_surroundings_show_the_lines_among_neighbours() -> None:
    triangle = network(*map(actor, "abc"), tie("a", "b"), tie("a", "c"), tie("b", "c"))
    assert lines(shown(triangle, ego="a")) == {"tie-a-b", "tie-a-c", "tie-b-c"}


def test_whoever_stands_in_the_middle_stays_whatever_the_filter() -> None:
    assert names(shown(ego="vhs", kinds=("wirtschaft",))) == {"vhs"}


def test_actors_without_a_line_stay_as_long_as_no_lines_are_chosen() -> None:
    assert "solo" in names(shown(fields=("sport",)))
    assert "solo" not in names(shown(modalities=(Modality.IST,)))


def test_choices_offer_what_occurs_in_the_network_in_the_order_of_the_lists() -> None:
    offered = map_filter(HERE, Selection(moment=NOW))
    assert [option.code for option in offered.fields] == ["bildung", "sprache", "sport"]
    assert [option.code for option in offered.levels] == ["1", "3", UNSTATED]
    assert [option.label for option in offered.places] == ["dorf", "kreis", "stadt"]
    assert [option.code for option in offered.modalities] == ["ist", "soll"]


def test_a_choice_says_how_many_actors_or_lines_it_would_leave() -> None:
    offered = map_filter(HERE, Selection(moment=NOW, places=("kreis",)))
    assert {option.code: option.count for option in offered.fields} == {
        "bildung": 2,
        "sprache": 2,
        "sport": 1,
    }
    assert {option.code: option.count for option in offered.levels} == {"1": 1, "3": 1, UNSTATED: 3}


def test_what_is_chosen_stays_on_offer_even_where_it_does_not_occur() -> None:
    offered = map_filter(HERE, Selection(moment=NOW, fields=("wohnen",)))
    assert {"wohnen": 0}.items() <= {option.code: option.count for option in offered.fields}.items()


def test_a_network_without_places_offers_none() -> None:
    assert map_filter(network(actor("a")), Selection(moment=NOW)).places == ()


def selections() -> st.SearchStrategy[dict[str, Any]]:
    """Return any filter of the musterkreis, the surroundings of somebody included."""
    modalities = st.sampled_from([Modality.IST, Modality.AUFTRAG, Modality.SOLL])
    return st.fixed_dictionaries(
        {},
        optional={
            "fields": st.lists(st.sampled_from(["sprache", "arbeit", "wohnen", "bildung"]), max_size=2).map(
                tuple
            ),
            "kinds": st.lists(
                st.sampled_from(["oeffentliche-hand", "zivilgesellschaft", "gremium"]), max_size=2
            ).map(tuple),
            "modalities": st.lists(modalities, max_size=2, unique=True).map(tuple),
            "levels": st.lists(st.sampled_from(["1", "2", "4", UNSTATED]), max_size=2).map(tuple),
            "certainties": st.lists(st.sampled_from(CERTAINTIES), max_size=2).map(tuple),
            "with_generic": st.booleans(),
            "with_structure": st.booleans(),
            "with_undertakings": st.booleans(),
            "steps": st.sampled_from([1, 2]),
        },
    )


@settings(max_examples=15)
@given(chosen=selections(), with_ego=st.booleans())
def test_the_number_beside_a_choice_is_the_number_that_it_leaves(
    store: Store, chosen: dict[str, Any], with_ego: bool
) -> None:
    here = network_at(store, "musterkreis", NOW)
    ego = next(iter(here.agents)) if with_ego else None
    selection = Selection(moment=NOW, ego=ego, **chosen)
    offered = map_filter(here, selection)
    for option in offered.fields[:3]:
        left = map_view(here, replace(selection, fields=(option.code,)))
        assert option.count == sum(node.group != "vorhaben" for node in left.nodes)
    for option in offered.certainties:
        assert option.count == len(map_view(here, replace(selection, certainties=(option.code,))).edges)


def test_the_service_answers_for_a_network_of_the_store(store: Store) -> None:
    offered = looking.map_filter(store, "musterkreis", Selection(moment=NOW))
    recorded = {
        place for agent in network_at(store, "musterkreis", NOW).agents.values() for place in agent.places
    }
    assert recorded <= {option.code for option in offered.places}
    assert sum(option.count for option in offered.certainties) == service.counts(store, "musterkreis")[1]
