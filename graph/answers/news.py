"""What is new: what was recorded of late, and what began, was decided, ended or fell due of late by its own date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from graph.answers.card import fact
from graph.answers.sorts import SINGLE_EVENTS, Sort, sort_of
from graph.answers.timeline import card_of
from graph.locale import EMPTY, Said, joined, listed, say
from graph.metrics.ageing import open_dates
from graph.model import Decision, Fact, Modality, Moment, Network, Statement, Undertaking
from graph.store.journal import Entry
from graph.texts import german_date, sort_key

__all__ = ["DAYS", "News", "NewsGroup", "NewsKind", "news"]

DAYS = 90
MOST_NAMED = 2
SORTS = (Sort.DECISION, Sort.UNDERTAKING, Sort.ACTOR, Sort.OFFER, Sort.SEAT, Sort.TIE)


class NewsKind(StrEnum):
    """In which way something is new."""

    RECORDED = "erfasst"
    DECIDED = "beschlossen"
    BEGUN = "begonnen"
    ENDED = "beendet"
    DUE = "termin"

    @property
    def heading(self) -> Said:
        """Return it as a heading."""
        return _HEADINGS[self]


_HEADINGS = {
    NewsKind.RECORDED: say("Neu erfasst"),
    NewsKind.DECIDED: say("Beschlossen"),
    NewsKind.BEGUN: say("Begonnen oder stattgefunden"),
    NewsKind.ENDED: say("Beendet"),
    NewsKind.DUE: say("Termin vorbei, Ergebnis nicht erfasst"),
}


@dataclass(frozen=True, slots=True)
class NewsGroup:
    """What is new in one way."""

    kind: NewsKind
    counts: Said
    """How much of what: `2 Akteure und 1 Verbindung`."""
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What is new in a network."""

    summary: Said
    """The answer in one or two sentences, also where there is nothing."""
    groups: tuple[NewsGroup, ...]
    """Only those that hold something."""
    since: date
    last_change: Said = EMPTY
    """When the store was changed last, in any of its networks; empty if its journal does not say."""


def news(network: Network, moment: Moment, last: Entry | None = None, days: int = DAYS) -> News:
    """Return what is new in a network within some days.

    What was recorded counts from the state of knowledge, what happened from the day shown. The first day on which
    anything was recorded is the beginning, not news.

    Args:
        network: All that was recorded, what has ended included.
        moment: The day shown and the state of knowledge.
        last: The last entry of the store's journal.
        days: How far to look back.

    Example:
        >>> from graph.model import Period
        >>> from tests.builders import decision, network
        >>> day = Period(earliest=date(2026, 5, 4), latest=date(2026, 5, 4), start="2026-05-04", end="2026-05-04")
        >>> found = news(network(decision("Leitbild", period=day)), Moment(date(2026, 6, 1), date(2026, 6, 1)))
        >>> print(found.summary)
        Seit dem 03.03.2026 – beschlossen: Leitbild.
    """
    since = moment.valid_on - timedelta(days)
    happened = list(_happened(network, since, moment.valid_on))
    found: dict[NewsKind, list[Statement]] = {
        NewsKind.RECORDED: list(_recorded(network, moment.as_of - timedelta(days))),
        NewsKind.DECIDED: [it for it in happened if isinstance(it, Decision)],
        NewsKind.BEGUN: [it for it in happened if not isinstance(it, Decision)],
        NewsKind.ENDED: list(_ended(network, since, moment.valid_on)),
        NewsKind.DUE: [
            it
            for it in open_dates(network, moment.valid_on)
            if it.period.latest is not None and it.period.latest >= since
        ],
    }
    groups = tuple(
        NewsGroup(kind, _counts(items), _facts(network, items, moment.valid_on))
        for kind, items in found.items()
        if items
    )
    return News(
        summary=_summary(network, groups, since, moment),
        groups=groups,
        since=since,
        last_change=_last_change(last),
    )


def _recorded(network: Network, since: date) -> Iterator[Statement]:
    """Yield what was recorded for the first time since a day, but not with the very first entries."""
    days = {iri: it.recorded_on for iri, it in network.evidence.items() if it.recorded_on is not None}
    beginning = min(days.values(), default=None)
    for it in _all(network):
        first = min((days[iri] for iri in it.evidence if iri in days), default=None)
        if beginning is not None and first is not None and first > beginning and first >= since:
            yield it


