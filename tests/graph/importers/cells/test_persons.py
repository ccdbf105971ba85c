"""Names are invented; real lists are only counted, and never quoted."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from graph.importers.cells.names import names_in
from graph.importers.cells.persons import is_person_column, without_persons
from graph.importers.personal import personal_data_in

DATA = Path(__file__).parents[5] / "shared" / "data"
ORGANISATIONS = [
    "54.80168541358142",
    "Aktenzeichen A-0151234567",
    "c/o AWO",
    "Albert-Schweitzer-Schule", "Albert Schweitzer Kinderdorf", "Caritas", "Haus Elisabeth", "Anne-Frank-Schule", "St. Marien",
    "Paul und Charlotte Muster Schule", "Heinrich-Heine-Straße 5", "Heinrich Mann Allee 107", "Friedrich Ebert Stiftung",
    "Kita Anne Frank", "Rosa Luxemburg", "Max von der Grün-Schule", "Auguste Viktoria Schule", "Frauen und Beruf e.V.",
    "Martin Niemöller-Haus", "Elisabeth Krankenhaus", "Kirchengemeinde St. Lamberti", "Stadt Leer", "Dr.-Werner-Muster-Haus",
    'Jugendclub "Willi Muster"', "Von Frau zu Frau", "Treffpunkt für Mann und Frau", "Landkreis Peine, Fachdienst Soziales",
    "Tante Emma Café", "Alexander von Humboldt Institute", "Sankt Josef", "Georg Simon Ohm Hochschule", "Rotes Kreuz, Ortsverein",
    "Begleitung von Geflüchteten, Beratung, Leitung von Gruppen", "IHK Lüneburg-Wolfsburg", "Arbeit und Leben",
]  # fmt: skip
PERSONS = [
    "Frau Muster", "Herrn Dr. Muster", "Erika Muster", "Dr. Erika Muster", "Prof. Dr.-Ing. Erik van den Beispiel", "Muster, Erika",
    "komm. Leitung Frau Beispiel", "Hans-Jürgen Muster-Beispiel", "Pastorin Beispiel", "Mehmet Beispiel", "Olena Beispiel",
    "Frau Klein-Muster u. Herr ten Beispiel", "Fr. Muster", "Erika Muster (Vorsitzende)",
]  # fmt: skip


@pytest.mark.parametrize("name", ORGANISATIONS)
def test_names_of_organisations_houses_and_streets_survive(name: str) -> None:
    assert without_persons(name) == (name, False)


@pytest.mark.parametrize("name", PERSONS)
def test_a_cell_with_a_person_counts_for_its_column(name: str) -> None:
    assert is_person_column("", [name]) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ansprechpartner: Xylona Qwertz", "Ansprechpartner: […]"),
        ("Ansprechpartnerin: Frau Muster, Erik Beispiel und Xylona Qwertz", "Ansprechpartnerin: […]"),
        (
            "Ansprechpartner/innen:\nXylona Qwertz\nBeo Tralala\n\nRathaus",
            "Ansprechpartner/innen:\n[…]\n[…]\n\nRathaus",
        ),
        ("c/o Qwertz\nWeg 1", "c/o […]\nWeg 1"),
        ("Leitung: Qwertz; Bürozeiten: Mo 9 Uhr", "Leitung: […]; Bürozeiten: Mo 9 Uhr"),
        ("Xylona Qwertz, Geschäftsführerin", "[…], Geschäftsführerin"),
        ("Xylona Qwertz\nxylona.qwertz@haus.example", "[…]\n[…]"),
        (
            "Fragen an erika.muster@haus.example oder info@haus.example",
            "Fragen an […] oder info@haus.example",
        ),
        ("Mobil 0171 1234567", "Mobil […]"),
        ("Erika Muster, Tel. 04131 309-17", "[…], Tel. […]"),
    ],
)
def test_free_text_loses_its_persons_and_nothing_else(text: str, expected: str) -> None:
    assert without_persons(text) == (expected, True)


@pytest.mark.parametrize(
    "heading",
    ["Ansprechpartner", "Ansprechpartner/in", "Kontaktperson", "Schulleiter", "director", "Vorsitzende(r)", "Nachname",
     "first_name", "Handy", "Mobilnummer", "Durchwahl", "Geburtsdatum", "Geschäftsführer"],
)  # fmt: skip
def test_headings_that_announce_persons_leave_the_column_out_even_when_it_is_empty(heading: str) -> None:
    assert is_person_column(heading, ["", " "]) is not None


@pytest.mark.parametrize("heading", ["Leitung", "Kontakt", "Vorsitz", "Name", "Mitglied"])
def test_under_doubtful_headings_the_cells_decide(heading: str) -> None:
    assert is_person_column(heading, ["AWO", "Caritas", "Stadt Peine"]) is None
    assert is_person_column(heading, ["Frau Muster", "Caritas", "Erik Beispiel"]) is not None


@pytest.mark.parametrize(
    "heading",
    ["Träger", "Schulname", "Anschrift", "Angebote", "Telefon", "E-Mail", "Zielgruppe", "Art", "Personal-Nr"],
)
def test_other_headings_stay(heading: str) -> None:
    assert is_person_column(heading, ["Grundschule am Markt", "Haus Elisabeth", ""]) is None


def test_no_figure_of_a_real_list_is_taken_for_a_number_of_a_person() -> None:
    rows = _rows("flensburg-sh/schulen_schleswig_holstein_teil1.csv", "\t")
    figures = [row[it] for row in rows for it in ("id", "zipcode", "longitude", "latitude", "agency_number")]
    assert [it for it in figures if without_persons(it)[1]] == []


def test_a_column_of_texts_that_mention_somebody_is_no_column_of_persons() -> None:
    cells = [
        f"Das Haus wurde {year} von Erika Muster gegründet und bietet seither {'viele ' * 20}Kurse."
        for year in range(1990, 1999)
    ]
    assert is_person_column("Beschreibung", cells) is None


def _rows(path: str, delimiter: str = ",") -> list[dict[str, str]]:
    file = DATA / path
    if not file.is_file():
        pytest.skip(f"../shared/data/{path} is missing")
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened, delimiter=delimiter))


@pytest.mark.parametrize(
    ("path", "delimiter", "persons"),
    [
        ("flensburg-sh/kitas_in_flensburg.csv", ",", {"director"}),
        ("flensburg-sh/schulen_flensburg.csv", ",", {"Schulleiter"}),
        ("flensburg-sh/schulen_schleswig_holstein_teil1.csv", "\t", set()),
        ("flensburg-sh/flensburg_kultur_zuschuesse_2008.csv", ",", set()),
        ("civic-data-lab/projekt_organisation.csv", ",", set()),
    ],
)
def test_exactly_the_columns_that_name_persons_are_found_in_real_lists(
    path: str, delimiter: str, persons: set[str]
) -> None:
    rows = _rows(path, delimiter)
    assert {it for it in rows[0] if is_person_column(it, [row[it] or "" for row in rows])} == persons


def test_the_columns_are_found_by_their_cells_alone() -> None:
    rows = _rows("flensburg-sh/kitas_in_flensburg.csv")
    assert is_person_column("Spalte 4", [row["director"] for row in rows]) is not None


def test_no_name_of_a_real_school_or_day_care_centre_is_touched() -> None:
    names = [row["name"] for row in _rows("flensburg-sh/schulen_schleswig_holstein_teil1.csv", "\t")]
    names += [row["facility"] for row in _rows("flensburg-sh/kitas_in_flensburg.csv")]
    assert [it for it in names if without_persons(it)[1]] == []


def test_contact_blocks_of_a_real_list_keep_nobody() -> None:
    file = DATA / "berlin-lichtenberg" / "stadtfuehrer_entwicklungspolitik_teil1.json"
    if not file.is_file():
        pytest.skip("../shared/data/berlin-lichtenberg is missing")
    blocks = [row["kontakt"] for row in json.loads(file.read_text(encoding="utf-8"))["index"]]
    cleaned = [without_persons(it)[0] for it in blocks]
    assert not [it for it in cleaned if personal_data_in(it) or list(names_in(it))]
    named = [it for it in blocks if "Ansprechpartner" in it or "Ansprechperson" in it]
    # Counted by hand: four blocks with that word name nobody, but a department, the whole office, or a page above.
    assert sum(without_persons(it)[1] for it in named) >= len(named) - 4
