"""`netzlotse recommend`: the 2 × 2, and whom to invite, as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from graph.cli.main import WRONG_INPUT

pytestmark = pytest.mark.slow  # each call opens the store anew
Run = Any
BODY = "Integrationsbeirat Musterkreis"


def flat(text: str) -> str:
    return " ".join(text.split())


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_the_sentences_of_the_2_by_2_are_the_headings(run: Run) -> None:
    code, text, _ = run("recommend", "musterkreis")
    assert code == 0
    for heading in ("sofort ansprechen", "Brücke bauen, mit Vermittlung", "nachfragen, vielleicht schon da"):
        assert f": {heading} (" in flat(text)
    assert "wird nicht gezeigt" in text
    assert "Erfundenes Netzwerk zum Üben" in text


def test_each_suggestion_says_why_how_sure_and_what_next(run: Run) -> None:
    text = flat(run("recommend", "musterkreis")[1])
    begin = text.index(
        "Flüchtlingshilfe Beispielheim e.V. und Integrationslotsinnen und -lotsen Beispielheim"
    )
    told = text[begin : begin + 900]
    assert "Warum: Mit 8 Stellen" in told
    assert "Wie sicher: " in told
    assert "Nächster Schritt: Nachfragen, vielleicht schon da" in told


def test_as_json_they_are_findings_of_the_gap_list(run: Run) -> None:
    found = json.loads(run("recommend", "musterkreis", "--format", "json")[1])
    assert [it["quadrant"] for it in found["quadrants"]] == [
        "sofort ansprechen", "Brücke bauen", "nachfragen, vielleicht schon da",
    ]  # fmt: skip
    findings = [finding for it in found["quadrants"] for finding in it["findings"]]
    assert {finding["gap"] for finding in findings} == {"useful_tie", "likely_tie"}
    assert all(finding["level"] == "intern" and finding["english"]["title"] for finding in findings)


def test_as_csv_each_line_says_what_to_do_and_where_it_comes_from(run: Run) -> None:
    found = rows(run("recommend", "musterkreis", "--format", "csv")[1])
    assert {row["Rat"] for row in found} <= {
        "sofort ansprechen",
        "Brücke bauen",
        "nachfragen, vielleicht schon da",
    }
    assert all(row["Nächster Schritt"] and "erfunden" in row["Herkunft"] for row in found)


@pytest.mark.parametrize("name", ["peine", "leer", "laatzen"])
def test_where_too_little_is_recorded_it_says_so_and_suggests_nothing(run: Run, name: str) -> None:
    text = flat(run("recommend", name)[1])
    assert "lässt sich noch keine Verbindung vorschlagen" in text
    assert "Datiertes Beispiel" in text


def test_whom_to_invite_comes_with_reasons_and_a_check(run: Run) -> None:
    code, text, _ = run("recommend", "musterkreis", "--body", BODY)
    assert code == 0
    text = flat(text)
    assert "Freie Sitze: 3." in text
    assert "1. " in text
    assert "3. " in text
    assert "4. " not in text
    assert "Bringt hinzu: " in text
    assert "nachweislich nicht zu erreichen" in text


def test_as_json_the_choice_is_proven(run: Run) -> None:
    found = json.loads(run("recommend", "musterkreis", "--body", BODY, "--seats", "5", "--format", "json")[1])
    assert found["seats"] == 5
    assert found["total"] == found["bound"] <= found["reachable"]
    assert sum(it["gain"] for it in found["invitees"]) <= found["total"]


def test_a_minimum_that_cannot_be_kept_is_said_in_german(run: Run) -> None:
    text = flat(
        run("recommend", "musterkreis", "--body", BODY, "--seats", "1", "--min-migrant-orgs", "20")[1]
    )
    assert "Das geht nicht auf" in text
    assert "Bringt hinzu" not in text
    found = rows(
        run(
            "recommend",
            "musterkreis",
            "--body",
            BODY,
            "--seats",
            "1",
            "--min-migrant-orgs",
            "20",
            "--format",
            "csv",
        )[1]
    )
    assert [bool(row["Hinweis"]) for row in found][-1:] == [True]


def test_names_to_be_clarified_are_told(run: Run) -> None:
    text = flat(run("recommend", "lueneburg", "--body", "Gemeinsamer Integrationsbeirat")[1])
    assert "Keine Quelle sagt, wer dort sitzt" in text
    assert "Namen klären: " in text
    found = rows(
        run("recommend", "lueneburg", "--body", "Gemeinsamer Integrationsbeirat", "--format", "csv")[1]
    )
    assert "Namen klären" in {row["Hinweis"] for row in found}


def test_what_is_no_body_is_refused_with_the_bodies_there_are(run: Run) -> None:
    code, _, error = run("recommend", "musterkreis", "--body", "Jobcenter Musterkreis")
    assert code == WRONG_INPUT
    assert "Es ist kein Gremium" in flat(error)
    assert BODY in flat(error)


@pytest.mark.parametrize("number", ["-1", "drei"])
def test_a_number_of_seats_is_a_number(run: Run, number: str) -> None:
    with pytest.raises(SystemExit):
        run("recommend", "musterkreis", "--body", BODY, f"--seats={number}")
