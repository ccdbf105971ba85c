"""What is recorded at each place of a network, what has no place yet, and which findings touch a place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.answers.lines import all_edges
from graph.findings import Finding, Section
from graph.locale import Said, say
from graph.metrics.places import recorded_at
from graph.metrics.sources import sources_read, sources_wording
from graph.model import Agent, Modality, Network, NetworkInfo, Place
from graph.projection.locality import home_of, limited_to, municipalities, places_within
from graph.projection.network import acts_through_others
from graph.protected_places import is_offer_protected, is_protected
from graph.texts import kind_said, sort_key
from ontology.codelists import codelist

__all__ = [
    "PlaceChoice",
    "PlaceRow",
    "PlacesView",
    "Unlocated",
    "findings_by_place",
    "place_choices",
    "places_view",
    "touching",
]

TOLD_SECTIONS = (Section.GAP, Section.WATCH)
"""What counts as a finding about a place; questions and notes do not."""
OFFER = say("Angebot")


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A municipality that a network can be limited to."""

    iri: str
    code: str
    """Short name for the address; the IRI where two places share it."""
    label: str
    home: int
    """Actors and groups that a source locates there."""
    partners: int
    """Those elsewhere who stay visible: whom they have to do with, and who has offers for the place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place with what the sources record there; 0 means that they say nothing."""

    iri: str
    label: str
    ags: str | None
    within: str
    """Label of the place it lies in; empty for none."""
    is_whole: bool
    """Whether other rows lie in it: its figures hold theirs as well."""
    actors: int
    """Named actors that exist, bodies included."""
    offers: int
    """Reported offers, at their own places or else where their providers are."""
    ties: int
    """Reported ties, seats, units and involvements of its actors."""
    fields: tuple[str, ...]
    """Broad action fields in which something is recorded, in the order of their list; narrower ones count there."""
    sources: Said
    """Number and years of the texts that speak of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocated:
    """An actor or offer of which no source says where it is: a task for the office."""

    iri: str
    label: str
    kind: str
    """Label of its kind; `Angebot` for an offer."""
    is_offer: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesView:
    """The places of one network side by side."""

    network: NetworkInfo
    rows: tuple[PlaceRow, ...]
    """In German order; what lies within a municipality counts there and has no row of its own."""
    unlocated: tuple[Unlocated, ...]
    all_fields: int
    """How many broad action fields the list knows."""


def place_choices(network: Network) -> tuple[PlaceChoice, ...]:
    """Return the municipalities a network can be limited to.

    Example:
        >>> from tests.builders import network, place
        >>> parts = place("kreis"), place("https://example.org/place/dorf", "kreis", label="Dorf")
        >>> [(choice.code, choice.label) for choice in place_choices(network(*parts))]
        [('dorf', 'Dorf')]
    """
    found = municipalities(network)
    codes = [_code(place.iri) for place in found]
    return tuple(
        _choice(network, place, code if codes.count(code) == 1 else place.iri)
        for place, code in zip(found, codes, strict=True)
    )


def places_view(network: Network) -> PlacesView:
    """Return all places with what is recorded there.

    Args:
        network: The whole network at a moment.
    """
    inside = _within_municipalities(network)
    recorded = recorded_at(network)
    shown = [place for place in network.places.values() if place.iri not in inside]
    wholes = {place.within for place in shown}
    return PlacesView(
        network=network.info,
        rows=tuple(
            _row(network, place, recorded, is_whole=place.iri in wholes)
            for place in sorted(shown, key=lambda place: sort_key(place.label))
        ),
        unlocated=_unlocated(network),
        all_fields=len(_broad_fields()),
    )


def touching(findings: Iterable[Finding], network: Network, place: str) -> tuple[Finding, ...]:
    """Return the findings that are about a place, a place within it, or what its actors are part of.

    Args:
        findings: Those of the whole network: a single municipality is never searched for gaps.
        network: The whole network.
        place: IRI of the place.

    Raises:
        UnknownName: the network records no such place.
    """
    limited = limited_to(network, place)
    near = (
        places_within(network, place)
        | home_of(network, place)
        | limited.ties.keys()
        | limited.undertakings.keys()
    )
    near |= limited.offers.keys() | limited.tasks.keys()
    return tuple(finding for finding in findings if not near.isdisjoint(finding.subjects))


def findings_by_place(
    findings: Sequence[Finding], network: Network, places: Iterable[str]
) -> Mapping[str, int]:
    """Return place → how many gaps and points to watch touch it; questions and notes are not counted."""
    told = [finding for finding in findings if finding.section in TOLD_SECTIONS]
    return {place: len(touching(told, network, place)) for place in places}


def _choice(network: Network, place: Place, code: str) -> PlaceChoice:
    home = home_of(network, place.iri)
    partners = len(limited_to(network, place.iri).agents.keys() - home)
    return PlaceChoice(place.iri, code, place.label, len(home), partners)


def _within_municipalities(network: Network) -> set[str]:
    return {
        iri for place in municipalities(network) for iri in places_within(network, place.iri) - {place.iri}
    }


def _row(
    network: Network, place: Place, recorded: Mapping[tuple[str, str], set[str]], *, is_whole: bool
) -> PlaceRow:
    here = recorded.get((place.iri, ""), set())
    limited = limited_to(network, place.iri)
    home = home_of(network, place.iri)
    edges = [edge for edge in all_edges(limited) if edge.modality is Modality.IST]
    return PlaceRow(
        iri=place.iri,
        label=place.label,
        ags=place.ags,
        within=network.label(place.within) if place.within else "",
        is_whole=is_whole,
        actors=len(here & network.agents.keys()),
        offers=len(here & network.offers.keys()),
        ties=sum(not home.isdisjoint((edge.source, edge.target)) for edge in edges),
        fields=tuple(code for code in _broad_fields() if (place.iri, code) in recorded),
        sources=sources_wording(limited) if sources_read(limited) else _no_source(),
    )


def _broad_fields() -> tuple[str, ...]:
    """Return the fields that the start page counts as well, so that both speak of the same number."""
    return tuple(code.code for code in codelist("feld") if code.broader is None)


def _no_source() -> Said:
    return say("keine Angabe in den Quellen")


def _unlocated(network: Network) -> tuple[Unlocated, ...]:
    """Return the named actors and reported offers without any place, of their own or of a provider, to ask about."""
    agents = [
        Unlocated(iri=agent.iri, label=agent.label, kind=kind_said(agent.kind), is_offer=False)
        for agent in network.agents.values()
        if agent.is_named and agent.modality is Modality.IST and not agent.places and _may_be_asked(agent)
    ]
    offers = [
        Unlocated(iri=offer.iri, label=offer.label, kind=OFFER, is_offer=True)
        for offer in network.offers.values()
        if offer.modality is Modality.IST
        and not offer.places
        and not is_offer_protected(network, offer)
        and not any(network.agents[it].places for it in offer.providers if it in network.agents)
    ]
    return tuple(sorted([*agents, *offers], key=lambda it: (it.is_offer, sort_key(it.label))))


def _may_be_asked(agent: Agent) -> bool:
    """Tell whether to ask where somebody is: bodies meet, a county is wherever its offices are, some are protected."""
    return not agent.is_body and not acts_through_others(agent) and not is_protected(agent)


def _code(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]
