from typing import Any

import pytest

from graph.analysis import analyse
from graph.findings import Confidence, Finding, PublicationLevel, Section
from graph.gaps.participation import find
from graph.model import Modality
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import (
    NOW,
    actor,
    body,
    document,
    evidence,
    expectation,
    flat,
    network,
    office,
    plus,
    quota,
    seat,
    tie,
)

MIGRANT = "migrantenorganisation"
BASIS = "Satzung § 3"


def found(*things: Any) -> dict[str, Finding]:
    return {finding.id.topic: finding for finding in find(analyse(network(*flat(*things)), NOW))}


def table(slug: str, members: str, **more: Any) -> tuple[Any, ...]:
    return (body(slug, **more), *(seat(member, slug, evidence=("sitz",)) for member in members))


def actors(slugs: str, kind: str = "verein") -> tuple[Any, ...]:
    return tuple(actor(slug, kind) for slug in slugs)


def test_members_that_no_source_names_are_a_question_and_no_alarm() -> None:
    finding = found(body("Runder Tisch", evidence=("beleg",)), evidence(quote="ein Runder Tisch"))["members"]
    assert (finding.section, finding.level) == (Section.QUESTION, PublicationLevel.BODY)
    assert finding.title == "Runder Tisch: Wer dazugehört, ist nicht belegt"
    assert finding.reason == (
        "Keine erfasste Quelle nennt die Mitglieder. "
        "Ob dort zum Beispiel Migrantenorganisationen sitzen, ist deshalb nicht belegt."
    )
    assert [quote.text for quote in finding.quotes] == ["ein Runder Tisch"]


def test_several_such_bodies_are_one_question_with_one_id() -> None:
    one, two = found(body("r1")), found(body("r1"), body("r2"))
    assert two["members"].title == "Zu 2 Gremien ist nicht belegt, wer dazugehört"
    assert two["members"].subjects == ("r1", "r2")
    assert one["members"].id == two["members"].id


def test_who_runs_the_business_of_a_body_is_told() -> None:
    finding = found(body("beirat"), office(), seat("kmut", "beirat", "geschaeftsfuehrung"))["members"]
    assert "Genannt ist nur, wer die Geschäfte führt oder begleitet (kmut)." in finding.reason


def test_a_group_within_an_administration_is_not_asked_for_migrant_organisations() -> None:
    finding = found(body("projektgruppe", unit_of=("amt",)))["members"]
    assert finding.reason == "Keine erfasste Quelle nennt die Mitglieder."


def test_beside_such_a_group_only_the_other_bodies_are_asked_for_migrant_organisations() -> None:
    """Peine: a group of departments was named among bodies in which migrant organisations might sit."""
    finding = found(body("projektgruppe", unit_of=("amt",)), body("Beirat"))["members"]
    assert finding.reason.endswith("ob Migrantenorganisationen einen Sitz haben (gefragt für: Beirat).")
    assert "sitzen" not in finding.reason


def test_vacant_seats_are_told_with_their_quota_and_its_basis() -> None:
    finding = found(body("beirat"), quota("beirat", 8, vacant=3, basis=BASIS, evidence=("e1",)))["vacant"]
    assert finding.title == "beirat: 3 Sitze sind laut Quelle unbesetzt"
    assert finding.reason.endswith("Vorgesehen sind 8 Sitze ohne Namen: Satzung § 3.")
    assert (finding.evidence, finding.expected) == (("e1",), "8 Sitze ohne Namen")


def test_a_single_empty_chair_is_told_in_the_singular() -> None:
    finding = found(*actors("a"), table("rat", "a"), seat(None, "rat", "vakant"))["vacant"]
    assert (finding.title, finding.expected) == ("rat: 1 Sitz ist laut Quelle unbesetzt", "")


@pytest.mark.parametrize("vacant", [None, 0])
def test_a_full_quota_is_no_finding(vacant: int | None) -> None:
    assert "vacant" not in found(body("beirat"), quota("beirat", 8, vacant=vacant))


