"""Two days compared: what is new, what ended, what came and went in between, what changed, which gaps closed and opened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.answers.card import fact
from graph.answers.differences import Difference, differences, involved, same_thing
from graph.answers.sorts import Sort
from graph.answers.timeline import card_of
from graph.findings import Finding
from graph.gaps import detectors
from graph.locale import Said, counted, joined, listed, say
from graph.model import Decision, Fact, Modality, Moment, Network, Seat, Statement, Undertaking
from graph.texts import german_date, german_end, german_period, sort_key

__all__ = [
    "SORTS", "Change", "Changed", "Changes", "DaySpan", "FindingChanges", "Tally", "changes", "day_span", "finding_changes",
]  # fmt: skip

SORTS = (Sort.ACTOR, Sort.TIE, Sort.SEAT, Sort.UNDERTAKING, Sort.OFFER, Sort.DECISION)
YEARS = 2
"""A board that is reported to looks back that far."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One statement that is new, ended, or came and went."""

    iri: str
    sort: Sort
    why: Said
    """By which date it counts so, or that no source states one."""
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One thing that is there on both days, but not the same."""

    iri: str
    sort: Sort
    differences: tuple[Difference, ...]
    before: Fact
    after: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many statements of one sort there are on both days: `first + new - ended == second`."""

    sort: Sort
    first: int
    new: int
    ended: int
    between: int
    changed: int
    second: int
    undated: int
    """How many stand on both days because no source states when they began or ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What differs between two days."""

    summary: Said
    tallies: tuple[Tally, ...]
    new: tuple[Change, ...]
    ended: tuple[Change, ...]
    between: tuple[Change, ...]
    """Begun after the first and ended before the second day, single events among them."""
    changed: tuple[Changed, ...]

    @property
    def is_same(self) -> bool:
        """Tell whether nothing differs."""
        return not (self.new or self.ended or self.between or self.changed)


@dataclass(frozen=True, slots=True)
class FindingChanges:
    """Which findings differ between two days."""

    opened: tuple[Finding, ...]
    closed: tuple[Finding, ...]
    changed: tuple[tuple[Finding, Finding], ...]
    """Findings of which the title changes, before and after."""


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Two days worth comparing: the two years up to the last of which the sources report something."""

    first: date
    second: date
    has_dates: bool
    """Whether a source states any date at all."""


def day_span(network: Network, today: date) -> DaySpan:
    """Return which two days to compare unless somebody chooses others.

    Args:
        network: All that was recorded.
        today: No later day is proposed.

    Example:
        >>> from graph.model import Period
        >>> from tests.builders import actor, network
        >>> old, young = Period(earliest=date(2004, 9, 30)), Period(earliest=date(2006, 4, 27))
        >>> span = day_span(network(actor("a", period=old), actor("b", period=young)), date(2026, 1, 1))
        >>> span.first, span.second
        (datetime.date(2004, 12, 31), datetime.date(2006, 12, 31))
    """
    stated = (
        day
        for sort in SORTS
        for it in sort.all_of(network)
        if it.modality is Modality.IST
        for day in (it.period.earliest, it.period.latest)
    )
    years = [day.year for day in stated if day is not None and day <= today]
    last = max(years, default=today.year)
    first = date(max(last - YEARS, date.min.year), 12, 31)
    return DaySpan(first, min(date(last, 12, 31), today), has_dates=bool(years))


def changes(
    before: Network,
    after: Network,
    history: Network,
    first: Moment,
    second: Moment,
    earlier: Network | None = None,
) -> Changes:
    """Return what differs between a network on two days.

    A thing that goes on in another form (a seat in another role, a tie of another kind between the same actors) has
    changed; it is neither new nor ended. Only facts count: what became of plans is told by `follow_up`.

    Args:
        before: The whole network on the first day.
        after: The whole network on the second day.
        history: All that was recorded by the second state of knowledge. If it is limited to a place, so is what is
            compared: a partner from elsewhere is not new because its first tie to the place is.
        first: The first day and its state of knowledge.
        second: The second one.
        earlier: All that was recorded by the first state of knowledge, limited like `history`: what was taken out
            since is told as gone. None if both states are the same.
    """
    known = {it.iri for told in (history, earlier or history) for sort in SORTS for it in sort.all_of(told)}
    parts = [_part(sort, before, after, history, first, second, known) for sort in SORTS]
    return Changes(
        summary=_summary([part.tally for part in parts], first.valid_on, second.valid_on),
        tallies=tuple(part.tally for part in parts),
        new=tuple(it for part in parts for it in _ordered(part.new)),
        ended=tuple(it for part in parts for it in _ordered(part.ended)),
        between=tuple(it for part in parts for it in _ordered(part.between)),
        changed=tuple(it for part in parts for it in part.changed),
    )


def finding_changes(before: Sequence[Finding], after: Sequence[Finding]) -> FindingChanges:
    """Return which findings are there on one of two days only, and which say something else.

    Lists of the best suggestions, and what age alone brings about, are left out: they differ every day.

    Args:
        before: The findings of the first day.
        after: The findings of the second day.
    """
    comparable = {detector.gap.id for detector in detectors() if detector.gap.is_comparable}
    old = {it.id: it for it in before if it.gap in comparable}
    new = {it.id: it for it in after if it.gap in comparable}
    return FindingChanges(
        opened=tuple(it for key, it in new.items() if key not in old),
        closed=tuple(it for key, it in old.items() if key not in new),
        changed=tuple((it, new[key]) for key, it in old.items() if key in new and new[key].title != it.title),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What differs in one sort."""

    tally: Tally
    new: list[Change]
    ended: list[Change]
    between: list[Change]
    changed: list[Changed]


