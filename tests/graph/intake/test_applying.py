"""Taking a file over is one change with its source: undone in one, refused when the ground has moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import history
from graph.errors import Conflict
from graph.intake import Decisions, Plan, RowState, apply, applying
from graph.model import Layer
from graph.records import RecordSort
from graph.store import Expected, Quad, Store
from ontology.namespaces import graph_iri
from tests.graph.intake.batches import (
    NETWORK,
    NOW,
    ROLE,
    TODAY,
    actor,
    batch,
    by_hand,
    of_label,
    own_network,
    planned,
    records,
    taken,
)


def everything(store: Store) -> frozenset[Quad]:
    """Return all that a network holds, its history aside."""
    layers = (Layer.PUBLIC, Layer.INTERNAL, Layer.EXPECTATIONS, Layer.PROPOSALS)
    return frozenset(store.scan([graph_iri(NETWORK, layer) for layer in layers]))


def test_every_row_becomes_evidence_with_its_wording_source_and_terms() -> None:
    store = own_network()
    told = replace(
        batch(actor(2, "Chor")),
        licence="https://creativecommons.org/licenses/by/4.0/",
        attribution="Stadt Musterstadt",
        website="https://daten.example",
        dated=date(2026, 9, 30),
    )
    taken(store, told)
    found = records(store)
    proof = found[of_label(store, "Chor").first("evidence")]
    source = found[proof.first("document")]
    assert (proof.first("quote"), proof.first("recorded_on"), proof.first("recorded_by")) == (
        "Chor; Zeile 2",
        "2026-11-22",
        ROLE,
    )
    assert {name: source.first(name) for name in ("label", "date", "licence", "attribution", "website")} == {
        "label": "Vereine.xlsx",
        "date": "2026-09-30",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "attribution": "Stadt Musterstadt",
        "website": "https://daten.example",
    }


def test_a_changed_row_is_evidenced_anew_and_an_unchanged_one_is_not() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999"), actor(3, "Turnverein")))
    changed = replace(actor(2, "Chor", start="2001"), quote="Chor; seit 2001")
    taken(store, batch(changed, actor(3, "Turnverein")))
    assert len(of_label(store, "Chor").all("evidence")) == 2
    assert len(of_label(store, "Turnverein").all("evidence")) == 1


def test_one_entry_of_the_journal_undoes_it_all() -> None:
    store = own_network()
    before, version = everything(store), store.data_version()
    done = taken(store, batch(actor(2, "Chor"), actor(3, "Turnverein", places="")))
    assert done.version == version + 1
    assert done.counts[RowState.NEW] == 2
    (entry,) = [it for it in history.changes(store) if it.iri == done.entry]
    assert entry.reason == "Eingelesen: Vereine.xlsx"
    history.undo(store, entry.iri, role=ROLE, recorded_at=NOW)
    assert everything(store) == before


def test_nothing_to_change_leaves_no_entry() -> None:
    store = own_network()
    told = batch(actor(2, "Chor"))
    taken(store, told)
    version = store.data_version()
    again = taken(store, told)
    assert (again.version, again.entry, store.data_version()) == (version, "", version)


def test_a_plan_is_refused_when_the_network_has_changed_so_that_it_would_do_something_else() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999")))
    shown = planned(store, batch(actor(2, "Chor", start="2001")))
    by_hand(store, of_label(store, "Chor").with_values(start=("1998",)))
    with pytest.raises(Conflict, match="inzwischen geändert"):
        apply(store, shown, Decisions(), role=ROLE, recorded_at=NOW, today=TODAY)
    assert of_label(store, "Chor").first("start") == "1998"


def test_a_plan_holds_when_something_else_has_changed() -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999"), actor(3, "Turnverein")))
    shown = planned(store, batch(actor(2, "Chor", start="2001"), actor(3, "Turnverein")))
    by_hand(store, of_label(store, "Turnverein").with_values(website=("https://sport.example",)))
    apply(store, shown, Decisions(), role=ROLE, recorded_at=NOW, today=TODAY)
    assert of_label(store, "Chor").first("start") == "2001"
    assert of_label(store, "Turnverein").first("website") == "https://sport.example"


@settings(max_examples=12)
@given(
    st.lists(st.sampled_from(["Chor", "Turnverein", "Frauentreff", "Chor e.V."]), unique=True, max_size=4),
    st.lists(
        st.tuples(st.sampled_from(["Chor", "Turnverein", "Tafel"]), st.sampled_from(["", "1999", "2003"])),
        unique_by=lambda it: it[0],
        max_size=3,
    ),
)
def test_taking_over_and_undoing_leaves_the_store_as_it_was(
    old: list[str], new: list[tuple[str, str]]
) -> None:
    store = own_network()
    taken(store, batch(*(actor(row, label, start="1999") for row, label in enumerate(old, 2))))
    before = everything(store)
    done = taken(store, batch(*(actor(row, label, start=start) for row, (label, start) in enumerate(new, 2))))
    assert sum(done.counts.values()) == len(new)
    if done.entry:
        history.undo(store, done.entry, role=ROLE, recorded_at=NOW)
    assert everything(store) == before


def test_new_addresses_last_whatever_the_order_of_the_rows() -> None:
    one, other = own_network(), own_network()
    taken(one, batch(actor(2, "Chor"), actor(3, "Turnverein")))
    taken(other, batch(actor(2, "Turnverein"), actor(3, "Chor")))
    assert [it for it in records(one) if "/actor/" in it] == [it for it in records(other) if "/actor/" in it]
    assert all(it.sort is not RecordSort.GENERIC for it in records(one).values())


def test_an_edit_between_reading_and_storing_is_never_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    store = own_network()
    taken(store, batch(actor(2, "Chor", start="1999")))
    found = planned(store, batch(actor(2, "Chor", start="2001")))
    read = applying._expected

    def overtaken(current: Store, plan: Plan) -> Expected:
        monkeypatch.setattr(applying, "_expected", read)
        by_hand(current, of_label(current, "Chor").with_values(start=("2005",)))
        return read(current, plan)

    monkeypatch.setattr(applying, "_expected", overtaken)
    with pytest.raises(Conflict, match="inzwischen geändert"):
        apply(store, found, Decisions(), role=ROLE, recorded_at=NOW, today=TODAY)
    assert of_label(store, "Chor").all("start") == ("2005",)


def test_names_of_signs_alone_are_found_again() -> None:
    store = own_network()
    delivered = batch(actor(2, "&"), actor(3, "»« –"))
    taken(store, delivered)
    assert planned(store, delivered).changes_nothing
