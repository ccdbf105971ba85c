"""The handbook says what the program does, in the words of the program."""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import chain

import pytest

from dashboard import escape
from dashboard.components import certainty, decision, quadrants
from dashboard.views.help import FIGURES, TOPICS
from graph import service
from graph.cli.analysis_commands import METRIC_COLUMNS, ROLE_COLUMNS
from graph.model import Moment
from tests.conftest import TODAY
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import Fake, actors


def test_every_file_of_the_handbook_is_a_topic() -> None:
    folder = files("dashboard") / "handbook"

    assert {path.name for path in folder.iterdir() if path.name.endswith(".md")} == {
        f"{name}.md" for name in TOPICS
    }


def test_topic_of_the_address_is_opened(open_page: Opener) -> None:
    page = open_page("help", Fake(actors(1)), thema="luecken")

    assert page.header[0].value == "Was »fehlt« hier heißt"
    assert "eine Quelle einen Partner erwarten lässt" in words(page)


def test_every_step_of_the_ladder_is_explained(open_page: Opener) -> None:
    said = words(open_page("help", Fake(actors(1)), thema="luecken"))

    assert all(f"| {step} |" in said for step in ("5", "4", "3", "2", "1", "0", "X"))


def test_sources_of_the_examples_are_named_as_in_the_data(store: service.Store, open_page: Opener) -> None:
    titles = {
        source.document
        for network in service.networks(store)
        if not network.is_fictional
        for source in service.overview(store, network.name, Moment(TODAY, TODAY)).documents
    }

    said = words(open_page("help", Fake(actors(1)), thema="beispiele"))

    assert len(titles) == 5
    assert [title for title in titles if title not in said] == []


def test_an_own_network_is_begun_below_the_examples(open_page: Opener) -> None:
    page = open_page("help", Fake(actors(1)), thema="beispiele")

    assert "**Ein eigenes Netzwerk** legen Sie weiter unten an" in words(page)
    assert "Eigenes Netzwerk anlegen" in [heading.value for heading in page.header]


def test_every_kind_of_finding_stands_there_with_its_question() -> None:
    page = handbook("hinweise")

    assert [gap.id for gap in service.detectors() if f"| {gap.title} | {gap.question} |" not in page] == []


def test_every_state_of_a_decision_and_every_certainty_is_explained() -> None:
    page = handbook("hinweise")

    assert [one for one, means in decision.MEANINGS.items() if f"| {one.value} | {means} |" not in page] == []
    assert [word for word in certainty.WORDS.values() if f"| {word} |" not in page] == []


def test_every_field_of_new_ties_is_explained() -> None:
    assert [
        name for name in quadrants.NAMES.values() if name.lower() not in handbook("hinweise").lower()
    ] == []


def test_the_page_of_figures_shows_every_card_with_its_three_answers(open_page: Opener) -> None:
    said = words(open_page("help", Fake(actors(1)), thema=FIGURES))

    for card in chain(*service.method_cards()):
        assert f"**{card.label}**" in said
        for text in (card.meaning, card.not_meaning, card.act_when):
            assert escape.markdown_line(text) in said


def test_other_topics_show_no_card(open_page: Opener) -> None:
    assert "Ab wann handeln" not in words(open_page("help", Fake(actors(1)), thema="belege"))


@pytest.mark.parametrize("column", [*METRIC_COLUMNS[1:], *ROLE_COLUMNS])
def test_every_column_that_the_command_prints_is_explained(column: str) -> None:
    assert f"| {column} | " in handbook(FIGURES)


def test_the_page_of_figures_names_only_cards_that_exist() -> None:
    named = set(re.findall(r"Karte \*([^*]+)\*", handbook(FIGURES)))

    assert named
    assert named <= {card.label for card in chain(*service.method_cards())}


def test_the_solution_of_the_exercise_uses_the_titles_of_the_kinds_of_findings() -> None:
    solution = handbook("uebung").split("**Lösung")[1]
    sorts = {line.split("|")[1].strip() for line in solution.splitlines() if line.startswith("|")}

    assert sorts - {"Art des Hinweises", "---"} <= {gap.title for gap in service.detectors()}


def handbook(name: str) -> str:
    return (files("dashboard") / "handbook" / f"{name}.md").read_text("utf-8")
