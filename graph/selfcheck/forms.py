"""Forms that came back: read from files and archives, each with its key, its day and its answers as plain texts."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from graph.errors import InvalidSource
from graph.importers.cells.dates import from_serial, stated
from graph.locale import Said, say
from graph.selfcheck.spreadsheet import NEW_OFFER, NEW_PARTNER
from graph.selfcheck.token import Token
from graph.selfcheck.wording import DAY
from graph.sheets import SheetRow, Workbook, read_workbook
from graph.texts import searchable
from graph.workspace import put_into

__all__ = ["Filled", "Line", "Unusable", "forms_in"]

MOST_FILES = 400
MOST_BYTES = 100_000_000
"""Of an archive when unpacked; a form has about 15,000."""
TABLES = (".xlsx", ".ods", ".xls")


@dataclass(frozen=True, slots=True)
class Line:
    """One answered line."""

    row: int
    answer: str
    """One of the words of the drop-down, or what was written instead."""
    instead: str
    """How it really is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """One form that came back."""

    name: str
    """Of the file."""
    token: Token
    day: date | None
    """As entered; None if the cell is empty."""
    lines: Mapping[str, Line] = field(hash=False)
    """By number of the line."""
    partners: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Row and cells of what is new: name, kind, relation, field."""
    offers: tuple[tuple[int, tuple[str, ...]], ...] = ()
    """Row and cells: name, field, target group, place."""


@dataclass(frozen=True, slots=True)
class Unusable:
    """A file that is no form of ours, and why."""

    name: str
    reason: Said | str


def forms_in(files: Mapping[str, bytes]) -> Iterator[Filled | Unusable]:
    """Yield the forms in files; archives are opened, other files than tables in them passed over.

    Args:
        files: Content by name of the file.
    """
    for name, content in files.items():
        try:
            unpacked = _unpacked(name, content)
        except InvalidSource as error:
            yield Unusable(name, error.sentence)
            continue
        yield from (_form(one, inner) for one, inner in unpacked.items())


def _unpacked(name: str, content: bytes) -> Mapping[str, bytes]:
    if not name.casefold().endswith(".zip"):
        return {name: content}
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            wanted = [it for it in archive.infolist() if it.filename.casefold().endswith(TABLES)]
            if len(wanted) > MOST_FILES or sum(it.file_size for it in wanted) > MOST_BYTES:
                raise InvalidSource(
                    say(
                        "»{name}« enthält zu viel. Bitte höchstens {most} Antwortbögen auf einmal.",
                        name=name,
                        most=MOST_FILES,
                    )
                )
            return {name: archive.read(it) for name, it in zip(_names(wanted), wanted, strict=True)}
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, ValueError, EOFError) as error:
        raise InvalidSource(
            say(
                "»{name}« ist beschädigt. Bitte das Archiv neu anlegen oder die Bögen einzeln wählen.",
                name=name,
            )
        ) from error


def _names(wanted: list[zipfile.ZipInfo]) -> list[str]:
    """Return what the files of an archive are called: without their folders, where that tells them apart."""
    short = Counter(PurePosixPath(it.filename).name for it in wanted)
    seen = Counter[str]()
    names = []
    for it in wanted:
        plain = PurePosixPath(it.filename).name
        name = plain if short[plain] == 1 else it.filename
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return names


def _form(name: str, content: bytes) -> Filled | Unusable:
    ending = PurePosixPath(name).suffix.casefold()
    with TemporaryDirectory() as folder:
        path = put_into(Path(folder), f"bogen{ending if ending in TABLES else '.xlsx'}", content)
        try:
            workbook = read_workbook(path)
        except InvalidSource:
            return Unusable(
                name,
                say(
                    "»{name}« lässt sich nicht als Tabelle öffnen. Bitte den ausgefüllten Bogen im Excel-Format wählen.",
                    name=name,
                ),
            )
    token = _token(workbook)
    if token is None:
        return Unusable(
            name,
            say(
                "»{name}« ist kein Bogen der Selbstauskunft, oder seine verborgenen Angaben fehlen.",
                name=name,
            ),
        )
    return _filled(name, token, workbook)


def _token(workbook: Workbook) -> Token | None:
    found = (Token.from_cells(sheet.rows[0].cells) for sheet in workbook.sheets if sheet.rows)
    return next((it for it in found if it is not None), None)


def _filled(name: str, token: Token, workbook: Workbook) -> Filled:
    rows = [row for sheet in workbook.sheets if not sheet.is_hidden for row in sheet.rows]
    lines = {
        row.cell(0).strip(): Line(row.number, row.cell(3).strip(), row.cell(4).strip())
        for row in rows
        if row.cell(0).strip() in token.lines
    }
    return Filled(
        name=name,
        token=token,
        day=next((_day(row) for row in rows if searchable(row.cell(1)) == searchable(DAY)), None),
        lines={nr: it for nr, it in lines.items() if it.answer or it.instead},
        partners=_new(rows, NEW_PARTNER),
        offers=_new(rows, NEW_OFFER),
    )


def _new(rows: list[SheetRow], letter: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    numbered = [row for row in rows if row.cell(0).startswith(letter) and row.cell(0)[1:].isdigit()]
    return tuple(
        (row.number, tuple(row.cell(it).strip() for it in range(1, 5)))
        for row in numbered
        if row.cell(1).strip()
    )


def _day(row: SheetRow) -> date | None:
    text = next((row.cell(it).strip() for it in range(2, 5) if row.cell(it).strip()), "")
    found = stated(text) or from_serial(text)
    return date.fromisoformat(found) if found and len(found) == 10 else None
