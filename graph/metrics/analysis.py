"""The analysis of one network at one moment: everything a detector looks at, computed once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.metrics.coverage import Cell, coverage
from graph.model import Moment, Network
from graph.projection.network import project, without_office

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Analysis", "analyse"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A network with its graphs and its coverage."""

    network: Network
    moment: Moment
    graph: nx.Graph[str]
    """Evidenced cooperation among named actors."""
    graph_without_office: nx.Graph[str]
    contacts: nx.Graph[str]
    """The same with bodies: whoever works with a body has a contact, and a body can hold others together."""
    cells: tuple[Cell, ...]

    @property
    def data_version(self) -> int:
        """Return the data version the analysis rests on."""
        return self.network.data_version


def analyse(network: Network, moment: Moment) -> Analysis:
    """Return the analysis of a network as read for this moment."""
    graph = project(network)
    return Analysis(
        network=network,
        moment=moment,
        graph=graph,
        graph_without_office=without_office(graph),
        contacts=project(network, with_bodies=True),
        cells=coverage(network, moment.valid_on),
    )
