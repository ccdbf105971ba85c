from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.components import scenario
from graph.findings import Section
from tests.dashboard.fakes import Fake, actors

FINDING = replace(Fake(actors(2)).finding("Wer fehlt?", Section.WATCH), subjects=("a", "b"))


@pytest.mark.parametrize(
    ("gap", "subjects", "address"),
    [
        ("fragile", ("a",), {"ansicht": "wenn", "wenn": "geht", "wer": "a"}),
        ("useful_tie", ("a", "b"), {"ansicht": "wenn", "wenn": "zusammen", "wer": "a", "mit": "b"}),
        ("likely_tie", ("a", "b"), {"ansicht": "wenn", "wenn": "zusammen", "wer": "a", "mit": "b"}),
        ("fragile", ("a", "b"), {}),
        ("coverage", ("a",), {}),
    ],
)
def test_finding_leads_to_the_scenario_it_makes_curious_about(
    gap: str, subjects: tuple[str, ...], address: dict[str, str]
) -> None:
    assert scenario.address_of(replace(FINDING, gap=gap, subjects=subjects)) == address


def test_every_kind_of_finding_with_a_scenario_has_a_known_sort() -> None:
    assert {sort for sort, _ in scenario.LEADS_TO.values()} <= set(scenario.SORTS)
