from typing import Any

import pytest

from graph.analysis import analyse
from graph.metrics.questions import OpenPoint, Sort, open_points
from graph.model import Modality, Network
from tests.builders import (
    NOW,
    actor,
    body,
    directed,
    document,
    evidence,
    expectation,
    flat,
    group,
    network,
    offer,
    office,
    seat,
    task,
    tie,
    undertaking,
)


def points(*things: Any) -> dict[Sort, OpenPoint]:
    return {it.sort: it for it in asked(network(*flat(*things)))}


def asked(net: Network) -> tuple[OpenPoint, ...]:
    return open_points(net, analyse(net, NOW).cells)


def test_nothing_recorded_leaves_nothing_open() -> None:
    assert points() == {}


def test_an_undated_document_settles_every_statement_that_rests_on_it_alone() -> None:
    texts = (document("web", None), document("paper", "2006"), evidence("e1", "web"), evidence("e2", "paper"))
    agents = (
        actor("a", evidence=("e1",)), actor("b", evidence=("e1",)), actor("c", evidence=("e1", "e2")), actor("d", evidence=("e2",)),
    )  # fmt: skip
    point = points(*texts, *agents)[Sort.DATES]
    assert (point.settles, point.subjects, point.counts) == (2, ("web",), (2,))


def test_own_knowledge_without_a_document_is_not_asked_for_its_date() -> None:
    own = evidence("e1", source=None, quote=None)
    assert Sort.DATES not in points(own, actor("a", evidence=("e1",)), actor("b", evidence=("e1",)))


def test_a_kind_settles_what_speaks_of_it() -> None:
    point = points(
        actor("a"), group("Kirchen"), body("rat"),
        tie("a", "Kirchen"), directed("Kirchen", "a"), seat("Kirchen", "rat"), offer("o", "Kirchen"), task("t", "Kirchen"),
        undertaking("u", "Kirchen"),
    )[Sort.NAMES]  # fmt: skip
    assert (point.settles, point.subjects) == (7, ("Kirchen",))


def test_an_expectation_that_rests_on_kinds_alone_counts_once() -> None:
    kinds = (group("Schulen", "schule"), group("Grundschulen", "schule"))
    point = points(*kinds, expectation("schule", "schule"))[Sort.NAMES]
    assert (point.counts, point.settles) == ((2, 2), 3)


def test_an_expectation_met_by_a_named_actor_is_not_open() -> None:
    kinds = (group("Schulen", "schule"), group("Betriebe", "unternehmen"))
    point = points(*kinds, actor("igs", "schule"), expectation("schule", "schule"))[Sort.NAMES]
    assert point.settles == 2


@pytest.mark.parametrize(
    "agent",
    [
        group("Kirchen", resolved_by=("a",)),
        group("Netzwerke", modality=Modality.SOLL),
        group("Zugewanderte", "bevoelkerungsgruppe"),
        group("Engagierte", "einzelperson"),
    ],
    ids=lambda agent: agent.iri,
)
def test_names_are_asked_only_where_there_are_some_to_learn(agent: Any) -> None:
    ties = (tie("a", agent.iri), tie("b", agent.iri))
    assert Sort.NAMES not in points(actor("a"), actor("b"), agent, *ties)


def test_the_kinds_that_settle_most_are_asked_about_and_the_rest_counted() -> None:
    kinds = [group(f"k{number}") for number in range(8)]
    ties = [tie("a", f"k{number}") for number in (6, 7)]
    point = points(actor("a"), *kinds, *ties)[Sort.NAMES]
    assert point.subjects == ("k6", "k7", "k0", "k1", "k2", "k3")
    assert (point.settles, point.others) == (8, 2)


def test_actors_without_a_field_are_asked_the_best_connected_first() -> None:
    things = (actor("a"), actor("b"), actor("c", fields=("sport",)), directed("b", "c"))
    point = points(*things)[Sort.FIELDS]
    assert (point.settles, point.subjects) == (2, ("b", "a"))


@pytest.mark.parametrize(
    "agent",
    [
        actor("kreis", "landkreis"),
        actor("verwaltung", "kommunalverwaltung"),
        actor("ministerium", "ministerium"),
        office(),
        body("rat"),
        actor("plan", modality=Modality.SOLL),
    ],
    ids=lambda agent: agent.iri,
)
def test_whole_authorities_bodies_and_plans_are_not_asked_for_fields(agent: Any) -> None:
    things = (agent, actor("a"), actor("c", fields=("sport",)))
    assert Sort.FIELDS not in points(*things)


def test_a_list_without_fields_or_levels_is_not_asked_for_them() -> None:
    """A plain list of actors and ties: that is how it is kept."""
    things = [actor(slug, "own-kind") for slug in "abcdef"]
    assert points(*things, tie("a", "b"), tie("b", "c")) == {}


def test_ties_without_a_level_are_asked_where_others_have_one() -> None:
    ties = (tie("a", "b", level=3), tie("b", "c"), tie("a", "c"), tie("a", "d", modality=Modality.SOLL))
    point = points(*(actor(slug) for slug in "abcd"), *ties, directed("a", "d"))[Sort.LEVELS]
    assert (point.settles, point.subjects) == (2, ("tie-a-c", "tie-b-c"))


def test_the_actor_with_most_unknown_pairs_in_its_fields_is_asked() -> None:
    sport = [actor(slug, fields=("sport",)) for slug in "abcd"]
    point = points(*sport, actor("x", fields=("wohnen",)), tie("a", "b"), tie("a", "c"))[Sort.PARTNERS]
    assert (point.subjects, point.settles) == (("d",), 3)


@pytest.mark.parametrize(
    "joining",
    [
        (tie("a", "b"), tie("a", "c"), tie("b", "c")),
        (tie("a", "b", "c", modality=Modality.NEGIERT),),
        undertaking("u", "a", "b", "c"),
    ],
    ids=["ties", "denial", "undertaking"],
)
def test_any_statement_about_a_pair_makes_it_known(joining: tuple[Any, ...]) -> None:
    sport = [actor(slug, fields=("sport",)) for slug in "abc"]
    assert Sort.PARTNERS not in points(*sport, *joining)


def test_a_unit_and_its_house_are_known() -> None:
    units = [actor("u1", fields=("sport",), unit_of=("h",)), actor("u2", fields=("sport",), unit_of=("h",))]
    assert Sort.PARTNERS not in points(actor("h", fields=("sport",)), *units)


def test_two_central_posts_are_asked_about_once_and_last() -> None:
    posts = (office(evidence=("e1",)), actor("ib", "integrationsbeauftragte", evidence=("e2",)))
    kinds = (group("k1"), group("k2"))
    found = asked(network(*posts, *kinds))
    assert [it.sort for it in found] == [Sort.NAMES, Sort.POSTS]
    assert (found[-1].subjects, found[-1].evidence) == (("ib", "kmut"), ("e2", "e1"))


def test_what_settles_most_comes_first() -> None:
    things = (group("k1"), group("k2"), group("k3"), actor("a"), actor("b"), actor("c", fields=("sport",)))
    assert [it.sort for it in asked(network(*things))] == [Sort.NAMES, Sort.FIELDS]


def test_a_single_gap_is_not_worth_a_question() -> None:
    assert points(actor("a"), actor("c", fields=("sport",)), group("k")) == {}
