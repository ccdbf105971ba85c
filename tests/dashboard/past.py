"""What happened in a made-up network: undertakings, decisions, plans and duties with dates, named as a test wants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from graph import looking
from graph.answers import changes, ending, follow_up, news, timeline
from graph.model import Modality, Moment, Network, Period
from graph.projection.moment import visible
from tests.builders import actor, decision, document, evidence, network, offer, undertaking

RUNNING = Period(earliest=date(2025, 1, 1), latest=date(2027, 3, 31), start="2025-01-01", end="2027-03-31")
OVER = Period(earliest=date(2025, 1, 1), latest=date(2026, 6, 30), start="2025-01-01", end="2026-06-30")
DECIDED = Period(earliest=date(2025, 6, 12), latest=date(2025, 6, 12), start="2025-06-12", end="2025-06-12")
DUE = Period(latest=date(2026, 6, 30), end="2026-06-30")


def history(names: Sequence[str]) -> Network:
    """Return a network in which each name stands for something of another sort."""
    return network(
        document("Bericht", "2025"),
        actor("awo"),
        *(it for n, name in enumerate(names) for it in _happening(n, name)),
    )


def patches(names: Sequence[str]) -> dict[str, Any]:
    """Return what stands in for the functions of `graph.service` that look at time."""
    past = history(names)
    return {
        "timeline": lambda _store, _name, moment: timeline.timeline(past, moment.valid_on),
        "day_span": lambda _store, _name, moment: changes.day_span(past, moment.valid_on),
        "changes": lambda _store, _name, first, second: _changes(past, first, second),
        "follow_up": lambda _store, _name, moment: follow_up.follow_up(past, moment.valid_on),
        "ending": lambda _store, _name, moment, months: ending.ending(past, moment.valid_on, months),
        "news": lambda _store, _name, moment: news.news(past, moment),
    }


def _changes(past: Network, first: Moment, second: Moment) -> looking.Changes:
    return changes.changes(visible(past, first), visible(past, second), past, first, second)


def _happening(number: int, name: str) -> Iterator[Any]:
    proof = evidence(f"beleg-{number}", "Bericht", name)
    common: dict[str, Any] = {"label": name, "evidence": (proof.iri,), "fields": ("arbeit",)}
    yield proof
    match number % 6:
        case 0:
            yield from undertaking(f"n{number}", "awo", period=RUNNING, **common)
        case 1:
            yield decision(f"n{number}", "awo", period=DECIDED, outcome="beschlossen", **common)
        case 2:
            yield offer(f"n{number}", "awo", modality=Modality.SOLL, plan_state="empfohlen", **common)
        case 3:
            yield from undertaking(f"n{number}", "awo", modality=Modality.AUFTRAG, period=DUE, **common)
        case 4:
            yield from undertaking(f"n{number}", "awo", period=OVER, **{**common, "fields": ("wohnen",)})
        case _:
            yield offer(f"n{number}", "awo", **common)
