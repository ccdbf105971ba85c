"""The training network »Musterkreis (fiktiv)«, made from its tables and a seed; written by `python -m graph.generator.training`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from importlib.resources import as_file, files
from typing import Protocol, TypeVar

import numpy as np

from graph.encoding import quads_of
from graph.exporters.rdf import serialize
from graph.generator import bodies, cast, doings
from graph.generator.drawing import ties
from graph.generator.sources import Sources
from graph.generator.tables import LABEL, NAME
from graph.model import Agent, Network, NetworkInfo

__all__ = ["document", "main", "musterkreis"]

SEED = 2026
"""Chosen so that what is drawn opens no gap beside the planted ones (tests/graph/generator/test_planted.py)."""


class _HasIri(Protocol):
    @property
    def iri(self) -> str: ...


_Value = TypeVar("_Value", bound=_HasIri)


def musterkreis() -> Network:
    """Return the training network: invented from end to end, with the gaps that `planted` lists.

    Example:
        >>> network = musterkreis()
        >>> network.info.label, network.info.is_fictional
        ('Musterkreis (fiktiv)', True)
    """
    sources, known = Sources(), cast.agent_iris()
    agents = _by_iri(cast.agents(sources))
    return Network(
        info=NetworkInfo(name=NAME, label=LABEL, fields=_fields(agents.values()), is_fictional=True),
        places=_by_iri(cast.places()),
        agents=agents,
        ties=_by_iri(ties(sources, known, np.random.default_rng(SEED))),
        seats=_by_iri(bodies.seats(sources, known)),
        quotas=_by_iri(bodies.quotas(sources, known)),
        expectations=_by_iri(bodies.claims(sources)),
        offers=_by_iri(doings.offers(sources, known)),
        undertakings=_by_iri(doings.undertakings(sources)),
        involvements=_by_iri(doings.involvements(sources, known)),
        decisions=_by_iri(doings.decisions(sources, known)),
        tasks=_by_iri(doings.tasks(sources, known)),
        aims=_by_iri(doings.aims(sources, known)),
        absences=_by_iri(doings.absences(sources, known)),
        documents=sources.documents,
        evidence=sources.evidence,
    )


def document() -> bytes:
    """Return the file that ships: canonical TriG, the same bytes at every run."""
    return serialize(quads_of(musterkreis()), "trig")


def main() -> None:
    """Write the shipped file."""
    with as_file(files("data").joinpath("networks", f"{NAME}.trig")) as target:
        target.write_bytes(document())
        sys.stdout.write(f"{target}\n")


def _by_iri(found: Iterable[_Value]) -> Mapping[str, _Value]:
    return {value.iri: value for value in found}


def _fields(agents: Iterable[Agent]) -> tuple[str, ...]:
    return tuple(sorted({code for agent in agents for code in agent.fields}))


if __name__ == "__main__":
    main()
