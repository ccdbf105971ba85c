"""The check of everything: all rules over all statements, together with what the rules read."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from rdflib import Graph

from graph.store.quads import Quad, checked
from graph.validation.applying import PUBLIC_TOPIC, applied, ordered, public
from graph.validation.problems import Problem
from ontology.loader import codes, expectations, shape_topics, shapes, vocabulary

__all__ = ["validate"]


def validate(quads: Iterable[Quad], *, rules: Graph | None = None) -> list[Problem]:
    """Return what is wrong with the statements, the worst first, in an order that is always the same.

    The statements must be in the canonical form of the store: pyshacl holds texts with and without xsd:string
    unequal.

    Args:
        quads: all statements that belong together; what they refer to must be among them.
        rules: other rules than the shipped ones.

    Raises:
        InvalidSource: a statement is not fit for the store at all.
        InvalidOntology: the rules themselves cannot be applied.
    """
    data = tuple(checked(quads))
    surroundings = tuple(vocabulary() + codes() + expectations())
    if rules is not None:
        return ordered(applied(data, surroundings, rules))
    general = Graph()
    for topic in shape_topics():
        if topic != PUBLIC_TOPIC:
            general += shapes(topic)
    everywhere = applied(data, surroundings, general)
    return ordered(chain(everywhere, applied(public(data), surroundings, shapes(PUBLIC_TOPIC))))
