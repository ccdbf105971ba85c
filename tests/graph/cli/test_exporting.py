"""One command hands a network on in every format; a wrong wish ends in a sentence that says what to do."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graph import service
from graph.cli.arguments import EXPORT_FORMATS, parser
from graph.cli.call import Call
from graph.cli.commands import ALL_DAYS, BINARY, COMMANDS
from graph.errors import InvalidSource, NetzlotseError
from graph.keeping import GIVEN_FORMATS
from tests.builders import TODAY

Run = Callable[..., int]


@pytest.fixture
def export(store: service.Store) -> Run:
    """Run the command on a store that is open already: opening one takes longer than all the rest."""
    wanted = service.settings("memory:", None, {}, TODAY)

    def run(*arguments: str) -> int:
        return COMMANDS["export"](Call(parser().parse_args(["export", *arguments]), wanted, store))

    return run


def test_the_command_offers_what_the_page_offers_and_the_older_formats() -> None:
    assert set(EXPORT_FORMATS) == {*(it.key for it in GIVEN_FORMATS), "ttl", "jsonld"}
    assert {it.key for it in GIVEN_FORMATS if not it.has_a_day} | {"ttl", "jsonld"} == set(ALL_DAYS)


def test_a_day_is_taken_for_what_shows_one(export: Run, tmp_path: Path) -> None:
    early, late = tmp_path / "frueh.json", tmp_path / "spaet.json"
    for day, path in (("01.01.2005", early), ("01.01.2007", late)):
        assert export("peine", "--format", "kumu-json", "--valid-on", day, "--output", str(path)) == 0
    first, second = (json.loads(path.read_text("utf-8")) for path in (early, late))

    assert len(first["elements"]) < len(second["elements"])
    assert first["elements"][0]["Stand der Angaben"].startswith("gültig am 01.01.2005")


def test_tables_are_a_zip(export: Run, tmp_path: Path) -> None:
    path = tmp_path / "tabellen.zip"
    assert export("peine", "--format", "csv", "--output", str(path)) == 0
    with zipfile.ZipFile(path) as archive:
        assert "akteure.csv" in archive.namelist()


@pytest.mark.parametrize("form", ALL_DAYS)
def test_a_day_is_refused_where_the_file_holds_all(export: Run, form: str) -> None:
    with pytest.raises(InvalidSource, match="alle Aussagen mit ihren Zeitangaben"):
        export("peine", "--format", form, "--valid-on", "01.01.2005")


@pytest.mark.parametrize("form", BINARY)
def test_what_is_no_text_is_not_poured_into_a_terminal(
    export: Run, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    with pytest.raises(InvalidSource, match="--output DATEI"):
        export("peine", "--format", form)


def test_an_existing_file_is_not_overwritten(export: Run, tmp_path: Path) -> None:
    path = tmp_path / "da.gexf"
    path.write_text("wichtig", encoding="utf-8")
    with pytest.raises(NetzlotseError):
        export("peine", "--format", "gexf", "--output", str(path))
    assert path.read_text("utf-8") == "wichtig"
