"""The reference: pyshacl, which knows all of SHACL and takes its time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Graph, URIRef
from rdflib.term import Node

from graph.errors import InvalidOntology
from graph.validation.results import Result
from graph.validation.triples import Triple
from ontology.namespaces import SH

__all__ = ["by_pyshacl"]


def by_pyshacl(triples: Iterable[Triple], rules: Graph) -> Iterator[Result]:
    """Return what pyshacl reports, in no particular order.

    Args:
        triples: What is checked, with all that the rules read.
        rules: Shapes.

    Raises:
        InvalidOntology: the rules themselves cannot be applied.
    """
    import pyshacl

    data = Graph()
    for triple in triples:
        data.add(triple)
    try:
        _, report, text = pyshacl.validate(data, shacl_graph=rules, inplace=True)
    except pyshacl.errors.ReportableRuntimeError as error:
        raise InvalidOntology(f"Die Datenregeln lassen sich nicht anwenden: {error}") from error
    if not isinstance(report, Graph):
        raise InvalidOntology(f"Die Datenregeln lassen sich nicht anwenden: {text}")
    return (_result(report, it) for it in report.objects(None, SH.result))


def _result(report: Graph, result: Node) -> Result:
    path = report.value(result, SH.resultPath)
    shape, focus = (report.value(result, it) for it in (SH.sourceShape, SH.focusNode))
    component = report.value(result, SH.sourceConstraintComponent)
    severity = report.value(result, SH.resultSeverity)
    assert shape is not None
    assert focus is not None
    assert severity is not None
    return Result(
        shape=shape,
        severity=severity,
        component=URIRef(str(component)),
        focus=focus,
        path=path if isinstance(path, URIRef) else None,
        value=report.value(result, SH.value),
    )
