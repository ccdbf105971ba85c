"""What the sources are silent about: two central posts are described, their cooperation is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from graph.locale import say
from graph.model import Agent, Network, Question, Quote
from graph.texts import quotes_of
from ontology.codelists import codelist

__all__ = ["open_questions"]

CENTRAL_POSTS = ("koordinierungsstelle", "integrationsbeauftragte")
"""Posts whose duty is the integration work of the whole municipality: one expects to read how they work together."""
SILENCE = say("Die Quelle beschreibt beide Stellen; zur Zusammenarbeit keine Angabe.")


def open_questions(network: Network) -> Mapping[str, tuple[Question, ...]]:
    """Return actor → questions to the office: about the other central posts that no statement joins to it.

    Silence is neither a fact nor a finding: nothing says that the two do not work together. Any statement
    of any modality that joins them ends the silence.

    Example:
        >>> from tests.builders import actor, network, office, tie
        >>> posts = (office("kmut"), actor("ib", "integrationsbeauftragte"))
        >>> [question.other for question in open_questions(network(*posts))["kmut"]]
        ['ib']
        >>> open_questions(network(*posts, tie("kmut", "ib")))
        {}
    """
    posts = [agent for agent in network.agents.values() if _is_central(agent)]
    joined = {frozenset(pair) for group in _joining(network) for pair in combinations(sorted(group), 2)}
    found: dict[str, list[Question]] = {}
    for one, other in combinations(sorted(posts, key=lambda post: post.iri), 2):
        if frozenset((one.iri, other.iri)) not in joined:
            quotes = quotes_of(network, (*one.evidence, *other.evidence))
            for here, there in ((one, other), (other, one)):
                found.setdefault(here.iri, []).append(_question(there, quotes))
    return {iri: tuple(questions) for iri, questions in found.items()}


def _question(there: Agent, quotes: tuple[Quote, ...]) -> Question:
    text = say("{post}: {silence}", post=there.label, silence=SILENCE)
    return Question(text=text, other=there.iri, quotes=quotes)


def _is_central(agent: Agent) -> bool:
    kinds = codelist("akteursart")
    return agent.is_named and any(
        kinds.is_within(kind, post) for kind in agent.kinds for post in CENTRAL_POSTS
    )


def _joining(network: Network) -> Iterator[set[str]]:
    """Yield the agents that one statement joins: a tie, a body, an undertaking, a unit and its organisation."""
    for tie in network.ties.values():
        yield set(tie.ends)
    bodies: dict[str, set[str]] = {}
    for seat in network.seats.values():
        bodies.setdefault(seat.organization, {seat.organization}).add(seat.member or seat.organization)
    for part in network.involvements.values():
        bodies.setdefault(part.undertaking or part.about or "", set()).add(part.participant)
    yield from bodies.values()
    for agent in network.agents.values():
        yield from ({agent.iri, whole} for whole in (*agent.unit_of, *agent.organ_of))
