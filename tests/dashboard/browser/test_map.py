"""The picture of the map in a real browser: legend, areas, names, fingers."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.visiting import MAP, eventually

pytestmark = pytest.mark.ui
Opener = Callable[..., Visit]
LEAST_TOUCH = 44


def canvas(visit: Visit) -> Locator:
    return visit.page.locator(".canvas")


def asked(visit: Visit, question: str) -> Any:
    """Return what the map answers; `map` stands for it."""
    return canvas(visit).evaluate(f"element => {{ const map = {MAP}; return {question}; }}")


def test_a_press_on_the_legend_hides_a_kind_at_once_and_the_address_remembers_it(visit: Opener) -> None:
    current = visit("real", "/karte?netz=musterkreis")
    before = asked(current, "map.seenLines().length")
    button = current.page.locator(".kinds button", has_text="Zivilgesellschaft")
    button.click()

    expect(button).to_have_attribute("aria-pressed", "false")
    expect(current.page.locator(".frame [role=status]")).to_have_text(
        re.compile(r"^Zivilgesellschaft ausgeblendet\.")
    )
    assert (
        asked(
            current,
            "map.data.nodes.filter((node) => map.isSeen(node) && node.kind === 'zivilgesellschaft').length",
        )
        == 0
    )
    assert asked(current, "map.seenLines().length") < before
    expect(current.page).to_have_url(re.compile("aus=zivilgesellschaft"))

    again = visit("real", current.page.url.removeprefix(current.base))
    hidden = again.page.locator(".kinds button[aria-pressed=false]")
    expect(hidden).to_have_count(1)
    hidden.click()
    expect(again.page).not_to_have_url(re.compile("aus="))


def test_two_arrangements_can_be_chosen_by_link(visit: Opener) -> None:
    by_kind = visit("real", "/karte?netz=musterkreis")
    by_field = visit("real", "/karte?netz=musterkreis&anordnung=feld")

    assert "Gremium" in asked(by_kind, "map.names.map(({ name }) => name)")
    assert "Bildung" in asked(by_field, "map.names.map(({ name }) => name)")


@pytest.mark.parametrize("width", [1280, 360])
def test_every_area_has_its_name_inside_the_frame_and_over_no_other_name(visit: Opener, width: int) -> None:
    current = visit("real", "/karte?netz=musterkreis", width=width)
    covered = asked(
        current,
        """(() => {
            const [left, top, right, bottom] = map.visibleArea(), boxes = map.names.map(({ area }) => area);
            const outside = boxes.filter((box) => box[0] < left || box[1] < top || box[2] > right || box[3] > bottom).length;
            const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) =>
                one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1]));
            return [boxes.length - map.data.areas.length, outside, pairs.length];
        })()""",
    )

    assert covered[:2] == [0, 0]
    assert covered[2] <= (0 if width > 1000 else 2)


def test_a_press_on_the_name_of_an_area_shows_it_larger_and_all_again(visit: Opener) -> None:
    current = visit("real", "/karte?netz=musterkreis", width=360)
    place = "(() => { const { area } = map.names.find(({ code }) => code === 'gremium'); return map.vis.canvasToDOM({ x: (area[0] + area[2]) / 2, y: (area[1] + area[3]) / 2 }); })()"
    before = asked(current, "map.vis.getScale()")
    point = asked(current, place)
    canvas(current).click(position=point)

    eventually(lambda: asked(current, "map.vis.getScale()"), lambda scale: scale > 1.5 * before)
    expect(canvas(current)).to_have_class(re.compile(r"\bnear\b"))
    current.page.get_by_role("button", name="Alles zeigen").click()
    eventually(lambda: asked(current, "map.vis.getScale()"), lambda scale: scale == pytest.approx(before))


def test_everything_to_press_is_large_enough_for_a_finger(visit: Opener) -> None:
    current = visit("real", "/karte?netz=lueneburg", width=360)
    buttons = current.page.locator(".frame button").all()
    assert len(buttons) > 4
    for button in buttons:
        size = button.bounding_box()
        assert size is not None
        assert size["height"] >= LEAST_TOUCH, button.text_content()


def test_the_map_speaks_english_on_an_english_page(visit: Opener) -> None:
    current = visit("real", "/karte?netz=lueneburg&sprache=en")

    current.page.get_by_role("button", name="Save picture").wait_for()
    expect(canvas(current)).to_have_attribute("aria-roledescription", "Network map")
    assert not re.search(r"ausblend|Bild speichern", current.page.locator(".frame").inner_text())
