"""`netzlotse import-network` says what it understood, and names every row it left out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.cli.main import STORE_UNUSABLE, WRONG_INPUT

pytestmark = pytest.mark.slow  # each call opens the store anew
Run = Any
ACTORS = "Kennung;Name;Art\na;VHS Nord;Bildung\nb;AWO Süd;Verband\n"
TIES = "von;nach;Gewicht\na;b;2\n"


@pytest.fixture
def address(copied: Callable[..., Path]) -> str:
    """Return the folder that all calls of a test share."""
    return str(copied())


@pytest.fixture
def lists(tmp_path: Path) -> Any:
    """Write two lists and return the options that name them."""

    def write(nodes: str = ACTORS, edges: str = TIES, name: str = "Klinik Nord") -> tuple[str, ...]:
        (tmp_path / "akteure.csv").write_text(nodes, encoding="utf-8")
        (tmp_path / "verbindungen.csv").write_text(edges, encoding="utf-8")
        files = ("--nodes", str(tmp_path / "akteure.csv"), "--edges", str(tmp_path / "verbindungen.csv"))
        return ("import-network", *files, "--name", name)

    return write


def test_the_answer_says_what_was_understood_and_counts_every_row(run: Run, lists: Any) -> None:
    code, text, _ = run(*lists())
    assert code == 0
    assert "Eingelesen: Klinik Nord (klinik-nord). 2 Akteure und 1 Verbindung. Datenstand 2." in text
    assert "Akteursarten (eigene Arten): Bildung und Verband." in text
    assert "akteure.csv: 2 Zeilen = 2 übernommen + 0 zusammengefasst + 0 abgelehnt" in text
    assert "verbindungen.csv: 1 Zeile = 1 übernommen + 0 zusammengefasst + 0 abgelehnt" in text


def test_rejected_rows_are_listed_and_the_good_ones_stored(run: Run, lists: Any) -> None:
    code, text, _ = run(*lists(edges=TIES + "a;zz;1\n"))
    assert code == 0
    assert "Abgelehnt: verbindungen.csv, Zeile 3, Spalte »nach«: »zz« ist in »akteure.csv« nicht" in text
    assert "klinik-nord" in run("networks")[1]


def test_a_second_mode_and_a_direction_are_said(run: Run, lists: Any) -> None:
    nodes = "id,mode\na,actor\nb,actor\nr,body\n"
    text = run(*lists(nodes, "source,target\na,b\nb,r\n"), "--directed", "--label", "Klinik")[1]
    assert "Klinik (klinik-nord). 2 Akteure, 1 gerichtete Verbindung, 1 Gremium und 1 Sitz." in text


def test_what_was_imported_can_be_asked_shown_and_given_out(run: Run, lists: Any) -> None:
    run(*lists())
    card = json.loads(run("show", "VHS Nord", "--format", "json")[1])
    (quote,) = card["quotes"]
    assert (card["kind_label"], quote["text"], quote["document"]) == (
        "Bildung",
        "a;VHS Nord;Bildung",
        "akteure.csv",
    )
    code, text, _ = run("gaps", "klinik-nord")
    assert (code, "Erwartet" in text) == (0, False)
    assert "VHS Nord" in run("export", "klinik-nord")[1]


def test_a_network_is_replaced_only_when_asked(run: Run, lists: Any) -> None:
    run(*lists())
    code, _, error = run(*lists())
    assert (code, "--replace" in error) == (WRONG_INPUT, True)
    assert run(*lists(), "--replace")[0] == 0


@pytest.mark.parametrize(
    ("nodes", "name", "reason"),
    [
        ("", "neu", "ist leer"),
        ("name\na\n", "neu", "Die Spalte »id« fehlt"),
        (ACTORS, "peine", "schreibgeschützt"),
    ],
)
def test_what_cannot_be_imported_ends_in_a_sentence(
    run: Run, lists: Any, nodes: str, name: str, reason: str
) -> None:
    code, text, error = run(*lists(nodes, name=name))
    assert (code, text) == (WRONG_INPUT, "")
    assert reason in error


def test_a_missing_file_is_named(run: Run, tmp_path: Path) -> None:
    missing = str(tmp_path / "fehlt.csv")
    code, _, error = run("import-network", "--nodes", missing, "--edges", missing, "--name", "x")
    assert (code, "fehlt.csv" in error) == (STORE_UNUSABLE, True)


def test_signs_that_move_the_cursor_never_reach_the_terminal(run: Run, lists: Any) -> None:
    text = run(*lists("id;kind\na;\x1b[2JArt\nb;x\n"))[1]
    assert "\x1b" not in text
