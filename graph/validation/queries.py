"""Data rules that are queries (SHACL §5): asked once for all things, where that means the same as once for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from rdflib import OWL, Graph, Literal, URIRef, Variable
from rdflib.paths import AlternativePath, InvPath, MulPath, SequencePath
from rdflib.term import Node

from graph.validation.paths import Unknown
from graph.validation.shape import Demand, Fault, Pair, Run
from ontology.namespaces import RDF, RDFS, SH

__all__ = ["query_of"]

_PREFIXES = {"rdf": str(RDF), "rdfs": str(RDFS), "owl": str(OWL)}
"""Those that pyshacl knows without being told."""
_FLAT = frozenset(
    {
        "SelectQuery", "Project", "Distinct", "Extend", "Filter", "LeftJoin", "BGP", "TrueFilter",
        "RelationalExpression", "ConditionalAndExpression", "ConditionalOrExpression", "UnaryNot", "Builtin_STR",
        "Builtin_STRSTARTS", "Builtin_SUBSTR", "Builtin_NOW", "Builtin_BOUND", "Builtin_EXISTS", "Builtin_NOTEXISTS",
        "GroupGraphPatternSub", "TriplesBlock",
    }
)  # fmt: skip
"""One group with filters and optional parts: in it a thing may be named beforehand or found, the answer is the same."""
_THIS = Variable("this")
_COLUMNS = ("this", "value")


def query_of(rules: Graph, node: Node) -> Demand:
    """Return what a query demands: that it has no answer.

    Raises:
        Unknown: asked for all things at once, it could mean something else than asked for each.
    """
    said = dict(rules.predicate_objects(node))
    select = said.get(SH.select)
    if set(said) - {SH.select, SH.prefixes} or not isinstance(select, Literal):
        raise Unknown(node)
    prefixes = _PREFIXES | {
        str(rules.value(it, SH.prefix)): str(rules.value(it, SH.namespace))
        for it in rules.objects(said.get(SH.prefixes), SH.declare)
    }
    text = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(prefixes.items())) + select
    properties = _properties(text)

    def demand(run: Run, pairs: Sequence[Pair]) -> Iterable[Fault]:
        if not pairs:
            return ()
        wanted = {focus for focus, _ in pairs}
        rows = dict.fromkeys(run.answered(text, properties))
        return [(row[0], row[1]) for row in rows if row[0] is not None and row[0] in wanted]

    return demand


@cache
def _properties(text: str) -> frozenset[Node]:
    """Return the addresses in a query; the properties it reads are among them.

    Raises:
        Unknown: it is not as flat as it has to be.
    """
    from rdflib.plugins.sparql import prepareQuery

    algebra = prepareQuery(text, initNs={}).algebra
    parts = list(_parts(algebra))
    names = {getattr(part, "name", "") for part in parts if isinstance(part, Mapping)}
    predicates = [
        predicate
        for part in parts
        if isinstance(part, Mapping) and "triples" in part
        for patterns in part["triples"]
        for predicate in patterns[1::3]
    ]
    columns = tuple(str(it) for it in algebra.PV)
    if names - _FLAT or columns != _COLUMNS or any(isinstance(it, Variable) for it in predicates):
        raise Unknown(text)
    if not any(_THIS in (it[0], it[2]) for it in _first_group(algebra)):
        raise Unknown(text)
    return frozenset(part for part in parts if isinstance(part, URIRef))


def _first_group(part: Mapping[str, object]) -> Sequence[Sequence[object]]:
    """Return the patterns that every answer fulfils."""
    while part.name != "BGP":  # type: ignore[attr-defined]  # parts of a query are mappings with a name
        part = part["p" if "p" in part else "p1"]  # type: ignore[assignment]  # as are these
    return part.triples  # type: ignore[attr-defined,no-any-return]  # of a group of patterns


def _parts(part: object) -> Iterator[object]:
    """Yield all parts of a query, those of paths included.

    Raises:
        Unknown: a path is of a kind that names properties only to exclude them.
    """
    yield part
    if isinstance(part, Mapping):
        inner: Iterable[object] = part.values()
    elif isinstance(part, (SequencePath, AlternativePath)):
        inner = part.args
    elif isinstance(part, InvPath):
        inner = (part.arg,)
    elif isinstance(part, MulPath):
        inner = (part.path,)
    elif isinstance(part, (list, tuple, set)):
        inner = part
    else:
        if type(part).__module__ == "rdflib.paths":
            raise Unknown(part)
        return
    for it in inner:
        yield from _parts(it)
