"""Clubs and schools that only a hub joins; and, for pairs of kinds, a longer way round so that nothing hangs on it."""

from dataclasses import replace
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given

from graph.analysis import analyse
from graph.findings import Confidence, Finding, GateSort, PublicationLevel, Section
from graph.gaps.broker import FEWEST_PAIRS, find
from graph.generator.planted import PLANTED
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import NOW, actor, body, document, evidence, network, office, tie
from tests.strategies import things

CLUBS, SCHOOLS = "abcdef", "uvwxyz"
BOTH = [
    *(actor(it) for it in CLUBS),
    *(actor(it, "schule") for it in SCHOOLS),
    *(tie(*pair) for side in (CLUBS, SCHOOLS) for pair in combinations(side, 2)),
]
HUB = [actor("hub", "stiftung"), *(tie("hub", it) for it in "abcuvw")]
"""Joins three of each: nine pairs."""
JOBCENTER = [actor("jc", "jobcenter"), *(tie("jc", it) for it in "abcuvw")]
ROUND = [
    *(actor(it, kind) for it, kind in (("k1", "kammer"), ("k2", "kammer"))),
    *(tie(*pair) for pair in (("f", "k1"), ("k1", "k2"), ("k2", "z"))),
]
"""A longer way from clubs to schools, on which nobody joins both."""


def found(*given_things: Any) -> list[Finding]:
    return list(find(analyse(network(*given_things), NOW)))


def pairs(*given_things: Any) -> list[Finding]:
    return [it for it in found(*given_things) if "arbeitet mit beiden zusammen" in it.title]


def groups(*given_things: Any) -> list[Finding]:
    return [it for it in found(*given_things) if "arbeitet mit beiden zusammen" not in it.title]


def star(slug: str, clubs: str, schools: str) -> list[Any]:
    """Return somebody who works with new clubs and schools that nobody else works with."""
    ends = [*(actor(f"{slug}{it}") for it in clubs), *(actor(f"{slug}{it}", "schule") for it in schools)]
    return [actor(slug, "jobcenter"), *ends, *(tie(slug, it.iri) for it in ends)]


def test_who_stands_between_most_is_named_with_what_was_counted() -> None:
    (finding,) = found(*star("hub", "abcd", "uvw"))
    assert finding.subjects == ("hub",)
    assert finding.counted == "mindestens 12 Paare"
    assert "hub: 12 Paare, am häufigsten »Bildungseinrichtung« und »Zivilgesellschaft«" in finding.reason
    assert "etwa 7 der 7 Kontakte führen in verschiedene Kreise" in finding.reason
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.INTERNAL)


@pytest.mark.parametrize(("schools", "number"), [("uvw", 0), ("uvwx", 1)])
def test_fewer_than_ten_pairs_are_not_worth_naming(schools: str, number: int) -> None:
    assert FEWEST_PAIRS == 10
    assert len(found(*star("hub", "abc", schools))) == number


def test_three_are_named_together_and_not_a_fourth() -> None:
    stars = [
        it
        for slug, schools in zip("pqrs", ("uvwxyz", "uvwxy", "uvwx", "uvw"), strict=True)
        for it in star(slug, "abcd", schools)
    ]
    (finding,) = found(*stars)
    assert finding.subjects == ("p", "q", "r")


def test_who_is_equal_to_the_fourth_is_not_picked_out() -> None:
    stars = [it for slug in "pqrs" for it in star(slug, "abcd", "uvw")]
    assert found(*stars) == []
    (finding,) = found(*stars, *star("best", "abcd", "uvwx"))
    assert finding.subjects == ("best",)


def test_partners_of_one_kind_make_nobody_a_broker_between_kinds() -> None:
    assert (
        found(actor("hub", "jobcenter"), *(actor(it) for it in CLUBS), *(tie("hub", it) for it in CLUBS))
        == []
    )


def test_partners_that_work_together_need_no_broker() -> None:
    everybody = [tie(*pair) for pair in combinations(("hub", *CLUBS), 2)]
    mixed = [actor(it, "schule" if it in "abc" else "verein") for it in CLUBS]
    assert found(actor("hub", "jobcenter"), *mixed, *everybody) == []


def test_to_stand_between_is_the_job_of_the_office() -> None:
    assert found(office(), *BOTH, *(tie("kmut", it) for it in CLUBS + SCHOOLS)) == []


def test_a_lead_that_others_share_is_too_small() -> None:
    """Each has two partners at least and stands between about as many: the mean is not far from the best."""
    wheel = [actor(f"m{n}", ("verein", "schule", "kammer")[n % 3]) for n in range(30)]
    ties = [tie(f"m{n}", f"m{(n + step) % 30}") for n in range(30) for step in (1, 4, 7)]
    best = tie("m0", "m15")
    (finding,) = found(*wheel, *ties, best)
    (size,) = [gate for gate in finding.gates if gate.sort is GateSort.SIZE]
    assert not size.passed
    assert finding.confidence is Confidence.WEAK


def test_two_kinds_that_one_alone_joins_are_found_with_both_sides_by_name() -> None:
    (finding,) = pairs(*BOTH, *JOBCENTER, *ROUND)
    assert finding.subjects == ("jc", "bildungseinrichtung", "zivilgesellschaft")
    assert (
        finding.title == "»Bildungseinrichtung« und »Zivilgesellschaft«: nur jc arbeitet mit beiden zusammen"
    )
    assert "auf der einen Seite u, v und w, auf der anderen a, b und c." in finding.reason
    assert finding.counted == "9 Paare, die nur eine Stelle verbindet"


