"""Everyday words for action fields: every one of them leads to a field that exists."""

from __future__ import annotations

import pytest

from graph.answers.everyday import EVERYDAY, FILLERS, fields_meant
from graph.texts import slug_of
from ontology.codelists import codelist


def test_every_word_leads_to_a_field_of_the_list() -> None:
    assert set(EVERYDAY.values()) <= set(codelist("feld").codes)


def test_words_are_written_as_they_are_compared() -> None:
    assert [word for word in (*EVERYDAY, *FILLERS) if word != slug_of(word)] == []


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("b1", "sprache"),
        ("deutschkurs", "sprache"),
        ("dolmetscher", "sprachmittlung"),
        ("mietwohnung", "wohnen"),
    ],
)
def test_what_people_say_means_a_field(word: str, field: str) -> None:
    assert fields_meant(word) == (field,)


@pytest.mark.parametrize("word", ["b12", "rat", "xyz", ""])
def test_short_words_mean_nothing_by_a_part(word: str) -> None:
    assert fields_meant(word) == ()
