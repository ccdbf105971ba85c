"""Grants with one column for each year: a tie of funding for every unbroken run of years, its amounts beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.importers.cells.dates import number
from graph.importers.cells.words import code_for
from graph.importers.lists.actors_of_rows import People, dates_of, kept_of
from graph.importers.lists.mapping import Column
from graph.importers.lists.roles import Role
from graph.importers.lists.rows import ListRow
from graph.importers.lists.unusable import Unusable, needed
from graph.locale import Said, say
from graph.records import RecordSort

__all__ = ["grants"]

_FUNDS = "foerderung"
_UNNAMED = "Fördergeber (in der Liste nicht genannt)"
_PURPOSE = re.compile(
    r"(?:Zuschuss|Zuwendung|Förderung|Mietnebenkosten|Miete|Zuschuß|Beihilfe)(?:\s+(?:an|für))?(?:\s+(?:den|die|das))?\s+(?=[A-ZÄÖÜ0-9])"
)
"""Words before the name of who is funded; what follows has to begin like a name."""


def grants(row: ListRow, people: People) -> None:
    """Add who is funded, and the funding as the amounts of the years tell it.

    An empty year is no grant, and neither is an amount of zero.

    Raises:
        Unusable: the row names nobody.
    """
    needed(row, Role.NAME)
    said = row.first(Role.NAME)
    about = row.renamed(Role.NAME, _PURPOSE.sub("", said, count=1))
    recipient = people.described(about if _tells_kind(row) else about.lacking(Role.KIND), Role.NAME)
    funder = _funder(row, people)
    if funder == recipient:
        raise Unusable(
            say("»{name}« fördert sich selbst. Bitte den Fördergeber berichtigen.", name=said), Role.FUNDER
        )
    years = people.mapping.columns_of(Role.YEAR)
    if not years:
        dates, warnings = dates_of(row)
        _add(row, people, (funder, recipient), said, dates, {}, warnings)
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
    people.drafts.add(
        row,
        RecordSort.TIE,
        f"tie:{_FUNDS}:{funder}--{recipient}:{said}:{first}",
        {
            "label": [said if said != people.drafts.first(recipient, "label") else f"Förderung: {said}"],
            "relation": [_FUNDS],
            "modality": [people.mapping.modality],
            "source": [funder],
            "target": [recipient],
            **dates,
        },
        attributes={**amounts, **kept_of(row.only(Role.KIND), Role.KIND)},
        columns={"target": row.title(Role.NAME), "source": row.title(Role.FUNDER)},
        warnings=warnings,
    )
