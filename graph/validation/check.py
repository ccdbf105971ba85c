"""The check of everything: all rules over all statements, together with what the rules read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain

from rdflib import Graph

from graph.store.quads import Quad, checked
from graph.validation.applying import PUBLIC_TOPIC, Rules, applied, ordered, public, ready
from graph.validation.problems import Problem
from graph.validation.triples import Triple
from ontology.loader import codes, expectations, shape_topics, shapes, vocabulary

__all__ = ["validate"]


def validate(quads: Iterable[Quad], *, rules: Graph | None = None) -> list[Problem]:
    """Return what is wrong with the statements, the worst first, in an order that is always the same.

    The statements are brought into the canonical form of the store: rules hold texts with and without xsd:string
    unequal.

    Args:
        quads: all statements that belong together; what they refer to must be among them.
        rules: other rules than the shipped ones.

    Raises:
        InvalidSource: a statement is not fit for the store at all.
        InvalidOntology: the rules themselves cannot be applied.
    """
    data = tuple(checked(quads))
    if rules is not None:
        return ordered(applied(data, _surroundings(), ready(rules)))
    everywhere = applied(data, _surroundings(), _rules(is_privacy=False))
    in_public = applied(public(data), _surroundings(), _rules(is_privacy=True))
    return ordered(chain(everywhere, in_public))


@cache
def _surroundings() -> tuple[Triple, ...]:
    return tuple(vocabulary() + codes() + expectations())


@cache
def _rules(*, is_privacy: bool) -> Rules:
    found = Graph()
    for topic in shape_topics():
        if (topic == PUBLIC_TOPIC) == is_privacy:
            found += shapes(topic)
    return ready(found)
