"""The report of SHACL as problems: messages in both languages, each with the place of the fault in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from graph.validation.problems import Problem, Severity
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
    report: Graph, rules: Graph, data: Graph, graphs: Mapping[URIRef, URIRef]
) -> Iterator[Problem]:
    """Yield a problem for every result of a report.

    Args:
        report: the report graph.
        rules: the rules with their messages: pyshacl leaves out the language of those of SPARQL rules.
        data: the checked data with the vocabulary, for labels.
        graphs: subject → the data area that describes it.
    """
    for result in report.objects(None, SH.result):
        focus = report.value(result, SH.focusNode)
        path = report.value(result, SH.resultPath)
        value = report.value(result, SH.value)
        rule = report.value(result, SH.sourceShape)
        named_path = path if isinstance(path, URIRef) else None
        place = (focus, named_path, None if value == focus else value)
        yield Problem(
            severity=_SEVERITIES.get(report.value(result, SH.resultSeverity), Severity.ERROR),
            message_de=f"{_place(data, place, 'de')}: {_message(rules, rule, 'de')}",
            message_en=f"{_place(data, place, 'en')}: {_message(rules, rule, 'en')}",
            focus=str(focus),
            path=None if named_path is None else str(named_path),
            value=None if value is None else str(value),
            shape=str(
                rule if isinstance(rule, URIRef) else report.value(result, SH.sourceConstraintComponent)
            ),
            graph=str(graphs[focus]) if isinstance(focus, URIRef) and focus in graphs else None,
        )


def _place(data: Graph, place: tuple[Node | None, Node | None, Node | None], language: str) -> str:
    names = dict(
        zip(("focus", "path", "value"), (_name(data, node, language) for node in place), strict=True)
    )
    parts = zip(_PLACE[language], place, strict=True)
    return "".join(part.format_map(names) for part, node in parts if node is not None)


def _name(data: Graph, node: Node | None, language: str) -> str:
    """Return the label of a thing in this language, else in any, else the end of its IRI; the text of a value."""
    if not isinstance(node, URIRef):
        text = str(node)
        return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}…"
    labels = [*data.objects(node, SKOS.prefLabel), *data.objects(node, RDFS.label)]
    texts = sorted((label for label in labels if isinstance(label, Literal)), key=str)
    for label in (*(text for text in texts if text.language == language), *texts):
        return str(label)
    return re.split("[/#]", node.rstrip("/#"))[-1]


def _message(rules: Graph, rule: Node | None, language: str) -> str:
    messages = [text for text in rules.objects(rule, SH.message) if isinstance(text, Literal)]
    return next((str(text) for text in messages if text.language == language), _WITHOUT_MESSAGE[language])
