"""The content of foreign files, within bounds: too large, too deep or damaged ends in a German sentence."""

from __future__ import annotations

import json
import zlib
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile, ZipInfo

from graph.errors import InvalidSource
from graph.locale import say
from graph.workspace import explained

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element  # the type only; parsing is done by defusedxml

__all__ = ["Source", "bytes_of", "elements", "json_of", "members", "root_of", "text_of"]

_LARGEST = 50_000_000
"""Bytes of a file, or of all files of an archive together; a municipality's data have a tenth of it."""
_MOST_PARTS = 5_000_000
"""Brackets and commas of JSON, or tags of XML: what a small file could fill the memory with."""
_DEEPEST = 200
"""Levels; no format we read needs ten."""
_MOST_MEMBERS = 500
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """One file, its JSON parsed."""

    name: str
    content: object


def bytes_of(path: Path) -> bytes:
    """Return the content of a file.

    Raises:
        InvalidSource: it is empty or larger than what is read.
        WorkspaceError: it cannot be read.
    """
    try:
        _check_size(path.name, path.stat().st_size)
        content = path.read_bytes()
    except OSError as error:
        raise explained(error, path) from error
    if not content.strip():
        raise InvalidSource(say("»{name}« ist leer. Bitte die richtige Datei wählen.", name=path.name))
    return content


def text_of(name: str, content: bytes) -> str:
    """Return a text in any Unicode encoding.

    Raises:
        InvalidSource: it is written in another one.
    """
    try:
        return content.decode(json.detect_encoding(content)).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        reason = say(
            "»{name}« ist in Zeile {line} nicht in UTF-8 geschrieben. Bitte beim Speichern UTF-8 wählen.",
            name=name,
            line=line,
        )
        raise InvalidSource(reason) from error


def json_of(name: str, content: bytes) -> object:
    r"""Return what a JSON file says; numbers that are none (NaN, Infinity) count as not stated.

    A file with one object in each line (JSON Lines) is a list of them.

    Raises:
        InvalidSource: it is damaged, cut off, too deep or has too many parts.

    Example:
        >>> json_of("a.json", b'{"a": [1, NaN]}'), json_of("a.jsonl", b'{"a": 1}\n{"a": 2}\n')
        ({'a': [1, None]}, [{'a': 1}, {'a': 2}])
    """
    text = text_of(name, content)
    if sum(text.count(sign) for sign in "[{,") > _MOST_PARTS:
        raise InvalidSource(_too_many(name))
    try:
        found = _parsed_json(text)
    except json.JSONDecodeError as error:
        reason = say(
            "»{name}« ist in Zeile {line}, Stelle {place} kein gültiges JSON. Oft wurde die Datei beim "
            "Herunterladen abgeschnitten: Bitte noch einmal laden.",
            name=name,
            line=error.lineno,
            place=error.colno,
        )
        raise InvalidSource(reason) from error
    except RecursionError as error:
        raise InvalidSource(_too_deep(name)) from error
    except ValueError as error:
        reason = say("»{name}« enthält eine Zahl mit Tausenden von Stellen. Bitte richtigstellen.", name=name)
        raise InvalidSource(reason) from error
    if _depth(found) > _DEEPEST:
        raise InvalidSource(_too_deep(name))
    return found


