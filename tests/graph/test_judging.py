"""Decisions about findings: stored, read back, kept apart by network, followed through mergers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from rdflib import Literal, URIRef

from graph.errors import InvalidSource
from graph.findings import Judgement, JudgementState, finding_id
from graph.judging import judgements, record
from graph.store import Change, Quad, Store
from graph.store.memory import MemoryStore
from ontology.namespaces import DCTERMS, INW, RDF, data_iri, graph_iri

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 9, 31, tzinfo=UTC)
AWO = str(data_iri("musterstadt", "actor", "awo"))
MERGED = str(data_iri("musterstadt", "actor", "awo-nord"))


@pytest.fixture
def store() -> Iterator[Store]:
    opened = MemoryStore()
    yield opened
    opened.close()


def judgement(
    state: str = "bewusst so",
    reason: str = "So beschlossen.",
    subject: str = AWO,
    network: str = "musterstadt",
) -> Judgement:
    return Judgement(
        finding=finding_id("isolated", network, [subject]),
        state=JudgementState(state),
        reason=reason,
        judged_on=date(2026, 11, 22),
        role="Koordinierungsstelle",
    )


def added(store: Store, *quads: Quad) -> None:
    store.change(Change(additions=quads, reason="Test", role="Test", recorded_at=AT))


def test_what_was_decided_is_read_back_as_it_was(store: Store) -> None:
    record(store, judgement(), AT)
    assert judgements(store, "musterstadt") == {judgement().finding: (judgement(),)}


def test_earlier_decisions_stay_and_the_last_one_comes_last(store: Store) -> None:
    record(store, judgement("eingeladen", "Angerufen."), AT)
    record(store, judgement("erledigt", "War beim Treffen dabei."), LATER)
    (history,) = judgements(store, "musterstadt").values()
    assert [one.state.value for one in history] == ["eingeladen", "erledigt"]


def test_the_order_is_that_of_recording_even_if_read_in_another(store: Store) -> None:
    record(store, judgement("erledigt", "War beim Treffen dabei."), LATER)
    record(store, judgement("eingeladen", "Angerufen."), AT)
    (history,) = judgements(store, "musterstadt").values()
    assert [one.state.value for one in history] == ["eingeladen", "erledigt"]


def test_decisions_of_one_network_are_not_those_of_another(store: Store) -> None:
    record(store, judgement(), AT)
    assert judgements(store, "anderswo") == {}


def test_a_decision_is_internal(store: Store) -> None:
    record(store, judgement(), AT)
    assert list(store.scan([graph_iri("musterstadt", "oeffentlich")])) == []
    assert any(quad.object == INW.Judgement for quad in store.scan([graph_iri("musterstadt", "intern")]))


def test_a_decision_follows_its_actor_through_a_merger(store: Store) -> None:
    record(store, judgement(), AT)
    public = graph_iri("musterstadt", "oeffentlich")
    added(store, Quad(URIRef(AWO), DCTERMS.isReplacedBy, URIRef(MERGED), public))
    today = finding_id("isolated", "musterstadt", [MERGED])
    assert list(judgements(store, "musterstadt")) == [today]


def test_a_circle_of_mergers_ends(store: Store) -> None:
    record(store, judgement(), AT)
    public = graph_iri("musterstadt", "oeffentlich")
    added(
        store,
        Quad(URIRef(AWO), DCTERMS.isReplacedBy, URIRef(MERGED), public),
        Quad(URIRef(MERGED), DCTERMS.isReplacedBy, URIRef(AWO), public),
    )
    assert len(judgements(store, "musterstadt")) == 1


def test_a_decision_about_a_kind_keeps_its_code(store: Store) -> None:
    about_kind = Judgement(
        finding=finding_id("coverage", "musterstadt", ["unternehmen"], "arbeit"),
        state=JudgementState.CHECKED,
        reason="Gibt es hier kaum.",
        judged_on=date(2026, 11, 22),
        role="Koordinierungsstelle",
    )
    record(store, about_kind, AT)
    assert judgements(store, "musterstadt")[about_kind.finding] == (about_kind,)


def test_a_damaged_entry_is_left_out_and_the_others_stay(store: Store) -> None:
    record(store, judgement(), AT)
    node, area = data_iri("musterstadt", "judgement", "kaputt"), graph_iri("musterstadt", "intern")
    added(
        store, Quad(node, RDF.type, INW.Judgement, area), Quad(node, INW.state, Literal("vielleicht"), area)
    )
    assert list(judgements(store, "musterstadt")) == [judgement().finding]


def test_reopening_needs_no_reason(store: Store) -> None:
    record(store, judgement("offen", ""), AT)
    assert judgements(store, "musterstadt")[judgement().finding][-1].state is JudgementState.OPEN


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("  ", "begründen"),
        ("x" * 2001, "zu lang"),
        ("Zusage von erika.muster@web.de", "E-Mail-Adresse"),
        ("Unter 0151 23456789 besprochen", "Mobilnummer"),
    ],
)
def test_a_decision_without_a_usable_reason_is_refused_and_nothing_is_stored(
    store: Store, reason: str, said: str
) -> None:
    with pytest.raises(InvalidSource, match=said):
        record(store, judgement(reason=reason), AT)
    assert judgements(store, "musterstadt") == {}


def test_hostile_words_come_back_unchanged(store: Store) -> None:
    words = '"""\\ <script>alert(1)</script> \u2028 [x](http://example.org) {0}'
    record(store, judgement(reason=words), AT)
    assert judgements(store, "musterstadt")[judgement().finding][0].reason == words.strip()
