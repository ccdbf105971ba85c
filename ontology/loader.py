"""The Turtle of this package as rdflib graphs: vocabulary, code lists, expectations and data rules.

Rules are checked on ONE graph that unites what is to be checked with `vocabulary()`, `codes()` and the
shipped `expectations()`. The rules read class hierarchies (`rdfs:subClassOf`) and code lists
(`skos:inScheme`, `skos:broader`) from it, so no inference is needed and no separate ontology graph: pass
the union as data graph. Every file is read by rdflib's own parser, and so must be the data: the strings of
other parsers are unequal to the ones here.

The topic `privacy` says what must not stand in a *public* graph. Check it with the public graphs alone; leave
it out for internal layers and the layer of persons.

Every rule has an IRI, which the report names as `sh:sourceShape`, and carries its messages in German and
English. Look them up there: pyshacl drops the language of a message in the result of a SPARQL rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from rdflib import Graph
from rdflib.plugins.parsers.notation3 import BadSyntax

__all__ = ["codes", "expectations", "shape_topics", "shapes", "vocabulary"]

_SUFFIX = ".ttl"


def vocabulary() -> Graph:
    """Return all classes and properties, with labels, comments and what they correspond to elsewhere."""
    return _read(_turtle_in("vocabulary"))


def codes() -> Graph:
    """Return all code lists as SKOS schemes."""
    return _read(_turtle_in("vocabularies"))


def expectations() -> Graph:
    """Return the shipped expectations."""
    return _read(["expectations.ttl"])


def shape_topics() -> list[str]:
    """Return the topics of the data rules in alphabetical order."""
    return [path.removeprefix("shapes/").removesuffix(_SUFFIX) for path in _turtle_in("shapes")]


def shapes(topic: str | None = None) -> Graph:
    """Return the data rules of one topic, or of all.

    Raises:
        ValueError: there is no such topic; the message names those there are.
    """
    topics = shape_topics()
    if topic is not None and topic not in topics:
        raise ValueError(f"no data rules on {topic!r}; there are: {', '.join(topics)}")
    return _read([f"shapes/{name}{_SUFFIX}" for name in topics if topic in (None, name)])


def _turtle_in(folder: str) -> list[str]:
    entries = files("ontology").joinpath(folder).iterdir()
    return sorted(f"{folder}/{entry.name}" for entry in entries if entry.name.endswith(_SUFFIX))


def _read(paths: Iterable[str]) -> Graph:
    graph = Graph()
    for path in paths:
        text = files("ontology").joinpath(path).read_text(encoding="utf-8")
        try:
            graph.parse(data=text, format="turtle")
        except BadSyntax as error:
            error.add_note(f"in ontology/{path}")
            raise
    return graph
