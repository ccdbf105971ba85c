from __future__ import annotations

from itertools import combinations

import pytest

from dashboard import theme
from graph import service
from graph.model import Modality

TEXT_CONTRAST = 4.5
MODES = [(theme.LIGHT, "light"), (theme.DARK, "dark")]


@pytest.mark.parametrize("group", [*theme.LOOKS, "unbekannt"])
@pytest.mark.parametrize(("surface", "mode"), MODES)
def test_outline_of_every_sign_is_seen_on_its_background(
    group: str, surface: theme.Surface, mode: str
) -> None:
    tone: theme.Tone = getattr(theme.look(group), mode)

    assert theme.contrast(tone.outline, surface.background) >= theme.LEAST_CONTRAST


@pytest.mark.parametrize(("surface", "mode"), MODES)
def test_lines_are_seen_and_letters_are_read(surface: theme.Surface, mode: str) -> None:
    for line in (surface.line, surface.faint_line, surface.highlight):
        assert theme.contrast(line, surface.background) >= theme.LEAST_CONTRAST, mode
    for background in (surface.background, surface.secondary):
        assert theme.contrast(surface.text, background) >= TEXT_CONTRAST
        assert theme.contrast(surface.primary, background) >= TEXT_CONTRAST


def test_no_two_groups_share_shape_and_colour() -> None:
    looks = [*theme.LOOKS.values(), theme.OTHER]

    assert all((one.shape, one.light) != (other.shape, other.light) for one, other in combinations(looks, 2))


def test_symbol_of_the_legend_belongs_to_one_shape() -> None:
    pairs = {(look.shape, look.symbol) for look in [*theme.LOOKS.values(), theme.OTHER]}

    assert len({shape for shape, _ in pairs}) == len({symbol for _, symbol in pairs}) == len(pairs)


def test_every_group_of_kinds_has_a_look() -> None:
    assert {code for code, _ in service.kinds()} <= set(theme.LOOKS)


def test_every_modality_has_a_line_style_of_its_own() -> None:
    assert set(theme.DASHES) == set(Modality)
    assert len({str(style) for style in theme.DASHES.values()}) == len(Modality)


def test_contrast_agrees_with_the_worked_example_of_the_w3c() -> None:
    # W3C, Understanding SC 1.4.3: #777777 on white is the well-known near miss of 4.48 : 1.
    assert theme.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
