"""One offer in words: whether it exists, where, since when, how old that knowledge is, and whom to ask."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from graph.locale import Said, joined, say
from graph.metrics.coverage import CONFIRMED_MONTHS
from graph.metrics.months import is_within_months
from graph.metrics.presence import latest_source
from graph.model import Agent, Modality, Network, Offer
from graph.model.bodies import Named
from graph.model.offers import OfferView
from graph.projection.network import is_office
from graph.protected_places import is_offer_protected
from graph.texts import field_said, german_period, quotes_of, target_group_said

__all__ = ["offer_view", "offices", "places_of"]

EXISTS = say("Besteht laut Quelle")
MANDATED = say("Auftrag: Ob es das Angebot gibt, ist nicht belegt")
PLANS = {
    "empfohlen": say("Nur empfohlen: kein bestehendes Angebot"),
    "geplant": say("Nur geplant: kein bestehendes Angebot"),
    "angestrebt": say("Nur angestrebt: kein bestehendes Angebot"),
    "beschlossen": say("Beschlossen: Ob es das Angebot gibt, ist nicht belegt"),
    "verworfen": say("Verworfen: kein bestehendes Angebot"),
}
INTENDED = say("Nur vorgesehen: ein bestehendes Angebot ist nicht belegt")
DENIED = say("Laut Quelle ausdrücklich kein Angebot")
NO_PLACE = say("Ohne Ortsangabe in den Quellen")
NO_START = say("Beginn nicht angegeben")
UNDATED_SOURCE = say("Quelle ohne Datum: bitte nachfragen")
PROTECTED = say("Der Ort ist geschützt und wird nicht genannt")


def offer_view(network: Network, offer: Offer, today: date) -> OfferView:
    """Return an offer with everything that a person asking has to know.

    Example:
        >>> from tests.builders import TODAY, actor, document, evidence, network, offer
        >>> course = offer("Kurs", "vhs", evidence=("beleg",))
        >>> view = offer_view(network(actor("vhs"), course, document(), evidence()), course, TODAY)
        >>> str(view.age), str(view.contact), str(view.places)
        ('Stand 2006: bitte nachfragen', 'Fragen Sie bei: vhs', 'Ohne Ortsangabe in den Quellen')
    """
    providers = [network.agents[iri] for iri in offer.providers if iri in network.agents]
    return OfferView(
        iri=offer.iri,
        label=offer.label,
        modality=offer.modality,
        standing=_standing(offer),
        providers=tuple(Named(it.iri, it.label) for it in providers),
        places=_places(network, offer),
        has_place=bool(offer.places),
        fields=tuple(field_said(code) for code in offer.fields),
        target_groups=tuple(target_group_said(code) for code in offer.target_groups),
        since=german_period(offer.period) or NO_START,
        age=_age(network, offer, today),
        contact=_contact(network, providers),
        notes=offer.notes,
        quotes=quotes_of(network, offer.evidence),
    )


def places_of(network: Network, offer: Offer) -> tuple[str, ...]:
    """Return where an offer is, or else where its providers are; nothing where that is protected."""
    if is_offer_protected(network, offer):
        return ()
    providers = (network.agents[iri] for iri in offer.providers if iri in network.agents)
    return offer.places or tuple(dict.fromkeys(place for agent in providers for place in agent.places))


def offices(network: Network) -> tuple[Named, ...]:
    """Return the coordination offices of a network: they know whom to ask."""
    return tuple(
        Named(it.iri, it.label)
        for it in network.agents.values()
        if it.is_named and it.modality is Modality.IST and is_office(it)
    )


def _standing(offer: Offer) -> Said:
    if offer.modality is Modality.IST:
        return EXISTS
    if offer.modality is Modality.AUFTRAG:
        return MANDATED
    if offer.modality is Modality.NEGIERT:
        return DENIED
    return PLANS.get(offer.plan_state or "", INTENDED)


def _places(network: Network, offer: Offer) -> Said:
    if is_offer_protected(network, offer):
        return PROTECTED
    if offer.places:
        return joined([network.label(iri) for iri in offer.places], ", ")
    seats = [network.label(iri) for iri in places_of(network, offer)]
    if seats:
        return say("{none}; Ort des Anbieters: {places}", none=NO_PLACE, places=joined(seats, ", "))
    return NO_PLACE


def _age(network: Network, offer: Offer, today: date) -> Said:
    known = latest_source(network, offer.evidence)
    if offer.confirmed_on and (known is None or offer.confirmed_on >= known):
        is_fresh = is_within_months(offer.confirmed_on, today, CONFIRMED_MONTHS)
        said = say("Bestätigt am {day}", day=offer.confirmed_on)
        return said if is_fresh else say("{known}: bitte nachfragen", known=said)
    if known is None:
        return UNDATED_SOURCE
    said = say("Stand {year}", year=str(known.year))
    is_fresh = is_within_months(known, today, CONFIRMED_MONTHS)
    return said if is_fresh else say("{known}: bitte nachfragen", known=said)


def _contact(network: Network, providers: Iterable[Agent]) -> Said:
    named = [agent.label for agent in providers if agent.is_named]
    if named:
        return say("Fragen Sie bei: {names}", names=joined(named, "; "))
    known = [office.label for office in offices(network)]
    if known:
        return say("Kein Anbieter namentlich genannt. Fragen Sie bei: {names}", names=joined(known, "; "))
    return say("Kein Anbieter namentlich genannt")
