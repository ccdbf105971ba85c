"""Results of SHACL as problems: messages in both languages, each with the place of the fault in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from graph.validation.problems import Problem, Severity
from graph.validation.results import Result
from graph.validation.triples import Triples
from ontology.namespaces import RDFS, SH, SKOS

__all__ = ["problems_in"]

_SEVERITIES: Mapping[Node | None, Severity] = {
    SH.Violation: Severity.ERROR,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.INFO,
}
_WITHOUT_MESSAGE = {
    "de": "Diese Angabe verletzt eine Datenregel. Bitte prüfen.",
    "en": "This statement breaks a data rule. Please check it.",
}
_PLACE = {
    "de": ("»{focus}«", ", Angabe »{path}«", ", Wert »{value}«"),
    "en": ("“{focus}”", ", property “{path}”", ", value “{value}”"),
}
_LONGEST_VALUE = 80
"""Characters of a value that a message shows."""


def problems_in(
    results: Iterable[Result], rules: Graph, said: Triples, graphs: Mapping[Node, URIRef]
) -> Iterator[Problem]:
    """Yield a problem for every result.

    Args:
        results: What an engine found.
        rules: the rules with their messages.
        said: the checked statements with the vocabulary, for labels.
        graphs: subject → the data area that describes it.
    """
    for it in results:
        place = (it.focus, it.path, None if it.value == it.focus else it.value)
        yield Problem(
            severity=_SEVERITIES.get(it.severity, Severity.ERROR),
            message_de=f"{_place(said, place, 'de')}: {_message(rules, it.shape, 'de')}",
            message_en=f"{_place(said, place, 'en')}: {_message(rules, it.shape, 'en')}",
            focus=str(it.focus),
            path=None if it.path is None else str(it.path),
            value=None if it.value is None else str(it.value),
            shape=str(it.shape if isinstance(it.shape, URIRef) else it.component),
            graph=str(graphs[it.focus]) if it.focus in graphs else None,
        )


def _place(said: Triples, place: tuple[Node | None, Node | None, Node | None], language: str) -> str:
    names = dict(
        zip(("focus", "path", "value"), (_name(said, node, language) for node in place), strict=True)
    )
    parts = zip(_PLACE[language], place, strict=True)
    return "".join(part.format_map(names) for part, node in parts if node is not None)


def _name(said: Triples, node: Node | None, language: str) -> str:
    """Return the label of a thing in this language, else in any, else the end of its IRI; the text of a value."""
    if not isinstance(node, URIRef):
        text = str(node)
        return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
    labels = [*said.objects(node, SKOS.prefLabel), *said.objects(node, RDFS.label)]
    texts = sorted((label for label in labels if isinstance(label, Literal)), key=str)
    for label in (*(text for text in texts if text.language == language), *texts):
        return str(label)
    return re.split("[/#]", node.rstrip("/#"))[-1]


def _message(rules: Graph, rule: Node | None, language: str) -> str:
    messages = [text for text in rules.objects(rule, SH.message) if isinstance(text, Literal)]
    return next((str(text) for text in messages if text.language == language), _WITHOUT_MESSAGE[language])
