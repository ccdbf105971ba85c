"""The program `netzlotse` as people call it: what it returned, what it printed, what it complained about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.cli.main import main


@pytest.fixture
def address(filled: Path) -> str:
    """Return the store that is meant when a call names none; files of tests that write set their own."""
    return str(filled)


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, address: str) -> Any:
    """Run the program and return exit code, output and errors; what it keeps beside the store lies beside it here too."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("NETZLOTSE_DATA", str(Path(address).parent))

    def call(*arguments: str, store: str = address) -> tuple[int, str, str]:
        code = main(["--store", store, *arguments])
        caught = capfd.readouterr()
        return code, caught.out, caught.err

    return call
