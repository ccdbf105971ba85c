"""Each task of the board that a page answers: within its clicks, without a mouse, and without colour."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import combinations

import pytest
from PIL import Image

from dashboard import theme
from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.journeys import B1, B4, B5, B8, B9, MUSTERKREIS, Journey
from tests.dashboard.browser.sights import serious
from tests.dashboard.browser.visiting import MAP, KeyboardVisit

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
KINDS = f"element => [[...new Set({MAP}.data.nodes.map(node => node.kind))], {MAP}.names.map(({{ name }}) => name)]"
TOLD_APART = 1.4
"""Contrast of two fills in grey; shapes of vis-network are fewer than kinds."""
DARK = 120
"""Of 255: letters, lines and signs are darker, in grey as well."""


@pytest.mark.parametrize("journey", [B1, B4, B5, B8, B9], ids=lambda journey: journey.id)
def test_answer_is_reached_within_its_clicks(visit: Opener, journey: Journey) -> None:
    current = visit("real", "/hilfe", width=journey.width)
    journey.walk(current)

    assert 0 < current.clicks <= journey.most_clicks
    assert current.foreign == []
    assert current.complaints == []


@pytest.mark.parametrize("journeys", [(B1, B4, B5), (B8,), (B9,)], ids=["B6", "B8", "B9"])
def test_the_same_by_keys_alone_and_nobody_is_shut_out_where_it_ends(
    visit: Opener, journeys: tuple[Journey, ...]
) -> None:
    current = visit("real", "/hilfe", width=journeys[0].width, hand=KeyboardVisit)
    for journey in journeys:
        current.clicks = 0
        journey.walk(current)

        assert 0 < current.clicks <= journey.most_clicks
        assert serious(current) == []


def test_in_grey_each_kind_has_a_sign_of_its_own_shape_or_shade_and_a_word_in_legend_and_picture(
    visit: Opener,
) -> None:
    current = visit("real", f"/karte{MUSTERKREIS[1:]}")
    kinds, areas = current.page.locator(".canvas").evaluate(KINDS)
    words = [text.strip() for text in current.page.locator(".kinds button").all_text_contents()]
    looks = [theme.look(kind) for kind in kinds]

    assert len(kinds) == len(words) == len(set(words)) == 11
    assert all(any(area in word for word in words) for area in areas)
    assert len(set(areas)) == len(areas) == len(kinds)
    for one, other in combinations(looks, 2):
        if one.shape == other.shape:
            assert theme.contrast(one.light.fill, other.light.fill) >= TOLD_APART
            assert theme.contrast(one.dark.fill, other.dark.fill) >= TOLD_APART


@pytest.mark.parametrize("path", ["/", "/karte", "/luecken?ansicht=matrix", "/gremien"])
def test_in_grey_nothing_fades_away(visit: Opener, path: str) -> None:
    mark = "&" if "?" in path else "?"
    current = visit("real", f"{path}{mark}netz=musterkreis")
    devtools = current.page.context.new_cdp_session(current.page)
    devtools.send("Emulation.setEmulatedVisionDeficiency", {"type": "achromatopsia"})
    with Image.open(io.BytesIO(current.page.screenshot())) as picture:
        shown = picture.convert("RGB")
    red, green, blue = shown.split()

    assert red.tobytes() == green.tobytes() == blue.tobytes()
    assert sum(red.histogram()[:DARK]) > 0.01 * red.width * red.height
