"""Useful ties: what they are said to close is closed once they are there, and somebody can introduce the two."""

import re
from functools import cache
from itertools import combinations
from typing import Any

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis import Analysis, Parameters, analyse
from graph.findings import Confidence, Finding, GateSort, PublicationLevel, Quadrant
from graph.gaps.useful_tie import find
from graph.generator.training import musterkreis
from graph.locale import in_language
from graph.metrics.structure import Structure
from graph.projection.moment import visible
from graph.suggestions import UsefulTie, suggestions
from tests.builders import NOW, actor, expectation, network, office, plus, tie
from tests.strategies import things

QUICK = Parameters(trials=5)
EDGES = ("01", "12", "23", "30", "45", "56", "67", "74", "04")
RINGS = (
    *(actor(f"k{number}", "sportverein") for number in range(8)),
    *(tie(f"k{one}", f"k{other}") for one, other in EDGES),
)
"""Two circles of four that one tie holds together."""


def found(*given_things: Any) -> list[Finding]:
    return list(find(analyse(network(*given_things), NOW, QUICK)))


@cache
def training() -> Analysis:
    return analyse(visible(musterkreis(), NOW), NOW, QUICK)


def sides(size: int = 6) -> tuple[Any, ...]:
    """Return clubs and firms, everybody with all of their own kind, joined by two who know both."""
    kinds = {"v": "verein", "u": "unternehmen"}
    agents = [actor(f"{side}{number}", kinds[side]) for side in kinds for number in range(size)]
    ties = [
        tie(*pair)
        for side in kinds
        for pair in combinations([f"{side}{number}" for number in range(size)], 2)
    ]
    joining = [
        tie(hub, f"{side}{number}") for hub in ("jobcenter", "vhs") for side in kinds for number in (0, 1)
    ]
    return (*agents, *ties, actor("jobcenter", "jobcenter"), actor("vhs", "vhs"), *joining)


def test_what_no_longer_hangs_on_one_is_named() -> None:
    (finding,) = found(*RINGS)
    assert finding.title == "k1 und k5: ein zweiter Weg, damit nicht alles über k0 führt"
    assert "jeder belegte Weg über k4; danach nicht mehr" in finding.reason
    assert "Die Verbindung von k0 und k4 wäre nicht mehr die einzige" in finding.reason
    assert finding.counted == "3 Schwachstellen weniger"


def test_ties_that_would_do_as_well_are_named() -> None:
    # k1 and k3 are next to k0, k5 and k7 next to k4: whom k0 and k4 can introduce to each other.
    (finding,) = found(*RINGS)
    assert (
        "Fast ebenso viel brächte eine dieser Verbindungen: k1 mit k7; k3 mit k5; k3 mit k7."
        in finding.reason
    )


def test_who_can_introduce_them_is_named_with_the_documented_chain() -> None:
    (finding,) = found(*RINGS)
    assert finding.quadrant is Quadrant.BRIDGE
    assert "Vermittlung durch k0: Der belegte Weg (k1 – k0 – k4 – k5) führt dort vorbei." in finding.next_step
    assert finding.next_step.startswith("Brücke bauen: k1 und k5 miteinander bekannt machen.")


def test_two_kinds_that_never_meet_are_introduced_by_who_knows_both() -> None:
    told = [finding for finding in found(*sides()) if "»Zivilgesellschaft«" in finding.title]
    assert len(told) == 1
    assert {iri[0] for iri in told[0].subjects} == {"u", "v"}
    assert "noch keine Zusammenarbeit belegt" in told[0].reason
    assert "mindestens drei" in told[0].certainty
    assert re.search(
        r"Vermittlung durch (jobcenter|vhs): arbeitet nach den Quellen mit beiden", told[0].next_step
    )


