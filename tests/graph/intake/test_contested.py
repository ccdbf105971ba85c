"""What is contested, or was joined into another entry, is not brought back by the next list."""

from __future__ import annotations

from datetime import UTC, datetime

from graph.editing import Outcome, joined_duplicates, object_to, objections, removed, settle
from graph.editing.content import content_of
from graph.editing.writing import Stamp
from graph.intake import plan
from graph.store import Store
from ontology.namespaces import INW, graph_iri
from tests.graph.intake.batches import (
    NETWORK,
    ROLE,
    TODAY,
    actor,
    batch,
    counts,
    of_label,
    own_network,
    planned,
    public,
    taken,
)

BOTH = batch(actor(2, "Chor", phone="05171 100"), actor(3, "Turnverein"))
STAMP = Stamp(role=ROLE, recorded_at=datetime(2026, 11, 22, tzinfo=UTC))


def with_contested() -> Store:
    """Return a network with a list, to one row of which somebody has objected."""
    store = own_network()
    taken(store, BOTH)
    object_to(store, NETWORK, of_label(store, "Chor").iri, "Das stimmt nicht.", "Vorstand", STAMP, TODAY)
    return store


def test_the_next_list_does_not_show_what_is_contested() -> None:
    store = with_contested()
    before = public(store)
    found = planned(store, BOTH)
    assert counts(found) == {"unveraendert": 1, "abgelehnt": 1}
    assert "bestritten" in found.rows[0].reason
    taken(store, BOTH)
    assert public(store) == before


def test_what_is_shown_again_is_what_the_list_says_and_what_a_list_said_stays_internal() -> None:
    store = with_contested()
    taken(store, BOTH)
    (objection,) = objections(store, NETWORK)
    settle(store, NETWORK, objection.iri, Outcome.RESTORED, STAMP)
    assert of_label(store, "Chor").all("phone") == ("05171 100",)
    layers = {quad.graph for quad in store.scan(store.graphs()) if quad.predicate == INW.delivered}
    assert layers == {graph_iri(NETWORK, "intern")}
    assert plan(store, NETWORK, BOTH).changes_nothing


def test_a_new_entry_gets_no_address_that_leads_to_another_one() -> None:
    store = own_network()
    taken(store, BOTH)
    kept, dropped = of_label(store, "Turnverein").iri, of_label(store, "Chor").iri
    joined_duplicates(store, NETWORK, kept, dropped, STAMP)
    removed(store, NETWORK, kept, "gab es nie", STAMP)
    taken(store, batch(actor(2, "Chor"), title="Andere"))
    assert of_label(store, "Chor").iri != dropped
    assert dropped not in content_of(store, NETWORK).records
