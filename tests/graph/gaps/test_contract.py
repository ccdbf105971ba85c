"""What every detector promises, tested for each one that the folder holds."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from graph.analysis import analyse
from graph.findings import Confidence, Detector, Finding, PublicationLevel
from graph.gaps import detectors
from graph.locale import Said, in_language
from graph.locale.catalogue import translation
from graph.locale.said import Enumeration, Label, Phrase, Series, Source
from graph.metrics.block_tests import block_tests
from graph.metrics.governance import FEWEST_LINKED, linked
from graph.metrics.participation import FEWEST_MEMBERS
from graph.metrics.significance import FEWEST_EXPECTED
from graph.model import Modality, Network, Period
from tests.builders import (
    COLLECTIONS,
    NOW,
    TODAY,
    actor,
    body,
    document,
    evidence,
    expectation,
    group,
    network,
    offer,
    place,
    quota,
    seat,
    tie,
    undertaking,
)

RING = tuple(tie(*ends, confirmed_on=TODAY) for ends in ("ab", "bc", "ca"))
SMALL = network(
    *(actor(slug, "unternehmen", confirmed_on=TODAY, fields=("arbeit",)) for slug in "abc"),
    *RING,
    offer("beratung", "a", fields=("arbeit",)),
    expectation("arbeit", "unternehmen", "must"),
)
"""Three companies, too few for most comparisons: what is planted here is found alone."""
SCHOOLS, COMPANIES = "abcde", "fghij"
SOURCED: dict[str, Any] = {"confirmed_on": TODAY, "fields": ("arbeit",), "evidence": ("beleg",)}
COMPLETE = network(
    *(actor(slug, "schule", **SOURCED) for slug in SCHOOLS),
    *(actor(slug, "unternehmen", **SOURCED) for slug in COMPANIES),
    *(tie(*pair, **SOURCED) for pair in combinations(SCHOOLS + COMPANIES, 2)),
    body("runde", **SOURCED),
    *(seat(slug, "runde", evidence=("beleg",)) for slug in SCHOOLS + COMPANIES),
    offer("beratung", "a", **SOURCED),
    expectation("arbeit", "unternehmen", "must"),
    expectation("arbeit", "schule"),
    evidence(),
    document(year="2026"),
)
"""Ten of two kinds: everybody works and sits with everybody, all is confirmed, dated and quoted, nothing is merely promised."""
PLAN = offer("leitfaden", "a", modality=Modality.SOLL, plan_state="empfohlen", fields=("beratung",))
WANTED = expectation("arbeit", "jobcenter")
STEPS: dict[str, tuple[Any, ...]] = {
    "0": (WANTED,),
    "1": (WANTED, group("Jobcenter der Region", "jobcenter", fields=("arbeit",))),
    "2": (WANTED, actor("jobcenter", "jobcenter", modality=Modality.SOLL, fields=("arbeit",))),
    "3": (WANTED, actor("jobcenter", "jobcenter", fields=("arbeit",))),
}
LAST_YEAR = Period(latest=date(2025, 12, 31), end="2025-12-31")
SIX = ("u", "v", "w", "x2", "y2", "z2")
CLUBS = (*map(actor, SIX), *(tie(*pair) for pair in combinations(SIX, 2)))
"""Six clubs of which each works with each."""
FIRMS = tuple(  # four more companies, each working with a, b and c
    it
    for number in range(4)
    for it in (actor(f"f{number}", "unternehmen"), *(tie(f"f{number}", end) for end in "abc"))
)
APART = (  # both sides joined, and six landlords in three pairs of their own
    *(actor(f"s{number}", "wohnungsgesellschaft") for number in range(6)),
    *(tie(*ends) for ends in (("u", "a"), ("v", "b"), ("s0", "s1"), ("s2", "s3"), ("s4", "s5"))),
)
HUB = (actor("hub", "jobcenter"), *(tie("hub", end) for end in ("a", "b", "c", *SIX)))
TWO_RINGS = (  # two circles of sport clubs that a single tie holds together
    *(actor(f"k{number}", "sportverein", fields=("sport",)) for number in range(8)),
    *(tie(f"k{one}", f"k{other}") for one, other in ("01", "12", "23", "30", "45", "56", "67", "74", "04")),
)
HERE: dict[str, Any] = {"fields": ("sport",), "target_groups": ("kinder",), "places": ("dorf",)}
PLANTED: dict[str, tuple[tuple[Any, ...], ...]] = {
    "coverage": tuple(STEPS.values()),
    "mandate": ((PLAN,), (PLAN, offer("leitfaden", "b", iri="fact"))),
    "isolated": ((actor("einsam"),),),
    "fragile": ((actor("d"), tie("c", "d")),),
    "participation": ((body("runde"),), (body("beirat"), seat("a", "beirat"), quota("beirat", 8, vacant=3))),
    "place": (
        (
            place("kreis"),
            place("nord", "kreis"),
            place("mitte", "kreis"),
            place("sued", "kreis"),
            offer("treff", "a", places=("nord", "mitte")),
        ),
    ),
    "target_group": (
        (offer("kurse", modality=Modality.SOLL, fields=("sprache",), target_groups=("frauen",)),),
    ),
    "ageing": (
        (tie("a", "b", iri="alt"),),
        (
            *map(actor, "opqrst"),
            *(tie("a", end, confirmed_on=TODAY) for end in "opqrst"),
            *(it for end in "uvw" for it in (actor(end), *undertaking(f"mit {end}", "a", end))),
        ),
        undertaking("bericht", modality=Modality.AUFTRAG, period=LAST_YEAR),
    ),
    "unknown": ((group("Kirchen", "religionsgemeinschaft"), tie("a", "Kirchen", confirmed_on=TODAY)),),
    "kind_pair": ((*CLUBS, *FIRMS),),
    "peripheral_kind": ((*CLUBS, *APART),),
    "broker": ((*CLUBS, *HUB),),
    "likely_tie": ((actor("rudern", fields=("sport",)), actor("turnen", fields=("sport",))),),
    "useful_tie": (TWO_RINGS,),
    "similar_offers": ((offer("turnen", "a", **HERE), offer("ballspiel", "einsam", **HERE)),),
}
"""What is added to the three companies so that a detector must speak up; a new detector needs its line here."""
CASES = [(detector, planted) for detector in detectors() for planted in PLANTED.get(detector.gap.id, ())]


def with_planted(planted: tuple[Any, ...]) -> Network:
    before = (SMALL.agents, SMALL.ties, SMALL.offers, SMALL.expectations)
    return network(*(it for part in before for it in part.values()), *planted)


def found_by(detector: Detector, net: Network) -> list[Finding]:
    return list(detector.find(analyse(net, NOW)))


@pytest.fixture(params=detectors(), ids=lambda detector: detector.gap.id)
def detector(request: pytest.FixtureRequest) -> Detector:
    found: Detector = request.param
    return found


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0].gap.id}-{len(case[1])}-{case[1][-1].iri}")
def case(request: pytest.FixtureRequest) -> tuple[Detector, Network]:
    detector, planted = request.param
    return detector, with_planted(planted)


@pytest.mark.parametrize(("step", "planted"), STEPS.items())
def test_coverage_is_planted_on_every_step_below_the_fourth(step: str, planted: tuple[Any, ...]) -> None:
    (coverage,) = [it for it in detectors() if it.gap.id == "coverage"]
    assert [it.step for it in found_by(coverage, with_planted(planted))] == [step]


def test_the_folder_holds_these_detectors_in_this_order() -> None:
    assert [it.gap.id for it in detectors()] == [
        "coverage", "participation", "place", "target_group", "mandate", "kind_pair", "isolated", "fragile",
        "broker", "peripheral_kind", "ageing", "likely_tie", "unknown", "useful_tie", "similar_offers",
    ]  # fmt: skip


def test_every_detector_has_its_planted_gap() -> None:
    assert {it.gap.id for it in detectors()} - set(PLANTED) == set()


def test_ids_and_orders_are_unique() -> None:
    gaps = [it.gap for it in detectors()]
    assert len({gap.id for gap in gaps}) == len({gap.order for gap in gaps}) == len(gaps)


def test_a_detector_is_called_like_its_file(detector: Detector) -> None:
    assert detector.find.__module__ == f"graph.gaps.{detector.gap.id}"


def test_it_finds_its_planted_gap(case: tuple[Detector, Network]) -> None:
    detector, net = case
    assert len(found_by(detector, net)) == 1


def test_it_finds_nothing_in_the_complete_network(detector: Detector) -> None:
    assert found_by(detector, COMPLETE) == []


def test_the_complete_network_is_large_enough_for_every_comparison() -> None:
    analysis = analyse(COMPLETE, NOW)
    tests = block_tests(analysis.structure_without_office, analysis.generator("test"), samples=200)
    assert all(it.is_tested and it.expected >= FEWEST_EXPECTED for it in tests)
    assert linked(analysis.structure) >= FEWEST_LINKED
    assert min(Counter(analysis.structure.kinds).values()) >= FEWEST_MEMBERS


@pytest.mark.parametrize(
    ("kept", "speaking"),
    [
        ("only the first school works with companies", ("kind_pair", "broker", "fragile", "useful_tie")),
        ("schools work with the first school alone", ("isolated", "peripheral_kind", "fragile")),
    ],
)
def test_it_speaks_where_the_complete_network_loses_ties(kept: str, speaking: tuple[str, ...]) -> None:
    def remains(ends: set[str]) -> bool:
        if kept.startswith("only"):
            return "a" in ends or ends <= set(SCHOOLS) or ends <= set(COMPANIES)
        return ends <= set(COMPANIES) or ends == {"a", "f"} or ("a" in ends and ends <= set(SCHOOLS))

    ties = {iri: it for iri, it in COMPLETE.ties.items() if remains(set(it.ends))}
    found = {it.gap.id for it in detectors() if found_by(it, replace(COMPLETE, ties=ties))}
    assert set(speaking) - found == set()


def test_it_finds_nothing_in_an_empty_network(detector: Detector) -> None:
    assert found_by(detector, network()) == []


def test_it_says_the_same_twice(case: tuple[Detector, Network]) -> None:
    detector, net = case
    assert found_by(detector, net) == found_by(detector, net)


def test_the_order_of_statements_changes_nothing(case: tuple[Detector, Network]) -> None:
    detector, net = case
    turned = replace(
        net, **{part: dict(reversed(getattr(net, part).items())) for part in COLLECTIONS.values()}
    )
    assert found_by(detector, turned) == found_by(detector, net)


def test_every_text_is_there_and_ends_as_it_should(case: tuple[Detector, Network]) -> None:
    detector, net = case
    for finding in found_by(detector, net):
        assert finding.title
        assert not finding.title.endswith(".")
        for text in (finding.reason, finding.certainty, finding.next_step):
            assert text.endswith((".", "?", "«"))
        assert finding.checked_by.startswith("Koordinierungsstelle")


def test_no_text_blames_or_says_bare_that_somebody_is_missing(case: tuple[Detector, Network]) -> None:
    detector, net = case
    for finding in found_by(detector, net):
        text = f"{finding.title} {finding.reason} {finding.certainty} {finding.next_step}".lower()
        for word in ("fehlt", "versprochen", "überfällig", "randständig", "versäum", "none", "http"):
            assert word not in text


def test_detector_and_network_are_named_in_the_finding(case: tuple[Detector, Network]) -> None:
    detector, net = case
    for finding in found_by(detector, net):
        assert (finding.gap, finding.network) == (detector.gap.id, "musterstadt")
        assert finding.subjects


def test_the_id_outlives_further_data(case: tuple[Detector, Network]) -> None:
    detector, net = case
    (before,) = found_by(detector, net)
    more = (
        actor("x", "schule"),
        actor("y", "schule"),
        actor("z", "schule"),
        tie("x", "y"),
        tie("y", "z"),
        tie("z", "x"),
    )
    grown = network(
        *(it for part in COLLECTIONS.values() for it in getattr(net, part).values()),
        *more,
        group("vereine", "verein"),
        expectation("arbeit", "kammer"),
    )
    assert before.id in {finding.id for finding in found_by(detector, grown)}


def test_ids_differ_between_networks(case: tuple[Detector, Network]) -> None:
    detector, net = case
    other = replace(net, info=replace(net.info, name="anderswo"))
    assert found_by(detector, net)[0].id != found_by(detector, other)[0].id


SAID = ("title", "reason", "certainty", "next_step", "checked_by", "counted", "expected")
"""The texts of a finding: each can be said in English."""


def parts(text: str) -> Iterator[Source | str]:
    """Yield everything a sentence is made of: templates and labels, and the plain texts that fill them."""
    if not isinstance(text, Said):
        yield text
        return
    yield text.source
    match text.source:
        case Phrase(values=values):
            within = [value for _, value in values if isinstance(value, str)]
        case Enumeration(words=words) | Series(sentences=words):
            within = list(words)
        case _:
            within = []
    for inner in within:
        yield from parts(inner)


def texts_within(value: object) -> Iterator[str]:
    """Yield every text of a network: the names that stay as they are in English."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (text for item in fields(value) for text in texts_within(getattr(value, item.name)))
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in texts_within(item))
    elif isinstance(value, tuple):
        yield from (text for item in value for text in texts_within(item))


