"""The commands answer the questions of the office, in German, with quotes; bad input ends in a sentence."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from graph.cli.main import INTERNAL_ERROR, STORE_UNUSABLE, WRONG_INPUT
from graph.validation import Problem, Severity

pytestmark = pytest.mark.slow  # each call opens the store anew
Run = Any
NETWORKS = ["laatzen", "leer", "lueneburg", "peine", "musterkreis"]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_networks_are_listed_and_marked_as_dated_or_invented(run: Run) -> None:
    code, text, _ = run("networks")
    assert code == 0
    assert all(name in text for name in NETWORKS)
    assert "Datiertes Beispiel, schreibgeschützt" in flat(text)
    assert "Erfundenes Netzwerk zum Üben" in flat(text)
    found = json.loads(run("networks", "--format", "json")[1])
    assert [info["name"] for info in found] == NETWORKS
    assert all(info["is_example"] for info in found)
    assert [info["name"] for info in found if info["is_fictional"]] == ["musterkreis"]


def test_work_in_peine_names_employment_administration_and_companies_with_their_source(run: Run) -> None:
    code, text, _ = run("gaps", "peine", "--field", "arbeit")
    assert code == 0
    section = flat(text.split("Im Blick behalten")[0])
    assert "Erwartet, nicht namentlich belegt (2)" in section
    assert "Arbeitsverwaltung – in den erfassten Quellen nicht genannt" in section
    assert "Unternehmen – in den erfassten Quellen nicht genannt" in section
    assert "Vergleich: Laatzen 2009 (Empfehlung)" in section
    assert (
        "„Berufliche Qualifikation in Zusammenarbeit mit Arbeitsverwaltung, Stadtverwaltung und Unternehmen“"
        in section
    )
    assert "fehlt" not in section.replace("Wer fehlt?", "")


def test_the_same_gaps_as_json_carry_reason_source_and_next_step(run: Run) -> None:
    findings = json.loads(run("gaps", "peine", "--field", "arbeit", "--format", "json")[1])
    gaps = {finding["kind"]: finding for finding in findings if finding["section"] == "luecke"}
    assert set(gaps) == {"arbeitsverwaltung", "unternehmen"}
    for finding in gaps.values():
        assert finding["expected_by"][0]["text"] == "Vergleich: Laatzen 2009 (Empfehlung)"
        assert finding["expected_by"][0]["quotes"][0]["text"].startswith("Berufliche Qualifikation")
        assert finding["reason"]
        assert finding["certainty"]
        assert finding["next_step"]
        assert finding["step"] == "0"


@pytest.mark.parametrize("name", ["lueneburg", "Lüneburg", "LUENEBURG", "Integrationsnetzwerk Lüneburg"])
def test_a_network_is_found_however_it_is_spelt(run: Run, name: str) -> None:
    code, text, _ = run("gaps", name, "--field", "Arbeit und Ausbildung")
    assert code == 0
    assert "Integrationsnetzwerk Lüneburg" in text


def test_absent_posts_of_peine_are_noted_and_raise_no_alarm(run: Run) -> None:
    findings = json.loads(run("gaps", "peine", "--format", "json")[1])
    absent = [finding for finding in findings if finding["step"] == "X"]
    assert {finding["kind"] for finding in absent} == {"integrationsbeirat", "integrationsbeauftragte"}
    for finding in absent:
        assert finding["section"] == "vermerk"
        assert "2006 vorläufig nicht eingerichtet" in finding["title"]
        assert any("vorläufig Abstand genommen" in quote["text"] for quote in finding["quotes"])


def test_the_coordination_office_is_no_answer_to_an_expectation_of_a_broader_kind(run: Run) -> None:
    for name in NETWORKS:
        for finding in json.loads(run("gaps", name, "--format", "json")[1]):
            if finding["section"] != "eigenaufgabe" and finding["kind"] in ("kommunalverwaltung", "behoerde"):
                assert not any(
                    "koordinierungsstelle" in iri or "leitstelle" in iri for iri in finding["subjects"]
                )


def test_the_two_posts_of_leer_ask_about_each_other(run: Run) -> None:
    for post in ("integrationsbeauftragte", "koordinierungsstelle-migration-und-teilhabe"):
        code, text, _ = run("show", post, "--network", "leer")
        assert code == 0
        assert "Die Quelle beschreibt beide Stellen; zur Zusammenarbeit keine Angabe." in flat(text)
    findings = json.loads(run("gaps", "leer", "--format", "json")[1])
    assert not any("zur Zusammenarbeit keine Angabe" in finding["title"] for finding in findings)


def test_nobody_is_known_to_sit_in_the_steering_group(run: Run) -> None:
    code, text, _ = run("query", "steering-group-members", "--network", "peine")
    assert code == 0
    assert "keine angabe in den quellen" in text.casefold()


def test_the_card_names_every_fact_with_its_modality_and_quote(run: Run) -> None:
    card = json.loads(run("show", "KMUT", "--network", "lueneburg", "--format", "json")[1])
    assert card["label"] == "Koordinierungsstelle Migration und Teilhabe"
    facts = [fact for group in card["groups"] for fact in group["facts"]]
    assert len(facts) > 15
    assert all(fact["quotes"] and fact["modality_label"] for fact in facts)
    advice = next(fact for fact in facts if "berät kreisangehörige Gemeinden" in fact["text"])
    assert advice["modality"] == "auftrag"
    assert {quote["document"] for fact in facts for quote in fact["quotes"]} == {
        "Leitbild für den Gemeinsamen Integrationsbeirat für Hansestadt und Landkreis Lüneburg",
        "Internetseite „Migrantinnen und Migranten“ des Landkreises Lüneburg",
    }


def test_sixteen_recommendations_of_laatzen_are_soll_empfohlen(run: Run) -> None:
    answer = json.loads(run("query", "recommended-offers", "--network", "laatzen", "--format", "json")[1])
    assert len(answer["rows"]) == 16


def test_csv_can_be_read_with_semicolons(run: Run) -> None:
    text = run("gaps", "peine", "--format", "csv")[1]
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert len(rows) > 20
    assert all(row["Hinweis"] and row["Kennung"] for row in rows)


@pytest.mark.parametrize(
    "command",
    [
        ["networks"],
        ["show", "Kirchen", "--network", "peine"],
        ["query"],
    ],
)
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_every_command_that_prints_knows_three_formats(run: Run, command: list[str], form: str) -> None:
    code, text, error = run(*command, "--format", form)
    assert (code, error) == (0, "")
    assert text.strip()


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "Jobcenter Musterkreis", "--network", "musterkreis"],
        ["query", "actors-of-network", "--network", "musterkreis"],
        ["networks"],
    ],
    ids=lambda arguments: arguments[0],
)
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_what_is_invented_says_so_in_every_output(run: Run, arguments: list[str], form: str) -> None:
    code, text, _ = run(*arguments, "--format", form)
    assert code == 0
    assert "Musterkreis (fiktiv)" in text
    assert "erfunden" in text or '"is_fictional": true' in text or "Erfunden" in text


def test_an_own_query_is_answered_from_a_file_and_nothing_may_leave_the_house(
    run: Run, tmp_path: Path
) -> None:
    query = tmp_path / "frage.rq"
    query.write_text(
        "SELECT (COUNT(?s) AS ?n) WHERE { ?s a <https://w3id.org/integrationsnetz/def#Network> }"
    )
    assert json.loads(run("sparql", str(query), "--format", "json")[1])["rows"] == [["5"]]
    query.write_text("SELECT * WHERE { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }")
    code, _, error = run("sparql", str(query))
    assert code == WRONG_INPUT
    assert "SERVICE" in error


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["gaps", "peene"], "Meinten Sie: peine?"),
        (["gaps", "peine", "--field", "arbeid"], "Meinten Sie: arbeit?"),
        (
            ["show", "Integrationsbeirrat", "--network", "lueneburg"],
            "Meinten Sie: Gemeinsamer Integrationsbeirat",
        ),
        (["query", "timelin", "--network", "peine"], "Meinten Sie: timeline?"),
        (["query", "timeline", "--network", "peine", "--set", "x"], "keine Angabe der Form NAME=WERT"),
        (["export", "nirgendwo"], "Vorhanden: laatzen, leer, lueneburg, peine, musterkreis."),
        (["sparql", "gibt-es-nicht.rq"], "nicht als Text lesbar"),
        (["load", "gibt-es-nicht.trig"], "gibt-es-nicht.trig"),
        (["restore", "x.gz"], "--yes"),
    ],
)
def test_bad_input_ends_in_a_german_sentence_that_helps(
    run: Run, arguments: list[str], expected: str
) -> None:
    code, _, error = run(*arguments)
    assert code in (WRONG_INPUT, STORE_UNUSABLE)
    assert expected in error
    assert "Traceback" not in error


def test_an_unexpected_fault_shows_a_sentence_and_no_stack_trace(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("geheimer Pfad /x/y")

    monkeypatch.setattr("graph.service.networks", broken)
    code, _, error = run("networks")
    assert code == INTERNAL_ERROR
    assert "Im Programm ist ein Fehler aufgetreten (RuntimeError)" in error
    assert "geheimer Pfad" not in error
    assert "Traceback" not in error


def test_an_unreachable_endpoint_is_named_without_password(run: Run) -> None:
    code, _, error = run("networks", store="http://amt:geheim@127.0.0.1:9/query")
    assert code == STORE_UNUSABLE
    assert "127.0.0.1" in error
    assert "geheim" not in error


def test_a_day_before_the_recording_shows_an_empty_network(run: Run) -> None:
    findings = json.loads(run("gaps", "peine", "--as-of", "01.01.2020", "--format", "json")[1])
    assert not any(finding["gap"] == "mandate" for finding in findings)
    code, _, error = run("show", "Kirchen", "--network", "peine", "--as-of", "01.01.2020")
    assert code == WRONG_INPUT
    assert "nicht genannt" in error


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_the_check_knows_three_formats(run: Run, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    problem = Problem(
        severity=Severity.WARNING, message_de="»VHS«: Bitte prüfen.", message_en="“VHS”: please check.",
        focus="https://integrationsnetz.example/id/peine/actor/vhs", path=None, value=None, shape="regel", graph=None,
    )  # fmt: skip
    monkeypatch.setattr("graph.service.check", lambda _store: [problem])
    code, text, error = run("check", "--format", form)
    assert (code, error) == (0, "")
    assert "»VHS«: Bitte prüfen." in flat(text)


def test_the_check_of_the_shipped_data_finds_no_error(run: Run) -> None:
    code, text, _ = run("check", "--format", "json")
    assert code == 0
    assert {problem["severity"] for problem in json.loads(text)} <= {"warning", "info"}
