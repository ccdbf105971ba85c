"""What exists is documented: commands in the README, questions and gaps by name, JSON shapes by key."""

from __future__ import annotations

import argparse
import dataclasses
import re
from pathlib import Path

import pytest

from graph.cli.arguments import parser
from graph.findings import Finding
from graph.model import ActorCard, Fact, FactGroup, NetworkInfo, Question, Quote
from graph.validation import Problem

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHAPES = (ROOT / "graph" / "cli" / "README.md").read_text(encoding="utf-8")
DOCUMENTED = {
    "network": NetworkInfo,
    "card": ActorCard,
    "group": FactGroup,
    "fact": Fact,
    "question": Question,
    "quote": Quote,
    "finding": Finding,
    "problem": Problem,
}


def commands() -> dict[str, argparse.ArgumentParser]:
    action = next(a for a in parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(action.choices)


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_and_option_stands_in_the_readme(command: str) -> None:
    row = next(
        (line for line in README.splitlines() if line.startswith("|") and f"`netzlotse {command}" in line), ""
    )
    assert row or f"`netzlotse {command}" in README
    for action in commands()[command]._actions:
        for option in action.option_strings:
            if option.startswith("--") and option not in ("--help", "--format"):
                assert option in README, f"{command} {option}"


def test_the_readme_names_no_command_that_does_not_exist() -> None:
    named = set(re.findall(r"`netzlotse (?:--store \S+ )?([a-z]+)", README))
    assert named <= set(commands())


@pytest.mark.parametrize("name", sorted(DOCUMENTED))
def test_the_documented_json_keys_are_those_of_the_values(name: str) -> None:
    row = next(line for line in SHAPES.splitlines() if line.startswith(f"| *{name}* |"))
    assert re.findall(r"`([a-z_]+)`", row) == [item.name for item in dataclasses.fields(DOCUMENTED[name])]


def test_every_picture_of_the_readme_exists() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []
