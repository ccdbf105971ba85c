"""One door: each file is told by its content, whatever it is called, and read by its reader."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from graph.errors import InvalidSource, WorkspaceError
from graph.importers.foreign.formats import Format, read_batch, recognise, table_of
from tests.batches import check, counts

SHARED = Path(__file__).parents[5] / "shared" / "data"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="die geteilten Daten liegen hier nicht")
GEXF = b'<?xml version="1.0"?>\n<gexf xmlns="http://gexf.net/1.3"><graph><nodes><node id="1" label="VHS"/></nodes></graph></gexf>'
GRAPHML = b'<graphml><graph><node id="VHS"/></graph></graphml>'
TURTLE = b'@prefix s: <https://schema.org/> . <https://x.example/1> a s:School ; s:name "Schule Nord" .'
KUMU = b'{"elements": [{"label": "VHS", "_id": "1"}], "connections": []}'
OSM = b'{"version": 0.6, "osm3s": {}, "elements": [{"type": "node", "id": 1, "tags": {"name": "VHS", "office": "ngo"}}]}'
RECORDS = b'{"messages": [], "index": [{"name": "VHS Nord", "ort": "Neustadt"}]}'
LINKED = b'{"@context": "https://schema.org/", "@type": "School", "name": "Schule Nord"}'
OPARL = b'{"data": [{"id": "https://r.example/1", "type": "https://schema.oparl.org/1.1/Body", "name": "Kreis Nord"}]}'
HSDS = b'{"id": "1", "name": "VHS", "legal_status": "e. V."}'
CSV = b"Name;Ort\nVHS Nord;Neustadt\nAWO Nord;Neustadt\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (GEXF, Format.GEXF), (GRAPHML, Format.GRAPHML), (TURTLE, Format.RDF), (KUMU, Format.KUMU), (OSM, Format.OSM),
        (RECORDS, Format.RECORDS), (LINKED, Format.RDF), (OPARL, Format.OPARL), (HSDS, Format.HSDS), (CSV, Format.SHEET),
    ],
)  # fmt: skip
def test_a_file_is_told_by_its_content_and_not_by_its_ending(
    content: bytes, expected: Format, tmp_path: Path
) -> None:
    for ending in ("txt", "xlsx", "json", "csv"):
        path = tmp_path / f"datei.{ending}"
        path.write_bytes(content)
        assert recognise(path) is expected


@pytest.mark.parametrize("content", [GEXF, GRAPHML, TURTLE, KUMU, OSM, LINKED, OPARL, HSDS])
def test_every_format_is_read_through_one_door(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "datei"
    path.write_bytes(content)
    batch = read_batch(path)
    check(batch)
    assert counts(batch)["actor"] == 1
    assert table_of(path) is None


def test_a_list_of_records_can_be_assigned_like_a_table(tmp_path: Path) -> None:
    path = tmp_path / "liste.json"
    path.write_bytes(RECORDS)
    table = table_of(path)
    assert table is not None
    assert [row.cells for row in table.sheets[0].rows] == [("name", "ort"), ("VHS Nord", "Neustadt")]


@needs_shared
def test_a_folder_and_an_archive_of_tables_are_one_data_package(tmp_path: Path) -> None:
    folder = SHARED / "hsds-3" / "examples" / "csv"
    packed = tmp_path / "paket.zip"
    with ZipFile(packed, "w") as archive:
        for file in folder.glob("*.csv"):
            archive.write(file, f"daten/{file.name}")
    assert recognise(folder) is recognise(packed) is Format.HSDS
    one, other = read_batch(folder), read_batch(packed)
    check(one)
    assert {it.key for it in one.drafts} == {it.key for it in other.drafts}


@needs_shared
def test_several_lists_of_one_system_are_read_together() -> None:
    examples = sorted((SHARED / "oparl" / "spec-1.1" / "examples").glob("*.json"))
    assert recognise(*examples) is Format.OPARL
    check(read_batch(*examples))


@needs_shared
@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("integreat", {Format.INTEGREAT}), ("osm-overpass", {Format.OSM}), ("oparl/spec-1.1/examples", {Format.OPARL}),
        ("kumu-format", {Format.KUMU, Format.GRAPHML}), ("berlin-lichtenberg", {Format.RECORDS}),
        ("flensburg-sh", {Format.SHEET}), ("civic-data-lab", {Format.SHEET}),
    ],
)  # fmt: skip
def test_every_shared_file_is_recognised(folder: str, expected: set[Format]) -> None:
    files = [it for it in sorted((SHARED / folder).iterdir()) if it.suffix in (".json", ".csv", ".graphml")]
    assert {recognise(it) for it in files} == expected


@needs_shared
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("stadtfuehrer_entwicklungspolitik_teil1", 106), ("freizeit-sport-jfe_teil1", 48),
        ("freizeit-sport-ja-jsa_teil1", 22), ("behoerden", 7),
    ],
)  # fmt: skip
def test_plain_lists_of_records_become_tables_with_all_their_rows(name: str, rows: int) -> None:
    table = table_of(SHARED / "berlin-lichtenberg" / f"{name}.json")
    assert table is not None
    [sheet] = table.sheets
    assert len(sheet.rows) - 1 == rows
    assert [it.number for it in sheet.rows] == list(range(rows + 1))


@needs_shared
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("stadtfuehrer_entwicklungspolitik_teil1", 106), ("freizeit-sport-jfe_teil1", 48),
        ("freizeit-sport-ja-jsa_teil1", 22), ("behoerden", 7),
    ],
)  # fmt: skip
def test_plain_lists_of_records_come_in_with_every_row_accounted_for(name: str, rows: int) -> None:
    batch = read_batch(SHARED / "berlin-lichtenberg" / f"{name}.json")
    check(batch)
    assert batch.rows == rows
    assert counts(batch)["actor"] >= rows - len([it for it in batch.rejected if not it.spot.column]) - 20


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "leer"),
        (b"{", "kein gültiges JSON"),
        (b'{"a": 1}', "keines der Formate"),
        (b"[]", "keine Einträge"),
        (b"<html><body>Fehler 404</body></html>", "Internetseite|Tabelle"),
        (b'<?xml version="1.0"?><rss/>', "XML-Datei mit »rss«. Gelesen werden GEXF"),
        (b"PK\x03\x04kaputt", "beschädigt|entpacken"),
        (b"%PDF-1.7", "Dokument"),
        (b"@prefix x: <https://x.example/> . x:a x:b", "kann nicht gelesen werden"),
    ],
)
def test_what_nobody_can_read_is_refused_in_german(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "datei.json"
    path.write_bytes(content)
    with pytest.raises(InvalidSource, match=words):
        read_batch(path)


def test_files_that_do_not_belong_together_are_refused(tmp_path: Path) -> None:
    for name, content in (("a.json", KUMU), ("b.json", OSM)):
        (tmp_path / name).write_bytes(content)
    with pytest.raises(InvalidSource, match="gemeinsamen Format"):
        read_batch(tmp_path)
    with pytest.raises(InvalidSource, match="keine Dateien"):
        recognise(_empty(tmp_path / "leer"))
    with pytest.raises(WorkspaceError):
        recognise(tmp_path / "fehlt.json")


def test_every_format_has_a_name_for_people() -> None:
    assert len({it.label for it in Format}) == len(Format)


def test_a_list_of_too_many_records_ends_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "viele.json"
    path.write_text(
        json.dumps({"version": 0.6, "osm3s": {}, "elements": [{"type": "node"}] * 160_000}), encoding="utf-8"
    )
    with pytest.raises(InvalidSource, match=r"mehr als 150\.000"):
        read_batch(path)


def _empty(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"BEGIN:VCARD\nFN:Erika Muster\nEND:VCARD", "Visitenkarten oder Termine von Personen"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "Internetseite"),
        (b"{\\rtf1 VHS}", "Dokument"),
        (b'{"type": "GeometryCollection", "geometries": [{"type": "Point"}]}', "keines der Formate"),
        (b'<?xml version="1.0"?><!DOCTYPE rdf:RDF [<!ENTITY a "b">]><rdf:RDF/>', "erklärt eigene"),
        (b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', "keine Einträge"),
    ],
)
def test_files_that_hold_something_else_are_refused_with_what_to_do(
    content: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(content)
    with pytest.raises(InvalidSource, match=words):
        read_batch(path)
