from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.components import grid, netmap
from tests.dashboard.conftest import Opener, parsed_words, words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors
from tests.dashboard.seated import iri

SIX = Fake(actors(6))
"""An office, a body (1), a school of adults, a migrant organisation, a club, and an office again."""


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return what tables and the picture were given, by their key."""
    found: dict[str, Any] = {}
    monkeypatch.setattr(grid, "show", lambda key, table, *_: found.update({key: table}))
    monkeypatch.setattr(netmap, "show", lambda view, *_, **__: found.update({"bild": view}))
    return found


def headers(page: AppTest) -> list[str]:
    return [heading.value for heading in page.header]


def press(page: AppTest, label: str) -> AppTest:
    return next(button for button in page.button if button.label == label).click().run()


def test_the_page_begins_with_an_answer_for_the_network(open_page: Opener) -> None:
    said = words(open_page("bodies", SIX))

    assert "**1 Gremium ist in den Quellen namentlich genannt\\.**" in said
    assert "In jedem davon ist eine Migrantenorganisation als Mitglied belegt\\." in said


def test_all_bodies_stand_side_by_side_with_their_seats_without_names(
    open_page: Opener, sent: dict[str, Any]
) -> None:
    open_page("bodies", SIX)
    (line,) = sent["gremien"].lines

    # Seats within two places of the body: the office, the school and the migrant organisation.
    assert (line.head, line.key) == ("Fachdienst Soziales 2", iri(1))
    assert [field.text for field in line.fields] == ["Netzwerk/Runder Tisch", "3", "1", "8", "3"]


def test_the_picture_has_bodies_members_and_seats_without_names(
    open_page: Opener, sent: dict[str, Any]
) -> None:
    open_page("bodies", SIX)

    assert len(sent["bild"].nodes) == 5
    assert len(sent["bild"].edges) == 4


def test_a_body_of_the_address_is_shown_with_its_own_answer_and_picture(
    open_page: Opener, sent: dict[str, Any]
) -> None:
    page = open_page("bodies", Fake(actors(12)), gremium=iri(1))

    assert page.title[0].value == "Fachdienst Soziales 2"
    assert "**3 Mitglieder sind belegt, darunter Migrantenorganisationen\\: 1 \\(33 %\\)\\." in words(page)
    assert {edge.target for edge in sent["bild"].edges} == {iri(1)}


def test_quota_and_vacant_seats_are_told_without_names(open_page: Opener) -> None:
    said = words(open_page("bodies", SIX, gremium=iri(1)))

    assert "**8 Sitze ohne Namen, davon 3 unbesetzt**" in said
    assert "- Grundlage: Bündnis für Übergänge 1" in said
    assert "- Unbesetzt: 3" in said


def test_whose_voice_is_not_recorded_stands_beside_the_quota(open_page: Opener) -> None:
    page = open_page("bodies", SIX, gremium=iri(1))

    assert any("Wessen Stimme" in heading for heading in headers(page))
    assert "Zivilgesellschaft \\(1\\)" in words(page)
    assert "Dazu kommen 8 Sitze ohne Namen\\." in words(page)


def test_a_proposal_for_invitations_comes_on_demand_and_is_part_of_the_address(open_page: Opener) -> None:
    page = open_page("bodies", SIX, gremium=iri(1))
    page = press(page, "Vorschlag berechnen")

    assert page.query_params["einladen"] == "ja"
    assert "Eine Rechnung, keine Empfehlung" in words(page)


def test_a_proposal_says_which_minimum_cannot_be_kept(open_page: Opener) -> None:
    page = open_page("bodies", SIX, gremium=iri(1), einladen="ja", sitze="1", mindestens="5")

    assert any("Das geht nicht auf" in note.value for note in page.info)


def test_decisions_have_their_way_and_their_quote(open_page: Opener) -> None:
    page = open_page("bodies", SIX)

    assert "Beratungsfolge und Beschlüsse" in headers(page)
    assert "**Fachdienst Soziales 2 \\(Datum nicht angegeben\\)**" in words(page)


def test_who_sits_in_several_bodies_is_named_with_each_role(open_page: Opener, sent: dict[str, Any]) -> None:
    page = open_page("bodies", Fake(actors(16)))
    labels = [field.text for line in sent["gemeinsam"].lines for field in line.fields]

    # Nobody is near to two bodies at once: all pairs share nobody, and a body nothing with itself.
    assert labels == ["–", "0", "0", "0", "–", "0", "0", "0", "–"]
    assert "0 Akteure sitzen in mehr als einem Gremium; 0 von 3 Paaren" in words(page).replace("\\", "")


def test_many_bodies_are_chosen_from_a_list(open_page: Opener) -> None:
    page = open_page("bodies", Fake(actors(100)))

    assert "Gremium" in [control.label for control in page.selectbox]


def test_an_unknown_body_of_the_address_is_noted_and_all_are_shown(open_page: Opener) -> None:
    page = open_page("bodies", SIX, gremium="gibtsnicht")

    assert page.title[0].value == "Gremien"
    assert any("»gremium«" in note.value for note in page.info)


def test_hostile_names_of_a_body_stay_letters(open_page: Opener) -> None:
    said = parsed_words(open_page("bodies", Fake(HOSTILE_NAMES), gremium=iri(1), einladen="ja"))

    assert "![](" not in said
    assert "<img" not in said.replace("\\<", "")
