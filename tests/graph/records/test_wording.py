"""Every value a field can have is told in words."""

from __future__ import annotations

from graph.locale.said import in_language
from graph.records import FIELDS, Field, FieldSort, RecordSort, field_of
from graph.records.wording import CHOICES, in_words
from ontology.namespaces import code_iri, kind_scheme


def kind() -> Field:
    return field_of(RecordSort.ACTOR, "kind")


def test_every_choice_has_its_word() -> None:
    fields = (it for of_sort in FIELDS.values() for it in of_sort if it.sort is FieldSort.CHOICE)
    assert {word for it in fields for word in it.choices} == set(CHOICES)


def test_a_choice_is_told_in_german_and_in_english() -> None:
    must = in_words(field_of(RecordSort.EXPECTATION, "strength"), "must", {}, "peine")
    assert (must, in_language(must, "en")) == ("muss", "must")


def test_an_own_kind_is_told_by_its_name_and_one_of_the_list_by_its_label() -> None:
    names = {str(code_iri(kind_scheme("klinik"), "station")): "Station"}
    assert in_words(kind(), "station", names, "klinik") == "Station"
    assert in_words(kind(), "station", names, "peine") == "station"
    assert in_words(kind(), "jobcenter", names, "klinik") == "Jobcenter"


def test_what_is_referred_to_is_told_by_its_name_else_by_the_end_of_its_address() -> None:
    member = field_of(RecordSort.SEAT, "member")
    iri = "https://integrationsnetz.example/id/peine/actor/vhs"
    assert in_words(member, iri, {iri: "VHS"}, "peine") == "VHS"
    assert in_words(member, iri, {}, "peine") == "vhs"