def _happened(network: Network, since: date, until: date) -> Iterator[Statement]:
    for it in _all(network):
        begin = it.period.earliest
        if it.modality is Modality.IST and begin is not None and since <= begin <= until:
            yield it


def _ended(network: Network, since: date, until: date) -> Iterator[Statement]:
    for it in _all(network):
        is_single = isinstance(it, Decision) or (isinstance(it, Undertaking) and it.type in SINGLE_EVENTS)
        end = it.period.latest
        if it.modality is Modality.IST and not is_single and end is not None and since <= end < until:
            yield it


def _all(network: Network) -> Iterator[Statement]:
    for sort in SORTS:
        yield from sort.all_of(network)


def _counts(items: Iterable[Statement]) -> Said:
    found = [sort_of(it) for it in items]
    return listed(sort.counted(found.count(sort)) for sort in SORTS if sort in found)


def _facts(network: Network, items: list[Statement], today: date) -> tuple[Fact, ...]:
    ordered = sorted(items, key=lambda it: (SORTS.index(sort_of(it)), sort_key(it.label)))
    return tuple(fact(network, it, other=card_of(it, today)) for it in ordered)


def _summary(network: Network, groups: tuple[NewsGroup, ...], since: date, moment: Moment) -> Said:
    if groups:
        told = [
            say("{way}: {numbers}", way=_IN_SENTENCE[group.kind], numbers=_told(group)) for group in groups
        ]
        return say("Seit dem {day} – {news}.", day=since, news=joined(told, "; "))
    if network.info.is_example and not network.info.is_fictional:
        return joined((say("Datiertes Beispiel: Es kommt nichts mehr hinzu."), _youngest(network, moment)))
    beginning = min(_recorded_days(network), default=None)
    if beginning is not None and beginning >= since:
        return say(
            "Dieses Netzwerk ist seit dem {day} erfasst. Was danach hinzukommt, steht künftig hier.",
            day=beginning,
        )
    return joined(
        (say("Seit dem {day} ist nichts Neues erfasst.", day=since), _last_recorded(network, moment))
    )


def _told(group: NewsGroup) -> Said:
    """Return a few by name, more by their number."""
    names = [fact.text for fact in group.facts]
    return listed(names) if len(names) <= MOST_NAMED else group.counts


_IN_SENTENCE = {
    NewsKind.RECORDED: say("neu erfasst"),
    NewsKind.DECIDED: say("beschlossen"),
    NewsKind.BEGUN: say("begonnen oder stattgefunden"),
    NewsKind.ENDED: say("beendet"),
    NewsKind.DUE: say("Termin vorbei"),
}


def _youngest(network: Network, moment: Moment) -> Said:
    """Return what a dated network reports last."""
    dated = [
        (it.period.latest or it.period.earliest, it)
        for it in _all(network)
        if it.modality is Modality.IST and (it.period.start or it.period.end)
    ]
    past = [(day, it) for day, it in dated if day is not None and day <= moment.valid_on]
    if not past:
        return say("Die erfassten Quellen nennen zu keinem Ereignis ein Datum.")
    _, last = max(past, key=lambda one: (one[0], one[1].iri))
    day = german_date(last.period.end or last.period.start)
    return say("Das jüngste datierte Ereignis: {label} ({day}).", label=last.label, day=day)


def _last_recorded(network: Network, moment: Moment) -> Said:
    known = [day for day in _recorded_days(network) if day <= moment.as_of]
    if not known:
        return say("Wann die Angaben erfasst wurden, ist nicht vermerkt.")
    return say("Die jüngste Angabe wurde am {day} erfasst.", day=max(known))


def _recorded_days(network: Network) -> list[date]:
    return [it.recorded_on for it in network.evidence.values() if it.recorded_on is not None]


def _last_change(last: Entry | None) -> Said:
    if last is None:
        return EMPTY
    return say(
        "Letzte Änderung am Datenbestand: {day} (Datenstand {version}).",
        day=last.recorded_on,
        version=last.version,
    )
