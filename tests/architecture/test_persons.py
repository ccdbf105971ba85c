"""No person's name from the texts stands anywhere in the project, its store or its exports."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from graph import service
from tests.persons import names_in

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"


def test_the_search_finds_the_names_in_the_original_texts() -> None:
    if not SEEDS.exists():
        pytest.skip("../shared/seeds ist nicht da: die Gegenprobe an den Originaltexten entfällt")
    assert sum(names_in(path.read_text(encoding="utf-8")) for path in SEEDS.glob("*.txt")) == 4


def test_no_tracked_file_carries_a_name() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True
    )
    paths = [ROOT / name for name in listed.stdout.decode().splitlines()]
    texts = {path: path.read_bytes().decode("utf-8", "ignore") for path in paths if path.is_file()}
    assert [path for path, text in texts.items() if names_in(text) or names_in(path.name)] == []


@pytest.mark.parametrize("form", ["trig", "ttl", "jsonld"])
def test_no_export_carries_a_name(form: str) -> None:
    settings = service.settings("memory:", None, {}, date(2026, 11, 22))
    store = service.open_workspace(settings)
    exported = [service.export(store, info.name, form).decode() for info in service.networks(store)]
    assert len(exported) == 5
    assert sum(map(names_in, exported)) == 0
