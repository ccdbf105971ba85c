"""What every engine promises, read back from what was written."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from rdflib import BNode, Literal, URIRef

from graph.errors import InvalidQuery, InvalidSource
from graph.store import Change, Quad, Store
from ontology.namespaces import GRAPH, INW, META_GRAPH, RDF, SKOS, XSD, data_iri, graph_iri

MakeChange = Callable[..., Change]
MakeLabel = Callable[..., Quad]

PUBLIC = graph_iri("peine", "oeffentlich")
INTERNAL = graph_iri("peine", "intern")
PERSONS = graph_iri("peine", "personen")
VHS = data_iri("peine", "actor", "vhs")
LABELS = (
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?label WHERE { ?s skos:prefLabel ?label }"
)

LITERALS = {
    "text": Literal("Volkshochschule"),
    "text with xsd:string": Literal("Volkshochschule", datatype=XSD.string),
    "empty text": Literal(""),
    "German": Literal("Bürgerbüro Süd – größer", lang="de"),
    "English": Literal("Citizens' office", lang="en"),
    "region": Literal("Amt", lang="de-DE"),
    "date": Literal("2006-06-14", datatype=XSD.date),
    "year": Literal("2004", datatype=XSD.gYear),
    "month": Literal("2004-09", datatype=XSD.gYearMonth),
    "time": Literal(datetime(2026, 5, 4, 12, 30, tzinfo=UTC)),
    "integer": Literal(15),
    "decimal": Literal(Decimal("3.25")),
    "boolean": Literal(True),
    "quotes": Literal("Er sagte: \"Ja\" und 'nein' \\ „so“"),
    "triple quotes": Literal('""" }} ; DROP ALL # '),
    "lines": Literal("eins\nzwei\r\ndrei\tvier"),
    "line separator": Literal("eins\u2028zwei\u2029drei\x85vier"),
    "non-breaking": Literal("30\u00a0Jahre, E\u2011Mail"),
    "emoji": Literal("🌍👩‍👧 e\u0301", lang="de"),
    "control": Literal("a\x01b\x1fc"),
    "long": Literal("Integration " * 8500),
    "ill-typed": Literal("irgendwann", datatype=XSD.date),
    "own datatype": Literal("x", datatype=INW.something),
}


def labels(store: Store, *graphs: URIRef) -> list[str]:
    return sorted(str(row[0]) for row in store.query(LABELS, graphs).rows)


def test_an_empty_store_has_version_0_and_no_graphs(store: Store) -> None:
    assert store.data_version() == 0
    assert store.graphs() == ()
    assert list(store.scan([PUBLIC])) == []


