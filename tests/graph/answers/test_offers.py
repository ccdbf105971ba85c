"""Who offers what where: what fits, what is nearest, whom to ask."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.answers.offers import offer_answer, offer_choices
from graph.model import Modality, Network
from graph.model.offers import OfferAnswer, OfferQuestion
from tests.builders import TODAY, actor, network, offer, office, place

COUNTY = (
    place("kreis", label="Kreis Muster"),
    place("nord", "kreis", label="Nordstadt"),
    place("sued", "kreis", label="Südstadt"),
)
COURSES = (
    actor("vhs", "vhs", places=("kreis",)),
    offer(
        "Integrationskurse", "vhs", fields=("sprache",), places=("nord",), target_groups=("neuzugewanderte",)
    ),
    offer("Kreisweite Sprachkurse", fields=("sprache",), places=("kreis",)),
    offer("Sprachtreff", fields=("sprache",)),
    offer("Sprachkurse für Frauen", fields=("sprache",), modality=Modality.SOLL, plan_state="empfohlen"),
    offer("Wohnungspaten", fields=("wohnen",), places=("sued",)),
)


def town(*more: Any) -> Network:
    return network(*COUNTY, *COURSES, *more)


def ask(text: str = "", *more: Any, **values: str) -> OfferAnswer:
    return offer_answer(town(*more), OfferQuestion(text=text, **values), TODAY)


def labels(found: Any) -> list[str]:
    return [it.label for it in found]


def test_the_most_frequent_question_is_answered_from_one_box() -> None:
    found = ask("Wer bietet einen B1-Kurs in Nordstadt?")
    assert labels(found.offers) == ["Integrationskurse", "Kreisweite Sprachkurse"]
    assert found.place == "Nordstadt"
    assert found.hints == (
        "Als Ort verstanden: Nordstadt.",
        "»B1« steht in keinem bestehenden Angebot wörtlich. Gezeigt wird, was zum Handlungsfeld Sprache gehört; ob genau das dabei ist, weiß der Anbieter.",
    )


def test_a_recommendation_is_never_among_the_offers() -> None:
    found = ask("Sprachkurs")
    assert labels(found.planned) == ["Sprachkurse für Frauen"]
    assert "Sprachkurse für Frauen" not in labels(found.offers)


def test_offers_without_a_place_stand_apart_when_a_place_is_asked_for() -> None:
    assert labels(ask("Sprach Nordstadt").unplaced) == ["Sprachtreff"]
    assert ask("Sprach").unplaced == ()


def test_an_offer_without_place_is_found_where_its_provider_is_but_apart() -> None:
    here = offer("Treff der vhs", "vhs", fields=("sprache",))
    found = ask("Treff Nordstadt", here)
    assert (labels(found.offers), labels(found.unplaced)) == ([], ["Treff der vhs", "Sprachtreff"])


def test_a_place_covers_its_parts_and_a_part_is_covered_by_the_whole() -> None:
    assert labels(ask(place="kreis", field="sprache").offers) == [
        "Integrationskurse",
        "Kreisweite Sprachkurse",
    ]
    assert labels(ask(place="sued", field="sprache").offers) == ["Kreisweite Sprachkurse"]


def test_a_chosen_place_wins_over_one_that_is_typed() -> None:
    assert ask("Integrationskurse Südstadt", place="nord").place == "Nordstadt"


def test_a_broad_field_finds_offers_of_the_narrow_one() -> None:
    assert "Integrationskurse" in labels(ask(field="bildung").offers)


def test_an_offer_for_a_wider_or_a_narrower_group_fits() -> None:
    assert labels(ask(target_group="migrationshintergrund").offers) == ["Integrationskurse"]
    assert labels(ask(target_group="frauen").offers) == []


def test_nothing_found_is_not_told_as_nothing_there() -> None:
    found = ask("Wohnung Nordstadt")
    assert found.sentence == (
        "Dazu ist kein bestehendes Angebot erfasst (»Wohnung Nordstadt«). Das heißt nicht, dass es keines gibt."
    )
    assert (labels(found.nearest), str(found.nearest_reason)) == (
        ["Wohnungspaten"],
        "An anderen Orten erfasst",
    )


def test_the_same_field_is_nearest_where_nothing_has_the_words() -> None:
    found = ask(
        "Dolmetscher Sprachkurs", offer("Sprachmittlung", fields=("sprachmittlung",)), target_group="frauen"
    )
    assert str(found.nearest_reason) == "Andere Angebote in diesem Handlungsfeld"


def test_other_offers_at_the_place_are_nearest_where_not_even_the_field_fits() -> None:
    found = ask("qqqq Südstadt")
    assert found.hints[-1] == "In keinem Angebot gefunden: »qqqq«."
    assert str(found.nearest_reason) == "Andere Angebote an diesem Ort"
    assert "Wohnungspaten" in labels(found.nearest)


def test_whom_to_ask_provides_in_the_field_and_the_office_comes_last() -> None:
    others = actor("Amt", fields=("sprache",), places=("kreis",)), office("kmut")
    found = ask("Sprachkurs Nordstadt", *others)
    assert labels(found.ask) == ["vhs", "Amt", "kmut"]


def test_nobody_is_named_before_anything_is_asked_but_the_office() -> None:
    assert labels(ask("", office("kmut")).ask) == ["kmut"]


def test_choices_count_existing_offers_in_broad_fields_too() -> None:
    found = offer_choices(town())
    assert found.sentence == (
        "4 bestehende Angebote sind erfasst. 1 weiteres ist nur beauftragt, empfohlen oder geplant."
    )
    assert [(code, number) for code, _, number in found.fields] == [
        ("bildung", 3),
        ("sprache", 3),
        ("wohnen", 1),
    ]
    assert [one.label for one in found.places] == ["Kreis Muster", "Nordstadt", "Südstadt"]


def test_where_no_offer_exists_the_planned_ones_are_not_further_ones() -> None:
    planned = offer("Lesepaten", fields=("sprache",), modality=Modality.SOLL, plan_state="geplant")
    assert offer_choices(network(planned)).sentence == (
        "Ein bestehendes Angebot ist nicht erfasst. 1 Angebot ist nur beauftragt, empfohlen oder geplant."
    )


@given(
    st.text(max_size=30),
    st.sampled_from(["", "nord", "sued", "kreis"]),
    st.sampled_from(["", "sprache", "wohnen"]),
)
def test_offers_are_existing_ones_and_each_stands_once(text: str, where: str, field: str) -> None:
    found = ask(text, place=where, field=field)
    shown = [*found.offers, *found.unplaced, *found.nearest, *found.planned]
    assert all(it.exists for it in (*found.offers, *found.unplaced, *found.nearest))
    assert len({it.iri for it in shown}) == len(shown)