def has_words(part: Source | str) -> bool:
    """Tell whether a part is a label, or a template that says more than the signs between names."""
    if isinstance(part, Label):
        return part.german != part.english
    return isinstance(part, Phrase) and bool(re.search(r"\w", re.sub(r"\{\w+\}", "", part.template)))


def test_what_a_gap_is_called_can_be_said_in_english(detector: Detector) -> None:
    for text in (detector.gap.title, detector.gap.question):
        assert isinstance(text, Said)
        assert in_language(text, "en") != text


def test_every_text_of_a_finding_can_be_said_in_english(case: tuple[Detector, Network]) -> None:
    detector, net = case
    for finding in found_by(detector, net):
        for name in SAID:
            text = getattr(finding, name)
            assert isinstance(text, Said), name
            english = in_language(text, "en")
            assert not re.search(r"[{}]", english), english
            assert (english != text) is any(map(has_words, parts(text)))


def test_what_fills_a_sentence_has_its_english_or_is_a_name(case: tuple[Detector, Network]) -> None:
    detector, net = case
    names = tuple(texts_within(net))
    for finding in found_by(detector, net):
        for part in (part for name in SAID for part in parts(getattr(finding, name))):
            if isinstance(part, Phrase):
                assert translation(part.template, part.number) is not None, part.template
            elif isinstance(part, str):
                assert part.isdigit() or any(part in name for name in names), part


def test_what_was_tested_is_told_and_decides_how_far_a_finding_carries(
    case: tuple[Detector, Network],
) -> None:
    detector, net = case
    for finding in found_by(detector, net):
        assert all(isinstance(gate.reason, Said) for gate in finding.gates)
        assert all(gate.reason in finding.certainty for gate in finding.gates)
        assert finding.confidence is Confidence.FIRM or not all(gate.passed for gate in finding.gates)


def test_what_only_the_office_may_read_is_told_to_others_by_number_alone(
    case: tuple[Detector, Network],
) -> None:
    detector, net = case
    for finding in found_by(detector, net):
        if finding.level is PublicationLevel.INTERNAL:
            assert detector.gap.public is not None
            for number in (1, 3):
                told = detector.gap.public(number)
                assert not set(re.findall(r"\w+", told)) & {net.label(iri) for iri in net.agents}
                assert in_language(told, "en") != told
