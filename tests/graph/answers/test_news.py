from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from graph import looking
from graph.answers.news import News, NewsKind, news
from graph.model import Modality, Moment, Network, Period
from graph.store import Store
from graph.store.journal import Entry
from tests.builders import actor, decision, evidence, network, offer, tie, undertaking

TODAY = date(2026, 11, 22)
NOW = Moment(TODAY, TODAY)
LATELY, OLD = date(2026, 11, 1), date(2026, 1, 5)


def told(*things: Any, moment: Moment = NOW) -> News:
    return news(network(*things), moment)


def kinds(found: News) -> list[tuple[NewsKind, str]]:
    return [(group.kind, group.counts) for group in found.groups]


def proof(slug: str, day: date | None) -> Any:
    return evidence(slug, recorded_on=day)


def test_what_was_recorded_after_the_beginning_is_new() -> None:
    found = told(
        proof("alt", OLD),
        proof("neu", LATELY),
        actor("a", evidence=("alt",)),
        actor("b", evidence=("neu",)),
        tie("a", "b", evidence=("neu",)),
    )

    assert kinds(found) == [(NewsKind.RECORDED, "1 Akteur und 1 Beziehung")]
    assert found.summary == "Seit dem 24.08.2026 – neu erfasst: b und tie-a-b."


def test_more_than_two_are_told_by_their_number() -> None:
    clubs = [actor(slug, evidence=("neu",)) for slug in ("b", "c", "d")]
    found = told(proof("alt", OLD), proof("neu", LATELY), actor("a", evidence=("alt",)), *clubs)

    assert found.summary == "Seit dem 24.08.2026 – neu erfasst: 3 Akteure."


def test_the_first_entries_of_a_network_are_no_news() -> None:
    found = told(proof("erst", LATELY), actor("a", evidence=("erst",)))

    assert found.groups == ()
    assert found.summary == (
        "Dieses Netzwerk ist seit dem 01.11.2026 erfasst. Was danach hinzukommt, steht künftig hier."
    )


def test_further_evidence_for_something_known_makes_it_no_news() -> None:
    found = told(proof("alt", OLD), proof("neu", LATELY), actor("a", evidence=("alt", "neu")))

    assert found.groups == ()


def test_what_happened_by_its_own_date_is_told_by_kind() -> None:
    day = Period(earliest=LATELY, latest=LATELY, start="2026-11-01", end="2026-11-01")
    found = told(
        decision("Leitbild", period=day),
        *undertaking("Woche", type="Veranstaltung", period=day),
        offer("Kurs", period=Period(latest=date(2026, 10, 31), end="2026-10")),
        *undertaking("Bericht", modality=Modality.AUFTRAG, period=Period(latest=LATELY, end="2026-11-01")),
    )

    assert kinds(found) == [
        (NewsKind.DECIDED, "1 Beschluss"),
        (NewsKind.BEGUN, "1 Vorhaben"),
        (NewsKind.ENDED, "1 Angebot"),
        (NewsKind.DUE, "1 Vorhaben"),
    ]


def test_what_is_older_than_ninety_days_is_no_news() -> None:
    before = Period(earliest=date(2026, 8, 23), latest=date(2026, 8, 23))
    just = Period(earliest=date(2026, 8, 24), latest=date(2026, 8, 24))

    assert told(decision("Leitbild", period=before)).groups == ()
    assert len(told(decision("Leitbild", period=just)).groups) == 1


def test_undated_evidence_says_nothing_about_when_it_was_recorded() -> None:
    assert told(proof("x", None), actor("a", evidence=("x",))).summary == (
        "Seit dem 24.08.2026 ist nichts Neues erfasst. Wann die Angaben erfasst wurden, ist nicht vermerkt."
    )


def example(*things: Any) -> Network:
    found = network(*things)
    return replace(found, info=replace(found.info, is_example=True))


def test_a_dated_example_says_that_nothing_is_added_and_what_came_last() -> None:
    day = Period(earliest=date(2006, 6, 14), latest=date(2006, 6, 14), start="2006-06-14", end="2006-06-14")

    assert news(example(decision("Leitbild", period=day)), NOW).summary == (
        "Datiertes Beispiel: Es kommt nichts mehr hinzu. Das jüngste datierte Ereignis: Leitbild (14.06.2006)."
    )
    assert news(example(), NOW).summary == (
        "Datiertes Beispiel: Es kommt nichts mehr hinzu. Die erfassten Quellen nennen zu keinem Ereignis ein Datum."
    )


def test_the_journal_says_when_the_store_was_changed_last() -> None:
    found = news(network(), NOW, Entry(version=7, recorded_on=LATELY))

    assert found.last_change == "Letzte Änderung am Datenbestand: 01.11.2026 (Datenstand 7)."
    assert news(network(), NOW).last_change == ""


def test_musterkreis_tells_the_week_and_the_report_that_was_due(store: Store) -> None:
    found = looking.news(store, "musterkreis", NOW)

    assert [(group.kind, [fact.text for fact in group.facts]) for group in found.groups] == [
        (NewsKind.BEGUN, ["Interkulturelle Woche 2026"]),
        (NewsKind.DUE, ["Integrationsbericht 2026"]),
    ]
    assert found.summary == (
        "Seit dem 24.08.2026 – begonnen oder stattgefunden: Interkulturelle Woche 2026; "
        "Termin vorbei: Integrationsbericht 2026."
    )
    assert found.last_change.startswith("Letzte Änderung am Datenbestand: ")
