"""Filled forms come back: what they propose, and what is said about those that cannot be used."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from graph.model import Moment
from graph.proposals import Wanted, accept, proposals_of
from graph.reading import history_at
from graph.records import Record, RecordSort, records_in
from graph.selfcheck import Answers, propose_answers, read_answers
from graph.selfcheck.spreadsheet import spreadsheet
from graph.selfcheck.stating import Telling
from graph.selfcheck.wording import Frame
from graph.store import Store
from graph.workbook.content import content_of
from ontology.namespaces import graph_iri
from tests.book_network import COURSE, JOBCENTER, LABEL, NAME, NOW, ONE, TIE, TODAY, VHS, records, store_with

DAY = date(2026, 11, 20)


@pytest.fixture
def store() -> Store:
    return store_with(records())


def form(store: Store, actor: str) -> Any:
    content = content_of(store, NAME)
    frame = Frame(network=NAME, label=LABEL, version=store.data_version(), today=TODAY)
    statement = Telling(content, NAME, TODAY).of(actor)
    return load_workbook(io.BytesIO(spreadsheet(statement, frame, content.own_kinds)))


def filled(
    store: Store,
    actor: str,
    *lines: tuple[str, str, str],
    day: object = DAY,
    new: dict[str, tuple[str, ...]] | None = None,
) -> bytes:
    """Return the form of an actor with answers: words that a line holds, the answer, and how it is instead."""
    book = form(store, actor)
    sheet = book["Antwort"]
    for words, answer, instead in lines:
        (line,) = (it for it in sheet.iter_rows() if isinstance(it[0].value, int) and words in it[1].value)
        line[3].value, line[4].value = answer or None, instead or None
    for number, cells in (new or {}).items():
        (line,) = (it for it in sheet.iter_rows() if it[0].value == number)
        for cell, value in zip(line[1:], cells, strict=False):
            cell.value = value or None
    (dated,) = (it for it in sheet.iter_rows() if it[1].value == "Datum der Antwort")
    dated[2].value = day
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def read(store: Store, *forms: bytes) -> Answers:
    return read_answers(store, NAME, {f"bogen-{n}.xlsx": it for n, it in enumerate(forms)}, TODAY)


def wanted(answers: Answers, iri: str) -> Wanted:
    return next(it for it in answers.wanted if it.record.iri == iri)


def test_an_empty_form_proposes_nothing_and_says_so(store: Store) -> None:
    answers = read(store, filled(store, VHS, day=None))
    assert answers.wanted == ()
    assert answers.notices == ("»bogen-0.xlsx« ist nicht ausgefüllt.",)


def test_a_confirmed_tie_says_who_confirmed_it_when_and_by_what(store: Store) -> None:
    found = wanted(read(store, filled(store, VHS, ("berät Jobcenter", "stimmt", ""))), TIE)
    assert found.record.all("reported_by") == (VHS,)
    assert found.record.all("confirmed_on") == ("2026-11-20",)
    (evidence,) = found.evidence
    assert (evidence.first("type"), evidence.first("date"), evidence.first("recorded_on")) == (
        "Selbstauskunft",
        "2026-11-20",
        "2026-11-22",
    )
    assert evidence.iri in found.record.all("evidence")
    assert found.record.all("relation") == ("beratung",)


def test_what_both_ends_say_at_once_is_one_proposal_from_both_sides(store: Store) -> None:
    answers = read(
        store,
        filled(store, VHS, ("berät Jobcenter", "stimmt", "")),
        filled(store, JOBCENTER, ("berät Jobcenter", "stimmt", "")),
    )
    (found,) = answers.wanted
    assert set(found.record.all("reported_by")) == {VHS, JOBCENTER}
    assert len(found.evidence) == 2


def test_what_no_longer_holds_has_no_invented_end_and_counts_until_the_day_before_the_answer(
    store: Store,
) -> None:
    found = wanted(read(store, filled(store, VHS, ("B1-Kurs", "stimmt nicht mehr", ""))), COURSE)
    assert (found.record.all("end"), found.record.all("latest")) == ((), ("2026-11-19",))
    assert found.record.all("notes") == (
        "Laut Selbstauskunft vom 20.11.2026 stimmt das nicht mehr; seit wann, ist nicht gesagt.",
    )


def test_what_was_to_last_and_no_longer_holds_loses_its_stated_end(store: Store) -> None:
    (running,) = (it for it in records() if it.iri == COURSE)
    store = store_with([*records(), running.with_values(end=("2027",))])
    found = wanted(read(store, filled(store, VHS, ("B1-Kurs", "stimmt nicht mehr", ""))), COURSE)
    assert (found.record.all("end"), found.record.all("latest")) == ((), ("2026-11-19",))


def test_what_ended_on_an_unknown_day_is_no_longer_current_and_not_asked_again(store: Store) -> None:
    answers = read(store, filled(store, VHS, ("B1-Kurs", "stimmt nicht mehr", "")))
    propose_answers(store, NAME, answers, role="Test", recorded_at=NOW)
    accept(store, NAME, [it.id for it in proposals_of(store, NAME)], role="Test", recorded_at=NOW)
    period = history_at(store, NAME, Moment(valid_on=TODAY, as_of=TODAY)).offers[COURSE].period
    assert (period.end, period.covers(date(2026, 11, 19)), period.covers(DAY)) == (None, True, False)
    texts = [it.text for it in Telling(content_of(store, NAME), NAME, TODAY).of(VHS).items]
    assert not any("B1-Kurs" in it for it in texts)


def test_facts_that_differ_become_values_where_they_can_be_read_and_remarks_where_not(store: Store) -> None:
    answers = read(
        store,
        filled(
            store, VHS,
            ("Telefon", "stimmt so: …", "05171 99"), ("Handlungsfelder", "stimmt so: …", "Sprache; Arbeit und Ausbildung"),
            ("Internet", "stimmt nicht mehr", ""), ("Art: ", "stimmt so: …", "eine Art Schule"),
        ),
    )  # fmt: skip
    after = wanted(answers, VHS).record
    assert (after.all("phone"), after.all("fields"), after.all("website"), after.all("kind")) == (
        ("05171 99",),
        ("sprache", "arbeit"),
        (),
        ("vhs",),
    )
    assert "Selbstauskunft vom 20.11.2026: Art: »eine Art Schule«" in after.all("notes")


def test_new_partners_are_found_again_or_made_new_and_offers_are_taken(store: Store) -> None:
    answers = read(
        store,
        filled(
            store, VHS,
            new={"P1": ("jobcenter", "", "kooperiert mit", "Sprache"), "P2": ("Sprachcafé", "Verein"), "A1": ("Nähkurs", "Sprache", "", "Musterstadt")},
        ),
    )  # fmt: skip
    by_label = {it.record.label: it.record for it in answers.wanted}
    assert set(by_label) == {
        "Volkshochschule Musterstadt kooperiert mit Jobcenter", "Sprachcafé", "Volkshochschule Musterstadt kooperiert mit Sprachcafé", "Nähkurs",
    }  # fmt: skip
    assert set(by_label["Volkshochschule Musterstadt kooperiert mit Jobcenter"].all("participants")) == {
        VHS,
        JOBCENTER,
    }
    assert by_label["Sprachcafé"].all("kind") == ("verein",)
    assert by_label["Nähkurs"].all("providers") == (VHS,)


@pytest.mark.parametrize(
    ("name", "kind"), [("Tanzgruppe Neu e.V.", "verein"), ("Tanzgruppe Neu", "organisation")]
)
def test_a_new_partner_without_a_kind_has_the_one_its_name_tells_or_the_least_certain(
    store: Store, name: str, kind: str
) -> None:
    answers = read(store, filled(store, VHS, new={"P1": (name, "")}))
    assert {it.record.label: it.record.all("kind") for it in answers.wanted}[name] == (kind,)


def test_a_name_that_no_longer_holds_stays_until_somebody_says_the_new_one(store: Store) -> None:
    after = wanted(read(store, filled(store, VHS, ("Bezeichnung", "stimmt nicht mehr", ""))), VHS).record
    assert after.label == "Volkshochschule Musterstadt"
    said = "Laut Selbstauskunft vom 20.11.2026 stimmt »Bezeichnung« nicht mehr; seit wann, ist nicht gesagt."
    assert said in after.all("notes")


def test_persons_stay_out(store: Store) -> None:
    answers = read(store, filled(store, VHS, ("E-Mail", "stimmt so: …", "erika.mustermann@vhs.example")))
    assert answers.wanted == ()
    assert "persönliche E-Mail-Adresse" in answers.rejected[0].reason


def test_an_unanswered_otherwise_is_said(store: Store) -> None:
    answers = read(store, filled(store, VHS, ("B1-Kurs", "stimmt so: …", "")))
    assert answers.rejected[0].reason == "Hier fehlt, wie es stattdessen ist. Bitte nachfragen."


def test_forms_of_other_networks_and_other_files_are_named(store: Store) -> None:
    book = form(store, VHS)
    cell = book["Werte"].cell(1, 2)
    cell.value = cell.value.replace('"network": "musterstadt"', '"network": "anderswo"')
    target = io.BytesIO()
    book.save(target)
    files = {
        "a.xlsx": target.getvalue(),
        "b.xlsx": b"kein Excel",
        "c.zip": b"kein Archiv",
        "d.xlsx": other_table(),
    }
    answers = read_answers(store, NAME, files, TODAY)
    assert [str(it).split(" ")[0] for it in answers.unusable] == [
        "»a.xlsx«",
        "»b.xlsx«",
        "»c.zip«",
        "»d.xlsx«",
    ]
    assert "»anderswo«" in answers.unusable[0]
    assert answers.wanted == ()


def other_table() -> bytes:
    from openpyxl import Workbook

    book, target = Workbook(), io.BytesIO()
    assert book.active is not None
    book.active.append(["Name", "Ort"])  # type: ignore[union-attr]  # a new book has a worksheet
    book.save(target)
    return target.getvalue()


def test_an_old_form_and_one_from_before_a_change_are_said(store: Store) -> None:
    made = filled(store, VHS, ("B1-Kurs", "stimmt", ""))
    later = read_answers(store, NAME, {"bogen.xlsx": made}, date(2028, 1, 1))
    assert "»bogen.xlsx« ist ein alter Bogen vom 22.11.2026." in later.notices[0]


def test_a_whole_archive_of_forms_is_read(store: Store) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("ordner/eins.xlsx", filled(store, VHS, ("B1-Kurs", "stimmt", "")))
        archive.writestr("ordner/lies-mich.txt", "nichts")
    answers = read_answers(store, NAME, {"alle.zip": target.getvalue()}, TODAY)
    assert (answers.forms, len(answers.wanted)) == (("Volkshochschule Musterstadt",), 1)


def test_forms_of_one_name_in_different_folders_are_all_read(store: Store) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("vhs/bogen.xlsx", filled(store, VHS, ("B1-Kurs", "stimmt", "")))
        archive.writestr("jobcenter/bogen.xlsx", filled(store, JOBCENTER, ("Arbeit", "stimmt", "")))
    answers = read_answers(store, NAME, {"alle.zip": target.getvalue()}, TODAY)
    assert sorted(answers.forms) == ["Jobcenter", "Volkshochschule Musterstadt"]


def test_nothing_changes_before_somebody_accepts_and_then_both_sides_have_said_it(store: Store) -> None:
    for actor in (VHS, JOBCENTER):
        before = public(store)[TIE]
        answers = read(store, filled(store, actor, ("berät Jobcenter", "stimmt", "")))
        assert propose_answers(store, NAME, answers, role="Test", recorded_at=NOW).added == 1
        assert public(store)[TIE] == before
        waiting = [it.id for it in proposals_of(store, NAME)]
        assert accept(store, NAME, waiting, role="Test", recorded_at=NOW).accepted == tuple(waiting)
    assert set(public(store)[TIE].all("reported_by")) == {VHS, JOBCENTER}


def test_both_ends_may_wait_in_the_inbox_and_be_accepted_together(store: Store) -> None:
    for actor in (VHS, JOBCENTER):
        answers = read(store, filled(store, actor, ("berät Jobcenter", "stimmt", "")))
        propose_answers(store, NAME, answers, role="Test", recorded_at=NOW)
    waiting = [it.id for it in proposals_of(store, NAME)]
    answered = accept(store, NAME, waiting, role="Test", recorded_at=NOW)
    assert (len(waiting), answered.contradictions) == (2, ())
    assert set(public(store)[TIE].all("reported_by")) == {VHS, JOBCENTER}


def test_the_same_form_again_proposes_nothing_new(store: Store) -> None:
    made = filled(store, VHS, ("berät Jobcenter", "stimmt", ""), new={"P1": ("Sprachcafé", "Verein")})
    first = propose_answers(store, NAME, read(store, made), role="Test", recorded_at=NOW)
    again = propose_answers(store, NAME, read(store, made), role="Test", recorded_at=NOW)
    assert (first.added, again.added, again.known) == (3, 0, 3)


def public(store: Store) -> dict[str, Record]:
    return dict(records_in(store.scan([graph_iri(NAME, "oeffentlich")])))


def test_only_ends_of_a_tie_can_report_it(store: Store) -> None:
    answers = read(store, filled(store, ONE, ("kooperiert mit", "stimmt", "")))
    assert answers.wanted[0].record.sort is RecordSort.TIE
    assert answers.wanted[0].record.all("reported_by") == (ONE,)
