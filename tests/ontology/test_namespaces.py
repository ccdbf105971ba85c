"""IRIs are built and taken apart in one place, and both agree."""

from __future__ import annotations

import pytest

from ontology.namespaces import (
    EXPECTATIONS_GRAPH,
    META_GRAPH,
    SCHEMA_GRAPH,
    code_iri,
    code_of,
    data_iri,
    expectation_iri,
    graph_iri,
    network_iri,
    network_of,
    scheme_iri,
)


def test_code_iri_has_scheme_and_code_and_gives_the_code_back() -> None:
    iri = code_iri("akteursart", "vhs")
    assert str(iri) == "https://w3id.org/integrationsnetz/code/akteursart/vhs"
    assert code_of(iri) == "vhs"
    assert iri.startswith(f"{scheme_iri('akteursart')}/")


def test_data_and_graph_iris_are_those_of_the_knowledge_model() -> None:
    assert str(data_iri("leer", "tie", "t1")) == "https://integrationsnetz.example/id/leer/tie/t1"
    assert str(graph_iri("leer", "intern")) == "https://integrationsnetz.example/graph/leer/intern"
    assert str(SCHEMA_GRAPH) == "https://integrationsnetz.example/graph/schema"


@pytest.mark.parametrize(
    "iri", [network_iri("leer"), data_iri("leer", "actor", "a"), graph_iri("leer", "oeffentlich")]
)
def test_what_belongs_to_a_network_names_it(iri: str) -> None:
    assert network_of(iri) == "leer"


@pytest.mark.parametrize(
    "iri",
    [
        SCHEMA_GRAPH,
        EXPECTATIONS_GRAPH,
        META_GRAPH,
        expectation_iri("arbeit", "kammer", "0a1b2c3d"),
        code_iri("feld", "arbeit"),
    ],
)
def test_what_is_shipped_for_all_belongs_to_no_network(iri: str) -> None:
    assert network_of(iri) is None
