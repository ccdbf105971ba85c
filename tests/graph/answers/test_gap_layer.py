"""The layer shows what the sources leave empty: only what findings name, only to whom it may be shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis import analyse
from graph.answers.gap_layer import MOST_LINKS, MOST_PARTNERS, GapLayer, MissingSort, gap_layer
from graph.findings import (
    Confidence,
    Finding,
    Gate,
    GateSort,
    Judgement,
    JudgementState,
    PublicationLevel,
    Quadrant,
    Section,
    finding_id,
)
from graph.gaps import coverage, participation
from graph.locale import in_language, say
from graph.model import MapView, Modality, NetworkInfo, Node, Selection
from tests.builders import NOW, body, expectation, group, network, seat
from tests.builders import actor as agent

EVERYTHING = Selection(moment=NOW)
KINDS = ("kita", "vhs", "schule", "jobcenter", "verein", "stiftung", "krankenhaus")


def node(slug: str, kind: str = "verein", group: str = "zivilgesellschaft", **more: Any) -> Node:
    values = {
        "iri": slug,
        "label": slug,
        "kind": kind,
        "kind_label": kind,
        "group": group,
        "group_label": group,
    }
    return Node(**{**values, "modality": Modality.IST, **more})


def view(*nodes: Node) -> MapView:
    info = NetworkInfo(name="m", label="Musternetz")
    return MapView(
        network=info, nodes=nodes, edges=(), total_nodes=len(nodes), total_edges=0, summary="Ein Bild."
    )


def finding(gap: str, *subjects: str, topic: str = "", **more: Any) -> Finding:
    words = say("{text}", text="-".join((gap, *subjects)))
    values = {
        "section": Section.WATCH, "title": words, "reason": words, "certainty": words, "next_step": words,
        "checked_by": words, "level": PublicationLevel.BODY,
    }  # fmt: skip
    made = finding_id(gap, "m", subjects, topic)
    return Finding(**{"id": made, "gap": gap, "network": "m", "subjects": subjects, **values, **more})


def missing_kind(kind: str, field: str = "arbeit", **more: Any) -> Finding:
    values = {"section": Section.GAP, "kind": kind, "field": field, "fields": (field,), "step": "0"}
    return finding("coverage", kind, topic=field, **{**values, **more})


def likely(one: str, other: str, **more: Any) -> Finding:
    values = {"level": PublicationLevel.INTERNAL, "quadrant": Quadrant.ASK}
    return finding("likely_tie", one, other, **{**values, **more})


def layer(shown: MapView, *findings: Finding, **more: Any) -> GapLayer:
    return gap_layer(shown, findings, **{"selection": EVERYTHING, **more})


def decided(item: Finding, state: JudgementState) -> Finding:
    judged = Judgement(finding=item.id, state=state, reason="weil", judged_on=date(2026, 1, 1), role="Stelle")
    return replace(item, judgement=judged)


# -- partners --------------------------------------------------------------------------------------------------------


def test_expected_partner_that_no_source_names_is_a_hollow_place() -> None:
    found = next(coverage.find(analyse(network(expectation("arbeit", "unternehmen")), NOW)))
    [missing] = layer(view(node("a")), found).missing

    [place] = missing.nodes
    assert (place.label, place.finding, missing.sort) == ("Unternehmen?", found.id, MissingSort.PARTNER)
    assert missing.label == "Unternehmen: in den Quellen nicht genannt (Arbeit und Ausbildung)"


def test_partner_named_as_a_group_stands_on_the_map_already_and_is_no_empty_place() -> None:
    known = network(
        expectation("arbeit", "unternehmen"), group("firmen", "unternehmen", fields=("arbeit",)), agent("b")
    )
    found = tuple(coverage.find(analyse(known, NOW)))

    assert [item.step for item in found] == ["1"]
    assert layer(view(node("a")), *found).missing == ()


def test_kind_that_two_fields_miss_is_one_place_with_both_findings() -> None:
    both = missing_kind("kita", "sprache"), missing_kind("kita", "bildung")
    [missing] = layer(view(node("a")), *both).missing

    assert missing.findings == both
    assert missing.label == "Kindertagesstätte: in den Quellen nicht genannt (Sprache und Bildung)"
    assert missing.nodes[0].fields == ("sprache", "bildung")


def test_place_says_the_field_where_the_map_has_actors_of_the_kind() -> None:
    [missing] = layer(view(node("k", "kita", "bildungseinrichtung")), missing_kind("kita", "sprache")).missing

    assert missing.nodes[0].label == "Kindertagesstätte im Feld Sprache?"


def test_place_has_its_words_in_english() -> None:
    [missing] = layer(view(node("a")), missing_kind("kita", "sprache")).missing

    assert in_language(missing.label, "en") == "Early childhood centre: not named in the sources (Language)"


@pytest.mark.parametrize("section", [Section.QUESTION, Section.OWN_DUTY, Section.NOTED])
def test_what_is_no_gap_is_not_drawn(section: Section) -> None:
    assert layer(view(node("a")), missing_kind("kita", section=section)).missing == ()


def test_what_chance_could_explain_is_not_drawn() -> None:
    assert layer(view(node("a")), missing_kind("kita", confidence=Confidence.WEAK)).missing == ()


@pytest.mark.parametrize(
    ("state", "is_drawn"),
    [
        (JudgementState.OPEN, True),
        (JudgementState.CHECKED, True),
        (JudgementState.INVITED, True),
        (JudgementState.INTENDED, False),
        (JudgementState.DONE, False),
        (JudgementState.REJECTED, False),
    ],
)
def test_decision_takes_a_place_off_the_map(state: JudgementState, is_drawn: bool) -> None:
    assert bool(layer(view(node("a")), decided(missing_kind("kita"), state)).missing) is is_drawn


def test_filter_by_field_keeps_what_lies_within_the_field() -> None:
    two = missing_kind("kita", "sprache"), missing_kind("vhs", "arbeit")
    shown = layer(view(node("a")), *two, selection=Selection(moment=NOW, fields=("bildung",)))

    assert [item.findings[0].kind for item in shown.missing] == ["kita"]


def test_filter_by_kind_keeps_what_is_narrower() -> None:
    two = missing_kind("kita"), missing_kind("jobcenter")
    shown = layer(view(node("a")), *two, selection=Selection(moment=NOW, kinds=("bildungseinrichtung",)))

    assert [item.findings[0].kind for item in shown.missing] == ["kita"]


def test_surroundings_of_an_actor_miss_what_its_own_fields_miss() -> None:
    two = missing_kind("kita", "sprache"), missing_kind("vhs", "arbeit")
    chosen = Selection(moment=NOW, ego="a")

    shown = layer(view(node("a", fields=("arbeit",))), *two, selection=chosen)
    assert [item.findings[0].kind for item in shown.missing] == ["vhs"]


# -- seats -----------------------------------------------------------------------------------------------------------


def test_vacant_seat_hangs_on_its_body() -> None:
    known = network(body("beirat"), agent("a"), seat("a", "beirat"), seat(None, "beirat", "vakant"))
    vacant = [it for it in participation.find(analyse(known, NOW)) if it.id.topic == "vacant"]
    shown = layer(view(node("beirat", "netzwerk", "gremium", is_body=True)), *vacant)

    [missing] = shown.missing
    assert missing.nodes[0].label == "1 unbesetzter Sitz"
    assert [(edge.source, edge.target) for edge in shown.view.edges] == [("beirat", missing.mark)]


@pytest.mark.parametrize(("sort", "count"), [(GateSort.SIZE, 1), (GateSort.CHANCE, 0)])
def test_kind_without_any_seat_is_missing_but_not_one_with_few(sort: GateSort, count: int) -> None:
    gates = (Gate(sort, True, say("{text}", text="geprüft")),)
    few = finding("participation", "beirat", kind="migrantenorganisation", gates=gates)

    assert len(layer(view(node("beirat", is_body=True)), few).missing) == count


def test_seat_of_a_body_that_the_filter_hides_is_not_drawn() -> None:
    vacant = finding("participation", "beirat", topic="vacant", counted=say("{text}", text="1 Sitz"))

    assert layer(view(node("a")), vacant).missing == ()


# -- links -----------------------------------------------------------------------------------------------------------


def test_link_needs_both_ends_on_the_map() -> None:
    shown = layer(view(node("a"), node("b")), likely("a", "b"), likely("a", "c"))

    [edge] = shown.view.edges
    assert (edge.source, edge.target, edge.finding) == ("a", "b", shown.missing[0].findings[0].id)


def test_pair_that_two_detectors_name_is_drawn_once() -> None:
    twice = likely("a", "b"), finding("useful_tie", "b", "a", quadrant=Quadrant.BRIDGE)

    assert len(layer(view(node("a"), node("b")), *twice).view.edges) == 1


def test_neither_likely_nor_useful_is_not_drawn() -> None:
    assert layer(view(node("a"), node("b")), likely("a", "b", quadrant=Quadrant.HIDDEN)).missing == ()


@pytest.mark.parametrize("gap", ["fragile", "broker", "similar_offers", "mandate"])
def test_finding_about_a_tie_that_is_there_draws_no_missing_one(gap: str) -> None:
    assert layer(view(node("a"), node("b")), finding(gap, "a", "b")).missing == ()


def test_two_kinds_are_joined_by_ends_of_their_own_and_accuse_no_actor() -> None:
    pair = finding("kind_pair", "migrantenorganisation", "wirtschaft")
    shown = layer(
        view(node("m", "migrantenorganisation", "migrantenorganisation"), node("w", "unternehmen", "wirtschaft")),
        pair,
    )  # fmt: skip

    [edge] = shown.view.edges
    assert {edge.source, edge.target}.isdisjoint({"m", "w"})
    assert [end.label for end in shown.missing[0].nodes] == [
        "alle: Migrantinnen- und Migrantenorganisation",
        "alle: Wirtschaft und Arbeitswelt",
    ]


def test_two_kinds_of_which_one_is_not_on_the_map_are_not_drawn() -> None:
    pair = finding("kind_pair", "migrantenorganisation", "wirtschaft")

    assert layer(view(node("w", "unternehmen", "wirtschaft")), pair).missing == ()


def test_board_sees_nothing_that_is_internal() -> None:
    shown = view(node("a"), node("b"))
    findings = likely("a", "b"), missing_kind("kita")

    assert len(layer(shown, *findings).missing) == 2
    [only] = layer(shown, *findings, level=PublicationLevel.BODY).missing
    assert only.sort is MissingSort.PARTNER


# -- the whole layer -------------------------------------------------------------------------------------------------


def test_as_many_as_can_be_read_are_drawn_and_the_others_counted() -> None:
    nodes = [node(f"a{number}") for number in range(20)]
    links = [likely("a0", f"a{number}") for number in range(1, 16)]
    shown = layer(view(*nodes), *links, *(missing_kind(kind) for kind in KINDS))

    assert len(shown.view.edges) == MOST_LINKS
    assert (len(shown.missing), shown.more) == (MOST_LINKS + len(KINDS), 3)
    assert len(KINDS) < MOST_PARTNERS


def test_summary_says_how_many_places_are_empty() -> None:
    shown = gap_layer(view(node("a")), [missing_kind("kita")], EVERYTHING).view

    assert shown.summary == (
        "Ein Bild. Dazu ist 1 Hinweis eingezeichnet, als leere Stelle oder hohle Linie: erwartet oder naheliegend, in den Quellen nicht genannt."
    )


def test_map_without_findings_stays_as_it_is() -> None:
    bare = view(node("a"), node("b"))

    assert gap_layer(bare, [], EVERYTHING).view == bare


def test_everything_that_can_be_picked_leads_to_its_place() -> None:
    shown = layer(view(node("a"), node("b")), missing_kind("kita"), likely("a", "b"))
    partner, link = shown.missing

    assert shown.picked(partner.nodes[0].iri) is partner
    assert shown.picked(link.findings[0].id) is link
    assert shown.picked("a") is None
    assert shown.picked(None) is None


@given(
    st.lists(st.tuples(st.floats(-1000, 1000), st.floats(-1000, 1000)), min_size=1, max_size=40),
    st.lists(st.sampled_from(KINDS), unique=True),
)
def test_layer_moves_nobody_and_puts_each_place_on_its_own(
    places: list[tuple[float, float]], kinds: list[str]
) -> None:
    bare = view(*(node(f"a{number}", x=x, y=y) for number, (x, y) in enumerate(places)))
    shown = gap_layer(bare, [missing_kind(kind) for kind in kinds], EVERYTHING).view

    added = shown.nodes[len(bare.nodes) :]
    assert shown.nodes[: len(bare.nodes)] == bare.nodes
    assert len({(it.x, it.y) for it in added}) == len(kinds)
    assert all(abs(it.x) <= 1000 and abs(it.y) <= 1000 for it in added)
    assert shown == gap_layer(bare, [missing_kind(kind) for kind in kinds], EVERYTHING).view
