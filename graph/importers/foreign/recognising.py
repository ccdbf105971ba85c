"""What a file is, told by its content: endings are often wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InvalidSource
from graph.importers.foreign.format import Format
from graph.importers.foreign.hsds import is_hsds
from graph.importers.foreign.hsds_tables import TABLE_OF, rows_of_csv
from graph.importers.foreign.integreat import is_integreat
from graph.importers.foreign.kumu import is_kumu, is_kumu_workbook
from graph.importers.foreign.oparl import is_oparl
from graph.importers.foreign.osm import is_osm
from graph.importers.foreign.own_rdf import syntax_of
from graph.importers.foreign.records_json import is_records
from graph.importers.foreign.sources import Source, bytes_of, json_of, members, text_of
from graph.importers.workbook import is_workbook
from graph.locale import say
from graph.sheets import Workbook, read_workbook
from graph.workspace import explained

__all__ = ["Content", "looked_into"]

_ZIP = b"PK\x03\x04"
_SHEET_PARTS = frozenset({"mimetype", "workbook.xml", "workbook.bin", "[Content_Types].xml"})
_XML_BEGIN = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE|gexf|graphml|\w+:?gexf|\w+:?graphml)", re.IGNORECASE
)
_XML_ROOT = re.compile(rb"<(?:\w+:)?(gexf|graphml)[\s>]")
_BEGINNING = 4_000


@dataclass(frozen=True, slots=True)
class Content:
    """What was found out about a file."""

    format: Format
    name: str
    content: bytes = b""
    sources: tuple[Source, ...] = ()
    workbook: Workbook | None = None


def looked_into(paths: Sequence[Path]) -> Content:
    """Return what files are, parsed as far as that needs.

    Raises:
        InvalidSource: no reader knows them, one is damaged or too large.
        WorkspaceError: one cannot be read.
    """
    if len(paths) == 1 and _is_file(paths[0]):
        return _of_file(paths[0])
    files = [it for path in paths for it in _files(path)]
    if not files:
        raise InvalidSource(
            say("»{name}« enthält keine Dateien. Bitte eine Datei wählen.", name=paths[0].name)
        )
    return _together(paths[0].name, [(it.name, bytes_of(it)) for it in files])


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError as error:
        raise explained(error, path) from error


def _files(path: Path) -> list[Path]:
    """Return the files of a folder, or the file itself."""
    try:
        return sorted(it for it in path.iterdir() if it.is_file()) if path.is_dir() else [path]
    except OSError as error:
        raise explained(error, path) from error


def _of_file(path: Path) -> Content:
    try:
        with path.open("rb") as file:
            is_archive = file.read(len(_ZIP)) == _ZIP
    except OSError as error:
        raise explained(error, path) from error
    if is_archive and not _is_spreadsheet(path):
        return _together(path.name, list(members(path.name, bytes_of(path))))
    content = b"" if is_archive else bytes_of(path)
    if _XML_BEGIN.match(content[:_BEGINNING]):
        return _xml(path.name, content)
    if _begins_json(content):
        return _json(path.name, content)
    if not is_archive and _is_rdf(content):
        return Content(Format.RDF, path.name, content)
    return _table(path)


def _begins_json(content: bytes) -> bool:
    """Tell whether a text in any Unicode encoding begins as JSON does; also other texts may be in UTF-16."""
    begin = content[:_BEGINNING]
    text = begin.decode(json.detect_encoding(begin), errors="replace")
    return text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[")


def _table(path: Path) -> Content:
    workbook = read_workbook(path)
    if is_workbook(workbook):
        return Content(Format.WORKBOOK, path.name, workbook=workbook)
    is_kumu_form = is_kumu_workbook(workbook)
    return Content(Format.KUMU_SHEETS if is_kumu_form else Format.SHEET, path.name, workbook=workbook)


def _is_rdf(content: bytes) -> bool:
    return bool(syntax_of(content[:50_000].decode("utf-8", errors="replace").removeprefix("\ufeff")))


def _is_spreadsheet(path: Path) -> bool:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive:
            return bool(_SHEET_PARTS & {it.rpartition("/")[2] for it in archive.namelist()})
    except (BadZipFile, OSError, NotImplementedError, ValueError):
        return True


def _xml(name: str, content: bytes) -> Content:
    root = _XML_ROOT.search(content[:_BEGINNING])
    if root is None:
        raise InvalidSource(
            say(
                "»{name}« ist eine XML-Datei, aber weder GEXF noch GraphML. Bitte als Tabelle speichern.",
                name=name,
            )
        )
    return Content(Format.GEXF if root[1] == b"gexf" else Format.GRAPHML, name, content)


def _json(name: str, content: bytes) -> Content:
    parsed = json_of(name, content)
    found = _json_format(parsed)
    if found is Format.RDF or (found is None and syntax_of(text_of(name, content)) == "jsonld"):
        return Content(Format.RDF, name, content)
    if found is None:
        raise InvalidSource(
            say(
                "»{name}« ist JSON, aber keines der Formate, die hier gelesen werden. Bitte nachfragen, was die Datei enthält.",
                name=name,
            )
        )
    return Content(found, name, content, (Source(name, parsed),))


def _json_format(parsed: object) -> Format | None:
    tellers = (
        (is_oparl, Format.OPARL), (is_integreat, Format.INTEGREAT), (is_kumu, Format.KUMU), (is_osm, Format.OSM),
        (_is_linked, Format.RDF), (is_hsds, Format.HSDS), (is_records, Format.RECORDS),
    )  # fmt: skip
    return next((found for tells, found in tellers if tells(parsed)), None)


def _is_linked(parsed: object) -> bool:
    first = parsed[0] if isinstance(parsed, list) and parsed else parsed
    return isinstance(first, dict) and bool({"@context", "@graph", "@type"} & first.keys())


def _together(name: str, files: Sequence[tuple[str, bytes]]) -> Content:
    """Return what several files are: JSON of one format, or the tables of a data package."""
    tables = [
        Source(file, rows_of_csv(text_of(file, content)))
        for file, content in files
        if file.casefold().endswith(".csv") and file.casefold().removesuffix(".csv") in TABLE_OF
    ]
    if tables:
        return Content(Format.HSDS, name, sources=tuple(tables))
    read = [_json(file, content) for file, content in files if _begins_json(content)]
    formats = {it.format for it in read}
    if len(formats) != 1 or formats & {Format.RDF, Format.RECORDS}:
        raise InvalidSource(
            say(
                "Die Dateien in »{name}« gehören nicht zu einem gemeinsamen Format. Bitte jede für sich einlesen.",
                name=name,
            )
        )
    return Content(formats.pop(), name, sources=tuple(source for it in read for source in it.sources))
