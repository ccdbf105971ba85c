"""Who resembles an actor without ties: partners that share its field, place, target group or kind."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from graph.model import Network
from graph.recommend.elements import Element, elements_of

__all__ = ["Resemblance", "Shared", "similar_actors"]

DIGITS = 9
"""Equal sums are equal, whatever the order in which they were added."""


@dataclass(frozen=True, slots=True)
class Shared:
    """Something two actors have in common."""

    element: Element
    rarity: float
    """Logarithm of actors in all by actors that have it (inverse document frequency); what everybody has says 0."""


@dataclass(frozen=True, slots=True)
class Resemblance:
    """A possible partner and what it has in common."""

    iri: str
    score: float
    """Sum of the rarities."""
    shared: tuple[Shared, ...]
    """The rarest first; what everybody has is left out."""


def similar_actors(
    network: Network, iri: str, *, known: Collection[str] = (), count: int = 3
) -> tuple[Resemblance, ...]:
    """Return who shares most with an actor: for newcomers and those without ties, of whom no path tells anything.

    Works on content alone (Spärck Jones, Journal of Documentation 28, 1972: what is rare distinguishes). Among
    named organisations that exist; the coordination office and bodies are left out.

    Args:
        network: The statements.
        iri: The actor; one of which nothing is known resembles nobody.
        known: Partners it has already.
        count: At most so many, the most similar first, equals by IRI.

    Example:
        >>> from tests.builders import actor, network
        >>> kinds = {"a": "verein", "b": "verein", "c": "vhs", "d": "jobcenter"}
        >>> net = network(*(actor(slug, kind) for slug, kind in kinds.items()))
        >>> [(it.iri, [one.element.code for one in it.shared]) for it in similar_actors(net, "a")]
        [('b', ['verein', 'zivilgesellschaft'])]
    """
    elements = elements_of(network)
    frequency = Counter(element for brought in elements.values() for element in brought)
    own = elements.get(iri, frozenset())
    found = []
    for other, brought in elements.items():
        if other == iri or other in known:
            continue
        rated = (Shared(it, round(math.log(len(elements) / frequency[it]), DIGITS)) for it in own & brought)
        shared = sorted((it for it in rated if it.rarity > 0), key=lambda it: (-it.rarity, it.element))
        if shared:
            found.append(Resemblance(other, round(sum(it.rarity for it in shared), DIGITS), tuple(shared)))
    return tuple(sorted(found, key=lambda it: (-it.score, it.iri))[:count])
