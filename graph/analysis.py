"""The analysis of one network at one moment: everything a detector looks at, computed once."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

import numpy as np

from graph.findings import Basis
from graph.metrics.block_tests import BlockTest, block_tests
from graph.metrics.coverage import Cell, coverage
from graph.metrics.structure import Structure, structure_from_edges
from graph.model import Moment, Network
from graph.projection.network import group_of, project, without_office
from graph.trials import perturbed

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Analysis", "Parameters", "Progress", "analyse", "basis_of", "silent"]

Progress = Callable[[float, str], None]
"""Told the done part of the work (0–1) and what is being done, for a progress bar."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """Every number that decides how thoroughly chance and missing data are tried; part of each result."""

    seed: int = 20261122
    rewirings: int = 2000
    """Random networks of the same degrees that a block between two kinds is compared with."""
    permutations: int = 9999
    """Shuffles of the kinds that a centrality is compared with."""
    trials: int = 100
    """Copies with dropped and added ties."""
    dropped_share: float = 0.1
    survival: int = 80
    """In so many of 100 copies a finding must remain, else it becomes a question."""
    significance: float = 0.05
    """Highest adjusted p value that counts as more than chance (Benjamini & Hochberg 1995)."""

    def generator(self, name: str) -> np.random.Generator:
        """Return a generator of this name's own, the same for the same seed."""
        return np.random.default_rng([self.seed, zlib.crc32(name.encode())])


def silent(_done: float, _what: str) -> None:
    """Report to nobody."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Analysis:
    """A network with its graphs, its coverage and its trials."""

    network: Network
    moment: Moment
    graph: nx.Graph[str]
    """Evidenced cooperation among named actors."""
    graph_without_office: nx.Graph[str]
    contacts: nx.Graph[str]
    """The same with bodies: whoever works with a body has a contact, and a body can hold others together."""
    cells: tuple[Cell, ...]
    parameters: Parameters = Parameters()
    progress: Progress = silent
    _copies: dict[str, tuple[Structure, ...]] = field(default_factory=dict, repr=False)
    _once: dict[str, object] = field(default_factory=dict, repr=False)

    @property
    def data_version(self) -> int:
        """Return the data version the analysis rests on."""
        return self.network.data_version

    @property
    def basis(self) -> Basis:
        """Return what every result of this analysis rests on."""
        return basis_of(self.network.data_version, self.moment, self.parameters)

    @cached_property
    def structure(self) -> Structure:
        """Return evidenced cooperation of two among named actors, their kinds as top groups; no round tables."""
        return _direct(self.graph)

    @cached_property
    def structure_without_office(self) -> Structure:
        """Return the same without the coordination office: its star hides the gaps."""
        return _direct(self.graph_without_office)

    @cached_property
    def contact_structure(self) -> Structure:
        """Return evidenced cooperation with bodies, round tables included: who can reach whom at all."""
        return _structure(self.contacts, with_round_tables=True)

    @cached_property
    def blocks(self) -> tuple[BlockTest, ...]:
        """Return each pair of kinds compared with chance, without the coordination office."""
        return block_tests(
            self.structure_without_office,
            self.generator("blocks"),
            samples=self.parameters.rewirings,
            level=self.parameters.significance,
        )

    def generator(self, name: str) -> np.random.Generator:
        """Return a generator for one detector: its own stream, so that no detector changes another's result."""
        return self.parameters.generator(name)

    def once(self, name: str, compute: Callable[[Analysis], _T]) -> _T:
        """Return what several detectors need of this analysis, computed when the first one asks.

        Args:
            name: Under which it is kept; always the same for the same computation.
            compute: Called with this analysis if nothing is kept yet.
        """
        if name not in self._once:
            self._once[name] = compute(self)
        return cast("_T", self._once[name])

    def trials(self, name: str) -> tuple[Structure, ...]:
        """Return the copies of one structure with dropped and added ties, made once.

        Args:
            name: Which structure: `structure`, `structure_without_office` or `contact_structure`.
        """
        if name not in self._copies:
            self._copies[name] = perturbed(
                getattr(self, name),
                self.generator(f"trials {name}"),
                count=self.parameters.trials,
                share=self.parameters.dropped_share,
            )
        return self._copies[name]


def basis_of(data_version: int, moment: Moment, parameters: Parameters) -> Basis:
    """Return what a result rests on."""
    return Basis(
        data_version=data_version,
        valid_on=moment.valid_on,
        as_of=moment.as_of,
        seed=parameters.seed,
        trials=parameters.trials,
    )


def analyse(
    network: Network, moment: Moment, parameters: Parameters | None = None, progress: Progress = silent
) -> Analysis:
    """Return the analysis of a network as read for this moment."""
    graph = project(network)
    return Analysis(
        network=network,
        moment=moment,
        graph=graph,
        graph_without_office=without_office(graph),
        contacts=project(network, with_bodies=True),
        cells=coverage(network, moment.valid_on),
        parameters=parameters or Parameters(),
        progress=progress,
    )


def _direct(graph: nx.Graph[str]) -> Structure:
    return _structure(graph, with_round_tables=False)


def _structure(graph: nx.Graph[str], *, with_round_tables: bool) -> Structure:
    edges = (pair for pair in graph.edges if with_round_tables or not graph.edges[pair]["round_table"])
    kinds = {iri: group_of(graph.nodes[iri]["agent"].kind) for iri in graph}
    return structure_from_edges(tuple(graph), edges, kinds)
