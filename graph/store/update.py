"""A change as the text of one SPARQL update, for engines that take it whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from itertools import groupby

from rdflib import URIRef

from graph.store.quads import Quad
from graph.store.terms import to_oxigraph

__all__ = ["guarded_text", "numbering_text", "update_text"]

_PARAMETERS = "{ (UNDEF UNDEF) } # PARAMETERS"
_PARAMETER = "{ (UNDEF) } # PARAMETERS"
_CLEAR = "DROP SILENT GRAPH {graph}"
_REMOVE = "DELETE DATA {{\n{data}\n}}"
_ADD = "INSERT DATA {{\n{data}\n}}"
_REMOVE_IF = "DELETE {{\n{data}\n}}"
_ADD_IF = "INSERT {{\n{data}\n}}"
_GRAPH_BLOCK = "GRAPH {graph} {{\n{triples}\n}}"


def update_text(cleared: Iterable[URIRef], removals: Sequence[Quad], additions: Sequence[Quad]) -> str:
    """Return the update that empties graphs, then removes, then adds.

    Example:
        >>> iri = URIRef("https://a.example/1")
        >>> print(update_text([iri], [], []))
        DROP SILENT GRAPH <https://a.example/1>
    """
    steps = [_CLEAR.format(graph=to_oxigraph(graph)) for graph in cleared]
    if removals:
        steps.append(_REMOVE.format(data=_data(removals)))
    if additions:
        steps.append(_ADD.format(data=_data(additions)))
    return " ;\n".join(steps)


def guarded_text(removals: Sequence[Quad], additions: Sequence[Quad], last: int) -> str:
    """Return the update that removes and adds only if no entry of the journal is newer than a version."""
    condition = files("graph.store").joinpath("unless_newer.rq").read_text(encoding="utf-8")
    steps = [_REMOVE_IF.format(data=_data(removals))] if removals else []
    return "\n".join(
        (*steps, _ADD_IF.format(data=_data(additions)), condition.replace(_PARAMETER, f"{{ ({last}) }}"))
    )


def numbering_text(entry: URIRef, floor: int) -> str:
    """Return the update that gives a journal entry the next data version, above `floor` in any case."""
    text = files("graph.store").joinpath("raise_version.rq").read_text(encoding="utf-8")
    values = f"{{ ({to_oxigraph(entry)} {floor}) }}"
    return text.replace(_PARAMETERS, values)


def _data(quads: Sequence[Quad]) -> str:
    by_graph = groupby(sorted(quads, key=lambda quad: quad.graph), key=lambda quad: quad.graph)
    return "\n".join(
        _GRAPH_BLOCK.format(graph=to_oxigraph(graph), triples="\n".join(_triple(quad) for quad in members))
        for graph, members in by_graph
    )


def _triple(quad: Quad) -> str:
    """Write a statement in the one escaping that there is: Oxigraph's N-Triples."""
    return " ".join(str(to_oxigraph(term)) for term in quad[:3]) + " ."
