"""No query leaves the store or changes it, however it is written; honest ones pass."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidQuery
from graph.store.guard import QueryForm, _check_words, query_form

CALL = "{ ?a ?b ?c }"
SERVICES = {
    "plain": f"SELECT * {{ SERVICE <http://127.0.0.1:9/> {CALL} }}",
    "lower case": f"SELECT * {{ service <http://127.0.0.1:9/> {CALL} }}",
    "odd case": f"SELECT * {{ sErViCe <http://127.0.0.1:9/> {CALL} }}",
    "silent variable": f"SELECT * {{ SERVICE SILENT ?x {CALL} }}",
    "prefixed": f"PREFIX a: <http://127.0.0.1:9/> SELECT * {{ SERVICE a:x {CALL} }}",
    "no space": f"SELECT*{{SERVICE<http://127.0.0.1:9/>{CALL}}}",
    "after a comment": f"SELECT * {{ # nichts\nSERVICE # hier\n <http://127.0.0.1:9/> {CALL} }}",
    "after a hash in an IRI": f"PREFIX a: <http://a/#> SELECT * {{ SERVICE <http://127.0.0.1:9/#x> {CALL} }}",
    "after a quote in a comment": f'SELECT * {{ # "\nSERVICE <http://127.0.0.1:9/> {CALL} # "\n}}',
    "after a string with a hash": f'SELECT * {{ ?s ?p "#" . SERVICE <http://127.0.0.1:9/> {CALL} }}',
    "after an escaped quote": f'SELECT * {{ ?s ?p "\\"" . SERVICE <http://127.0.0.1:9/> {CALL} ?x ?y "" }}',
    "after a long string": f'SELECT * {{ ?s ?p """a"b""" . SERVICE <http://127.0.0.1:9/> {CALL} }}',
    "after a full stop": f"SELECT * {{ ?s ?p ?o.SERVICE <http://127.0.0.1:9/> {CALL} }}",
    "before an empty prefix": f"PREFIX : <http://127.0.0.1:9/> SELECT * {{ SERVICE:x {CALL} }}",
    "after a number": f"SELECT * {{ ?s ?p 1SERVICE <http://127.0.0.1:9/> {CALL} }}",
    "after a word": f"SELECT * {{ ?s ?p trueSERVICE <http://127.0.0.1:9/> {CALL} }}",
    "after a bracket": f"SELECT * {{ {{ ?s ?p ?o }}SERVICE <http://127.0.0.1:9/> {CALL} }}",
    "in a sub-select": f"SELECT * {{ {{ SELECT * {{ SERVICE <http://127.0.0.1:9/> {CALL} }} }} }}",
    "in OPTIONAL": f"SELECT * {{ ?s ?p ?o OPTIONAL {{ SERVICE <http://127.0.0.1:9/> {CALL} }} }}",
    "in UNION": f"SELECT * {{ {{ ?s ?p ?o }} UNION {{ SERVICE <http://127.0.0.1:9/> {CALL} }} }}",
    "in MINUS": f"SELECT * {{ ?s ?p ?o MINUS {{ SERVICE <http://127.0.0.1:9/> {CALL} }} }}",
    "in GRAPH": f"SELECT * {{ GRAPH ?g {{ SERVICE <http://127.0.0.1:9/> {CALL} }} }}",
    "in EXISTS": f"ASK {{ ?s ?p ?o FILTER EXISTS {{ SERVICE <http://127.0.0.1:9/> {CALL} }} }}",
    "in nested EXISTS": "ASK { ?s ?p ?o FILTER NOT EXISTS { ?o ?p ?x FILTER EXISTS { SERVICE ?x { ?a ?b ?c } } } }",
    "in HAVING": f"SELECT ?s {{ ?s ?p ?o }} GROUP BY ?s HAVING (EXISTS {{ SERVICE <http://127.0.0.1:9/> {CALL} }})",
    "in BIND": f"SELECT * {{ BIND(EXISTS {{ SERVICE <http://127.0.0.1:9/> {CALL} }} AS ?x) }}",
    "in CONSTRUCT": f"CONSTRUCT {{ ?a ?b ?c }} WHERE {{ SERVICE <http://127.0.0.1:9/> {CALL} }}",
    "as code points": f"SELECT * {{ \\u0053ERVICE <http://127.0.0.1:9/> {CALL} }}",
    "as long code points": f"SELECT * {{ S\\U00000045RVICE <http://127.0.0.1:9/> {CALL} }}",
    "quote as code point": f"SELECT * {{ ?s ?p \\u0022a\\u0022 . SERVICE <http://127.0.0.1:9/> {CALL} }}",
    "after a carriage return": f"SELECT * {{ #\rSERVICE <http://127.0.0.1:9/> {CALL} }}",
    "after a less-than": f"SELECT * {{ ?s ?p ?o FILTER(?s<?o) SERVICE <http://127.0.0.1:9/> {CALL} FILTER(?s>?o) }}",
}
FOREIGN = {
    "FROM": "SELECT * FROM <http://127.0.0.1:9/x.ttl> { ?s ?p ?o }",
    "FROM NAMED": "SELECT * FROM NAMED <http://127.0.0.1:9/x.ttl> { GRAPH ?g { ?s ?p ?o } }",
    "lower case": "select * from <http://127.0.0.1:9/x.ttl> where { ?s ?p ?o }",
    "no space": "SELECT*FROM<http://127.0.0.1:9/x.ttl>{?s ?p ?o}",
    "ASK": "ASK FROM <http://127.0.0.1:9/x.ttl> { ?s ?p ?o }",
    "CONSTRUCT": "CONSTRUCT FROM <http://127.0.0.1:9/x.ttl> WHERE { ?s ?p ?o }",
    "persons": "SELECT * FROM <https://integrationsnetz.example/graph/peine/personen> { ?s ?p ?o }",
}
UPDATES = [
    "INSERT DATA { <a:a> <a:b> <a:c> }",
    "DELETE WHERE { ?s ?p ?o }",
    "LOAD <http://127.0.0.1:9/x.ttl>",
    "load silent <http://127.0.0.1:9/x.ttl> into graph <a:g>",
    "CLEAR ALL",
    "DROP ALL",
    "CREATE GRAPH <a:g>",
    "COPY DEFAULT TO <a:g>",
    "MOVE <a:g> TO <a:h>",
    "ADD <a:g> TO <a:h>",
    "WITH <a:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o } ; DROP ALL",
]
HONEST = {
    "a class": "PREFIX schema: <https://schema.org/> SELECT * { ?service a schema:Service }",
    "a property": "PREFIX inw: <https://w3id.org/integrationsnetz/def#> SELECT ?from { ?t inw:from ?from }",
    "a text": 'SELECT * { ?s ?p ?o FILTER(?o = "Service { DROP ALL } from") }',
    "a long text": 'SELECT * { ?s ?p """Service\n"from" there""" }',
    "a comment": "SELECT * { # SERVICE from load\n ?s ?p ?o }",
    "an IRI": "SELECT * { <https://a.example/service/from#load> ?p ?o }",
    "a language": "SELECT * { ?s ?p \"x\"@de . ?s ?q 'y' }",
    "comparisons": "SELECT * { ?s ?p ?o FILTER(?s < ?o && ?o > ?p) }",
    "a path": "PREFIX a: <https://a.example/> SELECT * { ?s a:b+/^a:c?|!a:d ?o }",
}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a query has tried to reach the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.mark.parametrize("name", SERVICES)
def test_service_is_refused(name: str) -> None:
    with pytest.raises(InvalidQuery):
        query_form(SERVICES[name])


