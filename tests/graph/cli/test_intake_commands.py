"""`netzlotse import` shows every row before it stores anything, and says how to take it back."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph import changing, service
from graph.cli.main import WRONG_INPUT, main
from graph.founding import Founding

LIST = "Name;Art;Gegründet\nVHS Musterstadt;Volkshochschule;1950\nChor Harmonie;Verein;bald\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with an own network and a list."""
    opened = service.open_workspace(
        service.settings(str(tmp_path / "speicher"), None, {}, date(2026, 11, 22)), fill=False
    )
    changing.create_network(opened, Founding(label="Musterstadt"), date(2026, 11, 22))
    opened.close()
    (tmp_path / "liste.csv").write_text(LIST, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(folder: Path, capfd: pytest.CaptureFixture[str]) -> Any:
    """Run the program on the folder and return exit code, output and errors."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = main(["--store", str(folder / "speicher"), *arguments])
        caught = capfd.readouterr()
        return code, caught.out, caught.err

    return call


def test_the_whole_way_from_a_file_to_undo(run: Any, folder: Path) -> None:
    file = str(folder / "liste.csv")
    code, shown, _ = run("import", file, "--network", "musterstadt", "--dry-run")
    assert code == 0
    assert "2 Zeilen = 2 neu + 0 geändert + 0 unverändert + 0 Konflikt + 0 abgelehnt" in shown
    assert "Nichts geändert." in shown
    code, _, message = run("import", file, "--network", "musterstadt")
    assert (code, "--yes" in message) == (WRONG_INPUT, True)
    code, done, _ = run("import", file, "--network", "musterstadt", "--yes", "--save-profile", "Vereine")
    assert "Eingelesen als eine Änderung. Datenstand 2. Zurücknehmen mit: netzlotse undo 2" in done
    code, again, _ = run("import", file, "--network", "musterstadt", "--profile", "Vereine", "--yes")
    assert "2 unverändert" in again
    assert "Nichts zu ändern." in again
    assert run("undo", "2")[0] == 0
    assert "2 neu" in run("import", file, "--network", "musterstadt", "--dry-run")[1]


def test_rows_as_table_and_as_json(run: Any, folder: Path) -> None:
    call = ("import", str(folder / "liste.csv"), "--network", "musterstadt", "--dry-run", "--format")
    rows = list(csv.reader(io.StringIO(run(*call, "csv")[1].removeprefix("\ufeff")), delimiter=";"))
    assert rows[0][:5] == ["Blatt", "Zeile", "Spalte", "Ergebnis", "Eintrag"]
    assert {row[1] for row in rows[1:]} == {"2", "3"}
    told = json.loads(run(*call, "json")[1])
    assert sum(told["counts"].values()) == len(told["rows"]) == 2


def test_what_cannot_be_done_is_said_in_german(run: Any, folder: Path) -> None:
    file = str(folder / "liste.csv")
    assert "gibt es nicht" in run("import", str(folder / "weg.csv"), "--network", "musterstadt", "--yes")[2]
    code, _, message = run("import", file, "--network", "musterstadt", "--profile", "Fehlt", "--yes")
    assert (code, "»Fehlt« ist nicht gespeichert" in message) == (WRONG_INPUT, True)
