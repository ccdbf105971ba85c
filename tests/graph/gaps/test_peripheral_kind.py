"""Six clubs that all work together, and landlords at the end of a row or alone."""

from itertools import combinations, pairwise
from typing import Any

import pytest

from graph.analysis import Parameters, analyse
from graph.findings import Confidence, Finding, GateSort, PublicationLevel, Section
from graph.gaps.peripheral_kind import find
from graph.generator.planted import PLANTED
from graph.locale import in_language
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import NOW, actor, body, document, evidence, network, office, tie

CLUBS = [*map(actor, "abcdef"), *(tie(*pair) for pair in combinations("abcdef", 2))]
ROW = [*(actor(it, "mieterverein") for it in "vwxyz"), *(tie(*pair) for pair in pairwise("avwxyz"))]


def found(*things: Any, parameters: Parameters | None = None) -> list[Finding]:
    return list(find(analyse(network(*things), NOW, parameters)))


def test_a_kind_behind_one_door_is_found_firm() -> None:
    (finding,) = found(*CLUBS, *ROW)
    assert (finding.subjects, finding.kind) == (("wohnen",), "wohnen")
    assert finding.confidence is Confidence.FIRM
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.BODY)


def test_the_title_speaks_of_what_we_know_and_not_of_them() -> None:
    (finding,) = found(*CLUBS, *ROW)
    assert finding.title == (
        "Wohnungswirtschaft und Mieterschaft: Hier haben wir noch wenig belegte Zusammenarbeit mit Akteuren anderer Art"
    )
    for language in ("de", "en"):
        for text in (finding.title, finding.reason, finding.certainty):
            assert "rand" not in in_language(text, language).lower()


def test_the_ways_are_told_in_steps_counted_by_hand() -> None:
    """Each of the row reaches a, then five clubs one step later; among its five are 40 steps, both ways counted.

    Of the clubs a is one step from the others and one to five from the row, 20 in all, and five others each 5 and
    2 to 6 steps, 25 in all: 155 steps to 50 others from the row, 145 to 60 from the clubs.
    """
    (finding,) = found(*CLUBS, *ROW)
    to_clubs = sum(place + 5 * (place + 1) for place in range(1, 6))
    among_themselves = 2 * sum(4 * [1] + 3 * [2] + 2 * [3] + [4])
    assert (to_clubs + among_themselves, 20 + 5 * 25) == (155, 145)
    assert "von ihnen aus: im Mittel 100 % der anderen in 3,1 Schritten" in finding.reason
    assert "von den übrigen Akteuren aus: im Mittel 100 % der anderen in 2,4 Schritten" in finding.reason


def test_ties_to_other_kinds_are_counted_and_come_first_in_the_evidence() -> None:
    door = tie("a", "w", evidence=("zweite",))
    (finding,) = found(*CLUBS, *ROW, door, document(), evidence("zweite"), evidence("erste"))
    assert "Zu Akteuren anderer Art sind 2 Verbindungen belegt." in finding.reason
    assert finding.evidence == ("zweite",)


def test_a_kind_among_itself_has_no_tie_to_others() -> None:
    alone = [*(actor(it, "mieterverein") for it in "uvwxyz"), *(tie(*pair) for pair in ("uv", "wx", "yz"))]
    (finding,) = found(*CLUBS, *alone)
    assert "noch keine belegte Zusammenarbeit mit Akteuren anderer Art" in finding.title
    assert "Zu Akteuren anderer Art ist keine Verbindung belegt." in finding.reason


def test_three_members_are_too_few_to_be_tested() -> None:
    assert found(*CLUBS, *(actor(it, "mieterverein") for it in "xyz")) == []
    assert len(found(*CLUBS, *(actor(it, "mieterverein") for it in "wxyz"))) == 1


def test_who_was_never_asked_is_a_question_and_no_result() -> None:
    (finding,) = found(*CLUBS, *(actor(it, "mieterverein") for it in "wxyz"))
    assert (finding.section, finding.confidence) == (Section.QUESTION, Confidence.ASK)
    assert "Zu 4 von 4 ist gar keine Zusammenarbeit erfasst." in finding.reason
    assert finding.counted == "Zu 4 von 4 ist gar keine Zusammenarbeit erfasst"
    assert "Schritten" not in finding.reason
    assert (
        finding.next_step == "Nachfragen, mit wem zusammengearbeitet wird, und es eintragen: w, x, y und z."
    )


