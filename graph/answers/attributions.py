"""Who has to be named wherever a network is shown or handed on: the sources in use that ask for it."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Network, Statement
from graph.model.handover import Attribution
from graph.texts import sort_key

__all__ = ["attributions"]


def attributions(network: Network, shown: Iterable[Statement] | None = None) -> tuple[Attribution, ...]:
    """Return the sources in use that state a licence or whom to name, each once, in German order of their titles.

    In use is a document that evidence of a statement points to; what is recorded but cited by nothing is not.

    Args:
        network: The statements with their sources.
        shown: The statements that are shown; None for all of the network.

    Example:
        >>> from tests.builders import actor, document, evidence, network
        >>> openly = document("osm", licence="ODbL-1.0", attribution="© OpenStreetMap-Mitwirkende")
        >>> net = network(openly, document("leitbild"), evidence("e", "osm"), actor("vhs", evidence=("e",)))
        >>> [it.attribution for it in attributions(net)]
        ['© OpenStreetMap-Mitwirkende']
    """
    cited = {iri for it in (network.statements() if shown is None else shown) for iri in it.evidence}
    used = {network.evidence[iri].document for iri in cited if iri in network.evidence}
    asking = (it for it in network.documents.values() if it.iri in used and (it.licence or it.attribution))
    found = {
        Attribution(
            title=it.title,
            licence=it.licence,
            attribution=it.attribution,
            website=it.website,
            date=it.date,
        )
        for it in asking
    }
    return tuple(sorted(found, key=lambda it: (sort_key(it.title), it.date or "", it.attribution)))
