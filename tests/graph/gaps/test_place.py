from typing import Any

import pytest

from graph.analysis import analyse
from graph.findings import Finding, PublicationLevel, Section
from graph.gaps.place import find
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import NOW, actor, document, evidence, network, offer, place, plus

COUNTY = (place("kreis", label="Kreis Muster"), *(place(slug, "kreis") for slug in ("Nord", "Mitte", "Sued")))
IN_USE = (actor("x", places=("Nord",)), actor("y", places=("Mitte",)))


def found(*things: Any) -> list[Finding]:
    return list(find(analyse(network(*things), NOW)))


def test_a_place_without_anything_is_told_as_not_recorded() -> None:
    (finding,) = found(*COUNTY, *IN_USE)
    assert finding.title == "Sued: Hier ist bisher kein Akteur und kein Angebot erfasst"
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.BODY)
    assert (finding.subjects, finding.counted, finding.expected) == (
        ("Sued",),
        "1 Ort ohne Eintrag",
        "3 Orte im Vergleich",
    )
    assert "Nicht erfasst heißt nicht, dass es nichts gibt" in finding.certainty


def test_small_numbers_are_masked() -> None:
    more = [actor(f"n{number}", places=("Nord",)) for number in range(2)]
    (finding,) = found(*COUNTY, *IN_USE, *more)
    assert finding.reason == "Zum Vergleich, erfasste Akteure und Angebote: Nord (3), Mitte (unter 3)."


def test_what_is_recorded_for_the_whole_speaks_against_it() -> None:
    text = (document(), evidence(quote="für den ganzen Kreis"))
    (finding,) = found(*COUNTY, *IN_USE, actor("amt", places=("kreis",), evidence=("beleg",)), *text)
    assert finding.reason.endswith(
        "Für Kreis Muster insgesamt ist außerdem 1 Akteur oder Angebot erfasst; ob es auch dorthin reicht, ist nicht angegeben."
    )
    assert [quote.text for quote in finding.counter_quotes] == ["für den ganzen Kreis"]


def test_all_empty_places_of_one_whole_are_one_finding_with_one_id() -> None:
    (one,) = found(*COUNTY, *IN_USE)
    (two,) = found(*COUNTY, place("West", "kreis"), *IN_USE)
    assert two.title.startswith("Sued und West: Hier")
    assert one.id == two.id


SPORT = tuple(offer(f"sport {slug}", places=(slug,), fields=("sport",)) for slug in ("Nord", "Mitte"))


def test_a_field_that_most_places_have_is_told_for_the_others() -> None:
    (finding,) = found(*COUNTY, *SPORT, actor("z", places=("Sued",)))
    assert finding.title == "Sport und Freizeit: In Sued ist bisher nichts erfasst"
    assert (finding.field, finding.subjects) == ("sport", ("Sued",))


def test_a_field_that_few_places_have_is_a_task_of_the_whole() -> None:
    assert found(*COUNTY, *IN_USE, actor("z", places=("Sued",)), SPORT[0]) == []


def test_recording_an_offer_there_removes_the_finding() -> None:
    net = network(*COUNTY, *SPORT, actor("z", places=("Sued",)))
    helped = plus(net, offer("sport Sued", places=("Sued",), fields=("sport",)))
    assert len(list(find(analyse(net, NOW)))) == 1
    assert list(find(analyse(helped, NOW))) == []


def test_the_fields_with_most_places_are_told_and_no_more_than_five() -> None:
    fields = ("teilhabe", "arbeit", "wohnen", "gesundheit", "sport", "beratung")
    wide = [
        offer(f"{code} {slug}", places=(slug,), fields=(code,))
        for code in fields
        for slug in ("Nord", "Mitte")
    ]
    extra = offer("wohnen Sued", places=("Sued",), fields=("wohnen",))
    titles = [
        finding.title
        for finding in found(*COUNTY, place("West", "kreis"), *wide, extra, actor("z", places=("West",)))
    ]
    assert len(titles) == 5
    assert titles[0].startswith(
        "Teilhabe und Partizipation: In 2 Orten ist bisher nichts erfasst – Sued und West"
    )


@pytest.mark.parametrize(
    "things",
    [(), (actor("a"),), (place("ort"), actor("a", places=("ort",)))],
    ids=["nothing", "no place", "one place"],
)
def test_without_places_to_compare_there_is_nothing(things: tuple[Any, ...]) -> None:
    assert found(*things) == []


@pytest.mark.parametrize("name", ["lueneburg", "leer", "peine", "laatzen"])
def test_the_four_texts_record_no_places_side_by_side(store: Store, name: str) -> None:
    assert list(find(analyse(read_network(store, name, NOW), NOW))) == []
