"""What a file does not state but lets one guess goes to the inbox, beside what follows from the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.intake.derived import Derivation, derivations
from graph.intake.items import Item
from graph.intake.sources import evidence_of, quote_of
from graph.intake.working import Work
from graph.locale import say
from graph.proposals import Wanted, prepared
from graph.records import FIELDS, FieldSort, Record, RecordSort
from graph.store import Quad, Store

__all__ = ["Suggested", "suggested"]

_ALONG = frozenset({RecordSort.PLACE, RecordSort.DOCUMENT, RecordSort.EVIDENCE})
"""What comes along with what refers to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """What would go to the inbox."""

    drafts: Mapping[str, bool] = field(hash=False)
    """Key of a draft that is only derived → whether it is new in the inbox."""
    count: int
    additions: tuple[Quad, ...]
    removals: tuple[Quad, ...]


def suggested(store: Store, title: str, work: Work) -> Suggested:
    """Return what would go to the inbox.

    Args:
        store: Where the inbox lies.
        title: Of the source.
        work: What the file would do.
    """
    by_record: dict[str, list[Item]] = defaultdict(list)
    for item in work.derived:
        if item.iri and item.claim.sort not in _ALONG:
            by_record[item.iri].append(item)
    of_rows = [(iri, _of_row(title, work, iri, items)) for iri, items in by_record.items()]
    of_whole = [_of_group(title, it) for it in derivations(work)]
    of_gone = [_of_gone(title, it) for it in work.gone if it.iri not in work.named_elsewhere and _lasts(it)]
    ready = prepared(
        store, work.content, [*(it for _, it in of_rows), *of_whole, *of_gone], named=work.joined.keys()
    )
    is_new = dict(zip((iri for iri, _ in of_rows), ready.new, strict=False))
    return Suggested(
        drafts={it.draft.key: is_new.get(it.iri, False) for it in work.derived},
        count=ready.added,
        additions=ready.quads,
        removals=ready.superseded,
    )


def _of_row(title: str, work: Work, iri: str, items: Sequence[Item]) -> Wanted:
    """Return the proposal for a thing that rows let one guess, with its evidence and what else it needs."""
    proofs = [
        evidence_of(work.content.network, work.document.iri, quote_of(it, work.assigned.unquoted))
        for it in items
    ]
    after = work.guessed[iri].after
    names = (*after.all("evidence"), *(it.iri for it in proofs))
    record = after.with_values(evidence=tuple(dict.fromkeys(names)))
    return Wanted(
        record=record,
        reason=f"»{title}« lässt das vermuten.",
        evidence=(*proofs, work.document, *_along(record, work)),
        method=str(items[0].draft.method),
        source=title,
    )


def _along(record: Record, work: Work) -> Iterator[Record]:
    """Yield the places and documents that a record refers to and that are only guessed themselves."""
    waiting, seen = [record], {record.iri}
    while waiting:
        current = waiting.pop()
        for each in FIELDS[current.sort]:
            for iri in current.all(each.name) if each.sort is FieldSort.REFERENCE else ():
                found = work.guessed.get(iri)
                if found is not None and iri not in seen and found.after.sort in _ALONG:
                    seen.add(iri)
                    waiting.append(found.after)
                    yield found.after


def _lasts(record: Record) -> bool:
    """Tell whether something can end and nobody has said that it has."""
    names = {it.name for it in record.fields}
    return "latest" in names and not (record.all("end") or record.all("latest"))


def _of_gone(title: str, record: Record) -> Wanted:
    """Return the question whether something has ended that a list no longer names; nobody but the office can know."""
    note = f"Steht nicht mehr in »{title}«."
    return Wanted(
        record=record.with_values(notes=tuple(dict.fromkeys((*record.all("notes"), note)))),
        reason=str(say("»{label}« steht nicht mehr in der Liste: beendet?", label=record.label)),
        method=str(say("erschlossen: steht nicht mehr in »{title}«", title=title)),
        is_end=True,
        source=title,
    )


def _of_group(title: str, it: Derivation) -> Wanted:
    return Wanted(record=it.tie, reason=str(it.reason), method=str(it.method), source=title)
