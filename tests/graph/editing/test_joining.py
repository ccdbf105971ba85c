"""Two entries become one, organisations merge or part: nothing that named them is lost."""

from __future__ import annotations

from datetime import date

import pytest

from graph.editing import joined_duplicates, succeeded
from graph.errors import InvalidSource
from graph.findings import Judgement, JudgementState, finding_id
from graph.history import undo
from graph.judging import judgements
from graph.judging import record as judge
from graph.records import RecordSort
from tests.graph.editing.conftest import CALL, STAMP, TODAY, Office, record


def test_everything_that_named_the_dropped_entry_names_the_one_kept(office: Office) -> None:
    kept, dropped, vhs = (
        office.actor("AWO Kreisverband"),
        office.actor("AWO KV", email="info@awo.example"),
        office.actor("VHS", "vhs"),
    )
    tie = office.tie(dropped, vhs)
    offer = office.enter(RecordSort.OFFER, label="Kurs", fields="sprache", providers=(kept, dropped)).iri
    before = office.quads()

    outcome = joined_duplicates(office.store, office.name, kept, dropped, STAMP)

    now = office.content.records
    assert dropped not in now
    assert set(now[tie].all("participants")) == {kept, vhs}
    assert now[tie].label == "AWO Kreisverband – VHS"
    assert now[offer].all("providers") == (kept,)
    assert (now[kept].all("alt_labels"), now[kept].first("email")) == (("AWO KV",), "info@awo.example")
    assert len(now[kept].all("evidence")) == 2

    undo(office.store, outcome.entry, role=STAMP.role, recorded_at=STAMP.recorded_at)
    assert office.quads() == before


def test_a_tie_between_the_two_is_none_any_more(office: Office) -> None:
    kept, dropped = office.actor("AWO Kreisverband"), office.actor("AWO KV")
    tie = office.tie(kept, dropped)

    joined_duplicates(office.store, office.name, kept, dropped, STAMP)

    assert tie not in office.content.records


def test_decisions_about_the_dropped_entry_are_found_under_the_one_kept(office: Office) -> None:
    kept, dropped = office.actor("AWO Kreisverband"), office.actor("AWO KV")
    about = finding_id("isolated", office.name, [dropped], "")
    decided = Judgement(
        finding=about,
        state=JudgementState.INTENDED,
        reason="so gewollt",
        judged_on=date(2026, 11, 1),
        role="Koordinierungsstelle",
    )
    judge(office.store, decided, STAMP.recorded_at)

    joined_duplicates(office.store, office.name, kept, dropped, STAMP)

    assert list(judgements(office.store, office.name)) == [finding_id("isolated", office.name, [kept], "")]


def test_a_body_is_not_joined_into_something_that_has_no_seats(office: Office) -> None:
    actor, board = (
        office.actor("Beirat (Verein)"),
        office.enter(RecordSort.BODY, label="Beirat", kind="integrationsbeirat").iri,
    )

    with pytest.raises(InvalidSource, match="Gremium mit Sitzen"):
        joined_duplicates(office.store, office.name, actor, board, STAMP)


def test_nobody_is_joined_with_itself(office: Office) -> None:
    actor = office.actor("AWO")

    with pytest.raises(InvalidSource, match="zwei verschiedene"):
        joined_duplicates(office.store, office.name, actor, actor, STAMP)


def test_a_merger_ends_the_old_and_begins_a_new_one_that_running_ties_pass_to(office: Office) -> None:
    north, south, vhs = office.actor("Verein Nord"), office.actor("Verein Süd"), office.actor("VHS", "vhs")
    running, over = office.tie(north, vhs), office.tie(south, vhs, end="2020")
    new = record(RecordSort.ACTOR, label="Verein Nordsüd", kind="verein")

    found = succeeded(
        office.store,
        office.name,
        [north, south],
        [new],
        "01.01.2026",
        CALL,
        passes_on=True,
        stamp=STAMP,
        today=TODAY,
    ).iri

    now = office.content.records
    assert (now[north].first("end"), now[south].first("end"), now[found].first("start")) == (
        "2026-01-01",
        "2026-01-01",
        "2026-01-01",
    )
    assert set(now[running].all("participants")) == {found, vhs}
    assert set(now[over].all("participants")) == {south, vhs}
    assert set(now[found].all("evidence")) < set(now[running].all("evidence"))
    assert {str(quad.object) for quad in office.quads() if "isReplacedBy" in quad.predicate} == {found}


def test_after_a_split_all_ties_stay_where_sources_put_them(office: Office) -> None:
    old, vhs = office.actor("Amt für Soziales"), office.actor("VHS", "vhs")
    tie = office.tie(old, vhs)
    parts = [record(RecordSort.ACTOR, label=label, kind="verein") for label in ("Amt A", "Amt B")]

    succeeded(office.store, office.name, [old], parts, "2026", CALL, passes_on=True, stamp=STAMP, today=TODAY)

    assert old in office.record(tie).all("participants")
    assert sum("isReplacedBy" in quad.predicate for quad in office.quads()) == 2
