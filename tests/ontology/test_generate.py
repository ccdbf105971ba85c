"""The generated Turtle: up to date, the same bytes each time, and equal to what it is made from."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from importlib.resources import files

import pytest
from rdflib import Graph

from ontology.codelists import SCHEMES
from ontology.expectations import expectation_graph
from ontology.generate import documents
from ontology.schemes import scheme_graph

OTHER_ORDER = """
import hashlib
from ontology.generate import documents
print(hashlib.sha256(repr(sorted(documents().items())).encode()).hexdigest())
"""


PATHS = [*(f"vocabularies/{scheme}.ttl" for scheme in SCHEMES), "expectations.ttl"]


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    return documents()


@pytest.mark.parametrize("path", PATHS)
def test_shipped_file_is_up_to_date(path: str, made: Mapping[str, str]) -> None:
    shipped = files("ontology").joinpath(path).read_text(encoding="utf-8")
    assert shipped == made[path], "run `python -m ontology.generate`"


def test_no_generated_file_is_left_over(made: Mapping[str, str]) -> None:
    shipped = {f"vocabularies/{path.name}" for path in files("ontology").joinpath("vocabularies").iterdir()}
    assert shipped | {"expectations.ttl"} == set(made) == set(PATHS)


def test_the_order_of_sets_does_not_change_the_bytes() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", OTHER_ORDER],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_nothing_is_lost_in_the_files(made: Mapping[str, str]) -> None:
    sources = {f"vocabularies/{scheme}.ttl": scheme_graph(scheme) for scheme in SCHEMES}
    for path, graph in (sources | {"expectations.ttl": expectation_graph()}).items():
        written = Graph().parse(data=made[path], format="turtle")
        assert set(written) == set(graph), path


def test_generated_files_say_what_to_change_instead(made: Mapping[str, str]) -> None:
    for text in made.values():
        assert text.startswith("# Made from ontology/lists/")
        assert text.endswith(".\n")
