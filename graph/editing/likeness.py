"""Whether an actor that is about to be entered may be recorded already."""

from __future__ import annotations

from graph.editing.content import Content
from graph.matching import candidates
from graph.records import Record
from graph.records.sorts import AGENTS

__all__ = ["alike"]

MOST = 3


def alike(content: Content, record: Record) -> dict[str, str]:
    """Return IRI → name of the actors that may be the same as a new one, the likeliest first."""
    if record.sort not in AGENTS:
        return {}
    found = candidates(record, content.of_sort(*AGENTS))
    return {it.iri: content.records[it.iri].label for it in found[:MOST]}
