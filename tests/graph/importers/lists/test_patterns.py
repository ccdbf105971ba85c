"""What one row of a list may speak of: ties, offers, seats, grants, involvements."""

from collections import Counter

from graph.importers.lists import Pattern, batch_of, guess
from graph.records import RecordSort
from tests.batches import labels
from tests.graph.importers.lists.tables import book, drafts, is_accounted_for


def test_ties_of_a_list_of_pairs() -> None:
    found = book(
        ["Von", "Zu", "Art der Beziehung", "Beginn"],
        ["VHS", "AWO", "Kooperation", "05/2019"],
        ["VHS", "Jobcenter", "berät", "2020"],
    )
    mapping = guess(found)
    batch = batch_of(found, mapping)
    assert mapping.pattern is Pattern.TIES
    one, other = (it.values for it in drafts(batch, RecordSort.TIE))
    assert (one["relation"], one["participants"], one["start"]) == (
        ("kooperation",),
        ("actor:AWO", "actor:VHS"),
        ("2019-05",),
    )
    assert (other["relation"], other["source"], other["target"]) == (
        ("beratung",),
        ("actor:VHS",),
        ("actor:Jobcenter",),
    )
    assert labels(batch, RecordSort.ACTOR) == ["VHS", "AWO", "Jobcenter"]


def test_a_relation_that_no_list_knows_is_no_cooperation() -> None:
    found = book(
        ["Von", "Zu", "Art der Beziehung"],
        ["VHS", "AWO", "Nachbarschaftsfest"],
        ["VHS", "VHS", "Kooperation"],
    )
    batch = batch_of(found, guess(found))
    assert not batch.drafts or not drafts(batch, RecordSort.TIE)
    assert ["Nachbarschaftsfest" in it.reason or "mit sich selbst" in it.reason for it in batch.rejected] == [
        True,
        True,
    ]
    assert is_accounted_for(batch)


def test_partners_in_one_cell_are_a_tie_each() -> None:
    found = book(["Verein", "Kooperationspartner"], ["VHS", "AWO; Jobcenter"], ["AWO", "VHS"])
    mapping = guess(found)
    batch = batch_of(found, mapping)
    assert mapping.pattern is Pattern.TIES
    assert sorted(labels(batch, RecordSort.TIE)) == ["VHS – AWO", "VHS – Jobcenter"]
    assert is_accounted_for(batch)


def test_offers_of_a_cell_are_taken_apart() -> None:
    found = book(
        ["Einrichtung", "Angebote", "Zielgruppe"],
        ["VHS", "Sprachkurse, Beratung", "Frauen"],
        ["AWO", "Kochen", ""],
    )
    mapping = guess(found)
    batch = batch_of(found, mapping)
    assert mapping.pattern is Pattern.OFFERS
    assert labels(batch, RecordSort.OFFER) == ["Sprachkurse", "Beratung", "Kochen"]
    first = drafts(batch, RecordSort.OFFER)[0].values
    assert (first["providers"], first["target_groups"], first["fields"]) == (
        ("actor:VHS",),
        ("frauen",),
        ("sprache",),
    )


def test_seats_of_bodies() -> None:
    found = book(
        ["Gremium", "Institution", "Funktion"],
        ["Integrationsbeirat", "AWO", "Vorsitz"],
        ["Integrationsbeirat", "VHS", "Grüßaugust"],
    )
    mapping = guess(found)
    batch = batch_of(found, mapping)
    assert mapping.pattern is Pattern.SEATS
    assert labels(batch, RecordSort.BODY) == ["Integrationsbeirat"]
    assert [(it.values["member"], it.values["role"]) for it in drafts(batch, RecordSort.SEAT)] == [
        (("actor:AWO",), ("vorsitz",)),
        (("actor:VHS",), ("mitglied-unbestimmt",)),
    ]


def test_the_right_to_vote_is_of_the_seat_and_not_of_who_holds_it() -> None:
    found = book(
        ["Gremium", "Organisation", "Funktion", "Stimmrecht"],
        ["Integrationsbeirat", "AWO", "Vorsitz", "ja"],
        ["Integrationsbeirat", "VHS", "Mitglied", "nein"],
    )
    batch = batch_of(found, guess(found))
    assert [it.attributes for it in drafts(batch, RecordSort.SEAT)] == [
        {"Stimmrecht": ("ja",)},
        {"Stimmrecht": ("nein",)},
    ]
    assert [it.attributes for it in drafts(batch, RecordSort.ACTOR)] == [{}, {}]


def test_grants_run_as_long_as_money_was_paid_without_a_gap() -> None:
    found = book(
        ["Empfänger", "Fördergeber", "2018", "2019", "2020", "2021", "2022"],
        ["Verein Brücke", "Landkreis Peine", "100", "200,50", "", "0", "300"],
        ["Verein Licht", "Landkreis Peine", "", "", "1.000", "50", "50"],
    )
    batch = batch_of(found, guess(found))
    assert [
        (it.values["start"], it.values["end"], it.attributes) for it in drafts(batch, RecordSort.TIE)
    ] == [
        (("2018",), ("2019",), {"2018": ("100",), "2019": ("200,50",)}),
        (("2022",), ("2022",), {"2022": ("300",)}),
        (("2020",), ("2022",), {"2020": ("1.000",), "2021": ("50",), "2022": ("50",)}),
    ]
    assert {it.values["source"] for it in drafts(batch, RecordSort.TIE)} == {("actor:Landkreis Peine",)}


def test_a_grant_of_nobody_named_asks_for_the_name() -> None:
    found = book(["Empfänger", "2018", "2019"], ["Verein Brücke", "100", "200"], ["Verein Licht", "1000", ""])
    mapping = guess(found)
    assert any("Wer fördert" in notice for notice in mapping.notices)
    assert [it.sort for it in batch_of(found, mapping).drafts if it.key == "group:funder"] == [
        RecordSort.GENERIC
    ]


def test_projects_with_their_organisations_are_involvements_of_each_row() -> None:
    found = book(["Projekt", "Organisation"], ["Brücke", "AWO"], ["Brücke", "VHS"], ["Licht", "AWO"])
    batch = batch_of(found, guess(found))
    assert Counter(it.sort.value for it in batch.drafts) == {"involvement": 3, "actor": 2, "undertaking": 2}
    assert {it.values["role"] for it in drafts(batch, RecordSort.INVOLVEMENT)} == {("mitwirkung",)}


def test_school_social_work_is_a_cooperation_and_the_carrier_does_not_run_the_school() -> None:
    found = book(
        ["Schule", "Projekt", "Träger", "Straße", "PLZ"],
        ["Grundschule Nord", "Schulsozialarbeit", "Kappe e.V.", "Weg 1", "30159"],
        ["Grundschule Süd", "Schulstation", "Kappe e.V.", "Weg 2", "30161"],
    )
    mapping = guess(found)
    batch = batch_of(found, mapping)
    assert mapping.pattern is Pattern.TIES
    assert {it.values["relation"] for it in drafts(batch, RecordSort.TIE)} == {("kooperation",)}
    assert drafts(batch, RecordSort.TIE)[0].values["label"] == (
        "Schulsozialarbeit: Kappe e.V. – Grundschule Nord",
    )
    schools = [it for it in drafts(batch, RecordSort.ACTOR) if it.values["kind"] == ("schule",)]
    assert [it.values["address"] for it in schools] == [("Weg 1, 30159",), ("Weg 2, 30161",)]
