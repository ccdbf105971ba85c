"""What waits for a decision: proposals from imports, self-checks and derivations, each with its reason."""

from __future__ import annotations

from graph.proposals.answering import Answered, accept, reject
from graph.proposals.making import Proposed, prepared, propose
from graph.proposals.proposal import Contradiction, Proposal
from graph.proposals.reading import proposals_of
from graph.proposals.wanted import Wanted

__all__ = [
    "Answered",
    "Contradiction",
    "Proposal",
    "Proposed",
    "Wanted",
    "accept",
    "prepared",
    "proposals_of",
    "propose",
    "reject",
]
