"""Who stands alone: named actors without, or with a single, evidenced cooperation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.analysis import Analysis
from graph.findings import Finding, Gap, Gate, PublicationLevel, Section, finding_id
from graph.gates import confidence_of, trials_gate
from graph.locale import EMPTY, Said, counted, joined, say
from graph.metrics.sources import sources_wording
from graph.metrics.structure import Structure
from graph.model import Agent, Modality, Network, Tie
from graph.projection.network import (
    COOPERATION,
    acts_through_others,
    counted_as,
    direct_contacts,
    evidence_behind,
    is_contact,
    is_office,
)
from graph.texts import quotes_of
from graph.trials import survivals

GAP = Gap(
    id="isolated",
    title=say("Wenige Kontakte"),
    question=say("Mit wem ist noch keine oder nur eine Zusammenarbeit belegt?"),
    order=30,
    public=lambda number: counted(
        number,
        "Zu einer Stelle ist keine oder nur eine Zusammenarbeit belegt.",
        "Zu {n} Stellen ist keine oder nur eine Zusammenarbeit belegt.",
    ),
)

SINGLE = 1
"""With so many contacts or fewer an actor is named here (GAPS.md §2)."""
WEIGHT = {0: 2, 1: 1}
TRIED = "contact_structure"
"""The structure whose copies are looked at."""
UNRECORDED = say("Unerfasste Verbindungen sind wahrscheinlich.")


@dataclass(frozen=True, slots=True)
class _Alone:
    """An actor with what joins it to others."""

    agent: Agent
    contacts: tuple[str, ...]
    tables: tuple[str, ...]
    """With whom it only sits at round tables."""
    ties: tuple[Tie, ...]
    """All that is said of it, promises included."""


def find(analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each named actor with at most one evidenced contact.

    Counted is the degree (Freeman 1978) in the graph of evidenced cooperation, bodies included as contacts.
    A round table is no contact, but no proof of standing alone either: who has nothing else is left out as
    not tested, who has one contact beside it is named with both. Where nobody has a contact, that is one finding
    without names, not one for each. What is only mandated or aimed at, and
    cooperation with kinds that are not named, is told beside it. Tried is in how many copies with dropped and
    added ties the actor has no more contacts than are recorded. Of who has none, the copies tell how easily one
    of the added ties falls on it: with two contacts per actor on average in every tenth copy, with four in every
    sixth, with ten in every third.

    Args:
        analysis: The network with its graphs and trials.

    Yields:
        Findings by IRI of the actor, or the one about all.

    References:
        L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1978).

    Example:
        >>> from tests.builders import NOW, actor, network, tie
        >>> from graph.analysis import analyse
        >>> net = network(actor("a"), actor("b"), actor("c"), actor("d"), tie("a", "b"), tie("b", "c"))
        >>> [found.subjects for found in find(analyse(net, NOW))]
        [('a',), ('c',), ('d',)]
    """
    found = tuple(_alone(analysis))
    if not found:
        return
    ground, survived = sources_wording(analysis.network), _survivals(analysis, found)
    if _is_everybody(analysis, found):
        least = min(survived.get(one.agent.iri, 0) for one in found)
        yield _nobody(analysis, found, ground, trials_gate(analysis, TRIED, least))
        return
    for one in found:
        yield _finding(analysis, one, ground, trials_gate(analysis, TRIED, survived.get(one.agent.iri, 0)))


def _alone(analysis: Analysis) -> Iterator[_Alone]:
    beside = _ties_by_end(analysis.network)
    for iri in sorted(analysis.graph):
        agent = analysis.network.agents[iri]
        contacts = direct_contacts(analysis.contacts, iri)
        tables = tuple(other for other in sorted(analysis.contacts[iri]) if other not in contacts)
        is_tested = bool(contacts) or not tables
        if len(contacts) <= SINGLE and is_tested and _is_counted(agent):
            yield _Alone(agent, contacts, tables, tuple(beside.get(iri, ())))


def _is_counted(agent: Agent) -> bool:
    return agent.modality is Modality.IST and not acts_through_others(agent)


def _is_everybody(analysis: Analysis, found: Sequence[_Alone]) -> bool:
    """Tell whether all of several actors are without any contact."""
    number = sum(_is_counted(analysis.network.agents[iri]) for iri in analysis.graph)
    return 1 < number == len(found) and not any(one.contacts for one in found)


