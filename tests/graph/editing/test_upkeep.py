"""Confirmed again, ended, renamed, removed: each one change that can be taken back."""

from __future__ import annotations

import pytest

from graph.editing import confirmed, ended, extent_of, removed, renamed
from graph.errors import InvalidSource
from graph.history import undo
from graph.records import RecordSort
from tests.graph.editing.conftest import CALL, STAMP, TODAY, Office


def test_still_valid_is_confirmed_today_with_further_evidence(office: Office) -> None:
    tie = office.tie(office.actor("VHS", "vhs"), office.actor("Verein"))

    confirmed(office.store, office.name, tie, CALL, STAMP, TODAY)

    now = office.record(tie)
    assert now.first("confirmed_on") == "2026-11-22"
    assert len(now.all("evidence")) == 2


def test_what_has_ended_stays_with_its_end(office: Office) -> None:
    tie = office.tie(office.actor("VHS", "vhs"), office.actor("Verein"))

    ended(office.store, office.name, tie, "06.2026", None, STAMP, TODAY)

    assert office.record(tie).first("end") == "2026-06"


def test_an_end_that_is_no_date_is_refused(office: Office) -> None:
    actor = office.actor("VHS", "vhs")

    with pytest.raises(InvalidSource, match="als Datum"):
        ended(office.store, office.name, actor, "bald", None, STAMP, TODAY)


def test_the_old_name_stays_with_the_day_until_which_it_was_used(office: Office) -> None:
    actor = office.actor("VHS", "vhs")

    renamed(office.store, office.name, actor, "Bildungszentrum", "01.01.2026", CALL, STAMP, TODAY)

    now = office.record(actor)
    assert (now.iri, now.label, now.all("alt_labels")) == (
        actor,
        "Bildungszentrum",
        ("VHS (bis 01.01.2026)",),
    )


def test_a_removed_actor_takes_along_what_says_nothing_without_it(office: Office) -> None:
    vhs, club, school = office.actor("VHS", "vhs"), office.actor("Verein"), office.actor("Schule", "schule")
    pair, three = office.tie(vhs, club), office.tie(vhs, club, school)
    shared = office.enter(RecordSort.OFFER, label="Kurs", fields="sprache", providers=(vhs, club)).iri
    own = office.enter(RecordSort.OFFER, label="Treff", fields="sprache", providers=vhs).iri
    before = office.quads()

    outcome = removed(office.store, office.name, vhs, "Irrtum", STAMP)

    left = office.content.records
    assert {vhs, pair, own}.isdisjoint(left)
    assert set(left[three].all("participants")) == {club, school}
    assert left[shared].all("providers") == (club,)
    assert not any(vhs in str(quad) for quad in office.quads())

    undo(office.store, outcome.entry, role=STAMP.role, recorded_at=STAMP.recorded_at)
    assert office.quads() == before


def test_evidence_that_others_rest_on_stays(office: Office) -> None:
    first = office.record(office.actor("VHS", "vhs"))
    shared = first.all("evidence")
    second = office.actor("Verein", evidence=shared)

    assert set(shared).isdisjoint(extent_of(office.content, second).records)


def test_a_document_that_statements_rest_on_is_not_removed(office: Office) -> None:
    from graph.editing import Preset, Source

    cited = Source(preset=Preset.DOCUMENT, day="", title="Konzept", quote="Die VHS.")
    office.enter(RecordSort.ACTOR, cited, label="VHS", kind="vhs")
    (document,) = office.content.of_sort(RecordSort.DOCUMENT)

    with pytest.raises(InvalidSource, match="stützt sich noch 1 Eintrag"):
        removed(office.store, office.name, document.iri, "", STAMP)
