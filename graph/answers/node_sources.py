"""Which documents name what stands on the map: for files that are read without the pages."""

from __future__ import annotations

from collections.abc import Mapping

from graph.locale import Said, say
from graph.model import Network
from graph.texts import quotes_of

__all__ = ["node_sources"]


def node_sources(network: Network) -> Mapping[str, tuple[Said, ...]]:
    """Return IRI of an actor or undertaking → the documents that name it, each once, with their dates.

    Example:
        >>> from tests.builders import actor, network
        >>> node_sources(network(actor("vhs")))
        {'vhs': ()}
    """
    found = {}
    for statement in (*network.agents.values(), *network.undertakings.values()):
        quotes = quotes_of(network, statement.evidence)
        named = dict.fromkeys((quote.document, quote.document_date) for quote in quotes)
        found[statement.iri] = tuple(say("{document}, {date}", document=one, date=day) for one, day in named)
    return found
