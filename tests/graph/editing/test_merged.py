"""Two people at one record: laws that hold whatever they change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.editing import Clash
from graph.editing.saving import merged
from graph.records import Record, RecordSort

FIELDS = ("label", "website", "email", "alt_labels", "start")
VALUES = st.dictionaries(st.sampled_from(FIELDS), st.tuples(st.sampled_from("abc")))
RECORDS = VALUES.map(lambda values: Record(sort=RecordSort.ACTOR, iri="x", values=values))


@given(RECORDS, RECORDS)
def test_whoever_is_alone_gets_what_was_sent(basis: Record, mine: Record) -> None:
    found = merged(basis, mine, basis)

    assert isinstance(found, Record)
    assert found.same_as(mine)


@given(RECORDS, RECORDS)
def test_whoever_changes_nothing_leaves_the_work_of_others(basis: Record, now: Record) -> None:
    found = merged(basis, basis, now)

    assert isinstance(found, Record)
    assert found.same_as(now)


@given(RECORDS, RECORDS, RECORDS)
def test_no_change_of_anybody_is_lost_silently(basis: Record, mine: Record, now: Record) -> None:
    found = merged(basis, mine, now)

    for name in FIELDS:
        by_me, by_others = mine.all(name) != basis.all(name), now.all(name) != basis.all(name)
        if isinstance(found, Clash):
            assert (name in found.fields) == (by_me and by_others and mine.all(name) != now.all(name))
        else:
            assert found.all(name) == (mine if by_me else now).all(name)


def test_evidence_of_both_stays() -> None:
    def known_by(*proofs: str) -> Record:
        return Record(sort=RecordSort.ACTOR, iri="x", values={"label": ("VHS",), "evidence": proofs})

    found = merged(known_by("a"), known_by("a", "mine"), known_by("a", "theirs"))

    assert isinstance(found, Record)
    assert set(found.all("evidence")) == {"a", "mine", "theirs"}