def _part(
    sort: Sort,
    before: Network,
    after: Network,
    history: Network,
    first: Moment,
    second: Moment,
    known: Collection[str],
) -> _Part:
    was, now = _standing(before, sort, first.valid_on, known), _standing(after, sort, second.valid_on, known)
    gone = [it for iri, it in was.items() if iri not in now]
    came = [it for iri, it in now.items() if iri not in was]
    follow = same_thing(gone, came)
    replaced = {it.iri for pair in follow for it in pair}
    stayed = [(was[iri], now[iri]) for iri in was if iri in now]
    passed = [
        it
        for it in sort.all_of(history)
        if it.iri not in now and _came_and_went(it, first.valid_on, second.valid_on)
    ]
    changed = list(_changed(sort, before, after, [*stayed, *follow], second.valid_on))
    return _Part(
        tally=Tally(
            sort=sort,
            first=len(was),
            new=len(came) - len(follow),
            ended=len(gone) - len(follow),
            between=len(passed),
            changed=len(changed),
            second=len(now),
            undated=sum(_is_undated(it) for _, it in stayed),
        ),
        new=[
            _change(after, it, sort, _why_new(it, before, after, first, second), second)
            for it in came
            if it.iri not in replaced
        ],
        ended=[
            _change(before, it, sort, _why_ended(it, after, second), second)
            for it in gone
            if it.iri not in replaced
        ],
        between=[_change(history, it, sort, german_period(it.period), second) for it in passed],
        changed=changed,
    )


def _changed(
    sort: Sort, before: Network, after: Network, pairs: Iterable[tuple[Statement, Statement]], day: date
) -> Iterator[Changed]:
    for earlier, later in pairs:
        if found := differences(before, earlier, after, later):
            yield Changed(
                iri=later.iri,
                sort=sort,
                differences=found,
                before=fact(before, earlier),
                after=fact(after, later, other=_leads_to(later, day)),
            )


def _standing(network: Network, sort: Sort, day: date, known: Collection[str]) -> dict[str, Statement]:
    """Return the facts of a day: undertakings are events to a network, which tells them after their end as well."""
    return {
        it.iri: it
        for it in sort.all_of(network)
        if it.iri in known
        and it.modality is Modality.IST
        and not (isinstance(it, Undertaking) and _is_over(it, day))
    }


def _is_over(it: Statement, day: date) -> bool:
    return it.period.latest is not None and it.period.latest < day


def _came_and_went(it: Statement, first: date, second: date) -> bool:
    begin, end = it.period.earliest, it.period.latest
    return (
        it.modality is Modality.IST
        and begin is not None
        and end is not None
        and first < begin <= end < second
    )


def _is_undated(it: Statement) -> bool:
    return it.period.earliest is None and it.period.latest is None


def _change(network: Network, it: Statement, sort: Sort, why: Said, second: Moment) -> Change:
    return Change(
        iri=it.iri, sort=sort, why=why, fact=fact(network, it, other=_leads_to(it, second.valid_on))
    )


def _leads_to(it: Statement, day: date) -> str | None:
    return it.organization if isinstance(it, Seat) else card_of(it, day)


def _why_new(it: Statement, before: Network, after: Network, first: Moment, second: Moment) -> Said:
    begin = it.period.earliest
    if isinstance(it, Decision) and begin is not None:
        return say("Beschluss vom {day}", day=german_date(it.period.start))
    if begin is not None and begin > first.valid_on:
        return say("Beginn laut Quelle: {day}", day=german_date(it.period.start))
    if first.as_of != second.as_of and not before.evidence.keys() >= set(it.evidence):
        return say("Erst nach dem {day} erfasst; ein Beginn danach ist nicht genannt", day=first.as_of)
    missing = [after.label(iri) for iri in involved(it) if iri not in before.agents]
    if missing:
        return say("Am ersten Tag noch nicht dabei: {names}", names=joined(missing, "; "))
    return say("Am ersten Tag noch nicht erfasst")


def _why_ended(it: Statement, after: Network, second: Moment) -> Said:
    if _is_over(it, second.valid_on):
        return say("Ende laut Quelle: {day}", day=german_end(it.period))
    left = [after.former_agents[iri].label for iri in involved(it) if iri in after.former_agents]
    if left:
        return say("Nicht mehr dabei: {names}", names=joined(left, "; "))
    return say("Am zweiten Tag nicht mehr erfasst")


def _ordered(found: list[Change]) -> list[Change]:
    return sorted(found, key=lambda it: sort_key(it.fact.text))


def _summary(tallies: Sequence[Tally], first: date, second: date) -> Said:
    numbers = (
        (sum(it.new for it in tallies), "new"),
        (sum(it.ended for it in tallies), "ended"),
        (sum(it.between for it in tallies), "between"),
        (sum(it.changed for it in tallies), "changed"),
    )
    told = [_NUMBERED[name](number) for number, name in numbers if number]
    if not told:
        return say(
            "Zwischen dem {first} und dem {second} ändert sich nach den erfassten Quellen nichts.",
            first=first,
            second=second,
        )
    return say(
        "Zwischen dem {first} und dem {second}: {numbers}.", first=first, second=second, numbers=listed(told)
    )


_NUMBERED: Mapping[str, Callable[[int], Said]] = {
    "new": lambda n: counted(n, "{n} Eintrag neu", "{n} Einträge neu"),
    "ended": lambda n: counted(n, "{n} beendet", "{n} beendet"),
    "between": lambda n: counted(n, "{n} dazwischen", "{n} dazwischen"),
    "changed": lambda n: counted(n, "{n} geändert", "{n} geändert"),
}
