"""Whatever is asked of a network, nobody who needs shelter is located: not by a careless network either."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from graph import looking, service
from graph.encoding import quads_of
from graph.model import Moment, Network, NetworkInfo, Place, Selection
from graph.model.offers import OfferQuestion
from graph.store import Change, Store
from ontology.namespaces import data_iri
from tests.builders import TODAY, actor, evidence, network, offer, tie

NAME = "dorfkreis"
MOMENT = Moment(TODAY, TODAY)


def iri(kind: str, slug: str) -> str:
    return str(data_iri(NAME, kind, slug))


KREIS, DORF, MARKT, STADT = (iri("place", slug) for slug in ("kreis", "dorf", "markt", "stadt"))
REFUGE, CLUB, REFUGE_OFFER = iri("actor", "haus"), iri("actor", "verein"), iri("offer", "zuflucht")


def careless() -> Network:
    common = {"evidence": (iri("evidence", "beleg"),)}
    made = network(
        Place(iri=KREIS, label="Dorfkreis", ags="03157"),
        Place(iri=DORF, label="Geheimdorf", ags="03157001", within=KREIS),
        Place(iri=MARKT, label="Markt", ags="03157003", within=KREIS),
        Place(iri=STADT, label="Stadt", ags="03157002", within=KREIS),
        evidence(iri("evidence", "beleg"), None, "Das Haus hilft."),
        actor(REFUGE, "frauenhaus", label="Haus", places=(DORF,), **common),
        actor(CLUB, label="Verein", places=(STADT,), **common),
        actor(iri("actor", "chor"), label="Chor", places=(MARKT,), **common),
        offer(REFUGE_OFFER, REFUGE, label="Zuflucht", places=(DORF,), fields=("gewaltschutz",), **common),
        tie(REFUGE, CLUB, iri=iri("tie", "hilfe"), **common),
        name=NAME,
    )
    return Network(
        info=NetworkInfo(name=NAME, label="Dorfkreis", ags="03157"),
        places=made.places,
        evidence=made.evidence,
        agents=made.agents,
        offers=made.offers,
        ties=made.ties,
    )


@pytest.fixture
def store() -> Iterator[Store]:
    opened = service.open_workspace(service.settings("memory:", None, {}, TODAY), fill=False)
    opened.change(
        Change(
            additions=tuple(quads_of(careless())),
            reason="Test",
            role="Test",
            recorded_at=datetime(2026, 1, 1, tzinfo=UTC),
        )
    )
    yield opened
    opened.close()


def test_it_counts_at_no_place_and_nobody_is_sent_to_ask_where_it_is(store: Store) -> None:
    view = looking.places(store, NAME, MOMENT)

    assert {row.label: (row.actors, row.offers) for row in view.rows} == {
        "Dorfkreis": (2, 0),
        "Geheimdorf": (0, 0),
        "Markt": (1, 0),
        "Stadt": (1, 0),
    }
    assert view.unlocated == ()


def test_a_municipality_has_it_neither_at_home_nor_on_its_map(store: Store) -> None:
    dorf, _, stadt = looking.place_choices(store, NAME, MOMENT)

    assert (dorf.home, dorf.partners, stadt.home, stadt.partners) == (0, 0, 1, 1)
    limited = looking.map_view(store, NAME, Selection(moment=Moment(TODAY, TODAY, DORF)))
    assert limited.nodes == ()


def test_the_map_and_its_filter_know_no_place_of_it(store: Store) -> None:
    view = looking.map_view(store, NAME, Selection(moment=MOMENT))
    (refuge,) = (node for node in view.nodes if node.iri == REFUGE)

    assert (refuge.places, refuge.place_labels) == ((), ())
    offered = looking.map_filter(store, NAME, Selection(moment=MOMENT)).places
    assert [option.label for option in offered] == ["Dorfkreis", "Markt", "Stadt"]
    chosen = looking.map_view(store, NAME, Selection(moment=MOMENT, places=(DORF,)))
    assert chosen.nodes == ()


def test_its_offer_is_found_by_what_it_is_never_by_where(store: Store) -> None:
    asked = looking.offer_answer(store, NAME, MOMENT, OfferQuestion(text="Zuflucht"))
    near = looking.offer_answer(store, NAME, MOMENT, OfferQuestion(text="Zuflucht", place=DORF))

    (told,) = asked.offers
    assert told.places == "Der Ort ist geschützt und wird nicht genannt"
    assert not told.has_place
    assert near.offers == ()


def test_places_side_by_side_have_nothing_of_it(store: Store) -> None:
    (level,), _ = looking.gap_places(store, NAME, MOMENT)

    assert {cell.place for cell in level.cells if cell.number} == {MARKT, STADT}


def test_its_card_and_its_past_name_no_place(store: Store) -> None:
    card = service.actor_card(store, REFUGE, MOMENT)
    changed = looking.changes(store, NAME, Moment(TODAY.replace(year=2020), TODAY), MOMENT)

    assert "Geheimdorf" not in repr(card)
    assert "Geheimdorf" not in repr(changed)
