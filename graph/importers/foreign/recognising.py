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
from graph.importers.foreign.hsds_tables import PACKAGE, TABLE_OF, rows_of_csv
from graph.importers.foreign.integreat import is_integreat
from graph.importers.foreign.kumu import is_kumu, is_kumu_workbook
from graph.importers.foreign.markup_tables import table_of_page, table_of_workbook_xml
from graph.importers.foreign.oparl import is_oparl
from graph.importers.foreign.osm import is_osm
from graph.importers.foreign.osm_xml import osm_of_xml
from graph.importers.foreign.own_rdf import syntax_of
from graph.importers.foreign.records_json import is_records
from graph.importers.foreign.sources import Source, bytes_of, json_of, members, root_of, text_of
from graph.importers.workbook import is_workbook
from graph.locale import say
from graph.sheets import Workbook, read_workbook
from graph.workspace import explained

__all__ = ["Content", "looked_into"]

_ZIP = b"PK\x03\x04"
_SHEET_PARTS = frozenset({"mimetype", "workbook.xml", "workbook.bin", "[Content_Types].xml"})
_PROLOGUE = re.compile(r"(?:\ufeff|\s|<\?[^>]*>|<!--.*?-->)*", re.DOTALL)
"""What may stand before the first element of markup."""
_PAGE_BEGIN = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|meta|title|style|body|div|center|table|tr)[\s>])", re.IGNORECASE
)
_XML_BEGIN = re.compile(r"<(?:!DOCTYPE|[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?[\s/>])")
_RTF = b"{\\rtf"
_MAIL_ARCHIVE = re.compile(r"\s*MIME-Version:|\s*From:.*\r?\n", re.IGNORECASE)
_CARDS = re.compile(r"\s*BEGIN:V(?:CARD|CALENDAR)\b", re.IGNORECASE)
_XML_FORMATS = {"gexf": Format.GEXF, "graphml": Format.GRAPHML, "RDF": Format.RDF, "osm": Format.OSM}
"""Outermost element → format."""
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_BEGINNING = 4_000
_LONGEST_PROLOGUE = 100_000


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
    return _table(read_workbook(path)) if is_archive else _of_text(path, bytes_of(path))


def _of_text(path: Path, content: bytes) -> Content:
    name, begin = path.name, _beginning(content)
    first = begin[_PROLOGUE.match(begin).end() :]  # type: ignore[union-attr]  # it matches also where there is nothing
    if _PAGE_BEGIN.match(first):
        return _table(table_of_page(name, content))
    if _XML_BEGIN.match(first):
        return _xml(name, content)
    if _begins_json(content):
        return _json(name, content)
    if _CARDS.match(begin):
        raise InvalidSource(
            say(
                "»{name}« enthält Visitenkarten oder Termine von Personen: Sie werden nicht eingelesen. Bitte eine Liste der "
                "Organisationen wählen.",
                name=name,
            )
        )
    if _MAIL_ARCHIVE.match(begin):
        raise InvalidSource(
            say(
                "»{name}« ist eine Internetseite, auch wenn die Endung etwas anderes sagt. Bitte in Excel oder LibreOffice öffnen und als .xlsx speichern.",
                name=name,
            )
        )
    if syntax_of(begin):
        return Content(Format.RDF, name, content)
    return _table(read_workbook(path))


def _beginning(content: bytes) -> str:
    """Return how a text in any Unicode encoding begins; also other texts may be in UTF-16."""
    begin = content[:_LONGEST_PROLOGUE]
    return begin.decode(json.detect_encoding(begin), errors="replace").removeprefix("\ufeff")


def _begins_json(content: bytes) -> bool:
    return _beginning(content[:_BEGINNING]).lstrip("\ufeff\x1e \t\r\n").startswith(
        ("{", "[")
    ) and not content.startswith(_RTF)


def _table(workbook: Workbook) -> Content:
    if is_workbook(workbook):
        return Content(Format.WORKBOOK, workbook.name, workbook=workbook)
    is_kumu_form = is_kumu_workbook(workbook)
    return Content(Format.KUMU_SHEETS if is_kumu_form else Format.SHEET, workbook.name, workbook=workbook)


def _is_spreadsheet(path: Path) -> bool:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(path) as archive:
            return bool(_SHEET_PARTS & {it.rpartition("/")[2] for it in archive.namelist()})
    except (BadZipFile, OSError, NotImplementedError, ValueError):
        return True


def _xml(name: str, content: bytes) -> Content:
    namespace, root = root_of(name, content)
    if namespace == _SPREADSHEET:
        return _table(table_of_workbook_xml(name, content))
    found = _XML_FORMATS.get(root)
    if found is None:
        raise InvalidSource(
            say(
                "»{name}« ist eine XML-Datei mit »{root}«. Gelesen werden GEXF, GraphML, RDF/XML und OpenStreetMap. Bitte als "
                "Tabelle speichern.",
                name=name,
                root=root[:60],
            )
        )
    sources = (Source(name, osm_of_xml(name, content)),) if found is Format.OSM else ()
    return Content(found, name, content, sources)


def _json(name: str, content: bytes) -> Content:
    parsed = json_of(name, content)
    if parsed in ([], {}):
        raise InvalidSource(
            say("»{name}« enthält keine Einträge. Bitte die richtige Datei wählen.", name=name)
        )
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
    lists = [(file, content) for file, content in files if file.casefold().endswith(".csv")]
    if any(file.casefold().removesuffix(".csv") in TABLE_OF for file, _ in lists):
        tables = [Source(file, rows_of_csv(file, text_of(file, content))) for file, content in lists]
        package = [
            Source(PACKAGE, json_of(file, content)) for file, content in files if file.casefold() == PACKAGE
        ]
        return Content(Format.HSDS, name, sources=(*tables, *package))
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
