"""Starting the pages: a fresh store is asked about, unless somebody wants the examples at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from graph.cli import commands
from graph.cli.main import main
from graph.config import Settings

Starter = Callable[..., Settings]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Starter:
    """Return a function that starts the pages and gives back the settings they would get."""
    given: list[Settings] = []

    def serve(*, settings: Settings, **_: Any) -> int:
        given.append(settings)
        return 0

    entry = SimpleNamespace(load=lambda: serve)
    monkeypatch.setattr(commands, "entry_points", lambda **_: [entry])
    monkeypatch.delenv("NETZLOTSE_EXAMPLES", raising=False)

    def started(*arguments: str, store: str = str(tmp_path / "neu")) -> Settings:
        assert main(["--store", store, "start", "--no-browser", *arguments]) == 0
        return given[-1]

    return started


def test_a_fresh_store_is_asked_about(start: Starter) -> None:
    assert start().asks_first


def test_with_examples_nobody_is_asked(start: Starter) -> None:
    assert not start("--examples").asks_first


@pytest.mark.parametrize("word", ["ja", "1", "JA "])
def test_the_environment_says_the_same(start: Starter, monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("NETZLOTSE_EXAMPLES", word)
    assert not start().asks_first


def test_another_word_in_the_environment_changes_nothing(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETZLOTSE_EXAMPLES", "nein")
    assert start().asks_first


def test_a_store_that_forgets_has_the_examples_anyway(start: Starter) -> None:
    assert not start(store="memory:").asks_first


def test_starting_itself_opens_no_store(start: Starter, tmp_path: Path) -> None:
    start()
    assert not (tmp_path / "neu").exists()


def test_make_start_goes_straight_to_the_examples() -> None:
    makefile = Path(__file__).parents[3] / "Makefile"
    assert "netzlotse start --examples" in makefile.read_text(encoding="utf-8")
