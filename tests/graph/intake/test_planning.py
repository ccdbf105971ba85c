"""The dry run tells every row exactly once: new, changed, unchanged, in conflict or rejected – and stores nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.intake import CellState, QuestionSort, RowState, plan
from graph.records import RecordSort
from tests.graph.intake.batches import (
    NETWORK,
    actor,
    batch,
    by_hand,
    counts,
    draft,
    iri,
    of_label,
    own_network,
    planned,
    public,
    records,
    taken,
)


def test_a_new_list_is_new_row_by_row_and_nothing_is_stored() -> None:
    store = own_network()
    before = public(store)
    found = planned(store, batch(actor(2, "Chor"), actor(3, "Turnverein")))
    assert [(row.spot.row, row.state, row.label) for row in found.rows] == [
        (2, RowState.NEW, "Chor"),
        (3, RowState.NEW, "Turnverein"),
    ]
    assert found.new_records == {RecordSort.ACTOR: 2}
    assert public(store) == before


def test_the_check_says_how_far_it_is_and_can_be_broken_off() -> None:
    store = own_network()
    told: list[tuple[int, int]] = []

    def stop(done: int, whole: int) -> None:
        told.append((done, whole))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        plan(store, NETWORK, batch(actor(2, "Chor")), progress=stop)
    assert [done for done, _ in told] == [0]
    assert counts(planned(store, batch(actor(2, "Chor")))) == {"neu": 1}


def test_the_same_file_again_changes_nothing() -> None:
    store = own_network()
    told = batch(actor(2, "Chor", address="Weg 1"), actor(3, "Turnverein", start="1999"))
    taken(store, told)
    again = planned(store, told)
    assert counts(again) == {"unveraendert": 2}
    assert again.changes_nothing
    assert again.gone == ()


def test_a_changed_cell_is_told_before_and_after_with_its_place() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999")))
    changed = replace(actor(2, "Chor", start="2001"), columns={"start": "C (Gegründet)"})
    found = planned(store, batch(changed))
    (row,) = found.rows
    (cell,) = row.cells
    assert row.state is RowState.CHANGED
    assert (cell.spot.sheet, cell.spot.row, cell.spot.column) == ("Liste", 2, "C (Gegründet)")
    assert (cell.label, cell.before, cell.after, cell.subject) == ("Beginn", ("1999",), ("2001",), "Chor")


def test_an_empty_cell_deletes_nothing() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999", address="Weg 1")))
    assert counts(planned(store, batch(actor(2, "Chor")))) == {"unveraendert": 1}
    taken(store, batch(actor(2, "Chor")))
    assert of_label(store, "Chor").first("start") == "1999"


def test_what_was_changed_by_hand_and_not_in_the_file_stays() -> None:
    store = own_network()
    told = batch(actor(2, "Chor", start="1999"))
    taken(store, told)
    by_hand(store, of_label(store, "Chor").with_values(start=("1998",)))
    found = planned(store, told)
    (row,) = found.rows
    assert row.state is RowState.UNCHANGED
    assert [(cell.state, cell.note) for cell in row.cells] == [(CellState.KEPT, "von Hand geändert, bleibt")]
    assert found.changes_nothing


def test_an_actor_renamed_by_hand_is_still_the_one_of_the_file() -> None:
    store = own_network()
    told = batch(actor(2, "Chor"))
    taken(store, told)
    by_hand(store, of_label(store, "Chor").with_values(label=("Stadtchor",)))
    assert counts(planned(store, told)) == {"unveraendert": 1}


def test_both_sides_changed_is_a_conflict_that_people_decide() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999")))
    by_hand(store, of_label(store, "Chor").with_values(start=("1998",)))
    news = batch(actor(2, "Chor", start="2001"))
    found = planned(store, news)
    (row,) = found.rows
    (cell,) = row.cells
    assert (row.state, cell.state) == (RowState.CONFLICT, CellState.CONFLICT)
    assert (cell.before, cell.after) == (("1998",), ("2001",))
    taken(store, news)
    assert of_label(store, "Chor").first("start") == "1998"
    taken(store, news, answers={cell.question: "datei"})
    assert of_label(store, "Chor").first("start") == "2001"


def test_a_decision_for_the_network_is_not_asked_again() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999")))
    by_hand(store, of_label(store, "Chor").with_values(start=("1998",)))
    news = batch(actor(2, "Chor", start="2001"))
    (question,) = planned(store, news).questions
    taken(store, news, answers={question.key: "netz"})
    again = planned(store, news)
    assert counts(again) == {"unveraendert": 1}
    assert again.questions == ()


def test_without_a_common_past_a_difference_is_a_conflict() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999"), title="Alt.csv"))
    assert counts(planned(store, batch(actor(2, "Chor", start="2001"), title="Neu.csv"))) == {"konflikt": 1}


def test_another_file_of_the_same_profile_has_a_common_past() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999"), title="Q1.csv"), profile="Vereine")
    news = batch(actor(2, "Chor", start="2001"), title="Q2.csv")
    assert counts(planned(store, news, profile="Vereine")) == {"geaendert": 1}


def test_many_values_are_united() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", fields="arbeit"), title="Eine"))
    taken(store, batch(actor(2, "Chor", fields="bildung"), title="Andere"))
    assert of_label(store, "Chor").all("fields") == ("arbeit", "bildung")


def test_a_value_that_the_list_brought_and_no_longer_has_goes_and_others_stay() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", fields=("arbeit", "bildung"))))
    by_hand(store, of_label(store, "Chor").with_values(fields=("arbeit", "bildung", "gesundheit")))
    news = batch(actor(2, "Chor", fields="arbeit"))
    ((cell,),) = (row.cells for row in planned(store, news).rows)
    assert (cell.state, len(cell.before), len(cell.after)) == (CellState.CHANGED, 3, 1)
    assert cell.note.startswith("nicht mehr in der Datei, entfällt: Bildung")
    taken(store, news)
    assert of_label(store, "Chor").all("fields") == ("arbeit", "gesundheit")
    assert planned(store, news).changes_nothing


def test_a_value_that_another_list_says_too_stays() -> None:
    store = own_network()
    for title in ("Eine", "Andere"):
        taken(store, batch(actor(2, "Chor", fields=("arbeit", "bildung")), title=title))
    taken(store, batch(actor(2, "Chor", fields="arbeit"), title="Eine"))
    assert of_label(store, "Chor").all("fields") == ("arbeit", "bildung")


def test_a_value_that_can_no_longer_be_read_takes_none_away() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", fields=("arbeit", "bildung"), alt_labels="Singkreis")))
    taken(store, batch(actor(2, "Chor", fields=("arbeit", "bildnug"), alt_labels="Chorverein")))
    assert of_label(store, "Chor").all("fields") == ("arbeit", "bildung")
    assert of_label(store, "Chor").all("alt_labels") == ("Chorverein", "Singkreis")


def test_a_value_taken_out_by_hand_does_not_come_back() -> None:
    store = own_network()
    told = batch(actor(2, "Chor", fields=("arbeit", "bildung")))
    taken(store, told)
    by_hand(store, of_label(store, "Chor").with_values(fields=("arbeit",)))
    assert planned(store, told).changes_nothing


def test_another_spelling_is_the_same_name() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Freundeskreis Asyl e.V.")))
    assert counts(planned(store, batch(actor(2, "Freundeskreis-Asyl e. V."), title="Andere"))) == {
        "unveraendert": 1
    }


def test_a_known_other_name_is_the_same_actor() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Arbeiterwohlfahrt", alt_labels="AWO")))
    found = planned(store, batch(actor(2, "AWO"), title="Andere"))
    assert counts(found) == {"unveraendert": 1}


def test_a_renamed_actor_keeps_its_address_and_its_old_name() -> None:
    store = own_network()
    first = replace(actor(2, "Chor"), identifier="liste:1")
    taken(store, batch(first))
    taken(store, batch(replace(actor(2, "Stadtchor"), identifier="liste:1")))
    (it,) = [each for each in records(store).values() if each.sort is RecordSort.ACTOR]
    assert (it.iri, it.label, it.all("alt_labels")) == (iri("actor", "chor"), "Stadtchor", ("Chor",))


def test_the_same_name_in_another_place_is_another_actor() -> None:
    store = own_network()
    north, south = (draft(RecordSort.PLACE, row, name, key=name) for row, name in ((2, "Nord"), (3, "Süd")))
    taken(store, batch(north, actor(2, "Chor", places="Nord")))
    taken(store, batch(south, actor(3, "Chor", places="Süd"), title="Andere"))
    assert sum(it.label == "Chor" for it in records(store).values()) == 2


def test_what_fits_two_records_waits_until_people_say_which() -> None:
    store = own_network()
    places = [draft(RecordSort.PLACE, row, name, key=name) for row, name in ((2, "Nord"), (3, "Süd"))]
    taken(store, batch(*places, actor(2, "Chor", places="Nord"), actor(3, "Chor", places="Süd")))
    news = batch(actor(2, "Chor", start="1999"), title="Andere")
    found = planned(store, news)
    (question,) = found.questions
    assert counts(found) == {"konflikt": 1}
    assert (question.sort, len(question.options)) == (QuestionSort.SEVERAL, 4)
    taken(store, news, answers={question.key: question.options[0].value})
    assert records(store)[question.options[0].value].first("start") == "1999"


def test_what_looks_like_something_else_is_new_with_a_hint_that_people_answer() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Freundeskreis Asyl Musterstadt e.V.")))
    news = batch(actor(2, "Freundeskreis Asyl Musterstadt", start="2015"), title="Andere")
    found = planned(store, news)
    (question,) = found.questions
    assert counts(found) == {"neu": 1}
    assert question.sort is QuestionSort.DUPLICATE
    assert question.options[0].hint
    taken(store, news, answers={question.key: question.options[0].value})
    actors = [it for it in records(store).values() if it.sort is RecordSort.ACTOR]
    assert [it.first("start") for it in actors] == ["2015"]


def test_what_concerns_many_rows_is_asked_first_then_the_most_alike() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Freundeskreis Asyl Musterstadt e.V."), actor(3, "Frauentreff Brücke")))
    close = actor(2, "Frauentref Brücke", kind="verein")
    same = actor(3, "Freundeskreis Asyl Musterstadt", kind="verein")
    found = planned(store, batch(close, same, actor(4, "Blau", kind="own:Lotsenhaus"), title="Andere"))
    assert [it.sort for it in found.questions] == [
        QuestionSort.KIND,
        QuestionSort.DUPLICATE,
        QuestionSort.DUPLICATE,
    ]
    assert [it.spots[0].row for it in found.questions] == [4, 3, 2]


def test_rows_that_name_one_thing_twice_are_one_record() -> None:
    store = own_network()
    found = planned(store, batch(actor(2, "Chor"), actor(3, "Chor")))
    assert counts(found) == {"neu": 2}
    assert found.new_records == {RecordSort.ACTOR: 1}


def test_rows_that_contradict_each_other_are_a_conflict_of_the_later_one() -> None:
    store = own_network()
    told = batch(actor(2, "Chor", start="1999"), actor(3, "Chor", start="2001"))
    found = planned(store, told)
    assert RowState.CONFLICT in [row.state for row in found.rows]
    taken(store, told)
    assert of_label(store, "Chor").first("start") == "1999"
    assert planned(store, told).changes_nothing


def test_what_the_last_file_named_and_this_one_does_not_is_told_and_stays() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor"), actor(3, "Turnverein")))
    found = planned(store, batch(actor(2, "Chor")))
    assert [(it.label, it.sort) for it in found.gone] == [("Turnverein", RecordSort.ACTOR)]
    taken(store, batch(actor(2, "Chor")))
    assert of_label(store, "Turnverein")


def test_a_value_that_does_not_fit_is_a_rejected_cell_and_the_row_stays() -> None:
    found = planned(own_network(), batch(actor(2, "Chor", start="bald", fields="raumfahrt")))
    (row,) = found.rows
    assert row.state is RowState.NEW
    assert [(cell.state, cell.after) for cell in row.cells] == [
        (CellState.REJECTED, ("bald",)),
        (CellState.REJECTED, ("raumfahrt",)),
    ]


def test_personal_mail_never_enters_and_is_not_repeated() -> None:
    store = own_network()
    told = replace(
        actor(2, "Chor", notes="Frage an erika.muster@verein.example"), quote="erika.muster@verein.example"
    )
    found = planned(store, batch(told))
    assert "erika" not in repr(found.rows)
    taken(store, batch(told))
    assert not any("erika" in str(quad.object) for quad in public(store))
