"""A claim with its record, and what follows when a record that others need is not taken over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.intake.claims import Claim
from graph.intake.plans import RowState
from graph.locale import EMPTY, Said, listed, say
from graph.records import FIELDS, Draft, FieldSort, RecordSort

__all__ = ["ENDS", "Item", "lacking", "settled", "stated", "without"]

ENDS = frozenset({"source", "target", "participants"})
"""Fields of a tie without which it joins nothing."""
_GIVEN_LATER = frozenset({"evidence", "modality"})
"""What planning adds to what a file says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A claim with its record."""

    claim: Claim
    """References are addresses."""
    iri: str
    """Empty if it is not taken over."""
    stated: frozenset[str] = frozenset()
    """Names of the fields that the file itself fills; the others were made or guessed."""
    is_known: bool = False
    state: RowState | None = None
    """Why it is not taken over: a conflict that waits, or rejected; None if it is."""
    reason: Said = EMPTY
    question: str = ""
    would_be: str = ""
    """The address it would have had; others may refer to it."""

    @property
    def draft(self) -> Draft:
        """Return what the file delivered."""
        return self.claim.draft

    def rejected(self, reason: Said) -> Item:
        """Return the same item, not taken over."""
        return replace(self, iri="", would_be=self.iri, state=RowState.REJECTED, reason=reason)


def lacking(claim: Claim) -> Said:
    """Return which fields something new lacks without which it cannot be kept; empty if it lacks none."""
    missing = [
        it.label
        for it in FIELDS[claim.sort]
        if it.is_needed and it.name not in _GIVEN_LATER and not claim.all(it.name)
    ]
    ends = {it for name in ENDS for it in claim.all(name)}
    if claim.sort is RecordSort.TIE and len(ends) < 2:
        return say("Eine Beziehung verbindet zwei verschiedene Stellen. Bitte beide angeben.")
    return say("Es fehlt: {fields}. Bitte ergänzen.", fields=listed(missing)) if missing else EMPTY


def settled(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return items of which none refers to something that is not taken over.

    What a record cannot be without goes with it; any other reference is left out with a note.
    """
    return _followed(items, {})


def _followed(items: tuple[Item, ...], outside: Mapping[str, Said]) -> tuple[Item, ...]:
    """Return items of which none refers to something that is not taken over, or is left outside."""
    current = items
    while True:
        kept = {it.iri for it in current if it.iri}
        lost = {it.would_be: it.reason for it in current if it.would_be and it.would_be not in kept} | dict(
            outside
        )
        following = tuple(_following(it, lost) for it in current)
        if following == current:
            return current
        current = following


def stated(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return what a file states, without what it only lets one guess: that waits in the inbox, if it is new."""
    own = {it.iri for it in items if not it.draft.method and it.iri}
    reason = say("nur erschlossen, wartet als Vorschlag im Eingang")
    guessed = {it.iri for it in items if it.draft.method and not it.is_known} - own
    left = tuple(it for it in items if not it.draft.method)
    return _followed(left, dict.fromkeys(guessed, reason))


def without(items: tuple[Item, ...], faults: dict[str, Said]) -> tuple[Item, ...]:
    """Return items without those records, new ones, that break a rule, and without what needs them."""
    rejected = (it.rejected(faults[it.iri]) if it.iri in faults and not it.is_known else it for it in items)
    return settled(tuple(rejected))


def _following(item: Item, lost: dict[str, Said]) -> Item:
    if not item.iri or not lost:
        return item
    claim = item.claim
    for field in FIELDS[claim.sort]:
        if field.sort is not FieldSort.REFERENCE:
            continue
        gone = [it for it in claim.all(field.name) if it in lost]
        if not gone:
            continue
        if field.is_needed or field.name in ENDS:
            return item.rejected(
                say("Der Eintrag, auf den verwiesen wird, fehlt: {reason}", reason=lost[gone[0]])
            )
        left = _without_values(claim, field.name, gone)
        note = say("{field}: {reason}", field=field.label, reason=lost[gone[0]])
        claim = replace(left, notes=(*left.notes, note))
    return item if claim is item.claim else replace(item, claim=claim)


def _without_values(claim: Claim, name: str, gone: Iterable[str]) -> Claim:
    out = set(gone)
    return claim.with_values(**{name: tuple(it for it in claim.all(name) if it not in out)})
