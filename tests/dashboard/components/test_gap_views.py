"""The views of the gaps: matrix, places, target groups, decisions, and one finding by itself."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import cache, words
from dashboard.components import decisions, gap_matrix, gap_places, gap_target_groups
from graph.findings import JudgementState
from tests.dashboard import expected
from tests.dashboard.conftest import Opener
from tests.dashboard.conftest import words as said
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

THREE = Fake(actors(3))
VIEWS = [gap_matrix.VIEW, gap_places.VIEW, gap_target_groups.VIEW, decisions.VIEW]


def labels(page: AppTest) -> list[str]:
    return [link.proto.label for link in page.get("page_link")]


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("count", [1, 3, 500])
def test_each_view_opens_with_one_heading_and_restores_from_its_address(
    view: str, count: int, open_page: Opener
) -> None:
    page = open_page("gaps", Fake(actors(count)), ansicht=view)

    assert not page.exception
    assert not page.error
    assert len(page.title) == 1
    assert page.query_params["ansicht"] == view


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_names_stay_letters(view: str, open_page: Opener) -> None:
    page = open_page("gaps", Fake(HOSTILE_NAMES), ansicht=view, zeile="sprache", spalte="bildungseinrichtung")

    text = said(page) + "\n".join(labels(page))
    assert not page.exception
    assert "![](" not in text
    assert "](https://evil" not in text


def test_the_matrix_answers_first_and_asks_for_a_cell(open_page: Opener) -> None:
    page = open_page("gaps", THREE, ansicht="matrix")

    assert page.title[0].value == "Wer ist wo zu erwarten, und wer ist belegt?"
    assert "**Antwort für 3**" in said(page)
    assert "Wählen Sie eine Zelle" in said(page)
    assert not page.header


def test_a_cell_of_the_address_shows_who_is_expected_and_named_there(open_page: Opener) -> None:
    page = open_page("gaps", THREE, ansicht="matrix", zeile="sprache", spalte="bildungseinrichtung")

    assert [heading.value for heading in page.header] == ["Sprache\\: Bildungseinrichtung"]
    assert "Eine Quelle lässt diesen Partner erwarten" in said(page)
    assert "Bündnis für Übergänge 1" in labels(page)


def test_a_cell_that_is_not_there_is_ignored_with_a_note(open_page: Opener) -> None:
    page = open_page("gaps", THREE, ansicht="matrix", zeile="gibtsnicht", spalte="wirtschaft")

    assert not page.exception
    assert "»zeile«" in " ".join(note.value for note in page.info)


def test_what_is_only_usual_waits_for_its_switch_and_is_square(open_page: Opener) -> None:
    entries = expected.matrix(actors(12)).entries
    hidden = open_page(
        "gaps", Fake(actors(12)), ansicht="matrix", zeile="sprache", spalte="bildungseinrichtung"
    )
    shown = open_page(
        "gaps",
        Fake(actors(12)),
        ansicht="matrix",
        zeile="sprache",
        spalte="bildungseinrichtung",
        ueblich="ja",
    )

    assert {gap_matrix.SHAPES.get(it.ground, "quadrat") for it in entries} == {"kreis", "quadrat"}
    assert "Fachlich üblich" not in said(hidden)
    assert "Fachlich üblich" in said(shown)


def test_each_expected_kind_is_one_sign_of_its_cell(use: object) -> None:
    matrix = expected.matrix(actors(12))
    drawn = gap_matrix.ladder_of(matrix, matrix.entries)

    assert sum(len(cell.marks) for cell in drawn.cells.values()) == len(matrix.entries)
    assert {(mark.shape, mark.step) for cell in drawn.cells.values() for mark in cell.marks} == {
        (gap_matrix.SHAPES.get(it.ground, "quadrat"), it.step) for it in matrix.entries
    }


def test_small_numbers_of_places_are_masked_for_eyes_and_ears(use: object) -> None:
    (matrix,) = expected.places(actors(4))
    drawn = gap_places.ladder_of(matrix)

    masked = drawn.cells["sprache", "ort-1"]
    assert masked.text == words.say("1–2")
    assert masked.sentence.endswith("1–2 erfasst")
    assert drawn.cells["sprache", "ort-0"].text == "nichts"
    assert drawn.cells["sprache", "ort-2"].text == "7"


def test_a_place_leads_to_its_map(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(4)), ansicht="orte", zeile="sprache", spalte="ort-1")

    link = next(link for link in page.get("page_link") if "Karte ansehen" in link.proto.label)
    assert "ort=ort-1" in link.proto.query_string
    assert "feld=sprache" in link.proto.query_string


def test_too_few_places_are_explained(open_page: Opener) -> None:
    page = open_page("gaps", Fake(actors(1)), ansicht="orte")

    assert "mindestens drei Orte" in " ".join(note.value for note in page.info)


def test_a_target_group_shows_what_is_only_wished(open_page: Opener) -> None:
    page = open_page("gaps", THREE, ansicht="zielgruppen", zeile="sprache", spalte="frauen")

    assert [heading.value for heading in page.header] == ["Sprache\\: Frauen"]
    assert "**Nur beabsichtigt**" in said(page)
    assert "**Erfasste Angebote**" not in said(page)


def test_wished_and_offered_have_different_signs(use: object) -> None:
    fake = expected.patches(actors(2))["gap_target_groups"](None, "", None)
    cells = gap_target_groups.ladder_of(fake).cells

    assert cells["sprache", "frauen"].marks != cells["sprache", "kinder"].marks


def test_before_any_decision_the_page_says_how_to_make_one(open_page: Opener) -> None:
    page = open_page("gaps", THREE, ansicht="entscheidungen")

    assert "Entscheidung festhalten" in " ".join(note.value for note in page.info)


def test_decisions_stand_with_day_role_and_reason_the_latest_first(open_page: Opener) -> None:
    fake = Fake(actors(3))
    item = fake.findings(None, "", None)[0]  # type: ignore[arg-type]  # the stand-in does not look at the moment
    fake.judge(None, item.id, JudgementState.CHECKED, "Zuerst geprüft", cache.today())
    fake.judge(None, item.id, JudgementState.DONE, "Dann erledigt", cache.today())
    page = open_page("gaps", fake, ansicht="entscheidungen")

    text = said(page)
    assert text.index("Dann erledigt") < text.index("Zuerst geprüft")
    assert "Koordinierungsstelle" in text
    assert "durch eine spätere ersetzt" in text
    assert "Zum Hinweis" in labels(page)


def test_decisions_are_filtered_by_the_address(open_page: Opener) -> None:
    fake = Fake(actors(3))
    item = fake.findings(None, "", None)[0]  # type: ignore[arg-type]  # the stand-in does not look at the moment
    fake.judge(None, item.id, JudgementState.CHECKED, "Zuerst geprüft", cache.today())
    fake.judge(None, item.id, JudgementState.DONE, "Dann erledigt", cache.today())
    page = open_page("gaps", fake, ansicht="entscheidungen", entscheidung="erledigt")

    assert "Dann erledigt" in said(page)
    assert "Zuerst geprüft" not in said(page)


def test_one_finding_by_itself_shows_its_reason_without_a_further_press(open_page: Opener) -> None:
    item = THREE.findings(None, "", None)[0]  # type: ignore[arg-type]  # the stand-in does not look at the moment
    page = open_page("gaps", THREE, befund=item.id)

    assert page.title[0].value == "Arbeit und Ausbildung\\: Unternehmen"
    assert "**Warum?**" in said(page)
    assert any("Warum erwartet?" in box.label for box in page.expander)
    assert "Alle Hinweise ansehen" in labels(page)


def test_a_finding_that_is_gone_is_explained(open_page: Opener) -> None:
    page = open_page("gaps", THREE, befund="0123456789ab")

    assert page.title[0].value == "Diesen Hinweis gibt es hier nicht mehr"
    assert {"Entscheidungen", "Alle Hinweise ansehen"} <= set(labels(page))
