"""Municipalities side by side, each with the age of its sources; and who already has a partner that others look for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from graph.analysis import Analysis
from graph.answers.lines import all_edges
from graph.locale import Said, counted, joined, label_said, listed, say
from graph.metrics.absences import absence_day, absence_wording, is_denied
from graph.metrics.coverage import Step, quota
from graph.metrics.presence import Presence, agents_by_kind, presences
from graph.metrics.sources import sources_read, year_of
from graph.model import Agent, DeclaredAbsence, Document, Modality, Network, NetworkInfo, Quote
from graph.projection.network import group_of
from graph.texts import kind_said, quotes_of, sort_key
from ontology.codelists import codelist

__all__ = [
    "UNSTATED",
    "FieldStanding",
    "Holder",
    "Municipality",
    "Partner",
    "holder",
    "municipality",
    "partner_kinds",
]

UNSTATED = say("keine Angabe in den Quellen")
NAMED_STEPS = (Step.CONFIRMED, Step.REPORTED, Step.DATED)
MOST_QUOTES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldStanding:
    """How an action field is recorded in one municipality."""

    field: str
    named: int
    """Named actors reported there."""
    standing: Said
    """In words: with names, only intended, only as a group, or not stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """One municipality as its sources show it; no figure without the ground it stands on."""

    network: NetworkInfo
    ground: Said
    """`aus 6 Quellen (2008 bis 2009, davon 4 undatiert)`: stands beside every figure."""
    actors: Said
    bodies: tuple[str, ...]
    """Names of its bodies as the sources give them."""
    kinds: tuple[tuple[str, int], ...]
    """Top groups of kinds with the number of named actors, in the order of their list."""
    fields: tuple[FieldStanding, ...]
    """All action fields, in the order of their list."""
    coverage: Said
    """How many expected partners are named, with how that was counted."""
    ties: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """An actor that a source names as such a partner."""

    iri: str
    label: str
    kind: Said
    modality: Modality
    years: Said
    """Of the texts that say so."""
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """What one municipality documents of a partner that another one looks for."""

    network: NetworkInfo
    ground: Said
    standing: Said
    partners: tuple[Partner, ...]
    """Reported ones first, then those that are only intended."""
    is_documented: bool
    """Whether at least one is named and reported."""
    against: tuple[Quote, ...] = ()
    """What a source says of there being none."""


def municipality(analysis: Analysis) -> Municipality:
    """Return one municipality for a comparison.

    Args:
        analysis: Its whole network at the moment of the comparison.
    """
    network = analysis.network
    named = [agent for agent in network.agents.values() if agent.is_named]
    groups = Counter(group_of(agent.kind) for agent in named)
    return Municipality(
        network=network.info,
        ground=_ground(sources_read(network)),
        actors=_actors(len(named), len(network.agents) - len(named)),
        bodies=tuple(sorted((agent.label for agent in named if agent.is_body), key=sort_key)),
        kinds=tuple((kind, groups[kind]) for kind in [*codelist("akteursart").codes] if groups[kind]),
        fields=_fields(network),
        coverage=_coverage(analysis),
        ties=_ties(network),
    )


def holder(network: Network, kind: str, field: str | None, today: date) -> Holder:
    """Return who in a municipality is a partner of a kind, in one action field or in any.

    Args:
        network: Where to look.
        kind: Code of the list `akteursart`; narrower kinds count.
        field: Code of the list `feld`; narrower fields count. None for any.
        today: The day from which the age of a declared absence counts.

    Example:
        >>> from tests.builders import TODAY, actor, network
        >>> found = holder(network(actor("IHK", "kammer", fields=("arbeit",))), "kammer", "arbeit", TODAY)
        >>> [(partner.label, found.is_documented) for partner in found.partners]
        [('IHK', True)]
    """
    candidates = [network.agents[iri] for iri in agents_by_kind(network).get(kind, ())]
    stated = presences(network)
    partners = []
    for agent in (agent for agent in candidates if agent.is_named):
        found = list(stated.get((agent.iri, field), ())) if field else []
        if found or field is None:
            partners.append(_partner(network, agent, found))
    order = {Modality.IST: 0, Modality.AUFTRAG: 1, Modality.SOLL: 2}
    partners.sort(key=lambda it: (order.get(it.modality, 3), sort_key(it.label)))
    denied = None if partners else _denied(network, kind)
    return Holder(
        network=network.info,
        ground=_ground(sources_read(network)),
        standing=absence_wording(denied, network, today) if denied else _standing(candidates, partners),
        partners=tuple(partners),
        is_documented=any(it.modality is Modality.IST for it in partners),
        against=quotes_of(network, denied.evidence) if denied else (),
    )


def partner_kinds(networks: Iterable[Network]) -> tuple[tuple[str, Said], ...]:
    """Return code and label of the kinds that an expectation names or an actor has, in German order."""
    wanted: set[str] = set()
    for network in networks:
        wanted |= {expectation.kind for expectation in network.expectations.values()}
        wanted |= {kind for agent in network.agents.values() for kind in agent.kinds}
    known = [code for code in codelist("akteursart").codes if code in wanted]
    return tuple(sorted(((code, kind_said(code)) for code in known), key=lambda it: sort_key(it[1])))


