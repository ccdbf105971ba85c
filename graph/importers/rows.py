"""The rows of a list as a source: each is taken, merged with another or rejected with a reason, none is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from graph.importers.columns import Columns
from graph.importers.listing import Listing, Row
from graph.importers.personal import personal_data_in
from graph.importers.report import FileCount, Rejected
from graph.model import Document, Evidence
from ontology.namespaces import data_iri

__all__ = ["Sorting"]

_FORMULA = re.compile(r"=|[-+@]\s*[A-Za-z_.]+[(|!]")
_SORT = "Liste"
_LONGEST = 5000
"""Characters of a cell; more is a text of its own, and takes long to search for personal data."""
_SHOWN = 40
"""Characters of a cell that a message shows."""


@dataclass(slots=True)
class Sorting:
    """The rows of one list on their way into a network."""

    network: str
    part: str
    """Which list it is, as part of addresses: `nodes` or `edges`."""
    listing: Listing
    columns: Columns
    merged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    cited: list[Row] = field(default_factory=list)

    def sound(self, needed: tuple[str, ...]) -> Iterator[Row]:
        """Yield the rows that can be read by themselves, and reject the others.

        Args:
            needed: Roles whose cell must not be empty.
        """
        for row in self.listing.rows:
            fault = self._fault(row, needed)
            if fault is None:
                yield row
            else:
                self.reject(row, *fault)

    def reject(self, row: Row, column: str, reason: str) -> None:
        """Leave a row out, for a reason that says what to do."""
        self.rejected.append(Rejected(self.listing.name, row.line, column, reason))

    def proof(self, row: Row) -> str:
        """Return the IRI of the evidence that a row is; from now on it is cited."""
        self.cited.append(row)
        return self._iri(row)

    def evidence(self, recorded_on: date) -> Iterator[Evidence]:
        """Yield the cited rows, each with its wording and its line."""
        for row in self.cited:
            yield Evidence(
                iri=self._iri(row),
                document=self.document.iri,
                quote=row.text,
                type=_SORT,
                recorded_on=recorded_on,
                notes=(f"Zeile {row.line}",),
            )

    @property
    def document(self) -> Document:
        """Return the list as a source; it carries no date, since a file states none."""
        return Document(
            iri=str(data_iri(self.network, "document", self.part)), title=self.listing.name, type=_SORT
        )

    def count(self) -> FileCount:
        """Return what became of the rows."""
        taken = len(self.listing.rows) - self.merged - len(self.rejected)
        return FileCount(self.listing.name, taken, self.merged, len(self.rejected))

    def _iri(self, row: Row) -> str:
        return str(data_iri(self.network, "evidence", f"{self.part}-{row.line}"))

    def _fault(self, row: Row, needed: tuple[str, ...]) -> tuple[str, str] | None:
        """Return the column at fault and the reason."""
        headings = self.columns.headings
        if row.cells == self.listing.headings:
            return headings[0], "Die Zeile wiederholt die Überschriften. Bitte streichen."
        for place, cell in enumerate(row.cells):
            if cell and place >= len(headings):
                return (
                    f"Spalte {place + 1}",
                    "Die Zeile hat mehr Zellen als Überschriften. Bitte das Trennzeichen prüfen.",
                )
            if len(cell) > _LONGEST:
                return headings[place], f"Die Zelle hat mehr als {_LONGEST} Zeichen. Bitte kürzen."
            if _FORMULA.match(cell):
                return headings[place], f"»{cell[:_SHOWN]}« ist eine Formel. Bitte den Wert eintragen."
        for role in needed:
            if not self.columns.cell(row, role):
                return self.columns.heading(role), "Die Zelle ist leer. Bitte ergänzen."
        if found := personal_data_in(row.text):
            place = next((at for at, cell in enumerate(row.cells) if personal_data_in(cell)), 0)
            return (
                headings[place],
                f"Darin steht wohl {found}. In ein Netzwerk gehören keine Angaben zu Personen: bitte entfernen.",
            )
        return None
