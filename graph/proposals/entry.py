"""A proposal with the statements behind it, as it lies in the inbox."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.proposals.proposal import Proposal
from graph.records import Record
from graph.store import Quad

__all__ = ["Waiting", "quotes_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A proposal with the statements behind it."""

    proposal: Proposal
    before: frozenset[Quad]
    """What the network said of the record."""
    after: frozenset[Quad]
    """What it would say, with everything that comes along."""
    own: tuple[Quad, ...]
    """What stands in the inbox for this proposal alone."""
    shared: tuple[Quad, ...] = ()
    """What stands there for others too."""


def quotes_of(record: Record, records: Mapping[str, Record]) -> tuple[str, ...]:
    """Return the wording of the evidence of a record, as far as it is among others."""
    proofs = (records[it] for it in record.all("evidence") if it in records)
    return tuple(text for it in proofs for text in (*it.all("quote"), *it.all("notes")))
