"""Which records of a network may be the same thing as one: found by shared words, alike names and equal contacts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.locale import Said
from graph.matching.features import Features, features_of
from graph.matching.likeness import Likeness, likeness_of
from graph.matching.weights import LEAST
from graph.records import Record

__all__ = ["Candidate", "Pair", "Pool", "candidates", "duplicates_within"]

_PREFIX = 5
"""Words that begin with the same letters are worth a look: slips are rarer at the beginning."""
_RARE_SHARE, _RARE_LEAST = 0.03, 25
"""A key that more records than this share finds nothing that another key does not."""
_MOST = 10
"""So many candidates are shown at most."""
_MOST_LOOKED_AT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A record that may be the same thing."""

    iri: str
    score: int
    """60 to 100; from 92 on it is very likely the same, as far as names can tell. Nobody merges by it alone."""
    reasons: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two records of one list that may be the same thing."""

    first: str
    second: str
    score: int
    reasons: tuple[Said, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pool:
    """Records made ready for many questions."""

    features: tuple[Features, ...]
    places: Mapping[str, tuple[int, ...]]
    """Where in `features` the records stand that share a key: the beginning of a word, an address, a host."""

    @classmethod
    def of(cls, records: Iterable[Record]) -> Pool:
        """Return the pool of records."""
        features = tuple(map(features_of, records))
        places: dict[str, list[int]] = defaultdict(list)
        for place, it in enumerate(features):
            for key in _keys(it):
                places[key].append(place)
        return cls(features, {key: tuple(found) for key, found in places.items()})

    def near(self, wanted: Features) -> Iterator[Features]:
        """Yield the records worth a comparison, those that share the rarest keys first."""
        most = max(_RARE_LEAST, int(len(self.features) * _RARE_SHARE))
        votes: dict[int, float] = defaultdict(float)
        keys = sorted(_keys(wanted), key=lambda key: (len(self.places.get(key, ())), key))
        for key in keys:
            found = self.places.get(key, ())
            if len(found) <= most or _is_whole(key):
                for place in found[:_MOST_LOOKED_AT]:
                    votes[place] += 1 / len(found)
        for place, _ in sorted(votes.items(), key=lambda it: (-it[1], it[0]))[:_MOST_LOOKED_AT]:
            yield self.features[place]


def candidates(record: Record, among: Pool | Sequence[Record]) -> tuple[Candidate, ...]:
    """Return the records that may be the same thing as one, the likeliest first; nothing is merged.

    Args:
        record: What is looked for; its own IRI is never a candidate.
        among: Records, or a `Pool` of them where many questions follow.

    Example:
        >>> from graph.records import RecordSort
        >>> def actor(iri, name):
        ...     return Record(sort=RecordSort.ACTOR, iri=iri, values={"label": (name,)})
        >>> known = [actor("a", "Volkshochschule Peine"), actor("b", "Volkshochschule Leer")]
        >>> [(it.iri, it.score) for it in candidates(actor("new", "VHS Peine"), known)]
        [('a', 100)]
    """
    pool = among if isinstance(among, Pool) else Pool.of(among)
    wanted = features_of(record)
    found = ((it.iri, likeness_of(wanted, it)) for it in pool.near(wanted) if it.iri != record.iri)
    good = sorted(
        ((-like.score, iri, like) for iri, like in found if like.score >= LEAST), key=lambda it: it[:2]
    )
    return tuple(Candidate(iri=iri, score=like.score, reasons=like.reasons) for _, iri, like in good[:_MOST])


def duplicates_within(records: Iterable[Record]) -> tuple[Pair, ...]:
    """Return the pairs of records of one list that may be the same thing, the likeliest first.

    Example:
        >>> from graph.records import RecordSort
        >>> names = ("pad e.V.", "pad e. V.", "Spik e.V.")
        >>> listing = [Record(sort=RecordSort.ACTOR, iri=it, values={"label": (it,)}) for it in names]
        >>> [(it.first, it.second, it.score) for it in duplicates_within(listing)]
        [('pad e. V.', 'pad e.V.', 100)]
    """
    pool = Pool.of(records)
    found: dict[tuple[str, str], Likeness] = {}
    for wanted in pool.features:
        for it in pool.near(wanted):
            pair = (min(wanted.iri, it.iri), max(wanted.iri, it.iri))
            if it.iri != wanted.iri and pair not in found:
                found[pair] = likeness_of(wanted, it)
    good = sorted((-like.score, *pair) for pair, like in found.items() if like.score >= LEAST)
    return tuple(
        Pair(first=first, second=second, score=-score, reasons=found[first, second].reasons)
        for score, first, second in good
    )


def _keys(features: Features) -> frozenset[str]:
    """Return what a record can be found by."""
    whole = {f"name {''.join(it)}" for it in (*features.names, *features.parts)}
    words = {word[:_PREFIX] for word in features.words}
    contacts = features.addresses | features.websites | features.emails | features.phones
    return frozenset(whole | words | {f"= {it}" for it in contacts | features.identifiers})


def _is_whole(key: str) -> bool:
    """Tell whether a key is a whole name or contact, which is never too common to look at."""
    return key.startswith(("name ", "= "))
