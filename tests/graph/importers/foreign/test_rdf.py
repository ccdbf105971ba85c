"""RDF: our own records come back whole; organisations of other vocabularies become actors; persons never."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from graph.errors import InvalidSource
from graph.importers.foreign.own_rdf import read_rdf, syntax_of
from graph.records import Batch, RecordSort, records_in
from graph.store.parsing import parsed
from tests.batches import check, counts, labels

PREFIXES = """@prefix org: <http://www.w3.org/ns/org#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix s: <https://schema.org/> . @prefix dct: <http://purl.org/dc/terms/> . @prefix x: <https://x.example/> .
"""


@pytest.mark.parametrize("name", ["peine", "leer", "laatzen", "lueneburg"])
def test_the_shipped_networks_come_in_record_by_record(name: str) -> None:
    path = Path(str(files("data"))) / "networks" / f"{name}.trig"
    if not path.exists():
        path = next(Path(str(files("data"))).rglob(f"{name}.trig"))
    content = path.read_bytes()
    records = records_in(parsed(content.decode("utf-8"), "trig"))
    batch = read_rdf(path.name, content, name)
    assert batch.rows == len(batch.drafts) == len(records)
    assert batch.rejected == ()
    for draft in batch.drafts:
        record = records[draft.iri]
        kinds = {
            it
            for it in ("kind", "also_kinds")
            if any(code.startswith("own:") for code in draft.values.get(it, ()))
        }
        for field in set(record.values) - kinds:
            assert sorted(draft.values[field]) == sorted(value.strip() for value in record.values[field]), (
                draft.iri,
                field,
            )


def test_records_of_another_network_are_new_and_remember_where_they_come_from() -> None:
    path = next(Path(str(files("data"))).rglob("peine.trig"))
    batch = read_rdf(path.name, path.read_bytes(), "nord")
    check(batch)
    assert {it.iri for it in batch.drafts} == {""}
    assert all(it.identifier == it.key for it in batch.drafts)


def test_organisations_of_other_vocabularies_become_actors() -> None:
    content = f"""{PREFIXES}
    x:1 a s:School ; s:name "Schule Nord"@de, "North School"@en ; s:parentOrganization x:2 ; s:memberOf x:3 ;
        s:address [ s:streetAddress "Markt 1" ; s:postalCode "12345" ; s:addressLocality "Neustadt" ] .
    x:2 a org:Organization ; foaf:name "Landkreis Nord" ; foaf:mbox <mailto:info@nord.example> .
    x:3 a foaf:Organization ; foaf:name "Bildungsverbund" .
    x:4 a foaf:Person ; foaf:name "Erika Muster" .
    x:5 a org:Organization .
    x:6 a <http://www.w3.org/ns/dcat#Dataset> ; dct:title "Schulen" ; dct:publisher x:2 .
    """.encode()
    batch = read_rdf("a.ttl", content)
    check(batch)
    assert batch.rows == 4
    assert counts(batch) == {"place": 1, "actor": 3, "tie": 1}
    school = next(it for it in batch.drafts if it.key == "https://x.example/1")
    assert school.values["label"] == ("Schule Nord",)
    assert school.values["address"] == ("Markt 1, 12345 Neustadt",)
    assert school.values["unit_of"] == ("https://x.example/2",)
    assert batch.drafts[-1].values["relation"] == ("mitgliedschaft",)
    assert "Muster" not in str(batch)
    assert batch.notices


def test_json_ld_of_schema_org_is_read_without_asking_the_internet() -> None:
    content = b'{"@context": "https://schema.org", "@type": "NGO", "name": "Brot Nord", "email": "info@brot.example"}'
    batch = read_rdf("a.jsonld", content)
    check(batch)
    assert labels(batch, RecordSort.ACTOR) == ["Brot Nord"]


def test_a_context_elsewhere_is_refused() -> None:
    with pytest.raises(InvalidSource, match="Internet"):
        read_rdf(
            "a.jsonld", b'{"@context": "https://other.example/c", "@id": "https://x.example/1", "name": "A"}'
        )


def test_what_is_said_of_persons_in_a_closed_layer_stays_out() -> None:
    content = b"""@prefix g: <https://integrationsnetz.example/graph/nord/> . @prefix org: <http://www.w3.org/ns/org#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    g:personen { <https://x.example/9> a org:Organization ; skos:prefLabel "Geheim" . }
    g:oeffentlich { <https://x.example/1> a org:Organization ; skos:prefLabel "Offen" . }"""
    batch = read_rdf("a.trig", content)
    check(batch)
    assert labels(batch, RecordSort.ACTOR) == ["Offen"]
    assert batch.left_out[0].count == 2


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        ("# Kommentar\n@prefix a: <https://a.example/> .", "trig"),
        ("PREFIX a: <https://a.example/>", "trig"),
        ("<https://a.example/1> <https://a.example/2> <https://a.example/3> .", "nq"),
        ('[{"@id": "https://a.example/1"}]', "jsonld"),
        ('{"name": "VHS"}', ""),
        ("Name;Ort\nVHS;Peine", ""),
        ("", ""),
    ],
)
def test_the_syntax_is_told_by_the_text(text: str, syntax: str) -> None:
    assert syntax_of(text) == syntax


