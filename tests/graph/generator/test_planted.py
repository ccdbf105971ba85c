"""The planted gaps lie in the data, nothing gross lies beside them, and the detectors find them."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import combinations
from pathlib import Path

import igraph
import networkx as nx
import numpy as np
import pytest

from graph.analysis import Analysis, analyse
from graph.findings import Finding
from graph.gaps import detectors
from graph.generator.planted import PLANTED, READ_ON, Planted
from graph.generator.tables import NAME, iri
from graph.generator.training import musterkreis
from graph.metrics.structure import Structure
from graph.model import Modality, Moment, Network, Offer
from graph.projection.moment import visible
from graph.projection.network import group_of, project, without_office
from graph.projection.reading import read_network
from graph.store import Store

HANDBOOK = Path(__file__).parents[3] / "dashboard" / "handbook" / "uebung.md"
DETECTORS = {detector.gap.id: detector for detector in detectors()}
TODAY = date(2026, 11, 22)
REWIRINGS, SWAPS_PER_TIE = 2000, 5
SIGNIFICANT = 0.05
ASLEEP = timedelta(days=731)
"""A confirmation holds 24 months."""


@cache
def whole() -> Network:
    return musterkreis()


@cache
def network() -> Network:
    return visible(whole(), Moment(READ_ON, READ_ON))


@cache
def cooperation() -> nx.Graph[str]:
    """Evidenced cooperation without the coordination office, as detectors see it."""
    return without_office(project(network()))


def actor(slug: str) -> str:
    return iri("actor", slug)


def of_group(group: str) -> set[str]:
    return {node for node in cooperation() if group_of(network().agents[node].kind) == group}


def members_of(body: str) -> list[str]:
    return [seat.member for seat in network().seats.values() if seat.organization == iri("body", body)]


def strangers(members: list[str]) -> bool:
    return not any(cooperation().has_edge(one, other) for one, other in combinations(members, 2))


def test_migrant_organisations_and_business_have_many_partners_and_none_in_common() -> None:
    one, other = of_group("migrantenorganisation"), of_group("wirtschaft")
    assert len(one) * len(other) >= 10
    assert not any(cooperation().has_edge(here, there) for here in one for there in other)
    typical = np.median([degree for _, degree in cooperation().degree])
    for group in (one, other):
        assert np.mean([cooperation().degree(node) for node in group]) > typical


def test_only_the_job_centre_is_a_partner_of_both() -> None:
    one, other = of_group("migrantenorganisation"), of_group("wirtschaft")
    both = [
        node for node in cooperation() if one & set(cooperation()[node]) and other & set(cooperation()[node])
    ]
    assert both == [actor("jobcenter")]


@pytest.mark.slow
def test_the_missing_block_and_nothing_else_is_rarer_than_rewired_networks_let_expect() -> None:
    adjusted = blocks_below_chance(analysis().structure_without_office)
    assert {pair for pair, p in adjusted.items() if p < SIGNIFICANT} == {
        ("migrantenorganisation", "wirtschaft")
    }


def test_one_municipality_has_neither_actor_nor_offer_and_the_others_have_both() -> None:
    municipalities = {place.iri for place in network().places.values() if place.within}
    with_actor = {place for agent in network().agents.values() for place in agent.places}
    with_offer = {place for offer in network().offers.values() for place in offer.places}
    assert municipalities - with_actor == municipalities - with_offer == {iri("place", "nirgendrode")}


def test_women_have_a_recommendation_but_no_offer_in_the_field_of_language() -> None:
    for_women = [
        offer
        for offer in network().offers.values()
        if "sprache" in offer.fields and {"frauen", "alle"} & set(offer.target_groups)
    ]
    assert [(offer.iri, offer.modality) for offer in for_women] == [
        (iri("offer", "frauensprachkurse"), Modality.SOLL)
    ]


def test_one_tie_of_fact_was_confirmed_more_than_two_years_ago() -> None:
    dated = {it.iri: it.confirmed_on for it in network().ties.values() if it.confirmed_on}
    assert [it for it, day in dated.items() if READ_ON - day > ASLEEP] == [
        iri("tie", "kooperation--vhs--bibliothek")
    ]


def test_one_project_ended_and_nothing_follows_it_though_another_has_a_second_part() -> None:
    ended = [
        it.iri for it in network().undertakings.values()
        if it.type == "Projekt" and it.period.latest and it.period.latest < READ_ON
    ]  # fmt: skip
    assert ended == [iri("undertaking", "ankommen-1"), iri("undertaking", "dolmetschen-klinik")]
    assert network().undertakings[iri("undertaking", "ankommen-2")].period.start == "2025-10-01"
    fact = whole().ties[iri("tie", "vereinbarung--krankenhaus--sprachmittlungspool")]
    assert fact.period.end == "2026-03-31"
    assert fact.iri not in network().ties


def test_a_decision_and_a_report_are_past_their_own_day() -> None:
    decision = network().decisions[iri("decision", "konzept-frist")]
    report = network().undertakings[iri("undertaking", "bericht-2026")]
    assert (decision.outcome, decision.modality, report.modality) == (
        None,
        Modality.AUFTRAG,
        Modality.AUFTRAG,
    )
    assert decision.period.latest < READ_ON
    assert report.period.latest < READ_ON


def test_one_body_with_recorded_members_has_no_migrant_organisation() -> None:
    bodies = {seat.organization for seat in network().seats.values()}
    without = [
        body for body in bodies
        if not of_group("migrantenorganisation") & set(members_of(body.rsplit("/", 1)[1]))
    ]  # fmt: skip
    assert without == [iri("body", "ag-arbeit")]


def test_three_appointed_seats_are_vacant() -> None:
    assert {it.iri: it.vacant for it in network().quotas.values()} == {
        iri("quota", "berufene-mitglieder"): 3, iri("quota", "kreistagsmitglieder"): 0,
    }  # fmt: skip


def test_the_members_of_one_body_never_cooperate() -> None:
    bodies = {seat.organization.rsplit("/", 1)[1] for seat in network().seats.values()}
    assert [body for body in bodies if strangers(members_of(body))] == ["gesundheitskonferenz"]


def test_the_actor_with_most_partners_sits_in_no_body_and_the_next_ten_do() -> None:
    seated = {seat.member for seat in network().seats.values()}
    ranked = [node for node, _ in sorted(cooperation().degree, key=lambda it: -it[1])]
    assert ranked[0] == actor("familienzentrum-begegnung")
    assert [node for node in ranked[:11] if node not in seated] == ranked[:1]


def test_the_own_text_claims_four_kinds_and_one_is_not_there() -> None:
    kinds = {kind for agent in network().agents.values() for kind in agent.kinds} | {"wirtschaft"}
    claimed = {it.kind for it in network().expectations.values()}
    assert len(claimed) == 4
    assert claimed - kinds == {"vermietervertretung"}


def test_a_mandate_has_no_fact_of_the_same_two() -> None:
    mandated = [tie for tie in network().ties.values() if tie.modality is Modality.AUFTRAG]
    assert [tie.iri for tie in mandated] == [
        iri("tie", "kooperation--auslaenderbehoerde--fluechtlingshilfe-musterau")
    ]
    assert not cooperation().has_edge(*mandated[0].ends)


def test_housing_is_the_group_with_fewest_partners_of_those_with_four_members() -> None:
    groups = Counter(group_of(network().agents[node].kind) for node in cooperation())
    mean = {
        group: np.mean([cooperation().degree(node) for node in of_group(group)])
        for group, count in groups.items()
        if count >= 4
    }
    assert groups["wohnen"] == 5
    assert min(mean, key=lambda group: mean[group]) == "wohnen"
    assert mean["wohnen"] == 2


def test_one_actor_stands_alone_and_nobody_has_a_single_partner() -> None:
    few = {node: degree for node, degree in cooperation().degree if degree < 2}
    assert few == {actor("selbsthilfegruppe"): 0}


def test_one_place_hangs_on_one_tie() -> None:
    house, municipality = actor("familienzentrum-probewitz"), actor("gemeinde-probewitz")
    assert set(nx.articulation_points(cooperation())) == {house, municipality}
    assert {frozenset(bridge) for bridge in nx.bridges(cooperation())} == {frozenset((house, municipality))}


def test_two_similar_offers_have_no_link_and_all_others_have() -> None:
    assert [{one.iri, other.iri} for one, other in similar_offers() if not linked(one, other)] == [
        {iri("offer", "kulturcafe"), iri("offer", "kulturtreff")}
    ]


def test_two_actors_share_more_partners_than_any_other_two_without_a_tie() -> None:
    graph = cooperation()
    shared = {
        pair: len(set(graph[pair[0]]) & set(graph[pair[1]]))
        for pair in combinations(sorted(graph), 2)
        if not graph.has_edge(*pair)
    }
    pair = (actor("fluechtlingshilfe-beispielheim"), actor("lotsen-beispielheim"))
    assert shared[pair] == max(shared.values()) == 8
    assert sum(number == 8 for number in shared.values()) == 1


def test_an_absence_is_declared_and_no_actor_contradicts_it() -> None:
    assert [(it.iri, it.modality) for it in network().absences.values()] == [
        (iri("absence", "seniorenbeirat"), Modality.NEGIERT)
    ]
    assert all("seniorenbeirat" not in agent.kinds for agent in network().agents.values())


def test_a_kind_without_names_is_resolved_by_nobody() -> None:
    practices = network().agents[iri("group", "arztpraxen")]
    assert practices.is_generic
    assert practices.has_open_list
    assert practices.resolved_by == ()
    assert all("arztpraxis" not in it.kinds for it in network().agents.values() if it.is_named)


def test_the_handbook_tells_every_planted_gap_in_the_same_words() -> None:
    table = HANDBOOK.read_text(encoding="utf-8")
    assert [planted.what for planted in PLANTED if f"| {planted.what} |" not in table] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "planted", [it for it in PLANTED if it.detector in DETECTORS], ids=lambda it: f"{it.detector}: {it.what}"
)
def test_the_detector_finds_the_planted_gap(planted: Planted, store: Store) -> None:
    assert any(tells(finding, planted) for finding in found_by(planted.detector, store))


@cache
def found_by(detector: str, store: Store) -> tuple[Finding, ...]:
    return tuple(DETECTORS[detector].find(analysis_of(store)))


@cache
def analysis_of(store: Store) -> Analysis:
    moment = Moment(READ_ON, TODAY)
    return analyse(read_network(store, NAME, moment), moment)


@cache
def analysis() -> Analysis:
    return analyse(network(), Moment(READ_ON, READ_ON))


def tells(finding: Finding, planted: Planted) -> bool:
    told = {*finding.subjects, *finding.fields, finding.field, finding.kind}
    return told.issuperset(planted.names)


def similar_offers() -> Iterator[tuple[Offer, Offer]]:
    offers = [it for it in network().offers.values() if it.modality is Modality.IST]
    for one, other in combinations(offers, 2):
        if all(
            set(getattr(one, what)) & set(getattr(other, what))
            for what in ("fields", "places", "target_groups")
        ):
            yield one, other


def linked(one: Offer, other: Offer) -> bool:
    return bool(set(one.providers) & set(other.providers)) or any(
        cooperation().has_edge(here, there) for here in one.providers for there in other.providers
    )


def blocks_below_chance(structure: Structure) -> dict[tuple[str, str], float]:
    """Return adjusted p values of pairs of kinds with fewer ties than networks of the same degrees.

    An implementation of its own: igraph swaps ties, counts are compared, p values are adjusted by Benjamini and
    Hochberg (1995) over all cells of at least ten possible pairs.
    """
    groups, numbers = np.unique(structure.kinds, return_inverse=True)
    sizes = np.bincount(numbers)

    def counts(pairs: np.ndarray) -> np.ndarray:
        table = np.zeros((len(groups), len(groups)), dtype=int)
        np.add.at(table, tuple(np.sort(numbers[pairs], axis=1).T), 1)
        return table

    observed, at_most = counts(structure.pairs), np.ones((len(groups), len(groups)))
    rewired = structure.igraph.copy()
    igraph.set_random_number_generator(random.Random(7))
    for _ in range(REWIRINGS):
        rewired.rewire(SWAPS_PER_TIE * structure.tie_count)
        at_most += counts(np.array(rewired.get_edgelist())) <= observed
    igraph.set_random_number_generator(random)
    cells = [
        (row, column)
        for row in range(len(groups))
        for column in range(row, len(groups))
        if (sizes[row] * sizes[column] if row != column else sizes[row] * (sizes[row] - 1) // 2) >= 10
    ]
    ranked = sorted(cells, key=lambda cell: at_most[cell])
    smallest, adjusted = 1.0, {}
    for rank, cell in reversed(list(enumerate(ranked, start=1))):
        smallest = min(smallest, at_most[cell] / (REWIRINGS + 1) * len(cells) / rank)
        adjusted[str(groups[cell[0]]), str(groups[cell[1]])] = smallest
    return adjusted
