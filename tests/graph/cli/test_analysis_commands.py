"""`netzlotse metrics` and `netzlotse whatif`: figures as JSON, CSV and text; a scenario before and after."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.cli.main import WRONG_INPUT

pytestmark = pytest.mark.slow  # each call opens the store anew
Run = Any
ROLES = {"coordinator", "itinerant", "gatekeeper", "representative", "liaison"}
FIGURES = {"degree", "betweenness", "harmonic", "constraint", "effective_size", "core", "cut_point"}


@pytest.fixture
def address(copied: Callable[..., Path]) -> str:
    """Return the folder that all calls of a test share."""
    return str(copied())


@pytest.fixture
def star(run: Run, tmp_path: Path) -> str:
    """Import an office in the middle of three, directed outwards, and return the name of the network."""
    (tmp_path / "nodes.csv").write_text(
        "id,label,kind\nmitte,Mitte,Amt\na,A,Verein\nb,B,Verein\nc,C,Schule\n", "utf-8"
    )
    (tmp_path / "edges.csv").write_text("source,target\nmitte,a\nmitte,b\nc,mitte\n", "utf-8")
    files = ("--nodes", str(tmp_path / "nodes.csv"), "--edges", str(tmp_path / "edges.csv"))
    assert run("import-network", *files, "--name", "stern", "--directed")[0] == 0
    assert run("import-network", *files, "--name", "ungerichtet")[0] == 0
    return "stern"


def test_the_json_has_exactly_the_agreed_shape(run: Run, star: str) -> None:
    found = json.loads(run("metrics", "ungerichtet", "--format", "json")[1])
    assert {"network", "actors", "brokerage", "kinds"} <= set(found)
    assert set(found["actors"]) == set(found["brokerage"]) == {"mitte", "a", "b", "c"}
    assert all(set(of) >= FIGURES for of in found["actors"].values())
    assert all(set(of) == ROLES for of in found["brokerage"].values())


def test_undirected_figures_are_those_of_a_star(run: Run, star: str) -> None:
    found = json.loads(run("metrics", "ungerichtet", "--format", "json")[1])
    middle, leaf = found["actors"]["mitte"], found["actors"]["a"]
    assert (middle["degree"], middle["betweenness"], middle["harmonic"], middle["cut_point"]) == (
        3,
        3.0,
        3.0,
        True,
    )
    assert (leaf["degree"], leaf["betweenness"], leaf["harmonic"], leaf["cut_point"]) == (1, 0.0, 2.0, False)
    assert (middle["effective_size"], leaf["constraint"]) == (3.0, 1.0)
    # a and b are of one kind and meet only here: one unordered pair, counted twice; c with a and with b: two pairs
    assert found["brokerage"]["mitte"] == {
        "coordinator": 0, "itinerant": 2, "gatekeeper": 0, "representative": 0, "liaison": 4,
    }  # fmt: skip


def test_a_directed_list_is_counted_with_its_direction(run: Run, star: str) -> None:
    found = json.loads(run("metrics", star, "--format", "json")[1])
    assert found["network"]["directed"] is True
    assert (found["actors"]["mitte"]["out_degree"], found["actors"]["mitte"]["in_degree"]) == (2, 1)
    assert found["actors"]["mitte"]["betweenness"] == 2.0  # c → a and c → b
    assert found["brokerage"]["mitte"]["liaison"] == 2


def test_figures_come_as_a_table_for_excel_and_as_text(run: Run, star: str) -> None:
    rows = run("metrics", star, "--format", "csv")[1].splitlines()
    assert len(rows) == 5
    assert rows[0].lstrip("\ufeff").startswith("Akteur;Partner;")
    code, text, _ = run("metrics", star)
    assert code == 0
    assert "mitte" in text


def test_as_text_each_figure_of_the_network_stands_with_its_meaning_and_no_bare_key(
    run: Run, star: str
) -> None:
    text = " ".join(run("metrics", star)[1].split())
    assert "Wer erfasst ist: 4 mit Namen, 0 nur als Gruppe" in text
    assert "Dichte: zu wenige Verbindungen erfasst Von allen Paaren benannter Akteure" in text
    assert text.count("Ab wann handeln?") == 14
    assert "freeman_degree_centralization" not in text


def test_what_would_change_is_told_with_figures_before_and_after(run: Run, star: str) -> None:
    code, text, _ = run("whatif", "ungerichtet", "--leaves", "Mitte")
    assert code == 0
    assert "Was wäre, wenn: Mitte ist nicht mehr dabei?" in text
    found = json.loads(run("whatif", "ungerichtet", "--leaves", "Mitte", "--format", "json")[1])
    ties = next(pair for pair in found["figures"] if pair["label"] == "Paare mit belegtem Kontakt")
    assert (ties["before"], ties["after"]) == (3, 0)
    titles = [opened["title"] for opened in found["opened"]]
    assert "Zwischen den 3 benannten Stellen ist noch keine Zusammenarbeit belegt" in titles


def test_nothing_is_stored_by_a_scenario(run: Run, star: str) -> None:
    before = run("metrics", "ungerichtet", "--format", "json")[1]
    run("whatif", "ungerichtet", "--tie", "A", "B")
    assert run("metrics", "ungerichtet", "--format", "json")[1] == before


@pytest.mark.parametrize(
    "arguments", [(), ("--leaves", "A", "--ends", "B"), ("--leaves", "Niemand"), ("--tie", "A", "Niemand")]
)
def test_a_scenario_that_cannot_be_thought_ends_in_a_sentence(
    run: Run, star: str, arguments: tuple[str, ...]
) -> None:
    code, _, error = run("whatif", "ungerichtet", *arguments)
    assert code == WRONG_INPUT
    assert error.endswith((".\n", "?\n"))
