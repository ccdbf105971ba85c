"""The code lists are sound tables, and their hierarchy answers as a reader of the table would."""

from __future__ import annotations

import re

import pytest

from ontology.codelists import SCHEMES, codelist, read_rows

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_codes_are_unique_slugs_with_labels_in_both_languages(scheme: str) -> None:
    codes = [row.get("code") or row["level"] for row in read_rows(SCHEMES[scheme])]
    assert len(codes) == len(set(codes))
    for code in codelist(scheme):
        assert SLUG.fullmatch(code.code)
        assert code.label_de
        assert code.label_en


@pytest.mark.parametrize("scheme", SCHEMES)
def test_broader_codes_exist(scheme: str) -> None:
    codes = codelist(scheme)
    assert {code.broader for code in codes} - {None} <= set(codes.codes)


def test_ancestors_lead_from_the_code_to_the_top() -> None:
    kinds = codelist("akteursart")
    assert kinds.ancestors("ihk") == ("ihk", "kammer", "wirtschaft")
    assert kinds.ancestors("unbekannt") == ("unbekannt",)


def test_narrower_is_within_broader_and_not_the_reverse() -> None:
    kinds = codelist("akteursart")
    assert kinds.is_within("jobcenter", "arbeitsverwaltung")
    assert not kinds.is_within("arbeitsverwaltung", "jobcenter")
    assert kinds.is_within("jobcenter", "jobcenter")


def test_label_of_an_unknown_code_is_the_code() -> None:
    assert codelist("feld").label("arbeit") == "Arbeit und Ausbildung"
    assert codelist("feld").label("arbeit", "en") == "Work and vocational training"
    assert codelist("feld").label("raumfahrt") == "raumfahrt"


def test_list_knows_its_codes() -> None:
    assert "arbeit" in codelist("feld")
    assert "raumfahrt" not in codelist("feld")


def test_written_line_breaks_become_real_ones() -> None:
    quotes = [row["quote"] for row in read_rows("expectations")]
    assert any("\n" in quote for quote in quotes)
    assert not any("\\n" in quote for quote in quotes)


def test_unknown_scheme_is_refused() -> None:
    with pytest.raises(KeyError, match="farbe"):
        codelist("farbe")
