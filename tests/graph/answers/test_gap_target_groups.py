"""For whom something is there or only wished: what nobody named has no cell."""

from __future__ import annotations

from graph.answers.gap_target_groups import GroupMatrix, gap_target_groups
from graph.model import Modality
from tests.builders import TODAY, network, offer

COURSE = offer("Kurs", "vhs", fields=("sprache",), target_groups=("frauen",))
WISH = offer("Treff", modality=Modality.SOLL, fields=("sport",), target_groups=("frauen", "kinder"))


def matrix(*things: object) -> GroupMatrix:
    return gap_target_groups(network(*things), TODAY)


def test_a_wish_without_an_offer_is_open_and_named_in_the_answer() -> None:
    found = matrix(COURSE, WISH)
    assert {(it.field, it.group) for it in found.cells if it.is_open} == {
        ("sport", "frauen"),
        ("sport", "kinder"),
    }
    assert found.answer.startswith("Für 1 Zielgruppe ist ein Angebot oder ein Vorhaben erfasst.")
    assert "Frauen" in found.answer
    assert "Kinder" in found.answer


def test_what_serves_a_narrower_field_serves_the_broader_one() -> None:
    assert {it.field for it in matrix(COURSE).cells if it.there} == {"sprache", "bildung"}


def test_fields_and_groups_stand_in_the_order_of_their_lists() -> None:
    found = matrix(WISH, COURSE)
    assert found.fields.index("bildung") < found.fields.index("sprache") < found.fields.index("sport")
    assert set(found.groups) == {"frauen", "kinder"}


def test_offers_for_everybody_and_for_staff_make_no_cell() -> None:
    general = offer("Fest", "stadt", fields=("sport",), target_groups=("alle", "ehrenamtliche"))
    assert matrix(general).cells == ()
    assert "Zu keinem Angebot" in matrix(general).answer


def test_where_every_wish_is_served_the_answer_says_so() -> None:
    wish = offer("Kurse", modality=Modality.SOLL, fields=("sprache",), target_groups=("frauen",))
    assert matrix(COURSE, wish).answer.endswith("Kein erfasstes Ziel ist ohne Angebot.")
