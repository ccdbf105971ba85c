"""The rules on a few things find what the rules on everything find of them."""

from __future__ import annotations

from rdflib import Literal

from graph.store import Quad
from graph.store.parsing import parsed
from graph.validation import problems_of, validate
from ontology.namespaces import INW, RDF, SCHEMA, code_iri, data_iri, graph_iri
from tests.own_network import own_network

AREA = graph_iri("musterstadt", "oeffentlich")
FIRST, SECOND = (data_iri("musterstadt", "actor", f"vhs{number}") for number in (0, 1))


def two() -> list[Quad]:
    return list(parsed(own_network(actors=2), "trig"))


def errors(quads: list[Quad], *focus: str) -> set[str]:
    """Return the names of the rules that these things break."""
    return {it.shape.rsplit("#")[1] for it in problems_of(quads, focus) if it.is_error}


def test_a_sound_thing_has_no_errors_beside_a_broken_one() -> None:
    broken = [it for it in two() if (it.subject, it.predicate) != (SECOND, INW.kind)]
    assert errors(broken, FIRST) == set()
    assert errors(broken, SECOND) == {"one-kind"}


def test_the_same_errors_are_found_as_in_the_whole() -> None:
    broken = [it for it in two() if it.subject != SECOND or it.predicate not in (INW.kind, INW.evidence)]
    whole = {it.shape.rsplit("#")[1] for it in validate(broken) if it.is_error and it.focus == str(SECOND)}
    assert errors(broken, SECOND) == whole == {"one-kind", "statement-evidence"}


def test_an_address_is_allowed_unless_the_kind_is_protected() -> None:
    housed = [*two(), Quad(FIRST, SCHEMA.address, Literal("Weg 1"), AREA)]
    assert errors(housed, FIRST) == set()
    shelter = code_iri("akteursart", "frauenhaus")
    hidden = [it._replace(object=shelter) if it.predicate == INW.kind else it for it in housed]
    assert errors(hidden, FIRST) == {"no-protected-address"}


def test_nothing_to_look_at_has_no_problems() -> None:
    assert problems_of([], []) == []
    assert problems_of([Quad(FIRST, RDF.type, INW.Actor, AREA)], []) == []
