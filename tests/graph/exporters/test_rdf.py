"""RDF files are equal for equal data, readable, and say exactly what was given."""

from __future__ import annotations

import json

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Dataset, Graph, Literal, URIRef

from graph.errors import InvalidSource
from graph.exporters.rdf import FORMATS, serialize
from graph.store.quads import Quad, canonical
from graph.texts import FICTIONAL_NOTICE
from ontology.namespaces import INW, OA, RDF, SCHEMA, SKOS, XSD, code_iri, data_iri, graph_iri, network_iri

PUBLIC = graph_iri("peine", "oeffentlich")
VHS = data_iri("peine", "actor", "vhs")

PEINE = """\
@prefix actor: <https://integrationsnetz.example/id/peine/actor/> .
@prefix feld: <https://w3id.org/integrationsnetz/code/feld/> .
@prefix id: <https://integrationsnetz.example/id/> .
@prefix inw: <https://w3id.org/integrationsnetz/def#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://integrationsnetz.example/graph/peine/intern> {
    actor:vhs
        skos:note "Rückruf" .
}

<https://integrationsnetz.example/graph/peine/oeffentlich> {
    id:peine
        a inw:Network .

    actor:vhs
        a inw:Actor ;
        skos:prefLabel "Volkshochschule »Süd«"@de, "Adult education centre"@en ;
        inw:count 5 ;
        inw:field feld:arbeit, feld:sprache ;
        oa:exact \"\"\"erste Zeile
zweite \\"Zeile\\"\"\"\" ;
        schema:startDate "2006"^^xsd:gYear .
}
"""

NAMESPACES = [
    str(INW),
    str(SKOS),
    "https://integrationsnetz.example/id/",
    "https://integrationsnetz.example/id/peine/actor/",
    "https://w3id.org/integrationsnetz/code/feld/",
    "https://anderswo.example/ä/",
    "urn:x:",
    "feld:",
]
NAMES = st.lists(st.sampled_from([*"az09-._/ö", "%20"]), min_size=1, max_size=6).map("".join)
IRIS = st.builds(lambda base, name: URIRef(base + name), st.sampled_from(NAMESPACES), NAMES)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
LITERALS = st.one_of(
    st.builds(Literal, TEXTS),
    st.builds(lambda text, lang: Literal(text, lang=lang), TEXTS, st.sampled_from(["de", "en", "de-x-ls"])),
    st.builds(
        Literal,
        st.integers() | st.booleans() | st.dates() | st.decimals(allow_nan=False, allow_infinity=False),
    ),
    st.builds(lambda text: Literal(text, datatype=XSD.anyURI), TEXTS),
)
QUADS = st.lists(st.builds(Quad, IRIS, IRIS, IRIS | LITERALS.map(canonical), IRIS), max_size=12)


def peine() -> list[Quad]:
    return [
        Quad(VHS, OA.exact, Literal('erste Zeile\nzweite "Zeile"'), PUBLIC),
        Quad(VHS, SCHEMA.startDate, Literal("2006", datatype=XSD.gYear), PUBLIC),
        Quad(VHS, INW.field, code_iri("feld", "sprache"), PUBLIC),
        Quad(VHS, INW.field, code_iri("feld", "arbeit"), PUBLIC),
        Quad(VHS, INW["count"], Literal(5), PUBLIC),
        Quad(VHS, SKOS.prefLabel, Literal("Adult education centre", lang="en"), PUBLIC),
        Quad(VHS, SKOS.prefLabel, Literal("Volkshochschule »Süd«", lang="de"), PUBLIC),
        Quad(VHS, RDF.type, INW.Actor, PUBLIC),
        Quad(VHS, SKOS.note, Literal("Rückruf"), graph_iri("peine", "intern")),
        Quad(network_iri("peine"), RDF.type, INW.Network, PUBLIC),
    ]


def parse(data: bytes, syntax: str) -> set[Quad]:
    dataset = Dataset()
    dataset.parse(data=data, format=syntax)
    return {Quad(s, p, o, URIRef(g)) for s, p, o, g in dataset.quads()}  # type: ignore[arg-type]  # rdflib is loose


def test_trig_is_written_for_people_to_read() -> None:
    assert serialize(peine(), "trig").decode() == PEINE


@pytest.mark.parametrize("name", FORMATS)
def test_order_and_repetition_of_the_input_do_not_matter(name: str) -> None:
    assert serialize(peine(), name) == serialize([*reversed(peine()), *peine()], name)


