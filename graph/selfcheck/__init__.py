"""Self-check without accounts: a sheet for each partner, "So sehen wir Sie im Netz: stimmt das?", and its answers."""

from __future__ import annotations

from graph.selfcheck.answering import Answers, propose_answers, read_answers
from graph.selfcheck.bouncing import Bounced, bounced, propose_bounced
from graph.selfcheck.choosing import Addressee, addressees, chosen
from graph.selfcheck.letter import cover_letter
from graph.selfcheck.packing import sheets

__all__ = [
    "Addressee",
    "Answers",
    "Bounced",
    "addressees",
    "bounced",
    "chosen",
    "cover_letter",
    "propose_answers",
    "propose_bounced",
    "read_answers",
    "sheets",
]
