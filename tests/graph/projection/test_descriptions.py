from datetime import date

import pytest
from rdflib import Literal, URIRef
from rdflib.namespace import XSD

from graph.projection.descriptions import Description, describe, first_day, last_day
from graph.store.quads import Quad
from ontology.namespaces import DCTERMS, INW, SKOS, code_iri, data_iri, kind_scheme

THING, GRAPH = URIRef("https://example.org/thing"), URIRef("https://example.org/graph")


def described(*said: tuple[URIRef, URIRef | Literal]) -> Description:
    return next(describe(Quad(THING, predicate, value, GRAPH) for predicate, value in said))


@pytest.mark.parametrize(
    ("stated", "first", "last"),
    [
        ("2006", date(2006, 1, 1), date(2006, 12, 31)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2006-06-14", date(2006, 6, 14), date(2006, 6, 14)),
        ("2006-06-14T10:00:00Z", date(2006, 6, 14), date(2006, 6, 14)),
        ("2006+01:00", date(2006, 1, 1), date(2006, 12, 31)),
        ("2006-13", None, None),
        ("2006-02-30", None, None),
        ("0000", None, None),
        ("bald", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_stated_date_means_its_first_to_its_last_day(
    stated: str | None, first: date | None, last: date | None
) -> None:
    assert (first_day(stated), last_day(stated)) == (first, last)


def test_the_german_text_is_taken_first_and_the_english_one_last() -> None:
    label = (
        (SKOS.prefLabel, Literal("office", lang="en")),
        (SKOS.prefLabel, Literal("Stelle", lang="de")),
        (SKOS.prefLabel, Literal("plain")),
    )
    assert described(*label).text(SKOS.prefLabel) == "Stelle"
    assert described(label[0], label[2]).text(SKOS.prefLabel) == "plain"
    assert described(label[0]).text(SKOS.prefLabel) == "office"


def test_the_order_of_quads_does_not_matter() -> None:
    quads = [Quad(THING, SKOS.note, Literal(text), GRAPH) for text in ("b", "a", "c", "a")]
    assert list(describe(quads)) == list(describe(reversed(quads)))
    assert next(describe(quads)).texts(SKOS.note) == ("a", "b", "c")


def test_an_unknown_code_is_left_out_and_named() -> None:
    it = described((INW.field, code_iri("feld", "arbeit")), (INW.field, code_iri("feld", "raumfahrt")))
    assert it.codes(INW.field, "feld") == ("arbeit",)
    assert it.faults == ["»raumfahrt« steht nicht in der Liste »feld« und wurde ausgelassen."]


def test_a_thing_of_the_network_is_no_code() -> None:
    it = Description(str(data_iri("peine", "actor", "x")), {INW.kind: [data_iri("peine", "actor", "xyz")]})
    assert it.codes(INW.kind, "akteursart") == ()
    assert it.faults == ["»xyz« steht nicht in der Liste »akteursart« und wurde ausgelassen."]


def test_only_kinds_of_actors_may_be_own_ones() -> None:
    own = code_iri(kind_scheme("peine"), "station")
    it = Description(str(data_iri("peine", "actor", "x")), {INW.kind: [own], INW.relationKind: [own]})
    assert it.codes(INW.kind, "akteursart") == ("station",)
    assert it.codes(INW.relationKind, "beziehung") == ()


def test_what_is_no_date_is_left_out_and_named() -> None:
    it = described((DCTERMS.date, Literal("demnächst")))
    assert it.stated(DCTERMS.date) is None
    assert it.faults == ["»demnächst« ist kein Datum und wurde ausgelassen."]


@pytest.mark.parametrize(("text", "number"), [("5", 5), ("-1", -1), ("fünf", None), ("1.5", None)])
def test_only_whole_numbers_are_numbers(text: str, number: int | None) -> None:
    it = described((INW["count"], Literal(text)))
    assert it.number(INW["count"]) == number
    assert len(it.faults) == (number is None)


def test_a_level_may_be_the_end_of_a_code_iri() -> None:
    assert described((INW.level, code_iri("intensitaet", "3"))).number(INW.level) == 3


def test_a_truth_value_has_a_default() -> None:
    it = described((INW.active, Literal("false", datatype=XSD.boolean)))
    assert it.flag(INW.active, default=True) is False
    assert it.flag(INW.fictional, default=True) is True