def test_exactly_half_without_any_contact_is_still_a_result() -> None:
    row = [*(actor(it, "mieterverein") for it in "wxyz"), tie("a", "w"), tie("w", "x")]
    (finding,) = found(*CLUBS, *row)
    assert "Zu 2 von 4 ist gar keine Zusammenarbeit erfasst." in finding.reason
    assert finding.section is Section.WATCH


def test_who_works_with_a_body_is_not_without_contact() -> None:
    lonely = [actor(it, "mieterverein") for it in "wxyz"]
    (finding,) = found(*CLUBS, *lonely, body("rat"), *(tie(it, "rat") for it in "wxyz"))
    assert "gar keine Zusammenarbeit" not in finding.reason
    assert "von ihnen aus: kein anderer Akteur;" in finding.reason


def test_where_nobody_has_a_tie_nobody_stands_apart() -> None:
    assert found(*map(actor, "abcdef"), *(actor(it, "mieterverein") for it in "wxyz")) == []


def test_one_kind_alone_is_compared_with_nothing() -> None:
    assert found(*CLUBS, *map(actor, "wxyz")) == []


def test_kinds_that_are_not_stated_are_no_kinds() -> None:
    assert found(*CLUBS, *(actor(it, "ohne Angabe") for it in "wxyz")) == []


def test_the_middle_is_no_finding() -> None:
    assert [it.kind for it in found(*CLUBS, *ROW)] == ["wohnen"]


def test_over_the_office_everybody_would_be_near() -> None:
    star = [office("kmut"), *(tie("kmut", it) for it in "abcdefvwxyz")]
    (finding,) = found(*CLUBS, *ROW, *star)
    assert finding.kind == "wohnen"
    assert finding.reason.endswith(
        "Die Koordinierungsstelle, große Runden und Sitze in Gremien sind nicht mitgezählt."
    )


def test_what_correction_for_two_kinds_takes_away_is_greyed() -> None:
    """Four of ten stand lowest in 1 of 210 shuffles: below 0.007, but not when doubled for two kinds."""
    row = [*(actor(it, "mieterverein") for it in "wxyz"), *(tie(*pair) for pair in pairwise("awxyz"))]
    assert [it.confidence for it in found(*CLUBS, *row)] == [Confidence.FIRM]
    (finding,) = found(*CLUBS, *row, parameters=Parameters(significance=0.007))
    assert finding.confidence is Confidence.WEAK
    assert [gate.sort for gate in finding.gates if not gate.passed] == [GateSort.CHANCE]


def test_the_difference_is_told_as_a_frequency() -> None:
    """v, the nearest of the row, has 1 + 5/2 + 1 + 1/2 + 1/3 + 1/4 = 5.6, the clubs 5 + 1/2 + … + 1/6 = 6.5."""
    (finding,) = found(*CLUBS, *ROW)
    (size,) = [gate for gate in finding.gates if gate.sort is GateSort.SIZE]
    assert size.passed
    assert size.reason.endswith("hat er in 100 von 100 Fällen die weiteren Wege.")


def test_the_best_connected_others_are_named_to_meet() -> None:
    (finding,) = found(*CLUBS, *ROW)
    assert finding.next_step.endswith("zum Beispiel a, b und c.")


def test_ties_to_those_named_weaken_the_finding() -> None:
    added = [tie(one, other) for one in "abc" for other in "vwxyz"]
    assert [it.confidence for it in found(*CLUBS, *ROW, *added)] == [Confidence.WEAK]


def test_where_each_works_with_each_nobody_stands_apart() -> None:
    assert found(*CLUBS, *ROW, *(tie(*pair) for pair in combinations("abcdefvwxyz", 2))) == []


def test_own_kinds_of_a_list_are_told_by_their_label() -> None:
    row = [*(actor(it, "Lead agency") for it in "vwxyz"), *(tie(*pair) for pair in pairwise("avwxyz"))]
    (finding,) = found(*CLUBS, *row)
    assert finding.title.startswith("Lead agency: ")


@pytest.mark.parametrize("name", ["peine", "leer", "lueneburg", "laatzen"])
def test_the_municipal_texts_are_too_thin_to_speak_of_kinds(store: Store, name: str) -> None:
    assert list(find(analyse(read_network(store, name, NOW), NOW))) == []


def test_the_planted_kind_of_the_training_network_is_the_only_firm_one(store: Store) -> None:
    (planted,) = [it for it in PLANTED if it.detector == "peripheral_kind"]
    firm = [
        it
        for it in find(analyse(read_network(store, "musterkreis", NOW), NOW))
        if it.confidence is Confidence.FIRM
    ]
    assert [it.subjects for it in firm] == [planted.names]
