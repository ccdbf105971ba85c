"""The layer of proposals as it lies in the store: our own notes, and statements that a file put there directly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from rdflib import URIRef

from graph.editing.content import Content
from graph.history.wording import names_in
from graph.locale import recalled
from graph.model import Layer
from graph.proposals.entry import Waiting, quotes_of
from graph.proposals.loaded import loaded
from graph.proposals.proposal import Proposal
from graph.records import records_in
from graph.store import Quad, Store
from graph.store.blocks import quads_in
from ontology.namespaces import DCTERMS, INW, RDF, graph_iri

__all__ = ["waiting_in"]


def waiting_in(store: Store, content: Content) -> tuple[Waiting, ...]:
    """Return everything that waits in a network, whether or not it has come true meanwhile.

    Args:
        store: Where the inbox lies.
        content: The network as it is.
    """
    area = graph_iri(content.network, Layer.PROPOSALS)
    by_subject: dict[URIRef, list[Quad]] = defaultdict(list)
    for quad in store.scan([area]):
        by_subject[quad.subject].append(quad)
    noted = {
        subject: quads
        for subject, quads in by_subject.items()
        if any(it.predicate == RDF.type and it.object == INW.Proposal for it in quads)
    }
    afters = {subject: _told(quads, INW.proposedAfter) for subject, quads in noted.items()}
    names = {  # what waits may name something else that waits
        **names_in(quad for after in afters.values() for quad in after),
        **names_in(quad for quads in content.statements.values() for quad in quads),
    }
    direct = {subject: quads for subject, quads in by_subject.items() if subject not in noted}
    found = [*_noted(content, noted, afters, names), *loaded(content, direct, names)]
    return tuple(sorted(found, key=lambda it: (it.proposal.source, it.proposal.label, it.proposal.id)))


def _noted(
    content: Content,
    noted: Mapping[URIRef, Sequence[Quad]],
    afters: Mapping[URIRef, frozenset[Quad]],
    names: Mapping[str, str],
) -> Iterator[Waiting]:
    for node, quads in noted.items():
        told = {it.predicate: it.object for it in quads}
        if INW.proposes not in told:
            continue
        before, after = _told(quads, INW.proposedBefore), afters[node]
        iri = str(told[INW.proposes])
        records = records_in(after)
        if iri not in records:
            continue
        proposal = Proposal(
            id=str(node),
            network=content.network,
            before=records_in(before).get(iri),
            after=records[iri],
            reason=recalled(str(told.get(INW.reason, ""))),
            method=recalled(str(told.get(INW.method, ""))),
            is_end=INW.proposesEnd in told,
            source=str(told.get(DCTERMS.source, "")),
            recorded_on=_day(str(told.get(INW.recordedAt, ""))),
            quotes=quotes_of(records[iri], records),
            names={**names, **names_in(after)},
        )
        yield Waiting(proposal=proposal, before=before, after=after, own=tuple(quads))


def _told(quads: Sequence[Quad], predicate: URIRef) -> frozenset[Quad]:
    return frozenset(quads_in(it.object for it in quads if it.predicate == predicate))


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None
