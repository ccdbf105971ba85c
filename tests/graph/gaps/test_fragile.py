import itertools
from typing import Any

import pytest
from hypothesis import given

from graph.analysis import Parameters, analyse
from graph.findings import Confidence, Finding, GateSort, PublicationLevel, Section
from graph.gaps.fragile import find
from graph.locale import in_language
from graph.projection.network import is_office
from tests.builders import NOW, actor, body, document, evidence, group, network, office, plus, tie
from tests.strategies import things

FEW_TRIALS = Parameters(trials=3)


def found(*given_things: Any) -> dict[tuple[str, ...], Finding]:
    return {finding.subjects: finding for finding in find(analyse(network(*given_things), NOW))}


def actors(slugs: str) -> list[Any]:
    return [actor(slug) for slug in slugs]


def chain(slugs: str) -> list[Any]:
    return [*actors(slugs), *(tie(one, other) for one, other in itertools.pairwise(slugs))]


def ring(slugs: str) -> list[Any]:
    return [*chain(slugs), tie(slugs[-1], slugs[0])]


def test_the_middle_of_a_chain_of_three_holds_it_together() -> None:
    finding = found(*chain("abc"))["b",]
    assert finding.title == "b: hält 1 Stelle im Netzwerk"
    assert (
        finding.reason
        == "Ohne b hätten nach den Quellen keine belegte Verbindung mehr zum übrigen Netzwerk: c."
    )
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.INTERNAL)


def test_a_ring_is_not_fragile() -> None:
    assert found(*ring("abcd")) == {}


def test_the_largest_part_stays_and_the_others_are_cut_off() -> None:
    finding = found(*ring("abc"), *chain("xy"), tie("c", "x"))["c",]
    assert finding.reason.endswith("zum übrigen Netzwerk: x und y.")
    assert finding.weight == 2


def test_a_bridge_between_two_rings_is_found_with_its_ends() -> None:
    both = found(*ring("abc"), *ring("xyz"), tie("c", "x", evidence=("beleg",)), document(), evidence())
    assert set(both) == {("c",), ("x",), ("c", "x")}
    assert both["c", "x"].title == "c und x: eine einzige Verbindung hält zwei Teile zusammen"
    assert [quote.text for quote in both["c", "x"].quotes] == ["Zitat"]


@pytest.mark.parametrize(("outer", "is_bridge"), [("x", False), ("xy", True)])
def test_a_bridge_needs_two_on_each_side(outer: str, is_bridge: bool) -> None:
    assert (("c", "x") in found(*ring("abc"), *chain(outer), tie("c", "x"))) is is_bridge


def test_the_star_of_the_office_is_its_job() -> None:
    assert found(office(), *actors("abc"), *(tie("kmut", slug) for slug in "abc")) == {}


def test_what_the_star_hides_is_found_without_the_office() -> None:
    finding = found(office(), *chain("abc"), *(tie("kmut", slug) for slug in "abc"))["b",]
    assert "(ohne die Koordinierungsstelle betrachtet)" in finding.reason


def test_what_shows_with_the_office_is_not_told_twice() -> None:
    findings = list(find(analyse(network(office(), *chain("abc"), tie("kmut", "a")), NOW)))
    assert len({finding.id for finding in findings}) == len(findings)
    assert "betrachtet" not in findings[0].reason


def test_a_round_table_breaks_nowhere() -> None:
    assert found(*actors("abcd"), tie("a", "b", "c", "d")) == {}


def test_who_sits_at_the_same_table_is_not_cut_off() -> None:
    assert found(*chain("abc"), tie("a", "b", "c")) == {}


def test_between_two_round_tables_nothing_is_tested() -> None:
    assert found(*actors("abcde"), tie("a", "b", "c"), tie("c", "d", "e")) == {}


def test_one_direct_part_beside_a_round_table_is_no_cut() -> None:
    assert found(*actors("abcd"), tie("a", "b", "c"), tie("c", "d")) == {}


def test_a_pair_that_only_a_gathering_with_a_kind_joins_is_no_bridge() -> None:
    rings, kind = (*ring("abc"), *ring("xyz")), group("Kirchen")
    assert found(*rings, kind, tie("c", "x", "Kirchen")) == {}


def test_a_body_can_hold_others_together() -> None:
    assert found(*chain("abc"), body("rat"), tie("a", "rat"), tie("rat", "c")) == {}
    assert ("rat",) in found(*actors("ac"), body("rat"), tie("a", "rat"), tie("rat", "c"))