def _ties_by_end(network: Network) -> dict[str, list[Tie]]:
    found: dict[str, list[Tie]] = {}
    for tie in network.ties.values():
        for end in tie.ends:
            found.setdefault(end, []).append(tie)
    return found


def _survivals(analysis: Analysis, found: Sequence[_Alone]) -> Mapping[str, int]:
    """Return actor → in how many copies it has no more contacts than are recorded; round tables count in none.

    Actors of one kind with the same partners are equals: they get the mean of what is counted for each, so that
    chance does not tell them apart.
    """
    structure, place = analysis.contact_structure, analysis.contact_structure.place
    edges: Iterable[tuple[str, str, bool]] = analysis.contacts.edges(data="round_table")
    tables = structure.with_pairs([(place[one], place[other]) for one, other, is_table in edges if is_table])

    def as_few_contacts(copy: Structure) -> Iterator[str]:
        direct = copy.degrees - copy.adjacency.multiply(tables.adjacency).sum(axis=1)
        return (one.agent.iri for one in found if direct[place[one.agent.iri]] <= len(one.contacts))

    counts = survivals(analysis.trials(TRIED), as_few_contacts)
    equals: dict[tuple[object, ...], list[str]] = {}
    for one in found:
        iri = one.agent.iri
        equals.setdefault((structure.kinds[place[iri]], one.contacts, one.tables), []).append(iri)
    return {
        iri: round(sum(counts.get(it, 0) for it in alike) / len(alike))
        for alike in equals.values()
        for iri in alike
    }


def _nobody(analysis: Analysis, found: Sequence[_Alone], ground: Said, gate: Gate) -> Finding:
    """Return the finding on a network of which no cooperation between named actors is recorded: no one's gap."""
    network, number = analysis.network, len(found)
    with_kinds = {tie.iri: tie for one in found for tie in one.ties if _is_cooperation(tie)}
    against = tuple(dict.fromkeys(iri for tie in with_kinds.values() for iri in tie.evidence))
    return Finding(
        id=finding_id(GAP.id, network.info.name, []),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=say(
            "Zwischen den {number} benannten Stellen ist noch keine Zusammenarbeit belegt",
            number=number,
        ),
        reason=joined(
            (
                say(
                    "Keine erfasste Aussage belegt, dass eine von ihnen mit einer benannten Stelle zusammenarbeitet."
                ),
                counted(
                    len(with_kinds),
                    "Belegt ist {n} Zusammenarbeit mit Gruppen, deren Namen nicht genannt sind.",
                    "Belegt sind {n} Zusammenarbeiten mit Gruppen, deren Namen nicht genannt sind.",
                )
                if with_kinds
                else EMPTY,
                say("Gremien, Gebietskörperschaften und Gruppen ohne Namen sind nicht mitgezählt."),
            )
        ),
        certainty=joined((ground, UNRECORDED, gate.reason)),
        next_step=say("Die Stellen fragen, mit wem sie zusammenarbeiten, und die Antworten eintragen."),
        checked_by=say("Koordinierungsstelle"),
        level=PublicationLevel.BODY,
        subjects=tuple(one.agent.iri for one in found),
        weight=WEIGHT[0],
        counter_evidence=against,
        counter_quotes=quotes_of(network, against),
        counted=counted(number, "{n} Stelle ohne belegten Kontakt", "{n} Stellen ohne belegten Kontakt"),
        gates=(gate,),
        confidence=confidence_of((gate,)),
    )


def _is_cooperation(tie: Tie) -> bool:
    return tie.modality is Modality.IST and is_contact(tie) and counted_as(tie) == COOPERATION


def _finding(analysis: Analysis, one: _Alone, ground: Said, gate: Gate) -> Finding:
    network, agent = analysis.network, one.agent
    behind = [iri for other in one.contacts for iri in analysis.contacts.edges[agent.iri, other]["ties"]]
    evidence = tuple(dict.fromkeys((*agent.evidence, *evidence_behind(network, behind))))
    others = tuple(dict.fromkeys(iri for tie in one.ties if tie.iri not in behind for iri in tie.evidence))
    return Finding(
        id=finding_id(GAP.id, network.info.name, [agent.iri]),
        gap=GAP.id,
        network=network.info.name,
        section=Section.WATCH,
        title=_title(network, one),
        reason=joined((*_contact_reasons(network, one), *_beside(network, one))),
        certainty=joined((ground, UNRECORDED, _confirmed(one), gate.reason)),
        next_step=say(
            "{name}: nachfragen, mit wem zusammengearbeitet wird, und die Antwort eintragen.",
            name=agent.label,
        ),
        checked_by=say("Koordinierungsstelle")
        if is_office(agent)
        else say("Koordinierungsstelle oder {name}", name=agent.label),
        level=PublicationLevel.INTERNAL,
        subjects=(agent.iri,),
        weight=WEIGHT[len(one.contacts)],
        evidence=evidence,
        counter_evidence=others,
        quotes=quotes_of(network, evidence),
        counter_quotes=quotes_of(network, others),
        counted=counted(len(one.contacts), "{n} belegter Kontakt", "{n} belegte Kontakte"),
        gates=(gate,),
        confidence=confidence_of((gate,)),
    )


