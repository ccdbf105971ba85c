"""What happened when: undertakings, decisions, beginnings of bodies and offices, and offers with a period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.answers.card import fact
from graph.answers.sorts import Sort, sort_of
from graph.locale import Said, counted, joined, listed, say
from graph.model import Agent, Fact, Modality, Network, Statement, Undertaking
from graph.texts import sort_key

__all__ = ["SORTS", "Shape", "Timeline", "TimelineEntry", "timeline"]

SORTS = (Sort.UNDERTAKING, Sort.DECISION, Sort.ACTOR, Sort.OFFER)
"""Sorts of a timeline, in the order in which it shows them."""


class Shape(StrEnum):
    """What the source says of the time of an entry."""

    DAY = "tag"
    """One day."""
    PERIOD = "zeitraum"
    """A first and a last day."""
    BEGIN = "beginn"
    """A beginning, and no word of an end."""
    END = "ende"
    """An end or a deadline, and no word of a beginning."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One line of the timeline."""

    iri: str
    sort: Sort
    label: str
    shape: Shape
    first: date
    """The first day the stated time can mean."""
    last: date
    """The last day it can mean; the same as the first for a beginning or an end alone."""
    is_planned: bool
    """Mandated, recommended or planned: no source reports that it took place."""
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All entries by their day, and those of which no source states one."""

    entries: tuple[TimelineEntry, ...]
    undated: tuple[tuple[Sort, tuple[Fact, ...]], ...]
    """Sort → statements without any date."""
    summary: Said
    """The whole picture in words: how much of what, from when to when."""


def timeline(network: Network, today: date) -> Timeline:
    """Return what a network reports with a date, the earliest first.

    An actor stands in it only with its own dates. A beginning without an end is a beginning, not a period until
    today: nobody says that it still runs.

    Args:
        network: All that was recorded, what has ended included.
        today: The day looked at; cards of what has ended by then cannot be opened.

    Example:
        >>> from graph.model import Period
        >>> from tests.builders import network, office, undertaking
        >>> since = Period(earliest=date(2013, 1, 1), start="2013")
        >>> found = timeline(network(office(period=since), *undertaking("Konzept")), date(2026, 1, 1))
        >>> [(it.label, it.shape.value, it.fact.when) for it in found.entries]
        [('kmut', 'beginn', 'seit 2013')]
        >>> [(sort.value, [fact.text for fact in facts]) for sort, facts in found.undated]
        [('vorhaben', ['Konzept'])]
    """
    statements = [it for sort in SORTS for it in sort.all_of(network)]
    entries = sorted(
        (entry for it in statements for entry in _entry(network, it, today)),
        key=lambda it: (it.first, it.last, sort_key(it.label)),
    )
    return Timeline(
        entries=tuple(entries),
        undated=tuple(_undated(network, statements, today)),
        summary=_summary(entries),
    )


def card_of(statement: Statement, today: date) -> str | None:
    """Return the IRI of the card of a statement, if it has one on that day.

    Example:
        >>> from tests.builders import actor, offer
        >>> card_of(actor("awo"), date(2026, 1, 1)), card_of(offer("Kurs", "awo"), date(2026, 1, 1))
        ('awo', None)
    """
    period = statement.period
    has_begun = period.earliest is None or period.earliest <= today
    if isinstance(statement, Undertaking):
        return statement.iri if has_begun else None
    return statement.iri if isinstance(statement, Agent) and period.covers(today) else None


def _entry(network: Network, it: Statement, today: date) -> Iterator[TimelineEntry]:
    first, last = it.period.earliest, it.period.latest
    if first is None and last is None:
        return
    begin, end = first or last, last or first
    assert begin is not None
    assert end is not None
    yield TimelineEntry(
        iri=it.iri,
        sort=sort_of(it),
        label=it.label,
        shape=_shape(first, last),
        first=begin,
        last=end,
        is_planned=it.modality is not Modality.IST,
        fact=fact(network, it, other=card_of(it, today)),
    )


def _shape(first: date | None, last: date | None) -> Shape:
    if first is None:
        return Shape.END
    if last is None:
        return Shape.BEGIN
    return Shape.DAY if first == last else Shape.PERIOD


def _undated(
    network: Network, statements: list[Statement], today: date
) -> Iterator[tuple[Sort, tuple[Fact, ...]]]:
    """Yield what has no date; actors only if they are bodies: of others no date is to be expected."""
    for sort in SORTS:
        found = [
            it
            for it in statements
            if sort_of(it) is sort and it.period.earliest is None and it.period.latest is None
        ]
        shown = sorted(
            (it for it in found if not isinstance(it, Agent) or (it.is_body and it.is_named)),
            key=lambda it: sort_key(it.label),
        )
        if shown:
            yield sort, tuple(fact(network, it, other=card_of(it, today)) for it in shown)


def _summary(entries: list[TimelineEntry]) -> Said:
    if not entries:
        return say("Zu keinem Vorhaben, Beschluss, Gremium oder Angebot nennen die Quellen ein Datum.")
    numbers = [sort.counted(number) for sort in SORTS if (number := sum(it.sort is sort for it in entries))]
    planned = sum(it.is_planned for it in entries)
    years = (
        say(
            "Zwischen {first} und {last} mit Datum belegt: {numbers}.",
            first=str(entries[0].first.year),
            last=str(max(it.last for it in entries).year),
            numbers=listed(numbers),
        )
        if entries[0].first.year != max(it.last for it in entries).year
        else say(
            "Im Jahr {year} mit Datum belegt: {numbers}.",
            year=str(entries[0].first.year),
            numbers=listed(numbers),
        )
    )
    if not planned:
        return years
    return joined(
        (
            years,
            counted(
                planned,
                "Davon ist {n} nur beauftragt, empfohlen oder geplant.",
                "Davon sind {n} nur beauftragt, empfohlen oder geplant.",
            ),
        )
    )
