"""The office brings its data in, keeps it up and gives it back: each task within its clicks, in a network of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.journeys import Journey
from tests.dashboard.browser.keeping_journeys import KEEPING, a_cooperation_with_somebody_new
from tests.dashboard.browser.visiting import KeyboardVisit

pytestmark = pytest.mark.ui


@pytest.mark.parametrize("journey", KEEPING, ids=lambda journey: journey.id)
def test_task_is_done_within_its_clicks(visit: Callable[..., Visit], journey: Journey) -> None:
    current = visit("office", "/hilfe?netz=k1", width=journey.width)
    journey.walk(current)

    assert 0 < current.clicks <= journey.most_clicks
    assert current.foreign == []
    assert current.complaints == []


def test_a_cooperation_with_somebody_new_is_entered_by_keys_alone(visit: Callable[..., Visit]) -> None:
    current = visit("office", "/hilfe?netz=k3", hand=KeyboardVisit)
    a_cooperation_with_somebody_new(current)

    assert current.clicks <= 8
    assert current.foreign == []
    assert current.complaints == []
