"""A meeting is one change: that it was, who came, and what was agreed."""

from __future__ import annotations

import pytest

from graph.editing import Duty, Meeting, meeting_saved
from graph.errors import InvalidSource
from graph.history import undo
from graph.records import RecordSort
from tests.graph.editing.conftest import STAMP, TODAY, Office


def test_who_came_is_involved_and_who_took_on_something_bears_a_task(office: Office) -> None:
    vhs, club = office.actor("VHS", "vhs"), office.actor("Verein")
    before, version = office.quads(), office.store.data_version()
    meeting = Meeting(
        day="20.11.2026",
        title="Runder Tisch Sprache",
        came=(vhs, club),
        duties=(Duty("Einladung schreiben", vhs, "1.12.2026"), Duty("")),
    )

    outcome = meeting_saved(office.store, office.name, meeting, STAMP, TODAY)

    held = office.record(outcome.iri)
    parts = office.content.of_sort(RecordSort.INVOLVEMENT)
    (task,) = office.content.of_sort(RecordSort.TASK)
    assert (held.first("type"), held.first("start"), held.first("end")) == (
        "Sitzung",
        "2026-11-20",
        "2026-11-20",
    )
    assert {(it.first("participant"), it.first("role"), it.first("undertaking")) for it in parts} == {
        (vhs, "teilnahme", held.iri),
        (club, "teilnahme", held.iri),
    }
    assert (task.first("bearer"), task.first("end"), task.first("modality")) == (vhs, "2026-12-01", "auftrag")
    assert office.content.of_sort(RecordSort.TIE) == ()
    assert len({it for record in (held, task, *parts) for it in record.all("evidence")}) == 1
    assert office.store.data_version() == version + 1

    undo(office.store, outcome.entry, role=STAMP.role, recorded_at=STAMP.recorded_at)
    assert office.quads() == before


def test_a_meeting_about_an_undertaking_makes_no_second_one(office: Office) -> None:
    vhs = office.actor("VHS", "vhs")
    project = office.enter(RecordSort.UNDERTAKING, label="Lotsen", type="Projekt").iri

    outcome = meeting_saved(
        office.store,
        office.name,
        Meeting(day="20.11.2026", title="Treffen", undertaking=project, came=(vhs,)),
        STAMP,
        TODAY,
    )

    assert outcome.iri == project
    assert [it.iri for it in office.content.of_sort(RecordSort.UNDERTAKING)] == [project]
    assert office.content.of_sort(RecordSort.INVOLVEMENT)[0].first("undertaking") == project


@pytest.mark.parametrize(
    ("meeting", "field"),
    [
        (Meeting(day="20.11.2026", title="", came=("a",)), "title"),
        (Meeting(day="bald", title="Treffen", came=("a",)), "day"),
        (Meeting(day="20.11.2026", title="Treffen"), "came"),
        (Meeting(day="20.11.2026", title="Treffen", came=("a",), duties=(Duty("", "a"),)), "what_0"),
        (
            Meeting(day="20.11.2026", title="Treffen", came=("a",), duties=(Duty("x", "a", "bald"),)),
            "until_0",
        ),
    ],
)
def test_what_is_missing_is_said_beside_its_field(office: Office, meeting: Meeting, field: str) -> None:
    assert list(meeting.problems(TODAY)) == [field]
    with pytest.raises(InvalidSource):
        meeting_saved(office.store, office.name, meeting, STAMP, TODAY)
