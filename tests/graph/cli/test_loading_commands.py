"""Own networks by command: loaded as a whole or not at all, given out again, and never at the cost of others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.cli.main import STORE_UNUSABLE, WRONG_INPUT
from tests.own_network import own_network

pytestmark = pytest.mark.slow  # each call opens the store anew
Run = Any
Copy = Callable[..., Path]


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    path = tmp_path / "eigen.trig"
    path.write_text(own_network(), encoding="utf-8")
    return path


def test_an_own_network_is_loaded_shown_exported_backed_up_and_restored(
    run: Run, tmp_path: Path, own_file: Path
) -> None:
    store, backup = str(tmp_path / "speicher"), str(tmp_path / "sicherung.nq.gz")
    code, text, _ = run("load", str(own_file), store=store)
    assert code == 0
    assert "Geladen: 20 Aussagen" in text
    assert "Geladen: 0 Aussagen" in run("load", str(own_file), store=store)[1]
    assert "VHS" in run("show", "vhs 0", "--network", "musterstadt", store=store)[1]
    exported = run("export", "musterstadt", "--format", "ttl", store=store)[1]
    assert '"VHS 0"@de' in exported
    assert run("backup", backup, store=store)[0] == 0
    fresh = str(tmp_path / "neu")
    assert run("restore", backup, "--yes", store=fresh)[0] == 0
    again = run("export", "musterstadt", "--format", "ttl", store=fresh)[1]
    # The head tells the number of the last change, and bringing back is one; the statements are the same.
    assert again.partition("@prefix")[2] == exported.partition("@prefix")[2]


def test_a_file_that_breaks_a_rule_is_refused_as_a_whole(run: Run, tmp_path: Path, copied: Copy) -> None:
    store, wrong = str(copied()), tmp_path / "falsch.trig"
    wrong.write_text(own_network(kind="ufo"), encoding="utf-8")
    code, _, error = run("load", str(wrong), store=store)
    assert code == WRONG_INPUT
    assert "»falsch.trig« wurde nicht geladen" in error
    assert "VHS" in error
    assert "musterstadt" not in run("networks", store=store)[1]


def test_a_damaged_file_is_refused_with_its_line(run: Run, tmp_path: Path) -> None:
    broken = tmp_path / "kaputt.trig"
    broken.write_text(own_network().replace('"VHS 0"@de ;', '"VHS 0"@de'), encoding="utf-8")
    code, _, error = run("load", str(broken))
    assert code == WRONG_INPUT
    assert "Zeile 16" in error


def test_examples_are_read_only(run: Run, tmp_path: Path) -> None:
    change = tmp_path / "aenderung.trig"
    change.write_text(own_network("peine"), encoding="utf-8")
    code, _, error = run("load", str(change))
    assert code == WRONG_INPUT
    assert "schreibgeschütztes Beispiel" in error


def test_a_file_cannot_say_anything_about_another_network(run: Run, tmp_path: Path) -> None:
    stranger = tmp_path / "fremd.trig"
    text = own_network().replace("id/musterstadt/actor/vhs0>", "id/peine/actor/vhs0>")
    stranger.write_text(text, encoding="utf-8")
    code, _, error = run("load", str(stranger))
    assert code == WRONG_INPUT
    assert "nur eigene Einträge dieses Netzwerks" in error


def test_a_switch_of_one_office_does_not_answer_for_another(run: Run, tmp_path: Path, copied: Copy) -> None:
    store = str(copied())
    rows = json.loads(
        run("query", "missing-expected-partners", "--network", "peine", "--format", "json", store=store)[1]
    )
    switch = tmp_path / "schalter.trig"
    expectation = next(
        cell
        for row in rows["rows"]
        for cell in row
        if str(cell).startswith("https://") and "/expectation/" in cell
    )
    switch.write_text(
        own_network()
        + f"<https://integrationsnetz.example/graph/musterstadt/erwartungen> {{ <{expectation}> "
        "<https://w3id.org/integrationsnetz/def#active> false }",
        encoding="utf-8",
    )
    assert run("load", str(switch), store=store)[0] == 0
    again = run("query", "missing-expected-partners", "--network", "peine", "--format", "json", store=store)[
        1
    ]
    assert json.loads(again) == rows


def test_persons_cannot_be_loaded_before_roles_exist(run: Run, tmp_path: Path) -> None:
    persons = tmp_path / "personen.trig"
    persons.write_text(own_network(layer="personen"), encoding="utf-8")
    code, _, error = run("load", str(persons))
    assert code == WRONG_INPUT
    assert "musterstadt/personen" in error


def test_an_output_file_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "leer.trig"
    assert run("export", "leer", "--output", str(target))[0] == 0
    content = target.read_bytes()
    code, _, error = run("export", "leer", "--output", str(target))
    assert code == STORE_UNUSABLE
    assert "gibt es schon" in error
    assert target.read_bytes() == content


def test_signs_that_move_a_cursor_never_reach_the_terminal(run: Run, tmp_path: Path, copied: Copy) -> None:
    store, hostile = str(copied()), tmp_path / "boese.trig"
    hostile.write_text(own_network().replace("VHS 0", "VHS\\u001b[2J\\u009b Nord"), encoding="utf-8")
    assert run("load", str(hostile), store=store)[0] == 0
    for command in (
        ["show", "vhs0", "--network", "musterstadt"],
        ["query", "actors-of-network", "--network", "musterstadt"],
    ):
        for form in ("text", "csv"):
            _, text, _ = run(*command, "--format", form, store=store)
            assert "VHS" in text
            assert not {"\x1b", "\x9b"} & set(text)
    assert "\x1b" not in run("show", "zzz\x1b[31m")[2]


@pytest.mark.parametrize(
    "wrong", ['"2006-99-99"^^xsd:date', '"x"^^xsd:integer', '"1e300000000"^^xsd:decimal']
)
def test_a_value_that_is_none_of_its_kind_is_refused_in_german(run: Run, tmp_path: Path, wrong: str) -> None:
    broken = tmp_path / "wert.trig"
    text = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> ." + own_network().replace(
        '"Liste der Vereine"@de', wrong
    )
    broken.write_text(text, encoding="utf-8")
    code, _, error = run("load", str(broken))
    assert code == WRONG_INPUT
    assert "ist kein gültiger Wert der Sorte" in error
    assert len(error.splitlines()) == 1


def test_deeply_nested_json_and_endless_queries_are_refused_and_do_not_crash(
    run: Run, tmp_path: Path
) -> None:
    deep, long = tmp_path / "tief.jsonld", tmp_path / "lang.rq"
    deep.write_text('{"@graph":' * 5000 + "[]" + "}" * 5000, encoding="utf-8")
    long.write_text(f"SELECT ({'+'.join('1' * 12000)} AS ?x) {{}}", encoding="utf-8")
    assert "verschachtelt" in run("load", str(deep))[2]
    assert "Bitte kürzen" in run("sparql", str(long))[2]
