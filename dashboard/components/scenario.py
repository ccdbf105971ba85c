"""What if: a scenario chosen in the address, as a value the service understands."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from dashboard import cache, state, words
from dashboard.components import controls
from graph import service
from graph.findings import Finding
from graph.locale import say
from graph.model import MapView, Moment, Node, Selection
from graph.texts import sort_key

TITLE = say("Was wäre, wenn …?")
VIEW = "wenn"
"""In the address: the part of the page."""
LEAVES, ENDS, TOGETHER, SEAT = "geht", "endet", "zusammen", "sitz"
SORTS = {
    LEAVES: say("Jemand geht weg"),
    ENDS: say("Ein Vorhaben oder eine Förderung endet"),
    TOGETHER: say("Zwei arbeiten zusammen"),
    SEAT: say("Jemand bekommt einen Sitz"),
}
CHOOSE = say("Bitte wählen")
IN_BODY, WITH = say("In welchem Gremium?"), say("Mit wem?")
UNDERTAKING = "vorhaben"
"""Group of what is no actor: projects, events, processes."""
FUNDING = frozenset({"foerderer", "foerderung", "ressourcen"})
"""Lines of the map along which somebody pays for something."""
LEADS_TO = {"fragile": (LEAVES, 1), "likely_tie": (TOGETHER, 2), "useful_tie": (TOGETHER, 2)}
"""Kind of finding → the scenario it makes curious about, and how many subjects that takes."""


def choose(name: str, moment: Moment) -> service.Scenario | None:
    """Draw the form and return what is chosen; None until it is complete."""
    view = cache.map_view(name, Selection(moment=moment))
    sort = controls.choose_view(words.say("Was soll geschehen?"), state.SCENARIO, SORTS)
    actors = _labels(node for node in view.nodes if node.group != UNDERTAKING and not node.is_generic)
    if sort == ENDS:
        source = controls.choose_maybe(
            words.say("Welches Vorhaben oder welche Förderung?"), state.WHO, _sources(view), CHOOSE
        )
        return service.FundingEnds(source) if source else None
    first, second = st.columns(2)
    with first:
        who = controls.choose_maybe(words.say("Wer?"), state.WHO, actors, CHOOSE)
    if sort == LEAVES:
        return service.ActorLeaves(who) if who else None
    others = _labels(node for node in view.nodes if node.is_body) if sort == SEAT else actors
    with second:
        other = controls.choose_maybe(IN_BODY if sort == SEAT else WITH, state.WITH_WHOM, others, CHOOSE)
    if who is None or other is None or who == other:
        return None
    return service.ActorInvited(who, other) if sort == SEAT else service.TieAdded(who, other)


def address_of(finding: Finding) -> dict[str, str]:
    """Return the address of the scenario that a finding makes curious about; empty for others."""
    sort, count = LEADS_TO.get(finding.gap, ("", 0))
    if not sort or len(finding.subjects) != count:
        return {}
    who = dict(zip((state.WHO, state.WITH_WHOM), finding.subjects, strict=False))
    return {state.VIEW: VIEW, state.SCENARIO: sort, **who}


def _sources(view: MapView) -> dict[str, str]:
    """Return the undertakings, and whoever pays for something."""
    payers = {edge.source for edge in view.edges if edge.relation in FUNDING}
    undertakings = _labels(node for node in view.nodes if node.group == UNDERTAKING)
    funders = _labels(node for node in view.nodes if node.iri in payers)
    return {
        **undertakings,
        **{iri: say("Förderung durch {name}", name=label) for iri, label in funders.items()},
    }


def _labels(nodes: Iterable[Node]) -> dict[str, str]:
    return {node.iri: node.label for node in sorted(nodes, key=lambda node: sort_key(node.label))}
