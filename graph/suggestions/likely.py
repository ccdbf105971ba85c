"""Likely ties: read from direct ties without the coordination office, explained by common partners or a path."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np

from graph.analysis import Analysis
from graph.metrics.structure import Structure
from graph.recommend import likely_scores
from graph.recommend.paths import common_partners, strongest_paths
from graph.recommend.prospects import absent_pairs
from graph.recommend.standing_out import standing_out
from graph.suggestions.candidates import FEWEST_TIED, MATRIX_UP_TO, SHOWN, Known, proposable
from graph.suggestions.values import Ends, LikelyTie, ends_of, names_of

__all__ = ["explained", "likely_ends"]

MOST_PER_ACTOR = 2
"""So often at most one actor is suggested as likely: else the best connected would fill the list."""


def likely_ends(analysis: Analysis, known: Known) -> list[Ends]:
    """Return the ties that stand out as likely, the likeliest first.

    A large network is looked at place by place; scores of different places are not compared, common partners are.
    """
    whole = analysis.structure_without_office
    parts = [whole] if whole.size <= MATRIX_UP_TO else list(_places(analysis, whole))
    found: list[tuple[float, Ends]] = []
    for part in parts:
        if (part.degrees > 0).sum() < FEWEST_TIED:
            continue
        scores = np.exp(likely_scores(part.adjacency, part.kinds, analysis.generator("likely")))
        asked = np.zeros_like(scores)  # what scores 0 never stands out
        pairs = proposable(analysis.network, part, absent_pairs(part), known)
        pairs = pairs[(part.degrees[pairs] > 0).all(axis=1)]
        asked[pairs[:, 0], pairs[:, 1]] = scores[pairs[:, 0], pairs[:, 1]]
        out = standing_out(part, asked)
        rank = [len(common_partners(part, *pair)) if len(parts) > 1 else float(asked[pair]) for pair in out]
        found += [(-height, ends_of(part, pair)) for height, pair in zip(rank, out, strict=True)]
    return [ends for _, ends in sorted(found)]


def explained(structure: Structure, likely: Iterable[Ends]) -> Iterator[LikelyTie]:
    """Yield the first of the likely ties that a path explains, no actor too often."""
    seen, shown, place = Counter[str](), 0, structure.place
    for ends in likely:
        if shown == SHOWN:
            return
        one, other = (place[end] for end in ends)
        paths = strongest_paths(structure, one, other, count=1)
        if paths and all(seen[end] < MOST_PER_ACTOR for end in ends):
            shown += 1
            seen.update(ends)
            yield LikelyTie(
                ends=ends,
                partners=names_of(structure, common_partners(structure, one, other)),
                path=names_of(structure, paths[0].places),
            )


def _places(analysis: Analysis, whole: Structure) -> Iterator[Structure]:
    """Yield the part of the structure in each place, as far as it can be compared each with each."""
    by_place: dict[str, list[int]] = {}
    for number, iri in enumerate(whole.ids):
        for place in analysis.network.agents[iri].places[:1]:
            by_place.setdefault(place, []).append(number)
    for _, members in sorted(by_place.items()):
        if FEWEST_TIED <= len(members) <= MATRIX_UP_TO:
            rows = whole.adjacency[members][:, members].tocsr()
            rows.sort_indices()
            yield Structure(
                tuple(whole.ids[it] for it in members), rows, tuple(whole.kinds[it] for it in members)
            )
