"""The age of sources, by hand."""

from __future__ import annotations

from datetime import date

from graph.metrics.source_ages import SourceAges, source_ages
from tests.builders import document, evidence, network

TODAY = date(2026, 11, 22)


def test_a_document_counts_once_however_often_it_is_quoted() -> None:
    quotes = (evidence("eins"), evidence("zwei"))

    assert source_ages(network(document(year="2025-11-22"), *quotes), TODAY).total == 1


def test_a_document_that_nothing_quotes_is_no_source() -> None:
    assert source_ages(network(document()), TODAY) == SourceAges(total=0, undated=0, old=0, median=None)


def test_median_is_the_middle_of_the_dated_ones() -> None:
    years = {"jung": "2026-10-22", "mittel": "2025-11-22", "alt": "2006", "ohne": None}
    texts = [document(slug, year) for slug, year in years.items()]
    quotes = [evidence(f"beleg-{slug}", source=slug) for slug in years]

    assert source_ages(network(*texts, *quotes), TODAY) == SourceAges(total=4, undated=1, old=1, median=12)


def test_exactly_sixty_months_are_not_old() -> None:
    def old(day: str) -> int:
        return source_ages(network(document(year=day), evidence()), TODAY).old

    assert (old("2021-11-22"), old("2021-11-21")) == (0, 1)


def test_own_knowledge_is_a_source_with_its_own_date() -> None:
    call = evidence("anruf", source=None, type="Telefonat", date="2026-09-01", latest=date(2026, 9, 1))

    assert source_ages(network(call), TODAY) == SourceAges(total=1, undated=0, old=0, median=2)


def test_a_source_later_than_the_day_shown_is_not_old() -> None:
    found = source_ages(network(document(year="2026"), evidence()), date(2010, 1, 1))

    assert (found.old, found.median) == (0, 0)
