"""The matrix says of every expected kind on which step it stands, and leads to the finding about it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph import looking, service
from graph.analysis import analyse
from graph.answers.gap_matrix import GapMatrix, Ground, MatrixEntry, gap_matrix
from graph.findings import Section
from graph.model import Moment
from tests.builders import absence, actor, expectation, network

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
NOW = Moment(TODAY, TODAY)
NAMES = ["lueneburg", "leer", "peine", "laatzen", "musterkreis"]


def found(*things: object) -> GapMatrix:
    return gap_matrix(analyse(network(*things), NOW))


def only(*things: object) -> MatrixEntry:
    (entry,) = found(*things).entries
    return entry


def test_a_kind_nobody_names_stands_lowest_and_leads_to_its_finding() -> None:
    entry = only(expectation("arbeit", "unternehmen"))
    assert (entry.field, entry.group, entry.step, entry.fillings) == ("arbeit", "wirtschaft", "0", ())
    assert entry.finding
    assert entry.counts
    assert not entry.is_named


def test_who_fills_a_cell_is_named_with_its_address() -> None:
    entry = only(actor("vhs", "vhs", label="VHS Nord", fields=("sprache",)), expectation("sprache", "vhs"))
    assert [(it.iri, it.label) for it in entry.fillings] == [("vhs", "VHS Nord")]
    assert entry.is_named


def test_what_is_only_usual_is_a_question_and_never_counted() -> None:
    matrix = found(
        expectation("arbeit", "unternehmen"),
        expectation("arbeit", "kammer", quote=None),
        expectation("arbeit", "verein", "may"),
    )
    grounds = {entry.kind: entry.ground for entry in matrix.entries}
    assert grounds == {"unternehmen": Ground.SOURCE, "kammer": Ground.USUAL, "verein": Ground.OPTION}
    assert [entry.kind for entry in matrix.entries if entry.counts] == ["unternehmen"]
    assert matrix.answer.startswith("Von 1 Partnern")


def test_an_expressly_denied_kind_is_no_alarm_and_leads_to_its_note() -> None:
    things = absence("kein-beirat", "integrationsbeirat"), expectation("teilhabe", "integrationsbeirat")
    entry = only(*things)
    assert entry.step == "X"
    assert not entry.counts
    assert entry.finding


def test_without_expectations_the_answer_says_so() -> None:
    assert found(actor("a")).entries == ()
    assert "keine Erwartung" in found(actor("a")).answer


def test_the_ladder_has_its_words_from_the_best_evidenced_down() -> None:
    assert [step for step, _ in found().ladder] == ["5", "4", "3", "2", "1", "0", "X", "–"]


@pytest.mark.parametrize("name", NAMES)
def test_the_matrix_and_the_list_lead_to_each_other(store: Store, name: str) -> None:
    matrix = looking.gap_matrix(store, name, NOW)
    listed = {it.id: it for it in service.findings(store, name, NOW) if it.gap == "coverage"}
    led = {entry.finding for entry in matrix.entries if entry.finding}
    assert led <= set(listed)
    counted = {entry.finding for entry in matrix.entries if entry.counts and entry.finding}
    assert counted == {it.id for it in listed.values() if it.section in (Section.GAP, Section.WATCH)}


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_counts_as_the_first_screen_does(store: Store, name: str) -> None:
    entries = [entry for entry in looking.gap_matrix(store, name, NOW).entries if entry.counts]
    figures = {figure.label: figure.value for figure in service.overview(store, name, NOW).figures}
    named = sum(entry.is_named for entry in entries)
    assert figures["Erwartete Partner, mit Namen belegt"] == f"{named} von {len(entries)}"
