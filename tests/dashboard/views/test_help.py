from __future__ import annotations

from importlib.resources import files

from dashboard.views.help import TOPICS
from graph import service
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
        for source in service.overview(store, network.name, Moment(TODAY, TODAY)).documents
    }

    said = words(open_page("help", Fake(actors(1)), thema="beispiele"))

    assert len(titles) == 5
    assert [title for title in titles if title not in said] == []


def test_what_cannot_be_done_yet_is_said(open_page: Opener) -> None:
    assert "Hinweise bewerten: noch nicht möglich" in words(
        open_page("help", Fake(actors(1)), thema="beispiele")
    )