@pytest.mark.parametrize("name", SERVICES)
def test_the_words_alone_betray_service(name: str) -> None:
    with pytest.raises(InvalidQuery, match="fremde Rechner"):
        _check_words(_expanded(SERVICES[name]))


def _expanded(query: str) -> str:
    return query.replace("\\u0053", "S").replace("\\U00000045", "E").replace("\\u0022", '"')


@pytest.mark.parametrize("name", FOREIGN)
def test_own_choice_of_graphs_is_refused(name: str) -> None:
    with pytest.raises(InvalidQuery, match="FROM ist nicht erlaubt"):
        query_form(FOREIGN[name])


@pytest.mark.parametrize("update", UPDATES)
def test_updates_are_refused(update: str) -> None:
    with pytest.raises(InvalidQuery):
        query_form(update)


@pytest.mark.parametrize("name", HONEST)
def test_honest_queries_pass(name: str) -> None:
    assert query_form(HONEST[name]) is QueryForm.SELECT


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("SELECT * { ?s ?p ?o }", QueryForm.SELECT),
        ("ask { ?s ?p ?o }", QueryForm.ASK),
        ("CONSTRUCT WHERE { ?s ?p ?o }", QueryForm.CONSTRUCT),
    ],
)
def test_the_form_is_told(query: str, form: QueryForm) -> None:
    assert query_form(query) is form


def test_describe_is_refused_with_what_is_possible() -> None:
    with pytest.raises(InvalidQuery, match="Nur SELECT, ASK und CONSTRUCT"):
        query_form("DESCRIBE <https://a.example/1>")


def test_the_line_of_a_forbidden_word_is_named() -> None:
    with pytest.raises(InvalidQuery, match="Zeile 3: SERVICE fragt fremde Rechner"):
        query_form('SELECT * {\n ?s ?p """a""" .\n SERVICE <http://a/> { ?a ?b ?c } }')


def test_the_line_of_wrong_grammar_is_named() -> None:
    with pytest.raises(InvalidQuery, match="ab Zeile 2, Spalte"):
        query_form("SELECT * WHERE\n { ?s ?p }")


def test_an_undeclared_prefix_is_named_as_likely_cause() -> None:
    with pytest.raises(InvalidQuery, match="PREFIX-Zeile"):
        query_form("SELECT * WHERE { ?s inw:kind ?o }")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Wer fehlt in Peine?",
        "\\u",
        "\ud800",
        'ASK { ?s ?p "\\uD800" }',
        "SELECT * { ?s ?p \\UFFFFFFFF }",
        "\x00",
    ],
)
def test_what_is_no_query_is_refused(text: str) -> None:
    with pytest.raises(InvalidQuery):
        query_form(text)


def test_very_deep_nesting_is_refused_and_not_a_crash() -> None:
    with pytest.raises(InvalidQuery):
        query_form("SELECT * " + "{" * 5000 + "}" * 5000)


@given(st.text("SELECT*{}?spo<>\"'#\\\nu0053service from", max_size=60))
def test_any_text_is_answered_or_refused(text: str) -> None:
    try:
        form = query_form(text)
    except InvalidQuery:
        return
    assert form in QueryForm
