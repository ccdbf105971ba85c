"""What a file is, told by its content: endings are often wrong."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from enum import Enum, auto

from graph.errors import InvalidSource
from graph.locale import Said, say
from graph.sheets.refusals import damaged, empty, locked, no_table

__all__ = ["FileSort", "recognised"]

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Name of the part in which a spreadsheet with a password lies."""
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_BEGINNING = 1_000
_MANIFEST_MOST = 1_000_000


class FileSort(Enum):
    """Which reader a file needs."""

    XLSX = auto()
    ODS = auto()
    XLS = auto()
    TEXT = auto()


def recognised(content: bytes, name: str) -> FileSort:
    """Return what a file is.

    Raises:
        InvalidSource: it is empty, no table, damaged or locked with a password; the message says what to do.
    """
    if not content.strip(b"\0 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise InvalidSource(empty(name))
    if content.startswith(_ZIP):
        return _archive(content, name)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise InvalidSource(locked(name))
        return FileSort.XLS
    beginning = content[:_BEGINNING].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for signs, message in _OTHERS:
        if beginning.startswith(signs):
            raise InvalidSource(message(name))
    return FileSort.TEXT


def _archive(content: bytes, name: str) -> FileSort:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
            mimetype = _read(archive, "mimetype") if "mimetype" in names else b""
            manifest = _read(archive, "META-INF/manifest.xml") if "META-INF/manifest.xml" in names else b""
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, ValueError, EOFError) as error:
        raise InvalidSource(damaged(name)) from error
    if b"encryption-data" in manifest:
        raise InvalidSource(locked(name))
    if mimetype.startswith(_ODS):
        return FileSort.ODS
    if "xl/workbook.xml" in names:
        return FileSort.XLSX
    if "xl/workbook.bin" in names:
        raise InvalidSource(
            say("»{name}« ist eine binäre Excel-Mappe (xlsb). Bitte in Excel als .xlsx speichern.", name=name)
        )
    if any(it.startswith("word/") for it in names) or mimetype:
        raise InvalidSource(no_table(name))
    raise InvalidSource(
        say("»{name}« ist ein ZIP-Archiv. Bitte zuerst entpacken und die Tabelle darin wählen.", name=name)
    )


def _read(archive: zipfile.ZipFile, part: str) -> bytes:
    with archive.open(part) as opened:
        return opened.read(_MANIFEST_MOST)


def _page(name: str) -> Said:
    return say(
        "»{name}« ist eine Internetseite, auch wenn die Endung etwas anderes sagt. Bitte in Excel oder LibreOffice öffnen und als .xlsx speichern.",
        name=name,
    )


def _xml(name: str) -> Said:
    return say(
        "»{name}« ist eine XML-Datei. Bitte in Excel oder LibreOffice öffnen und als .xlsx speichern.",
        name=name,
    )


def _picture(name: str) -> Said:
    return say("»{name}« ist ein Bild. Bitte eine Datei als .xlsx, .ods oder .csv wählen.", name=name)


def _packed(name: str) -> Said:
    return say(
        "»{name}« ist ein gepacktes Archiv. Bitte zuerst entpacken und die Tabelle darin wählen.", name=name
    )


_OTHERS: tuple[tuple[tuple[bytes, ...], Callable[[str], Said]], ...] = (
    ((b"<!doctype html", b"<html", b"<table", b"<head", b"<meta"), _page),
    ((b"<?xml", b"<"), _xml),
    ((b"%pdf", b"{\\rtf"), no_table),
    ((b"\x89png", b"\xff\xd8\xff", b"gif8"), _picture),
    ((b"\x1f\x8b", b"7z\xbc\xaf", b"rar!"), _packed),
)
"""How files begin that are no tables, in lower case."""