def test_long_lists_get_one_line_for_each_object() -> None:
    quads = [Quad(VHS, SKOS.altLabel, Literal(letter * 60), PUBLIC) for letter in "ab"]
    lines = serialize(quads, "ttl").decode().splitlines()
    assert lines[-3:] == ["    skos:altLabel", f'        "{"a" * 60}" ,', f'        "{"b" * 60}" .']


def test_things_of_two_networks_keep_their_network_in_the_prefix() -> None:
    quads = [
        Quad(data_iri(network, "actor", "vhs"), RDF.type, INW.Actor, PUBLIC) for network in ("leer", "peine")
    ]
    text = serialize(quads, "ttl").decode()
    assert "\nleer-actor:vhs\n" in text
    assert "\npeine-actor:vhs\n" in text


def test_invisible_line_separators_are_written_as_escapes() -> None:
    text = serialize([Quad(VHS, SKOS.note, Literal("a\u2028b\x85c\td"), PUBLIC)], "ttl").decode()
    assert '"a\\u2028b\\u0085c\\td"' in text


def test_turtle_merges_the_graphs() -> None:
    quads = [Quad(VHS, RDF.type, INW.Actor, graph_iri("peine", layer)) for layer in ("intern", "oeffentlich")]
    assert serialize(quads, "ttl").decode().count("actor:vhs") == 1


def test_jsonld_keeps_umlauts_graphs_and_types() -> None:
    document = json.loads(serialize(peine(), "jsonld"))
    assert "Süd" in serialize(peine(), "jsonld").decode()
    assert [graph["@id"].rpartition("/")[2] for graph in document["@graph"]] == ["intern", "oeffentlich"]
    assert document["@graph"][1]["@graph"][1]["@type"] == ["inw:Actor"]


@pytest.mark.parametrize("form", ["trig", "ttl"])
@pytest.mark.parametrize(("value", "is_invented"), [(True, True), (False, False)])
def test_a_file_of_an_invented_network_says_so_in_its_first_line(
    form: str, value: bool, is_invented: bool
) -> None:
    quad = Quad(network_iri("peine"), INW.fictional, Literal(value), PUBLIC)
    first = serialize([quad], form).decode().splitlines()[0]
    assert (first == f"# {FICTIONAL_NOTICE}") is is_invented


def test_no_statements_make_an_empty_turtle_file() -> None:
    assert serialize([], "trig") == b""
    assert serialize([], "ttl") == b""


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InvalidSource, match=r"»xml« gibt es nicht\. Möglich sind: trig, ttl, jsonld"):
        serialize([], "xml")


def test_blank_nodes_are_not_exported() -> None:
    with pytest.raises(InvalidSource, match="namenlosen Knoten"):
        serialize([Quad(VHS, INW.field, BNode(), PUBLIC)], "trig")  # type: ignore[arg-type]  # the fault under test


@given(QUADS)
def test_trig_says_the_same_after_reading_and_is_written_the_same_again(quads: list[Quad]) -> None:
    first = serialize(quads, "trig")
    read = parse(first, "trig")
    assert read == set(quads)
    assert serialize(read, "trig") == first


@given(QUADS)
def test_a_second_parser_reads_as_many_statements(quads: list[Quad]) -> None:
    read = set(pyoxigraph.parse(serialize(quads, "trig"), pyoxigraph.RdfFormat.TRIG))
    assert len(read) == len(set(quads))


@given(QUADS)
def test_jsonld_says_the_same_after_reading(quads: list[Quad]) -> None:
    assert parse(serialize(quads, "jsonld"), "json-ld") == set(quads)


def test_lines_at_the_head_are_comments_where_the_format_has_any() -> None:
    for form in ("trig", "ttl"):
        assert (
            serialize((), form, ("Netz der Stadt", "Datenstand 7")).decode()
            == "# Netz der Stadt\n# Datenstand 7\n"
        )
    assert serialize((), "jsonld", ("Netz der Stadt",)) == serialize((), "jsonld")


def test_a_head_with_line_breaks_can_add_no_statement() -> None:
    evil = (
        "Netz\n<https://evil.example/a> <https://evil.example/b> <https://evil.example/c> .\r\x85\u2028Ende"
    )
    written = serialize((), "ttl", (evil,)).decode()
    assert written.count("\n") == 1
    assert len(Graph().parse(data=written, format="turtle")) == 0
