"""Out, edited, and back into the network: only what somebody changed is changed, whatever happened there meanwhile."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import InvalidSource
from graph.exporters.workbook import workbook_bytes
from graph.founding import Founding, found
from graph.intake import CellState, Decisions, RowState, apply, plan
from graph.records import RecordSort, records_in, rewritten
from graph.store import Change, Store
from ontology.namespaces import graph_iri
from tests.book_network import JOBCENTER, LABEL, NAME, NOW, SHELTER, TODAY, VHS, records, store_with
from tests.books import append, edited, put, read_back

AREA = graph_iri(NAME, "oeffentlich")


def out(store: Store) -> bytes:
    return workbook_bytes(store, NAME, label=LABEL, today=TODAY)


def said(store: Store, iri: str) -> Any:
    return records_in(store.scan([AREA]))[iri]


def by_hand(store: Store, iri: str, **values: tuple[str, ...]) -> None:
    """Change a record in the program, as a form does."""
    quads = [quad for quad in store.scan([AREA]) if quad.subject.startswith(iri)]
    removals, additions = rewritten(quads, said(store, iri).with_values(**values), AREA)
    store.change(
        Change(removals=removals, additions=additions, reason="Formular", role="Test", recorded_at=NOW)
    )


def test_an_untouched_workbook_changes_nothing_in_the_network() -> None:
    store = store_with(records())
    planned = plan(store, NAME, read_back(out(store)))
    assert planned.changes_nothing
    assert planned.counts[RowState.UNCHANGED] == len(records())
    assert planned.questions == ()


def test_edits_and_new_rows_arrive_and_the_same_file_again_changes_nothing() -> None:
    store = store_with(records())

    def edit(it: Any) -> None:
        put(it["Akteure"], "actor/vhs", "Telefon der Zentrale", "+49 5171 2")
        append(it["Angebote"], Bezeichnung="Nähkurs", Anbieter="Jobcenter", Handlungsfelder="Sprache")

    batch = read_back(edited(out(store), edit))
    applied = apply(store, plan(store, NAME, batch), Decisions(), role="Test", recorded_at=NOW, today=TODAY)
    assert (applied.counts[RowState.NEW], applied.counts[RowState.CHANGED]) == (1, 1)
    assert said(store, VHS).all("phone") == ("+49 5171 2",)
    offers = [it for it in records_in(store.scan([AREA])).values() if it.sort is RecordSort.OFFER]
    assert [it.all("providers") for it in offers if it.label == "Nähkurs"] == [(JOBCENTER,)]
    assert plan(store, NAME, batch).changes_nothing


def test_what_was_changed_in_the_program_meanwhile_stays_unless_the_same_cell_was_edited() -> None:
    store = store_with(records())
    content = out(store)
    by_hand(store, VHS, website=("https://neu.example",))
    batch = read_back(
        edited(content, lambda it: put(it["Akteure"], "actor/vhs", "Telefon der Zentrale", "0 1"))
    )
    planned = plan(store, NAME, batch)
    assert planned.counts[RowState.CONFLICT] == 0
    apply(store, planned, Decisions(), role="Test", recorded_at=NOW, today=TODAY)
    assert said(store, VHS).all("website") == ("https://neu.example",)
    assert said(store, VHS).all("phone") == ("0 1",)


def test_a_cell_that_both_have_changed_is_asked_about() -> None:
    store = store_with(records())
    content = out(store)
    by_hand(store, VHS, label=("VHS Mitte",))
    batch = read_back(edited(content, lambda it: put(it["Akteure"], "actor/vhs", "Bezeichnung", "VHS Nord")))
    planned = plan(store, NAME, batch)
    assert planned.counts[RowState.CONFLICT] == 1
    assert len(planned.questions) == 1


def test_the_hidden_place_of_a_shelter_survives_a_workbook_that_does_not_show_it() -> None:
    store = store_with(records())
    before = said(store, SHELTER)
    batch = read_back(
        edited(out(store), lambda it: put(it["Akteure"], "actor/frauenhaus", "Bezeichnung", "Schutzhaus"))
    )
    apply(store, plan(store, NAME, batch), Decisions(), role="Test", recorded_at=NOW, today=TODAY)
    after = said(store, SHELTER)
    assert after.label == "Schutzhaus"
    assert (after.all("places"), after.all("address")) == (before.all("places"), before.all("address"))


def test_a_removed_row_removes_nothing_and_is_asked_about_in_the_inbox() -> None:
    store = store_with(records())
    batch = read_back(edited(out(store), lambda it: it["Angebote"].delete_rows(2)))
    planned = plan(store, NAME, batch)
    assert (len(planned.gone), planned.proposals, planned.effect.removals) == (1, 1, ())


def test_an_untouched_row_is_never_objected_to_whatever_the_network_itself_calls_its_kinds() -> None:
    store = store_with(records())
    assert [it for row in plan(store, NAME, read_back(out(store))).rows for it in row.cells] == []


def test_an_actor_can_be_given_a_kind_of_the_network_s_own() -> None:
    store = store_with(records())
    batch = read_back(edited(out(store), lambda it: put(it["Akteure"], "actor/vhs", "Art", "Nachbarhilfe")))
    apply(store, plan(store, NAME, batch), Decisions(), role="Test", recorded_at=NOW, today=TODAY)
    assert said(store, VHS).all("kind") == ("nachbarhilfe",)


@pytest.mark.parametrize(
    ("sheet", "key", "heading", "typed", "says"),
    [
        ("Beziehungen", "tie/vhs-jobcenter", "Zu", "Volkshochschule Musterstadt", "zu ihr selbst"),
        ("Beziehungen", "tie/vhs-jobcenter", "Wie sagt es die Quelle?", "soll", "Intensität"),
        ("Orte", "place/musterstadt", "Gemeindeschlüssel (AGS)", "17", "führender Null"),
    ],
)
def test_a_cell_that_breaks_a_rule_leaves_the_whole_entry_as_it_was(
    sheet: str, key: str, heading: str, typed: str, says: str
) -> None:
    store = store_with(records())
    planned = plan(store, NAME, read_back(edited(out(store), lambda it: put(it[sheet], key, heading, typed))))
    assert planned.changes_nothing
    (cell,) = (it for row in planned.rows for it in row.cells)
    assert (cell.state, says in cell.note) == (CellState.REJECTED, True)


def test_the_workbook_of_another_network_is_refused() -> None:
    store = store_with(records())
    other, _ = found(store, Founding(label="Anderswo"), role="Test", recorded_at=NOW, today=TODAY)
    with pytest.raises(InvalidSource, match="Arbeitsmappe des Netzwerks »musterstadt«"):
        plan(store, other, read_back(out(store)))
