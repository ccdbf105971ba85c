from __future__ import annotations

from datetime import date
from typing import Any

from graph.answers.ending import Ending, ending
from graph.model import Modality, Moment, Period
from graph.reading import history_at
from graph.store import Store
from graph.whatif import ActorLeaves, FundingEnds
from tests.builders import actor, body, directed, network, offer, seat, tie, undertaking

TODAY = date(2026, 11, 22)


def until(day: str, **more: Any) -> Period:
    return Period(latest=date.fromisoformat(day), end=day, **more)


def found(*things: Any, months: int = 12) -> Ending:
    return ending(network(*things), TODAY, months)


def texts(entries: Any) -> list[str]:
    return [it.fact.text for it in entries]


def test_the_window_begins_today_and_ends_on_the_same_day_a_year_later() -> None:
    days = ("2026-11-21", "2026-11-22", "2027-11-22", "2027-11-23")
    offers = [offer(day, period=until(day)) for day in days]

    assert texts(found(*offers).soon) == ["2026-11-22", "2027-11-22"]


def test_a_shorter_look_shows_less() -> None:
    assert texts(found(offer("Kurs", period=until("2027-06-30")), months=3).soon) == []
    assert found(offer("Kurs", period=until("2027-06-30")), months=3).summary == (
        "Für die nächsten 3 Monate nennen die erfassten Quellen kein Ende."
    )


def test_entries_stand_by_their_day() -> None:
    project = undertaking("Projekt", period=until("2027-01-31"))

    assert texts(found(offer("Kurs", period=until("2027-06-30")), *project).soon) == ["Projekt", "Kurs"]


def test_deadlines_of_mandates_and_single_events_do_not_end() -> None:
    due = undertaking("Bericht", modality=Modality.AUFTRAG, period=until("2027-01-31"))
    week = undertaking("Woche", type="Veranstaltung", period=until("2027-01-31"))

    assert found(*due, *week).soon == ()


def test_what_has_not_begun_does_not_end_soon() -> None:
    ahead = until("2027-06-30", earliest=date(2027, 1, 1), start="2027-01-01")

    assert found(*undertaking("Projekt", period=ahead)).soon == ()


def test_an_undertaking_names_who_takes_part_what_it_covers_and_what_is_left() -> None:
    project = undertaking(
        "Lotsen",
        "awo",
        "vhs",
        fields=("sprache", "gesundheit"),
        target_groups=("frauen",),
        period=until("2027-01-31"),
    )
    (entry,) = found(actor("awo"), actor("vhs"), *project, offer("Kurs", fields=("sprache",))).soon

    assert entry.lost == (
        "Beteiligt: awo; vhs",
        "Handlungsfelder: Sprache; Gesundheit und Pflege",
        "Zielgruppen: Frauen",
        "Danach ist hier weder ein laufendes Vorhaben noch ein Angebot erfasst in: Gesundheit und Pflege",
    )
    assert entry.scenario == FundingEnds("Lotsen")


def test_unknown_participants_are_said_to_be_unknown() -> None:
    (entry,) = found(*undertaking("Lotsen", period=until("2027-01-31"))).soon

    assert entry.lost == ("Wer beteiligt ist, ist hier nicht erfasst",)


def test_a_post_leads_to_what_if_it_leaves_and_counts_what_goes_with_it() -> None:
    post = actor("lotsin", period=until("2027-01-31"))
    (entry,) = found(post, actor("awo"), body("beirat"), tie("lotsin", "awo"), seat("lotsin", "beirat")).soon

    assert entry.lost == ("Mit dabei: 1 Verbindung und 1 Sitz",)
    assert entry.scenario == ActorLeaves("lotsin")


def test_a_seat_ends_with_its_voice_and_a_funding_with_its_names() -> None:
    seats = found(actor("awo"), body("beirat"), seat("awo", "beirat", period=until("2027-01-31"))).soon
    money = directed("land", "vhs", "foerderung", period=until("2027-01-31"))
    funding = found(actor("land"), actor("vhs"), money).soon

    assert (seats[0].lost, seats[0].scenario) == (("Die Stimme von awo in beirat",), None)
    assert (funding[0].lost, funding[0].scenario) == (("Eine Förderung: land; vhs",), FundingEnds("land"))


def test_what_ended_and_was_followed_is_not_told() -> None:
    old = seat("awo", "beirat", period=until("2026-06-30"))
    new = seat("awo", "beirat", iri="new", period=Period(earliest=date(2026, 7, 1)))

    assert found(actor("awo"), body("beirat"), old, new).over == ()
    assert len(found(actor("awo"), body("beirat"), old).over) == 1


def test_undertakings_without_an_end_are_counted() -> None:
    assert found(*undertaking("Konzept"), *undertaking("Lotsen", period=until("2027-01-31"))).without_end == 1


def test_musterkreis_as_planted(store: Store) -> None:
    day = date(2026, 11, 1)
    planted = ending(history_at(store, "musterkreis", Moment(day, TODAY)), day, 12)

    assert [(it.fact.text, it.end) for it in planted.soon] == [
        ("Projekt Ankommen in Musterau, zweiter Abschnitt", "30.09.2027")
    ]
    assert [(it.fact.text, it.end) for it in planted.over] == [
        ("Klinikum Musterau hat Kooperationsvereinbarung mit Sprachmittlungspool Musterkreis", "31.03.2026"),
        ("Projekt Sprachmittlung im Klinikum", "31.03.2026"),
    ]
    assert planted.summary == (
        "1 Eintrag endet laut Quelle in den nächsten 12 Monaten. "
        "2 Einträge endeten in den 12 Monaten davor, ohne dass eine Nachfolge erfasst ist."
    )


def test_a_stage_that_was_followed_by_the_next_is_not_lost(store: Store) -> None:
    planted = ending(history_at(store, "musterkreis", Moment(TODAY, TODAY)), TODAY, 24)

    assert "Projekt Ankommen in Musterau, erster Abschnitt" not in texts(planted.over)
    assert texts(planted.soon) == [
        "Projekt Ankommen in Musterau, zweiter Abschnitt",
        "Programm Demokratie vor Ort",
    ]
