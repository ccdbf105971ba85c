"""Two kinds of six, each of which works with each within its kind: 30 ties, 12 actors with five ties each.

By hand: a block of 6 × 6 pairs holds 30 · 30 / 60 = 15 ties by degrees alone; simple networks have a little more, for
an actor cannot be its own partner (30 · 36 / 66 = 16.4).
"""

from collections.abc import Iterable
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis import analyse
from graph.findings import Confidence, Finding, Gate, GateSort, PublicationLevel, Section
from graph.gaps.kind_pair import MOST_SHOWN, QUOTES_SHOWN, find
from graph.generator.planted import PLANTED
from graph.locale import in_language
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import NOW, actor, document, evidence, network, office, tie

CLUBS, FIRMS = tuple("abcdef"), tuple("uvwxyz")


def circle(slugs: Iterable[str], kind: str, **more: Any) -> list[Any]:
    """Return actors of which each works with each."""
    names = tuple(slugs)
    return [*(actor(it, kind) for it in names), *(tie(*pair, **more) for pair in combinations(names, 2))]


TWO_SIDES = [*circle(CLUBS, "verein"), *circle(FIRMS, "unternehmen")]


def found(*things: Any) -> list[Finding]:
    return list(find(analyse(network(*things), NOW)))


def size_of(finding: Finding) -> Gate:
    (size,) = [gate for gate in finding.gates if gate.sort is GateSort.SIZE]
    return size


def test_an_empty_block_between_two_active_kinds_is_found_firm() -> None:
    (finding,) = found(*TWO_SIDES)
    assert finding.subjects == ("wirtschaft", "zivilgesellschaft")
    assert finding.confidence is Confidence.FIRM
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.BODY)


def test_title_and_reason_tell_what_was_counted_and_what_was_to_be_expected() -> None:
    (finding,) = found(*TWO_SIDES)
    assert finding.title == (
        "»Wirtschaft und Arbeitswelt« und »Zivilgesellschaft«: keine belegte Zusammenarbeit, zu erwarten wären etwa 16 Verbindungen"
    )
    assert finding.reason.startswith(
        "Von 36 möglichen Paaren arbeitet nach den Quellen keines zusammen. "
        "Zu erwarten wären bei so vielen Verbindungen etwa 16, im Vergleich nie weniger als "
    )
    assert finding.counted == "0 von 36 möglichen Paaren"
    assert finding.expected.startswith("etwa 16,")


def test_random_networks_are_told_behind_how_sure_only() -> None:
    (finding,) = found(*TWO_SIDES)
    assert "In 2.000 Zufallsvergleichen" in finding.certainty
    assert not {"Zufall", "2.000"} & {
        word for text in (finding.reason, finding.expected) for word in text.split()
    }


def test_a_single_tie_is_told_in_the_singular_and_is_the_evidence() -> None:
    (finding,) = found(*TWO_SIDES, tie("a", "u", evidence=("beleg",)), document(), evidence())
    assert ": nur 1 belegte Zusammenarbeit, " in finding.title
    assert "arbeitet nach den Quellen 1 zusammen" in finding.reason
    assert finding.evidence == ("beleg",)
    assert [quote.text for quote in finding.quotes] == ["Zitat"]


def test_two_kinds_that_work_together_are_no_finding() -> None:
    assert found(*TWO_SIDES, *(tie(*pair) for pair in product(CLUBS, FIRMS))) == []


def test_half_of_what_was_to_be_expected_is_the_boundary() -> None:
    """With k ties between the sides each block expects about 15 + k / 2 and a little more: 8 is below half, 12 above."""
    between = [tie(*pair) for pair in product(CLUBS, FIRMS)]
    (below,), (above,) = (found(*TWO_SIDES, *between[::3][:number]) for number in (8, 12))
    assert [size_of(it).passed for it in (below, above)] == [True, False]
    assert above.confidence is Confidence.WEAK
    assert "Es ist mehr als halb so viel" in above.certainty


def test_a_block_that_is_nearly_as_full_as_expected_is_no_finding() -> None:
    """24 ties where about 15 + 12 and a little more were to be expected."""
    between = [tie(*pair) for place, pair in enumerate(product(CLUBS, FIRMS)) if place % 3]
    assert found(*TWO_SIDES, *between) == []


def test_ties_within_a_kind_are_no_pair_of_kinds() -> None:
    clubs = [actor(it) for it in CLUBS]
    assert found(*clubs, *circle(FIRMS, "unternehmen"), *(tie(it, "u") for it in CLUBS)) == []


def test_a_block_of_fewer_than_ten_pairs_is_never_tested() -> None:
    assert found(*circle("abc", "verein"), *circle("uvw", "unternehmen")) == []


def test_actors_without_a_stated_kind_are_not_compared() -> None:
    assert found(*circle(CLUBS, "verein"), *circle(FIRMS, "ohne Angabe")) == []


def test_a_block_that_chance_could_leave_empty_is_greyed() -> None:
    """Each side has twelve ties, all to ten others: 12 · 12 / 48 = 3 to expect, and eight blocks are tested."""
    sides = [actor(it, kind) for names, kind in (("abcd", "verein"), ("uvwx", "unternehmen")) for it in names]
    others = [actor(f"s{place}", ("schule", "kirchengemeinde")[place % 2]) for place in range(10)]
    spread = [
        tie(it, f"s{(3 * place + step) % 10}") for place, it in enumerate("abcduvwx") for step in range(3)
    ]
    by_kinds = {it.subjects: it for it in found(*sides, *others, *spread)}
    finding = by_kinds["wirtschaft", "zivilgesellschaft"]
    assert finding.confidence is Confidence.WEAK
    assert GateSort.CHANCE in {gate.sort for gate in finding.gates if not gate.passed}
    assert finding.next_step.startswith("Zuerst nachfragen")


