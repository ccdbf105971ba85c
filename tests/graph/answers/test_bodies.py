"""The bodies of a network: counts beside each other, overlaps, and what is to be done where nothing is recorded."""

from __future__ import annotations

from typing import Any

from graph.answers.bodies import bodies
from graph.model import Modality
from graph.model.bodies import BodyBoard, BodyStanding
from tests.builders import TODAY, absence, actor, body, directed, group, network, quota, seat

MO = "migrantenorganisation"


def board(*things: Any) -> BodyBoard:
    return bodies(network(*things), TODAY)


def test_the_answer_names_bodies_without_a_migrant_organisation_and_their_quotas() -> None:
    said = board(
        body("runde"), body("beirat"), actor("m", MO), actor("a"), actor("b"),
        seat("a", "runde"), seat("m", "beirat"), quota("runde", 2, vacant=1),
    ).answer  # fmt: skip
    assert said == (
        "2 Gremien sind in den Quellen namentlich genannt.",
        "Für 2 von 2, die nicht durch Wahl besetzt werden, ist belegt, wer dort Mitglied ist.",
        "In einem von ihnen ist keine Migrantenorganisation als Mitglied belegt: runde. Dazu kommen 2 Sitze ohne Namen. 1 Sitz ist laut Quelle unbesetzt.",
        "Insgesamt sind 2 Sitze ohne Namen vorgesehen. Unbesetzt ist laut Quelle insgesamt 1 Sitz.",
    )


def test_a_network_without_any_seat_says_what_to_do_next() -> None:
    found = board(body("Projektgruppe"), body("Rat", "rat"), body("Konvent", modality=Modality.SOLL))
    assert found.answer == (
        "3 Gremien sind in den Quellen namentlich genannt.",
        "Für keines ist belegt, wer dort Mitglied ist: In den Quellen steht keine Mitgliederliste.",
        "In einem davon entscheiden Wahlen, wer dazugehört. Ein Gremium ist erst vorgesehen.",
    )
    assert found.next_step == (
        "Bitten Sie die Geschäftsführung um die Mitgliederliste und tragen Sie die Sitze ein: Projektgruppe."
    )


def test_a_network_without_any_body_says_what_to_ask() -> None:
    found = board(actor("a"))
    assert found.answer == ("In den erfassten Quellen ist kein Gremium namentlich genannt.",)
    assert found.next_step.startswith("Fragen Sie nach, welche Gremien")


def test_standing_tells_whom_one_can_ask_to_join() -> None:
    found = board(body("a"), body("b", "kreistag"), body("c", modality=Modality.SOLL)).bodies
    assert [view.standing for view in found] == [
        BodyStanding.APPOINTED,
        BodyStanding.ELECTED,
        BodyStanding.PLANNED,
    ]


def test_only_the_secretariat_is_named_and_no_member() -> None:
    (view,) = board(body("beirat"), actor("kmut"), seat("kmut", "beirat", "geschaeftsfuehrung")).bodies
    assert view.answer == (
        "Wer hier Mitglied ist: keine Angabe in den Quellen. "
        "Genannt ist nur, wer die Geschäfte führt oder begleitet: kmut."
    )
    assert not view.is_known


def test_quotas_are_told_with_ground_rule_and_who_proposes() -> None:
    told = quota(
        "beirat", 8, vacant=3, basis="Satzung § 3", quota_rule="auf Vorschlag", proposed_by=("bund",)
    )
    (view,) = board(body("beirat"), actor("bund", MO), told).bodies
    (found,) = view.quotas
    assert (str(found.title), found.basis, found.rule) == (
        "8 Sitze ohne Namen, davon 3 unbesetzt",
        "Satzung § 3",
        "auf Vorschlag",
    )
    assert [one.label for one in found.proposed_by] == ["bund"]
    assert (view.unnamed, view.vacant) == (8, 3)


def test_single_empty_chairs_and_those_of_quotas_are_added() -> None:
    (view,) = board(body("beirat"), seat(None, "beirat", "vakant"), quota("beirat", 4, vacant=2)).bodies
    assert view.vacant == 3


def test_unknown_vacancies_are_no_zero() -> None:
    (view,) = board(body("beirat"), quota("beirat", 4)).bodies
    assert view.quotas[0].vacant is None


def test_two_bodies_share_those_who_sit_in_both_in_whatever_role() -> None:
    found = board(
        body("r1"), body("r2"), body("r3"), actor("a"), actor("b"),
        seat("a", "r1"), seat("a", "r2", "geschaeftsfuehrung"), seat("b", "r2"),
    )  # fmt: skip
    (pair,) = found.overlaps  # r3 has nobody: nothing is said of it
    assert (pair.one, pair.other, [one.iri for one in pair.shared]) == ("r1", "r2", ["a"])
    ((one, seats),) = found.in_several
    assert (one.iri, str(seats)) == ("a", "r1 (Mitglied mit Stimmrecht); r2 (Geschäftsführung)")


def test_two_seats_in_one_body_are_one_member() -> None:
    twice = seat("a", "r1"), seat("a", "r1", "vorsitz", iri="zweiter")
    found = board(body("r1"), actor("a"), *twice)
    assert found.bodies[0].members == 1
    assert found.in_several == ()


def test_where_a_body_belongs_and_who_reports_to_it_is_told_a_membership_is_not_repeated() -> None:
    view = next(
        it
        for it in board(
            body("rat", "kreistag", organ_of=("kreis",)), actor("kreis"), body("spd", "fraktion", organ_of=("rat",)),
            directed("kreis", "rat", "berichterstattung", label="kreis berichtet an rat"), directed("kreis", "rat", "mitgliedschaft", iri="zweite"),
        ).bodies
        if it.iri == "rat"
    )  # fmt: skip
    assert [str(fact.text) for fact in view.relations] == [
        "rat ist Gremium bei kreis",
        "spd ist Gremium bei rat",
        "kreis berichtet an rat",
    ]


def test_bodies_without_name_and_declared_absences_stand_apart() -> None:
    found = board(
        group("Arbeitsgruppen", "arbeitsgruppe"), absence("Beirat nicht eingerichtet", "integrationsbeirat")
    )
    assert [one.label for one in found.only_kinds] == ["Arbeitsgruppen"]
    assert [fact.text for fact in found.absences] == ["Beirat nicht eingerichtet"]


def test_words_name_everybody_the_picture_shows() -> None:
    found = board(
        body("rat"), actor("a"), actor("b"), seat("a", "rat"), seat("b", "rat", modality=Modality.SOLL),
        quota("rat", 2, label="Berufene"),
    )  # fmt: skip
    assert found.bodies[0].in_words == (
        "Mitglied mit Stimmrecht: a; b (Soll)",
        "2 Sitze ohne Namen: Berufene",
    )
