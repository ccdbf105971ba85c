from __future__ import annotations

import csv
import json
from importlib.resources import files
from pathlib import Path

import pytest

from graph.importers.cells.words import code_for, kind_of_name
from ontology.codelists import SCHEMES, codelist

DATA = Path(__file__).parents[5] / "shared" / "data"
OWN = "graph.importers.cells"


@pytest.mark.parametrize(
    ("scheme", "text", "expected"),
    [
        ("feld", "Sprachförderung", "sprache"),
        ("feld", "ARBEIT", "arbeit"),
        ("feld", "Gesundheitt und Pflege", "gesundheit"),
        ("feld", "Skilled migration and recognition of qualifications", "fachkraefteeinwanderung"),
        ("zielgruppe", "Schüler*innen", "schueler"),
        ("zielgruppe", "SchülerInnen", "schueler"),
        ("zielgruppe", "Senioren/-innen", "aeltere"),
        ("zielgruppe", "Aeltere Menschen", "aeltere"),
        ("zielgruppe", "Migrant:innen", "migrationshintergrund"),
        ("akteursart", "Grundschule", "schule"),
        ("akteursart", "Kindertagesstaette", "kita"),
        ("akteursart", "VHS", "vhs"),
        ("akteursart", "Verein (e.V.)", "verein"),
        ("rolle", "Vorsitzende/r", "vorsitz"),
        ("rolle", "1. Vorsitzender", "vorsitz"),
        ("rolle", "2. Vorsitzender", "stv-vorsitz"),
        ("rolle", "Stellv. Vorsitzende", "stv-vorsitz"),
        ("rolle", "beratendes Mitglied", "beratend"),
        ("beziehung", "kooperiert mit", "kooperation"),
        ("beziehung", "Zuschuss", "foerderung"),
        ("intensitaet", "3", "3"),
        ("intensitaet", "gemeinsame Projekte", "4"),
        ("modalitaet", "geplant", "soll"),
    ],
)
def test_words_of_the_field_mean_codes(scheme: str, text: str, expected: str) -> None:
    assert code_for(scheme, text) == expected


def test_a_member_without_more_has_no_stated_vote() -> None:
    assert code_for("rolle", "Mitglied") == "mitglied-unbestimmt"
    assert code_for("rolle", "Mitglied mit Stimmrecht") == "mitglied"


@pytest.mark.parametrize(
    ("scheme", "text"),
    [("akteursart", "Rad"), ("akteursart", "Landrat"), ("feld", "Marsforschung"), ("zielgruppe", "Hunde"), ("rolle", ""), ("feld", "—"), ("feld", "x" * 5000)],
)  # fmt: skip
def test_unsure_words_mean_nothing(scheme: str, text: str) -> None:
    assert code_for(scheme, text) is None


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_label_and_code_means_itself(scheme: str) -> None:
    for entry in codelist(scheme):
        assert code_for(scheme, entry.code) == entry.code
        assert code_for(scheme, entry.label_de) == entry.code
        assert code_for(scheme, entry.label_en) == entry.code


def test_synonyms_and_kinds_of_names_name_known_codes_only() -> None:
    with files(OWN).joinpath("synonyms.tsv").open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened, delimiter="\t"):
            assert row["code"] in codelist(row["scheme"]), row
    lines = files(OWN).joinpath("kind_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert {line.split("\t")[0] for line in lines} - {""} <= set(codelist("akteursart").codes)
    lines = files(OWN).joinpath("field_names.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert {line.split("\t")[0] for line in lines} <= set(codelist("feld").codes)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Grundschule am Markt", "schule"),
        ("Käte-Muster-Schule", "schule"),
        ("Förderverein der Grundschule am Markt e.V.", "verein"),
        ("Fahrschule Muster", None),
        ("Volkshochschule Leer e.V.", "vhs"),
        ("Kreisvolkshochschule Uelzen", "vhs"),
        ("AWO KV Peine", "wohlfahrtsverband"),
        ("AWO-Kita Sonnenschein", "kita"),
        ("DRK Bereitschaft Leer", "hilfsorganisation"),
        ("Diakonisches Werk der Ev.-luth. Kirchenkreise", "wohlfahrtsverband"),
        ("Ev.-luth. Kirchengemeinde St. Nikolai", "kirchengemeinde"),
        ("DITIB Türkisch-Islamische Gemeinde", "moscheegemeinde"),
        ("Kurdischer Kulturverein Peine e.V.", "migrantenorganisation"),
        ("Kulturverein Muster e.V.", "kulturverein"),
        ("Jobcenter Landkreis Leer", "jobcenter"),
        ("Stadt Laatzen", "stadt-gemeinde"),
        ("Hansestadt Lüneburg", "stadt-gemeinde"),
        ("Landkreis Lüchow-Dannenberg", "landkreis"),
        ("Landkreis Leer Abfallwirtschaftsbetrieb", "kommunalverwaltung"),
        ("Landkreis Peine, Fachdienst Soziales", "sozialamt"),
        ("Lohnsteuerhilfe Beratungsstelle", None),
        ("Muster gGmbH", None),
        ("Muster GmbH", "unternehmen"),
        ("The\u00adater am Markt", "kulturverein"),
        ("", None),
        ("Zukunft 2030", None),
    ],
)
def test_the_kind_is_told_by_the_name_or_left_open(name: str, expected: str | None) -> None:
    assert kind_of_name(name) == expected


def _names() -> list[str]:
    file = DATA / "osm-org-names" / "namen_sozial_integration_teil1.txt"
    if not file.is_file():
        pytest.skip("../shared/data/osm-org-names is missing")
    return file.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("beginning", "kinds"),
    [
        ("Jobcenter", {"jobcenter"}),
        ("Volkshochschule", {"vhs"}),
        ("DRK Ortsverein", {"wohlfahrtsverband"}),
        ("AWO Kreisverband", {"wohlfahrtsverband"}),
        (
            "Landratsamt",
            {
                "kommunalverwaltung",
                "verwaltungseinheit",
                "gesundheitsamt",
                "jugendamt",
                "sozialamt",
                "beratungsstelle",
                "staatliche-stelle",
            },
        ),
        ("Evangelische Kirchengemeinde", {"kirchengemeinde"}),
        ("Lohnsteuer", {None}),
    ],
)
def test_names_that_say_their_kind_have_it(beginning: str, kinds: set[str | None]) -> None:
    found = [it for it in _names() if it.startswith(beginning)]
    assert found
    assert {kind_of_name(it) for it in found} <= kinds


def test_words_of_tags_agree_with_the_tags() -> None:
    file = DATA / "osm-preset-labels" / "presets_integration.json"
    if not file.is_file():
        pytest.skip("../shared/data/osm-preset-labels is missing")
    labels = {it["preset"]: it["name_de"] for it in json.loads(file.read_text(encoding="utf-8"))}
    by_hand = {
        "office/foundation": "stiftung", "club/sport": "sportverein", "amenity/police": "polizei", "amenity/library": "bibliothek",
        "amenity/childcare": "kita", "amenity/doctors": "arztpraxis", "amenity/community_centre/youth_centre": "jugendverband",
        "amenity/community_centre/family_centre": "familienzentrum", "office/government": "behoerde", "club": "verein",
    }  # fmt: skip
    assert {preset: code_for("akteursart", labels[preset]) for preset in by_hand} == by_hand
