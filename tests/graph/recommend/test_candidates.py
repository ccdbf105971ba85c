"""Who can be invited to a body, and what it should cover."""

from __future__ import annotations

from graph.metrics.coverage import coverage, fields_of_agents
from graph.model import Modality
from graph.recommend.candidates import Shortlist, candidates_for
from graph.recommend.elements import Element, ElementSort
from graph.recommend.invitation import Invitation, invite
from graph.recommend.seating import Limits
from tests.builders import TODAY, absence, actor, body, expectation, group, network, offer, office, seat

COUNCIL = body("rat", fields=("arbeit",))
FIRM = actor("firma", "unternehmen", fields=("arbeit",))
EXPECTED = expectation("arbeit", "unternehmen", "must")


def shortlist(*things, circles=None) -> Shortlist:
    net = network(*things)
    return candidates_for(net, "rat", coverage(net, TODAY), fields_of_agents(net), circles or {})


def ids(found: Shortlist) -> list[str]:
    return [it.id for it in found.candidates]


def test_named_organisations_without_a_seat_are_candidates() -> None:
    others = body("ausschuss"), group("vereine"), office(), actor("geplant", modality=Modality.SOLL)
    assert ids(shortlist(COUNCIL, FIRM, actor("awo"), seat("awo", "rat"), *others)) == ["firma"]


def test_who_keeps_the_secretariat_is_there_already_but_covers_nothing() -> None:
    found = shortlist(COUNCIL, FIRM, seat("firma", "rat", "geschaeftsfuehrung"))
    assert ids(found) == []
    assert found.already == frozenset()


def test_an_expected_kind_weighs_by_its_strength() -> None:
    found = shortlist(COUNCIL, FIRM, EXPECTED, expectation("arbeit", "jobcenter", "should"))
    assert found.weights[Element(ElementSort.KIND, "unternehmen")] == 30
    assert found.weights[Element(ElementSort.KIND, "jobcenter")] == 20


def test_kinds_expected_in_other_fields_are_not_asked_for() -> None:
    found = shortlist(COUNCIL, FIRM, expectation("gesundheit", "krankenhaus"))
    assert {it.sort for it in found.weights} == {ElementSort.FIELD}


def test_a_kind_that_was_decided_against_is_not_asked_for() -> None:
    found = shortlist(COUNCIL, EXPECTED, absence("keine", "unternehmen"))
    assert Element(ElementSort.KIND, "unternehmen") not in found.weights


def test_a_body_without_fields_is_measured_by_those_of_the_network() -> None:
    assert shortlist(body("rat"), FIRM, actor("vhs", fields=("sprache",))).fields == (
        "arbeit",
        "bildung",
        "sprache",
    )


def test_what_members_bring_is_covered_already() -> None:
    found = shortlist(COUNCIL, FIRM, EXPECTED, seat("firma", "rat"))
    assert {Element(ElementSort.KIND, "unternehmen"), Element(ElementSort.FIELD, "arbeit")} <= found.already
    assert found.seated["unternehmen"] == 1


def test_a_kind_without_a_name_is_no_candidate_but_its_names_are_to_be_found_out() -> None:
    found = shortlist(COUNCIL, EXPECTED, group("firmen", "unternehmen"))
    assert (ids(found), found.unnamed) == ([], ("firmen",))


def test_names_need_not_be_found_out_for_a_kind_that_sits_there() -> None:
    assert (
        shortlist(COUNCIL, EXPECTED, FIRM, seat("firma", "rat"), group("firmen", "unternehmen")).unnamed == ()
    )


def test_places_target_groups_and_circles_count() -> None:
    met = actor("awo", places=("nord",)), offer("treff", "awo", target_groups=("frauen",))
    found = shortlist(COUNCIL, *met, circles={"awo": frozenset({"firma"})})
    assert {(it.sort, it.code) for it in found.weights} == {
        (ElementSort.FIELD, "arbeit"),
        (ElementSort.PLACE, "nord"),
        (ElementSort.TARGET_GROUP, "frauen"),
        (ElementSort.NEIGHBOURHOOD, "firma"),
    }


def test_a_field_somebody_is_only_meant_to_work_in_is_not_brought() -> None:
    planned = offer("kurs", "awo", fields=("arbeit",), modality=Modality.SOLL)
    found = shortlist(COUNCIL, actor("awo"), planned)
    assert not [it for it in found.candidates[0].elements if it.sort is ElementSort.FIELD]


def test_the_shortlist_is_what_inviting_needs() -> None:
    verein = actor("verein", "migrantenorganisation", places=("nord",))
    found = shortlist(COUNCIL, FIRM, EXPECTED, verein, actor("chor"))
    limits = Limits(2, at_least={"migrantenorganisation": 1})
    invited = invite(found.candidates, found.already, found.weights, limits)
    assert isinstance(invited, Invitation)
    assert [(it.id, [one.code for one in it.brings]) for it in invited.invitees] == [
        ("firma", ["unternehmen", "arbeit"]),
        ("verein", ["nord"]),
    ]
