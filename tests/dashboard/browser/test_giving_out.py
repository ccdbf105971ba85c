"""The office hands data on: every button gives a file, and nobody outside is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest

from graph.keeping import GIVEN_FORMATS
from tests.dashboard.browser.conftest import Visit

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
    assert there.foreign == []
    assert there.complaints == []
