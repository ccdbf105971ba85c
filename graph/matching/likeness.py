"""How much two records look like the same thing, and why: one comparison, for people to judge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.locale import Said
from graph.matching.features import Features, features_of
from graph.matching.name_likeness import name_likeness
from graph.matching.reasons import AGAINST, FOR, name_reason, same_identifier
from graph.matching.weights import CAPS, LEAST, SIGNS
from graph.records import Record

__all__ = ["Likeness", "likeness", "likeness_of"]

_WHOLE = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How much two records look like the same thing."""

    score: int
    """0 to 100."""
    reasons: tuple[Said, ...]
    """What speaks for it, then what speaks against it; none below 60."""


def likeness(one: Record, other: Record) -> Likeness:
    """Return how much two records look like the same thing, and why; the order of the two means nothing.

    Example:
        >>> from graph.records import RecordSort
        >>> def actor(name, **values):
        ...     return Record(sort=RecordSort.ACTOR, iri=name, values={"label": (name,), **values})
        >>> found = likeness(actor("AWO KV Peine e. V."), actor("Arbeiterwohlfahrt Kreisverband Peine"))
        >>> found.score, list(found.reasons)
        (100, ['ausgeschrieben derselbe Name: »AWO KV Peine e. V.« ≈ »Arbeiterwohlfahrt Kreisverband Peine«'])
        >>> likeness(actor("Grundschule 3"), actor("Grundschule 4")).score <= 45
        True
    """
    return likeness_of(features_of(one), features_of(other))


def likeness_of(one: Features, other: Features) -> Likeness:
    """Return how much two records look like the same thing, where what is compared is at hand already.

    Below `LEAST` no reasons are given: nobody needs to look.
    """
    if shared := one.identifiers & other.identifiers:
        return Likeness(score=_WHOLE, reasons=(same_identifier(min(shared)),))
    first, second = (one, other) if (one.label, one.names) <= (other.label, other.names) else (other, one)
    named = name_likeness(first, second)
    if not named.score:
        return Likeness(score=0, reasons=())
    signs, against = tuple(_signs(first, second)), tuple(_against(first, second))
    held = min([named.score, *(CAPS[it] for it in against)])
    score = round(min(_WHOLE, held + sum(SIGNS[it] for it in signs)))
    if score < LEAST:
        return Likeness(score=score, reasons=())
    return Likeness(
        score=score,
        reasons=(
            name_reason(first.label, second.label, named.how),
            *(FOR[it] for it in signs),
            *(AGAINST[it] for it in (*named.against, *against)),
        ),
    )


def _signs(one: Features, other: Features) -> Iterator[str]:
    """Yield what else is equal: keys of `SIGNS`."""
    if one.addresses & other.addresses:
        yield "address"
    if one.websites & other.websites:
        yield "website"
    if one.emails & other.emails:
        yield "email"
    if one.phones & other.phones:
        yield "phone"


def _against(one: Features, other: Features) -> Iterator[str]:
    """Yield what beside the names speaks against it: keys of `CAPS`."""
    if one.places and other.places and not one.places & other.places:
        yield "place"
    elif one.postcodes and other.postcodes and not one.postcodes & other.postcodes:
        yield "postcode"
    if one.kinds and other.kinds and not one.kinds & other.kinds:
        yield "kind"
