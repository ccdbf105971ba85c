"""An arrangement as it lies in the notebook."""

from __future__ import annotations

import json

import pytest

from graph.layout import Circle, Plan

PLAN = Plan({"vhs": (1.5, -2.0)}, {"vhs": "bildung"}, {"bildung": Circle(0.0, 1.0, 90.0)}, 12.5)


def test_what_was_stored_comes_back() -> None:
    assert Plan.restored(json.loads(json.dumps(PLAN.stored()))) == PLAN


@pytest.mark.parametrize(
    "page",
    [
        None,
        [],
        "Karte",
        {},
        {"places": {"vhs": [1, 2]}, "circles": {}, "spacing": 1},
        {"places": {"vhs": [1, 2, "bildung"]}, "circles": {}, "spacing": 1},
        {"places": {"vhs": [1e9, 2, "bildung"]}, "circles": {"bildung": [0, 0, 1]}, "spacing": 1},
        {"places": {"vhs": [float("nan"), 2, "bildung"]}, "circles": {"bildung": [0, 0, 1]}, "spacing": 1},
        {"places": {}, "circles": {"bildung": [0, 0]}, "spacing": 1},
    ],
)
def test_a_damaged_page_counts_as_none(page: object) -> None:
    assert Plan.restored(page) == Plan()
