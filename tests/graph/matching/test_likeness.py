"""Who is the same was decided by hand; the names are invented or those of public bodies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.matching import Likeness, likeness
from graph.matching.weights import LEAST
from graph.records import Record, RecordSort

SURE = 92
"""So much have two names that are one to anybody who reads them."""


def actor(name: str, iri: str = "", **values: str) -> Record:
    return Record(
        sort=RecordSort.ACTOR, iri=iri or name, values={"label": (name,), **{field: (it,) for field, it in values.items()}}
    )  # fmt: skip


def alike(one: str, other: str) -> Likeness:
    return likeness(actor(one, "1"), actor(other, "2"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("AWO KV Peine e.V.", "Arbeiterwohlfahrt Kreisverband Peine"),
        ("pad e. V.", "pad e.V."),
        ("Freiwilligen Zentrum Muster", "Freiwilligenzentrum Muster"),
        ("Jugendmigrationsdienst der AWO", "AWO Jugendmigrationsdienst"),
        ("JULI Jugendhilfe in Musterberg gGmbH", "JuliJugendhilfe in Musterberg gGmbH "),
        ("Albert-Schweizer-Kinderdorf", "Albert-Schweitzer-Kinderdorf"),
    ],
)
def test_the_same_name_is_sure(one: str, other: str) -> None:
    assert alike(one, other).score >= SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Schule Muster", "Grundschule Muster"),
        ("Muster-Schule, Gemeinschaftsschule der Stadt Flensburg", "Muster-Schule"),
        ("Juli gGmbH", "JULI Jugendhilfe in Musterberg gGmbH"),
        ("Jobcenter Kreis Viersen", "Jobcenter Viersen"),
        ("Muster Arbeit GmbH", "Muster Arbeit gGmbH"),
        ("Bund der Musterleute (BDM)", "BDM"),
    ],
)
def test_a_doubtful_name_is_worth_a_look_and_not_sure(one: str, other: str) -> None:
    assert LEAST <= alike(one, other).score < SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Grundschule 3", "Grundschule 4"),
        ("Kita Muster I", "Kita Muster II"),
        ("DRK Ortsverein Leer", "DRK Kreisverband Leer"),
        ("AWO Peine", "AWO Leer"),
        ("Jobcenter Leer", "Landratsamt Leer"),
        ("Volkshochschule Peine", "Jobcenter Peine"),
        ("Deutsches Rotes Kreuz", "Deutsches Rotes Kreuz - Ortsverein Muster"),
        ("Haus A", "Haus B"),
        ("Gymnasium Heide-Ost", "Gemeinschaftsschule Heide-Ost"),
        ("Caritas", "Diakonie"),
        ("Stadt Peine", "Jobcenter Peine"),
        ("Hansestadt Muster", "Landkreis Muster"),
        ("Gemeinde Muster", "Turnverein Muster"),
        ("Grundschule Nord", "Förderverein Grundschule Nord"),
        ("Kita Weg 3", "3"),
        ("", ""),
        ("", "AWO"),
    ],
)
def test_another_number_level_place_or_kind_in_the_name_is_not_shown(one: str, other: str) -> None:
    assert alike(one, other).score < LEAST


def test_reasons_say_what_is_the_same_and_what_is_not() -> None:
    one = actor(
        "pad e.V.", "1", address="Weg 1, 10365 Berlin", website="https://www.pad.example/", phone="030 123456"
    )
    other = actor(
        "pad", "2", address="Weg 1, 10365 Berlin", website="http://pad.example", phone="+49 30 123456"
    )
    assert likeness(one, other).score == 100
    assert [str(it) for it in likeness(one, other).reasons] == [
        "gleicher Name bis auf »e.V.«", "gleiche Anschrift", "gleiche Internetadresse", "gleiche Telefonnummer",
    ]  # fmt: skip


def test_the_same_address_or_host_alone_makes_nobody_the_same() -> None:
    one = actor("Caritas", "1", address="Weg 1, 10365 Berlin", website="haus.example")
    other = actor("Mieterverein", "2", address="Weg 1, 10365 Berlin", website="haus.example")
    assert likeness(one, other).score < LEAST


def test_an_equal_identifier_is_certain_whatever_the_name() -> None:
    found = likeness(
        actor("Alt", "1", identifiers="integreat:4711"), actor("Neu", "2", identifiers="integreat:4711")
    )
    assert (found.score, [str(it) for it in found.reasons]) == (100, ["gleiche Kennung (integreat:4711)"])


@pytest.mark.parametrize(
    ("values", "others", "reason"),
    [
        ({"places": "p"}, {"places": "q"}, "aber verschiedene Orte"),
        (
            {"address": "Weg 1, 10365 Berlin"},
            {"address": "Weg 1, 21335 Lüneburg"},
            "aber andere Postleitzahl",
        ),
        ({"kind": "schule"}, {"kind": "jobcenter"}, "aber verschiedene Arten"),
    ],
)
def test_another_place_or_kind_speaks_against_it(
    values: dict[str, str], others: dict[str, str], reason: str
) -> None:
    found = likeness(actor("Waldhaus", "1", **values), actor("Waldhaus", "2", **others))
    assert LEAST <= found.score < SURE
    assert reason in found.reasons


def test_a_broader_kind_does_not_speak_against_it() -> None:
    found = likeness(actor("Muster", "1", kind="schule"), actor("Muster", "2", kind="berufsbildende-schule"))
    assert found.score == 100


def test_another_name_of_a_record_counts_a_little_less() -> None:
    one = Record(
        sort=RecordSort.ACTOR, iri="1", values={"label": ("Haus am Markt",), "alt_labels": ("Marktzentrum",)}
    )
    assert likeness(one, actor("Marktzentrum", "2")).score == 97


TEXTS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["AWO KV Peine", "Grundschule 3", "pad e.V.", "Haus (H)", "A - B", "3", "Weg 1, 10365 Berlin"]
    ),
)
RECORDS = st.builds(
    lambda values: Record(sort=RecordSort.ACTOR, iri="i", values=values),
    st.dictionaries(
        st.sampled_from(
            ["label", "alt_labels", "address", "website", "email", "phone", "kind", "places", "identifiers"]
        ),
        st.lists(TEXTS, min_size=1, max_size=2).map(tuple),
    ),
)


@given(RECORDS, RECORDS)
def test_likeness_is_the_same_from_both_sides_and_never_raises(one: Record, other: Record) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other).score <= 100
    assert bool(likeness(one, other).reasons) == (likeness(one, other).score >= LEAST)


@given(RECORDS)
def test_a_record_with_a_name_is_like_itself(record: Record) -> None:
    from graph.matching import normal

    if normal(record.first("label")):
        assert likeness(record, record).score >= SURE
