"""Every German sentence has its English one, no English one is left over, and both have the same places to fill."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from graph.locale import KEPT, LANGUAGES
from graph.locale.catalogue import entries, translation

ROOT = Path(__file__).parents[3]
FILES = sorted((ROOT / "graph" / "locale" / "en").glob("*.po"))
TEMPLATES = {"say": 1, "counted": 2}
"""How many literal templates each begins with, after the number where it counts."""
NUMBER = "n"
GERMAN_WORDS = re.compile(r"[äöüßÄÖÜ]|\b(und|oder|nicht|keine?|der|das|ist|sind|mit|für)\b")


@dataclass(frozen=True)
class Call:
    place: str
    arguments: tuple[ast.expr, ...]

    @property
    def literals(self) -> tuple[str, ...]:
        values = (it.value for it in self.arguments if isinstance(it, ast.Constant))
        return tuple(value for value in values if isinstance(value, str))


@cache
def calls() -> tuple[Call, ...]:
    files = (file for part in ("graph", "dashboard") for file in sorted((ROOT / part).rglob("*.py")))
    return tuple(call for file in files for call in _calls(file))


def _calls(file: Path) -> Iterator[Call]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and (count := TEMPLATES.get(_name(node.func), 0)):
            arguments = node.args[1:] if count == 2 else node.args
            yield Call(f"{file.relative_to(ROOT)}:{node.lineno}", tuple(arguments[:count]))


def _name(function: ast.expr) -> str:
    """Return the name of `say` and `counted`, also as the pages call them: `words.say`."""
    match function:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="words"), attr=name):
            return name
    return ""


def messages() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield file, German forms and English forms of each entry."""
    for file in FILES:
        with file.open("rb") as text:
            for message in read_po(text, locale="en", abort_invalid=True):
                if message.id:
                    yield file.name, _forms(message.id), _forms(message.string)


def _forms(said: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said or ())


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_templates_are_literals() -> None:
    strange = [call.place for call in calls() if len(call.literals) != len(call.arguments)]
    assert strange == []


def test_every_template_has_its_english_one() -> None:
    known = {german for _, german, _ in messages()}
    missing = sorted({(call.literals, call.place) for call in calls() if call.literals not in known})
    assert missing == []


def test_no_english_one_is_left_over() -> None:
    used = {call.literals for call in calls()} | {(template,) for template in KEPT}
    assert sorted((file, german) for file, german, _ in messages() if german not in used) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_languages_have_the_same_places_to_fill(file: Path) -> None:
    for name, german, english in messages():
        if name == file.name:
            assert len(english) == len(german)
            for one, other in zip(german, english, strict=True):
                assert places(one) - {NUMBER} == places(other) - {NUMBER}, one
            assert (NUMBER in places(german[-1])) == (NUMBER in places(english[-1])), german


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_english_is_there_and_is_english(file: Path) -> None:
    for name, german, english in messages():
        if name == file.name:
            for one in english:
                words = re.sub(r"\{\w+\}|»[^«]*«", "", one)
                assert one
                assert not GERMAN_WORDS.search(words), one
            has_words = re.search(r"\w", re.sub(r"\{\w+\}", "", german[-1]))
            assert german != english or not has_words, german


def test_the_number_decides_between_singular_and_plural() -> None:
    german, english = next((g[0], e) for _, g, e in messages() if len(g) == 2 and e[0] != e[1])
    assert [translation(german, number) for number in (0, 1, 2)] == [english[1], english[0], english[1]]


def test_what_the_catalogue_lacks_has_no_translation() -> None:
    assert translation("So etwas sagt hier niemand.") is None


def test_german_is_the_source_and_english_the_catalogue() -> None:
    assert LANGUAGES == ("de", "en")
    assert len(entries()) == len({german[0] for _, german, _ in messages()})
