"""What may no longer hold: what nobody confirmed for two years, ties first, the oldest of the rest first."""

from __future__ import annotations

from datetime import date

from graph.answers.outdated import outdated
from graph.editing import Preset, Source, confirmed
from graph.model import Moment
from graph.records import RecordSort
from tests.graph.editing.conftest import CALL, STAMP, TODAY, Office, opened

NOW = Moment(TODAY, TODAY)


def told(day: str) -> Source:
    return Source(preset=Preset.CALL, day=day)


def entered() -> tuple[Office, str, str, str]:
    office = opened()
    vhs, club = office.actor("VHS", "vhs"), office.actor("Verein")
    old = office.enter(
        RecordSort.TIE, told("01.03.2023"), relation="kooperation", participants=(vhs, club)
    ).iri
    office.enter(RecordSort.TIE, told("01.03.2026"), relation="kooperation", participants=(vhs, club))
    older = office.enter(
        RecordSort.OFFER, told("01.03.2020"), label="Kurs", fields="sprache", providers=vhs
    ).iri
    offer = office.enter(
        RecordSort.OFFER, told("01.03.2022"), label="Treff", fields="sprache", providers=vhs
    ).iri
    return office, old, older, offer


def test_only_what_is_older_than_two_years_is_listed_ties_first() -> None:
    office, old, older, offer = entered()

    found = outdated(office.store, office.name, NOW)

    assert [(it.iri, it.sort, it.last) for it in found] == [
        (old, "Beziehung", date(2023, 3, 1)),
        (older, "Angebot", date(2020, 3, 1)),
        (offer, "Angebot", date(2022, 3, 1)),
    ]


def test_what_is_confirmed_is_listed_no_more() -> None:
    office, old, older, offer = entered()

    confirmed(office.store, office.name, old, CALL, STAMP, TODAY)

    assert [it.iri for it in outdated(office.store, office.name, NOW)] == [older, offer]
