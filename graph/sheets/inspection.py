"""A spreadsheet looked at before it is read: sizes, entities, how far its cells reach, what stands merged.

The reader of spreadsheets fills every cell between the first and the last with memory; whoever writes a single cell
into the last row and column of a sheet would take all of it. So all parts are unpacked piece by piece first.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax import SAXParseException  # the class of the message only; parsed is with defusedxml

from graph.errors import InvalidSource
from graph.locale import say
from graph.sheets.limits import MEGABYTE, Limits
from graph.sheets.parts import Parts, TooFar
from graph.sheets.refusals import damaged, too_far
from graph.sheets.workbook import Merged

__all__ = ["Inspected", "inspected"]

_PIECE = 1 << 16
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LEFT_ALONE = ("xl/media/", "Pictures/", "Thumbnails/", "Object ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected:
    """What a look at the parts told."""

    errors: int
    """Cells whose formula has no result."""
    formulas: int
    """Formulas whose value was never stored."""
    merged: tuple[tuple[Merged, ...], ...]
    """By sheet, for ODS only."""


def inspected(content: bytes, name: str, limits: Limits) -> Inspected:
    """Return what a look at a spreadsheet tells before it is read.

    Args:
        content: An xlsx or ods file.
        name: Of the file, for messages.
        limits: What it may reach.

    Raises:
        InvalidSource: it is too large, damaged, or holds what no spreadsheet needs.
    """
    from defusedxml import DefusedXmlException

    parts = Parts(limits)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_list(archive.infolist(), name, limits)
            for info in archive.infolist():
                if not info.filename.startswith(_LEFT_ALONE):
                    parts.read(_pieces(archive, info))
        parts.finish()
    except TooFar as error:
        raise InvalidSource(_too_far(name, limits, error)) from error
    except DefusedXmlException as error:
        raise InvalidSource(
            say(
                "»{name}« enthält Anweisungen, die in keine Tabelle gehören (DTD oder Entities), und wird nicht gelesen. Bitte als .csv speichern lassen.",
                name=name,
            )
        ) from error
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        RuntimeError,
        ValueError,
        SAXParseException,
    ) as error:
        raise InvalidSource(damaged(name)) from error
    return Inspected(errors=parts.errors, formulas=parts.formulas, merged=parts.merged)


def _check_list(parts: list[zipfile.ZipInfo], name: str, limits: Limits) -> None:
    """Refuse an archive that says itself that it is too large, or that no program writes."""
    size = sum(info.file_size for info in parts)
    if size > limits.unpacked_bytes or len(parts) > limits.parts:
        raise InvalidSource(
            say(
                "»{name}« wird ausgepackt zu groß: {size} MB in {parts} Teilen; gelesen werden höchstens {most} MB. "
                "Bitte nur die benötigten Zeilen in eine neue Datei kopieren.",
                name=name, size=size // MEGABYTE, parts=len(parts), most=limits.unpacked_bytes // MEGABYTE,
            )
        )  # fmt: skip
    is_odd = any(info.compress_type not in _METHODS or info.flag_bits & 1 for info in parts)
    if is_odd or len({info.filename for info in parts}) < len(parts):
        raise zipfile.BadZipFile


def _pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yield the content of a part; its length and checksum are compared with what the list of parts says."""
    with archive.open(info) as opened:
        while piece := opened.read(_PIECE):
            yield piece


def _too_far(name: str, limits: Limits, error: TooFar) -> str:
    if error.is_text:
        return say(
            "»{name}« enthält zu viel Text für eine Liste. Bitte nur die benötigten Spalten in eine neue Datei kopieren.",
            name=name,
        )
    return too_far(name, limits)  # fmt: skip
