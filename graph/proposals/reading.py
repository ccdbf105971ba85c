"""The inbox as it is: every proposal that still would change something."""

from __future__ import annotations

from graph.editing.content import Content, content_of
from graph.proposals.entry import Waiting
from graph.proposals.proposal import Proposal
from graph.proposals.waiting import waiting_in
from graph.store import Quad, Store

__all__ = ["proposals_of"]


def proposals_of(store: Store, network: str) -> tuple[Proposal, ...]:
    """Return what waits for a decision, by source and label; what has come true meanwhile is left out.

    Statements that a file put into the layer directly are proposals too, one for each thing they are about.

    Args:
        store: Where the statements lie.
        network: Short name of the network.
    """
    content = content_of(store, network)
    return tuple(it.proposal for it in waiting_in(store, content) if not _has_come_true(content, it))


def _has_come_true(content: Content, it: Waiting) -> bool:
    if it.proposal.is_end:
        now, before = content.records.get(it.proposal.after.iri), it.proposal.before
        return (
            now is None
            or before is None
            or any(now.all(each) != before.all(each) for each in ("end", "latest"))
        )
    present: set[Quad] = set()
    for subject in {quad.subject for quad in it.after | it.before}:
        present |= set(content.statements.get(subject, ()))
    return it.after - it.before <= present and present.isdisjoint(it.before - it.after)
