from typing import Any

import pytest

from graph.analysis import analyse
from graph.findings import Finding, PublicationLevel, Section
from graph.gaps.unknown import find
from graph.locale import in_language
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import NOW, actor, document, evidence, group, network, office, tie


def found(*things: Any) -> list[Finding]:
    return list(find(analyse(network(*things), NOW)))


POSTS = (office(evidence=("e1",)), actor("Beauftragte", "integrationsbeauftragte", evidence=("e2",)))
WEB = (document("Internetseite", None), evidence("e1", "Internetseite"), evidence("e2", "Internetseite"))


def test_names_are_asked_for_with_what_they_settle() -> None:
    (finding,) = found(actor("a"), group("Kirchen", evidence=("beleg",)), tie("a", "Kirchen"))
    assert finding.title == "Frage 1: Welche Stellen sind mit »Kirchen« gemeint?"
    assert finding.reason.startswith("Nur als Gruppe genannt: Kirchen (2 offene Punkte).")
    assert (finding.counted, finding.section) == ("betrifft 2 offene Punkte", Section.QUESTION)
    assert (finding.subjects, finding.evidence) == (("Kirchen",), ("beleg",))


def test_a_title_names_three_and_counts_the_rest() -> None:
    (finding,) = found(*(group(slug) for slug in "KLMNO"))
    assert finding.title == "Frage 1: Welche Stellen sind mit »K«, »L«, »M« und 2 weiteren Gruppen gemeint?"
    assert (
        in_language(finding.title, "en")
        == "Question 1: Which organisations are meant by “K”, “L”, “M” and 2 more groups?"
    )


def test_the_date_of_an_undated_source_is_asked_for() -> None:
    (finding, *_) = found(*WEB, actor("a", evidence=("e1",)), actor("b", evidence=("e2",)))
    assert finding.title == "Frage 1: Welches Datum hat »Internetseite«?"
    assert finding.counted == "betrifft 2 Angaben"


def test_fields_partners_and_levels_are_asked_for() -> None:
    sport = [actor(slug, fields=("sport",)) for slug in "abcd"]
    levels = (tie("a", "b", level=2), tie("b", "c"), tie("a", "c"), tie("b", "x"))
    titles = [it.title.split(": ", 1)[1] for it in found(*sport, actor("x"), actor("y"), *levels)]
    assert sorted(titles) == [
        "In welchen Handlungsfeldern arbeiten 2 Stellen, zu denen keines erfasst ist?",
        "Wie eng ist die Zusammenarbeit bei 3 Verbindungen ohne Angabe?",
        "d – mit wem im selben Handlungsfeld gibt es eine Zusammenarbeit?",
    ]


def test_two_central_posts_are_a_question_for_the_office_alone() -> None:
    (finding,) = [it for it in found(*POSTS) if it.level is PublicationLevel.INTERNAL]
    assert finding.title == "Frage 1: Wie arbeiten Beauftragte und kmut zusammen?"
    assert finding.reason == "Die Quelle beschreibt beide Stellen; zur Zusammenarbeit keine Angabe."
    assert set(finding.subjects) == {"kmut", "Beauftragte"}


def test_there_are_at_most_five_questions_and_the_posts_are_one_of_them() -> None:
    things = (
        *POSTS, *WEB, group("K"), group("L"), actor("x"), actor("y"),
        *(actor(slug, fields=("sport",)) for slug in "abcd"), tie("a", "b", level=2), tie("b", "c"), tie("a", "c"),
    )  # fmt: skip
    findings = found(*things)
    assert [it.title[:8] for it in findings] == [f"Frage {rank}:" for rank in range(1, 6)]
    assert findings[-1].level is PublicationLevel.INTERNAL
    assert [it.weight for it in findings] == sorted((it.weight for it in findings), reverse=True)


def test_a_question_keeps_its_id_when_its_rank_changes() -> None:
    kinds = (group("K"), group("L"))
    (alone,) = found(*kinds)
    beside = found(*kinds, *WEB, *(actor(slug, evidence=("e1",)) for slug in "abcd"))
    assert [it.id for it in beside].index(alone.id) == 1


@pytest.mark.parametrize(
    "things",
    [(), (actor("a"), actor("b"), tie("a", "b")), tuple(actor(slug, "own-kind") for slug in "abcdef")],
    ids=["nothing", "two actors", "a plain list"],
)
def test_a_plain_list_is_asked_nothing(things: tuple[Any, ...]) -> None:
    assert found(*things) == []


def test_the_two_posts_of_leer_are_a_question_inside_the_office(store: Store) -> None:
    findings = list(find(analyse(read_network(store, "leer", NOW), NOW)))
    assert findings[-1].title == (
        "Frage 3: Wie arbeiten Integrationsbeauftragte und Koordinierungsstelle Migration und Teilhabe zusammen?"
    )
    assert findings[-1].level is PublicationLevel.INTERNAL


@pytest.mark.parametrize("name", ["lueneburg", "leer", "peine", "laatzen"])
def test_the_four_texts_leave_at_most_five_questions(store: Store, name: str) -> None:
    findings = list(find(analyse(read_network(store, name, NOW), NOW)))
    assert 1 <= len(findings) <= 5
    assert all(finding.counted for finding in findings)
