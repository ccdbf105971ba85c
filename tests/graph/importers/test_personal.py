import pytest
from rdflib import Literal

from graph.importers.personal import personal_data_in
from graph.store.quads import Quad
from graph.validation import validate
from ontology.namespaces import OA, data_iri, graph_iri

FINE = (
    "info@verein.example", "Verein, 04131 26-0", "0,00818", "a@b", "", "Grundschule.Nord@schule.example", "kita-sonne@x.de",
)  # fmt: skip
PERSONAL = (
    "e.muster@verein.example",
    "max.schuler@x.de",
    "kitaro@x.de",
    "erika@x.de; info@x.de",
    "0171 1234567",
    "+49 (0)160 12345678",
)


@pytest.mark.parametrize("text", PERSONAL)
def test_personal_mail_and_mobile_numbers_are_found(text: str) -> None:
    assert personal_data_in(text)


@pytest.mark.parametrize("text", FINE)
def test_functional_addresses_and_figures_are_left_alone(text: str) -> None:
    assert personal_data_in(text) is None


@pytest.mark.parametrize("text", [*FINE[:-1], *PERSONAL])
def test_what_is_found_is_what_the_data_rules_object_to(text: str) -> None:
    passage = data_iri("musterstadt", "evidence", "e")
    problems = validate([Quad(passage, OA.exact, Literal(text), graph_iri("musterstadt", "oeffentlich"))])
    assert any(problem.is_error for problem in problems) == (personal_data_in(text) is not None)
