"""The command line speaks German: help, headings and every message about wrong usage."""

from __future__ import annotations

import re

import pytest

from graph.cli.arguments import parser
from graph.cli.german import USAGE_ERROR

COMMANDS = (
    "start",
    "init",
    "networks",
    "show",
    "gaps",
    "query",
    "sparql",
    "check",
    "load",
    "export",
    "backup",
    "restore",
)
ENGLISH = re.compile(
    r"\b(usage|options|positional|arguments|show this|required|invalid|choose|expected|unrecognized|error|exit|message)\b",
    re.IGNORECASE,
)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as left:
        parser().parse_args(arguments)
    caught = capsys.readouterr()
    return int(left.value.code or 0), caught.out + caught.err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_has_no_english_word(capsys: pytest.CaptureFixture[str], command: str) -> None:
    code, text = printed(capsys, *([command] if command else []), "--help")
    assert code == 0
    assert text.startswith("Aufruf: netzlotse")
    assert ENGLISH.findall(text) == []


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "Es fehlt: BEFEHL."),
        (["gaps"], "Es fehlt: NETZWERK."),
        (
            ["gaps", "peine", "--format", "xml"],
            "»xml« gibt es nicht. Möglich sind: text, json, csv.",
        ),
        (
            ["gaps", "peine", "--certainty", "sicher"],
            "»sicher« gibt es nicht. Möglich sind: belastbar, nachfragen, zurueckgestellt.",
        ),
        (
            ["judge", "peine", "0a1b", "erledig"],
            "»erledig« gibt es nicht. Meinten Sie »erledigt«? Möglich sind: offen, geprüft, bewusst so, eingeladen, erledigt, abgelehnt.",
        ),
        (["whatif", "peine", "--tie", "VHS"], "Nach --tie müssen 2 Werte stehen."),
        (["gaps", "peine", "--format"], "Nach --format fehlt ein Wert."),
        (["gaps", "peine", "--fiel"], "Nach --field fehlt ein Wert."),
        (["networks", "--laut"], "Diese Angaben kennt der Befehl nicht: --laut."),
        (
            ["start", "--port", "80"],
            "--port: »80« ist kein freier Anschluss. Bitte eine Zahl von 1024 bis 65535 angeben.",
        ),
        (
            ["gaps", "peine", "--as-of", "31.02.2026"],
            "--as-of: »31.02.2026« ist kein Datum. Bitte als TT.MM.JJJJ angeben.",
        ),
    ],
)
def test_wrong_usage_is_explained_in_german(
    capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    code, text = printed(capsys, *arguments)
    assert code == USAGE_ERROR
    assert text.splitlines()[0] == expected
    assert ENGLISH.findall(text) == []


def test_an_unknown_command_names_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = printed(capsys, "luecken")
    assert code == USAGE_ERROR
    assert "»luecken« gibt es nicht." in text
    assert all(command in text for command in COMMANDS)


@pytest.mark.parametrize("text", ["14.06.2006", "2006-06-14"])
def test_days_are_read_in_german_and_in_iso_form(text: str) -> None:
    options = parser().parse_args(["gaps", "peine", "--valid-on", text])
    assert options.valid_on.isoformat() == "2006-06-14"
