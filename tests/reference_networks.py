"""The shared networks with values of independent software; they lie beside the project and may be absent."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.metrics.structure import Structure, structure_from_edges

FOLDER = Path(__file__).parents[1].parent / "shared" / "data" / "networks"
NAMES = (
    "chemg_political", "dhhs_collaboration", "emon_cheyenne", "emon_mtsi", "emon_texas", "indiana_collaboration",
    "indiana_contact", "nfdi_2019", "nfdi_2020",
)  # fmt: skip
"""The networks of one mode that have expected values."""
WITH_KINDS = tuple(name for name in NAMES if name != "nfdi_2019")
"""Those whose actors are of several kinds."""


def expected(name: str, section: str) -> Any:
    """Return one section of the expected values, or skip the test, visibly, where there is none."""
    path = FOLDER / name / "expected.json"
    if not path.exists():
        pytest.skip(f"no reference values: {path} is missing")
    values = json.loads(path.read_text("utf-8"))
    if section not in values:
        pytest.skip(f"{name} has no values for {section}")
    return values[section]


def reference_structure(name: str) -> Structure:
    """Return a shared network as an undirected structure, actors in the order of the file."""
    nodes = list(_rows(name, "nodes.csv"))
    edges = [
        (row["source"], row["target"]) for row in _rows(name, "edges.csv") if row["source"] != row["target"]
    ]
    return structure_from_edges(
        [row["id"] for row in nodes], edges, {row["id"]: row["kind"] for row in nodes}
    )


def _rows(name: str, file: str) -> Iterator[dict[str, str]]:
    path = FOLDER / name / file
    if not path.exists():
        pytest.skip(f"no reference network: {path} is missing")
    with path.open(encoding="utf-8", newline="") as opened:
        yield from csv.DictReader(opened)
