import itertools
from typing import Any

import pytest
from hypothesis import given

from graph.findings import Finding, PublicationLevel, Section
from graph.gaps.fragile import find
from graph.metrics.analysis import analyse
from tests.builders import NOW, actor, body, document, evidence, group, network, office, tie
from tests.strategies import things


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
    assert found(*chain("abc"))["b",].certainty.endswith(
        "So zeigen es die Quellen; unerfasste Verbindungen sind wahrscheinlich."
    )


@given(things())
def test_a_cut_point_is_one_by_counting_components(drawn: list[Any]) -> None:
    """The definition itself is the second implementation: two contacts of hers fall into different parts."""
    import networkx as nx

    analysis = analyse(network(*drawn), NOW)
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
        network(*[it for it in drawn if getattr(it, "kind", "") != "koordinierungsstelle"]), NOW
    )
    graph = analysis.contacts
    for finding in find(analysis):
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
