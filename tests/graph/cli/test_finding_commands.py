"""`netzlotse gaps` with its filters, and `netzlotse judge`: what was decided stands beside the finding for good."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.cli.main import WRONG_INPUT

pytestmark = pytest.mark.slow  # each call opens the store anew
Run = Any


@pytest.fixture
def address(copied: Callable[..., Path]) -> str:
    """Return a store of the test's own: what is decided is stored."""
    return str(copied())


def findings(run: Run, *filters: str, network: str = "peine") -> list[dict[str, Any]]:
    code, text, error = run("gaps", network, "--format", "json", *filters)
    assert code == 0, error
    found: list[dict[str, Any]] = json.loads(text)
    return found


def test_a_kind_of_findings_is_chosen_by_its_id_or_title(run: Run) -> None:
    by_id = findings(run, "--kind", "isolated")
    assert {one["gap"] for one in by_id} == {"isolated"}
    assert findings(run, "--kind", "Wenige Kontakte") == by_id


def test_several_kinds_can_be_chosen(run: Run) -> None:
    assert {one["gap"] for one in findings(run, "--kind", "isolated", "--kind", "mandate")} == {
        "isolated",
        "mandate",
    }


def test_an_unknown_kind_ends_in_a_sentence_that_names_the_known_ones(run: Run) -> None:
    code, _, error = run("gaps", "peine", "--kind", "isolatet")
    assert code == WRONG_INPUT
    assert "Meinten Sie: isolated?" in error


def test_only_findings_as_sure_as_wanted_are_listed(run: Run) -> None:
    everything = findings(run)
    firm, ask = (findings(run, "--certainty", word) for word in ("belastbar", "nachfragen"))
    assert {one["confidence"] for one in firm} == {"belastbar"}
    assert {one["confidence"] for one in ask} == {"nachfragen"}
    weak = findings(run, "--certainty", "zurueckgestellt")
    assert len(firm) + len(ask) + len(weak) == len(everything)


def test_the_same_statements_give_the_same_text_byte_for_byte(run: Run, tmp_path: Path) -> None:
    command = ("gaps", "musterkreis", "--full", "--valid-on", "01.11.2026")
    first = run(*command)[1]
    for kept in (tmp_path / "zwischenspeicher").iterdir():
        kept.unlink()
    assert run(*command)[1] == first


def test_the_second_call_reads_what_the_first_one_kept(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    first = findings(run)

    def never(*_: object) -> None:
        raise AssertionError("analysed again")

    monkeypatch.setattr("graph.service.gap_list", never)
    assert findings(run) == first


def test_a_decision_stands_beside_its_finding_from_then_on(run: Run) -> None:
    wanted = findings(run)[0]
    code, text, _ = run("judge", "peine", wanted["id"][:6], "eingeladen", "--reason", "Am Telefon zugesagt.")
    assert code == 0
    assert "Festgehalten: " in text
    (judged,) = [one for one in findings(run) if one["id"] == wanted["id"]]
    assert judged["state"] == "eingeladen"
    assert judged["judgement"]["reason"] == "Am Telefon zugesagt."
    assert judged["judgement"]["role"] == "Koordinierungsstelle"


def test_the_list_and_the_file_show_the_decision(run: Run) -> None:
    wanted = findings(run, "--field", "arbeit")[0]
    run("judge", "peine", wanted["id"], "bewusst so", "--reason", "Läuft über das Jobcenter.")
    text = run("gaps", "peine", "--field", "arbeit")[1]
    assert "[bewusst so]" in text
    assert "Läuft über das Jobcenter." in text
    rows = list(
        csv.DictReader(
            io.StringIO(run("gaps", "peine", "--format", "csv")[1].lstrip("\ufeff")), delimiter=";"
        )
    )
    (row,) = [row for row in rows if row["Kennung"] == wanted["id"]]
    assert (row["Entscheidung"], row["Begründung"]) == ("bewusst so", "Läuft über das Jobcenter.")


@pytest.mark.parametrize(
    ("finding", "reason", "said"),
    [("ffffffffffff", "Darum.", "keine Kennung"), ("", "Darum.", "keine Kennung"), (None, "", "begründen")],
)
def test_a_decision_that_cannot_be_kept_says_why(
    run: Run, finding: str | None, reason: str, said: str
) -> None:
    wanted = findings(run)[0]["id"] if finding is None else finding
    code, _, error = run("judge", "peine", wanted, "erledigt", "--reason", reason)
    assert code == WRONG_INPUT
    assert said in error


def test_every_finding_says_itself_in_english_too(run: Run) -> None:
    for one in findings(run, network="musterkreis"):
        assert set(one["english"]) >= {"title", "reason", "certainty", "next_step", "checked_by"}
        assert one["english"]["next_step"] != one["next_step"]


def test_a_board_reads_no_internal_name(run: Run) -> None:
    internal = [one for one in findings(run, network="musterkreis") if one["level"] == "intern"]
    board = findings(run, "--level", "gremium", network="musterkreis")
    assert internal
    assert not any(one["level"] == "intern" for one in board)
    text = run("gaps", "musterkreis", "--level", "gremium")[1]
    assert "Ohne Namen" in text
    assert "Selbsthilfegruppe Atempause" not in text