def test_a_body_without_migrant_organisations_is_told_with_absolute_numbers() -> None:
    finding = found(*actors("abcd"), *actors("mn", MIGRANT), table("rat", "abcd"))[MIGRANT]
    assert finding.title == "rat: Unter den erfassten Mitgliedern ist keine Migrantenorganisation genannt"
    assert finding.reason.startswith(
        "Mit Sitz erfasst sind 4 Stellen, darunter keine der 2 benannten Migrantenorganisationen. Benannte Akteure insgesamt: 6."
    )
    assert (finding.counted, finding.expected) == ("0 von 4 Sitzen", "2 von 6 Akteuren")
    assert (finding.kind, finding.confidence) == (MIGRANT, Confidence.FIRM)
    assert finding.certainty.endswith(  # one of the 15 draws of four of six has neither m nor n
        "wären im Mittel 1,3 zu erwarten; in 7 von 100 Fällen wäre trotzdem keine dabei."
    )


def test_no_seat_is_never_shown_without_the_seats_of_appointed_members() -> None:
    things = (*actors("abcd"), *actors("mn", MIGRANT), table("rat", "abcd"))
    without = found(*things)[MIGRANT]
    appointed = quota("rat", 15, basis="berufene Mitglieder", evidence=("satzung",))
    beside = found(*things, appointed, document(), evidence("satzung"))[MIGRANT]
    assert without.reason.endswith("etwa für berufene Mitglieder, sind für dieses Gremium nicht erfasst.")
    assert beside.reason.endswith("Vorgesehen sind 15 Sitze ohne Namen: berufene Mitglieder.")
    assert (without.counter_evidence, beside.counter_evidence) == ((), ("satzung",))


def test_where_lots_would_bring_none_either_it_is_put_aside() -> None:
    finding = found(*actors("abcdefgh"), *actors("m", MIGRANT), table("rat", "abc"))[MIGRANT]
    assert finding.confidence is Confidence.WEAK
    assert "Bei so wenigen Sitzen wäre auch durch das Los kaum eine zu erwarten." in finding.certainty


def test_far_fewer_seats_than_actors_are_compared_with_lots() -> None:
    members = "abcdefghijkl"
    things = (*actors(members), *actors("mnopqrstuvwx", MIGRANT), table("rat", members + "m"))
    finding = found(*things)[MIGRANT]
    assert finding.title == "rat: Unter 13 erfassten Mitgliedern ist 1 Migrantenorganisation"
    assert "(m)" in finding.reason
    assert finding.confidence is Confidence.FIRM
    assert "höchstens 1 von 100 Fällen" in finding.certainty


def test_a_fair_share_is_no_finding() -> None:
    assert MIGRANT not in found(*actors("ab"), *actors("mn", MIGRANT), table("rat", "am"))


def test_inviting_a_migrant_organisation_removes_the_finding() -> None:
    net = network(*flat(*actors("abcd"), *actors("mn", MIGRANT), table("rat", "abcd")))
    invited = plus(net, seat("m", "rat"), seat("n", "rat"))
    assert MIGRANT in {finding.id.topic for finding in find(analyse(net, NOW))}
    assert MIGRANT not in {finding.id.topic for finding in find(analyse(invited, NOW))}


def test_expected_kinds_without_a_seat_are_a_question_with_their_source() -> None:
    finding = found(
        *actors("a"), table("ag", "a", kind="arbeitsgruppe", fields=("arbeit",)),
        expectation("arbeit", "unternehmen"), expectation("arbeit", "kammer"),
    )["kinds"]  # fmt: skip
    assert finding.title == "ag: Unter den erfassten Mitgliedern nicht genannt – Unternehmen; Kammer"
    assert "(Beispielgesetz § 1)" in finding.reason
    assert (finding.section, finding.fields, len(finding.expected_by)) == (Section.QUESTION, ("arbeit",), 2)


