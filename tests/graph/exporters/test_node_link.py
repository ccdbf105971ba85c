from __future__ import annotations

from dataclasses import replace

import pytest

from graph import service
from graph.exporters.node_link import Link, Node, node_link
from graph.marks import TITLES
from graph.model import Modality, Network, Period
from graph.reading import network_at
from tests.builders import (
    NOW,
    absence,
    actor,
    body,
    directed,
    document,
    evidence,
    group,
    network,
    offer,
    quota,
    seat,
    tie,
    undertaking,
)
from tests.graph.exporters.parcels import EXAMPLES, shipped


def nodes(net: Network) -> dict[str, Node]:
    return {node.id: node for node in node_link(net).nodes}


def links(net: Network) -> dict[str, Link]:
    return {link.id: link for link in node_link(net).links}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_shipped_networks_have_the_nodes_and_ties_that_rdflib_counts(
    store: service.Store, name: str
) -> None:
    there = shipped(name)
    found = node_link(network_at(store, name, NOW))
    agents = there.of("Actor", "Body", "GenericActor")
    ties = {tie for tie in there.of("Tie") if len(there.ends(tie) & agents) > 1}
    pairs = {tie for tie in ties if len(there.ends(tie)) == 2}

    assert {node.id for node in found.nodes} == agents | there.events("Undertaking") | (ties - pairs)
    told = {link.values["statement"][0] for link in found.links if link.values["sort"] == ("tie",)}
    assert told == ties
    assert {link.id for link in found.links if link.id in ties} == pairs
    for link in found.links:
        if link.id in pairs:
            assert {link.source, link.target} == there.ends(link.id)
            assert link.values["modality"] == (there.code(link.id, "modality"),)
            assert link.is_directed == bool(there.values(link.id, "from"))


def test_a_meeting_of_three_is_one_node_and_never_three_pairs() -> None:
    net = network(actor("a"), actor("b"), actor("c"), tie("a", "b", "c", relation="informationsaustausch"))
    (meeting,) = [node for node in nodes(net).values() if node.values["sort"] == ("tie",)]

    assert meeting.values["kind"] == ("informationsaustausch",)
    assert [(link.source, link.target) for link in links(net).values()] == [
        ("a", meeting.id), ("b", meeting.id), ("c", meeting.id),
    ]  # fmt: skip


def test_a_meeting_of_which_only_two_are_visible_stays_a_meeting() -> None:
    seen = replace(tie("a", "b"), hidden_ends=2)
    found = nodes(network(actor("a"), actor("b"), seen))

    assert found[seen.iri].values["unseen"] == ("2",)


@pytest.mark.parametrize(
    ("modality", "state", "label"),
    [
        (Modality.IST, None, "kooperiert mit"),
        (Modality.AUFTRAG, None, "Auftrag: kooperiert mit"),
        (Modality.SOLL, "empfohlen", "Soll, empfohlen: kooperiert mit"),
        (Modality.NEGIERT, None, "Ausdrücklich verneint: kooperiert mit"),
    ],
)
def test_what_is_no_fact_says_so_in_its_label_and_its_modality(
    modality: Modality, state: str | None, label: str
) -> None:
    joined = tie("a", "b", modality=modality, plan_state=state)
    (link,) = links(network(actor("a"), actor("b"), joined)).values()

    assert link.label == label
    assert link.values["modality"] == (modality.value,)


def test_a_meeting_that_is_only_a_duty_says_so_too() -> None:
    duty = tie("a", "b", "c", modality=Modality.AUFTRAG, label="Runder Tisch")
    assert nodes(network(actor("a"), actor("b"), actor("c"), duty))[duty.iri].label == "Auftrag: Runder Tisch"


def test_absences_and_offers_are_no_nodes_and_kinds_are_marked() -> None:
    net = network(
        actor("vhs"),
        group("kirchen", "kirchengemeinde"),
        absence("beirat", "beirat-weitere"),
        offer("Kurs", "vhs"),
    )
    found = nodes(net)

    assert set(found) == {"vhs", "kirchen"}
    assert found["kirchen"].tags == ("nur als Gruppe genannt",)
    assert found["kirchen"].values["sort"] == ("group",)
    assert found["vhs"].tags == ()


def test_seats_involvements_units_and_organs_are_links_with_their_role() -> None:
    rat = body("rat", "kreistag", organ_of=("kreis",))
    chair = seat("vhs", "rat", "vorsitz")
    net = network(
        actor("vhs", unit_of=("kreis",)),
        actor("kreis", "landkreis"),
        rat,
        chair,
        seat(None, "rat", "vakant"),
        quota("rat", 5),
        *undertaking("fest", "vhs", role="durchfuehrung"),
    )
    found = links(net)

    assert found[chair.iri].values["kind_label"] == ("Vorsitz",)
    assert (found["vhs#unit_of-1"].source, found["vhs#unit_of-1"].target) == ("vhs", "kreis")
    assert (found["rat#organ_of-1"].label, found["rat#organ_of-1"].target) == ("ist Gremium bei", "kreis")
    sorts = sorted(link.values["sort"][0] for link in found.values())
    assert sorts == ["involvement", "organ_of", "seat", "unit_of"]
    assert nodes(net)["rat"].values["seats_without_names"] == ("5",)


def test_a_link_to_somebody_who_is_not_there_is_left_out() -> None:
    assert links(network(actor("a"), actor("b", unit_of=("fort",)), directed("a", "fort"))) == {}


def test_source_quote_period_and_own_columns_go_along() -> None:
    joined = tie(
        "a",
        "b",
        evidence=("e",),
        period=Period(start="2004", end="2005-03"),
        attributes={"gewicht": ("3", "4")},
        level=0,
    )
    net = replace(
        network(
            actor("a"), actor("b"), joined, document("Leitbild", "2006"), evidence("e", "Leitbild", "So.")
        ),
        columns={"gewicht": "Gewicht"},
    )
    found = node_link(net)
    (link,) = found.links

    assert link.values["sources"] == ("Leitbild (2006)",)
    assert link.values["quotes"] == ("So.",)
    assert (link.values["start"], link.values["end"]) == (("2004",), ("2005-03",))
    assert link.values["level"] == ("0",)
    assert link.values["column-gewicht"] == ("3", "4")
    assert found.titles["column-gewicht"] == "Gewicht"
    assert set(found.titles) - {"column-gewicht"} <= set(TITLES)


def test_who_filters_by_kinds_finds_no_duty_among_the_cooperations() -> None:
    duty, fact = tie("a", "b", iri="pflicht", modality=Modality.AUFTRAG), tie("a", "b", iri="ist")
    found = links(network(actor("a"), actor("b"), duty, fact))

    assert [it for it, link in found.items() if link.values["kind"] == ("kooperation",)] == ["ist"]
    assert found["pflicht"].values["kind_label"] == ("Auftrag: kooperiert mit",)
