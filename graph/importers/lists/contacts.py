"""How the actor of a row is reached, from single columns and from blocks: functional addresses only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from graph.importers.cells.contact import contact_of, mails_of, website_of
from graph.importers.cells.phones import phone_of, phones_in
from graph.importers.cells.places import place_of
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow, RowReader
from graph.locale import Said, say

__all__ = ["Reached", "parted", "reached"]


@dataclass(slots=True)
class Reached:
    """Where an actor is, and how people reach it."""

    street: str = ""
    postcode: str = ""
    place: str = ""
    district: str = ""
    phones: list[str] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)
    websites: list[str] = field(default_factory=list)
    hours: str = ""

    @property
    def address(self) -> str:
        """Return street, postcode and place in one line; empty without a street."""
        where = f"{self.postcode} {self.place}".strip()
        return ", ".join(filter(None, (self.street, where))) if self.street else ""


def reached(row: ListRow, reader: RowReader, town: str = "") -> Reached:
    """Return how the actor of a row is reached; what belongs to persons is counted and stays out.

    Args:
        row: The row.
        reader: Counts what stays out.
        town: The place that holds where the row names none.
    """
    found = Reached(
        street=" ".join(filter(None, (row.first(Role.STREET), row.first(Role.HOUSE_NUMBER)))),
        postcode=row.first(Role.POSTCODE),
        district=row.first(Role.DISTRICT),
    )
    _take_place(found, row.first(Role.PLACE))
    _take_blocks(found, row, reader)
    for column, text in row.all(Role.MAIL):
        mails, left_out = mails_of(text)
        found.mails += mails
        if left_out:
            reader.leave_out(column, _personal_mail(), left_out)
    _take_phones(found, row, reader)
    found.place = found.place or town
    found.websites += [
        it for _column, text in row.all(Role.WEBSITE) for part in text.split() if (it := website_of(part))
    ]
    return found


def parted(row: ListRow, role: Role) -> ListRow:
    """Return a row whose name has lines of contact below it with the two taken apart.

    Args:
        row: The row.
        role: Of the column that names the actor.
    """
    for place, (column, text) in enumerate(row.cells):
        if column.role is role and "\n" in text:
            name, _line_end, below = text.partition("\n")
            block = contact_of(below)
            if block.address or block.postcode or block.phones or block.mails or block.websites:
                told = ((column, name), (replace(column, role=Role.CONTACT), below))
                return replace(row, cells=(*row.cells[:place], *told, *row.cells[place + 1 :]))
    return row


def _take_place(found: Reached, cell: str) -> None:
    named = place_of(cell) if cell else None
    if named is not None:
        found.place = (
            cell if not named.postcode and not found.postcode else named.name if named.postcode else cell
        )
        found.postcode = found.postcode or named.postcode
    elif cell:
        found.place = cell


def _take_blocks(found: Reached, row: ListRow, reader: RowReader) -> None:
    for column, text in row.all(Role.CONTACT):
        block = contact_of(text)
        found.street = found.street or block.address
        found.postcode = found.postcode or block.postcode
        found.place = found.place or block.place
        found.phones += block.phones
        found.mails += block.mails
        found.websites += block.websites
        found.hours = found.hours or block.hours
        if block.left_out:
            reader.leave_out(column, say("Angaben zu Personen im Kontakt bleiben draußen."), block.left_out)


def _take_phones(found: Reached, row: ListRow, reader: RowReader) -> None:
    for column, text in row.all(Role.PHONE):
        numbers = [it.number for it in phones_in(text)] or [phone_of(text) or ""]
        found.phones += [it for it in numbers if it]
        lost = sum(not it for it in numbers)
        if lost:
            reader.leave_out(
                column, say("Mobilnummern, Durchwahlen und was keine Nummer ist, bleiben draußen."), lost
            )


def _personal_mail() -> Said:
    return say(
        "Adressen, die wohl einer Person gehören, bleiben draußen; Funktionsadressen wie info@ werden gelesen."
    )
