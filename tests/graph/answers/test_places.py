"""Places side by side: what is recorded where, what has no place, and which findings touch a place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from graph import looking, service
from graph.answers.places import findings_by_place, place_choices, places_view, touching
from graph.findings import Finding, Section
from graph.model import Modality, Moment, Network, Place
from graph.store import Store
from tests.builders import (
    TODAY,
    actor,
    body,
    document,
    evidence,
    group,
    network,
    offer,
    place,
    tie,
)
from tests.dashboard.fakes import Fake

KREIS = (place("kreis"), place("dorf", "kreis"), place("hof", "dorf"), place("stadt", "kreis"))
MUSTER = "https://integrationsnetz.example/id/musterkreis/place/"


def net(*more: Any) -> Network:
    return network(*KREIS, *more)


def finding(section: Section, *subjects: str) -> Finding:
    return replace(Fake(("A",)).finding("Hinweis", section), subjects=subjects)


def test_what_lies_in_a_municipality_counts_there_and_has_no_row() -> None:
    view = places_view(net(actor("verein", places=("hof",)), actor("amt", places=("stadt",))))

    assert [(row.label, row.actors, row.is_whole) for row in view.rows] == [
        ("dorf", 1, False),
        ("kreis", 2, True),
        ("stadt", 1, False),
    ]


def test_offer_without_a_place_counts_where_its_provider_is() -> None:
    view = places_view(net(actor("verein", places=("dorf",)), offer("treff", "verein", fields=("sprache",))))
    dorf = view.rows[0]

    assert (dorf.actors, dorf.offers) == (1, 1)
    assert dorf.fields == ("bildung",)


def test_planned_actors_and_offers_do_not_count() -> None:
    plans = (
        actor("plan", places=("dorf",), modality=Modality.SOLL),
        offer("idee", places=("dorf",), modality=Modality.SOLL),
    )

    assert [(row.actors, row.offers) for row in places_view(net(*plans)).rows] == [(0, 0)] * 3


def test_only_reported_ties_of_those_at_home_count() -> None:
    actors = (actor("a", places=("dorf",)), actor("b"), actor("c"))
    ties = (tie("a", "b"), tie("b", "c"), tie("a", "c", modality=Modality.SOLL))

    assert places_view(net(*actors, *ties)).rows[0].ties == 1


def test_place_of_which_no_source_speaks_says_so() -> None:
    texts = (document(), evidence(), actor("a", places=("dorf",), evidence=("beleg",)))
    dorf, _, stadt = places_view(net(*texts)).rows

    assert dorf.sources == "Grundlage: 1 Dokument von 2006."
    assert stadt.sources == "keine Angabe in den Quellen"


def test_not_located_are_named_actors_and_offers_but_no_bodies_groups_and_whole_authorities() -> None:
    view = places_view(
        net(
            actor("verein"),
            body("rat"),
            group("vereine"),
            actor("kreis-selbst", "landkreis"),
            offer("kurs", "verein"),
            actor("plan", modality=Modality.SOLL),
        )
    )

    assert [(it.label, it.is_offer) for it in view.unlocated] == [("verein", False), ("kurs", True)]


def test_choice_tells_how_many_are_at_home_and_how_many_are_partners() -> None:
    choices = place_choices(net(actor("a", places=("dorf",)), actor("b"), tie("a", "b")))

    assert [(it.code, it.home, it.partners) for it in choices] == [("dorf", 1, 1), ("stadt", 0, 0)]


def test_places_with_the_same_short_name_keep_their_iri() -> None:
    twins = [Place(iri=f"https://example.org/{one}/dorf", label=one, within="kreis") for one in "ab"]

    assert [it.code for it in place_choices(network(KREIS[0], *twins))] == [it.iri for it in twins]


def test_findings_touch_a_place_by_place_actor_or_tie() -> None:
    whole = net(actor("a", places=("hof",)), actor("b"), tie("a", "b"))
    by = [finding(Section.GAP, it) for it in ("dorf", "hof", "a", "tie-a-b", "b", "verein")]

    assert [it.subjects[0] for it in touching(by, whole, "dorf")] == ["dorf", "hof", "a", "tie-a-b"]


def test_questions_and_notes_are_not_counted() -> None:
    found = [finding(section, "dorf") for section in Section]

    assert findings_by_place(found, net(), ["dorf", "stadt"]) == {"dorf": 2, "stadt": 0}


def test_findings_of_a_place_are_a_part_of_those_of_the_network(store: Store) -> None:
    everywhere = service.findings(store, "musterkreis", Moment(TODAY, TODAY))
    here = service.findings(store, "musterkreis", Moment(TODAY, TODAY, f"{MUSTER}nirgendrode"))

    assert {it.id for it in here} < {it.id for it in everywhere}
    assert ["Nirgendrode" in it.title for it in here] == [True]


def test_overview_map_and_card_of_a_place(store: Store) -> None:
    moment = Moment(TODAY, TODAY, f"{MUSTER}fiktivbeck")
    view = looking.map_view(store, "musterkreis", service_selection(moment))
    shown = {node.iri for node in view.nodes}
    stranger = next(
        node.iri
        for node in looking.map_view(store, "musterkreis", service_selection(Moment(TODAY, TODAY))).nodes
        if node.iri not in shown
    )

    assert all(edge.source in shown and edge.target in shown for edge in view.edges)
    assert service.actor_card(store, stranger, moment).iri == stranger
    assert service.network_figures(store, "musterkreis", moment) == ()


def service_selection(moment: Moment) -> Any:
    from graph.model import Selection

    return Selection(moment=moment)
