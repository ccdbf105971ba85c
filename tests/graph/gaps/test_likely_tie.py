"""Likely ties are questions: explained by names, honest about how often such guesses hold, gone once answered."""

from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis import Analysis, Parameters, analyse
from graph.findings import Confidence, Finding, PublicationLevel, Quadrant
from graph.gaps.likely_tie import find
from graph.generator.training import musterkreis
from graph.locale import in_language
from graph.projection.moment import visible
from tests.builders import NOW, actor, document, evidence, network, plus, tie
from tests.strategies import things

QUICK = Parameters(trials=5)
NAMES = "abcdefghij"


def pairs_of(names: str) -> list[tuple[str, str]]:
    return [(one, other) for place, one in enumerate(names) for other in names[place + 1 :]]


def circles(*without: tuple[str, str], **more: Any) -> tuple[Any, ...]:
    """Return two circles of close partners that share one member."""
    pairs = [pair for pair in (*pairs_of(NAMES[:6]), *pairs_of(NAMES[5:])) if pair not in without]
    return (*map(actor, NAMES), *(tie(*pair, **more) for pair in pairs))


def found(*given_things: Any) -> list[Finding]:
    return list(find(analyse(network(*given_things), NOW, QUICK)))


@cache
def training() -> Analysis:
    return analyse(visible(musterkreis(), NOW), NOW, QUICK)


def test_common_partners_are_named() -> None:
    finding = found(*circles(("a", "b")))[0]
    assert finding.title == "a und b: Zusammenarbeit vielleicht schon da, aber nicht erfasst"
    assert finding.reason == "Mit 4 Stellen (c, d, e und f) arbeiten nach den Quellen beide zusammen."
    assert finding.counted == "4 gemeinsame Partner"


def test_of_many_common_partners_four_are_named() -> None:
    names = "abcdefgh"
    pairs = [
        *pairs_of(names)[1:],
        *zip("hijk", "ijkl", strict=True),
    ]  # a and b alone are not known to work together
    reasons = [
        finding.reason for finding in found(*map(actor, "abcdefghijkl"), *(tie(*pair) for pair in pairs))
    ]
    assert "Mit 6 Stellen (c, d, e, f und 2 weitere) arbeiten nach den Quellen beide zusammen." in reasons


def test_it_is_a_question_and_says_how_often_such_guesses_hold() -> None:
    finding = found(*circles(("a", "b")))[0]
    assert (finding.quadrant, finding.confidence) == (Quadrant.ASK, Confidence.ASK)
    assert finding.level is PublicationLevel.INTERNAL
    assert "Keine Quelle nennt diese Zusammenarbeit" in finding.certainty
    assert "stimmten im Mittel 4" in finding.certainty
    assert "auch ein Nein" in finding.next_step


def test_no_score_reaches_a_reader() -> None:
    for finding in find(training()):
        assert not any(
            sign in f"{finding.title} {finding.reason} {finding.next_step}" for sign in ("0,", "0.")
        )


def test_the_passages_of_the_ties_to_common_partners_stand_beside_it() -> None:
    text = (document(), evidence(quote="arbeiten zusammen"))
    finding = found(*circles(("a", "b"), evidence=("beleg",)), *text)[0]
    assert [quote.text for quote in finding.quotes] == ["arbeiten zusammen"]


@pytest.mark.parametrize("fields", [("sport",)])
def test_who_has_no_ties_is_compared_by_what_it_does(fields: tuple[str, ...]) -> None:
    (finding,) = found(actor("rudern", fields=fields), actor("turnen", fields=fields), actor("kita", "kita"))
    assert finding.subjects == ("rudern",)
    assert "Handlungsfeld Sport" in finding.reason
    assert "wie oft das zutrifft, ist nicht gemessen" in finding.certainty


def test_in_english_it_asks_too() -> None:
    finding = found(*circles(("a", "b")))[0]
    assert in_language(finding.title, "en") == "a and b: perhaps cooperating already, but not recorded"


def test_few_ties_say_nothing() -> None:
    assert found(actor("a"), actor("b"), actor("c"), tie("a", "b"), tie("b", "c")) == []


def test_the_planted_pair_of_the_training_network_is_asked_about() -> None:
    planted = {"fluechtlingshilfe-beispielheim", "lotsen-beispielheim"}
    told = [{iri.rsplit("/", 1)[-1] for iri in finding.subjects} for finding in find(training())]
    assert planted in told


def after(analysis: Analysis, finding: Finding, other: str) -> set[tuple[str, ...]]:
    """Return what is asked about once the first subject is known to work with another."""
    known = plus(analysis.network, tie(finding.subjects[0], other, iri="neu"))
    return {it.subjects for it in find(analyse(known, NOW, QUICK))}


def test_once_the_tie_is_known_nobody_asks_again_in_the_training_network() -> None:
    for finding in find(training()):
        other = finding.subjects[-1] if len(finding.subjects) > 1 else next(iter(training().structure.ids))
        assert finding.subjects not in after(training(), finding, other)


@given(things(), st.data())
@settings(max_examples=40, deadline=None)
def test_once_the_tie_is_known_nobody_asks_again(drawn: list[Any], data: st.DataObject) -> None:
    analysis = analyse(network(*drawn, *circles(("a", "b"), ("g", "h"))), NOW, QUICK)
    pairs = [finding for finding in find(analysis) if len(finding.subjects) == 2]
    finding = data.draw(st.sampled_from(pairs))
    assert finding.subjects not in after(analysis, finding, finding.subjects[1])
