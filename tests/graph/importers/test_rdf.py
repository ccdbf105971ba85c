"""RDF files are read as they are, or refused in German with the place of the fault, and nothing is fetched."""

from __future__ import annotations

import json
import socket
import threading
from pathlib import Path

import pytest
from rdflib import Literal

from graph.errors import InvalidSource, WorkspaceError
from graph.exporters.rdf import serialize
from graph.importers.rdf import read_quads
from graph.store.quads import Quad
from ontology.namespaces import INW, RDF, SKOS, data_iri, graph_iri

PUBLIC = graph_iri("peine", "oeffentlich")
VHS = data_iri("peine", "actor", "vhs")
QUADS = {
    Quad(VHS, RDF.type, INW.Actor, PUBLIC),
    Quad(VHS, SKOS.prefLabel, Literal("Volkshochschule Süd", lang="de"), PUBLIC),
    Quad(VHS, SKOS.note, Literal("Zeile\n„zwei“"), graph_iri("peine", "intern")),
}
START = f"@prefix skos: <{SKOS}> .\n<{PUBLIC}> {{\n"


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def refusal(path: Path, **options: int) -> str:
    with pytest.raises(InvalidSource) as error:
        read_quads(path, **options)  # type: ignore[arg-type]  # the limit is the only option here
    assert "Bitte" in str(error.value) or "Möglich" in str(error.value)
    return str(error.value)


@pytest.mark.parametrize("syntax", ["trig", "jsonld"])
def test_what_was_exported_is_read_back(tmp_path: Path, syntax: str) -> None:
    path = written(tmp_path, f"netz.{syntax}", serialize(QUADS, syntax))
    assert set(read_quads(path)) == QUADS


def test_n_quads_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, "netz.nq", f'<{VHS}> <{SKOS.note}> "x" <{PUBLIC}> .\n')
    assert read_quads(path) == (Quad(VHS, SKOS.note, Literal("x"), PUBLIC),)


@pytest.mark.parametrize("ending", ["ttl", "nt", "TTL"])
def test_files_without_graphs_go_where_they_are_told(tmp_path: Path, ending: str) -> None:
    path = written(tmp_path, f"netz.{ending}", f'<{VHS}> <{SKOS.note}> "x" .\n')
    assert read_quads(path, graph=PUBLIC) == (Quad(VHS, SKOS.note, Literal("x"), PUBLIC),)
    assert "ohne Datenbereich" in refusal(path)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = written(tmp_path, "netz.trig", b"\xef\xbb\xbf" + serialize(QUADS, "trig"))
    assert set(read_quads(path)) == QUADS


def test_a_damaged_file_is_named_with_line_and_column(tmp_path: Path) -> None:
    path = written(tmp_path, "netz.trig", f'{START}<{VHS}> skos:note "ohne Ende .\n}}')
    assert refusal(path).startswith("»netz.trig« kann nicht gelesen werden. Zeile 3, Spalte ")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("<vhs> skos:note 'x' .", "unvollständige Adresse"),
        ("<https://a.example/a b> skos:note 'x' .", "unerlaubten Zeichen"),
        ("<https://a.example/1> foaf:name 'x' .", "Präfix, das nicht erklärt ist"),
        ("<https://a.example/1> skos:note 'x' ; ; ] .", "Oft fehlt dort"),
    ],
)
def test_the_likely_cause_is_named(tmp_path: Path, statement: str, words: str) -> None:
    message = refusal(written(tmp_path, "netz.trig", f"{START}{statement}\n}}"))
    assert words in message
    assert "Zeile 3" in message


def test_blank_nodes_are_counted(tmp_path: Path) -> None:
    content = f"{START}<{VHS}> skos:note [ skos:note _:a ], _:a, [] .\n}}"
    assert "Namenlose Knoten kommen vor (3)" in refusal(written(tmp_path, "netz.trig", content))


def test_statements_about_statements_are_refused(tmp_path: Path) -> None:
    content = f"{START}<{VHS}> skos:note <<( <{VHS}> <{VHS}> <{VHS}> )>> .\n}}"
    assert "RDF 1.2" in refusal(written(tmp_path, "netz.trig", content))


def test_relative_addresses_in_json_are_refused_and_not_dropped(tmp_path: Path) -> None:
    content = json.dumps({"@id": str(PUBLIC), "@graph": [{"@id": "vhs", str(SKOS.note): "x"}]})
    assert "»vhs« ist eine unvollständige Adresse" in refusal(written(tmp_path, "netz.jsonld", content))


@pytest.mark.parametrize("context", ["{url}", ["{url}"], {"@import": "{url}"}])
def test_a_context_on_the_internet_is_refused_without_a_call(tmp_path: Path, context: object) -> None:
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)

        def listen() -> None:
            try:
                calls.append(server.accept())
            except TimeoutError:
                return

        listener = threading.Thread(target=listen)
        listener.start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/context.jsonld"
        content = json.dumps({"@context": context, "@id": str(VHS), str(SKOS.note): "x"}).replace(
            "{url}", url
        )
        message = refusal(written(tmp_path, "netz.jsonld", content))
        listener.join()
    assert "verweist mit @context ins Internet" in message
    assert calls == []


@pytest.mark.parametrize("name", ["netz.xlsx", "netz", "netz.rdf", "netz.trig.gz"])
def test_an_unknown_ending_is_answered_with_the_known_ones(tmp_path: Path, name: str) -> None:
    assert "Möglich sind: .trig, .ttl, .nt, .nq, .jsonld" in refusal(written(tmp_path, name, "x"))


@pytest.mark.parametrize(
    "content", ["", "  \n", "# nur ein Kommentar\n", "@prefix a: <https://a.example/> .\n"]
)
def test_a_file_without_statements_is_refused(tmp_path: Path, content: str) -> None:
    assert "enthält keine Aussagen" in refusal(written(tmp_path, "netz.trig", content))


def test_text_that_is_not_utf8_is_named_with_its_line(tmp_path: Path) -> None:
    content = f'{START}<{VHS}> skos:note "Büro" .\n}}'.encode("latin-1")
    assert "in Zeile 3 nicht in UTF-8" in refusal(written(tmp_path, "netz.trig", content))


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00", "<a:b> <a:b> <a:b> .".encode("utf-16")])
def test_a_binary_file_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "keine Textdatei in UTF-8" in refusal(written(tmp_path, "netz.ttl", content))


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, "netz.trig", "")
    with path.open("wb") as file:
        file.truncate(3_000_000)
    assert "mit 3 MB zu groß; gelesen werden höchstens 2 MB" in refusal(path, limit=2_000_000)


def test_a_missing_file_is_explained(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="gibt es nicht"):
        read_quads(tmp_path / "fehlt.trig")


def test_a_folder_is_explained(tmp_path: Path) -> None:
    (tmp_path / "netz.trig").mkdir()
    with pytest.raises(WorkspaceError, match=r"ist ein Ordner\. Bitte einen Dateinamen"):
        read_quads(tmp_path / "netz.trig")


def test_very_deep_nesting_is_refused_and_not_a_crash(tmp_path: Path) -> None:
    content = '{"@context":' + "[" * 200_000 + "]" * 200_000 + "}"
    assert refusal(written(tmp_path, "netz.jsonld", content))
