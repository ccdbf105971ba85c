"""The three gates and what they leave of a finding."""

from __future__ import annotations

import pytest

from graph.analysis import Parameters, analyse
from graph.findings import Confidence, Gate, GateSort
from graph.gates import chance_gate, confidence_of, lots_gate, missing_data_gate, size_gate, trials_gate
from graph.locale import say
from tests.builders import NOW, actor, network, tie

LARGE, SMALL = (size_gate(passed=passed, reason=say("Koordinierungsstelle")) for passed in (True, False))
OFTEN, SELDOM = (missing_data_gate(survived, Parameters()) for survived in (80, 79))
REAL, CHANCE = (chance_gate(p, Parameters(), samples=2000) for p in (0.05, 0.051))


@pytest.mark.parametrize(
    ("gates", "confidence"),
    [
        ((), Confidence.FIRM),
        ((REAL, OFTEN, LARGE), Confidence.FIRM),
        ((REAL, SELDOM, LARGE), Confidence.ASK),
        ((CHANCE, OFTEN, LARGE), Confidence.WEAK),
        ((REAL, SELDOM, SMALL), Confidence.WEAK),
    ],
)
def test_chance_and_size_put_a_finding_back_and_missing_data_make_it_a_question(
    gates: tuple[Gate, ...], confidence: Confidence
) -> None:
    assert confidence_of(gates) is confidence


def test_where_no_tie_could_be_left_out_nothing_was_tried() -> None:
    net = network(*(actor(slug) for slug in "abc"), tie("a", "b"), tie("b", "c"))
    gate = trials_gate(analyse(net, NOW), "contact_structure", 100)
    assert (gate.sort, gate.passed) == (GateSort.MISSING_DATA, False)
    assert (
        gate.reason == "Für Versuche mit weggelassenen Verbindungen sind noch zu wenige Verbindungen erfasst."
    )


@pytest.mark.parametrize(("survived", "passed"), [(80, True), (79, False)])
def test_where_ties_were_left_out_eighty_of_a_hundred_must_remain(survived: int, passed: bool) -> None:
    slugs = "abcdefgh"
    ties = (tie(one, other) for one in slugs for other in slugs if one < other)
    analysis = analyse(network(*map(actor, slugs), *ties), NOW)
    assert trials_gate(analysis, "contact_structure", survived).passed is passed


@pytest.mark.parametrize(
    ("p", "passed", "of_hundred"), [(0.05, True, 5), (0.051, False, 5), (0.001, True, 1)]
)
def test_what_lots_bring_in_five_of_a_hundred_cases_is_not_chance(
    p: float, passed: bool, of_hundred: int
) -> None:
    gate = lots_gate(p, Parameters())
    assert (gate.sort, gate.passed) == (GateSort.CHANCE, passed)
    assert f"in {'höchstens ' if passed else ''}{of_hundred} von 100 Fällen" in gate.reason


def test_without_trials_nothing_is_known_of_missing_data() -> None:
    none = Parameters(trials=0)
    ring = network(
        *map(actor, "abcdefgh"), *(tie(*pair) for pair in zip("abcdefgh", "bcdefgha", strict=True))
    )
    for gate in (missing_data_gate(0, none), trials_gate(analyse(ring, NOW, none), "contact_structure", 0)):
        assert not gate.passed
        assert (
            gate.reason == "Ob der Hinweis bei fehlenden Verbindungen bestehen bliebe, wurde nicht geprüft."
        )
