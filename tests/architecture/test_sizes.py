"""Modules and functions stay small; over the limit two words hide in one file."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("graph", "ontology", "data", "dashboard")
MODULE_LIMIT, MODULE_MEDIAN = 400, 100
FUNCTION_LIMIT, FUNCTION_MEDIAN, LONG_FUNCTION, LONG_SHARE = 100, 12, 60, 0.02
FORBIDDEN_STEMS = {"utils", "helpers", "common", "manager", "handler"}


def modules() -> list[Path]:
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def function_lengths() -> dict[str, int]:
    lengths = {}
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lengths[f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"] = (
                    node.end_lineno - node.lineno + 1
                )
    return lengths


def test_no_module_is_longer_than_the_limit() -> None:
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in modules()
    }
    assert {name: length for name, length in lengths.items() if length > MODULE_LIMIT} == {}
    assert median(lengths.values()) <= MODULE_MEDIAN


def test_functions_are_short() -> None:
    lengths = function_lengths()
    assert {name: length for name, length in lengths.items() if length > FUNCTION_LIMIT} == {}
    assert median(lengths.values()) <= FUNCTION_MEDIAN
    long = [name for name, length in lengths.items() if length > LONG_FUNCTION]
    assert len(long) < LONG_SHARE * len(lengths), long


def test_no_module_has_a_name_without_meaning() -> None:
    assert [path for path in modules() if path.stem in FORBIDDEN_STEMS] == []


def test_no_dashboard_module_hides_a_top_level_package() -> None:
    stems = {path.stem for path in (ROOT / "dashboard").iterdir()} - {"__init__", "__pycache__"}
    dependencies = {
        "streamlit",
        "pyvis",
        "networkx",
        "rdflib",
        "pandas",
        "igraph",
        "rich",
        "starlette",
        "uvicorn",
    }
    assert stems & (dependencies | set(PACKAGES)) == set()


def test_data_is_a_package_so_that_a_users_data_folder_is_not_merged_into_ours() -> None:
    assert (ROOT / "data" / "__init__.py").exists()


@pytest.mark.parametrize("word", ["TO" + "DO", "FIX" + "ME"])
def test_nothing_is_left_for_later_in_the_code(word: str) -> None:
    found = subprocess.run(
        ["git", "grep", "-nwI", word, "--", "*.py", "*.ttl", "*.rq", "*.js", "Makefile"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.stdout == ""