def test_members_who_never_cooperate_elsewhere_are_told_with_their_pairs() -> None:
    pairs = [tie(one, other) for one in "uvwxyz" for other in "uvwxyz" if one < other]
    finding = found(*actors("abcduvwxyz"), *pairs, table("rat", "abcd"))["strangers"]
    assert finding.counted == "0 von 6 möglichen Paaren"
    assert finding.reason.startswith("Aus 4 benannten Mitgliedern lassen sich 6 Paare bilden;")
    assert finding.expected == "15 Verbindungen unter 10 Akteuren"


@pytest.mark.parametrize(
    ("ties", "confidence"), [("uvwxyz", Confidence.FIRM), ("xy", Confidence.WEAK)]
)  # fmt: skip
def test_members_apart_by_chance_are_put_aside(ties: str, confidence: Confidence) -> None:
    """Ten pairs of 55 drawn by lot miss 15 ties in C(40, 10) / C(55, 10) = 0.03 of cases, one tie in 45 / 55."""
    pairs = [tie(one, other) for one in ties for other in ties if one < other]
    finding = found(*actors("abcdeuvwxyz"), *pairs, table("rat", "abcde"))["strangers"]
    assert finding.confidence is confidence


HUB = (*actors("hxyzw"), *(tie("h", slug, evidence=("beleg",)) for slug in "xyzw"), evidence())


def test_a_well_connected_actor_without_a_seat_is_named_inside_only() -> None:
    finding = found(*HUB, table("rat", "x"))["central"]
    assert finding.title == "h: viele belegte Kontakte, in keinem Gremium als Mitglied erfasst"
    assert (finding.level, finding.subjects) == (PublicationLevel.INTERNAL, ("h",))
    assert (finding.evidence, finding.counted) == (("beleg",), "mindestens 4 Kontakte")


def test_who_leads_only_because_ties_are_missing_is_to_be_asked() -> None:
    """Without enough ties to leave some out, nothing can be tried."""
    assert found(*HUB, table("rat", "x"))["central"].confidence is Confidence.ASK


def test_giving_the_hub_a_seat_removes_the_finding() -> None:
    assert "central" not in found(*HUB, table("rat", "xh"))


def test_up_to_three_are_named_together() -> None:
    stars = [tie(hub, f"{hub}{number}") for hub in "hijk" for number in range(9)]
    leaves = [actor(f"{hub}{number}") for hub in "hijk" for number in range(9)]
    finding = found(*actors("hijk"), *leaves, *stars, table("rat", ""), seat("h0", "rat"))["central"]
    assert finding.subjects == ("h", "i", "j")


@pytest.mark.parametrize(
    "things",
    [
        (body("kreistag", "kreistag"),),
        (body("club", "clubs"), seat("a", "club")),
        (body("konvent", modality=Modality.SOLL),),
        (actor("a"), actor("b"), tie("a", "b")),
    ],
    ids=["elected", "imported list", "planned", "no body"],
)
def test_other_networks_give_nothing(things: tuple[Any, ...]) -> None:
    assert found(actor("a"), *things) == {}


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        ("lueneburg", ["gemeinsamer-integrationsbeirat"]),
        ("peine", ["ausschuss-fuer-frauen-arbeit-und-soziales", "fachbereichsuebergreifende-gruppe", "steuerungsgruppe"]),
        ("laatzen", ["projektgruppe-integration"]),
        ("leer", []),
    ],
)  # fmt: skip
def test_in_the_four_texts_no_list_of_members_exists(store: Store, name: str, bodies: list[str]) -> None:
    findings = list(find(analyse(read_network(store, name, NOW), NOW)))
    assert [iri.rsplit("/", 1)[-1] for it in findings for iri in it.subjects] == bodies
    assert all(it.section is Section.QUESTION for it in findings)
