"""What every importer owes: each row read is accounted for, and nothing of persons or protected places is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.importers.personal import personal_data_in
from graph.records import FIELDS, Batch, FieldSort, RecordSort
from ontology.codelists import codelist


def counts(batch: Batch) -> dict[str, int]:
    """Return how many drafts there are of each sort."""
    return dict(Counter(it.sort.value for it in batch.drafts))


def labels(batch: Batch, sort: RecordSort) -> list[str]:
    """Return the names of all drafts of a sort."""
    return [it.values["label"][0] for it in batch.drafts if it.sort is sort]


def check(batch: Batch) -> None:
    """Check what `Batch` promises."""
    drafted = {spot for it in batch.drafts for spot in (it.spot, *it.also)}
    rejected = {it.spot for it in batch.rejected if not it.spot.column}
    assert len(drafted) + len(rejected) == batch.rows
    assert not drafted & rejected
    assert all(it.reason for it in batch.rejected)
    _check_drafts(batch)
    said = [batch.title, batch.attribution, *(it.cell for it in batch.rejected), *_texts(batch)]
    assert [it for it in said if personal_data_in(it)] == []
    for it in said:
        it.encode("utf-8")


def _check_drafts(batch: Batch) -> None:
    sorts = {it.key: it.sort for it in batch.drafts}
    assert len(sorts) == len(batch.drafts)
    for draft in batch.drafts:
        fields = {it.name: it for it in FIELDS[draft.sort]}
        assert draft.values.keys() <= fields.keys()
        for name, values in draft.values.items():
            assert values
            if fields[name].sort is FieldSort.REFERENCE:
                assert {sorts[it] for it in values} <= set(fields[name].refers_to)
            if fields[name].sort is FieldSort.CODE:
                _check_codes(fields[name].codes, values)


def _check_codes(scheme: str, values: Iterable[str]) -> None:
    for code in values:
        assert code in codelist(scheme) or (scheme == "akteursart" and code.startswith("own:")), code


def _texts(batch: Batch) -> Iterable[str]:
    for draft in batch.drafts:
        yield draft.quote
        for cells in (*draft.values.values(), *draft.attributes.values()):
            yield from cells
