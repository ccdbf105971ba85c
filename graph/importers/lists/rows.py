"""One row of a list as people may see it: mended, without persons, each loss counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from graph.importers.cells.deputies import without_deputies
from graph.importers.cells.persons import OMISSION, without_persons
from graph.importers.lists.carried_down import CarriedDown
from graph.importers.lists.joined_sheets import told_by_sheet
from graph.importers.lists.mapping import Column
from graph.importers.lists.mending import Mended, mended
from graph.importers.lists.roles import Role
from graph.importers.personal import personal_data_in
from graph.locale import Said, say
from graph.records import LeftOut, Rejection, Spot
from graph.sheets import Merged, SheetRow

__all__ = ["ListRow", "RowReader"]

_LONGEST = 20_000
"""Signs of a cell: more is a text of its own."""
_SHOWN = 60
_LONGEST_QUOTE = 2_000
_NAMING = frozenset(
    {Role.NAME, Role.CARRIER, Role.PROJECT, Role.BODY, Role.MEMBER, Role.SOURCE, Role.TARGET, Role.FUNDER, Role.ALSO_NAMED}
)  # fmt: skip
"""Whose cells are names of organisations and things: a person is cut out of them, and if nothing is left, all of it."""
_NOBODY = frozenset({"keine", "keiner", "kein", "niemand", "entfällt", "none"})
"""Where a name is expected: nobody is called so."""
_CONTACTS = frozenset({Role.CONTACT, Role.MAIL, Role.PHONE})
"""Whose cells are taken apart later: what is personal in them is counted there."""
_UNSCANNED = frozenset({Role.POSTCODE, Role.YEAR, Role.FLAG, Role.AGS, Role.IDENTIFIER})
"""Whose digits may look like a phone number and are none."""
_KEYS = frozenset({Role.POSTCODE, Role.AGS})
"""Whose cells are told in the reason where they are refused."""
_DECIMAL = re.compile(r"-?\d{1,3}[.,]\d+|\d{0,3}")
"""Numbers that are no phone number, however many digits they have."""
_EMPTY = re.compile(r"\(\s*\)|\s*,?\s*\b(?:Inh(?:aber(?:in)?)?\.?|c/o|z\.\s?Hd\.)\s*(?=$|[(,])|\s{2,}")
"""What is left of a name where a person was cut out."""
_SIGNS = " ,;:/–-|"
_JOINT = re.compile(r"^(?:und|u\.|&|\+)\s|\s(?:und|u\.|&|\+)$")
_FORMS = re.compile(
    r"(?:[\s(),.&/-]|\b(?:e\.?\s?[VK]|g?GmbH|GbR|oHG|KG|AG|UG|Co|mbH|FH|[MB]\.?\s?A)\b)+", re.IGNORECASE
)
"""Words that join what was cut out with the rest, and forms that name nobody."""
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """One row."""

    spot: Spot
    cells: tuple[tuple[Column, str], ...]
    """Filled cells of the columns that are read, in order."""
    quote: str
    """Its wording without persons."""
    warnings: tuple[tuple[str, Said], ...] = ()
    named_persons: frozenset[Role] = frozenset()
    """Roles whose cell named a person and nothing else."""
    goes_on: bool = False
    """Whether it is a further line of the entry above."""

    def all(self, *roles: Role) -> Iterator[tuple[Column, str]]:
        """Yield the filled cells of some roles."""
        return ((column, text) for column, text in self.cells if column.role in roles)

    def first(self, *roles: Role) -> str:
        """Return the first filled cell of some roles; empty if there is none."""
        return next((text for _column, text in self.all(*roles)), "")

    def title(self, *roles: Role) -> str:
        """Return letter and heading of the first column with a filled cell of some roles."""
        return next((column.title for column, _text in self.all(*roles)), "")

    def keeping(self, *roles: Role) -> ListRow:
        """Return the row with the cells of some roles kept as they stand, under their headings."""
        return replace(
            self,
            cells=tuple(
                (replace(column, role=Role.ATTRIBUTE) if column.role in roles else column, text)
                for column, text in self.cells
            ),
        )

    def only(self, *roles: Role) -> ListRow:
        """Return the row with the cells of some roles and no others."""
        return replace(self, cells=tuple(self.all(*roles)))

    def lacking(self, *roles: Role) -> ListRow:
        """Return the row as if the cells of some roles were empty; its wording stays."""
        return replace(self, cells=tuple(it for it in self.cells if it[0].role not in roles))

    def renamed(self, role: Role, text: str) -> ListRow:
        """Return the row with another text in the cell of a role; its wording stays."""
        return replace(
            self, cells=tuple((column, text if column.role is role else cell) for column, cell in self.cells)
        )

    def without_places(self, places: frozenset[int]) -> ListRow:
        """Return the row as if the cells of some columns, counted from 0, were empty: in its wording too."""
        cells = tuple(it for it in self.cells if it[0].place not in places)
        return replace(self, cells=cells, quote=_quote(cells))


@dataclass(slots=True)
class RowReader:
    """Reads the rows of one sheet and remembers what had to stay out."""

    sheet: str
    columns: Sequence[Column]
    merged: Sequence[Merged] = ()
    named_by_sheet: Column | None = None
    """The column that holds the name of the sheet in every row."""
    carried: frozenset[tuple[int, int]] = frozenset()
    """Row and column of empty cells that mean what stands above them."""
    rejected: list[Rejection] = field(default_factory=list)
    left_out: Counter[tuple[Column, Said]] = field(default_factory=Counter)
    mended: Counter[Said] = field(default_factory=Counter)
    _above: CarriedDown = field(init=False)
    _seen: dict[str, tuple[str, bool]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._above = CarriedDown(self.merged, self.carried)

    def spot(self, row: SheetRow, column: Column | None = None) -> Spot:
        """Return where a row, or a cell of it, stands."""
        return Spot(sheet=self.sheet, row=row.number, column=column.title if column else "")

    def read(self, row: SheetRow) -> ListRow:
        """Return a row as it may be seen."""
        cells, warnings, persons = list[tuple[Column, str]](), list[tuple[str, Said]](), set[Role]()
        for column in self.columns:
            text = self._text(row, column)
            if text and not (column.role in _NAMING and text.casefold() in _NOBODY):
                found = self._kept(row, column, text)
                if found.text:
                    cells.append((column, found.text))
                elif column.role in _NAMING:
                    persons.add(column.role)
                if found.warning:
                    warnings.append((column.title, found.warning))
        return ListRow(
            spot=self.spot(row),
            cells=tuple(cells),
            quote=_quote(cells),
            warnings=tuple(warnings),
            named_persons=frozenset(persons),
            goes_on=any(number == row.number for number, _place in self.carried),
        )

    def _text(self, row: SheetRow, column: Column) -> str:
        if column is self.named_by_sheet:
            return told_by_sheet(column.role, self.sheet)
        return self._above.cell(row, column.place)

    def leave_out(self, column: Column, reason: Said, count: int = 1) -> None:
        """Take note of cells, or parts of them, that stay out."""
        self.left_out[column, reason] += count

    def losses(self) -> tuple[LeftOut, ...]:
        """Return what stayed out, by column."""
        found = sorted(self.left_out.items(), key=lambda it: (it[0][0].place, it[0][1]))
        return tuple(
            LeftOut(spot=Spot(sheet=self.sheet, column=column.title), reason=reason, count=count)
            for (column, reason), count in found
        )

    def _kept(self, row: SheetRow, column: Column, text: str) -> Mended:
        """Return what of a cell is taken in."""
        if column.role in (Role.PERSON, Role.LEFT_OUT):
            self.leave_out(column, _personal() if column.role is Role.PERSON else _unwanted())
            return Mended("")
        if len(text) > _LONGEST:
            self._reject(
                row, column, "", say("Die Zelle hat mehr als {n} Zeichen. Bitte kürzen.", n=_LONGEST)
            )
            return Mended("")
        found = mended(column.role, without_persons(text)[0] if column.role in _KEYS else text)
        if found.refusal:
            self._reject(row, column, text, found.refusal)
            return Mended("")
        if found.notice:
            self.mended[found.notice] += 1
        return replace(found, text=self._scrubbed(column, found.text))

    def _reject(self, row: SheetRow, column: Column, text: str, reason: Said) -> None:
        self.rejected.append(Rejection(spot=self.spot(row, column), reason=reason, cell=text[:_SHOWN]))

    def _scrubbed(self, column: Column, text: str) -> str:
        """Return a cell without persons."""
        is_key = column.role in _UNSCANNED and not _LETTERS.search(text)
        if column.role in _CONTACTS or is_key or _DECIMAL.fullmatch(text):
            return text
        if text not in self._seen:
            named = without_deputies(text) if column.role in _NAMING else text
            left, is_less = without_persons(named)
            self._seen[text] = left, is_less or named != text
        left, is_less = self._seen[text]
        if not is_less and not personal_data_in(text):
            return text
        self.leave_out(column, _personal())
        if column.role in _NAMING:
            left = _to_person(left)
            left = _JOINT.sub("", _EMPTY.sub(" ", left.replace(OMISSION, "")).strip(_SIGNS)).strip(_SIGNS)
            left = "" if _FORMS.fullmatch(left) else left
        return left if _LETTERS.search(left) and not personal_data_in(left) else ""


def _to_person(text: str) -> str:
    """Return the lines of a name up to the one where a person was cut out: what is below may be the person's own."""
    before, omission, below = text.partition(OMISSION)
    line, _line_end, _below = below.partition("\n")
    return f"{before}{omission}{line}" if _LETTERS.search(before) else text


def _quote(cells: Sequence[tuple[Column, str]]) -> str:
    """Return the wording of a row: its cells as they stand, without contacts that may be somebody's own."""
    told = " | ".join(re.sub(r"\s+", " ", text) for column, text in cells if column.role not in _CONTACTS)
    return told if len(told) <= _LONGEST_QUOTE else f"{told[: _LONGEST_QUOTE - 1]}…"


def _personal() -> Said:
    return say("Darin stehen Angaben zu Personen: Sie werden nicht eingelesen.")


def _unwanted() -> Said:
    return say("Die Spalte wird nicht eingelesen: Sie zählt nur die Zeilen oder ist abgewählt.")
