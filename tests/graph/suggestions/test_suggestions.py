"""Who is suggested to whom: never the office, planned actors, kinds or bodies, and nobody of whom a source speaks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings

from graph.analysis import Analysis, analyse
from graph.findings import Quadrant
from graph.model import Modality
from graph.suggestions import Suggestions, candidates, likely, suggestions
from tests.builders import NOW, actor, body, expectation, group, network, offer, office, tie, undertaking
from tests.strategies import things

EDGES = ("01", "12", "23", "30", "45", "56", "67", "74", "04")
RINGS = (
    *(actor(f"k{number}", "sportverein") for number in range(8)),
    *(tie(f"k{one}", f"k{other}") for one, other in EDGES),
)
"""Two circles of four that one tie holds together."""


def read(*given_things: Any) -> Analysis:
    return analyse(network(*given_things), NOW)


def all_ends(found: Suggestions) -> set[tuple[str, str]]:
    alternatives = {pair for it in found.useful for pair in it.alternatives}
    return {it.ends for it in (*found.likely, *found.useful)} | alternatives


def suggested(found: Suggestions) -> set[str]:
    alike = {iri for it in found.alike for iri in (it.iri, *(one.iri for one in it.resemblances))}
    return {end for ends in all_ends(found) for end in ends} | alike


def test_it_is_computed_once_for_an_analysis() -> None:
    analysis = read(*RINGS)
    assert suggestions(analysis) is suggestions(analysis)


@given(things())
@settings(max_examples=50, deadline=None)
def test_only_named_organisations_that_exist_are_suggested(drawn: list[Any]) -> None:
    analysis = read(*drawn)
    for iri in suggested(suggestions(analysis)):
        agent = analysis.network.agents[iri]
        assert agent.is_named
        assert not agent.is_body
        assert agent.modality is Modality.IST
        assert agent.kind != "koordinierungsstelle"


@given(things())
@settings(max_examples=50, deadline=None)
def test_no_two_are_suggested_of_whom_a_source_speaks(drawn: list[Any]) -> None:
    analysis = read(*drawn)
    named_together = [set(it.ends) for it in analysis.network.ties.values()]
    for ends in all_ends(suggestions(analysis)):
        assert not any(set(ends) <= together for together in named_together)


@pytest.mark.parametrize(
    "said",
    [
        (tie("k1", "k5", level=0),),
        (tie("k1", "k5", modality=Modality.AUFTRAG),),
        (tie("k1", "k5", relation="informationsaustausch"),),
        undertaking("turnier", "k1", "k5", "k7"),
    ],
)
def test_who_is_said_not_to_know_each_other_or_to_be_about_to_is_left_to_that(said: tuple[Any, ...]) -> None:
    assert ("k1", "k5") in all_ends(suggestions(read(*RINGS)))
    assert ("k1", "k5") not in all_ends(suggestions(read(*RINGS, *said)))


def test_a_unit_is_not_suggested_to_its_own_house() -> None:
    wholes = [actor("k1", "sportverein", unit_of=("k5",)), *RINGS[2:]]
    assert ("k1", "k5") not in all_ends(suggestions(read(RINGS[0], *wholes)))


def test_the_star_of_the_office_hides_no_gap() -> None:
    star = (office(), *(tie("kmut", f"k{number}") for number in range(8)))
    without, within = suggestions(read(*RINGS)), suggestions(read(*RINGS, *star))
    assert [it.ends for it in within.useful] == [it.ends for it in without.useful] != []


def test_a_round_table_heals() -> None:
    table = undertaking("runde", *(f"k{number}" for number in (1, 3, 5, 7)))
    assert suggestions(read(*RINGS, *table)).useful == ()


def test_a_body_both_work_with_heals_and_is_never_suggested() -> None:
    table = (body("rat"), tie("rat", "k2"), tie("rat", "k6"))
    assert suggestions(read(*RINGS, *table)).useful == ()


def test_with_fewer_than_eight_actors_in_ties_nothing_is_read_from_ties() -> None:
    seven = [thing for thing in RINGS if "k7" not in (thing.iri, *getattr(thing, "ends", ()))]
    found = suggestions(read(*seven))
    assert (found.likely, found.useful) == ((), ())


def test_an_expected_kind_is_suggested_to_those_in_its_field_however_few_ties_there_are() -> None:
    found = suggestions(
        read(
            actor("amt", "jobcenter"),
            actor("werk", "unternehmen", fields=("arbeit",)),
            expectation("arbeit", "jobcenter"),
        )
    )
    (tie_,) = found.useful
    assert (tie_.ends, tie_.won[0].comes, tie_.won[0].cell.field) == (("amt", "werk"), "amt", "arbeit")


def test_a_kind_without_names_is_nobody_to_be_brought_into_a_field() -> None:
    found = suggestions(
        read(
            group("Jobcenter der Region", "jobcenter"),
            actor("werk", "unternehmen", fields=("arbeit",)),
            expectation("arbeit", "jobcenter"),
        )
    )
    assert found.useful == ()


def test_a_county_without_ties_of_its_own_acts_through_its_offices() -> None:
    county, club = actor("kreis", "landkreis", fields=("sport",)), actor("club", fields=("sport",))
    assert "kreis" not in suggested(suggestions(read(county, club, actor("amt", "schule"))))


def test_two_clubs_without_ties_that_do_the_same_are_named_once() -> None:
    found = suggestions(
        read(actor("rudern", fields=("sport",)), actor("turnen", fields=("sport",)), actor("kita", "kita"))
    )
    assert [(it.iri, [one.iri for one in it.resemblances]) for it in found.alike] == [("rudern", ["turnen"])]


def test_to_be_of_the_same_kind_is_no_hint() -> None:
    assert suggestions(read(actor("a"), actor("b"), actor("kita", "kita"))).alike == ()


def test_to_reach_the_same_people_and_nothing_else_is_no_hint() -> None:
    reach = [offer(f"o{kind}", kind, target_groups=("frauen",)) for kind in ("a", "b")]
    assert (
        suggestions(read(actor("a", "kita"), actor("b", "jobcenter"), actor("c", "verein"), *reach)).alike
        == ()
    )


def clique(names: str, without: str = "") -> tuple[Any, ...]:
    pairs = [(one, other) for place, one in enumerate(names) for other in names[place + 1 :]]
    return tuple(tie(*pair) for pair in pairs if set(pair) != set(without))


CLIQUE = "abcdefghij"


def test_the_one_tie_missing_among_close_partners_is_the_likeliest() -> None:
    found = suggestions(read(*map(actor, CLIQUE), *clique(CLIQUE[:6], "ab"), *clique(CLIQUE[5:])))
    assert found.likely[0].ends == ("a", "b")
    assert found.likely[0].partners == ("c", "d", "e", "f")


def test_a_large_network_is_looked_at_place_by_place(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (candidates, likely):
        monkeypatch.setattr(module, "MATRIX_UP_TO", 10)
    monkeypatch.setattr("graph.suggestions.MATRIX_UP_TO", 10)
    here, there = CLIQUE, "klmnopqrst"
    agents = [actor(slug, places=("hier" if slug in here else "dort",)) for slug in here + there]
    ties = [clique(names[:6], names[:2]) + clique(names[5:]) for names in (here, there)]
    found = suggestions(read(*agents, *ties[0], *ties[1], tie("a", "t")))
    assert found.by_place
    assert {("a", "b"), ("k", "l")} <= {it.ends for it in found.likely}
    assert all((one in here) is (other in here) for one, other in (it.ends for it in found.likely))


def test_likely_and_useful_together_are_to_be_approached() -> None:
    found = suggestions(read(*RINGS))
    named = {it.ends for it in found.likely}
    assert all(it.quadrant in (Quadrant.APPROACH, Quadrant.BRIDGE) for it in found.useful)
    assert not named & {it.ends for it in found.useful}


def test_the_ends_of_all_suggestions_are_counted_for_exposure() -> None:
    found = suggestions(read(*map(actor, CLIQUE), *clique(CLIQUE[:6], "ab"), *clique(CLIQUE[5:])))
    assert found.exposure.total.suggestions == 2 * len([*found.likely, *found.useful])


def test_an_empty_network_has_no_suggestions() -> None:
    found = suggestions(read())
    assert (found.likely, found.useful, found.alike) == ((), (), ())
