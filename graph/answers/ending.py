"""What ends soon and what would be lost with it; what ended of late without a stated successor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.answers.card import fact
from graph.answers.differences import same_thing
from graph.answers.sorts import SINGLE_EVENTS, Sort, sort_of
from graph.answers.timeline import card_of
from graph.locale import EMPTY, Said, counted, first_listed, joined, listed, say
from graph.metrics.ageing import ended_without_successor
from graph.metrics.months import months_before
from graph.model import Agent, Fact, Modality, Network, Offer, Seat, Statement, Tie, Undertaking
from graph.texts import field_said, german_end, sort_key, target_group_said
from graph.whatif import ActorLeaves, FundingEnds, Scenario

__all__ = ["Ending", "EndingEntry", "ending"]

SORTS = (Sort.UNDERTAKING, Sort.OFFER, Sort.ACTOR, Sort.SEAT, Sort.TIE)
FUNDING = frozenset({"foerderung", "ressourcen"})
NAMES_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingEntry:
    """One thing with a stated end."""

    iri: str
    sort: Sort
    ends_on: date
    end: Said
    """The end as precise as it is stated."""
    lost: tuple[Said, ...]
    """What goes with it, as far as it is recorded: `Beteiligt: AWO; VHS`."""
    scenario: Scenario | None
    """What to try out: None where no scenario fits."""
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What ends, sorted by date."""

    summary: Said
    soon: tuple[EndingEntry, ...]
    over: tuple[EndingEntry, ...]
    """Ended within as many months before, without a stated successor."""
    without_end: int
    """How many undertakings run of which no source states an end."""


def ending(network: Network, today: date, months: int = 12) -> Ending:
    """Return what ends within the next months, and what ended within as many months before and nothing followed.

    Only stated ends of facts count: a date that was set for a mandate is a deadline, a single event is just over.

    Args:
        network: All that was recorded, what has ended included.
        today: The day looked at.
        months: How far to look ahead and back.

    Example:
        >>> from graph.model import Period
        >>> from tests.builders import network, undertaking
        >>> project = undertaking("Lotsen", "awo", period=Period(latest=date(2026, 6, 30), end="2026-06-30"))
        >>> found = ending(network(*project), date(2026, 1, 1))
        >>> [(it.fact.text, it.end) for it in found.soon], found.over
        ([('Lotsen', '30.06.2026')], ())
    """
    until, since = months_before(today, -months), months_before(today, months)
    with_end = [it for it in _lasting(network) if it.period.latest is not None]
    soon = [it for it in with_end if it.period.covers(today) and _end(it) <= until]
    past = [it for it in with_end if since <= _end(it) < today]
    open_ended = {it.iri for it in ended_without_successor(network, today)}
    standing = [it for it in _lasting(network) if it.period.covers(today)]
    followed = {earlier.iri for earlier, _ in same_thing(past, standing)}
    over = [
        it for it in past if (it.iri in open_ended if isinstance(it, Undertaking) else it.iri not in followed)
    ]
    running = sum(
        isinstance(it, Undertaking) and it.period.covers(today) and it.period.latest is None
        for it in _lasting(network)
    )
    return Ending(
        summary=_summary(soon, over, months),
        soon=tuple(_entries(network, soon, today)),
        over=tuple(_entries(network, over, today)),
        without_end=running,
    )


def _lasting(network: Network) -> Iterator[Statement]:
    """Yield facts that can end."""
    for sort in SORTS:
        for it in sort.all_of(network):
            is_single = isinstance(it, Undertaking) and it.type in SINGLE_EVENTS
            if it.modality is Modality.IST and not is_single:
                yield it


def _end(it: Statement) -> date:
    assert it.period.latest is not None
    return it.period.latest


def _entries(network: Network, found: list[Statement], today: date) -> Iterator[EndingEntry]:
    for it in sorted(found, key=lambda one: (_end(one), sort_key(one.label))):
        yield EndingEntry(
            iri=it.iri,
            sort=sort_of(it),
            ends_on=_end(it),
            end=german_end(it.period),
            lost=tuple(_lost(network, it, today)),
            scenario=_scenario(it) if _end(it) >= today else None,
            fact=fact(network, it, other=card_of(it, today)),
        )


