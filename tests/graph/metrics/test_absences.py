from datetime import date
from typing import Any

import pytest

from graph.metrics.absences import absence_wording, document_name, is_denied, outweighs
from graph.model import Modality, Period
from tests.builders import absence, actor, document, evidence, network

TODAY = date(2026, 11, 22)
YEAR_2006 = Period(earliest=date(2006, 1, 1), latest=date(2006, 12, 31))


@pytest.mark.parametrize(
    ("quote", "notes", "words"),
    [
        (
            "wurde vorläufig Abstand genommen",
            (),
            "2006 vorläufig nicht eingerichtet; späterer Stand unbekannt",
        ),
        (
            "wurde Abstand genommen",
            ("Nur vorläufig.",),
            "2006 vorläufig nicht eingerichtet; späterer Stand unbekannt",
        ),
        ("gibt es nicht", (), "2006 nicht eingerichtet; späterer Stand unbekannt"),
    ],
)
def test_provisional_is_said_only_if_the_source_says_it(
    quote: str, notes: tuple[str, ...], words: str
) -> None:
    said = absence("x", "integrationsbeirat", period=YEAR_2006, evidence=("beleg",), notes=notes)
    assert absence_wording(said, network(said, evidence(source=None, quote=quote)), TODAY) == words


def test_without_a_date_of_its_own_the_year_of_the_document_counts() -> None:
    said = absence("x", "integrationsbeirat", evidence=("beleg",))
    paper = document(year="2006", title="Vorlage Leitbild")
    words = "2006 nicht eingerichtet (Vorlage Leitbild); späterer Stand unbekannt"
    assert absence_wording(said, network(said, paper, evidence()), TODAY) == words


def test_an_undated_absence_says_so() -> None:
    said = absence("x", "integrationsbeirat")
    assert (
        absence_wording(said, network(said), TODAY)
        == "undatiert nicht eingerichtet; späterer Stand unbekannt"
    )


@pytest.mark.parametrize(
    ("more", "is_outweighed"),
    [
        ({}, False),
        ({"period": Period(earliest=date(2006, 12, 31))}, False),
        ({"period": Period(earliest=date(2007, 1, 1))}, True),
        ({"confirmed_on": date(2026, 1, 1)}, True),
        ({"confirmed_on": date(2026, 1, 1), "modality": Modality.SOLL}, False),
        ({"confirmed_on": date(2026, 1, 1), "is_generic": True}, False),
    ],
)
def test_only_who_exists_since_later_outweighs_an_absence(more: dict[str, Any], is_outweighed: bool) -> None:
    said = absence("x", "integrationsbeirat", period=YEAR_2006)
    board = actor("beirat", "integrationsbeirat", **more)
    assert outweighs(board, said, network(said, board)) is is_outweighed


def test_nobody_is_known_to_be_later_than_an_undated_absence() -> None:
    said, board = absence("x", "integrationsbeirat"), actor("b", "integrationsbeirat", confirmed_on=TODAY)
    assert not outweighs(board, said, network(said, board))


def test_a_fresh_absence_is_the_present_state() -> None:
    said = absence("x", "integrationsbeirat", period=Period(latest=date(2024, 11, 22)))
    older = absence("y", "integrationsbeirat", period=Period(latest=date(2024, 11, 21)))
    assert absence_wording(said, network(said), TODAY) == "2024 nicht eingerichtet"
    assert absence_wording(older, network(older), TODAY).endswith("; späterer Stand unbekannt")


def test_nobody_sets_up_a_hospital() -> None:
    said = absence("x", "krankenhaus", period=YEAR_2006)
    assert absence_wording(said, network(said), TODAY).startswith("2006 nicht vorhanden")


@pytest.mark.parametrize(
    ("sort", "identifiers", "name"),
    [
        ("Beschlussvorlage", ("003.txt", "2006/037"), "Vorlage 2006/037"),
        ("Mitteilung", ("144/2009",), "Mitteilung 144/2009"),
        ("Leitbild", ("000.txt",), "text"),
        ("", ("7/2020",), "7/2020"),
    ],
)
def test_a_document_is_called_by_sort_and_number(sort: str, identifiers: tuple[str, ...], name: str) -> None:
    assert document_name(document(type=sort, identifiers=identifiers)) == name


@pytest.mark.parametrize(
    ("kind", "denied", "is_so"),
    [
        ("integrationsbeirat", "integrationsbeirat", True),
        ("migrationsberatung", "beratungsstelle", True),
        ("gremium", "integrationsbeirat", False),
        ("steuerungsgruppe", "integrationsbeirat", False),
    ],
)
def test_an_absence_denies_its_kind_and_what_is_narrower(kind: str, denied: str, is_so: bool) -> None:
    assert is_denied(kind, absence("x", denied)) is is_so