def _confirmed(one: _Alone) -> Said:
    """Return what the trials can tell of one with so many contacts."""
    if one.contacts:
        return say("Als Bestätigung zählt, wenn kein zweiter Kontakt hinzukommt.")
    return say(
        "Als Bestätigung zählt, wenn kein Kontakt hinzukommt; zu einer Stelle ohne Kontakt sagen Versuche nur, wie leicht ihr eine vermutete Verbindung zufällt."
    )


def _title(network: Network, one: _Alone) -> Said:
    name = one.agent.label
    if not one.contacts:
        if _others(network, one, list(filter(_is_cooperation, one.ties)), wanted=_is_generic):
            return say("{name}: Belegt ist Zusammenarbeit nur mit Stellen, deren Namen fehlen", name=name)
        return say("{name}: Hier haben wir noch keine belegte Zusammenarbeit", name=name)
    contact = network.label(one.contacts[0])
    if one.tables:
        return say(
            "{name}: Hier ist eine einzige Zusammenarbeit zu zweit belegt, mit {contact}",
            name=name,
            contact=contact,
        )
    return say(
        "{name}: Hier ist eine einzige Zusammenarbeit belegt, mit {contact}", name=name, contact=contact
    )


def _contact_reasons(network: Network, one: _Alone) -> Iterator[Said]:
    if not one.contacts:
        yield say("Keine erfasste Aussage belegt eine Zusammenarbeit mit einer benannten Stelle.")
    else:
        contact = network.label(one.contacts[0])
        yield say("Belegt ist ein Kontakt: {contact}.", contact=contact)
        if is_office(network.agents[one.contacts[0]]):
            yield say("Ohne diese Koordinierungsstelle wäre keiner belegt.")
    if one.tables:
        names = joined(sorted(map(network.label, one.tables)), "; ")
        yield say("Dazu gemeinsame Runden mit: {names}.", names=names)


def _beside(network: Network, one: _Alone) -> Iterator[Said]:
    """Yield what is said of the actor and makes no contact."""
    facts = [tie for tie in one.ties if tie.modality is Modality.IST and is_contact(tie)]
    cooperating = list(filter(_is_cooperation, facts))
    if generic := _others(network, one, cooperating, wanted=_is_generic):
        yield say("Arbeitet laut Quelle zusammen mit: {names} – Namen nicht genannt.", names=generic)
    if planned := _others(network, one, cooperating, wanted=_is_planned):
        yield say("Genannt mit Stellen, die selbst nur beabsichtigt sind: {names}.", names=planned)
    if different := _others(network, one, [tie for tie in facts if counted_as(tie) != COOPERATION]):
        yield say("Belegt sind andere Beziehungen zu: {names}.", names=different)
    if mandated := _others(network, one, [tie for tie in one.ties if tie.modality is Modality.AUFTRAG]):
        yield say("Nur als Auftrag genannt: {names}.", names=mandated)
    if aimed := _others(network, one, [tie for tie in one.ties if tie.modality is Modality.SOLL]):
        yield say("Nur als Ziel genannt: {names}.", names=aimed)


def _is_generic(agent: Agent) -> bool:
    return agent.is_generic


def _is_planned(agent: Agent) -> bool:
    return agent.is_named and agent.modality is not Modality.IST


def _others(
    network: Network, one: _Alone, ties: list[Tie], *, wanted: Callable[[Agent], bool] = lambda _: True
) -> Said:
    """Return the names at the other ends, all or those wanted."""
    ends = dict.fromkeys(end for tie in ties for end in tie.ends if end != one.agent.iri)
    shown = [network.agents[end] for end in ends if end in network.agents]
    return joined(sorted(it.label for it in shown if wanted(it)), "; ")
