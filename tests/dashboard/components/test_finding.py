from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.components import certainty, finding, quadrants
from graph.findings import (
    Confidence,
    Finding,
    GateSort,
    Judgement,
    JudgementState,
    PublicationLevel,
    Quadrant,
    Section,
)
from tests.dashboard.fakes import Fake, actors


def test_every_section_and_audience_has_words_and_a_symbol() -> None:
    assert set(finding.EXPLANATIONS) == set(finding.SYMBOLS) == set(Section)
    assert set(finding.AUDIENCES) == set(PublicationLevel)


def test_no_title_says_missing_without_a_source() -> None:
    assert not any("fehlt" in words.lower() for words in (section.heading for section in Section))


def test_foremost_are_about_different_things_and_undecided() -> None:
    fake = Fake(actors(1))
    one, other = (fake.finding(title, Section.GAP) for title in ("A", "B"))
    decided = replace(one, judgement=judged(one))
    elsewhere = replace(other, field="wohnen", kind="schule")

    assert finding.foremost([decided, one, other, elsewhere], 3) == [one, elsewhere]


def test_several_partners_of_the_one_field_asked_about_are_all_foremost() -> None:
    fake = Fake(actors(1))
    companies, agency = (
        replace(fake.finding(title, Section.GAP), field="arbeit", kind=kind)
        for title, kind in (("A", "unternehmen"), ("B", "arbeitsverwaltung"))
    )

    assert finding.foremost([companies, agency], 3) == [companies, agency]


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Sprache: Kita – nicht genannt", ("Sprache: Kita", "– nicht genannt")),
        ("Arbeitsgruppe: Niemand sitzt dort", ("Arbeitsgruppe:", "Niemand sitzt dort")),
        ("Nirgendrode ist leer", ("Nirgendrode ist leer", "")),
    ],
)
def test_title_falls_into_whom_it_is_about_and_what_it_says(title: str, parts: tuple[str, str]) -> None:
    assert finding.parted(Fake(actors(1)).finding(title, Section.GAP)) == parts


def test_what_is_not_firm_is_never_foremost() -> None:
    unsure = replace(Fake(actors(1)).finding("A", Section.GAP), confidence=Confidence.ASK)

    assert finding.foremost([unsure], 3) == []


@pytest.mark.parametrize("code", list(Confidence))
def test_every_certainty_and_gate_has_words(code: Confidence) -> None:
    assert certainty.WORDS[code]
    assert set(certainty.QUESTIONS) == set(GateSort)


def test_every_quadrant_has_a_name_a_meaning_and_a_place() -> None:
    assert set(quadrants.NAMES) == set(quadrants.MEANINGS) == set(quadrants.ICONS) == set(Quadrant)
    assert [one for row in quadrants.ROWS for one in row] == list(Quadrant)


def test_pair_that_two_detectors_suggest_is_named_once() -> None:
    useful = Fake(actors(2)).suggestion("A und B", Quadrant.APPROACH)
    likely = replace(useful, gap="likely_tie")

    assert quadrants.by_quadrant([useful, likely])[Quadrant.APPROACH] == [useful]


def judged(item: Finding) -> Judgement:
    return Judgement(
        finding=item.id, state=JudgementState.DONE, reason="Ist da.", judged_on=date(2026, 3, 1), role="Amt"
    )
