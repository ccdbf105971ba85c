"""What exists is documented: commands in the README, questions and gaps by name, JSON shapes by key."""

from __future__ import annotations

import argparse
import dataclasses
import re
from pathlib import Path
from typing import get_type_hints

import pytest

from dashboard import navigation
from graph import intake
from graph.answers.invitation_list import InvitationList, InviteeView
from graph.answers.metric_values import ActorValues, BrokerageValues
from graph.answers.suggestion_list import QuadrantList, SuggestionList
from graph.cli.arguments import parser
from graph.findings import Basis, Finding, Gate, Judgement
from graph.history import Detail, Entry, FieldChange, RecordChange
from graph.intake import Cell, Option, PlannedRow
from graph.locale import Said
from graph.model import ActorCard, Fact, FactGroup, NetworkInfo, Question, Quote
from graph.records import Spot
from graph.validation import Problem
from graph.whatif import Comparison, FigurePair

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
HANDBOOK = sorted((ROOT / "dashboard" / "handbook").rglob("*.md"))
SHAPES = (ROOT / "graph" / "cli" / "README.md").read_text(encoding="utf-8")
DOCUMENTED = {
    "network": NetworkInfo,
    "card": ActorCard,
    "group": FactGroup,
    "fact": Fact,
    "question": Question,
    "quote": Quote,
    "gate": Gate,
    "basis": Basis,
    "judgement": Judgement,
    "problem": Problem,
    "row": PlannedRow,
    "cell": Cell,
    "ask": intake.Question,
    "option": Option,
    "spot": Spot,
    "actor": ActorValues,
    "roles": BrokerageValues,
    "comparison": Comparison,
    "figure": FigurePair,
    "suggestions": SuggestionList,
    "quadrant": QuadrantList,
    "invitation": InvitationList,
    "invitee": InviteeView,
    "entry": Entry,
    "detail": Detail,
    "record": RecordChange,
    "field": FieldChange,
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
    named = set(re.findall(r"`netzlotse (?:--store \S+ )?([a-z][a-z-]*)", README))
    assert named <= set(commands())


@pytest.mark.parametrize("file", HANDBOOK, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_handbook_names_no_command_that_does_not_exist(file: Path) -> None:
    named = set(re.findall(r"`netzlotse ([a-z][a-z-]*)", file.read_text(encoding="utf-8")))
    assert named <= set(commands())


def test_every_listed_page_stands_in_the_readme() -> None:
    listed = [str(view.page.title) for view in navigation.views() if view.page.is_listed]
    assert [title for title in listed if not re.search(rf"\b{title}\b", README)] == []


def test_every_part_of_the_measurements_stands_in_the_readme() -> None:
    parts = re.findall(r"-m (tests\.bench\.\w+)", (ROOT / "Makefile").read_text(encoding="utf-8"))
    assert parts
    assert [part for part in parts if f"| `{part}` |" not in README] == []


@pytest.mark.parametrize("name", sorted(DOCUMENTED))
def test_the_documented_json_keys_are_those_of_the_values(name: str) -> None:
    row = next(line for line in SHAPES.splitlines() if line.startswith(f"| *{name}* |"))
    assert re.findall(r"`([a-z_]+)`", row) == [item.name for item in dataclasses.fields(DOCUMENTED[name])]


def test_the_documented_json_keys_of_a_finding_are_its_own_and_its_texts_in_english() -> None:
    rows = {
        line.split("*")[1]: re.findall(r"`([a-z_]+)`", line)
        for line in SHAPES.splitlines()
        if line.startswith("| *")
    }
    hints = get_type_hints(Finding)
    assert rows["finding"] == [*(item.name for item in dataclasses.fields(Finding)), "state", "english"]
    assert sorted(rows["english"]) == sorted(name for name, kind in hints.items() if kind is Said)


def test_every_picture_of_the_readme_exists() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def test_every_module_of_the_line_stands_in_its_readme() -> None:
    text = (ROOT / "graph" / "README.md").read_text(encoding="utf-8")
    rows = "\n".join(line.split("|")[1] for line in text.splitlines() if line.startswith("|"))
    modules = {path.stem for path in (ROOT / "graph").iterdir() if path.suffix == ".py" or path.is_dir()}
    assert {name for name in modules if not name.startswith("__")} == set(re.findall(r"`(\w+)`", rows))


def test_the_readme_names_the_commands_that_print_json_and_csv() -> None:
    sentence = re.search(r"((?:`[a-z]+`(?:, | und ))+`[a-z]+`) kennen\s`--format", README)
    assert sentence
    forms = {"json", "csv"}
    able = {name for name, one in commands().items() for it in one._actions if forms <= set(it.choices or ())}
    assert set(re.findall(r"`([a-z]+)`", sentence.group(1))) == able
