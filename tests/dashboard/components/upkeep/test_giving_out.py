"""For everybody there is a button, what it hands out is made only when it is pressed, and examples are handed out too."""

from __future__ import annotations

import pytest

from dashboard.components.upkeep import giving_out
from dashboard.components.upkeep.part import parts
from graph import keeping, service
from graph.keeping import GIVEN_FORMATS
from graph.model.handover import Attribution
from tests.dashboard.conftest import Opener, parsed_words, words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

ADDRESS = {"teil": "ausgeben"}
CC_BY = "http://dcat-ap.de/def/licenses/cc-by/4.0"


def labels(page: object) -> list[str]:
    return [it.proto.label for it in page.get("download_button")]  # type: ignore[attr-defined]  # of AppTest


def test_the_part_is_found_and_open_for_examples() -> None:
    (part,) = [it for it in parts() if it.key == "ausgeben"]
    assert (part.changes_data, part.show) == (False, giving_out.show)


@pytest.mark.parametrize("names", [(), actors(1), HOSTILE_NAMES], ids=["empty", "one", "hostile"])
def test_every_format_has_a_button_of_its_own_whatever_is_recorded(
    open_page: Opener, names: tuple[str, ...]
) -> None:
    page = open_page("upkeep", Fake(names), **ADDRESS)

    assert not page.exception
    found = labels(page)
    assert len(found) == len(set(found)) == len(GIVEN_FORMATS)


def test_every_format_stands_in_one_group() -> None:
    listed = [key for _, keys in giving_out.GROUPS for key in keys]
    assert sorted(listed) == sorted(it.key for it in GIVEN_FORMATS)


def test_headings_are_without_gaps_and_say_for_whom_and_what_never(open_page: Opener) -> None:
    page = open_page("upkeep", Fake(actors(3)), **ADDRESS)

    assert [it.value for it in page.title] == ["Wie geben Sie Daten weiter?"]
    assert [it.value for it in page.header][-2:] == ["Was in den Dateien steht", "Was nie darin steht"]
    assert len(page.subheader) == len(GIVEN_FORMATS)
    said = words(page)
    assert all(wanted in said for wanted in ("Gephi", "Kumu", "Excel", "interne Notizen", "was am"))


def test_nothing_is_made_before_somebody_asks(open_page: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(*_: object) -> bytes:
        raise AssertionError("a file was made although nobody asked")

    monkeypatch.setattr(keeping, "give_out", made)
    assert not open_page("upkeep", Fake(actors(3)), **ADDRESS).exception


def test_the_licence_is_kept_and_can_be_taken_back(open_page: Opener) -> None:
    notes = service.Notebook(None)
    page = open_page("upkeep", Fake(actors(3), notes=notes), **ADDRESS)
    (choice,) = [it for it in page.selectbox if it.key == "weitergabe_lizenz"]

    choice.select(CC_BY).run()
    assert keeping.kept_licence(notes) == CC_BY
    (choice,) = [it for it in page.selectbox if it.key == "weitergabe_lizenz"]
    choice.select("").run()
    assert keeping.kept_licence(notes) == ""


def test_who_publishes_is_asked_for_until_it_is_filled_in(open_page: Opener) -> None:
    notes = service.Notebook(None)
    assert "fehlt noch, wer die Daten herausgibt" in words(
        open_page("upkeep", Fake(actors(3), notes=notes), **ADDRESS)
    )
    service.keep_contact(notes, {"amt": "Koordinierungsstelle"})
    assert "fehlt noch, wer die Daten herausgibt" not in words(
        open_page("upkeep", Fake(actors(3), notes=notes), **ADDRESS)
    )


def test_who_has_to_be_named_is_shown_letter_by_letter(open_page: Opener) -> None:
    named = tuple(Attribution(title=name, attribution=name) for name in HOSTILE_NAMES)
    page = open_page("upkeep", Fake(actors(3), to_name=named), **ADDRESS)

    assert not page.exception
    assert "![](" not in parsed_words(page)


def test_in_english_the_page_says_that_the_files_are_german(open_page: Opener) -> None:
    page = open_page("upkeep", Fake(actors(3)), sprache="en", **ADDRESS)
    assert "Their content is in German" in words(page).replace("\\", "")