def test_an_addition_is_read_back_by_scan_and_by_query(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    store.change(change(label("VHS")))
    assert list(store.scan([PUBLIC])) == [label("VHS")]
    assert store.query(LABELS, [PUBLIC]).rows == ((Literal("VHS", lang="de"),),)
    assert store.query(LABELS, [PUBLIC]).columns == ("label",)


def test_a_removal_and_an_addition_are_one_change(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    version = store.change(change(label("Volkshochschule"), removals=(label("VHS"),)))
    assert version == 2
    assert labels(store, PUBLIC) == ["Volkshochschule"]


def test_a_statement_both_removed_and_added_stays(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    store.change(change(label("VHS"), removals=(label("VHS"),)))
    assert labels(store, PUBLIC) == ["VHS"]


def test_removing_what_is_not_there_is_no_error(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS"), removals=(label("anderes"),)))
    assert labels(store, PUBLIC) == ["VHS"]


def test_a_removal_leaves_the_same_statement_in_other_graphs(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    store.change(change(label("VHS"), label("VHS", layer="intern")))
    store.change(change(removals=(label("VHS", layer="intern"),)))
    assert labels(store, PUBLIC, INTERNAL) == ["VHS"]
    assert INTERNAL not in store.graphs()


@pytest.mark.parametrize("name", LITERALS)
def test_every_literal_comes_back_equal(store: Store, change: MakeChange, name: str) -> None:
    written = LITERALS[name]
    expected = Literal("Volkshochschule") if name == "text with xsd:string" else written
    store.change(change(Quad(VHS, SKOS.note, written, PUBLIC)))
    assert [quad.object for quad in store.scan([PUBLIC])] == [expected]
    assert store.query("SELECT ?o WHERE { ?s ?p ?o }", [PUBLIC]).rows == ((expected,),)


def test_a_literal_read_back_can_be_removed(store: Store, change: MakeChange) -> None:
    store.change(change(*(Quad(VHS, SKOS.note, literal, PUBLIC) for literal in LITERALS.values())))
    store.change(change(removals=tuple(store.scan([PUBLIC]))))
    assert list(store.scan([PUBLIC])) == []


def test_dates_compare_as_dates_in_queries(store: Store, change: MakeChange) -> None:
    store.change(
        change(
            Quad(data_iri("peine", "tie", "a"), INW.earliest, Literal(date(2004, 7, 1)), PUBLIC),
            Quad(data_iri("peine", "tie", "b"), INW.earliest, Literal(date(2007, 7, 1)), PUBLIC),
        )
    )
    query = (
        "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> "
        'SELECT ?s WHERE { ?s ?p ?day FILTER(?day < "2006-01-01"^^xsd:date) }'
    )
    assert store.query(query, [PUBLIC]).rows == ((data_iri("peine", "tie", "a"),),)


def test_a_query_sees_the_allowed_graphs_only(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(
        change(label("offen"), label("vertraulich", layer="intern"), label("Person", layer="personen"))
    )
    assert labels(store, PUBLIC) == ["offen"]
    assert labels(store, PUBLIC, INTERNAL) == ["offen", "vertraulich"]
    assert labels(store, PERSONS) == ["Person"]


@pytest.mark.parametrize(
    "pattern",
    [
        "GRAPH ?g { ?s ?p ?label }",
        f"GRAPH <{PERSONS}> {{ ?s ?p ?label }}",
        f"BIND(<{PERSONS}> AS ?g) GRAPH ?g {{ ?s ?p ?label }}",
        f"VALUES ?g {{ <{PERSONS}> }} GRAPH ?g {{ ?s ?p ?label }}",
        "?s ?p ?o OPTIONAL { GRAPH ?g { ?s ?p ?label } }",
        "{ SELECT ?label WHERE { GRAPH ?g { ?s ?p ?label } } }",
        "?s <http://www.w3.org/2004/02/skos/core#prefLabel>|^<http://www.w3.org/2004/02/skos/core#x> ?label",
        "?s !<https://w3id.org/integrationsnetz/def#none> ?label",
        "?s <http://www.w3.org/2004/02/skos/core#prefLabel>* ?label",
    ],
)
def test_no_pattern_reaches_the_graph_of_persons(
    store: Store, change: MakeChange, label: MakeLabel, pattern: str
) -> None:
    store.change(change(label("offen"), label("Person", layer="personen")))
    answer = store.query(f"SELECT * WHERE {{ {pattern} }}", [PUBLIC])
    assert Literal("Person", lang="de") not in {cell for row in answer.rows for cell in row}


def test_a_filter_cannot_probe_the_graph_of_persons(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    store.change(change(label("offen"), label("Person", layer="personen")))
    for graph in ("?g", f"<{PERSONS}>"):
        query = f'ASK {{ ?s ?p ?o FILTER EXISTS {{ GRAPH {graph} {{ ?a ?b "Person"@de }} }} }}'
        assert store.query(query, [PUBLIC]).rows == ((Literal(False),),)


def test_graph_variables_name_the_allowed_graphs_only(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    store.change(
        change(label("offen"), label("vertraulich", layer="intern"), label("Person", layer="personen"))
    )
    answer = store.query("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g", [INTERNAL, PUBLIC])
    assert answer.rows == ((INTERNAL,), (PUBLIC,))


def test_without_allowed_graphs_there_is_nothing(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    assert store.query("SELECT * WHERE { ?s ?p ?o }", []).rows == ()
    assert store.query("SELECT * WHERE { GRAPH ?g { ?s ?p ?o } }", []).rows == ()
    assert store.query("ASK { ?s ?p ?o }", []).rows == ((Literal(False),),)


def test_the_same_statement_in_two_graphs_is_one_distinct_answer(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    store.change(change(label("VHS"), label("VHS", layer="intern")))
    answer = store.query("SELECT DISTINCT * WHERE { ?s ?p ?o }", [PUBLIC, INTERNAL])
    assert len(answer.rows) == 1


def test_unbound_variables_are_none(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    answer = store.query("SELECT ?o ?x WHERE { ?s ?p ?o OPTIONAL { ?o ?p ?x } }", [PUBLIC])
    assert answer.rows == ((Literal("VHS", lang="de"), None),)


def test_ask_answers_in_one_cell(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    answer = store.query("ASK { ?s ?p ?o }", [PUBLIC])
    assert (answer.columns, answer.rows) == (("answer",), ((Literal(True),),))


def test_construct_answers_in_three_columns(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS"), label("Volkshochschule")))
    answer = store.query(f"CONSTRUCT {{ ?s a <{INW.Actor}> }} WHERE {{ ?s ?p ?o }}", [PUBLIC])
    assert answer.columns == ("subject", "predicate", "object")
    assert answer.rows == ((VHS, RDF.type, INW.Actor),)


@pytest.mark.parametrize(
    "query", ["SELECT (BNODE() AS ?x) WHERE {}", "CONSTRUCT { [] ?p ?o } WHERE { ?s ?p ?o }"]
)
def test_blank_nodes_made_by_a_query_are_refused(
    store: Store, change: MakeChange, label: MakeLabel, query: str
) -> None:
    store.change(change(label("VHS")))
    with pytest.raises(InvalidQuery, match=r"(?i)namenlose"):
        store.query(query, [PUBLIC])


@pytest.mark.parametrize("query", ["ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "DROP ALL"])
def test_forbidden_queries_do_not_reach_the_engine(
    store: Store, change: MakeChange, label: MakeLabel, query: str
) -> None:
    store.change(change(label("VHS")))
    with pytest.raises(InvalidQuery):
        store.query(query, [PUBLIC])
    assert labels(store, PUBLIC) == ["VHS"]


def test_every_change_raises_the_version_and_leaves_an_entry(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    assert [store.change(change(label(text))) for text in ("eins", "zwei")] == [1, 2]
    assert store.data_version() == 2
    entries = {quad.subject for quad in store.scan([META_GRAPH]) if quad[1:3] == (RDF.type, INW.Change)}
    assert len(entries) == 2
    said = {(quad.predicate, quad.object) for quad in store.scan([META_GRAPH])}
    assert said >= {
        (INW.dataVersion, Literal(1)),
        (INW.dataVersion, Literal(2)),
        (INW.role, Literal("Koordination")),
        (INW.reason, Literal("Telefonat", lang="de")),
        (INW.recordedAt, Literal(datetime(2026, 5, 4, 12, 0, tzinfo=UTC))),
    }


def test_an_empty_change_changes_nothing(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    assert store.change(change()) == 1
    assert store.data_version() == 1


def test_the_digest_is_stable_and_differs_after_each_change(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    before = store.digest()
    store.change(change(label("eins")))
    first = store.digest()
    assert first == store.digest() != before
    store.change(change(label("zwei")))
    assert store.digest() not in {before, first}


@pytest.mark.parametrize(
    "faulty",
    [
        Quad(VHS, INW.field, BNode(), PUBLIC),  # type: ignore[arg-type]  # the fault under test
        Quad(BNode(), INW.field, VHS, PUBLIC),  # type: ignore[arg-type]  # the fault under test
        Quad(URIRef("vhs"), INW.field, VHS, PUBLIC),
        Quad(URIRef("https://a.example/x> . } ; DROP ALL #"), INW.field, VHS, PUBLIC),
        Quad(VHS, INW.field, Literal("\ud800"), PUBLIC),
        Quad(VHS, INW.field, VHS, URIRef("https://anderswo.example/graph")),
        Quad(VHS, INW.dataVersion, Literal(99), META_GRAPH),
    ],
)
def test_a_faulty_statement_keeps_the_whole_change_out(
    store: Store, change: MakeChange, label: MakeLabel, faulty: Quad
) -> None:
    with pytest.raises(InvalidSource):
        store.change(change(label("VHS"), faulty))
    assert store.graphs() == ()
    assert store.data_version() == 0


def test_graphs_are_sorted_and_only_ours(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("a"), label("b", layer="intern"), label("c", network="leer")))
    histories = [graph_iri(name, "verlauf") for name in ("leer", "peine")]
    expected = (graph_iri("leer", "oeffentlich"), histories[0], META_GRAPH, INTERNAL, PUBLIC, histories[1])
    assert store.graphs() == expected
    assert all(graph.startswith(GRAPH) for graph in store.graphs())


def test_a_graph_named_twice_is_read_once(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    assert len(list(store.scan([PUBLIC, PUBLIC]))) == 1


def test_flush_keeps_everything(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    store.flush()
    assert labels(store, PUBLIC) == ["VHS"]


def test_readers_see_whole_changes_while_several_write(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    size, writers, rounds = 20, 3, 5
    counts: list[int] = []

    def write(writer: int) -> None:
        for number in range(rounds):
            store.change(change(*(label(f"{writer}/{number}/{index}") for index in range(size))))

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(writers)]
    for thread in threads:
        thread.start()
    counts.append(len(store.query(LABELS, [PUBLIC]).rows))
    while any(thread.is_alive() for thread in threads):
        counts.append(len(store.query(LABELS, [PUBLIC]).rows))
    for thread in threads:
        thread.join()
    assert len(labels(store, PUBLIC)) == size * writers * rounds
    assert {count % size for count in counts} == {0}
    assert store.data_version() == writers * rounds