def test_the_star_of_the_office_hides_no_gap_and_is_told_beside() -> None:
    star = [office("kmut"), *(tie("kmut", it) for it in (*CLUBS, *FIRMS))]
    (finding,) = found(*TWO_SIDES, *star)
    assert (
        "Die Koordinierungsstelle, große Runden und Sitze in Gremien sind nicht mitgezählt." in finding.reason
    )
    assert "Mit der Koordinierungsstelle" not in finding.reason


def test_where_the_office_would_change_the_figure_that_is_said() -> None:
    towns = circle(FIRMS, "stadt-gemeinde")
    star = [office("kmut"), *(tie("kmut", it) for it in CLUBS)]
    (finding,) = found(*circle(CLUBS, "verein"), *towns, *star)
    assert finding.counted.startswith("0 von 36")
    assert "Mit der Koordinierungsstelle wären es 6." in finding.reason


def test_a_round_table_is_not_counted() -> None:
    (finding,) = found(*TWO_SIDES, tie("a", "b", "u", "v"))
    assert finding.counted.startswith("0 von 36")


def test_that_nobody_stands_between_is_said_unless_somebody_does() -> None:
    nobody = "Auch eine Stelle, die mit beiden zusammenarbeitet, ist nicht belegt."
    assert nobody in found(*TWO_SIDES)[0].reason
    bridge = (actor("jobcenter", "jobcenter"), tie("jobcenter", "a"), tie("jobcenter", "u"))
    assert nobody not in found(*TWO_SIDES, *bridge)[0].reason


def test_the_most_active_of_both_sides_without_a_partner_there_are_to_meet() -> None:
    (finding,) = found(*TWO_SIDES, actor("g"), tie("g", "f"), actor("h"), tie("h", "f"), tie("a", "u"))
    assert finding.next_step.startswith(
        "Miteinander bekannt machen, zum Beispiel v, w und x auf der einen und f, b und c auf der anderen Seite"
    )


def test_the_smallest_count_that_could_be_told_from_chance_is_printed() -> None:
    (finding,) = found(*TWO_SIDES)
    assert finding.certainty.endswith("nicht mehr sicher zu unterscheiden.")
    assert "Mit mehr als " in finding.certainty


def test_no_statistical_term_reaches_the_page() -> None:
    (finding,) = found(*TWO_SIDES)
    for text in (finding.title, finding.reason, finding.certainty, finding.next_step):
        for language in ("de", "en"):
            assert not {"Benjamini", "signifikan", "significan", "p-W"} & set(
                in_language(text, language).split()
            )


def test_quotes_are_a_handful() -> None:
    cited = [evidence(f"beleg{number}") for number in range(20)]
    within = circle(CLUBS, "verein", evidence=tuple(it.iri for it in cited))
    (finding,) = found(*within, *circle(FIRMS, "unternehmen"), document(), *cited)
    assert len(finding.evidence) == 20
    assert len(finding.quotes) == QUOTES_SHOWN


def test_where_kinds_keep_to_themselves_the_largest_are_told_and_the_rest_is_counted() -> None:
    """Six kinds make fifteen pairs of kinds, each of which would have some fifty ties by chance."""
    kinds = [f"Land {letter}" for letter in "ABCDEF"]
    things = [it for kind in kinds for it in circle((f"{kind} {n}" for n in range(18)), kind)]
    findings = found(*things)
    assert len(findings) == MOST_SHOWN == 10
    assert "Ebenso auffällig sind 5 weitere Paare von Arten" in findings[0].reason
    assert findings[0].title.startswith("»Land ")


@settings(max_examples=10, deadline=None)
@given(st.sets(st.sampled_from(list(product(CLUBS, FIRMS))), min_size=1, max_size=12))
def test_a_tie_between_the_sides_never_makes_it_worse(added: set[tuple[str, str]]) -> None:
    ties = [tie(*pair) for pair in sorted(added)]
    counts = [int(it.counted.split()[0]) for it in found(*TWO_SIDES, *ties)]
    assert counts in ([], [len(added)])


def test_the_suggested_ties_improve_the_finding_and_more_of_them_remove_it() -> None:
    (finding,) = found(*TWO_SIDES)
    assert "zum Beispiel u, v und w auf der einen und a, b und c auf der anderen Seite" in finding.next_step
    (better,) = found(*TWO_SIDES, *(tie(*pair) for pair in zip("abc", "uvw", strict=True)))
    assert better.id == finding.id
    assert better.weight < finding.weight
    assert found(*TWO_SIDES, *(tie(*pair) for pair in product("abc", FIRMS))) == []


@pytest.mark.parametrize("name", ["peine", "leer", "lueneburg", "laatzen"])
def test_the_municipal_texts_are_too_thin_to_speak_of_kinds(store: Store, name: str) -> None:
    assert list(find(analyse(read_network(store, name, NOW), NOW))) == []


def test_the_planted_block_of_the_training_network_is_the_only_firm_one(store: Store) -> None:
    (planted,) = [it for it in PLANTED if it.detector == "kind_pair"]
    firm = [
        it
        for it in find(analyse(read_network(store, "musterkreis", NOW), NOW))
        if it.confidence is Confidence.FIRM
    ]
    assert [it.subjects for it in firm] == [planted.names]