def _parsed_json(text: str) -> object:
    """Return one value, or the list of those that stand in a line each; some programs mark such lines (RFC 8142)."""
    try:
        return json.loads(text, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        lines = [it.strip("\x1e \t\r") for it in text.split("\n")]
        if not error.msg.startswith("Extra data") and not text.startswith("\x1e"):
            raise
        return [_line(it, number) for number, it in enumerate(lines, start=1) if it]


def _line(text: str, number: int) -> object:
    try:
        return json.loads(text, parse_constant=lambda _: None)
    except json.JSONDecodeError as error:
        error.lineno = number
        raise


def root_of(name: str, content: bytes) -> tuple[str, str]:
    """Return namespace and name of the outermost element of an XML file.

    Raises:
        InvalidSource: it is damaged, or declares entities or a document type.

    Example:
        >>> root_of("a.xml", b'<?xml version="1.0"?><!-- a --><a:gexf xmlns:a="http://gexf.net/1.3"/>')
        ('http://gexf.net/1.3', 'gexf')
    """
    with closing(_events(name, content)) as events:
        _, element = next(events)
    namespace, _, tag = str(element.tag).removeprefix("{").rpartition("}")
    return namespace, tag


def elements(name: str, content: bytes) -> Iterator[tuple[int, str, Element]]:
    """Yield depth, name without namespace and content of each XML element when it ends; the caller may clear it.

    Raises:
        InvalidSource: it is damaged, too deep, has too many elements, or declares entities or a document type.
    """
    if content.count(b"<") > _MOST_PARTS:
        raise InvalidSource(_too_many(name))
    depth = 0
    for event, element in _events(name, content):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise InvalidSource(_too_deep(name))
        if event == "end":
            yield depth, str(element.tag).rpartition("}")[2], element


def _events(name: str, content: bytes) -> Generator[tuple[str, Element]]:
    """Yield each beginning and end of an element as it is read."""
    from xml.etree.ElementTree import ParseError  # the error only

    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    try:
        yield from iterparse(BytesIO(content), events=("start", "end"), forbid_dtd=True)
    except DefusedXmlException as error:
        reason = say(
            "»{name}« erklärt eigene Kürzel (DOCTYPE, ENTITY). Das wird aus Sicherheitsgründen nicht gelesen. Bitte "
            "ohne diese Zeilen speichern.",
            name=name,
        )
        raise InvalidSource(reason) from error
    except (ParseError, LookupError, ValueError) as error:
        line = getattr(error, "position", (1, 0))[0]
        reason = say(
            "»{name}« ist in Zeile {line} kein gültiges XML. Oft wurde die Datei beim Herunterladen abgeschnitten: "
            "Bitte noch einmal laden.",
            name=name,
            line=line,
        )
        raise InvalidSource(reason) from error


def members(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file in a ZIP archive, its folders left out.

    Raises:
        InvalidSource: it is damaged, locked, or becomes too large when unpacked.
    """
    try:
        with ZipFile(BytesIO(content)) as archive:
            listed = [it for it in archive.infolist() if it.filename and not it.is_dir()]
            _check_archive(name, listed)
            left = _LARGEST
            for info in listed:
                with archive.open(info) as file:
                    found = file.read(left + 1)
                left -= len(found)
                if left < 0:
                    _check_size(name, _LARGEST + 1)
                yield info.filename.rpartition("/")[2], found
    except (BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
        reason = say(
            "»{name}« lässt sich nicht entpacken: beschädigt, unvollständig oder mit Kennwort. Bitte noch einmal "
            "laden oder ohne Kennwort speichern.",
            name=name,
        )
        raise InvalidSource(reason) from error


def _check_archive(name: str, listed: list[ZipInfo]) -> None:
    if len(listed) > _MOST_MEMBERS:
        raise InvalidSource(_too_many(name))
    _check_size(name, sum(it.file_size for it in listed))


def _check_size(name: str, size: int) -> None:
    if size > _LARGEST:
        reason = say(
            "»{name}« ist mit {size} MB zu groß; gelesen werden höchstens {most} MB. Bitte die Datei teilen.",
            name=name,
            size=-(-size // _MEGABYTE),
            most=_LARGEST // _MEGABYTE,
        )
        raise InvalidSource(reason)


def _depth(value: object) -> int:
    """Return how deep lists and objects nest, without recursion."""
    depth, level = 0, [value]
    while level and depth <= _DEEPEST:
        depth += 1
        inner: list[object] = []
        for it in level:
            if isinstance(it, dict):
                inner.extend(each for each in it.values() if isinstance(each, dict | list))
            elif isinstance(it, list):
                inner.extend(each for each in it if isinstance(each, dict | list))
        level = inner
    return depth


def _too_deep(name: str) -> str:
    return say(
        "»{name}« ist tiefer als {n} Ebenen verschachtelt. Das ist kein Format, das hier gelesen wird.",
        name=name,
        n=_DEEPEST,
    )


def _too_many(name: str) -> str:
    return say("»{name}« enthält zu viele Einträge. Bitte die Datei teilen.", name=name)
