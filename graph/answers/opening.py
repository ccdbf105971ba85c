"""A file that somebody brings: what it is, how it is read, and what it delivers – before anything is compared."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph.importers.corrections import corrected
from graph.importers.foreign.formats import read_batch, recognise, table_of
from graph.importers.lists import Mapping, batch_of, guess
from graph.intake import Profile
from graph.locale import Said, say
from graph.records import Batch
from graph.sheets import Workbook
from graph.workspace import put_into

__all__ = ["Opened", "handed_over", "mapping_of", "opened", "profile_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file as it was understood."""

    understood: Said
    """What it is and what one row of it speaks of."""
    batch: Batch
    mapping: Mapping | None = None
    """How its columns are read; None for a format that needs no assigning."""
    sheets: tuple[str, ...] = ()
    """Names of the sheets of a workbook."""
    table: Workbook | None = field(default=None, repr=False)
    """Its plain cells, where people assign its columns."""
    is_correction: bool = False
    """Whether it holds only the rows of a list that stayed outside the first time."""


def opened(path: Path, network: str, *, mapping: str = "", sheet: str = "") -> Opened:
    """Return what a file delivers.

    Args:
        path: The file.
        network: Short name of the network it is meant for: what already has an address there keeps it.
        mapping: How its columns are to be read, as JSON of an earlier mapping; empty to guess.
        sheet: Name of the sheet to read; empty to guess.

    Raises:
        InvalidSource: the file cannot be read, or the mapping is damaged.
        WorkspaceError: the file cannot be opened.
    """
    table = table_of(path)
    if table is None:
        kind = recognise(path).label
        return Opened(
            understood=say("Erkannt: {format}.", format=kind), batch=read_batch(path, network=network)
        )
    again = corrected(table)
    if again is not None:
        table, mapping = again.workbook, mapping or again.reading
    names = tuple(it.name for it in table.sheets)
    wanted = Mapping.from_json(mapping) if mapping else None
    if wanted is None or (sheet and wanted.sheet != sheet):
        wanted = guess(table, sheet)
    understood = say("Erkannt: eine Liste. {row}.", row=wanted.pattern.label)
    if again is not None:
        understood = say("Erkannt: korrigierte Zeilen aus »{name}«.", name=again.title)
    return Opened(
        understood=understood,
        batch=replace(batch_of(table, wanted), is_part=again is not None),
        mapping=wanted,
        sheets=names,
        table=table,
        is_correction=again is not None,
    )


def handed_over(name: str, content: bytes, network: str, *, mapping: str = "", sheet: str = "") -> Opened:
    """Return what a file delivers that somebody hands over through a page.

    Args:
        name: What its file is called.
        content: The file.
        network: Short name of the network it is meant for.
        mapping: How its columns are to be read; empty to guess.
        sheet: Name of the sheet to read; empty to guess.

    Raises:
        InvalidSource: the file cannot be read, or the mapping is damaged.
        WorkspaceError: there is no room for the file.
    """
    with tempfile.TemporaryDirectory(prefix="netzlotse-") as folder:
        return opened(put_into(Path(folder), name, content), network, mapping=mapping, sheet=sheet)


def mapping_of(profile: Profile) -> str:
    """Return how a remembered source is read, as JSON; empty for a format that needs no assigning."""
    return json.dumps(profile.mapping, ensure_ascii=False) if profile.mapping else ""


def profile_of(name: str, found: Opened, source: Batch) -> Profile:
    """Return what is remembered of a source under a name.

    Args:
        name: As people call it.
        found: How its file was read.
        source: With title, licence, attribution and website as people put them right.
    """
    mapping = json.loads(found.mapping.as_json()) if found.mapping else {}
    told = Profile(name=name, mapping=mapping)
    return replace(
        told,
        title=source.title,
        licence=source.licence,
        attribution=source.attribution,
        website=source.website,
    )
