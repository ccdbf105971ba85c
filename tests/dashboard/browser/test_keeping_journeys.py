"""The office brings its data in, keeps it up and gives it back: each task within its clicks, in a network of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.journeys import Journey
from tests.dashboard.browser.keeping_journeys import KEEPING

pytestmark = pytest.mark.ui


@pytest.mark.parametrize("journey", KEEPING, ids=lambda journey: journey.id)
def test_task_is_done_within_its_clicks(visit: Callable[..., Visit], journey: Journey) -> None:
    current = visit("office", "/hilfe?netz=k1", width=journey.width)
    journey.walk(current)

    assert 0 < current.clicks <= journey.most_clicks
    assert current.foreign == []
    assert current.complaints == []
