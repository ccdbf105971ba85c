"""Whatever stands in a file: it becomes a batch that adds up, or a German sentence – never another error."""

from __future__ import annotations

import copy
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InvalidSource, WorkspaceError
from graph.importers.foreign.formats import Format, read_batch, recognise
from graph.records import Batch
from tests.batches import check

OPARL = "https://schema.oparl.org/1.1/"
SEEDS: dict[str, Any] = {
    "integreat": [
        {
            "id": 1, "path": "/k/de/o/", "title": "VHS Nord", "available_languages": {"de": {"id": 1}}, "last_updated": "2024-01-01T00:00:00Z",
            "category": {"name": "Behörde/Amt"}, "contacts": [{"name": "A", "email": "info@a.example", "phone_number": "05171 1"}],
            "location": {"address": "Markt 1", "town": "Neustadt", "postcode": "12345"}, "organization": {"id": 2, "name": "Kreis Nord"},
            "opening_hours": [{"closed": True}], "barrier_free": True,
        },
        {"id": 2, "path": "/k/de/s/", "title": "Kurs", "available_languages": {}, "content": "<p><b>AWO e. V.</b><br>Markt 1, 12345 Neustadt</p>"},
    ],
    "hsds": {
        "id": "1", "name": "Kurs", "status": "active", "last_modified": "2024-01-01", "organization": {"id": "2", "name": "VHS", "email": "info@a.example"},
        "service_at_locations": [{"id": "3", "location": {"id": "4", "location_type": "physical", "addresses": [{"id": "5", "city": "Neustadt", "address_1": "Markt 1"}]}}],
        "program": {"id": "6", "name": "P"}, "attributes": [{"id": "7", "taxonomy_term": {"id": "8", "name": "Frauen", "taxonomy": "x"}}],
        "phones": [{"id": "9", "number": "05171 1"}], "schedules": [{}],
    },
    "oparl": {
        "data": [
            {"id": "b", "type": f"{OPARL}Body", "name": "Kreis Nord", "ags": "03999", "location": {"id": "l", "type": f"{OPARL}Location", "locality": "Neustadt"}},
            {"id": "o", "type": f"{OPARL}Organization", "name": "Kreistag", "body": "b", "organizationType": "Gremium", "memberCount": 3},
            {"id": "m", "type": f"{OPARL}Membership", "organization": "o", "role": "Mitglied", "endDate": "2021-01-01"},
            {"id": "s", "type": f"{OPARL}Meeting", "name": "Sitzung", "start": "2020-01-01T10:00:00Z", "organization": ["o"]},
            {"id": "p", "type": f"{OPARL}Paper", "name": "Konzept", "underDirectionOf": ["o"],
             "consultation": [{"id": "c", "type": f"{OPARL}Consultation", "organization": ["o"], "meeting": "s"}]},
        ]
    },
    "osm": {
        "osm3s": {"timestamp_osm_base": "2020-01-01T00:00:00Z"}, "remark": "x",
        "elements": [{"type": "node", "id": 1, "tags": {"name": "VHS", "office": "ngo", "addr:city": "Neustadt", "operator": "AWO e. V.", "phone": "05171 1"}}],
    },
    "kumu": {
        "elements": [{"_id": "1", "label": "VHS", "type": "Verein", "tags": ["a"], "attributes": {"x": 1}}, {"_id": "2", "label": "AWO"}],
        "connections": [{"_id": "3", "from": "1", "to": "2", "direction": "mutual", "label": "berät", "attributes": {"Weight": 1.5}}],
    },
    "linked": {
        "@context": "https://schema.org", "@id": "https://x.example/1", "@type": "School", "name": "Schule",
        "address": {"@type": "PostalAddress", "addressLocality": "Neustadt"}, "memberOf": {"@type": "NGO", "name": "Verbund"},
    },
}  # fmt: skip
GEXF = """<gexf><graph defaultedgetype="directed"><attributes class="node"><attribute id="0" title="kind"/></attributes><nodes>
<node id="1" label="VHS" start="2010"><attvalues><attvalue for="0" value="Verein"/></attvalues><spells><spell start="2010" end="2011"/></spells></node>
<node id="2" label="AWO"/></nodes><edges><edge id="0" source="1" target="2" type="undirected" weight="2" kind="berät"/></edges></graph></gexf>"""
GRAPHML = """<graphml><key id="k" for="node" attr.name="label"><default>x</default></key><graph edgedefault="directed"><node id="1"><data key="k">VHS</data>
</node><node id="2"/><edge source="1" target="2" directed="false"><data key="k">berät</data></edge></graph></graphml>"""
TURTLE = """@prefix org: <http://www.w3.org/ns/org#> . @prefix s: <https://schema.org/> .
<https://x.example/1> a org:Organization ; s:name "VHS" ; org:unitOf <https://x.example/2> ; s:email "info@a.example" .
<https://x.example/2> a s:NGO ; s:name "AWO"@de ; s:address [ s:addressLocality "Neustadt" ] ."""
RDF_XML = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="https://schema.org/">
<s:NGO rdf:about="https://x.example/1"><s:name>AWO</s:name><s:member rdf:resource="https://x.example/2"/></s:NGO></rdf:RDF>"""
YED = """<graphml xmlns:y="http://y.example"><key id="d" for="node"/><graph edgedefault="directed"><node id="a" foldertype="group"><data key="d">
<y:NodeLabel>AWO</y:NodeLabel></data><graph><node id="VHS"/></graph></node><node id="DRK"/><edge source="a" target="VHS"><y:Arrows source="a"/></edge>
<hyperedge><endpoint node="a"/><endpoint node="VHS"/><endpoint node="DRK"/></hyperedge></graph></graphml>"""
OSM = """<osm><meta osm_base="2025-01-01T00:00:00Z"/><node id="1"><tag k="name" v="VHS"/><tag k="amenity" v="college"/></node></osm>"""
PAGE = """<html><table><tr><th rowspan=2>Name<th>Ort</tr><tr><td colspan="3">VHS<br>Nord</td></tr><tr><td><table><tr><td>x</table></table>"""
ODD = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.just([]), st.just({}), st.just([None]), st.just([[{}]]),
    st.text(max_size=8), st.sampled_from(["\ud800", "\x00", "x" * 6_000, "=1+1", "erika.muster@a.example", "2024-13-45", "own:", "https://["]),
    st.sampled_from([{"id": {"id": 1}}, {"type": f"{OPARL}Body"}, [{"id": "o"}], {"@id": "a b"}, -0.0, 10**400]),
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one folder for all examples: each overwrites the last."""
    return tmp_path_factory.mktemp("fremd")


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the way to everything inside of a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(it for key, each in inner for it in places(each, (*path, key)))]


