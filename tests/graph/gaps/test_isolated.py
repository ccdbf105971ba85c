from typing import Any

import pytest
from hypothesis import given

from graph.analysis import Parameters, analyse
from graph.findings import Confidence, Finding, PublicationLevel, Section
from graph.gaps.isolated import find
from graph.locale import in_language
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
        *TRIANGLE, actor("a"), group("Kirchen"), actor("b"), actor("c"), group("Vereine"),
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
    assert finding.title == "a: Belegt ist Zusammenarbeit nur mit Stellen, deren Namen fehlen"


def test_where_nobody_has_a_contact_that_is_one_finding_without_names() -> None:
    """Peine, Laatzen, Lüneburg: a finding for each office, though the texts name no cooperation at all."""
    (finding,) = find(analyse(network(actor("a"), actor("b"), actor("kreis", "landkreis")), NOW))
    assert finding.title == "Zwischen den 2 benannten Stellen ist noch keine Zusammenarbeit belegt"
    assert finding.reason == (
        "Keine erfasste Aussage belegt, dass eine von ihnen mit einer benannten Stelle zusammenarbeitet. "
        "Gremien, Gebietskörperschaften und Gruppen ohne Namen sind nicht mitgezählt."
    )
    assert (finding.subjects, finding.level) == (("a", "b"), PublicationLevel.BODY)
    assert (finding.counted, finding.confidence) == ("2 Stellen ohne belegten Kontakt", Confidence.ASK)


def test_where_nobody_is_named_as_a_contact_cooperation_with_kinds_is_told() -> None:
    """Leer: the page says that a post works closely with other institutions, and names none."""
    text = (document(), evidence(quote="arbeitet eng mit anderen Einrichtungen zusammen"))
    things = (actor("a"), actor("b"), group("Kirchen"), tie("a", "Kirchen", evidence=("beleg",)), *text)
    (finding,) = find(analyse(network(*things), NOW))
    assert "Belegt ist 1 Zusammenarbeit mit Gruppen, deren Namen nicht genannt sind." in finding.reason
    assert finding.counter_quotes[0].text == "arbeitet eng mit anderen Einrichtungen zusammen"
    assert in_language(finding.title, "en") == (
        "No cooperation is documented yet between the 2 named organisations"
    )


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
    net, few = network(*drawn), Parameters(trials=3)
    for finding in find(analyse(net, NOW, few)):
        iri = finding.subjects[0]
        helped = plus(net, actor("neu1"), actor("neu2"), tie(iri, "neu1"), tie(iri, "neu2"))
        assert finding.id not in {it.id for it in find(analyse(helped, NOW, few))}


def tried(*more: tuple[str, str], times: int, things: tuple[Any, ...] = (), of: str = "a") -> Finding:
    """Return what is said of `a`, who knows `x` alone, or of `b`, who knows nobody, if so many of ten trials have these ties more."""
    net = network(*TRIANGLE, actor("a"), actor("b"), tie("a", "x"), *things)
    analysis = analyse(net, NOW, Parameters(trials=10))
    structure = analysis.contact_structure
    place = structure.place
    added = [(place[one], place[other]) for one, other in more]
    changed = structure.with_pairs([*map(tuple, structure.pairs.tolist()), *added])
    same = structure.with_pairs(structure.pairs)
    analysis._copies["contact_structure"] = (changed,) * times + (same,) * (10 - times)
    (finding,) = [it for it in find(analysis) if it.subjects == (of,)]
    return finding


def test_who_stays_alone_in_eight_of_ten_trials_is_firmly_so() -> None:
    finding = tried(("a", "y"), times=2)
    assert finding.confidence is Confidence.FIRM
    assert finding.certainty == (
        "Grundlage: noch kein Dokument erfasst. Unerfasste Verbindungen sind wahrscheinlich. Als Bestätigung "
        "zählt, wenn kein zweiter Kontakt hinzukommt. In 8 von 10 Versuchen mit weggelassenen und vermuteten Verbindungen bleibt der Hinweis bestehen."
    )


def test_who_finds_contacts_more_often_is_to_be_asked() -> None:
    finding = tried(("a", "y"), times=3)
    assert finding.confidence is Confidence.ASK
    assert "In 7 von 10 Versuchen" in finding.certainty
    assert finding.next_step.startswith("a: nachfragen")


@pytest.mark.parametrize(("times", "confidence"), [(2, Confidence.FIRM), (3, Confidence.ASK)])
def test_who_has_no_contact_is_to_be_asked_if_one_appears_too_often(
    times: int, confidence: Confidence
) -> None:
    finding = tried(("b", "y"), times=times, of="b")
    assert finding.confidence is confidence
    assert "Als Bestätigung zählt, wenn kein Kontakt hinzukommt;" in finding.certainty


def test_the_equal_leaves_of_a_star_are_told_equally_sure() -> None:
    """One of nine ties is dropped and one of 36 pairs added: 1 - 2 / 9 * 8 / 9 = 0.80 of the copies."""
    star = found(*map(actor, "abcdefghij"), *(tie("a", leaf) for leaf in "bcdefghij"))
    assert set(star) == set("bcdefghij")
    (certainty,) = {finding.certainty for finding in star.values()}
    assert int(certainty.split(" von 100 Versuchen")[0].split()[-1]) == pytest.approx(80, abs=5)


def test_a_round_table_is_no_contact_in_trials_either() -> None:
    """The trials keep the tie a–b of the round table: still it joins nobody directly."""
    finding = tried(("y", "b"), times=10, things=(actor("c"), tie("a", "b", "c")))
    assert finding.confidence is Confidence.FIRM
    assert "In 10 von 10 Versuchen" in finding.certainty


def test_where_nothing_can_be_tried_the_finding_is_to_be_asked() -> None:
    finding = found(actor("a"), actor("b"), tie("a", "b"))["a"]
    assert finding.confidence is Confidence.ASK
    assert finding.certainty.endswith("sind noch zu wenige Verbindungen erfasst.")


@pytest.mark.parametrize(
    ("contacts", "counted", "english"),
    [(0, "0 belegte Kontakte", "0 documented contacts"), (1, "1 belegter Kontakt", "1 documented contact")],
)
def test_the_contacts_are_counted(contacts: int, counted: str, english: str) -> None:
    finding = found(*TRIANGLE, actor("a"), *(tie("a", other) for other in "xyz"[:contacts]))["a"]
    assert (finding.counted, finding.expected) == (counted, "")
    assert in_language(finding.counted, "en") == english


def test_the_reason_is_said_in_english_too() -> None:
    finding = found(office(), actor("a"), group("Kirchen"), tie("kmut", "a"), tie("a", "Kirchen"))["a"]
    assert in_language(finding.reason, "en") == (
        "One contact is documented: kmut. Without this coordination office none would be documented. "
        "Works, according to a source, with: Kirchen – no names given."
    )
