"""A copy of an example may be changed, and the example stays what it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.editing import content_of, practice_copy
from graph.errors import InvalidSource
from graph.model import Moment
from graph.projection.reading import read_network
from graph.store import Store
from ontology.namespaces import graph_iri
from tests.graph.editing.conftest import STAMP, TODAY


def test_the_copy_says_the_same_under_its_own_addresses(with_examples: Callable[..., Store]) -> None:
    store = with_examples("leer")
    before = set(store.scan([graph_iri("leer", "oeffentlich")]))

    name = practice_copy(store, "leer", STAMP)

    copy = read_network(store, name, Moment(TODAY, TODAY))
    example = read_network(store, "leer", Moment(TODAY, TODAY))
    assert (copy.info.is_fictional, copy.problems) == (True, ())
    assert sorted(it.label for it in copy.agents.values()) == sorted(
        it.label for it in example.agents.values()
    )
    assert len(copy.ties) == len(example.ties)
    assert not any("/leer/" in iri for iri in content_of(store, name).records)
    assert set(store.scan([graph_iri("leer", "oeffentlich")])) == before


def test_a_second_copy_has_a_name_of_its_own(with_examples: Callable[..., Store]) -> None:
    store = with_examples("leer")

    assert (practice_copy(store, "leer", STAMP), practice_copy(store, "leer", STAMP)) == (
        "uebung",
        "uebung-2",
    )


def test_an_example_that_is_not_there_is_no_source(with_examples: Callable[..., Store]) -> None:
    with pytest.raises(InvalidSource, match="liegt nicht im Speicher"):
        practice_copy(with_examples("leer"), "peine", STAMP)
