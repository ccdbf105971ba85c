"""What waits for a decision, in words: each proposal with its reason and what it would change, grouped by its source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from graph.history.wording import worded
from graph.locale import EMPTY, Said, joined, listed, say
from graph.model import Modality
from graph.proposals import Proposal, proposals_of
from graph.records import Record, RecordSort
from graph.store import Store
from graph.texts import sort_key

__all__ = ["Inbox", "InboxChange", "InboxGroup", "InboxItem", "inbox"]

_COOPERATION = "kooperation"
_NOT_SHOWN = frozenset({"evidence", "modality", "identifiers", "confirmed_on"})
"""Fields of a new record that say nothing to people who decide about it; the quote says where it comes from.

That it is only a duty, an aim or a denial is always shown.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxChange:
    """One field, before and after."""

    label: Said
    before: str
    """Empty if the network says nothing yet."""
    after: str
    """Empty if the field would be emptied."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItem:
    """One proposal in words."""

    id: str
    sort: RecordSort
    label: str
    is_new: bool
    reason: str
    method: str
    """How it was derived; empty where a source states it."""
    vouches: Said
    """What accepting states in the name of the office, of what was derived; empty where a source states it."""
    changes: tuple[InboxChange, ...]
    quotes: tuple[str, ...]
    recorded_on: date | None
    proposed: Record
    """The record as it would be: what a correction begins with."""
    fields: tuple[str, ...]
    """Names of the fields that are shown."""


@dataclass(frozen=True, slots=True)
class InboxGroup:
    """All proposals of one source."""

    source: str
    items: tuple[InboxItem, ...]

    @property
    def stated(self) -> tuple[InboxItem, ...]:
        """Return those that a source states: nobody has to vouch for them, so they are taken over all at once."""
        return tuple(it for it in self.items if not it.method)


@dataclass(frozen=True, slots=True)
class Inbox:
    """Everything that waits in one network."""

    groups: tuple[InboxGroup, ...]

    @property
    def count(self) -> int:
        """Return how many proposals wait."""
        return sum(len(group.items) for group in self.groups)


def inbox(store: Store, network: str) -> Inbox:
    """Return what waits for a decision, by source and label.

    Args:
        store: Where the statements lie.
        network: Short name of the network.
    """
    found = sorted(
        proposals_of(store, network), key=lambda it: (sort_key(it.source), sort_key(it.label), it.id)
    )
    return Inbox(
        tuple(
            InboxGroup(source, tuple(_item(it) for it in of_one))
            for source, of_one in groupby(found, key=lambda it: it.source)
        )
    )


def _item(proposal: Proposal) -> InboxItem:
    hidden = _NOT_SHOWN if proposal.after.first("modality") == Modality.IST else _NOT_SHOWN - {"modality"}
    names = tuple(it for it in proposal.changed_fields if not (proposal.is_new and it in hidden))
    return InboxItem(
        id=proposal.id,
        sort=proposal.sort,
        label=proposal.label,
        is_new=proposal.is_new,
        reason=proposal.reason,
        method=proposal.method,
        vouches=_vouches(proposal),
        changes=_ended(proposal) if proposal.is_end else tuple(_change(proposal, it) for it in names),
        quotes=proposal.quotes,
        recorded_on=proposal.recorded_on,
        proposed=proposal.after,
        fields=("end", *names) if proposal.is_end else (*names, *_open(proposal)),
    )


def _open(proposal: Proposal) -> tuple[str, ...]:
    """Return the fields without which it cannot be accepted and that nobody has filled."""
    after = proposal.after
    return tuple(it.name for it in after.fields if it.is_needed and not after.all(it.name))


def _vouches(proposal: Proposal) -> Said:
    """Return what somebody says with a yes to what no source states."""
    if not proposal.method:
        return EMPTY
    if proposal.is_end:
        what = say(
            "Sie bestätigen damit aus eigener Kenntnis, dass es »{label}« nicht mehr gibt.",
            label=proposal.label,
        )
    elif proposal.sort is RecordSort.TIE and proposal.after.first("relation") == _COOPERATION:
        names = [proposal.names.get(iri, proposal.label) for iri in proposal.after.all("participants")]
        what = say(
            "Sie bestätigen damit aus eigener Kenntnis, dass diese Stellen zusammenarbeiten: {names}.",
            names=listed(names),
        )
    else:
        what = say(
            "Sie bestätigen damit aus eigener Kenntnis, dass das so ist: »{label}«.", label=proposal.label
        )
    return joined((what, say("Die Quelle selbst sagt es nicht.")))


def _ended(proposal: Proposal) -> tuple[InboxChange, ...]:
    """Return what changes when something ends, on a day that nobody has named."""
    return (replace(_change(proposal, "end"), after=say("gilt nicht mehr; seit wann, ist nicht bekannt")),)


def _change(proposal: Proposal, name: str) -> InboxChange:
    field = next(it for it in proposal.after.fields if it.name == name)

    def told(record: Record | None) -> str:
        return joined(
            worded(field, record.all(name), proposal.names, proposal.network) if record else (), "; "
        )

    return InboxChange(label=field.label, before=told(proposal.before), after=told(proposal.after))
