"""Addresses for what is new: made once, of words, never of a person's name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType

from graph.importers.slugs import Slugs, slug
from graph.intake.identity import Values
from graph.records import RecordSort
from ontology.namespaces import BASE, code_of, data_iri

__all__ = ["Namer"]

_FINGERPRINT = 8
"""Hexadecimal signs: enough for a hundred thousand names to stay apart."""
_LONGEST = 140
"""Characters of the last part of an address that is made of two others."""


class Namer:
    """Gives every new record of a network an address that nothing there has.

    Example:
        >>> namer = Namer("musterstadt", ["https://integrationsnetz.example/id/musterstadt/actor/vhs"])
        >>> namer.iri(RecordSort.ACTOR, {"label": ("AWO",)})
        'https://integrationsnetz.example/id/musterstadt/actor/awo'
        >>> namer.iri(RecordSort.ACTOR, {"label": ("VHS",)}).rsplit("/", 1)[1]
        'vhs-757a3238'
    """

    def __init__(self, network: str, taken: Iterable[str]) -> None:
        """Begin with the addresses that the network has."""
        self._network = network
        begin = f"{BASE}{network}/"
        self._taken: dict[str, set[str]] = {}
        for iri in taken:
            kind, _, code = iri.removeprefix(begin).partition("/")
            self._taken.setdefault(kind, set()).add(code)

    def iri(self, sort: RecordSort, values: Values) -> str:
        """Return the address of a new record; what else it says tells namesakes apart."""
        taken = self._taken.setdefault(sort.value, set())
        wanted = _base(sort, values)
        if wanted in taken or not wanted:
            wanted = f"{wanted or sort.value}-{_fingerprint(values)}"
        code = Slugs(taken).of(wanted, sort.value) if wanted in taken else wanted
        taken.add(code)
        return str(data_iri(self._network, sort.value, code))


def _base(sort: RecordSort, values: Values) -> str:
    if sort in _ENDS:
        codes = [code_of(it) for name in _ENDS[sort] for it in values.get(name, ())]
        joined = "--".join(codes)
        return joined if codes and len(joined) <= _LONGEST else _cut(joined) if codes else ""
    return "" if sort is RecordSort.EVIDENCE else slug("".join(values.get("label", ())[:1]))


def _cut(joined: str) -> str:
    return f"{joined[: _LONGEST - _FINGERPRINT - 1].rstrip('-')}-{sha256(joined.encode()).hexdigest()[:_FINGERPRINT]}"


def _fingerprint(values: Values) -> str:
    told = "\n".join(f"{name}={'|'.join(sorted(values[name]))}" for name in sorted(values))
    return sha256(told.encode()).hexdigest()[:_FINGERPRINT]


_ENDS: Mapping[RecordSort, tuple[str, ...]] = MappingProxyType(
    {
        RecordSort.TIE: ("source", "target", "participants", "relation"),
        RecordSort.SEAT: ("member", "organization", "role"),
        RecordSort.INVOLVEMENT: ("participant", "undertaking", "about", "role"),
        RecordSort.EXPECTATION: ("field", "kind"),
    }
)
"""Fields whose addresses make the address of what joins them."""
