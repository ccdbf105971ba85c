"""Each task of the coordination office that a page answers, within its clicks, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.journeys import K2, K7, K8, K11, OFFICE, Journey
from tests.dashboard.browser.visiting import KeyboardVisit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
each_task = pytest.mark.parametrize("journey", OFFICE, ids=lambda journey: journey.id)


@each_task
def test_answer_is_reached_within_its_clicks(visit: Opener, journey: Journey) -> None:
    current = visit("real", "/hilfe", width=journey.width)
    journey.walk(current)

    assert 0 < current.clicks <= journey.most_clicks
    assert current.foreign == []
    assert current.complaints == []


@pytest.mark.parametrize("journey", [K2, K7, K8, K11], ids=lambda journey: journey.id)
def test_nobody_in_the_office_needs_a_mouse(visit: Opener, journey: Journey) -> None:
    current = visit("real", "/hilfe", hand=KeyboardVisit)
    journey.walk(current)

    assert 0 < current.clicks <= journey.most_clicks
