"""What is new in a file but looks like something else: asked, with reasons, and never merged silently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.intake.claims import Claim
from graph.intake.identity import group_of
from graph.intake.questions import NEW, Option, Question, QuestionSort
from graph.locale import Said, joined, say
from graph.matching import Pool, candidates, duplicates_within
from graph.records import FIELDS, FieldSort, Record, RecordSort
from ontology.namespaces import code_of

__all__ = ["duplicate_questions"]

_COMPARED = frozenset({RecordSort.ACTOR, RecordSort.BODY, RecordSort.UNDERTAKING})
_MOST = 3
"""More possibilities help nobody to decide."""
_Alike = tuple[str, str, int, Sequence[Said]]
"""Address, label, score and reasons."""


def duplicate_questions(
    known: Mapping[str, Record], new: Iterable[tuple[str, Claim]]
) -> Iterator[tuple[Question, str]]:
    """Yield a question for each new thing that may be something else, with its address.

    Args:
        known: All records of the network, by IRI.
        new: Address and claim of what the file brings and the network does not have.
    """
    drafts: dict[str, Claim] = {}
    for iri, claim in new:
        if claim.sort in _COMPARED and claim.label:
            drafts.setdefault(iri, claim)
    records = {iri: _record(iri, claim) for iri, claim in drafts.items()}
    alike = _alike_in_file(records, {iri: _rows(it) for iri, it in drafts.items()})
    for group in dict.fromkeys(group_of(it.sort) for it in records.values()):
        pool = Pool.of(it for it in known.values() if group_of(it.sort) == group)
        for iri, record in records.items():
            if group_of(record.sort) != group:
                continue
            found: list[_Alike] = [
                (it.iri, known[it.iri].label, it.score, it.reasons) for it in candidates(record, pool)
            ]
            found += [(other, records[other].label, score, reasons) for other, score, reasons in alike[iri]]
            if found:
                best = sorted(found, key=lambda it: (-it[2], it[0]))[:_MOST]
                yield _question(drafts[iri], iri, best), iri


def _alike_in_file(
    records: Mapping[str, Record], rows: Mapping[str, frozenset[tuple[str, int]]]
) -> Mapping[str, list[tuple[str, int, Sequence[Said]]]]:
    """Return the later of two things that look alike → the earlier one; what one row names beside is not the same."""
    found: dict[str, list[tuple[str, int, Sequence[Said]]]] = defaultdict(list)
    order = {iri: number for number, iri in enumerate(records)}
    for pair in duplicates_within(records.values()):
        earlier, later = sorted((pair.first, pair.second), key=lambda iri: order[iri])
        is_told_apart = rows[earlier] & rows[later]
        if group_of(records[earlier].sort) == group_of(records[later].sort) and not is_told_apart:
            found[later].append((earlier, pair.score, pair.reasons))
    return found


def _rows(claim: Claim) -> frozenset[tuple[str, int]]:
    return frozenset((it.sheet, it.row) for it in (claim.draft.spot, *claim.draft.also))


def _record(iri: str, claim: Claim) -> Record:
    """Return a claim as a record, without references: they are keys of the file still."""
    plain = {it.name for it in FIELDS[claim.sort] if it.sort is not FieldSort.REFERENCE}
    values = {name: texts for name, texts in claim.values.items() if name in plain}
    return Record(sort=claim.sort, iri=iri, values=values)


def _option(iri: str, label: str, score: int, reasons: Sequence[Said]) -> Option:
    why = say("Ähnlichkeit {score} von 100: {reasons}", score=score, reasons=joined(reasons, ", "))
    return Option(value=iri, label=say("Ja, es ist »{label}«", label=label), hint=why)


def _question(claim: Claim, iri: str, best: Sequence[_Alike]) -> Question:
    return Question(
        key=f"gleich:{claim.sort}:{code_of(iri)}",
        sort=QuestionSort.DUPLICATE,
        text=say("Ist »{label}« schon da?", label=claim.label),
        options=(*(_option(*it) for it in best), Option(value=NEW, label=say("Nein, es ist neu"))),
        default=NEW,
        spots=(claim.draft.spot,),
        likeness=best[0][2],
    )