def test_the_certainty_says_that_unrecorded_connections_are_likely() -> None:
    assert found(*chain("abc"))["b",].certainty.startswith(
        "Grundlage: noch kein Dokument erfasst. "
        "So zeigen es die Quellen; unerfasste Verbindungen sind wahrscheinlich. "
    )


@given(things())
def test_a_cut_point_is_one_by_counting_components(drawn: list[Any]) -> None:
    """The definition itself is the second implementation: two contacts of hers fall into different parts."""
    import networkx as nx

    analysis = analyse(network(*drawn), NOW, FEW_TRIALS)
    views = [
        analysis.contacts,
        analysis.contacts.subgraph(n for n in analysis.contacts if not _is_office(analysis, n)),
    ]
    expected = set()
    for graph in views:
        for node in graph:
            rest = graph.subgraph(set(graph) - {node})
            direct = {other for other, edge in graph.adj[node].items() if not edge["round_table"]}
            parts = [part for part in nx.connected_components(rest) if direct & part]
            if len(parts) > 1 and not _is_office(analysis, node):
                expected.add((node,))
    assert {finding.subjects for finding in find(analysis) if len(finding.subjects) == 1} == expected


@given(things())
def test_cut_off_is_everybody_but_the_largest_part(drawn: list[Any]) -> None:
    import networkx as nx

    analysis = analyse(
        network(*[it for it in drawn if getattr(it, "kind", "") != "koordinierungsstelle"]), NOW, FEW_TRIALS
    )
    graph = analysis.contacts
    for finding in find(analysis):
        if not set(finding.subjects) <= set(graph) or "gemeinsam" in finding.title:
            continue
        part = nx.node_connected_component(graph, finding.subjects[0])
        rest = nx.Graph(graph.subgraph(part))
        if len(finding.subjects) == 1:
            rest.remove_node(finding.subjects[0])
        else:
            rest.remove_edge(*finding.subjects)
        contacts = {
            other
            for one in finding.subjects
            for other, edge in graph.adj[one].items()
            if not edge["round_table"]
        }
        sizes = [len(piece) for piece in nx.connected_components(rest) if contacts & piece]
        assert finding.weight == sum(sizes) - max(sizes)


def _is_office(analysis: Any, iri: str) -> bool:
    return bool(analysis.network.agents[iri].kind == "koordinierungsstelle")


TWO_RINGS = (*ring("abcde"), *ring("vwxyz"), tie("e", "v"))
"""Eleven ties, so that one in ten can be left out."""


def tried(healed: int) -> dict[tuple[str, ...], Finding]:
    """Return what is found where in so many of ten trials a second tie joins the two rings."""
    analysis = analyse(network(*TWO_RINGS), NOW, Parameters(trials=10))
    structure = analysis.contact_structure
    second = structure.with_pairs([*structure.pairs.tolist(), [structure.place["a"], structure.place["z"]]])
    same = structure.with_pairs(structure.pairs)
    analysis._copies["contact_structure"] = (second,) * healed + (same,) * (10 - healed)
    return {finding.subjects: finding for finding in find(analysis)}


@pytest.mark.parametrize("subjects", [("e",), ("v",), ("e", "v")])
def test_a_weak_spot_that_stays_one_in_eight_of_ten_trials_is_firm(subjects: tuple[str, ...]) -> None:
    finding = tried(healed=2)[subjects]
    assert finding.confidence is Confidence.FIRM
    assert "In 8 von 10 Versuchen" in finding.certainty
    assert finding.next_step.startswith("Eine zweite Verbindung anbahnen oder nachtragen: ")


@pytest.mark.parametrize("subjects", [("e",), ("v",), ("e", "v")])
def test_one_that_vanishes_more_often_is_to_be_asked_first(subjects: tuple[str, ...]) -> None:
    finding = tried(healed=3)[subjects]
    assert finding.confidence is Confidence.ASK
    assert "In 7 von 10 Versuchen" in finding.certainty
    assert finding.next_step.startswith("Zuerst nachfragen, welche weiteren Verbindungen es gibt (")


def test_where_nothing_can_be_tried_the_finding_is_to_be_asked() -> None:
    finding = found(*chain("abcde"))["c",]
    assert finding.confidence is Confidence.ASK
    assert "noch zu wenige Verbindungen erfasst" in finding.certainty


def test_one_that_is_cut_off_alone_is_put_back_as_too_small() -> None:
    finding = found(*ring("abc"), actor("d"), tie("c", "d"))["c",]
    assert finding.confidence is Confidence.WEAK
    assert [gate.sort for gate in finding.gates if not gate.passed] == [GateSort.MISSING_DATA, GateSort.SIZE]
    assert finding.certainty.endswith("Betroffen wäre nur 1 Stelle.")


