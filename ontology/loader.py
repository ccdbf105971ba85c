"""The Turtle of this package as rdflib graphs: vocabulary, code lists, expectations and data rules.

Rules are checked on ONE graph that unites what is to be checked with `vocabulary()`, `codes()` and the
shipped `expectations()`. The rules read class hierarchies (`rdfs:subClassOf`) and code lists
(`skos:inScheme`, `skos:broader`) from it, so no inference is needed and no separate ontology graph: pass
the union as data graph. Every file is read by rdflib's own parser, and so must be the data: the strings of
other parsers are unequal to the ones here.

The topic `privacy` says what may stand in a *public* graph. Check it with the public graphs alone; leave it
out for internal layers and the layer of persons.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from rdflib import Graph
from rdflib.exceptions import ParserError
from rdflib.plugins.parsers.notation3 import BadSyntax

__all__ = ["codes", "expectations", "shape_topics", "shapes", "vocabulary"]

_SUFFIX = ".ttl"


def vocabulary() -> Graph:
    """Return all classes and properties, with labels, comments and what they correspond to elsewhere."""
    return _read(_turtle_files("vocabulary"))


def codes() -> Graph:
    """Return all code lists as SKOS schemes."""
    return _read(_turtle_files("vocabularies"))


def expectations() -> Graph:
    """Return the shipped expectations."""
    return _read([files("ontology").joinpath("expectations.ttl")])


def shape_topics() -> list[str]:
    """Return the topics of the data rules in alphabetical order."""
    return [path.name.removesuffix(_SUFFIX) for path in _turtle_files("shapes")]


def shapes(topic: str | None = None) -> Graph:
    """Return the data rules of one topic, or of all.

    Raises:
        ValueError: there is no such topic; the message names those there are.
    """
    if topic is not None and topic not in shape_topics():
        raise ValueError(f"no data rules on {topic!r}; there are: {', '.join(shape_topics())}")
    wanted = [path for path in _turtle_files("shapes") if topic in (None, path.name.removesuffix(_SUFFIX))]
    return _read(wanted)


def _turtle_files(folder: str) -> list[Traversable]:
    inside = files("ontology").joinpath(folder).iterdir()
    return sorted((path for path in inside if path.name.endswith(_SUFFIX)), key=lambda path: path.name)


def _read(paths: list[Traversable]) -> Graph:
    graph = Graph()
    for path in paths:
        try:
            graph.parse(data=path.read_text(encoding="utf-8"), format="turtle")
        except (BadSyntax, ParserError) as error:
            error.add_note(f"in ontology/{path.name}")
            raise
    return graph
