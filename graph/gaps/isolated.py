"""Who stands alone: named actors without, or with a single, evidenced cooperation."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.findings import Finding, Gap, PublicationLevel, Section, finding_id
from graph.metrics.analysis import Analysis
from graph.metrics.sources import sources_wording
from graph.model import Agent, Modality, Network, Tie
from graph.projection.network import (
    COOPERATION,
    counted_as,
    direct_contacts,
    evidence_behind,
    is_contact,
    is_office,
)
from graph.texts import quotes_of
from ontology.codelists import codelist

GAP = Gap(
    id="isolated",
    title="Wenige Kontakte",
    question="Mit wem ist noch keine oder nur eine Zusammenarbeit belegt?",
    order=30,
)

SINGLE = 1
"""With so many contacts or fewer an actor is named here (GAPS.md §2)."""
ACTS_THROUGH_OTHERS = ("gebietskoerperschaft", "hauptverwaltungsbeamter")
"""A territorial authority acts through its offices, its head through them too: alone they say nothing."""
WEIGHT = {0: 2, 1: 1}


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each named actor with at most one evidenced contact.

    Counted is the degree (Freeman 1978) in the graph of evidenced cooperation, bodies included as contacts.
    A round table is no contact, but no proof of standing alone either: who has nothing else is left out as
    not tested, who has one contact beside it is named with both. What is only mandated or aimed at, and cooperation with kinds that are not named, is told beside it.

    Args:
        analysis: The network with its graphs.

    Yields:
        Findings by IRI of the actor.

    References:
        L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1978).

    Example:
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.metrics.analysis import analyse
        >>> net = network(actor("a"), actor("b"), actor("c"), actor("d"), tie("a", "b"), tie("b", "c"))
        >>> [found.subjects for found in find(analyse(net, NOW))]
        [('a',), ('c',), ('d',)]
    """
    beside = _ties_by_end(analysis.network)
    for iri in sorted(analysis.graph):
        agent = analysis.network.agents[iri]
        contacts = list(direct_contacts(analysis.contacts, iri))
        tables = [other for other in sorted(analysis.contacts[iri]) if other not in contacts]
        is_tested = bool(contacts) or not tables
        if _is_counted(agent) and is_tested and len(contacts) <= SINGLE:
            yield _finding(analysis, agent, contacts, tables, beside.get(iri, []))


def _is_counted(agent: Agent) -> bool:
    kinds = codelist("akteursart")
    whole = any(kinds.is_within(agent.kind, broad) for broad in ACTS_THROUGH_OTHERS)
    return agent.modality is Modality.IST and not whole


def _ties_by_end(network: Network) -> dict[str, list[Tie]]:
    found: dict[str, list[Tie]] = {}
    for tie in network.ties.values():
        for end in tie.ends:
            found.setdefault(end, []).append(tie)
    return found


def _finding(
    analysis: Analysis, agent: Agent, contacts: list[str], tables: list[str], ties: list[Tie]
) -> Finding:
    network = analysis.network
    behind = [iri for other in contacts for iri in analysis.contacts.edges[agent.iri, other]["ties"]]
    evidence = tuple(dict.fromkeys((*agent.evidence, *evidence_behind(network, behind))))
    others = tuple(dict.fromkeys(iri for tie in ties if tie.iri not in behind for iri in tie.evidence))
    return Finding(
        id=finding_id(GAP.id, network.info.name, [agent.iri]),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=_title(network, agent, contacts, tables),
        reason=" ".join((*_contact_reasons(network, contacts, tables), *_beside(network, agent, ties))),
        certainty=f"{sources_wording(network)} Unerfasste Verbindungen sind wahrscheinlich.",
        next_step=f"{agent.label}: nachfragen, mit wem zusammengearbeitet wird, und die Antwort eintragen.",
        checked_by="Koordinierungsstelle" if is_office(agent) else f"Koordinierungsstelle oder {agent.label}",
        level=PublicationLevel.INTERNAL,
        subjects=(agent.iri,),
        weight=WEIGHT[len(contacts)],
        evidence=evidence,
        counter_evidence=others,
        quotes=quotes_of(network, evidence),
        counter_quotes=quotes_of(network, others),
    )


def _title(network: Network, agent: Agent, contacts: list[str], tables: list[str]) -> str:
    if not contacts:
        return f"{agent.label}: Hier haben wir noch keine belegte Zusammenarbeit"
    alone = " zu zweit" if tables else ""
    return (
        f"{agent.label}: Hier ist eine einzige Zusammenarbeit{alone} belegt, mit {network.label(contacts[0])}"
    )


def _contact_reasons(network: Network, contacts: list[str], tables: list[str]) -> Iterator[str]:
    if contacts:
        is_star = is_office(network.agents[contacts[0]])
        yield f"Belegt ist ein Kontakt: {network.label(contacts[0])}" + (
            ". Ohne diese Koordinierungsstelle wäre keiner belegt." if is_star else "."
        )
    else:
        yield "Keine erfasste Aussage belegt eine Zusammenarbeit mit einer benannten Stelle."
    if tables:
        yield f"Dazu gemeinsame Runden mit: {'; '.join(sorted(map(network.label, tables)))}."


def _beside(network: Network, agent: Agent, ties: list[Tie]) -> Iterator[str]:
    """Yield what is said of the actor and makes no contact."""
    facts = [tie for tie in ties if tie.modality is Modality.IST and is_contact(tie)]
    cooperating = [tie for tie in facts if counted_as(tie) == COOPERATION]
    generic = _others(network, agent, cooperating, wanted=_is_generic)
    if generic:
        yield f"Arbeitet laut Quelle zusammen mit: {generic} – Namen nicht genannt."
    planned = _others(network, agent, cooperating, wanted=_is_planned)
    if planned:
        yield f"Genannt mit Stellen, die selbst nur beabsichtigt sind: {planned}."
    different = _others(network, agent, [tie for tie in facts if counted_as(tie) != COOPERATION])
    if different:
        yield f"Belegt sind andere Beziehungen zu: {different}."
    for modality, words in (
        (Modality.AUFTRAG, "Nur als Auftrag genannt"),
        (Modality.SOLL, "Nur als Ziel genannt"),
    ):
        promised = _others(network, agent, [tie for tie in ties if tie.modality is modality])
        if promised:
            yield f"{words}: {promised}."


def _is_generic(agent: Agent) -> bool:
    return agent.is_generic


def _is_planned(agent: Agent) -> bool:
    return agent.is_named and agent.modality is not Modality.IST


def _others(
    network: Network, agent: Agent, ties: list[Tie], *, wanted: Callable[[Agent], bool] = lambda _: True
) -> str:
    """Return the names at the other ends, all or those wanted."""
    ends = dict.fromkeys(end for tie in ties for end in tie.ends if end != agent.iri)
    shown = [network.agents[end] for end in ends if end in network.agents]
    return "; ".join(sorted(it.label for it in shown if wanted(it)))
