"""What a board asks first, counted by hand on networks of three to six."""

from __future__ import annotations

import pytest

from graph.metrics.board import (
    ActorCount,
    OfficeShare,
    Reports,
    actor_count,
    office_share,
    reports,
    tie_count,
)
from graph.metrics.structure import structure_from_edges
from graph.model import Modality
from tests.builders import actor, body, document, evidence, group, network, tie

ABC = (actor("a"), actor("b"), actor("c"))


def test_actors_are_counted_by_how_the_sources_name_them() -> None:
    planned = actor("geplant", modality=Modality.SOLL)
    net = network(actor("a"), planned, body("rat"), group("Kirchen"), group("Vereine"))

    assert actor_count(net) == ActorCount(named=3, bodies=1, planned=1, groups=2)


def test_an_empty_network_counts_nothing() -> None:
    assert actor_count(network()) == ActorCount(named=0, bodies=0, planned=0, groups=0)
    assert reports(network()) == Reports(reported=0, both=0, answered=0)
    assert not tie_count(network()).by_modality


def test_ties_are_counted_by_modality_without_structure_and_without_level_nought() -> None:
    ties = (
        tie("a", "b"),
        tie("b", "c", modality=Modality.AUFTRAG),
        tie("a", "c", modality=Modality.SOLL),
        tie("a", "c", iri="traeger", relation="traegerschaft"),
        tie("b", "a", iri="fremd", level=0),
    )
    by_modality = tie_count(network(*ABC, *ties)).by_modality

    assert by_modality == {Modality.IST: 1, Modality.AUFTRAG: 1, Modality.SOLL: 1}


def test_a_tie_is_known_from_both_sides_from_a_document_or_from_one_word_only() -> None:
    call = evidence("anruf", source=None, type="Telefonat")
    ties = (
        tie("a", "b", reported_by=("a", "b"), evidence=("beleg",)),
        tie("b", "c", reported_by=("b",), evidence=("beleg",)),
        tie("a", "c", reported_by=("c",), evidence=("anruf",)),
    )
    found = tie_count(network(*ABC, document(), evidence(), call, *ties))

    assert (found.both_sides, found.documented, found.own_word) == (1, 1, 1)


def test_what_only_shall_be_is_neither_confirmed_nor_reported() -> None:
    planned = tie("a", "b", modality=Modality.SOLL, reported_by=("a", "b"))
    net = network(*ABC, planned)

    assert (tie_count(net).both_sides, reports(net).reported) == (0, 0)


@pytest.mark.parametrize("reporters", [(), ("jemand-anders",)])
def test_a_tie_that_none_of_its_ends_reports_is_not_reported(reporters: tuple[str, ...]) -> None:
    assert reports(network(*ABC, tie("a", "b", reported_by=reporters))).reported == 0


def test_a_reporter_who_is_no_end_is_no_second_side() -> None:
    assert reports(network(*ABC, tie("a", "b", reported_by=("a", "c")))).both == 0


def test_reciprocity_tells_how_many_could_have_been_reported_by_both() -> None:
    ties = (
        tie("a", "b", reported_by=("a", "b")),
        tie("a", "c", reported_by=("a",)),
        tie("b", "a", iri="zweite", reported_by=("a",)),
    )
    assert reports(network(*ABC, *ties)) == Reports(reported=3, both=1, answered=2)


def test_share_of_the_office_counts_its_ties_and_who_has_nobody_else() -> None:
    ids = ["office", "a", "b", "c", "d"]
    edges = [("office", "a"), ("office", "b"), ("office", "c"), ("a", "b")]
    star = structure_from_edges(ids, edges)

    assert office_share(star, star.without([0])) == OfficeShare(ties=3, of=4, left_alone=1)


def test_without_an_office_there_is_no_share() -> None:
    pair = structure_from_edges(["a", "b"], [("a", "b")])

    assert office_share(pair, pair) is None
