"""The office hands data on: every button gives a file, the page has no barriers and asks nobody outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

from graph.keeping import GIVEN_FORMATS
from tests.dashboard.browser.conftest import Visit
from tests.dashboard.browser.sights import serious

pytestmark = pytest.mark.ui
TRIED = ("csv", "gexf", "dcat")
"""One of each purpose; the others are made in the same way."""
ADDRESS = "/pflegen?netz=peine&teil=ausgeben"


def test_a_button_gives_its_file(visit: Callable[..., Visit], tmp_path: Path) -> None:
    there = visit("real", ADDRESS)
    found = {}
    tried = [it for it in GIVEN_FORMATS if it.key in TRIED]
    for given in tried:
        with there.page.expect_download() as download:
            label = f"Datei für {given.short} herunterladen"
            there.page.get_by_role("button", name=label, exact=False).click()
        found[given.key] = tmp_path / download.value.suggested_filename
        download.value.save_as(found[given.key])

    assert all(path.stat().st_size for path in found.values())
    assert [path.suffix for path in found.values()] == [f".{given.ending}" for given in tried]
    assert len(nx.read_gexf(found["gexf"], version="1.3")) > 10
    assert there.complaints == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_the_page_has_no_serious_barriers_and_fits_a_phone(
    visit: Callable[..., Visit], width: int, scheme: str
) -> None:
    there = visit("real", ADDRESS, width=width, scheme=scheme)

    assert serious(there) == []
    assert there.page.evaluate("document.documentElement.scrollWidth") <= width
