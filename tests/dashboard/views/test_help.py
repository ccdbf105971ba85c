from __future__ import annotations

from importlib.resources import files

import pytest

from dashboard.components import certainty, quadrants
from dashboard.views.help import TOPICS
from graph import service
from graph.findings import JudgementState
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


def test_what_cannot_be_done_yet_is_said(open_page: Opener) -> None:
    assert "Eigene Netzwerke in der Anwendung erfassen: noch nicht möglich" in words(
        open_page("help", Fake(actors(1)), thema="beispiele")
    )


def test_every_kind_of_finding_is_explained() -> None:
    page = handbook("hinweise")

    assert [gap.title for gap in service.detectors() if f"| {gap.title} |" not in page] == []


def test_every_state_of_a_decision_and_every_certainty_is_explained() -> None:
    page = handbook("hinweise")

    assert [state.value for state in JudgementState if state.value not in page] == []
    assert [word for word in certainty.WORDS.values() if f"| {word} |" not in page] == []


def test_every_field_of_new_ties_is_explained() -> None:
    assert [
        name for name in quadrants.NAMES.values() if name.lower() not in handbook("hinweise").lower()
    ] == []


def test_every_method_card_answers_three_questions() -> None:
    cards = handbook("kennzahlen").split("\n\n**")[1:]
    questions = ("*Was heißt das?*", "*Was heißt das nicht?*", "*Ab wann handeln?*")

    assert len(cards) >= 17
    assert [card for card in cards if [card.count(question) for question in questions] != [1, 1, 1]] == []


@pytest.mark.parametrize(
    "figure",
    [
        "Partner",
        "Dazwischen",
        "Nähe",
        "Gebundenheit",
        "wirksame Größe",
        "Kern",
        "Trennstelle",
        "Torhüter",
        "Vertretung",
    ],
)
def test_every_figure_that_the_command_prints_has_a_card(figure: str) -> None:
    cards = [line for line in handbook("kennzahlen").splitlines() if line.startswith("**")]

    assert any(figure in card for card in cards)


def handbook(name: str) -> str:
    return (files("dashboard") / "handbook" / f"{name}.md").read_text("utf-8")
