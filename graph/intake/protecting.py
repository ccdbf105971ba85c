"""Whose place is never told: what a file says of it stays out, in every cell and in every quote."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from graph.importers.slugs import slug
from graph.intake.claims import Claim
from graph.locale import say
from graph.protected_places import MUNICIPAL_KINDS, PROTECTED_KINDS
from graph.records import RecordSort
from ontology.codelists import codelist

__all__ = ["HIDDEN", "Protection", "protection_of"]

HIDDEN = say("Für Einrichtungen dieser Art werden weder Anschrift noch genauer Ort gespeichert.")
_AGENTS = frozenset({RecordSort.ACTOR, RecordSort.BODY, RecordSort.GENERIC})
_TELLING = ("address", "places")
"""Fields that tell where somebody is."""


@dataclass(frozen=True, slots=True)
class Protection:
    """Which drafts and rows of a file are about places that are never told."""

    hidden: frozenset[str]
    """Keys of drafts of shelters and accommodations, and of all that only they refer to."""
    municipal: frozenset[str]
    """Keys of drafts of communities that are told at the level of their municipality."""
    rows: frozenset[tuple[str, int]]
    """Rows whose wording is not quoted."""

    def guarded(self, claim: Claim, with_key: Collection[str]) -> Claim:
        """Return a claim without what tells a protected place.

        Args:
            claim: What the file says.
            with_key: Keys of drafts, and addresses of records, of places that are municipalities.
        """
        key = claim.draft.key
        if key in self.hidden:
            allowed: tuple[str, ...] = ()
        elif key in self.municipal:
            allowed = tuple(place for place in claim.all("places") if place in with_key)
        elif (claim.draft.spot.sheet, claim.draft.spot.row) in self.rows:
            return replace(claim, attributes={})
        else:
            return claim
        guarded = replace(claim, attributes={})
        for name in _TELLING:
            if claim.all(name) and (name != "places" or len(allowed) < len(claim.all("places"))):
                guarded = guarded.without(name, HIDDEN)
        return guarded.with_values(places=allowed) if allowed else guarded


def protection_of(claims: Iterable[Claim], known_kinds: Mapping[str, Collection[str]]) -> Protection:
    """Return what has to be protected.

    Args:
        claims: All claims of a file, with codes for kinds.
        known_kinds: Key of a draft → kinds that the network says of it already.
    """
    told = tuple(claims)
    hidden = {it.draft.key for it in told if _is_of(it, PROTECTED_KINDS, known_kinds)}
    municipal = {it.draft.key for it in told if _is_of(it, MUNICIPAL_KINDS, known_kinds)} - hidden
    rows = {place for it in told if it.draft.key in hidden | municipal for place in _rows(it)}
    hidden |= {
        it.draft.key
        for it in told
        if it.sort is RecordSort.OFFER and (set(it.all("providers")) & hidden or _rows(it) & rows)
    }
    return Protection(frozenset(hidden), frozenset(municipal), frozenset(rows))


def _rows(claim: Claim) -> frozenset[tuple[str, int]]:
    """Return sheet and row of everything that speaks of a draft."""
    return frozenset((it.sheet, it.row) for it in (claim.draft.spot, *claim.draft.also))


def _is_of(claim: Claim, broad: tuple[str, ...], known_kinds: Mapping[str, Collection[str]]) -> bool:
    """Tell whether somebody is of a protected kind: as the file says, as the network says, or by the very name."""
    if claim.sort not in _AGENTS:
        return False
    listing = codelist("akteursart")
    kinds = {*claim.all("kind"), *claim.all("also_kinds"), *known_kinds.get(claim.draft.key, ())}
    names = (slug(claim.label), *(slug(kind) for kind in kinds if kind not in listing))
    return any(listing.is_within(kind, code) for kind in kinds for code in broad) or any(
        code in name for name in names for code in broad
    )
