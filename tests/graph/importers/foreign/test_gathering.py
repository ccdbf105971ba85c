"""What is gathered adds up, refers only to what is there, and says nothing of persons or hidden places."""

from __future__ import annotations

import pytest

from graph.errors import InvalidSource
from graph.importers.foreign.actor_kinds import is_person, is_protected, kind_of
from graph.importers.foreign.gathering import NOTHING_USABLE, Gathering
from graph.importers.foreign.reach import reach_of, website
from graph.records import RecordSort
from tests.batches import check, counts, labels


def test_a_row_of_which_nothing_came_is_rejected_with_a_reason() -> None:
    gathering = Gathering()
    gathering.row()
    batch = gathering.batch("a")
    check(batch)
    assert [it.reason for it in batch.rejected] == [NOTHING_USABLE]


def test_a_file_without_rows_is_refused() -> None:
    with pytest.raises(InvalidSource, match="»a« enthält keine Einträge"):
        Gathering().batch("a")


def test_what_refers_to_something_lost_goes_with_it_as_far_as_it_needs_it() -> None:
    gathering = Gathering()
    spot = gathering.row()
    gathering.draft(RecordSort.SEAT, "s", spot, label="Sitz", organization="b", member="a", role="mitglied")
    gathering.draft(RecordSort.OFFER, "o", gathering.row(), label="Kurs", providers=["a", "nirgends"])
    gathering.actor("a", gathering.row(), "AWO Nord", "verein")
    batch = gathering.batch("a")
    check(batch)
    assert counts(batch) == {"offer": 1, "actor": 1}
    assert {it.spot.column for it in batch.rejected} == {"", "Anbieter"}


def test_a_thing_told_twice_stands_once_with_both_rows() -> None:
    gathering = Gathering()
    for _ in range(2):
        gathering.actor("a", gathering.row(), "AWO Nord", "verein")
    batch = gathering.batch("a")
    check(batch)
    assert (len(batch.drafts), batch.rows) == (1, 2)


def test_a_name_with_a_personal_address_is_rejected() -> None:
    gathering = Gathering()
    gathering.actor("a", gathering.row(), "Kontakt: erika.muster@haus.example", "verein")
    batch = gathering.batch("a")
    check(batch)
    assert (batch.drafts, len(batch.rejected)) == ((), 1)
    assert "muster" not in str(batch)


def test_free_text_loses_names_and_attributes_lose_mobile_numbers() -> None:
    gathering = Gathering()
    gathering.actor(
        "a", gathering.row(), "AWO Nord", "verein", notes="Bitte an Frau Muster wenden.", attributes={"Info": "0171 1234567"}
    )  # fmt: skip
    batch = gathering.batch("a")
    check(batch)
    assert "Muster" not in str(batch)
    assert batch.drafts[0].attributes == {}
    assert sum(it.count for it in batch.left_out) == 2


def test_kinds_are_told_by_word_then_by_name() -> None:
    assert kind_of("Schule", "Haus") == "schule"
    assert kind_of("", "Jobcenter Nord") == "jobcenter"
    assert kind_of("", "Krug") == "own:ohne Angabe"


@pytest.mark.parametrize(
    "name", ["Frauenhaus Nord", "Gemeinschaftsunterkunft Nord", "Jüdische Gemeinde Nord", "DITIB Nord e. V."]
)
def test_protected_names_are_known_whatever_their_kind(name: str) -> None:
    assert is_protected("verein", name)


def test_an_organisation_called_after_a_person_is_none() -> None:
    assert is_person("own:ohne Angabe", "Dr. Erika Muster")
    assert not is_person("schule", "Agnes-Bernauer-Schule")


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://a b", "ftp://x.example", "https://[", "https://n:p@x.example", "", "x"],
)
def test_only_addresses_of_the_web_are_kept(address: str) -> None:
    assert website(address) == ""


def test_an_address_without_a_street_is_none() -> None:
    assert reach_of(postcode="12345", town="Neustadt").address == ""


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Elterntreff (Leitung: Erika Muster)", ["Elterntreff (Leitung: […])"]),
        ("Ansprechpartnerin: Erika Muster", []), ("Kindertagespflege Erika Muster", []),
        ("Friedrich-Ebert-Stiftung", ["Friedrich-Ebert-Stiftung"]),
    ],
)  # fmt: skip
def test_a_person_beside_the_name_of_an_organisation_stays_out(name: str, kept: list[str]) -> None:
    gathering = Gathering()
    gathering.actor("a", gathering.row(), name, "own:Treff")
    batch = gathering.batch("a")
    check(batch)
    assert labels(batch, RecordSort.ACTOR) == kept
