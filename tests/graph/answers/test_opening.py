"""A file that somebody brings is recognised, read, and remembered for the next time."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from graph.answers.opening import mapping_of, opened, profile_of
from graph.errors import InvalidSource
from graph.importers.lists import Pattern, Role

LIST = "Name;Träger;Ort\nKita Sonne;AWO Musterstadt;Musterstadt\nKita Mond;Stadt Musterstadt;Musterstadt\n"


@pytest.fixture
def kitas(tmp_path: Path) -> Path:
    path = tmp_path / "kitas.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def test_a_list_says_what_a_row_is_and_how_its_columns_are_read(kitas: Path) -> None:
    found = opened(kitas, "netz")

    assert found.batch.rows == 2
    assert found.mapping is not None
    assert found.mapping.pattern is Pattern.CARRIERS
    assert [it.role for it in found.mapping.columns] == [Role.NAME, Role.CARRIER, Role.PLACE]
    assert "Jede Zeile ist ein Akteur mit seinem Träger" in found.understood


def test_a_corrected_mapping_is_kept_and_read_again(kitas: Path) -> None:
    first = opened(kitas, "netz")
    assert first.mapping is not None
    corrected = replace(first.mapping.with_role(1, Role.LEFT_OUT), pattern=Pattern.ACTORS)
    found = opened(kitas, "netz", mapping=corrected.as_json())
    profile = profile_of("Kitas", found, found.batch)

    assert found.mapping == corrected
    assert not any(it.sort == "tie" for it in found.batch.drafts)
    assert opened(kitas, "netz", mapping=mapping_of(profile)).mapping == corrected


def test_a_format_that_needs_no_assigning_has_no_mapping(tmp_path: Path) -> None:
    path = tmp_path / "netz.json"
    elements = [{"_id": "a", "label": "VHS", "type": "vhs"}, {"_id": "b", "label": "AWO"}]
    path.write_text(json.dumps({"elements": elements, "connections": []}), encoding="utf-8")
    found = opened(path, "netz")

    assert (found.mapping, found.sheets) == (None, ())
    assert "Kumu" in found.understood
    assert mapping_of(profile_of("Kumu", found, found.batch)) == ""


def test_what_nobody_can_read_ends_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(b"PK\x03\x04 kaputt")

    with pytest.raises(InvalidSource, match="Bitte"):
        opened(path, "netz")
