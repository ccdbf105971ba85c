"""What every detector promises, tested for each one that the folder holds."""

from dataclasses import replace
from typing import Any

import pytest

from graph.findings import Detector, Finding
from graph.gaps import detectors
from graph.metrics.analysis import analyse
from graph.model import Modality, Network
from tests.builders import NOW, TODAY, actor, expectation, group, network, offer, tie

RING = (tie("a", "b"), tie("b", "c"), tie("c", "a"))
COMPLETE = network(
    *(actor(slug, "unternehmen", confirmed_on=TODAY, fields=("arbeit",)) for slug in "abc"),
    *RING,
    offer("beratung", "a", fields=("arbeit",)),
    expectation("arbeit", "unternehmen", "must"),
)
"""Everybody works with everybody, everything expected is confirmed, nothing is merely promised."""
PLAN = offer("leitfaden", "a", modality=Modality.SOLL, plan_state="empfohlen", fields=("beratung",))
WANTED = expectation("arbeit", "jobcenter")
STEPS: dict[str, tuple[Any, ...]] = {
    "0": (WANTED,),
    "1": (WANTED, group("Jobcenter der Region", "jobcenter", fields=("arbeit",))),
    "2": (WANTED, actor("jobcenter", "jobcenter", modality=Modality.SOLL, fields=("arbeit",))),
    "3": (WANTED, actor("jobcenter", "jobcenter", fields=("arbeit",))),
}
PLANTED: dict[str, tuple[tuple[Any, ...], ...]] = {
    "coverage": tuple(STEPS.values()),
    "mandate": ((PLAN,), (PLAN, offer("leitfaden", "b", iri="fact"))),
    "isolated": ((actor("einsam"),),),
    "fragile": ((actor("d"), tie("c", "d")),),
}
"""What is added to the complete network so that a detector must speak up; a new detector needs its line here."""
CASES = [(detector, planted) for detector in detectors() for planted in PLANTED[detector.gap.id]]


def with_planted(planted: tuple[Any, ...]) -> Network:
    complete = [
        it
        for part in (COMPLETE.agents, COMPLETE.ties, COMPLETE.offers, COMPLETE.expectations)
        for it in part.values()
    ]
    return network(*complete, *planted)


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
    assert [it.gap.id for it in detectors()] == ["coverage", "mandate", "isolated", "fragile"]


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


def test_it_finds_nothing_in_an_empty_network(detector: Detector) -> None:
    assert found_by(detector, network()) == []


def test_it_says_the_same_twice(case: tuple[Detector, Network]) -> None:
    detector, net = case
    assert found_by(detector, net) == found_by(detector, net)


def test_the_order_of_statements_changes_nothing(case: tuple[Detector, Network]) -> None:
    detector, net = case
    turned = replace(
        net,
        agents=dict(reversed(net.agents.items())),
        ties=dict(reversed(net.ties.items())),
        offers=dict(reversed(net.offers.items())),
        expectations=dict(reversed(net.expectations.items())),
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
        *(it for part in ("agents", "ties", "offers", "expectations") for it in getattr(net, part).values()),
        *more,
        group("vereine", "verein"),
        expectation("arbeit", "kammer"),
    )
    assert before.id in {finding.id for finding in found_by(detector, grown)}


def test_ids_differ_between_networks(case: tuple[Detector, Network]) -> None:
    detector, net = case
    other = replace(net, info=replace(net.info, name="anderswo"))
    assert found_by(detector, net)[0].id != found_by(detector, other)[0].id
