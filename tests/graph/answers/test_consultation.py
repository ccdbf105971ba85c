"""The way of a paper through the bodies, as far as sources tell it."""

from __future__ import annotations

from datetime import date

from graph.answers.consultation import consultations
from graph.model import Modality, Period
from tests.builders import body, decision, document, network, undertaking

BODIES = (
    body("Kreistag", "kreistag"),
    body("Kreisausschuss", "hauptausschuss"),
    body("Fachausschuss", "ausschuss"),
)


def on(year: int, month: int, day: int) -> Period:
    at = date(year, month, day)
    return Period(earliest=at, latest=at, start=at.isoformat(), end=at.isoformat())


def test_dated_stations_follow_their_dates() -> None:
    # The dates say otherwise than the kinds: the dates win.
    early = decision("k", "Kreistag", about=("Leitbild",), period=on(2006, 5, 1))
    late = decision("f", "Fachausschuss", about=("Leitbild",), period=on(2006, 6, 1))
    (found,) = consultations(network(*BODIES, early, late))
    assert found.way == "Kreistag (01.05.2006) → Fachausschuss (01.06.2006)"
    assert found.note == ""


def test_a_station_without_a_date_stands_where_its_kind_does_and_says_so() -> None:
    steps = (
        decision(
            "1",
            "Fachausschuss",
            about=("Leitbild",),
            period=on(2006, 5, 15),
            outcome="ungeändert beschlossen",
        ),
        decision("2", "Kreisausschuss", about=("Leitbild",)),
        decision(
            "3", "Kreistag", about=("Leitbild",), period=on(2006, 6, 14), outcome="ungeändert beschlossen"
        ),
    )
    (found,) = consultations(network(*BODIES, *steps))
    assert [station.body.label for station in found.stations] == [
        "Fachausschuss",
        "Kreisausschuss",
        "Kreistag",
    ]
    assert "Ohne Datum in der Quelle: Kreisausschuss." in found.note
    assert [str(station.outcome) for station in found.stations] == [
        "ungeändert beschlossen",
        "Ergebnis nicht angegeben",
        "ungeändert beschlossen",
    ]


def test_a_single_decision_without_a_date_needs_no_note() -> None:
    (found,) = consultations(network(*BODIES, decision("1", "Kreistag", about=("Leitbild",))))
    assert (found.way, found.note) == ("Kreistag (Datum nicht angegeben)", "")


def test_decisions_about_one_thing_belong_together_also_over_a_third() -> None:
    steps = (
        decision("1", "Fachausschuss", about=("a",)),
        decision("2", "Kreistag", about=("b",)),
        decision("3", "Kreisausschuss", about=("a", "b")),
    )
    assert [len(found.stations) for found in consultations(network(*BODIES, *steps))] == [3]


def test_the_matter_is_named_by_what_is_done_rather_than_by_its_paper() -> None:
    things = *undertaking("Konsultation zum Konzept"), document("Drucksache")
    told = decision("1", "Kreistag", about=("Drucksache", "Konsultation zum Konzept"))
    (found,) = consultations(network(*BODIES, *things, told))
    assert found.subject == "Konsultation zum Konzept"


def test_a_mandate_to_decide_is_no_decision() -> None:
    told = decision("1", "Kreistag", about=("x",), period=on(2026, 6, 30), modality=Modality.AUFTRAG)
    (found,) = consultations(network(*BODIES, told))
    assert found.way == "Kreistag (vorgesehen: 30.06.2026)"
    assert found.stations[0].outcome == "ein Ergebnis ist nicht erfasst"


def test_the_longest_way_stands_first() -> None:
    short = decision("a", "Kreistag", about=("neu",), period=on(2026, 1, 1))
    long = decision("b", "Kreistag", about=("alt",)), decision("c", "Fachausschuss", about=("alt",))
    assert [found.subject for found in consultations(network(*BODIES, short, *long))] == ["alt", "neu"]
