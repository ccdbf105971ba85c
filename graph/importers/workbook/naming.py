"""All names a workbook knows: as they stand on its sheets now, as they were at export, and those of new rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.importers.workbook.layout import Layout
from graph.importers.workbook.memory import Memory
from graph.records import RecordSort
from graph.texts import searchable
from graph.workbook import Form, Named, Names
from graph.workbook.content import short_name
from graph.workbook.forms import ID_KEY, SHORT_KEY, SORT_KEY

__all__ = ["all_names", "new_key", "sort_of_row"]


def all_names(found: Iterable[Layout], memory: Memory) -> Names:
    """Return the names by which cells can refer to things."""
    by_iri = {it.iri: it for it in memory.records.values()}
    before = (
        Named(
            iri=it.iri,
            sort=it.sort,
            label=short_name(it, by_iri) if it.sort is RecordSort.EVIDENCE else it.label,
            key=key,
        )
        for key, it in memory.records.items()
    )
    return Names([*(name for layout in found for name in _now(layout, memory)), *before])


def new_key(layout: Layout, row: int) -> str:
    """Return how drafts of new rows are called within their batch."""
    return f"neu/{layout.title}/{row}"


def sort_of_row(form: Form, cell: str | None) -> RecordSort | None:
    """Return what a new row is by its word; None for a word that is not in the choice.

    Example:
        >>> from graph.workbook import form_of
        >>> sort_of_row(form_of(RecordSort.ACTOR), "gremium").value, sort_of_row(form_of(RecordSort.ACTOR), "").value
        ('body', 'actor')
    """
    if not cell:
        return form.sorts[0]
    return next((it for it in form.sorts if searchable(it.label) == searchable(cell)), None)


def _now(layout: Layout, memory: Memory) -> Iterator[Named]:
    for row in layout.rows:
        key = layout.cell(row, ID_KEY) or ""
        label = layout.cell(row, SHORT_KEY if SHORT_KEY in layout.places else "label") or ""
        known = memory.records.get(key)
        sort = known.sort if known else sort_of_row(layout.form, layout.cell(row, SORT_KEY))
        if label and sort is not None and (known or not key):
            yield Named(
                iri=known.iri if known else new_key(layout, row.number), sort=sort, label=label, key=key
            )
