"""What holds for every text: nothing raises, nothing hangs, nothing personal is left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.importers.cells.contact import contact_of, mails_of, website_of
from graph.importers.cells.dates import flag, from_serial, number, period, stated
from graph.importers.cells.lists import split
from graph.importers.cells.names import names_in
from graph.importers.cells.persons import is_person_column, without_persons
from graph.importers.cells.phones import phone_of, phones_in
from graph.importers.cells.places import place_of
from graph.importers.cells.words import code_for, kind_of_name
from graph.importers.personal import personal_data_in

FRAGMENTS = (
    "Frau ", "Dr. ", "Erika ", "Muster", "-", " ", ", ", "\n", "Ansprechpartner: ", "c/o ", "Schule", "Haus", "(", ")", "030 12345", "-17",
    "0171 1234567", "info@haus.example", "erika.muster@haus.example", "www.haus.example", "Weg 1", "10365 Berlin", "Tel.: ", "Öffnungszeiten: ",
    "Mo 9-12", "31.01.2024", "von ", "und ", "[…]", "\u00ad", "ß", "İ", "٣", "e.V.", "/", ";",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join))
HEAVY = (
    "a",
    "A",
    "Ab ",
    "Ab-",
    "A.",
    "0 ",
    "0-",
    "0/",
    "(",
    "Frau ",
    "Erika ",
    "von ",
    "Ansprechpartner: ",
    "Muster, ",
    "a.",
    "a@",
    "@a.",
    "10365 ",
    "\n",
    " / ",
    "Str. ",
    "und ",
    "[…] ",
    "ä",
    ". ",
    "x-x_",
    "1.",
    "1,",
)
"""Repeated to 100,000 signs, each of these would hang a careless pattern."""
READERS: tuple[Callable[[str], object], ...] = (
    stated,
    period,
    from_serial,
    number,
    flag,
    split,
    place_of,
    phone_of,
    contact_of,
    mails_of,
    website_of,
    kind_of_name,
)


@given(TEXTS)
def test_no_text_raises(text: str) -> None:
    for read in READERS:
        read(text)
    for scheme in ("feld", "zielgruppe", "akteursart", "rolle", "beziehung", "intensitaet", "modalitaet"):
        code_for(scheme, text)
    is_person_column(text, [text, "Frau Muster"])
    list(phones_in(text))


@given(TEXTS)
def test_names_stand_in_order_within_the_text(text: str) -> None:
    places = [place for found in names_in(text) for place in found]
    assert places == sorted(places)
    assert not places or (places[0] >= 0 and places[-1] <= len(text))


@given(TEXTS)
def test_without_persons_no_personal_mail_and_no_mobile_number_is_left(text: str) -> None:
    left, was_left_out = without_persons(text)
    assert personal_data_in(left) is None
    assert was_left_out or left == text


@given(TEXTS)
def test_nothing_personal_comes_out_of_a_contact_block(text: str) -> None:
    found = contact_of(text)
    for said in (
        found.whole_address,
        *found.phones,
        *found.faxes,
        *found.mails,
        *found.websites,
        found.hours,
    ):
        assert personal_data_in(said) is None


@given(TEXTS)
def test_a_stated_date_is_stated_again_as_itself(text: str) -> None:
    found = stated(text)
    assert found is None or stated(found) == found


@given(TEXTS)
def test_parted_things_have_no_blanks_around_and_stand_once(text: str) -> None:
    found = split(text)
    assert all(it and it == it.strip() for it in found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("sign", HEAVY)
def test_a_cell_of_100_kb_is_read_in_one_pass(sign: str) -> None:
    text = (sign * (100_000 // len(sign) + 1))[:100_000]
    for read in (*READERS, without_persons):
        read(text)
    is_person_column(text, [text])
    code_for("feld", text)
