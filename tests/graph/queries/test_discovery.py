"""The catalogue: sixteen questions, each file whole, each understood by both engines."""

from __future__ import annotations

import re

import pytest
from rdflib.plugins.sparql import prepareQuery

from graph.errors import UnknownName
from graph.queries import NamedQuery, catalogue, derivations, find
from ontology.codelists import SCHEMES

QUESTIONS_OF_THE_MODEL = 16

every_query = pytest.mark.parametrize("query", catalogue() + derivations(), ids=lambda query: query.name)


def test_all_questions_of_the_model_are_there_in_order() -> None:
    assert [query.number for query in catalogue()] == list(range(1, QUESTIONS_OF_THE_MODEL + 1))


def test_unknown_question_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="Meinten Sie: timeline"):
        find("timelin")


@every_query
def test_texts_are_sentences(query: NamedQuery) -> None:
    assert query.question.endswith("?")
    assert query.purpose.endswith(".")
    assert query.empty.endswith(".")


@every_query
def test_marked_line_has_the_parameters_of_the_header(query: NamedQuery) -> None:
    marked = re.findall(r"VALUES \(([^)]*)\) \{ \((?:UNDEF ?)+\) \} # @parameters", query.text)
    assert marked == [" ".join(f"?{parameter.name}" for parameter in query.parameters)]


@every_query
def test_marked_line_is_inside_the_where(query: NamedQuery) -> None:
    assert query.text.index("WHERE {") < query.text.index("# @parameters")


@pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)
def test_columns_of_the_header_are_those_of_the_answer(query: NamedQuery) -> None:
    answered = prepareQuery(query.text).algebra.PV
    assert [str(variable) for variable in answered] == [column.name for column in query.columns]


@pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)
def test_answers_are_distinct_and_ordered(query: NamedQuery) -> None:
    assert "SELECT DISTINCT" in query.text
    assert "ORDER BY" in query.text


@every_query
def test_nothing_beyond_sparql_1_1_and_no_blank_nodes(query: NamedQuery) -> None:
    body = query.text.partition("\n\n")[2]
    assert not re.search(r"\bSERVICE\b|\bFROM\b|\bGRAPH\b|_:|\[|LATERAL|jena|virtuoso|bif:", body)


@every_query
def test_every_prefix_is_declared_and_used(query: NamedQuery) -> None:
    declared = set(re.findall(r"PREFIX (\w+):", query.text))
    body = query.text[query.text.rindex("PREFIX") :].partition("\n")[2]
    assert declared == set(re.findall(r"(?<![\w?:/])([a-z]+):\w", re.sub(r'"[^"]*"|#.*', "", body)))


@every_query
def test_codes_come_from_known_lists(query: NamedQuery) -> None:
    assert {parameter.scheme for parameter in query.parameters if parameter.scheme} <= set(SCHEMES)