def _ground(documents: Sequence[Document]) -> Said:
    """Return number and age of the sources."""
    years = sorted({year for document in documents if (year := year_of(document))})
    undated = sum(year_of(document) is None for document in documents)
    number = counted(len(documents), "aus {n} Quelle", "aus {n} Quellen")
    if not documents:
        return say("noch keine Quelle erfasst")
    if not years:
        return say("{number}, undatiert", number=number)
    span = years[0] if len(years) == 1 else say("{first} bis {last}", first=years[0], last=years[-1])
    if not undated:
        return say("{number}, {span}", number=number, span=span)
    return say("{number}, {span}, {undated} undatiert", number=number, span=span, undated=undated)


def _actors(named: int, groups: int) -> Said:
    return joined(
        [
            counted(named, "{n} Akteur namentlich genannt", "{n} Akteure namentlich genannt"),
            counted(groups, "{n} nur als Gruppe", "{n} nur als Gruppe"),
        ],
        ", ",
    )


def _fields(network: Network) -> tuple[FieldStanding, ...]:
    by_field: dict[str, list[tuple[Agent, Presence]]] = {}
    for (iri, field), found in presences(network).items():
        by_field.setdefault(field, []).extend((network.agents[iri], it) for it in found)
    return tuple(_field(code, by_field.get(code, [])) for code in codelist("feld").codes)


def _field(code: str, found: Sequence[tuple[Agent, Presence]]) -> FieldStanding:
    named = {agent.iri for agent, it in found if agent.is_named and it.modality is Modality.IST}
    if named:
        standing = counted(len(named), "{n} namentlich", "{n} namentlich")
    elif any(agent.is_named and it.modality is not Modality.NEGIERT for agent, it in found):
        standing = say("nur beabsichtigt")
    elif any(it.modality is not Modality.NEGIERT for _, it in found):
        standing = say("nur als Gruppe genannt")
    else:
        standing = UNSTATED
    return FieldStanding(field=code, named=len(named), standing=standing)


def _coverage(analysis: Analysis) -> Said:
    cells = [cell for cell in analysis.cells if cell.counts]
    if not cells:
        return say("keine zitierte Erwartung, die sich zählen ließe")
    named = sum(cell.step in NAMED_STEPS for cell in cells)
    return say(
        "{named} von {all} namentlich belegt, {recent} davon aus Quellen der letzten fünf Jahre",
        named=named,
        all=len(cells),
        recent=quota(cells).met,
    )


def _ties(network: Network) -> Said:
    number = Counter(edge.modality for edge in all_edges(network))
    told = (
        (Modality.IST, say("{n} berichtet (Ist)", n=number[Modality.IST])),
        (Modality.AUFTRAG, say("{n} beauftragt (Auftrag)", n=number[Modality.AUFTRAG])),
        (Modality.SOLL, say("{n} gewollt oder empfohlen (Soll)", n=number[Modality.SOLL])),
    )
    return joined([said for modality, said in told if number[modality]], ", ") or UNSTATED


def _partner(network: Network, agent: Agent, found: Sequence[Presence]) -> Partner:
    facts = [it for it in found if it.modality is Modality.IST] or list(found)
    evidence = tuple(dict.fromkeys(iri for it in facts for iri in it.evidence)) or agent.evidence
    return Partner(
        iri=agent.iri,
        label=agent.label,
        kind=kind_said(agent.kind)
        if agent.kind in codelist("akteursart")
        else label_said(agent.kind, agent.kind),
        modality=facts[0].modality if facts else agent.modality,
        years=_years(network, evidence),
        quotes=quotes_of(network, evidence)[:MOST_QUOTES],
    )


def _years(network: Network, evidence: Iterable[str]) -> Said:
    known = [network.evidence[iri] for iri in evidence if iri in network.evidence]
    texts = {it.document: network.documents.get(it.document or "") for it in known}
    dates = {(text.date if (text := texts[it.document]) else it.date) for it in known}
    years = sorted({date[:4] for date in dates if date})
    return listed(years) if years else say("undatiert")


def _denied(network: Network, kind: str) -> DeclaredAbsence | None:
    """Return the latest absence that a source declares of a kind."""
    denying = [absence for absence in network.absences.values() if is_denied(kind, absence)]
    return max(denying, key=lambda it: (absence_day(it, network) or date.min, it.iri), default=None)


def _standing(candidates: Sequence[Agent], partners: Sequence[Partner]) -> Said:
    if any(it.modality is Modality.IST for it in partners):
        return say("namentlich belegt")
    if partners:
        return say("nur beabsichtigt, nicht als Ist berichtet")
    if any(agent.is_generic for agent in candidates):
        return say("nur als Gruppe genannt, ohne Namen")
    if candidates:
        return say("im Netzwerk genannt, zu diesem Handlungsfeld keine Angabe")
    return UNSTATED
