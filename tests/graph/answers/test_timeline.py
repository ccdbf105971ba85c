from __future__ import annotations

from datetime import date

import pytest

from graph.answers.sorts import Sort
from graph.answers.timeline import Shape, card_of, timeline
from graph.model import Modality, Moment, Period
from graph.reading import history_at
from graph.store import Store
from tests.builders import actor, body, decision, network, offer, office, undertaking

TODAY = date(2026, 11, 22)
DAY = Period(earliest=date(2006, 6, 14), latest=date(2006, 6, 14), start="2006-06-14", end="2006-06-14")


@pytest.mark.parametrize(
    ("period", "shape", "first", "last"),
    [
        (DAY, Shape.DAY, date(2006, 6, 14), date(2006, 6, 14)),
        (
            Period(
                earliest=date(2004, 7, 1), latest=date(2004, 12, 31), start="2004-07-01", end="2004-12-31"
            ),
            Shape.PERIOD,
            date(2004, 7, 1),
            date(2004, 12, 31),
        ),
        (Period(earliest=date(2013, 1, 1), start="2013"), Shape.BEGIN, date(2013, 1, 1), date(2013, 1, 1)),
        (Period(latest=date(2005, 3, 31), end="2005-03"), Shape.END, date(2005, 3, 31), date(2005, 3, 31)),
    ],
)
def test_a_time_is_drawn_as_far_as_it_is_stated(
    period: Period, shape: Shape, first: date, last: date
) -> None:
    (entry,) = timeline(network(*undertaking("Konzept", period=period)), TODAY).entries

    assert (entry.shape, entry.first, entry.last) == (shape, first, last)


def test_entries_stand_in_the_order_of_time_whatever_their_sort() -> None:
    later = Period(earliest=date(2013, 1, 1), start="2013")
    found = timeline(network(office(period=later), decision("Leitbild", period=DAY)), TODAY)

    assert [(it.sort, it.label) for it in found.entries] == [
        (Sort.DECISION, "Leitbild"),
        (Sort.ACTOR, "kmut"),
    ]
    assert found.summary == "Zwischen 2006 und 2013 mit Datum belegt: 1 Beschluss und 1 Akteur."


def test_what_is_only_mandated_is_counted_apart() -> None:
    due = undertaking(
        "Bericht", modality=Modality.AUFTRAG, period=Period(latest=date(2026, 9, 30), end="2026-09-30")
    )
    found = timeline(network(*due), TODAY)

    assert found.entries[0].is_planned
    assert found.summary == (
        "Im Jahr 2026 mit Datum belegt: 1 Vorhaben. Davon ist 1 nur beauftragt, empfohlen oder geplant."
    )


def test_undated_actors_are_listed_only_if_they_are_named_bodies() -> None:
    found = timeline(network(actor("awo"), body("beirat"), offer("Kurs")), TODAY)

    assert [(sort, [fact.text for fact in facts]) for sort, facts in found.undated] == [
        (Sort.ACTOR, ["beirat"]),
        (Sort.OFFER, ["Kurs"]),
    ]
    assert (
        found.summary == "Zu keinem Vorhaben, Beschluss, Gremium oder Angebot nennen die Quellen ein Datum."
    )


def test_card_of_what_has_ended_or_is_to_come_cannot_be_opened() -> None:
    over, ahead = Period(latest=date(2020, 1, 1)), Period(earliest=date(2030, 1, 1))

    assert card_of(actor("awo", period=over), TODAY) is None
    assert card_of(undertaking("Projekt", period=over)[0], TODAY) == "Projekt"
    assert card_of(undertaking("Projekt", period=ahead)[0], TODAY) is None


def test_peine_reports_two_decisions_and_five_undertakings_with_a_date(store: Store) -> None:
    found = timeline(history_at(store, "peine", Moment(TODAY, TODAY)), TODAY)

    assert found.summary == "Zwischen 2004 und 2006 mit Datum belegt: 5 Vorhaben und 2 Beschlüsse."
    assert [(it.label, it.fact.when) for it in found.entries][-1] == (
        "Kreistag des Landkreises Peine: Leitbild Integration ungeändert beschlossen",
        "14.06.2006",
    )
    assert all(it.fact.quotes for it in found.entries)
