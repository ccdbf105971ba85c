"""Answers on the four networks, expected from reading the texts (not from running the queries)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.queries import catalogue, fill, find

GOLDEN = Path(__file__).parent / "golden"
TODAY = date(2025, 1, 1)
EMPTY_CELL = "-"


def _read(path: Path) -> tuple[dict[str, str], list[str], set[tuple[str, ...]]]:
    """Return parameters (`# name=value …` in the first line), columns and expected lines of a file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    values = {}
    if lines[0].startswith("# "):
        values = dict(pair.split("=", 1) for pair in lines.pop(0).removeprefix("# ").split())
    columns, *rows = (tuple(line.split("\t")) for line in lines)
    return values, list(columns), set(rows)


@pytest.mark.parametrize("path", sorted(GOLDEN.iterdir()), ids=lambda path: path.stem)
def test_answer_is_what_the_text_says_in_both_engines(path: Path, networks: Any) -> None:
    name, network = path.stem.split(".")
    values, columns, expected = _read(path)
    table = networks.ask(fill(find(name), today=TODAY, network=network, **values))
    places = [table.columns.index(column) for column in columns]
    # Quotes are slices of the texts with their line breaks: only the words are compared.
    found = {
        tuple(EMPTY_CELL if row[at] is None else " ".join(str(row[at]).split()) for at in places)
        for row in table.rows
    }
    assert found == expected


def test_every_question_has_expected_answers() -> None:
    assert {path.stem.split(".")[0] for path in GOLDEN.iterdir()} == {query.name for query in catalogue()}


def test_sixteen_recommendations_are_sixteen_lines(networks: Any) -> None:
    assert len(networks.ask(fill(find("recommended-offers"), network="laatzen")).rows) == 16


def test_kickoff_has_four_lines(networks: Any) -> None:
    assert len(networks.ask(fill(find("event-participants"), network="peine")).rows) == 4


@pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)
def test_no_question_needs_more_than_the_network(query: Any, networks: Any) -> None:
    table = networks.ask(fill(query, today=TODAY, network="lueneburg"))
    assert table.columns == tuple(column.name for column in query.columns)


@pytest.mark.parametrize(
    "name", ["evidence-of-actor", "unit-chain", "decisions", "timeline", "existence-of-kind"]
)
def test_every_line_of_a_shipped_network_has_its_quote(name: str, networks: Any) -> None:
    table = networks.ask(fill(find(name), today=TODAY, network="peine"))
    assert table.rows
    assert all(row[table.columns.index("quote")] for row in table.rows)


def test_kinds_are_listed_for_all_networks_without_a_network(networks: Any) -> None:
    table = networks.ask(fill(find("actors-named-as-kind-only")))
    assert {str(row[0]).removeprefix("Integrationsnetzwerk ") for row in table.rows} == {
        "Laatzen", "Leer", "Lüneburg", "Peine",
    }  # fmt: skip
