"""Which column of a list is which: known headings in any spelling, all others kept as attributes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.errors import InvalidSource
from graph.importers.listing import Listing, Row
from graph.importers.slugs import Slugs
from graph.texts import searchable

__all__ = ["Columns", "columns_of"]


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a list by what they mean."""

    headings: tuple[str, ...]
    places: Mapping[str, int]
    """Place of a column by its role, such as `id` or `source`; a role the list lacks is missing."""
    attributes: Mapping[str, int]
    """Place of every column that is kept as attribute, by code."""

    def cell(self, row: Row, role: str) -> str:
        """Return the cell of a role; empty where row or list lack it."""
        place = self.places.get(role)
        return row.cells[place] if place is not None and place < len(row.cells) else ""

    def heading(self, role: str) -> str:
        """Return how the file calls the column of a role."""
        return self.headings[self.places[role]]

    def kept(self, row: Row) -> dict[str, str]:
        """Return what the row says in further columns, without empty cells."""
        found = {code: row.cells[place] for code, place in self.attributes.items() if place < len(row.cells)}
        return {code: cell for code, cell in found.items() if cell}


def columns_of(
    listing: Listing, words: Mapping[str, Sequence[str]], *, needed: Sequence[str], kept: Sequence[str]
) -> Columns:
    """Return the columns of a list.

    Args:
        listing: The list.
        words: How headings call each role, the surest word first.
        needed: Roles without which the list cannot be read.
        kept: Roles that are attributes all the same, with the role as code.

    Raises:
        InvalidSource: a needed column is missing; the message names those there are.
    """
    spellings = [searchable(heading.replace("_", " ")) for heading in listing.headings]
    spelt = {role: [searchable(word) for word in known] for role, known in words.items()}
    places = {
        role: min(found)[1]
        for role, known in spelt.items()
        if (found := [(known.index(word), place) for place, word in enumerate(spellings) if word in known])
    }
    for role in needed:
        if role not in places:
            raise InvalidSource(
                f"»{listing.name}«: Die Spalte »{role}« fehlt (auch möglich: {', '.join(words[role][1:])}). "
                f"Vorhanden: {', '.join(filter(None, listing.headings)) or 'keine'}. "
                "Die Überschriften müssen in der ersten Zeile stehen."
            )
    codes = Slugs(taken=words)
    used = set(places.values())
    others = {
        codes.of(heading, f"spalte-{place + 1}"): place
        for place, heading in enumerate(listing.headings)
        if place not in used and (heading or _has_cells(listing, place))
    }
    own = {role: places[role] for role in kept if role in places}
    return Columns(_named(listing.headings), places, {**own, **others})


def _has_cells(listing: Listing, place: int) -> bool:
    return any(place < len(row.cells) and row.cells[place] for row in listing.rows)


def _named(headings: Sequence[str]) -> tuple[str, ...]:
    return tuple(heading or f"Spalte {place}" for place, heading in enumerate(headings, start=1))