def test_two_parts_that_nothing_joins_are_brought_together() -> None:
    apart = [thing for thing in RINGS if thing.iri != "tie-k0-k4"]
    finding = found(*apart)[0]
    assert finding.title.endswith("brächte zwei getrennte Teile des Netzwerks zusammen")
    assert "beide direkt ansprechen" in finding.next_step


def test_an_expected_kind_is_brought_into_its_field() -> None:
    (finding,) = found(
        actor("amt", "jobcenter"),
        actor("werk", "unternehmen", fields=("arbeit",)),
        expectation("arbeit", "jobcenter"),
    )
    assert finding.title == "amt und werk: brächte »Jobcenter« ins Handlungsfeld Arbeit und Ausbildung"
    assert "amt ist von dieser Art, dort aber nicht belegt. werk arbeitet in diesem Feld." in finding.reason
    assert (finding.field, finding.gates) == ("arbeit", ())


def test_the_shape_of_the_network_is_tried_with_missing_ties() -> None:
    (finding,) = found(*RINGS)
    assert [gate.sort for gate in finding.gates] == [GateSort.MISSING_DATA]
    assert finding.level is PublicationLevel.INTERNAL


def test_with_too_few_ties_to_try_anything_it_is_to_be_asked() -> None:
    # A tenth of four ties is none: no copy differs.
    pairs = [tie(f"p{number}", f"p{number + 1}") for number in (0, 2, 4, 6)]
    told = found(*(actor(f"p{number}") for number in range(8)), *pairs)
    assert told
    assert {finding.confidence for finding in told} == {Confidence.ASK}


def test_the_view_without_the_office_is_told() -> None:
    star = (office(), *(tie("kmut", f"k{number}") for number in range(8)))
    (finding,) = found(*RINGS, *star)
    assert "Betrachtet ist das Netzwerk ohne die Koordinierungsstelle." in finding.certainty


def test_in_english_it_says_the_same() -> None:
    (finding,) = found(*RINGS)
    assert (
        in_language(finding.title, "en") == "k1 and k5: a second path, so that not everything goes through k0"
    )


def test_the_planted_block_of_the_training_network_is_bridged() -> None:
    told = [finding for finding in find(training()) if finding.counted == "erste Verbindung zweier Arten"]
    assert len(told) == 1
    assert "Vermittlung durch Jobcenter Musterkreis" in told[0].next_step


def weak(structure: Structure) -> tuple[set[str], set[frozenset[str]]]:
    """Return cut points and bridges by another program, as IRIs."""
    graph = nx.relabel_nodes(
        nx.from_scipy_sparse_array(structure.adjacency), dict(enumerate(structure.ids)), copy=True
    )
    return set(nx.articulation_points(graph)), {frozenset(pair) for pair in nx.bridges(graph)}


def holds(analysis: Analysis, useful: UsefulTie) -> None:
    """Check that adding the tie removes the finding and everything it claims to close."""
    before = suggestions(analysis).evidenced
    known = analyse(plus(analysis.network, tie(*useful.ends, iri="neu")), NOW, QUICK)
    points, bridges = weak(suggestions(known).evidenced)
    old_points, old_bridges = weak(before)
    claimed = {before.ids[place] for place in useful.closing.cut_points}
    tied = {frozenset(before.ids[place] for place in pair) for pair in useful.closing.bridges}
    assert claimed <= old_points - points
    assert tied <= old_bridges - bridges
    assert useful.ends not in {it.subjects for it in find(known)}


def test_in_the_training_network_each_tie_closes_what_it_claims() -> None:
    ties = suggestions(training()).useful
    assert ties
    for useful in ties:
        holds(training(), useful)


@given(things(), st.data())
@settings(max_examples=40, deadline=None)
def test_each_tie_closes_what_it_claims(drawn: list[Any], data: st.DataObject) -> None:
    analysis = analyse(network(*drawn, *RINGS), NOW, QUICK)
    ties = suggestions(analysis).useful
    if ties:
        holds(analysis, data.draw(st.sampled_from(ties)))
