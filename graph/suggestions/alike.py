"""Actors without any contact, of whom no path tells anything: whom they resemble in what they do."""

from __future__ import annotations

from collections.abc import Iterator

from graph.analysis import Analysis
from graph.recommend.content import Resemblance, similar_actors
from graph.recommend.element_words import narrowest
from graph.recommend.elements import elements_of
from graph.recommend.sensible import WORK
from graph.suggestions.candidates import SHOWN, Known, able_to_act
from graph.suggestions.values import Alike

__all__ = ["alike_actors"]


def alike_actors(analysis: Analysis, known: Known) -> Iterator[Alike]:
    """Yield actors without any contact that resemble others in what they do, those of whom most is known first."""
    structure, elements = analysis.contact_structure, elements_of(analysis.network)
    able = able_to_act(analysis.network, structure)
    without_ties = {iri for iri, degree in zip(structure.ids, structure.degrees, strict=True) if not degree}
    alone = sorted(able & without_ties, key=lambda iri: (-len(elements.get(iri, ())), iri))
    named = set[str]()
    for iri in alone[:SHOWN]:
        found = similar_actors(
            analysis.network, iri, known={*known[iri], *(analysis.network.agents.keys() - able), *named}
        )
        alike = tuple(it for it in found if _has_something_to_do(it))
        if alike:
            named.add(iri)
            yield Alike(iri, alike)


def _has_something_to_do(found: Resemblance) -> bool:
    """Tell whether the two share a field or target group, and not that alone."""
    shared = narrowest(it.element for it in found.shared)
    return len(shared) > 1 and any(it.sort in WORK for it in shared)
