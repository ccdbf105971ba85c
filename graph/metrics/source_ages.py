"""How old the sources of a network are: documents, and own knowledge that no document carries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from statistics import median

from graph.metrics.coverage import RECENT_MONTHS
from graph.metrics.months import full_months, is_within_months
from graph.metrics.presence import latest_source
from graph.metrics.sources import sources_read
from graph.model import Network

__all__ = ["SourceAges", "source_ages"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceAges:
    """The ages of all sources, counted from the last day that their date can mean."""

    total: int
    undated: int
    old: int
    """Older than RECENT_MONTHS: they no longer tell of the present state."""
    median: float | None
    """In months, of the dated ones; None if all are undated."""


def source_ages(network: Network, today: date) -> SourceAges:
    """Return how old the sources are: each document that is quoted once, and each piece of own knowledge.

    Example:
        >>> from datetime import date
        >>> from tests.builders import document, evidence, network
        >>> source_ages(network(document("text", "2006"), evidence(source="text")), date(2026, 12, 31))
        SourceAges(total=1, undated=0, old=1, median=240)
    """
    days = [document.latest for document in sources_read(network)]
    days += [latest_source(network, (iri,)) for iri, it in network.evidence.items() if it.document is None]
    dated = [day for day in days if day is not None]
    return SourceAges(
        total=len(days),
        undated=len(days) - len(dated),
        old=sum(day < today and not is_within_months(day, today, RECENT_MONTHS) for day in dated),
        median=median(full_months(day, today) for day in dated) if dated else None,
    )
