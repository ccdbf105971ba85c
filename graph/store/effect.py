"""What a change really does: it removes what is there, adds what is not, and is refused where others were faster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol

from rdflib import URIRef

from graph.errors import Conflict
from graph.locale import say
from graph.store.interface import Change, Expected
from graph.store.journal import Write, entry_quads
from graph.store.quads import Quad

__all__ = ["Present", "changed_since", "effect_of"]


class Present(Protocol):
    """What has to be known of the state before a change."""

    def said(self, subjects: Mapping[URIRef, Collection[URIRef]]) -> Iterator[Quad]:
        """Yield what these graphs say of these subjects."""
        ...

    def holding(self, quads: Collection[Quad]) -> set[Quad]:
        """Return those of the statements that are stored."""
        ...


def effect_of(change: Change, entry: URIRef, present: Present) -> Write:
    """Return what to write for a change, its entry in the journal included.

    Args:
        change: In canonical form.
        entry: Name of its entry.
        present: The state before.

    Raises:
        Conflict: what the change expected is no longer so.
    """
    if change.expected is not None:
        current = changed_since(change.expected, (*change.additions, *change.removals), present)
        if current is not None:
            raise Conflict(
                say(
                    "In der Zwischenzeit hat jemand anderes denselben Eintrag geändert. Gespeichert wurde nichts. Bitte beide Fassungen vergleichen und dann entscheiden."
                ),
                current,
            )
    stays = set(change.additions)
    before = present.holding({*change.additions, *change.removals})
    removed = tuple(dict.fromkeys(quad for quad in change.removals if quad in before and quad not in stays))
    added = tuple(dict.fromkeys(quad for quad in change.additions if quad not in before))
    return Write(
        entry=entry,
        has_effect=bool(removed or added),
        removals=removed,
        additions=(*added, *entry_quads(entry, change, removed, added)),
    )


def changed_since(expected: Expected, touched: Iterable[Quad], present: Present) -> frozenset[Quad] | None:
    """Return what is said now of the subjects an editor saw; None if that is still the same.

    Args:
        expected: What the editor saw.
        touched: The statements of the change: their graphs count.
        present: The state now.
    """
    subjects: defaultdict[URIRef, set[URIRef]] = defaultdict(set)
    for graph in {quad.graph for quad in (*touched, *expected.quads)}:
        subjects[graph].update(expected.subjects)
    current = frozenset(present.said(subjects))
    return None if current == expected.quads else current
