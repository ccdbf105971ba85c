from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.importers.cells.contact import Contact, contact_of
from graph.importers.cells.names import names_in
from graph.importers.personal import personal_data_in

GUIDE = (
    Path(__file__).parents[5] / "shared/data/berlin-lichtenberg/stadtfuehrer_entwicklungspolitik_teil1.json"
)
BLOCK = """Haus der Begegnung
Große Muster Str. 31
10365 Berlin
Tel.: (030) 123 45 67, 0171-234 56 78
Fax: (030) 123 45 68

Ansprechpartner: Frau Dr. Beispiel, Tel.: (030) 999 88 77
E-Mail: Info@Haus.example, erika.muster@haus.example
www.Haus.example/kontakt

Öffnungszeiten: Mo 9 - 12 Uhr
Di 14 - 16 Uhr"""


def test_a_block_is_taken_apart() -> None:
    assert contact_of(BLOCK) == Contact(
        address="Große Muster Str. 31", postcode="10365", place="Berlin",
        phones=("030 1234567",), faxes=("030 1234568",), mails=("info@haus.example",),
        websites=("https://www.haus.example/kontakt",), hours="Mo 9 - 12 Uhr; Di 14 - 16 Uhr",
        left_out=4,  # the mobile number, the person, the person's line and the person's mail address
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "address", "postcode", "place"),
    [
        ("Große Straße 1-3, 10115 Berlin", "Große Straße 1-3", "10115", "Berlin"),
        ("Straße des 17. Juni 135, 10623 Berlin", "Straße des 17. Juni 135", "10623", "Berlin"),
        ("Am Markt 2 a\nD-21335 Lüneburg", "Am Markt 2 a", "21335", "Lüneburg"),
        ("Alt-Muster 60, 10315 Berlin-Mitte", "Alt-Muster 60", "10315", "Berlin-Mitte"),
        ("Postfach 11 03 32, 10833 Berlin", "Postfach 11 03 32", "10833", "Berlin"),
        ("In den Musterwiesen 7, 26789 Leer (Ostfriesland)", "In den Musterwiesen 7", "26789", "Leer"),
        ("31224 Peine", "", "31224", "Peine"),
        ("keine Angabe", "", "", ""),
    ],
)
def test_addresses_are_found_with_and_without_a_telling_ending(
    line: str, address: str, postcode: str, place: str
) -> None:
    found = contact_of(line)
    assert (found.address, found.postcode, found.place) == (address, postcode, place)


def test_an_address_in_care_of_a_person_is_the_person_s_home() -> None:
    found = contact_of("c/o Erika Muster\nWeg 1, 10115 Berlin\nTel.: 030 123456")
    assert (found.address, found.place, found.phones, found.left_out) == ("", "Berlin", (), 3)


def test_an_address_in_care_of_an_organisation_stays() -> None:
    found = contact_of("c/o AWO Kreisverband\nMusterweg 1, 10115 Berlin\nTel.: 030 123456")
    assert (found.address, found.phones) == ("Musterweg 1", ("030 123456",))


def test_after_an_empty_line_the_person_s_lines_end() -> None:
    found = contact_of("Leitung: Frau Muster\nTel. 030 111111\n\nZentrale\nTel. 030 222222")
    assert found.phones == ("030 222222",)


def test_nothing_personal_is_left_of_the_blocks_of_a_real_list() -> None:
    if not GUIDE.is_file():
        pytest.skip("../shared/data/berlin-lichtenberg is missing")
    blocks = [row["kontakt"] for row in json.loads(GUIDE.read_text(encoding="utf-8"))["index"]]
    found = [contact_of(it) for it in blocks]
    for it in found:
        for said in (it.whole_address, *it.phones, *it.faxes, *it.mails, *it.websites, it.hours):
            assert personal_data_in(said) is None
            assert not list(names_in(said))
    # Counted by hand: 106 rows, one of them empty; 105 with a postcode, but 2 whose only address follows a name.
    assert sum(bool(it.postcode) for it in found) == 103
