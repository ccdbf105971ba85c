"""What became of it: every decision, mandate, recommendation and plan with its state, as far as sources state one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.answers.card import fact
from graph.answers.sorts import Sort, sort_of
from graph.answers.timeline import card_of
from graph.gaps.mandate import PLAN_WORDS
from graph.locale import EMPTY, Said, counted, first_listed, joined, listed, say
from graph.metrics.ageing import open_dates
from graph.metrics.presence import latest_source
from graph.metrics.promises import SETTLED, open_promises
from graph.model import (
    Agent,
    Aim,
    Decision,
    Fact,
    Modality,
    Network,
    Offer,
    Statement,
    Task,
    Tie,
    Undertaking,
)
from graph.texts import german_date, sort_key

__all__ = ["FollowUp", "Resolution", "ResolutionState", "follow_up"]

SORTS = (Sort.DECISION, Sort.UNDERTAKING, Sort.TASK, Sort.OFFER, Sort.ACTOR, Sort.TIE, Sort.AIM)
NAMES_SHOWN = 2
TESTED = (Tie, Offer, Agent, Undertaking)
"""Sorts of promises that a fact of the same content fulfils; of tasks and aims nobody could tell."""


class ResolutionState(StrEnum):
    """What can be said of a decision or a recommendation; the value stands in addresses."""

    PAST = "vorbei"
    """A date was set, it has passed, and no result is recorded."""
    AHEAD = "ausstehend"
    """A date was set and is still to come."""
    DECIDED = "beschlossen"
    """Decided; what became of it is not recorded."""
    UNKNOWN = "unbekannt"
    """Mandated, recommended or planned without a date; what became of it is not recorded."""
    THERE = "belegt"
    """A source reports it as a fact."""
    SETTLED = "abgeschlossen"
    """A source reports that it was carried out or dropped."""

    @property
    def words(self) -> Said:
        """Return the state as a filter names it."""
        return _WORDS[self]


_WORDS = {
    ResolutionState.PAST: say("Termin vorbei"),
    ResolutionState.AHEAD: say("Termin steht aus"),
    ResolutionState.DECIDED: say("Beschlossen, Verbleib nicht erfasst"),
    ResolutionState.UNKNOWN: say("Ohne Termin, Verbleib unbekannt"),
    ResolutionState.THERE: say("Als Ist belegt"),
    ResolutionState.SETTLED: say("Laut Quelle abgeschlossen"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """One decision, mandate, recommendation or plan."""

    iri: str
    sort: Sort
    state: ResolutionState
    status: Said
    """Its state in words, with the date the source gives: `2009 empfohlen, Verbleib unbekannt`."""
    due: date | None = None
    """Until when, where a source sets a date."""
    bodies: tuple[tuple[str, str], ...] = ()
    """IRI and label of who decided or has to act."""
    fields: tuple[str, ...] = ()
    similar: Said = EMPTY
    """Facts that resemble it: perhaps one of them is what became of it."""
    about: tuple[str, ...] = ()
    """Labels of what a decision is about."""
    asked_of: str | None = None
    """IRI of who bears a task: findings tell the tasks of one bearer together."""
    fact: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """All of them, what is past its date first."""

    items: tuple[Resolution, ...]
    summary: Said


def follow_up(network: Network, today: date) -> FollowUp:
    """Return decisions, mandates, recommendations and plans, with what is stated about what became of them.

    Nothing is overdue unless a source set a date: then the date has passed, and no more is said.

    Args:
        network: All that was recorded, what has ended included: what was mandated does not vanish after its date.
        today: The day looked at.

    Example:
        >>> from graph.model import Period
        >>> from tests.builders import network, offer, undertaking
        >>> due = Period(latest=date(2025, 12, 31), end="2025")
        >>> report = undertaking("Bericht", modality=Modality.AUFTRAG, period=due)
        >>> plan = offer("Leitfaden", modality=Modality.SOLL, plan_state="empfohlen")
        >>> for it in follow_up(network(*report, plan), date(2026, 1, 1)).items:
        ...     print(it.fact.text, "–", it.status)
        Bericht – Termin 2025 vorbei, Ergebnis nicht erfasst
        Leitfaden – empfohlen (undatiert), Verbleib unbekannt
    """
    similar = {it.promise.iri: it.similar for it in open_promises(network)}
    late = {it.iri for it in open_dates(network, today)}
    items = [
        _resolution(network, it, _state(it, similar.keys(), late, today), similar.get(it.iri, ()), today)
        for it in _wanted(network, today)
    ]
    order = tuple(ResolutionState)
    items.sort(
        key=lambda it: (
            order.index(it.state),
            it.due or date.max,
            SORTS.index(it.sort),
            sort_key(it.fact.text),
        )
    )
    return FollowUp(items=tuple(items), summary=_summary(items))


def _wanted(network: Network, today: date) -> Iterator[Statement]:
    for sort in SORTS:
        for it in sort.all_of(network):
            if it.modality is Modality.IST:
                is_told = isinstance(it, Decision) and (
                    it.period.earliest is None or it.period.earliest <= today
                )
            else:
                source = latest_source(network, it.evidence) if _due(it) else None
                is_told = it.modality is not Modality.NEGIERT and (source is None or source <= today)
            if is_told:
                yield it


def _due(it: Statement) -> date | None:
    """Return until when a mandate or plan was to be done; a plan that only has a beginning has no such date."""
    return None if it.modality is Modality.IST else it.period.latest


def _state(it: Statement, waiting: Collection[str], late: set[str], today: date) -> ResolutionState:
    if it.modality is Modality.IST:
        return ResolutionState.DECIDED
    if it.plan_state in SETTLED:
        return ResolutionState.SETTLED
    if isinstance(it, TESTED) and it.iri not in waiting:
        return ResolutionState.THERE
    due = _due(it)
    if due is None:
        return ResolutionState.UNKNOWN
    if due >= today:
        return ResolutionState.AHEAD
    is_answered = isinstance(it, Decision | Undertaking) and it.iri not in late
    return ResolutionState.THERE if is_answered else ResolutionState.PAST


def _resolution(
    network: Network, it: Statement, state: ResolutionState, similar: tuple[Statement, ...], today: date
) -> Resolution:
    return Resolution(
        iri=it.iri,
        sort=sort_of(it),
        state=state,
        status=_status(network, it, state),
        due=_due(it),
        bodies=tuple(
            sorted(
                {(iri, network.label(iri)) for iri in _bodies(network, it)},
                key=lambda one: sort_key(one[1]),
            )
        ),
        fields=it.fields,
        similar=_similar(similar),
        about=tuple(network.label(iri) for iri in it.about) if isinstance(it, Decision) else (),
        asked_of=it.bearer if isinstance(it, Task) else None,
        fact=fact(network, it, other=card_of(it, today)),
    )


def _status(network: Network, it: Statement, state: ResolutionState) -> Said:
    if isinstance(it, Decision) and state is ResolutionState.DECIDED:
        return _decided(it)
    if state in (ResolutionState.PAST, ResolutionState.AHEAD):
        day = german_date(it.period.end or it.period.start)
        if state is ResolutionState.PAST:
            return say("Termin {day} vorbei, Ergebnis nicht erfasst", day=day)
        return say("Termin {day} steht noch aus", day=day)
    stated = _stated(network, it)
    if state is ResolutionState.THERE:
        return say("{stated}, inzwischen als Ist belegt", stated=stated)
    if state is ResolutionState.SETTLED:
        return say("laut Quelle {state}", state=_SETTLED_WORDS[it.plan_state or ""])
    return say("{stated}, Verbleib unbekannt", stated=stated)


_SETTLED_WORDS = {"umgesetzt": say("umgesetzt"), "verworfen": say("verworfen")}


def _decided(it: Decision) -> Said:
    if it.period.start is None and it.outcome is None:
        return say("Datum und Ergebnis in den Quellen nicht angegeben")
    when = german_date(it.period.start)
    if it.outcome is None:
        return say("behandelt {day}, Ergebnis in den Quellen nicht angegeben", day=when)
    return say("{outcome} {day}, Verbleib nicht erfasst", outcome=it.outcome, day=when)


def _stated(network: Network, it: Statement) -> Said:
    """Return what the source says, with its year: `2009 empfohlen`."""
    source = latest_source(network, it.evidence)
    if it.modality is Modality.AUFTRAG:
        if source is None:
            return say("als Auftrag genannt (undatiert)")
        return say("als Auftrag genannt ({year})", year=str(source.year))
    state = PLAN_WORDS.get(it.plan_state, it.plan_state or "")
    if source is None:
        return say("{state} (undatiert)", state=state)
    return say("{year} {state}", year=str(source.year), state=state)


def _similar(found: tuple[Statement, ...]) -> Said:
    if not found:
        return EMPTY
    names = [say("»{name}«", name=it.label) for it in found]
    return say("Ähnliches ist als Ist belegt: {names}.", names=first_listed(names, NAMES_SHOWN))


def _bodies(network: Network, it: Statement) -> Iterator[str]:
    """Yield who decided, or who is to act."""
    match it:
        case Decision():
            yield from it.bodies
        case Offer():
            yield from it.providers
        case Task():
            yield from [it.bearer] if it.bearer else []
        case Tie():
            yield from it.ends
        case Aim():
            yield from it.pursued_by
        case Agent():
            yield it.iri
        case Undertaking():
            yield from (
                part.participant for part in network.involvements.values() if part.undertaking == it.iri
            )


def _summary(items: list[Resolution]) -> Said:
    if not items:
        return say("In diesem Netzwerk ist kein Beschluss, kein Auftrag und keine Empfehlung erfasst.")
    decided = sum(it.sort is Sort.DECISION for it in items)
    rest = len(items) - decided
    past = sum(it.state is ResolutionState.PAST for it in items)
    parts = [
        *([counted(decided, "{n} Beschluss", "{n} Beschlüsse")] if decided else []),
        *([counted(rest, "{n} Auftrag oder Empfehlung", "{n} Aufträge und Empfehlungen")] if rest else []),
    ]
    return joined(
        (
            say("Erfasst: {numbers}.", numbers=listed(parts)),
            counted(
                past, "Bei {n} ist der gesetzte Termin vorbei.", "Bei {n} ist der gesetzte Termin vorbei."
            )
            if past
            else say("Kein gesetzter Termin ist vorbei."),
            _without_date(items),
        )
    )


def _without_date(items: list[Resolution]) -> Said:
    open_ended = sum(it.state is ResolutionState.UNKNOWN for it in items)
    if not open_ended:
        return EMPTY
    return counted(
        open_ended,
        "Bei {n} setzt die Quelle keinen Termin; was daraus wurde, ist hier nicht erfasst.",
        "Bei {n} setzt die Quelle keinen Termin; was daraus wurde, ist hier nicht erfasst.",
    )
