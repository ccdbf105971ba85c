"""Where one actor stands in the network, in words, each figure with its method card; for internal use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from graph.analysis import Analysis
from graph.answers import actor_cards as cards
from graph.answers.method_figures import TOO_FEW, MethodCard, MethodFigure, has_enough
from graph.locale import EMPTY, Said, counted, decimal, joined, listed, say
from graph.metrics.actors import EXACT_UP_TO, ActorMetrics, actor_metrics, affordable_betweenness
from graph.metrics.brokerage import brokerage
from graph.metrics.cuts import cut_off
from graph.metrics.kind_members import is_stated
from graph.metrics.structure import Structure
from graph.model import Modality
from graph.projection.network import is_office

__all__ = ["actor_figures"]

NO_PARTNERS = say("keine Partner erfasst")
TOP = 3
"""So many stand most in between: the first is often not the first in truth, but nearly always among three."""
NAMES_SHOWN = 5
HUNDRED = 100
SMALLEST_SHARE = 0.1
"""Of 100 pairs; smaller ones would be written as nothing."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """One actor at its place, with the figures of all."""

    analysis: Analysis
    structure: Structure
    iri: str
    place: int
    values: ActorMetrics

    @property
    def partners(self) -> int:
        return int(self.structure.degrees[self.place])


def actor_figures(analysis: Analysis, iri: str) -> tuple[MethodFigure, ...]:
    """Return the figures of a named organisation or post that exists; none of bodies, kinds and plans.

    They count evidenced cooperation of two among named actors, without bodies and round tables. All are of level
    INTERNAL. Where fewer than eight actors have a partner only the number of partners is told.

    Args:
        analysis: The network.
        iri: The actor.

    Example:
        >>> from graph.analysis import analyse
        >>> from tests.builders import NOW, actor, network, tie
        >>> found = actor_figures(analyse(network(actor("a"), actor("b"), tie("a", "b")), NOW), "a")
        >>> [(figure.label, figure.value) for figure in found][:2]
        [('Partner', '1 benannter Akteur'), ('Dazwischen', 'zu wenige Verbindungen erfasst')]

    Complexity:
        O(n · m), for betweenness; of more than EXACT_UP_TO actors it is estimated.
    """
    agent = analysis.network.agents.get(iri)
    if iri not in analysis.structure.place or agent is None or agent.modality is not Modality.IST:
        return ()
    structure = analysis.structure
    between = affordable_betweenness(structure, analysis.generator("figures betweenness"))
    ground = _Ground(analysis, structure, iri, structure.place[iri], actor_metrics(structure, between))
    return (
        _partners(ground),
        _placed(ground, cards.BETWEEN, _between),
        _placed(ground, cards.CONSTRAINT, _constraint),
        _placed(ground, cards.EFFECTIVE, _effective),
        _placed(ground, cards.CORE, _core),
        _placed(ground, cards.CUT, _cut),
        _placed(ground, cards.ROLES, _roles),
    )


def _placed(ground: _Ground, card: MethodCard, told: Callable[[_Ground], tuple[Said, Said]]) -> MethodFigure:
    """Return a figure of the structure, or why there is none: an isolate has no partners to be measured by."""
    if not has_enough(ground.structure):
        return card.shows(TOO_FEW)
    if not ground.partners:
        return card.shows(NO_PARTNERS)
    return card.shows(*told(ground))


def _partners(ground: _Ground) -> MethodFigure:
    contacts, agents = ground.analysis.contacts, ground.analysis.network.agents
    rounds = ground.analysis.graph.degree(ground.iri) - ground.partners
    bodies = sum(agents[other].is_body for other in contacts.adj[ground.iri])
    more = counted(
        rounds,
        "Dazu {n} Akteur, mit dem nur eine gemeinsame Runde belegt ist.",
        "Dazu {n} Akteure, mit denen nur eine gemeinsame Runde belegt ist.",
    )
    tables = counted(bodies, "Zusammenarbeit auch mit {n} Gremium.", "Zusammenarbeit auch mit {n} Gremien.")
    usual = _usual(ground.structure) if has_enough(ground.structure) else EMPTY
    value = (
        counted(ground.partners, "{n} benannter Akteur", "{n} benannte Akteure")
        if ground.partners
        else NO_PARTNERS
    )
    return cards.PARTNERS.shows(
        value, joined((more if rounds else EMPTY, tables if bodies else EMPTY, usual))
    )


def _usual(structure: Structure) -> Said:
    middle = float(np.median(structure.degrees[structure.degrees > 0]))
    number = int(middle) if middle.is_integer() else decimal(middle, 1)
    return say("Üblich sind hier {n} (mittlerer Wert aller Akteure mit Partnern).", n=number)


def _between(ground: _Ground) -> tuple[Said, Said]:
    between, others = ground.values.betweenness, ground.structure.size - 1
    share = float(HUNDRED * between[ground.place] / (others * (others - 1) / 2))
    if share == 0:
        value = say("bei keinem Paar anderer Akteure")
    elif share < SMALLEST_SHARE:
        value = say(
            "bei weniger als {share} von 100 Paaren anderer Akteure", share=decimal(SMALLEST_SHARE, 1)
        )
    else:
        value = say("bei {share} von 100 Paaren anderer Akteure", share=decimal(share, 1))
    is_top = between[ground.place] > 0 and int((between > between[ground.place]).sum()) < TOP
    office = is_office(ground.analysis.network.agents[ground.iri])
    return value, joined(
        (
            say("Damit gehört der Akteur zu den dreien, über die die meisten Wege führen.")
            if is_top
            else EMPTY,
            say("Verbinden ist der Auftrag der Koordinierungsstelle.") if office else EMPTY,
            say("Bei so vielen Akteuren ist der Wert geschätzt.") if others >= EXACT_UP_TO else EMPTY,
        )
    )


def _constraint(ground: _Ground) -> tuple[Said, Said]:
    values, several = ground.values.constraint, ground.structure.degrees > 1
    own, number = values[ground.place], decimal(float(values[ground.place]))
    if ground.partners == 1:
        return say("hängt an einem einzigen Partner"), say("Wert {own}, der höchste.", own=number)
    low, high = np.percentile(values[several], (25, 75))
    if own < low:
        value = say("freier als drei Viertel der anderen")
    elif own > high:
        value = say("stärker gebunden als drei Viertel der anderen")
    else:
        value = say("wie die meisten")
    return value, say(
        "Wert {own}; die mittlere Hälfte der Akteure mit mehreren Partnern liegt zwischen {low} und {high}.",
        own=number,
        low=decimal(float(low)),
        high=decimal(float(high)),
    )


def _effective(ground: _Ground) -> tuple[Said, Said]:
    size = decimal(float(ground.values.effective_size[ground.place]), 1)
    return counted(
        ground.partners,
        "{n} Partner, zählt wie {size}",
        "{n} Partner, zählen wie {size} unabhängige",
        size=size,
    ), EMPTY


def _core(ground: _Ground) -> tuple[Said, Said]:
    core = int(ground.values.core[ground.place])
    highest = say("Der festeste Verbund hier hat mindestens {n}.", n=int(ground.values.core.max()))
    return counted(core, "jeder mit mindestens {n} Partner", "jeder mit mindestens {n} Partnern"), highest


def _cut(ground: _Ground) -> tuple[Said, Said]:
    lost = [place for part in cut_off(ground.structure, [ground.place]) for place in part]
    if not lost:
        return say("niemand, nach den erfassten Verbindungen"), EMPTY
    names = [ground.analysis.network.label(ground.structure.ids[place]) for place in lost]
    rest = len(names) - NAMES_SHOWN
    value = counted(len(lost), "{n} Akteur", "{n} Akteure")
    if rest <= 0:
        return value, say("Das sind: {names}.", names=listed(names))
    return value, counted(
        rest,
        "Darunter: {names} und {n} weiterer.",
        "Darunter: {names} und {n} weitere.",
        names=joined(names[:NAMES_SHOWN], ", "),
    )


def _roles(ground: _Ground) -> tuple[Said, Said]:
    """Return how many pairs of each sort the actor joins; in an undirected network each pair is counted once."""
    if not is_stated(ground.structure.kinds[ground.place]):
        return say("die Art des Akteurs ist nicht erfasst"), EMPTY
    found, place = brokerage(ground.structure), ground.place
    inside, outside = int(found.coordinator[place]) // 2, int(found.itinerant[place]) // 2
    across, between = int(found.gatekeeper[place]), int(found.liaison[place]) // 2
    pairs = inside + outside + across + between
    if not pairs:
        return say("zwischen niemandem, nach den erfassten Verbindungen"), EMPTY
    value = counted(pairs, "{n} Paar von Partnern", "{n} Paare von Partnern")
    return value, say(
        "Zwischen zwei der eigenen Art: {inside}; zwischen eigener und anderer Art: {across}; zwischen zwei derselben anderen Art: {outside}; zwischen zwei verschiedenen anderen Arten: {between}.",
        inside=inside,
        across=across,
        outside=outside,
        between=between,
    )
