"""Whatever a network holds: out and back changes nothing."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.exporters.workbook import workbook_bytes
from graph.records import Record, RecordSort
from tests.book_network import LABEL, NAME, TODAY, record, records, store_with
from tests.books import changes, read_back

SIGNS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
TEXTS = st.one_of(
    st.sampled_from(
        ["=1+1", "a; b", "+49", "@x", "-", "Zeile\nZeile", "'", "#NV", "1,5", "2013", "Förderverein", "ja"]
    ),
    st.text(SIGNS, min_size=1, max_size=20).filter(str.strip),
)
DATES = st.sampled_from(["2013", "1999-12", "2024-02-29", "2100-01-01"])


@st.composite
def networks(draw: st.DrawFn) -> tuple[Record, ...]:
    names = draw(st.lists(TEXTS, min_size=1, max_size=5))
    actors = tuple(
        record(
            RecordSort.ACTOR, f"a{number}", label=name, kind=draw(st.sampled_from(["verein", "schule", "nachbarhilfe"])),
            notes=tuple(draw(st.lists(TEXTS, max_size=3, unique=True))),
            alt_labels=tuple(draw(st.lists(TEXTS, max_size=3, unique=True))),
            start=draw(DATES),
        )
        for number, name in enumerate(names)
    )  # fmt: skip
    ends = draw(st.lists(st.sampled_from(actors), max_size=4, unique_by=lambda it: it.iri))
    tie = record(RecordSort.TIE, "t", label=draw(TEXTS), relation="kooperation", participants=tuple(it.iri for it in ends), end=draw(DATES))  # fmt: skip
    return (*records()[:5], *actors, tie)


@settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])
@given(networks())
def test_out_and_back_changes_nothing(found: tuple[Record, ...]) -> None:
    batch = read_back(workbook_bytes(store_with(found), NAME, label=LABEL, today=TODAY))
    assert changes(batch) == {}
    assert (len(batch.drafts), batch.rejected, batch.missing) == (len(found), (), ())
