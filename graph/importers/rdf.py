"""RDF files (TriG, Turtle, N-Triples, N-Quads, JSON-LD) read as statements, or refused with the place of the fault."""

from __future__ import annotations

import codecs
from pathlib import Path

from rdflib import Literal, URIRef

from graph.errors import InvalidSource
from graph.store.parsing import SYNTAXES, parsed
from graph.store.quads import PLAIN_DECIMAL, Quad
from graph.workspace import explained
from ontology.namespaces import XSD

__all__ = ["read_quads"]

_LIMIT = 200 * 1000 * 1000
"""Bytes; about ten times the largest network we know of. More than that is a mistake, or asks for a server."""
_SHOWN = 60
"""Characters of a wrong value that a message shows."""
_MEGABYTE = 1000 * 1000


def read_quads(path: Path, *, graph: URIRef | None = None, limit: int = _LIMIT) -> tuple[Quad, ...]:
    """Return all statements of a file, in the order of the file.

    Args:
        path: the file; its ending says which syntax it has.
        graph: where statements without a graph of their own belong; without it they are refused.
        limit: the largest number of bytes that is read.

    Raises:
        InvalidSource: ending, size, encoding, syntax or content is wrong; the message names file, line and column.
        WorkspaceError: the file cannot be read.
    """
    syntax = path.suffix.removeprefix(".").lower()
    if syntax not in SYNTAXES:
        endings = ", ".join(f".{name}" for name in SYNTAXES)
        raise InvalidSource(f"»{path.name}« hat keine bekannte Endung. Möglich sind: {endings}.")
    text = _text(path, limit)
    try:
        quads = tuple(parsed(text, syntax, graph))
    except InvalidSource as error:
        raise InvalidSource(f"»{path.name}« kann nicht gelesen werden. {error}") from error
    for quad in quads:
        _check_value(path, quad)
    if not quads:
        raise InvalidSource(f"»{path.name}« enthält keine Aussagen. Bitte die richtige Datei wählen.")
    return quads


def _check_value(path: Path, quad: Quad) -> None:
    value = quad.object
    if not isinstance(value, Literal):
        return
    is_odd_decimal = value.datatype == XSD.decimal and not PLAIN_DECIMAL.fullmatch(value)
    if value.ill_typed or is_odd_decimal:
        sort = str(value.datatype).rsplit("#", 1)[-1]
        raise InvalidSource(
            f"»{path.name}«: »{value[:_SHOWN]}« bei {quad.subject} ist kein gültiger Wert der Sorte {sort}. "
            "Bitte richtigstellen."
        )


def _text(path: Path, limit: int) -> str:
    try:
        size = path.stat().st_size
        if size > limit:
            raise InvalidSource(
                f"»{path.name}« ist mit {size / _MEGABYTE:.0f} MB zu groß; gelesen werden höchstens "
                f"{limit / _MEGABYTE:.0f} MB. Bitte die Datei teilen."
            )
        content = path.read_bytes()
    except OSError as error:
        raise explained(error, path) from error
    if b"\0" in content or content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InvalidSource(f"»{path.name}« ist keine Textdatei in UTF-8. Bitte beim Speichern UTF-8 wählen.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InvalidSource(
            f"»{path.name}« ist in Zeile {line} nicht in UTF-8 geschrieben. Bitte beim Speichern UTF-8 wählen."
        ) from error
