"""Locations of both generations, in any language, and pages that name organisations with their address."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest

from graph.importers.foreign.html_lines import lines_of, plain_text
from graph.importers.foreign.integreat import is_integreat, read_integreat
from graph.importers.foreign.integreat_pages import mentions
from graph.importers.foreign.sources import Source
from graph.records import RecordSort
from tests.batches import check, counts, labels

SHARED = Path(__file__).parents[5] / "shared" / "data" / "integreat"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="die geteilten Daten liegen hier nicht")


def sources(*names: str) -> list[Source]:
    return [Source(name, json.loads((SHARED / name).read_text(encoding="utf-8"))) for name in names]


def location(number: int, language: str = "de", **more: object) -> dict[str, object]:
    return {
        "id": number if language == "de" else number + 100,
        "path": f"/kreis/{language}/locations/ort-{number}/",
        "title": f"Haus {number}",
        "available_languages": {} if language == "de" else {"de": {"id": number}},
        "location": {"address": "Markt 1", "postcode": "12345", "town": "Neustadt"},
    } | more


def page(number: int, title: str, content: str, language: str = "de") -> dict[str, object]:
    path = f"/kreis/{language}/seite-{number}/"
    return {"id": number, "path": path, "title": title, "content": content, "available_languages": {}}


@needs_shared
def test_the_same_location_in_two_languages_and_generations_is_one_actor() -> None:
    newer, older = "api_augsburg_de_locations.json", "api_augsburg_ar_locations_aelteres_schema.json"
    batch = read_integreat(sources(older, newer))
    check(batch)
    assert batch.rows == 2
    assert labels(batch, RecordSort.ACTOR) == ["Nicht archivierte Organisation", "Test-Ort"]
    found = next(it for it in batch.drafts if it.identifier == "integreat:2")
    assert found.values["kind"] == ("behoerde",)
    assert found.values["address"] == ("Wolfgangstraße 2, 86153 Augsburg",)
    assert found.values["unit_of"] == ("integreat:organisation:1",)
    assert len(found.also) == 1
    assert str(batch.dated) == "2020-01-22"


@needs_shared
def test_each_generation_is_read_alone() -> None:
    for name in ("api_augsburg_de_locations.json", "api_augsburg_ar_locations_aelteres_schema.json"):
        batch = read_integreat(sources(name))
        check(batch)
        assert batch.rows == 1
        assert "integreat:2" in {it.identifier for it in batch.drafts}


@needs_shared
def test_categories_and_regions_are_read_and_are_no_actors() -> None:
    batch = read_integreat(sources("api_augsburg_de_location_categories.json", "api_regions.json"))
    check(batch)
    assert (batch.rows, batch.drafts, len(batch.rejected)) == (3 + 2, (), 5)


@needs_shared
def test_every_page_is_accounted_for_and_nothing_is_invented() -> None:
    name = "pages_lkaugsburg_de.json"
    pages = json.loads((SHARED / name).read_text(encoding="utf-8"))
    batch = read_integreat(sources(name))
    check(batch)
    assert batch.rows == 238
    postcode = re.compile(r"\b\d{5}\s+[A-ZÄÖÜ]")
    assert sum(bool(postcode.search(it["content"])) for it in pages) == 75  # as SOURCE.md counts them
    with_address = {
        number for number, it in enumerate(pages, start=1) if postcode.search(unescape(it["content"]))
    }
    assert all(draft.method for draft in batch.drafts)
    for draft in batch.drafts:
        numbers = {spot.row for spot in (draft.spot, *draft.also)}
        assert numbers <= with_address
        text = plain_text(pages[draft.spot.row - 1]["content"]) + pages[draft.spot.row - 1]["title"]
        assert draft.values["label"][0] in text
        for street in (it.split(",")[0] for it in draft.values.get("address", ())):
            assert street in text
    empty = [it for it in pages if not it["content"]]
    assert sum("ohne Text" in it.reason for it in batch.rejected) == len(empty)


@needs_shared
def test_pages_in_another_language_are_no_new_things() -> None:
    name = "pages_lkaugsburg_en.json"
    batch = read_integreat(sources(name))
    check(batch)
    assert (batch.rows, batch.drafts) == (len(json.loads((SHARED / name).read_text(encoding="utf-8"))), ())


def test_a_contact_person_stays_out_and_the_office_stays_reachable() -> None:
    contacts = [
        {"name": "Erika Muster", "email": "erika.muster@haus.example", "phone_number": "05171 12-34", "mobile_number": "0171 1234567"},
        {"name": None, "area_of_responsibility": "Sekretariat", "email": "info@haus.example", "phone_number": "05171 12-0"},
    ]  # fmt: skip
    batch = read_integreat([Source("a.json", [location(1, contacts=contacts)])])
    check(batch)
    [draft] = [it for it in batch.drafts if it.sort is RecordSort.ACTOR]
    assert (draft.values["email"], draft.values["phone"]) == (("info@haus.example",), ("05171 12-0",))
    assert "Muster" not in str(batch)


def test_a_womens_shelter_gets_neither_address_nor_place() -> None:
    hidden = location(1, title="Frauenhaus Neustadt", excerpt="Wir sind in der Marktstraße 1 in Neustadt.")
    batch = read_integreat([Source("a.json", [hidden])])
    check(batch)
    assert counts(batch) == {"actor": 1}
    assert "Markt" not in str(batch.drafts)


def test_a_page_gives_a_proposal_where_name_and_address_stand_together() -> None:
    html = (
        "<h3>Wer hilft?</h3><p>Hier lesen Sie etwas.</p><p><strong>Jobcenter Nord</strong><br>Markt 1<br>12345 Neustadt<br>"
        '<a href="mailto:x">info@jobcenter.example</a></p><p>Am Bahnhof 3, 12345 Neustadt</p>'
    )
    batch = read_integreat([Source("a.json", [page(1, "Arbeit", html)])])
    check(batch)
    [draft] = [it for it in batch.drafts if it.sort is RecordSort.ACTOR]
    assert draft.values["label"] == ("Jobcenter Nord",)
    assert draft.values["address"] == ("Markt 1, 12345 Neustadt",)
    assert draft.values["email"] == ("info@jobcenter.example",)
    assert "Arbeit" in draft.method


def test_a_page_about_one_offer_of_one_organisation_is_an_offer() -> None:
    html = "<p><strong>Caritasverband Nord e. V.</strong><br>Markt 1, 12345 Neustadt</p>"
    batch = read_integreat([Source("a.json", [page(7, "Schuldnerberatung", html)])])
    check(batch)
    [offer] = [it for it in batch.drafts if it.sort is RecordSort.OFFER]
    assert (offer.values["label"], offer.identifier) == (("Schuldnerberatung",), "integreat:7")
    assert len(offer.values["providers"]) == 1


def test_a_page_without_an_organisation_says_so() -> None:
    html = "<p>Frau Erika Muster<br>Markt 1<br>12345 Neustadt</p>"
    batch = read_integreat([Source("a.json", [page(1, "Hilfe", html), page(2, "Leer", "")])])
    check(batch)
    assert batch.drafts == ()
    assert len({it.reason for it in batch.rejected}) == 2


def test_scripts_of_a_page_are_never_text() -> None:
    assert plain_text("<p>A<script>Jobcenter</script><style>x</style><b>B</b></p>") == "AB"
    assert [it.text for it in lines_of("<ul><li>eins<li>zwei</ul>")] == ["eins", "zwei"]


def test_an_address_without_an_organisation_above_is_none() -> None:
    assert list(mentions(lines_of("<p>Wir treffen uns hier:<br>Markt 1<br>12345 Neustadt</p>"))) == []


def test_other_lists_are_no_integreat() -> None:
    assert not any(map(is_integreat, ([], {}, [1], [{"title": "x"}], {"path": "", "title": ""})))


@pytest.mark.parametrize(
    ("answer", "sheet"),
    [
        (location(1, event={"id": 1}) | {"location": None}, "Veranstaltungen"),
        (location(1, event={"id": 1}), "Veranstaltungen"),
        ({"name": "Sprungbrett", "alias": "sprungbrett", "url": "https://s.example", "thumbnail": ""}, "Angebote der App"),
        ({"id": 1, "code": "ar", "native_name": "العربية", "dir": "rtl"}, "Sprachen"),
        ({"id": 1, "title": "Warnung", "message": "x", "timestamp": "x", "channel": "news"}, "Mitteilungen"),
    ],
)  # fmt: skip
def test_other_answers_of_the_interface_name_no_organisation(answer: dict[str, object], sheet: str) -> None:
    content = [page(9, "Impressum", ""), answer] if "event" in answer else [answer]
    assert is_integreat(content)
    batch = read_integreat([Source("a.json", content)])
    check(batch)
    assert batch.drafts == ()
    assert sheet in {it.spot.sheet for it in batch.rejected}


def test_a_single_page_such_as_the_imprint_is_read() -> None:
    imprint = page(
        3,
        "Impressum",
        "<p><b>Landratsamt Nord</b><br>Markt 1<br>12345 Neustadt</p><p>Landrätin Erika Muster</p>",
    )
    assert is_integreat(imprint)
    batch = read_integreat([Source("a.json", imprint)])
    assert labels(batch, RecordSort.ACTOR) == ["Landratsamt Nord"]
    assert "Muster" not in str(batch)
