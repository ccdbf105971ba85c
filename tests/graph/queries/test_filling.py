"""Values in queries: written so that they stay values, whatever they contain."""

from __future__ import annotations

from datetime import date
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib.plugins.sparql import prepareQuery

from graph.errors import InvalidQuery, NetzlotseError, UnknownName
from graph.queries import NamedQuery, catalogue, fill, find

TODAY = date(2025, 1, 1)
PEINE = "<https://integrationsnetz.example/id/peine>"


def marked_line(text: str) -> str:
    """Return the rows of the filled line."""
    return text.partition("WHERE {\n")[2].partition("\n")[0].partition("{ ")[2].removesuffix(" }")


def values_of(sparql: str) -> list[dict[str, str]]:
    """Return the rows of the filled VALUES as rdflib understands them, without UNDEF."""
    waiting: list[Any] = [prepareQuery(sparql).algebra]
    while waiting:
        part = waiting.pop()
        if getattr(part, "name", None) == "values":
            rows = [{str(k): str(v) for k, v in row.items() if str(v) != "UNDEF"} for row in part.res]
            if "network" in rows[0]:
                return rows
        waiting.extend(value for value in getattr(part, "values", list)() if hasattr(value, "name"))
    return []


def test_network_is_given_by_name() -> None:
    assert marked_line(fill(find("recommended-offers"), network="peine")) == f"({PEINE} UNDEF)"


def test_network_is_given_by_iri() -> None:
    text = fill(find("recommended-offers"), network="https://amt.example/id/hier")
    assert marked_line(text) == "(<https://amt.example/id/hier> UNDEF)"


def test_code_becomes_its_iri() -> None:
    text = fill(find("recommended-offers"), network="peine", field="arbeit")
    assert marked_line(text) == f"({PEINE} <https://w3id.org/integrationsnetz/code/feld/arbeit>)"


def test_concept_of_an_import_is_given_by_iri() -> None:
    text = fill(find("recommended-offers"), network="peine", field="https://amt.example/code/kochen")
    assert marked_line(text) == f"({PEINE} <https://amt.example/code/kochen>)"


def test_several_values_are_several_rows() -> None:
    text = fill(find("recommended-offers"), network=["peine", "leer"])
    assert marked_line(text) == f"({PEINE} UNDEF) (<https://integrationsnetz.example/id/leer> UNDEF)"


def test_default_is_used_without_a_value() -> None:
    assert (
        marked_line(fill(find("event-participants"), network="peine")) == f'({PEINE} "Auftaktveranstaltung")'
    )


def test_empty_list_lifts_even_the_default() -> None:
    assert marked_line(fill(find("event-participants"), network="peine", event=[])) == f"({PEINE} UNDEF)"


def test_day_counted_from_today_is_two_years_back() -> None:
    text = fill(find("unconfirmed-ties"), today=date(2024, 2, 29), network="peine")
    assert '"2022-02-28"^^<http://www.w3.org/2001/XMLSchema#date>' in text


def test_without_today_no_day_restricts() -> None:
    assert marked_line(fill(find("unconfirmed-ties"), network="peine")) == f"({PEINE} UNDEF)"


def test_missing_network_is_asked_for() -> None:
    with pytest.raises(InvalidQuery, match="network"):
        fill(find("timeline"))


def test_unknown_parameter_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="Meinten Sie: since"):
        fill(find("timeline"), network="peine", sinc="2004-01-01")


def test_parameter_named_like_an_argument_of_python_is_just_unknown() -> None:
    with pytest.raises(UnknownName, match="query"):
        fill(find("timeline"), network="peine", query="x")


def test_unknown_code_names_the_nearest() -> None:
    with pytest.raises(UnknownName, match="Meinten Sie: arbeit"):
        fill(find("recommended-offers"), network="peine", field="arbeitt")


@pytest.mark.parametrize("day", ["gestern", "2006-13-01", "2006", ""])
def test_no_day_is_refused(day: str) -> None:
    with pytest.raises(InvalidQuery, match="2006-06-14"):
        fill(find("timeline"), network="peine", since=day)


@pytest.mark.parametrize(
    "iri", ["", "peine x", "https://a.example/> } #", "https://a.example/\\u003e", "a b:c", "//x"]
)
def test_no_iri_is_refused(iri: str) -> None:
    with pytest.raises(InvalidQuery, match="IRI"):
        fill(find("decisions"), network="peine", about=iri)


@pytest.mark.parametrize("text", ["\\u0022 } #", "eins\nzwei", "\ud800", "\\"])
def test_text_that_engines_unescape_before_reading_is_refused(text: str) -> None:
    with pytest.raises(InvalidQuery, match="Schrägstrich"):
        fill(find("event-participants"), network="peine", event=text)


@given(text=st.text() | st.text(alphabet="\"'\\{}()<>#?u0022 \n\r.;^@"))
def test_text_stays_one_text(text: str) -> None:
    try:
        filled = fill(find("event-participants"), network="peine", event=text)
    except InvalidQuery:
        return
    expected = {"network": PEINE.strip("<>"), "event": text}
    assert values_of(filled) == [expected]
    ox.Store().query(filled)


@given(query=st.sampled_from(catalogue()), text=st.text() | st.text(alphabet='<>"{}|\\^`: /#?=a0'))
def test_hostile_values_of_any_sort_fill_one_row_or_are_refused(query: NamedQuery, text: str) -> None:
    values: dict[str, Any] = {"network": "peine"} | {
        p.name: text for p in query.parameters if p.name != "network"
    }
    try:
        filled = fill(query, today=TODAY, **values)
    except NetzlotseError:
        return
    rows = values_of(filled)
    assert len(rows) == 1
    assert rows[0]["network"] == PEINE.strip("<>")
    ox.Store().query(filled)