def test_who_belongs_to_whom_may_be_said_from_either_side_and_persons_are_counted() -> None:
    batch = turtle("""x:a a org:Organization ; foaf:name "Caritas Nord" ; org:hasUnit x:u ; org:hasMember x:m, x:p ; x:beraet x:m .
    x:u a org:OrganizationalUnit ; foaf:name "Migrationsdienst Nord" . x:m a foaf:Group ; foaf:name "Verein Nord" .
    x:p foaf:givenName "Erika" ; foaf:name "Erika Muster" . [] a org:Membership ; org:member x:m ; org:organization x:u .
    [] a org:Membership ; org:member x:p ; org:organization x:u . x:a x:ansprechpartner "Erika Muster" ; x:mitglieder 12 .""")
    assert counts(batch) == {"actor": 3, "tie": 3}
    ties = {
        (it.values["relation"][0], it.values["source"][0][-1], it.values["target"][0][-1])
        for it in batch.drafts
        if it.sort is RecordSort.TIE
    }
    assert ties == {("mitgliedschaft", "m", "a"), ("mitgliedschaft", "m", "u"), ("beratung", "a", "m")}
    found = {it.key[-1]: it for it in batch.drafts if it.sort is RecordSort.ACTOR}
    assert (found["u"].values["unit_of"], found["a"].attributes["mitglieder"]) == (
        ("https://x.example/a",),
        ("12",),
    )
    assert {
        "Personen werden nicht eingelesen.",
        "Mitgliedschaften und Ämter von Personen werden nicht eingelesen.",
    } <= {it.reason for it in batch.left_out}
    assert "Muster" not in str(batch)


def test_services_are_offers_of_who_provides_them() -> None:
    batch = turtle("""x:a a s:NGO ; s:name "AWO Nord" ; s:makesOffer [ s:itemOffered x:kurs ] .
    x:kurs a s:Service ; s:name "Sprachkurs" . x:rat a s:Service ; s:name "Beratung" ; s:provider x:a .""")
    offers = {
        it.values["label"]: it.values["providers"] for it in batch.drafts if it.sort is RecordSort.OFFER
    }
    assert offers == dict.fromkeys((("Sprachkurs",), ("Beratung",)), ("https://x.example/a",))


def test_rdf_xml_says_the_same_in_any_encoding() -> None:
    xml = """<?xml version="1.0" encoding="{0}"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    xmlns:s="https://schema.org/"><s:NGO rdf:about="https://x.example/1" s:name="Bürgerverein Nord"/></rdf:RDF>"""
    for encoding in ("UTF-8", "ISO-8859-1", "UTF-16"):
        batch = read_rdf("a.rdf", xml.format(encoding).encode(encoding))
        assert labels(batch, RecordSort.ACTOR) == ["Bürgerverein Nord"]


def test_a_context_in_a_list_is_known_or_refused_and_never_loaded() -> None:
    known = b'{"@context": ["https://schema.org", {"x": "https://x.example/"}], "@type": "NGO", "name": "AWO Nord"}'
    assert counts(read_rdf("a.json", known)) == {"actor": 1}
    with pytest.raises(InvalidSource, match="von dort wird nichts geladen"):
        read_rdf("a.json", known.replace(b"https://schema.org", b"https://ctx.example/schema.org"))


def test_a_file_of_persons_only_is_refused() -> None:
    with pytest.raises(InvalidSource, match="nennt keine Organisation"):
        turtle('x:p a foaf:Person ; foaf:name "Erika Muster" .')


def turtle(text: str) -> Batch:
    batch = read_rdf("a.ttl", f"{PREFIXES}{text}".encode())
    check(batch)
    return batch
