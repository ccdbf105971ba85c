"""What may no longer hold: reported facts that nobody confirmed of late, the most important ones first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from graph.analysis import analyse
from graph.locale import Said, say
from graph.metrics.ageing import freshness, most_important
from graph.metrics.coverage import CONFIRMED_MONTHS
from graph.metrics.months import is_within_months
from graph.metrics.presence import latest_source
from graph.model import Modality, Moment, Network, Statement
from graph.reading import network_at
from graph.store import Store
from graph.texts import sort_key

__all__ = ["Outdated", "outdated"]


@dataclass(frozen=True, slots=True)
class Outdated:
    """A statement to ask about."""

    iri: str
    label: str
    sort: Said
    last: date | None
    """When it was last confirmed or told by a source; None where no source has a date."""


def outdated(store: Store, name: str, moment: Moment) -> tuple[Outdated, ...]:
    """Return what was neither confirmed nor told by a source within the last 24 months.

    Ties come first, those whose loss would matter most at the top; then offers and seats, the oldest first.

    Args:
        store: Where the network lies.
        name: Its name.
        moment: The day from which the months are counted.
    """
    network, today = network_at(store, name, moment), moment.valid_on
    asleep = freshness(network, today).asleep
    structure = analyse(network, moment).contact_structure
    ties = most_important(network, asleep, structure, len(asleep))
    return (
        *(_entry(network, it, say("Beziehung")) for it in ties),
        *(_entry(network, it, say("Angebot")) for it in _old(network, network.offers.values(), today)),
        *(_entry(network, it, say("Gremiensitz")) for it in _old(network, network.seats.values(), today)),
    )


def _last_told(network: Network, it: Statement) -> date | None:
    """Return when something was last confirmed or told by a source; None where no day is known."""
    days = (it.confirmed_on, latest_source(network, it.evidence))
    return max((day for day in days if day is not None), default=None)


def _old(network: Network, statements: Iterable[Statement], today: date) -> Iterator[Statement]:
    old = [
        it
        for it in statements
        if it.modality is Modality.IST
        and not is_within_months(_last_told(network, it), today, CONFIRMED_MONTHS)
    ]
    yield from sorted(old, key=lambda it: (_last_told(network, it) or date.min, sort_key(it.label), it.iri))


def _entry(network: Network, it: Statement, sort: Said) -> Outdated:
    return Outdated(it.iri, it.label, sort, _last_told(network, it))
