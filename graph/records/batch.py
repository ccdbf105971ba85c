"""What a file delivers before anybody knows whether the network has it already: drafts, and rows that cannot be used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.locale import EMPTY, Said
from graph.records.sorts import RecordSort

__all__ = ["Batch", "Draft", "LeftOut", "Rejection", "Spot"]


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Spot:
    """Where in a file something stands."""

    sheet: str = ""
    """Name of the sheet, or of the list within a file of records; empty for a file with only one."""
    row: int = 0
    """As the spreadsheet numbers it, from 1; for records of JSON or XML the number of the record, from 1."""
    column: str = ""
    """Letter of the column and its heading, such as `C (Träger)`; empty for the whole row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One thing that a row of a file speaks of."""

    sort: RecordSort
    key: str
    """Unique in its batch; other drafts refer to it by this key."""
    values: Mapping[str, tuple[str, ...]] = field(hash=False)
    """By name of the field (see `FIELDS`); references are keys of drafts in the same batch, or IRIs."""
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    """Further columns, by heading."""
    spot: Spot
    also: tuple[Spot, ...] = ()
    """Further rows that say the same or add to it: they are accounted for by this draft."""
    quote: str = ""
    """The wording of the row: what its evidence quotes. Without persons."""
    identifier: str = ""
    """Its lasting name where it comes from, such as `integreat:4711`; the same thing is found by it again."""
    iri: str = ""
    """The record it is, where the file says so itself: our own workbook and our own RDF."""
    method: Said = EMPTY
    """How it was derived, such as from a shared Träger; then it is only a proposal until somebody accepts it."""
    warnings: tuple[tuple[str, Said], ...] = ()
    """Name of a field, and what is doubtful about its value."""
    columns: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Name of a field → the column its value stands in, such as `C (Träger)`; empty where nobody can say."""
    base: Mapping[str, tuple[str, ...]] | None = field(default=None, hash=False)
    """What the record said when the file was handed out, where the file itself tells: for merging three ways."""


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Rejection:
    """A row, or a cell of one, that was left out, and why."""

    spot: Spot
    reason: Said
    """With what to do."""
    cell: str = ""
    """What stands there, shortened; empty where it could name a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A column or part that is not taken in, such as names of persons."""

    spot: Spot
    reason: Said
    count: int
    """How many filled cells stay out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Everything a file delivers.

    Every row read either has at least one draft (by its spot, or by one of the further ones in `also`) or a rejection
    of the whole row, never both: so the sums add up.
    """

    title: str
    """What the source is called: its file name, or the title it gives itself."""
    drafts: tuple[Draft, ...]
    rows: int
    """Rows or records read, empty ones and headings not counted."""
    rejected: tuple[Rejection, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    notices: tuple[Said, ...] = ()
    """What had to be guessed or mended, and what people should know."""
    licence: str = ""
    attribution: str = ""
    """Who has to be named wherever the data are shown."""
    website: str = ""
    dated: date | None = None
    """The state of the data, where the file says so."""
    network: str = ""
    """Short name of the network our own file was handed out for; empty for a file from elsewhere."""
    exported_at: int = 0
    """The data version our own file was handed out at; 0 for a file from elsewhere."""
    replaces_values: bool = False
    """Whether a field that a known draft lacks was emptied on purpose: our own workbook shows every field."""
    is_part: bool = False
    """Whether it holds only some rows of its source: what it does not name may be there all the same."""
    missing: tuple[Draft, ...] = ()
    """What our own file was handed out with and no longer has: asked about, never removed silently."""