def test_the_lost_reach_of_the_others_is_told_as_a_share() -> None:
    """By hand: 1/1 + 1/1 + 1/2 + 2/3 + 1/4 among the four others before, 1/1 + 1/1 after."""
    finding = found(*chain("abcde"))["c",]
    assert finding.certainty.endswith(
        "Betroffen wären 2 Stellen. Die Erreichbarkeit der übrigen Stellen untereinander sänke um 41 %."
    )
    assert in_language(finding.certainty, "en").endswith("41 % less within reach of each other.")


def test_what_hangs_on_it_is_counted() -> None:
    finding = found(*ring("abc"), *chain("xy"), tie("c", "x"))["c",]
    assert (finding.counted, finding.expected) == ("2 Stellen hängen nur daran", "")
    assert in_language(finding.counted, "en") == "2 organisations depend on it alone"


def test_two_who_hold_a_group_together_are_named_as_a_pair() -> None:
    """In a ring of eight two opposite ones part it into three and three; alone each leaves a chain."""
    findings = list(find(analyse(network(*ring("abcdefgh")), NOW)))
    assert findings[0].subjects == ("a", "e")
    assert findings[0].title == "a und e: halten gemeinsam 3 Stellen im Netzwerk"
    assert findings[0].reason == (
        "Fielen a und e beide weg, hätten nach den Quellen keine belegte Verbindung mehr zum übrigen Netzwerk: "
        "f, g und h. Solange eine der beiden Stellen bleibt, hält es."
    )
    assert len(findings) == 3


def test_a_pair_and_a_bridge_of_the_same_two_are_two_findings() -> None:
    (bridge,) = [it for it in found(*TWO_RINGS).values() if it.subjects == ("e", "v")]
    pairs = find(analyse(network(*ring("eabvcd"), *ring("eijvkl"), tie("e", "v")), NOW))
    ids = {it.id for it in pairs if it.subjects == ("e", "v")}
    assert ids
    assert bridge.id not in ids


FIRMS_AND_CLUBS = (
    actor("f1", "unternehmen"), actor("f2", "unternehmen"), actor("f3", "unternehmen"),
    actor("v1"), actor("v2"), actor("kammer", "ihk"), actor("schule", "schule"),
    tie("f1", "schule"), tie("f2", "schule"), tie("f3", "f1"), tie("v1", "schule"), tie("v2", "v1"), tie("v2", "schule"),
)  # fmt: skip


def test_two_kinds_that_only_one_actor_joins_are_told() -> None:
    finding = found(*FIRMS_AND_CLUBS)["schule", "wirtschaft", "zivilgesellschaft"]
    assert (
        finding.title == "»Wirtschaft und Arbeitswelt« und »Zivilgesellschaft«: alle Wege führen über schule"
    )
    assert finding.reason == (
        "Nach den Quellen führt jede belegte Verbindung zwischen »Wirtschaft und Arbeitswelt« (f1, f2 und f3) und "
        "»Zivilgesellschaft« (v1 und v2) über schule."
    )
    assert (
        in_language(finding.title, "en")
        == "“Economy and labour” and “Civil society”: every path leads through schule"
    )
    assert (finding.weight, finding.level) == (2, PublicationLevel.INTERNAL)


def test_a_second_way_between_the_kinds_ends_their_dependence() -> None:
    assert ("schule", "wirtschaft", "zivilgesellschaft") not in found(*FIRMS_AND_CLUBS, tie("f2", "v1"))


def test_that_kinds_meet_through_the_office_is_its_job() -> None:
    joined = (actor("f1", "unternehmen"), actor("f2", "unternehmen"), actor("v1"), actor("v2"), office())
    assert found(*joined, *(tie("kmut", slug) for slug in ("f1", "f2", "v1", "v2"))) == {}


@given(things())
def test_a_second_tie_around_a_cut_point_removes_the_finding(drawn: list[Any]) -> None:
    """What the next step suggests helps: once everybody knows one more, with and without the office, nothing hangs on her."""
    net = network(*drawn)
    for finding in find(analyse(net, NOW, FEW_TRIALS)):
        (first, *more) = finding.subjects
        if not more:
            others = sorted(set(analyse(net, NOW, FEW_TRIALS).contacts) - {first})
            offices = [it for it in others if is_office(net.agents[it])]
            chain = itertools.pairwise(it for it in others if it not in offices)
            stars = ((it, other) for it in offices for other in others if other != it)
            helped = plus(net, *(tie(one, other) for one, other in (*chain, *stars)))
            found_again = find(analyse(helped, NOW, FEW_TRIALS))
            assert finding.id not in {it.id for it in found_again}