def test_expected_is_what_networks_of_the_same_degrees_have_between_both_kinds() -> None:
    """Ends of the clubs: 30 within, 3 to the jobcenter, 1 round; as many of the schools; 10 others.

    A club has five other clubs to meet: 34 · 34 / (34 · 5 / 6 + 34 + 10) = 16.0.
    """
    (finding,) = pairs(*BOTH, *JOBCENTER, *ROUND)
    assert finding.expected == "etwa 16 Verbindungen"
    assert finding.weight == 16


@pytest.mark.parametrize(
    ("changed", "failed", "words"),
    [
        ({"expected": 3.0}, set(), "wären zwischen beiden Arten etwa 3,0 zu erwarten."),
        ({"expected": 2.9}, {GateSort.SIZE}, "wären ohnehin nur etwa 2,9 Verbindungen zu erwarten."),
        ({"adjusted": 0.06}, {GateSort.CHANCE}, "in bis zu 6,0 % der Fälle auch von selbst vor."),
        ({"adjusted": None}, {GateSort.CHANCE}, "ist das vom Zufall nicht zu unterscheiden."),
    ],
)
def test_two_kinds_that_few_ties_or_chance_could_keep_apart_are_greyed(
    changed: dict[str, Any], failed: set[GateSort], words: str
) -> None:
    (finding,) = compared(**changed)
    assert {it.sort for it in finding.gates if not it.passed} - {GateSort.MISSING_DATA} == failed
    assert (finding.confidence is Confidence.WEAK) is bool(failed)
    assert words in finding.certainty


def test_two_kinds_that_let_expect_hardly_any_tie_are_not_told() -> None:
    assert compared(expected=1.9) == []


def compared(**changed: Any) -> list[Finding]:
    """Return what is found if the comparison of kinds with chance had come out like this."""
    analysis = analyse(network(*BOTH, *JOBCENTER, *ROUND), NOW)
    vars(analysis)["blocks"] = tuple(replace(test, **changed) for test in analysis.blocks)
    return [it for it in find(analysis) if "arbeitet mit beiden zusammen" in it.title]


def test_a_second_bridge_removes_the_finding() -> None:
    second = [actor("vhs", "kammer"), tie("vhs", "d"), tie("vhs", "x")]
    assert pairs(*BOTH, *JOBCENTER, *ROUND, *second) == []


def test_introducing_two_of_those_named_removes_the_finding() -> None:
    (finding,) = pairs(*BOTH, *JOBCENTER, *ROUND)
    assert "u, v und w mit a, b und c bekannt machen" in finding.next_step
    assert pairs(*BOTH, *JOBCENTER, *ROUND, tie("u", "a")) == []


def test_where_every_way_hangs_on_the_one_another_detector_says_so() -> None:
    assert pairs(*BOTH, *JOBCENTER) == []


def test_a_body_that_both_work_with_is_a_way_round() -> None:
    way = [body("rat"), tie("rat", "f"), tie("rat", "z")]
    assert len(pairs(*BOTH, *JOBCENTER, *way)) == 1


def test_kinds_with_few_ties_are_not_told() -> None:
    quiet = [*(actor(it) for it in "ab"), *(actor(it, "schule") for it in "uv")]
    ties = [tie("jc", it) for it in "abuv"]
    assert pairs(*quiet, actor("jc", "jobcenter"), *ties) == []


def test_kinds_that_are_not_stated_are_no_kinds() -> None:
    unknown = [actor(it, "ohne Angabe") for it in SCHOOLS]
    assert pairs(*BOTH, *unknown, *JOBCENTER, *ROUND) == []


def test_between_actors_of_unknown_kind_nobody_stands() -> None:
    unknown = [actor(f"hub{it}", "ohne Angabe") for it in "uvw"]
    assert found(*star("hub", "abcd", "uvw"), *unknown) == []


def test_the_ties_of_the_bridge_are_the_evidence() -> None:
    ours = [it for it in JOBCENTER if it.iri != "tie-jc-a"]
    cited = tie("jc", "a", evidence=("beleg",))
    (finding,) = pairs(*BOTH, *ours, cited, *ROUND, document(), evidence())
    assert finding.evidence == ("beleg",)


def test_what_the_trials_look_for_is_said_before_their_number() -> None:
    (finding,) = pairs(*BOTH, *JOBCENTER, *ROUND)
    assert "Als Bestätigung zählt, wenn die meisten Wege weiter über jc führen. In " in finding.certainty


@given(things())
def test_nobody_else_joins_the_two_kinds_by_counting_partners(drawn: list[Any]) -> None:
    """The definition itself is the second implementation."""
    analysis = analyse(network(*drawn), NOW)
    structure = analysis.structure_without_office
    kinds = np.array(structure.kinds)
    for finding in find(analysis):
        if "arbeitet mit beiden zusammen" in finding.title:
            one, other = finding.subjects[1:]
            joining = [
                structure.ids[place]
                for place in range(structure.size)
                if {one, other} <= set(kinds[structure.neighbours(place)])
            ]
            assert joining == [finding.subjects[0]]


@pytest.mark.parametrize("name", ["peine", "leer", "lueneburg", "laatzen"])
def test_the_municipal_texts_are_too_thin_to_speak_of_kinds(store: Store, name: str) -> None:
    assert list(find(analyse(read_network(store, name, NOW), NOW))) == []


def test_the_planted_broker_of_the_training_network_is_found_and_to_be_asked(store: Store) -> None:
    """Chance explains neither side; but a single unrecorded tie makes a second actor join both kinds: to be asked."""
    (planted,) = [it for it in PLANTED if it.detector == "broker"]
    found = {it.subjects: it for it in find(analyse(read_network(store, "musterkreis", NOW), NOW))}
    finding = found[*planted.names, "migrantenorganisation", "wirtschaft"]
    assert {it.sort for it in finding.gates if not it.passed} == {GateSort.MISSING_DATA}
    assert finding.confidence is Confidence.ASK
