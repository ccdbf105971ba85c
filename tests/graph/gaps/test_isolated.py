from typing import Any

import pytest
from hypothesis import given

from graph.findings import Finding, PublicationLevel, Section
from graph.gaps.isolated import find
from graph.metrics.analysis import analyse
from graph.model import Modality
from tests.builders import (
    NOW,
    actor,
    body,
    directed,
    document,
    evidence,
    group,
    network,
    office,
    plus,
    tie,
    undertaking,
)
from tests.strategies import things


def found(*given_things: Any) -> dict[str, Finding]:
    return {finding.subjects[0]: finding for finding in find(analyse(network(*given_things), NOW))}


TRIANGLE = (actor("x"), actor("y"), actor("z"), tie("x", "y"), tie("y", "z"), tie("z", "x"))


@pytest.mark.parametrize(("contacts", "is_found"), [(0, True), (1, True), (2, False)])
def test_an_actor_is_found_with_at_most_one_contact(contacts: int, is_found: bool) -> None:
    ties = [tie("a", other) for other in "xyz"[:contacts]]
    assert ("a" in found(*TRIANGLE, actor("a"), *ties)) is is_found


def test_a_school_without_any_tie_is_told_in_friendly_words() -> None:
    finding = found(*TRIANGLE, actor("Schule am Park", "schule"))["Schule am Park"]
    assert finding.title == "Schule am Park: Hier haben wir noch keine belegte Zusammenarbeit"
    assert finding.reason == "Keine erfasste Aussage belegt eine Zusammenarbeit mit einer benannten Stelle."
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.INTERNAL)


def test_a_single_contact_is_named_with_its_quote() -> None:
    text = (document(), evidence(quote="arbeiten zusammen"))
    finding = found(*TRIANGLE, actor("a"), tie("a", "x", evidence=("beleg",)), *text)["a"]
    assert finding.title == "a: Hier ist eine einzige Zusammenarbeit belegt, mit x"
    assert [quote.text for quote in finding.quotes] == ["arbeiten zusammen"]


def test_a_contact_that_is_the_office_is_told_so() -> None:
    finding = found(office(), actor("a"), tie("kmut", "a"))["a"]
    assert (
        finding.reason == "Belegt ist ein Kontakt: kmut. Ohne diese Koordinierungsstelle wäre keiner belegt."
    )


def test_cooperation_with_kinds_other_relations_and_promises_are_told_beside() -> None:
    finding = found(
        actor("a"), group("Kirchen"), actor("b"), actor("c"), group("Vereine"),
        tie("a", "Kirchen"), directed("b", "a", evidence=("beleg",)), evidence(),
        tie("a", "Vereine", modality=Modality.AUFTRAG), tie("a", "c", modality=Modality.SOLL),
    )["a"]  # fmt: skip
    assert finding.reason == (
        "Keine erfasste Aussage belegt eine Zusammenarbeit mit einer benannten Stelle. "
        "Arbeitet laut Quelle zusammen mit: Kirchen – Namen nicht genannt. "
        "Belegt sind andere Beziehungen zu: b. "
        "Nur als Auftrag genannt: Vereine. Nur als Ziel genannt: c."
    )
    assert finding.counter_evidence == ("beleg",)


@pytest.mark.parametrize(
    "agent",
    [
        body("beirat"),
        group("kirchen"),
        actor("kreis", "landkreis"),
        actor("stadt", "stadt-gemeinde"),
        actor("land", "land"),
        actor("buergermeister", "hauptverwaltungsbeamter"),
        actor("fachkraft", modality=Modality.SOLL),
    ],
    ids=lambda agent: agent.iri,
)
def test_who_cannot_stand_alone_is_not_counted(agent: Any) -> None:
    assert found(agent) == {}


def test_who_only_sits_at_round_tables_is_not_tested() -> None:
    assert found(actor("a"), actor("b"), actor("c"), tie("a", "b", "c")) == {}


def test_a_round_table_beside_a_single_contact_is_told() -> None:
    finding = found(*TRIANGLE, actor("a"), actor("b"), tie("a", "x"), tie("a", "b", "y"))["a"]
    assert finding.title == "a: Hier ist eine einzige Zusammenarbeit zu zweit belegt, mit x"
    assert finding.reason == "Belegt ist ein Kontakt: x. Dazu gemeinsame Runden mit: b; y."


def test_working_with_a_planned_post_is_no_contact_and_told_so() -> None:
    finding = found(actor("a"), actor("plan", modality=Modality.SOLL), tie("a", "plan"))["a"]
    assert finding.reason == (
        "Keine erfasste Aussage belegt eine Zusammenarbeit mit einer benannten Stelle. "
        "Genannt mit Stellen, die selbst nur beabsichtigt sind: plan."
    )


def test_a_tie_that_says_no_contact_is_not_told_as_cooperation() -> None:
    finding = found(actor("a"), group("Kirchen"), tie("a", "Kirchen", level=0))["a"]
    assert finding.reason == "Keine erfasste Aussage belegt eine Zusammenarbeit mit einer benannten Stelle."


def test_a_body_and_a_project_are_contacts() -> None:
    joined = (actor("a"), body("rat"), actor("b"), tie("a", "rat"), *undertaking("projekt", "a", "b"))
    assert set(found(*joined)) == {"b"}
    assert found(*joined)["b"].reason == "Belegt ist ein Kontakt: a."


@given(things())
def test_two_further_contacts_remove_the_finding(drawn: list[Any]) -> None:
    net = network(*drawn)
    for finding in find(analyse(net, NOW)):
        (iri,) = finding.subjects
        helped = plus(net, actor("neu1"), actor("neu2"), tie(iri, "neu1"), tie(iri, "neu2"))
        assert finding.id not in {it.id for it in find(analyse(helped, NOW))}