@st.composite
def changed(draw: st.DrawFn, seed: Any) -> Any:
    """Draw a document in which some things were replaced, taken out, repeated or moved."""
    document = copy.deepcopy(seed)
    for _ in range(draw(st.integers(1, 4))):
        path = draw(st.sampled_from(places(document)))
        if not path:
            continue
        holder = document
        for key in path[:-1]:
            holder = holder[key]
        match draw(st.sampled_from(["replace", "replace", "remove", "repeat", "swap"])):
            case "replace":
                holder[path[-1]] = copy.deepcopy(draw(ODD))
            case "remove":
                del holder[path[-1]]
            case "repeat":
                holder[path[-1]] = [copy.deepcopy(holder[path[-1]])] * 2
            case "swap":
                other = draw(st.sampled_from(places(document)))
                holder[path[-1]] = copy.deepcopy(_at(document, other))
    return document


def _at(document: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        document = document[key]
    return document


def read(path: Path, content: bytes) -> Batch | None:
    """Return what a file gives, or None if it is refused in German."""
    path.write_bytes(content)
    try:
        if recognise(path) in (Format.RECORDS, Format.SHEET):
            return None  # lists of the office have their own tests
        return read_batch(path, network="nord")
    except InvalidSource:
        return None


@pytest.mark.parametrize("name", SEEDS)
@given(data=st.data())
@settings(max_examples=40)
def test_changed_json_adds_up_or_is_refused(name: str, data: st.DataObject, folder: Path) -> None:
    document = data.draw(changed(SEEDS[name]))
    batch = read(folder / "a", json.dumps(document, ensure_ascii=True).encode())
    if batch is not None:
        check(batch)


TEXTS = {
    "gexf": GEXF,
    "graphml": GRAPHML,
    "turtle": TURTLE,
    "rdf-xml": RDF_XML,
    "yed": YED,
    "osm": OSM,
    "page": PAGE,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@given(data=st.data())
@settings(max_examples=40)
def test_changed_text_adds_up_or_is_refused(text: str, data: st.DataObject, folder: Path) -> None:
    places_of_marks = st.integers(0, len(text))
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(places_of_marks)
        end = start + data.draw(st.integers(0, 12))
        text = (
            text[:start]
            + data.draw(st.sampled_from(["", '"', "<", ">", "1", "\x00", "ä", "&a;", text[:40], " id='1' "]))
            + text[end:]
        )
    batch = read(folder / "b", text.encode())
    if batch is not None:
        check(batch)


@pytest.mark.parametrize("name", SEEDS)
@given(data=st.data())
@settings(max_examples=15)
def test_a_file_cut_off_anywhere_is_refused(name: str, data: st.DataObject, folder: Path) -> None:
    whole = json.dumps(SEEDS[name]).encode()
    assert read(folder / "c", whole[: data.draw(st.integers(1, len(whole) - 1))]) is None


@given(content=st.binary(max_size=300))
@settings(max_examples=100)
def test_any_bytes_end_well(content: bytes, folder: Path) -> None:
    read(folder / "d", content)


@given(data=st.data())
@settings(max_examples=25, deadline=None)
def test_an_archive_damaged_anywhere_ends_well(data: st.DataObject, folder: Path) -> None:
    path = folder / "daten.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest/>" * 50)
        archive.writestr("a.json", json.dumps([{"name": f"Verein {number}"} for number in range(50)]))
    content = bytearray(path.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=20)):
        content[place] ^= 1 << data.draw(st.integers(0, 7))
    read(path, bytes(content))


def test_a_list_in_utf_16_is_a_list_with_or_without_mark(tmp_path: Path) -> None:
    path = tmp_path / "vereine.csv"
    for encoding in ("utf-16", "utf-16-le"):
        path.write_bytes("Name;Ort\nChor;Peine\nTurnverein;Leer\n".encode(encoding))
        assert recognise(path) is Format.SHEET


def test_a_path_longer_than_any_disk_takes_is_explained(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="zu lang"):
        recognise(tmp_path / ("a" * 400))
