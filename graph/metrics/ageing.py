"""How old the knowledge of a network is: ties that nobody confirmed lately, dates that passed, what ended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.metrics.coverage import CONFIRMED_MONTHS
from graph.metrics.months import is_within_months
from graph.metrics.presence import latest_source
from graph.metrics.promises import SETTLED
from graph.metrics.structure import Structure
from graph.model import Decision, Modality, Network, Statement, Tie, Undertaking
from graph.projection.network import counted_as, is_contact
from graph.texts import searchable

__all__ = [
    "Freshness",
    "confirmed_only",
    "ended_without_successor",
    "freshness",
    "most_important",
    "open_dates",
    "undated_reports",
]

STRUCTURE = "structure"
"""Whose child an office is does not fall asleep."""
LASTING = frozenset({"Projekt", "Programm"})
REPORT = "Berichterstattung"


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """The evidenced ties of a network, by when they were last confirmed or told by a source."""

    fresh: tuple[Tie, ...]
    """Confirmed or told within CONFIRMED_MONTHS."""
    asleep: tuple[Tie, ...]
    last: Mapping[str, date]
    """Tie → last confirmation or newest source; a tie of undated sources has none."""

    @property
    def total(self) -> int:
        """Return the number of ties looked at."""
        return len(self.fresh) + len(self.asleep)

    @property
    def undated(self) -> int:
        """Return how many ties have neither a confirmation nor a dated source."""
        return sum(tie.iri not in self.last for tie in self.asleep)


def freshness(network: Network, today: date) -> Freshness:
    """Return which evidenced ties were confirmed or told by a source of late; ties of mere structure are left out.

    Example:
        >>> from tests.builders import TODAY, actor, network, tie
        >>> ends = (actor("a"), actor("b"), actor("c"))
        >>> found = freshness(network(*ends, tie("a", "b", confirmed_on=TODAY), tie("b", "c")), TODAY)
        >>> [it.iri for it in found.fresh], [it.iri for it in found.asleep], found.undated
        (['tie-a-b'], ['tie-b-c'], 1)
    """
    ties = [tie for _, tie in sorted(network.ties.items()) if _is_alive(tie)]
    days = {tie.iri: day for tie in ties if (day := _last_day(network, tie)) is not None}
    fresh = [tie for tie in ties if is_within_months(days.get(tie.iri), today, CONFIRMED_MONTHS)]
    kept = {tie.iri for tie in fresh}
    asleep = tuple(tie for tie in ties if tie.iri not in kept)
    return Freshness(fresh=tuple(fresh), asleep=asleep, last=days)


def confirmed_only(network: Network, today: date) -> Network:
    """Return the network with those ties and undertakings alone that were confirmed or told by a source of late.

    Example:
        >>> from tests.builders import TODAY, actor, network, tie
        >>> net = network(actor("a"), actor("b"), actor("c"), tie("a", "b", confirmed_on=TODAY), tie("b", "c"))
        >>> list(confirmed_only(net, TODAY).ties)
        ['tie-a-b']
    """

    def is_fresh(statement: Statement) -> bool:
        return is_within_months(_last_day(network, statement), today, CONFIRMED_MONTHS)

    return replace(
        network,
        ties={iri: tie for iri, tie in network.ties.items() if is_fresh(tie)},
        undertakings={iri: it for iri, it in network.undertakings.items() if is_fresh(it)},
    )


def most_important(
    network: Network, ties: Sequence[Tie], structure: Structure, number: int
) -> tuple[Tie, ...]:
    """Return the ties whose loss would matter most: between named ends, and where one end has few other contacts.

    Args:
        network: The statements.
        ties: Where to choose from.
        structure: Evidenced cooperation with bodies, for the number of contacts.
        number: How many.

    Example:
        >>> from graph.metrics.structure import structure_from_edges
        >>> from tests.builders import actor, network, tie
        >>> net = network(*map(actor, "abcd"), tie("a", "b"), tie("b", "c"), tie("c", "a"), tie("c", "d"))
        >>> joined = structure_from_edges("abcd", [it.ends for it in net.ties.values()])
        >>> [it.iri for it in most_important(net, tuple(net.ties.values()), joined, 1)]
        ['tie-c-d']

    Complexity:
        O(t log t) for t ties.
    """

    def key(tie: Tie) -> tuple[bool, int, int, str]:
        is_named = all(network.agents[end].is_named for end in tie.ends if end in network.agents)
        degrees = sorted(
            int(structure.degrees[place])
            for end in tie.ends
            if (place := structure.place.get(end)) is not None
        )
        return not is_named, min(degrees, default=0) > 1, -sum(degrees), tie.iri

    return tuple(sorted(ties, key=key)[:number])


def ended_without_successor(network: Network, today: date) -> tuple[Undertaking, ...]:
    """Return projects and programmes that have ended while none that followed shares field and participant.

    A successor begins before the end or later, has not ended itself, and is reported as a fact; where fields
    or participants are not told, the same name is enough. O(ended · running).

    Example:
        >>> from graph.model import Period
        >>> from tests.builders import network, undertaking
        >>> past, now = Period(latest=date(2020, 12, 31)), Period(earliest=date(2021, 1, 1))
        >>> net = network(*undertaking("Lotsen", "awo", fields=("sprache",), period=past),
        ...     *undertaking("Lotsen II", "awo", fields=("sprache",), period=now),
        ...     *undertaking("Patenschaften", "vhs", fields=("sprache",), period=past))
        >>> [it.label for it in ended_without_successor(net, date(2022, 1, 1))]
        ['Patenschaften']
    """
    lasting = [
        it
        for _, it in sorted(network.undertakings.items())
        if it.type in LASTING and it.modality is Modality.IST
    ]
    members: dict[str, set[str]] = {}
    for part in network.involvements.values():
        members.setdefault(part.undertaking or "", set()).add(part.participant)
    running = [it for it in lasting if not _has_passed(it.period.latest, today)]

    def follows(later: Undertaking, ended: Undertaking) -> bool:
        same_name = searchable(later.label) == searchable(ended.label)
        same_field = not set(later.fields).isdisjoint(ended.fields)
        same_people = not members.get(later.iri, set()).isdisjoint(members.get(ended.iri, set()))
        return same_name or (same_field and same_people)

    ended = (it for it in lasting if _has_passed(it.period.latest, today))
    return tuple(it for it in ended if not any(follows(later, it) for later in running))


def open_dates(network: Network, today: date) -> Iterator[Undertaking | Decision]:
    """Yield duties and plans whose own date has passed and of which no source reports that they were done.

    Done is what a fact reports: an undertaking of the same name, or a decision of the same body about the same
    thing that is not older than the text which set the date. O(undertakings + decisions²).

    Example:
        >>> from graph.model import Period
        >>> from tests.builders import network, undertaking
        >>> due = {"modality": Modality.AUFTRAG, "period": Period(latest=date(2020, 12, 31))}
        >>> done = undertaking("fertig", label="Konzept")
        >>> net = network(*undertaking("Bericht", **due), *undertaking("Konzept", **due), *done)
        >>> [it.label for it in open_dates(net, date(2021, 1, 1))]
        ['Bericht']
    """
    done = {searchable(it.label) for it in network.undertakings.values() if it.modality is Modality.IST}
    for _, it in sorted(network.undertakings.items()):
        if _is_due(it, today) and searchable(it.label) not in done:
            yield it
    for _, decision in sorted(network.decisions.items()):
        if _is_due(decision, today) and not any(
            _settles(network, fact, decision) for fact in network.decisions.values()
        ):
            yield decision


def undated_reports(network: Network) -> tuple[Undertaking, ...]:
    """Return regular reports that a source speaks of without a date."""
    reports = (it for _, it in sorted(network.undertakings.items()) if it.type == REPORT)
    return tuple(it for it in reports if it.period.latest is None and it.period.earliest is None)


def _is_alive(tie: Tie) -> bool:
    return tie.modality is Modality.IST and is_contact(tie) and counted_as(tie) != STRUCTURE


def _last_day(network: Network, statement: Statement) -> date | None:
    days = (statement.confirmed_on, latest_source(network, statement.evidence))
    return max((day for day in days if day is not None), default=None)


def _is_due(it: Undertaking | Decision, today: date) -> bool:
    is_open = it.modality in (Modality.AUFTRAG, Modality.SOLL) and it.plan_state not in SETTLED
    return is_open and _has_passed(it.period.latest, today)


def _settles(network: Network, fact: Decision, due: Decision) -> bool:
    set_on, day = latest_source(network, due.evidence), fact.period.latest
    is_later = day is None or set_on is None or day > set_on
    same = not set(fact.bodies).isdisjoint(due.bodies) and not set(fact.about).isdisjoint(due.about)
    return fact.modality is Modality.IST and is_later and same


def _has_passed(day: date | None, today: date) -> bool:
    return day is not None and day < today
