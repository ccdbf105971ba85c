"""Addresses that mails came back from: a proposal to remove each, so that the gap is seen and somebody asks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from graph.proposals import Proposed, Wanted, propose
from graph.records import Record, RecordSort
from graph.selfcheck.choosing import NAMED
from graph.store import Store
from graph.texts import german_date
from graph.workbook.content import content_of
from ontology.namespaces import data_iri

__all__ = ["Bounced", "bounced", "propose_bounced"]

SOURCE = "Unzustellbare E-Mails"
MOST = 200_000
"""Signs that are read of what was pasted."""
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounced:
    """What becomes of addresses that mails came back from."""

    wanted: tuple[Wanted, ...]
    labels: tuple[str, ...]
    """Whose address it was."""
    unknown: int
    """How many addresses nobody here has."""


def bounced(store: Store, network: str, text: str, today: date) -> Bounced:
    """Return what addresses in a text mean for a network; nothing is stored.

    Args:
        store: Where the statements lie.
        network: Short name of the network.
        text: As pasted, such as the notice of a mail server.
        today: The day on which the mails came back.
    """
    addresses = {it.casefold().rstrip(".") for it in _MAIL.findall(text[:MOST])}
    evidence = _evidence(network, today)
    found: list[Wanted] = []
    known: set[str] = set()
    for record in content_of(store, network).records.values():
        gone = {mail for mail in record.all("email") if mail.casefold() in addresses}
        if gone and record.sort in NAMED:
            known |= {mail.casefold() for mail in gone}
            after = record.with_values(
                email=tuple(it for it in record.all("email") if it not in gone),
                evidence=(*record.all("evidence"), evidence.iri),
            )
            reason = f"Eine E-Mail an {', '.join(sorted(gone))} kam zurück (gemeldet am {german_date(today)}). Bitte die neue Adresse erfragen."
            found.append(Wanted(record=after, reason=reason, evidence=(evidence,), source=SOURCE))
    labels = tuple(it.record.label for it in found)
    return Bounced(wanted=tuple(found), labels=labels, unknown=len(addresses - known))


def propose_bounced(
    store: Store, network: str, found: Bounced, *, role: str, recorded_at: datetime
) -> Proposed:
    """Put the removals into the inbox, as one change.

    Raises:
        InvalidSource: the network is a read-only example.
        WorkspaceError: the store cannot be written.
    """
    reason = "Unzustellbare E-Mails gemeldet"
    return propose(store, network, found.wanted, reason=reason, role=role, recorded_at=recorded_at)


def _evidence(network: str, today: date) -> Record:
    """Return what the removals rest on: one notice for each day."""
    day = today.isoformat()
    return Record(
        sort=RecordSort.EVIDENCE,
        iri=str(data_iri(network, "evidence", f"unzustellbar-{day}")),
        values={"type": ("eigene Kenntnis",), "date": (day,), "recorded_on": (day,), "notes": (SOURCE,)},
    )
