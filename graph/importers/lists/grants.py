"""Grants as ties of funding: one for each row, or, with a column for each year, for every unbroken run of years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.importers.cells.dates import number
from graph.importers.cells.words import code_for
from graph.importers.lists.actors_of_rows import People, dates_of, identifier_of, kept_of
from graph.importers.lists.mapping import Column
from graph.importers.lists.offers import shortened
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.importers.lists.unusable import Unusable, needed
from graph.locale import Said, say
from graph.records import RecordSort

__all__ = ["grants"]

_FUNDS = "foerderung"
_UNNAMED = "Fördergeber (in der Liste nicht genannt)"
_OF_GRANT = (Role.ATTRIBUTE, Role.NOTE, Role.IDENTIFIER)
_IN_YEAR = re.compile(r"jahr\)?$", re.IGNORECASE)
_FOR = re.compile(r"zweck|(?:zuwendung|förderung|zuschuss) für|maßnahme|gegenstand", re.IGNORECASE)
"""In headings of columns that tell what is funded."""
_PURPOSE = re.compile(
    r"(?:Zuschuss|Zuwendung|Förderung|Mietnebenkosten|Miete|Zuschuß|Beihilfe)(?:\s+(?:an|für))?(?:\s+(?:den|die|das))?\s+(?=[A-ZÄÖÜ0-9])"
)
"""Words before the name of who is funded; what follows has to begin like a name."""


def grants(row: ListRow, people: People) -> None:
    """Add who is funded, and the funding as the amounts of the years tell it.

    An empty year is no grant, and neither is an amount of zero. Without columns of years a row is one grant, and what
    its further columns say is said of the grant.

    Raises:
        Unusable: the row names nobody.
    """
    needed(row, Role.NAME)
    said = row.first(Role.NAME)
    years = people.mapping.columns_of(Role.YEAR)
    about = row.renamed(Role.NAME, _PURPOSE.sub("", said, count=1)).lacking(*(() if years else _OF_GRANT))
    recipient = people.described(about if _tells_kind(row) else about.lacking(Role.KIND), Role.NAME)
    funder = _funder(row, people)
    if funder == recipient:
        raise Unusable(
            say("»{name}« fördert sich selbst. Bitte den Fördergeber berichtigen.", name=said), Role.FUNDER
        )
    if not years:
        dates, warnings = dates_of(row)
        if _IN_YEAR.search(row.title(Role.PERIOD)) and not dates.get("end", [""])[0]:
            dates["end"] = dates.get("start", [""])  # a grant of a year is one for that year
        _add(row, people, (funder, recipient), said, dates, kept_of(row), warnings)
        return
    for run in _runs(row, years):
        dates = {"start": [run[0][0].parameter], "end": [run[-1][0].parameter]}
        _add(
            row,
            people,
            (funder, recipient),
            said,
            dates,
            {column.heading: [text] for column, text in run},
            [],
        )


def _funder(row: ListRow, people: People) -> str:
    name = row.first(Role.FUNDER) or people.mapping.counterpart
    if name:
        return people.named(row, name, column=row.title(Role.FUNDER))
    return people.drafts.add(
        row,
        RecordSort.GENERIC,
        "group:funder",
        {"label": [_UNNAMED], "modality": [people.mapping.modality], "kind": ["institution"]},
        warnings=[]
        if "group:funder" in people.drafts
        else [("label", say("Wer fördert, steht nicht in der Liste. Bitte den Namen klären."))],
    )


def _runs(row: ListRow, years: Sequence[Column]) -> Iterator[list[tuple[Column, str]]]:
    """Yield the amounts of years that follow each other without a gap."""
    paid = {column.place: text for column, text in row.all(Role.YEAR) if number(text)}
    run: list[tuple[Column, str]] = []
    for column in sorted(years, key=lambda it: (it.parameter, it.place)):
        follows = run and int(column.parameter) - int(run[-1][0].parameter) <= 1
        if run and (column.place not in paid or not follows):
            yield run
            run = []
        if column.place in paid:
            run.append((column, paid[column.place]))
    if run:
        yield run


def _tells_kind(row: ListRow) -> bool:
    """Tell whether the column of kinds speaks of who is funded, not of the money."""
    return code_for("akteursart", row.first(Role.KIND)) is not None


def _add(
    row: ListRow,
    people: People,
    ends: tuple[str, str],
    said: str,
    dates: dict[str, list[str]],
    amounts: dict[str, list[str]],
    warnings: list[tuple[str, Said]],
) -> None:
    funder, recipient = ends
    first = next(iter(dates.get("start", [])), "")
    purpose = _purpose(row)
    is_named = said == people.drafts.first(recipient, "label")
    label = shortened(f"Förderung: {purpose or said}") if is_named else said
    is_one = not people.mapping.columns_of(Role.YEAR)
    people.drafts.add(
        row,
        RecordSort.TIE,
        ":".join(filter(None, (f"tie:{_FUNDS}:{funder}--{recipient}:{said}", purpose, first))),
        {
            "label": [label],
            "notes": [
                *([] if purpose in label else [purpose]),
                *(text for _, text in row.all(Role.NOTE) if is_one),
            ],
            "relation": [_FUNDS],
            "modality": [people.mapping.modality],
            "source": [funder],
            "target": [recipient],
            **dates,
        },
        attributes={**amounts, **kept_of(row.only(Role.KIND), Role.KIND)},
        columns={"target": row.title(Role.NAME), "source": row.title(Role.FUNDER)},
        warnings=warnings,
        identifier=identifier_of(row, people.mapping) if is_one else "",
    )


def _purpose(row: ListRow) -> str:
    """Return what is funded, where a column tells it."""
    told = (
        text for column, text in row.cells if column.role is Role.ATTRIBUTE and _FOR.search(column.heading)
    )
    return " ".join((row.first(Role.PROJECT, Role.OFFER) or next(told, "")).split())
