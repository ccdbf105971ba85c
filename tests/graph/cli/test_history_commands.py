"""What was changed is listed and shown, and taken back by its number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.cli.main import WRONG_INPUT, main
from graph.store import Change
from graph.store.folder import FolderStore
from tests.graph.history.muster import PUBLIC, ROLE, actor, at, founded, quads


@pytest.fixture
def store(tmp_path: Path) -> str:
    """Return the address of a folder in which one network was founded and one actor recorded."""
    opened = FolderStore(tmp_path / "store")
    opened.change(
        Change(additions=tuple(founded().scan([PUBLIC])), reason="Angelegt", role=ROLE, recorded_at=at(1))
    )
    opened.change(
        Change(additions=quads(actor("awo", "AWO")), reason="AWO erfasst", role=ROLE, recorded_at=at(2))
    )
    opened.close()
    return str(tmp_path / "store")


def said(capfd: pytest.CaptureFixture[str], store: str, *arguments: str) -> tuple[int, str, str]:
    code = main(["--store", store, *arguments])
    caught = capfd.readouterr()
    return code, caught.out, caught.err


def test_changes_are_listed_the_newest_first(store: str, capfd: pytest.CaptureFixture[str]) -> None:
    code, text, _ = said(capfd, store, "history")
    first, second = text.splitlines()
    assert code == 0
    assert first.startswith("Nr. 2  ")
    assert first.endswith("AWO erfasst (Koordinierungsstelle, Einträge: 1)")
    assert "Angelegt" in second
    assert said(capfd, store, "history", "--network", "muster")[1].splitlines() == [first, second]


def test_one_change_is_shown_field_by_field(store: str, capfd: pytest.CaptureFixture[str]) -> None:
    found = json.loads(said(capfd, store, "history", "2", "--format", "json")[1])
    (record,) = (it for it in found[0]["records"] if it["sort"] == "actor")
    told = {field["label"]: (field["before"], field["after"]) for field in record["fields"]}
    assert told["Bezeichnung"] == ([], ["AWO"])
    assert "AWO" in said(capfd, store, "history", "2")[1]
    assert "AWO" in said(capfd, store, "history", "2", "--network", "muster", "--format", "csv")[1]


def test_a_change_is_taken_back_and_brought_again(store: str, capfd: pytest.CaptureFixture[str]) -> None:
    code, text, _ = said(capfd, store, "undo", "2")
    assert (code, text) == (0, "Änderung Nr. 2 ist zurückgenommen. Datenstand 3.\n")
    assert "zurückgenommen mit Nr. 3" in said(capfd, store, "history")[1]
    assert said(capfd, store, "undo", "3")[0] == 0
    assert (
        said(capfd, store, "history")[1]
        .splitlines()[2]
        .endswith("AWO erfasst (Koordinierungsstelle, Einträge: 1)")
    )


@pytest.mark.parametrize("number", ["99", "0"])
def test_an_unknown_number_is_explained(store: str, capfd: pytest.CaptureFixture[str], number: str) -> None:
    code, _, error = said(capfd, store, "undo", number)
    assert code == WRONG_INPUT
    assert "Diese Änderung gibt es nicht" in error
