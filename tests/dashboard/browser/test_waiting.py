"""Browser tests wait for states of the page, never for time: what is awaited by the clock fails on a busy machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent
BY_THE_CLOCK = re.compile(r"\b(wait_for_timeout|networkidle|sleep)\b")
EVENTUALLY = "visiting.py"
"""Looks again and again, and says in the end what it saw last."""


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.py")), ids=lambda file: file.stem)
def test_nothing_is_awaited_by_the_clock(file: Path) -> None:
    if file.name not in (EVENTUALLY, Path(__file__).name):
        assert BY_THE_CLOCK.findall(file.read_text("utf-8")) == []
