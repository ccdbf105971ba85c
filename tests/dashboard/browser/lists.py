"""Lists as offices keep them, written for the walks: associations on the first day, and the colleague's next quarter."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

__all__ = [
    "ASSOCIATIONS",
    "LAST_QUARTER",
    "LISTED",
    "NEWCOMER",
    "QUARTERLY",
    "THIS_QUARTER",
    "associations",
    "written",
]

HEADINGS = ("Name des Vereins", "Straße", "PLZ", "Ort", "Telefon", "E-Mail", "Ansprechpartner")
TOPICS = (
    "Turnverein", "Kulturkreis", "Gartenfreunde", "Chorgemeinschaft", "Heimatverein", "Elterninitiative",
    "Nachbarschaftshilfe", "Sprachcafé", "Fahrradwerkstatt", "Theatergruppe", "Schachclub", "Kleiderkammer",
)  # fmt: skip
TOWNS = (
    "Altenau", "Bergfeld", "Kirchdorf", "Linden", "Mühlhausen", "Nordstadt", "Rosengarten", "Steinhorst", "Uferhausen", "Wiesental",
)  # fmt: skip
ASSOCIATIONS = len(TOPICS) * len(TOWNS)
"""120, as in the task."""
WITHOUT_NAME = 50
"""Row of the sheet whose name was forgotten: the headings are row 3."""
QUARTERLY = "Vereinsliste.xlsx"
LISTED, CHANGED, NEWCOMER = "Turnverein Altenau", "Kulturkreis Altenau", "Repaircafé Uferhausen"


def associations() -> bytes:
    """Return 120 rows below a title, one of them without its name, with a column of persons."""
    rows = [_row(topic, town, number) for number, (topic, town) in enumerate(_all())]
    rows[WITHOUT_NAME - 4] = ("", *rows[WITHOUT_NAME - 4][1:])
    return written([("Vereine in der Stadt, Stand 2026",), (), HEADINGS, *rows], "Vereine")


def written(rows: Iterable[Sequence[str | None]], sheet: str) -> bytes:
    """Return a workbook of one sheet as Excel would write it."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(list(row))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _all() -> Iterable[tuple[str, str]]:
    return ((topic, town) for town in TOWNS for topic in TOPICS)


def _row(topic: str, town: str, number: int) -> tuple[str, ...]:
    street, mail = f"Marktstraße {number + 1}", f"info@verein{number}.example"
    return (f"{topic} {town}", street, "31224", town, f"05171 {1000 + number}", mail, "Vorstand")


def _quarter(*, is_new: bool) -> bytes:
    """Return twelve associations; in the new quarter two addresses differ, and one row is new."""
    rows = [list(_row(topic, "Altenau", number)) for number, topic in enumerate(TOPICS)]
    if is_new:
        rows[0][1], rows[1][1] = "Neuer Weg 5", "Kulturplatz 7"
        rows.append(
            [NEWCOMER, "Uferweg 3", "31224", "Uferhausen", "05171 4444", "info@repair.example", "Vorstand"]
        )
    return written([HEADINGS, *rows], "Vereine")


LAST_QUARTER, THIS_QUARTER = _quarter(is_new=False), _quarter(is_new=True)
