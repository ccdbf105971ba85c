"""The list of ties: who is joined to whom, and who sits in which body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.importers.listing import Row
from graph.importers.rows import Sorting
from graph.model import Agent, Seat, Tie
from ontology.namespaces import code_of, data_iri

__all__ = ["TIE_WORDS", "Ties", "ties_of"]

TIE_WORDS: Mapping[str, Sequence[str]] = {
    "source": ("source", "von", "quelle", "from", "sender"),
    "target": ("target", "an", "nach", "ziel", "to", "zu", "empfänger"),
    "weight": ("weight", "gewicht", "stärke"),
}
"""How headings call what a list of ties says, the surest word first."""
_RELATION = "kooperation"
"""A plain list does not say what joins two actors; without a cooperation there would be nothing to count."""
_ROLE = "mitglied-unbestimmt"


@dataclass(frozen=True, slots=True)
class Ties:
    """What the rows of a list join, by IRI."""

    ties: Mapping[str, Tie]
    seats: Mapping[str, Seat]


def ties_of(sorting: Sorting, agents: Mapping[str, Agent], actor_list: str, *, is_directed: bool) -> Ties:
    """Return the ties and seats of the rows; a pair that occurs again is further evidence for the same.

    Args:
        sorting: The rows.
        agents: Actors and bodies by their id.
        actor_list: Name of the file that lists them, for messages.
        is_directed: Whether a row leads from its source to its target only.
    """
    pairs = _by_pair(sorting, agents, actor_list, is_directed=is_directed)
    ties: dict[str, Tie] = {}
    seats: dict[str, Seat] = {}
    for ends, rows in pairs.items():
        one, other = agents[ends[0]], agents[ends[1]]
        if one.is_body != other.is_body:
            seat = _seat(sorting, one, other, rows)
            seats[seat.iri] = seat
        else:
            tie = _tie(sorting, one, other, rows, is_directed=is_directed)
            ties[tie.iri] = tie
    return Ties(ties, seats)


def _by_pair(
    sorting: Sorting, agents: Mapping[str, Agent], actor_list: str, *, is_directed: bool
) -> dict[tuple[str, str], list[Row]]:
    """Return the sound rows by the ids of their ends; those of undirected pairs and of seats in one order."""
    pairs: dict[tuple[str, str], list[Row]] = {}
    for row in sorting.sound(("source", "target")):
        ends = [sorting.columns.cell(row, role) for role in ("source", "target")]
        fault = _fault(ends, agents, actor_list)
        if fault is not None:
            role, reason = fault
            sorting.reject(row, sorting.columns.heading(role), reason)
            continue
        if not is_directed or agents[ends[0]].is_body != agents[ends[1]].is_body:
            ends.sort(key=lambda end: (agents[end].is_body, agents[end].iri))
        before = pairs.setdefault((ends[0], ends[1]), [])
        sorting.merged += bool(before)
        before.append(row)
    return pairs


def _fault(ends: Sequence[str], agents: Mapping[str, Agent], actor_list: str) -> tuple[str, str] | None:
    """Return the role at fault and the reason, if the row joins nothing."""
    for role, end in zip(("source", "target"), ends, strict=True):
        if end not in agents:
            return (
                role,
                f"»{end}« ist in »{actor_list}« nicht aufgenommen. Bitte dort ergänzen oder gleich schreiben.",
            )
    if ends[0] == ends[1]:
        return (
            "target",
            f"»{ends[0]}« ist mit sich selbst verbunden. Bitte zwei verschiedene Akteure angeben.",
        )
    return None


def _tie(sorting: Sorting, one: Agent, other: Agent, rows: Sequence[Row], *, is_directed: bool) -> Tie:
    return Tie(
        iri=str(data_iri(sorting.network, "tie", f"{code_of(one.iri)}--{code_of(other.iri)}")),
        label=f"{one.label} {'→' if is_directed else '–'} {other.label}",
        relation=_RELATION,
        source=one.iri if is_directed else None,
        target=other.iri if is_directed else None,
        participants=() if is_directed else (one.iri, other.iri),
        evidence=tuple(sorted(sorting.proof(row) for row in rows)),
        attributes=_attributes(sorting, rows),
    )


def _seat(sorting: Sorting, member: Agent, body: Agent, rows: Sequence[Row]) -> Seat:
    return Seat(
        iri=str(data_iri(sorting.network, "seat", f"{code_of(member.iri)}--{code_of(body.iri)}")),
        label=f"{member.label} in {body.label}",
        member=member.iri,
        organization=body.iri,
        role=_ROLE,
        evidence=tuple(sorted(sorting.proof(row) for row in rows)),
        attributes=_attributes(sorting, rows),
    )


def _attributes(sorting: Sorting, rows: Sequence[Row]) -> dict[str, tuple[str, ...]]:
    """Return what the rows say in further columns: where they differ, every answer once."""
    found: dict[str, set[str]] = {}
    for row in rows:
        for code, cell in sorting.columns.kept(row).items():
            found.setdefault(code, set()).add(cell)
    return {code: tuple(sorted(cells)) for code, cells in found.items()}
