"""Between whom a tie may be suggested: named organisations that act for themselves, of whom no source says anything yet."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, permutations

import numpy as np
from numpy.typing import NDArray

from graph.analysis import Analysis
from graph.metrics.seats import is_organisation
from graph.metrics.structure import Structure
from graph.model import Modality, Network
from graph.projection.network import acts_through_others, is_office

__all__ = [
    "FEWEST_TIED",
    "MATRIX_UP_TO",
    "SHOWN",
    "Known",
    "able_to_act",
    "left_out",
    "mentioned",
    "proposable",
]

FEWEST_TIED = 8
"""With fewer actors that have ties no path and no gap says anything: only expectations and contents do."""
MATRIX_UP_TO = 1000
"""So many actors at most are compared each with each; a larger network is looked at place by place."""
SHOWN = 10
"""So many of each sort at most: a list that somebody works through."""

Known = Mapping[str, set[str]]
"""Actor → whom a source mentions it with."""


def left_out(analysis: Analysis) -> tuple[int, ...]:
    """Return the places of the coordination office and planned actors among the contacts: no tie is rated with them."""
    agents = analysis.network.agents
    return tuple(
        place
        for place, iri in enumerate(analysis.contact_structure.ids)
        if is_office(agents[iri]) or agents[iri].modality is not Modality.IST
    )


def able_to_act(network: Network, structure: Structure) -> frozenset[str]:
    """Return the named organisations that exist and act for themselves: a territorial authority only with ties of its own.

    Bodies, kinds without names, planned actors and the coordination office are none.

    Args:
        network: The statements.
        structure: The evidenced ties that count.
    """
    return frozenset(
        iri
        for iri, degree in zip(structure.ids, structure.degrees.tolist(), strict=True)
        if is_organisation(network.agents[iri])
        and (degree > 0 or not acts_through_others(network.agents[iri]))
    )


def mentioned(analysis: Analysis) -> Known:
    """Return whom a source mentions each actor with: a tie of any sort, a joint undertaking, its unit or whole."""
    network = analysis.network
    found: dict[str, set[str]] = {iri: set(analysis.contacts[iri]) for iri in analysis.contacts}
    houses = ((iri, other) for iri, agent in network.agents.items() for other in agent.unit_of)
    for ends in chain((tie.ends for tie in network.ties.values()), houses):
        for one, other in permutations(ends, 2):
            found.setdefault(one, set()).add(other)
    return found


def proposable(
    network: Network, structure: Structure, pairs: NDArray[np.int64], known: Known
) -> NDArray[np.int64]:
    """Return those of the pairs (k × 2 places) that may be suggested and of whom no source says anything yet."""
    able, ids = able_to_act(network, structure), structure.ids
    can = np.array([iri in able for iri in ids], dtype=np.bool_)
    able_pairs = pairs[can[pairs].all(axis=1)]
    is_new = [ids[other] not in known[ids[one]] for one, other in able_pairs.tolist()]
    return able_pairs[np.array(is_new, dtype=np.bool_)]