def _scenario(it: Statement) -> Scenario | None:
    """Return what to try out; for a single seat there is no scenario, its member would only lose that."""
    match it:
        case Undertaking():
            return FundingEnds(it.iri)
        case Agent() if it.is_named:
            return ActorLeaves(it.iri)
        case Tie(relation=relation, source=source) if source and relation in FUNDING:
            return FundingEnds(source)
    return None


def _lost(network: Network, it: Statement, today: date) -> Iterator[Said]:
    match it:
        case Undertaking():
            yield _taking_part(network, it)
            yield from _covering(network, it)
        case Offer():
            yield from _covering(network, it)
        case Seat() if it.member:
            yield say(
                "Die Stimme von {member} in {body}",
                member=network.label(it.member),
                body=network.label(it.organization),
            )
        case Agent():
            yield _of_actor(network, it, today)
        case Tie(relation=relation) if relation in FUNDING:
            yield say("Eine Förderung: {names}", names=_named(network, it.ends))
        case Tie():
            yield say("Eine Verbindung: {names}", names=_named(network, it.ends))


def _named(network: Network, iris: Iterable[str]) -> Said:
    """Return names, which may hold commas and the word for "and"."""
    return first_listed(sorted(map(network.label, set(iris)), key=sort_key), NAMES_SHOWN, "; ")


def _taking_part(network: Network, it: Undertaking) -> Said:
    parts = [part.participant for part in network.involvements.values() if part.undertaking == it.iri]
    if not parts:
        return say("Wer beteiligt ist, ist hier nicht erfasst")
    return say("Beteiligt: {names}", names=_named(network, parts))


def _covering(network: Network, it: Undertaking | Offer) -> Iterator[Said]:
    """Yield fields and target groups, and in which fields nothing that lasts longer is recorded."""
    if it.fields:
        yield say("Handlungsfelder: {names}", names=joined(map(field_said, it.fields), "; "))
    if it.target_groups:
        yield say("Zielgruppen: {names}", names=joined(map(target_group_said, it.target_groups), "; "))
    others = [
        other
        for other in _lasting(network)
        if isinstance(other, Undertaking | Offer) and other.iri != it.iri and _lasts_beyond(other, _end(it))
    ]
    covered = {field for other in others for field in other.fields}
    alone = [field_said(field) for field in it.fields if field not in covered]
    if alone:
        yield say(
            "Danach ist hier weder ein laufendes Vorhaben noch ein Angebot erfasst in: {fields}",
            fields=joined(alone, "; "),
        )


def _lasts_beyond(it: Statement, day: date) -> bool:
    return it.period.latest is None or it.period.latest > day


def _of_actor(network: Network, it: Agent, today: date) -> Said:
    ties = sum(it.iri in tie.ends and tie.period.covers(today) for tie in network.ties.values())
    seats = sum(seat.member == it.iri and seat.period.covers(today) for seat in network.seats.values())
    return say(
        "Mit dabei: {numbers}",
        numbers=listed(
            (counted(ties, "{n} Verbindung", "{n} Verbindungen"), counted(seats, "{n} Sitz", "{n} Sitze"))
        ),
    )


def _summary(soon: list[Statement], over: list[Statement], months: int) -> Said:
    ahead = (
        counted(
            len(soon),
            "{n} Eintrag endet laut Quelle in den nächsten {months} Monaten.",
            "{n} Einträge enden laut Quelle in den nächsten {months} Monaten.",
            months=months,
        )
        if soon
        else say("Für die nächsten {months} Monate nennen die erfassten Quellen kein Ende.", months=months)
    )
    past = (
        counted(
            len(over),
            "{n} Eintrag endete in den {months} Monaten davor, ohne dass eine Nachfolge erfasst ist.",
            "{n} Einträge endeten in den {months} Monaten davor, ohne dass eine Nachfolge erfasst ist.",
            months=months,
        )
        if over
        else EMPTY
    )
    return joined((ahead, past))
