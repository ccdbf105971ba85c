"""RDF files in canonical order: equal data gives equal bytes, and a changed statement changes its line only."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TypeAlias

from rdflib import Literal, URIRef

from graph.errors import InvalidSource
from graph.exporters.naming import Naming, naming_for
from graph.store.quads import Quad, Term, checked
from graph.texts import FICTIONAL_NOTICE
from ontology.namespaces import INW, RDF, SKOS, XSD

__all__ = ["FORMATS", "serialize"]

Description: TypeAlias = Sequence[tuple[URIRef, Sequence[Term]]]
"""What is said of one subject: each predicate with its objects, in the order of the file."""

_INDENT = "    "
_LONG_LINE = 90
"""Characters of a list of objects from which on each object gets a line of its own."""

_FIRST_PREDICATES = (RDF.type, SKOS.prefLabel)
_BARE_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_BARE_BOOLEAN = re.compile(r"true|false")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile(r'[\\"\x00-\x1f\x7f-\x9f\u2028\u2029]')
"""Quotes, backslashes and all characters that an editor would show as a line break or not at all."""


def serialize(quads: Iterable[Quad], format: str, head: Sequence[str] = ()) -> bytes:  # noqa: A002  # the word of the command line
    """Return the statements as a file: UTF-8, sorted, with prefixes, one block for each subject.

    Turtle has no named graphs: there the statements of all graphs stand together.

    Args:
        quads: the statements, in any order; repeated ones are written once.
        format: `trig`, `ttl` or `jsonld`.
        head: Lines that stand at the head as comments, where the format has any; JSON-LD has none. Only that a
            network is invented stands before them.

    Raises:
        InvalidSource: the format is not known, or a statement contains a blank node or a damaged IRI.

    Example:
        >>> from ontology.namespaces import SKOS, data_iri, graph_iri
        >>> actor = data_iri("peine", "actor", "vhs")
        >>> quad = Quad(actor, SKOS.prefLabel, Literal("Volkshochschule", lang="de"), graph_iri("peine", "oeffentlich"))
        >>> print(serialize([quad], "ttl").decode(), end="")
        @prefix actor: <https://integrationsnetz.example/id/peine/actor/> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <BLANKLINE>
        actor:vhs
            skos:prefLabel "Volkshochschule"@de .
    """
    if format not in FORMATS:
        raise InvalidSource(f"Das Format »{format}« gibt es nicht. Möglich sind: {', '.join(FORMATS)}.")
    statements = sorted(set(checked(quads)), key=lambda quad: (quad.graph, quad.subject))
    written = FORMATS[format](statements, naming_for(_iris(statements)))
    comments = "" if format == "jsonld" else "".join(f"# {' '.join(line.split())}\n" for line in head)
    notice = f"{_notice(statements)}\n"
    if comments and written.startswith(notice):
        return f"{notice}{comments}{written.removeprefix(notice)}".encode()
    return f"{comments}{written}".encode()


def _trig(quads: Sequence[Quad], naming: Naming) -> str:
    blocks = [_notice(quads), _prologue(naming)]
    for graph, members in groupby(quads, key=lambda quad: quad.graph):
        subjects = "\n\n".join(_subject_blocks(members, naming, _INDENT))
        blocks.append(f"{_iri(graph, naming)} {{\n{subjects}\n}}")
    return _file(blocks)


def _turtle(quads: Sequence[Quad], naming: Naming) -> str:
    return _file([_notice(quads), _prologue(naming), *_subject_blocks(_without_graphs(quads), naming, "")])


def _jsonld(quads: Sequence[Quad], naming: Naming) -> str:
    graphs = [
        {
            "@id": _short(graph, naming),
            "@graph": [
                _json_subject(subject, description, naming)
                for subject, description in _descriptions(members, naming)
            ],
        }
        for graph, members in groupby(quads, key=lambda quad: quad.graph)
    ]
    document = {"@context": dict(naming.prefixes), "@graph": graphs}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Quad], Naming], str]] = MappingProxyType(
    {"trig": _trig, "ttl": _turtle, "jsonld": _jsonld}
)
"""Name of a format (also the ending of its files) → the function that writes it."""


def _iris(quads: Iterable[Quad]) -> Iterator[URIRef]:
    for quad in quads:
        yield from (quad.subject, quad.graph)
        if quad.predicate != RDF.type:  # written as `a` and `@type`
            yield quad.predicate
        if isinstance(quad.object, URIRef):
            yield quad.object
        elif quad.object.datatype is not None:
            yield quad.object.datatype


def _without_graphs(quads: Sequence[Quad]) -> list[Quad]:
    """Return each statement once, sorted by subject, whatever graphs it stands in."""
    if not quads:
        return []
    merged = {quad._replace(graph=quads[0].graph) for quad in quads}
    return sorted(merged, key=lambda quad: quad.subject)


def _descriptions(quads: Iterable[Quad], naming: Naming) -> Iterator[tuple[URIRef, Description]]:
    for subject, members in groupby(quads, key=lambda quad: quad.subject):
        objects: dict[URIRef, list[Term]] = {}
        for quad in members:
            objects.setdefault(quad.predicate, []).append(quad.object)
        order = sorted(objects, key=lambda predicate: _predicate_key(predicate, naming))
        yield subject, [(predicate, sorted(objects[predicate], key=_object_key)) for predicate in order]


def _predicate_key(predicate: URIRef, naming: Naming) -> tuple[int, str]:
    if predicate in _FIRST_PREDICATES:
        return _FIRST_PREDICATES.index(predicate), ""
    return len(_FIRST_PREDICATES), _short(predicate, naming)


def _object_key(term: Term) -> tuple[bool, str, str, str]:
    if isinstance(term, Literal):
        return True, term.language or "", str(term), term.datatype or ""
    return False, str(term), "", ""


def _file(blocks: Iterable[str]) -> str:
    text = "\n\n".join(block for block in blocks if block)
    return f"{text}\n" if text else ""


def _notice(quads: Iterable[Quad]) -> str:
    """Return a comment at the head of a file in which a network says that it is invented; else nothing."""
    is_fictional = any(quad.predicate == INW.fictional and str(quad.object) == "true" for quad in quads)
    return f"# {FICTIONAL_NOTICE}" if is_fictional else ""


def _prologue(naming: Naming) -> str:
    return "\n".join(f"@prefix {prefix}: <{iri}> ." for prefix, iri in naming.prefixes.items())


def _subject_blocks(quads: Iterable[Quad], naming: Naming, indent: str) -> Iterator[str]:
    for subject, description in _descriptions(quads, naming):
        lines = ";\n".join(
            f"{indent}{_INDENT}{_predicate(predicate, naming)}{_objects(objects, naming, indent)} "
            for predicate, objects in description
        )
        yield f"{indent}{_iri(subject, naming)}\n{lines}."


def _predicate(predicate: URIRef, naming: Naming) -> str:
    return "a" if predicate == RDF.type else _iri(predicate, naming)


def _objects(objects: Sequence[Term], naming: Naming, indent: str) -> str:
    """Write the objects of a predicate behind it, or one to a line where they are long."""
    terms = [_term(term, naming) for term in objects]
    line = " " + ", ".join(terms)
    if len(terms) == 1 or (len(line) <= _LONG_LINE and "\n" not in line):
        return line
    own_line = f"\n{indent}{_INDENT * 2}"
    return own_line + f" ,{own_line}".join(terms)


def _term(term: Term, naming: Naming) -> str:
    return _literal(term, naming) if isinstance(term, Literal) else _iri(term, naming)


def _iri(iri: URIRef, naming: Naming) -> str:
    return naming.names.get(str(iri)) or f"<{iri}>"


def _short(iri: URIRef, naming: Naming) -> str:
    return naming.names.get(str(iri), str(iri))


def _is_bare(literal: Literal) -> bool:
    """Tell whether Turtle lets the literal stand without quotes and datatype."""
    pattern = {XSD.integer: _BARE_INTEGER, XSD.boolean: _BARE_BOOLEAN}.get(literal.datatype or XSD.string)
    return pattern is not None and pattern.fullmatch(literal) is not None


def _literal(literal: Literal, naming: Naming) -> str:
    if _is_bare(literal):
        return str(literal)
    if "\n" in literal:
        lines = "\n".join(_TO_ESCAPE.sub(_escape, line) for line in literal.split("\n"))
        text = f'"""{lines}"""'
    else:
        text = f'"{_TO_ESCAPE.sub(_escape, literal)}"'
    if literal.language:
        return f"{text}@{literal.language.lower()}"
    return f"{text}^^{_iri(literal.datatype, naming)}" if literal.datatype else text


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}"


def _json_subject(subject: URIRef, description: Description, naming: Naming) -> dict[str, object]:
    entry: dict[str, object] = {"@id": _short(subject, naming)}
    for predicate, objects in description:
        if predicate == RDF.type and not any(isinstance(term, Literal) for term in objects):
            entry["@type"] = [_short(term, naming) for term in objects if isinstance(term, URIRef)]
        else:
            entry[_short(predicate, naming)] = [_json_term(term, naming) for term in objects]
    return entry


def _json_term(term: Term, naming: Naming) -> object:
    if isinstance(term, URIRef):
        return {"@id": _short(term, naming)}
    if term.language:
        return {"@language": term.language.lower(), "@value": str(term)}
    if term.datatype:
        return {"@type": _short(term.datatype, naming), "@value": str(term)}
    return str(term)
