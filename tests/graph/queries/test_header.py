"""Headers of query files: read when whole, refused when not."""

from __future__ import annotations

import pytest

from graph.errors import InvalidOntology
from graph.queries.header import Column, Parameter, ParameterSort, read_query

WHOLE = """\
# number: 3
# question: Wer?
# purpose: Eine Zeile,
#   die weitergeht.
# empty: Keine Angabe.
# parameter network (network): Netzwerk
# parameter field (code feld, optional): Feld
# parameter before (date, default 24 months ago): Tag
# column label: Akteur
# link actor: Kennung

SELECT ?label ?actor WHERE { VALUES (?network ?field ?before) { (UNDEF UNDEF UNDEF) } # @parameters
}
"""


def test_whole_header_becomes_a_query() -> None:
    query = read_query("who", WHOLE)
    assert (query.name, query.number, query.question, query.empty) == ("who", 3, "Wer?", "Keine Angabe.")


def test_indented_line_continues_the_one_before() -> None:
    assert read_query("who", WHOLE).purpose == "Eine Zeile, die weitergeht."


def test_parameters_keep_their_order_and_details() -> None:
    def parameter(name: str, sort: ParameterSort, text: str, **more: object) -> Parameter:
        details = {"scheme": None, "is_optional": False, "default": None} | more
        return Parameter(name=name, sort=sort, description=text, **details)  # type: ignore[arg-type]  # test helper

    assert read_query("who", WHOLE).parameters == (
        parameter("network", ParameterSort.NETWORK, "Netzwerk"),
        parameter("field", ParameterSort.CODE, "Feld", scheme="feld", is_optional=True),
        parameter("before", ParameterSort.DATE, "Tag", is_optional=True, default="24 months ago"),
    )


def test_links_are_marked_among_the_columns() -> None:
    assert read_query("who", WHOLE).columns == (
        Column("label", "Akteur", False),
        Column("actor", "Kennung", True),
    )


@pytest.mark.parametrize("part", ["number", "question", "purpose", "empty"])
def test_missing_part_is_named(part: str) -> None:
    head = "\n".join(line for line in WHOLE.splitlines() if not line.startswith((f"# {part}", "#  ")))
    with pytest.raises(InvalidOntology, match=rf"who\.rq.*{part}"):
        read_query("who", head)


def test_unknown_line_is_named() -> None:
    with pytest.raises(InvalidOntology, match="irgendetwas"):
        read_query("who", "# irgendetwas\n" + WHOLE)


def test_unknown_sort_of_parameter_is_named() -> None:
    with pytest.raises(InvalidOntology, match="netz"):
        read_query("who", WHOLE.replace("(network)", "(netz)"))
