"""Who sits where in the training network, which seats have no names, and what its own text claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from graph.generator.doings import period
from graph.generator.sources import Sources
from graph.generator.tables import NAME, iri, rows, words
from graph.model import Expectation, Seat, SeatQuota, Strength
from ontology.codelists import codelist

__all__ = ["claims", "quotas", "seats"]

MEMBERS_LISTED = "mitglieder-2026"
MEMBERS_LISTED_ON = date(2026, 1, 30)
OWN_TEXT = "eigener Text"
MISSION_STATEMENT = "leitbild-2025"


def seats(sources: Sources, known: Mapping[str, str]) -> Iterator[Seat]:
    """Yield the members of the bodies."""
    names = {row["slug"]: row["label"] for table in ("actors", "bodies") for row in rows(table)}
    for row in rows("seats"):
        role = codelist("rolle").label(row["role"])
        yield Seat(
            iri=iri("seat", f"{row['body']}--{row['member']}"),
            label=f"{names[row['member']]}: {role}, {names[row['body']]}",
            member=known[row["member"]],
            organization=known[row["body"]],
            role=row["role"],
            period=period(row["since"], ""),
            evidence=sources.quoted(
                MEMBERS_LISTED, f"{names[row['body']]}: {names[row['member']]} ({role})."
            ),
            confirmed_on=MEMBERS_LISTED_ON,
        )


def quotas(sources: Sources, known: Mapping[str, str]) -> Iterator[SeatQuota]:
    """Yield seats that are given without names, and how many of them are vacant."""
    for row in rows("quotas"):
        yield SeatQuota(
            iri=iri("quota", row["slug"]),
            label=row["label"],
            organization=known[row["body"]],
            count=int(row["count"]),
            vacant=int(row["vacant"]),
            basis=row["basis"],
            quota_rule=row["rule"],
            proposed_by=tuple(known[who] for who in words(row["proposed_by"])),
            evidence=sources.quoted(row["source"], row["quote"]),
            confirmed_on=MEMBERS_LISTED_ON,
        )


def claims(sources: Sources) -> Iterator[Expectation]:
    """Yield what the mission statement of the network demands of itself."""
    text = sources.documents[iri("document", MISSION_STATEMENT)]
    for row in rows("claims"):
        sources.quoted(MISSION_STATEMENT, row["quote"])
        yield Expectation(
            iri=iri("expectation", f"{row['field']}--{row['kind']}"),
            field=row["field"],
            kind=row["kind"],
            strength=Strength(row["strength"]),
            own_strength=Strength(row["own"]),
            network=NAME,
            binding=OWN_TEXT,
            applies_if="immer",
            source=text.identifiers[0],
            quote=row["quote"],
            basis="eigener Anspruch",
        )
