from hypothesis import given
from hypothesis import strategies as st

from graph.importers.kinds import kinds_of
from ontology.codelists import codelist


def test_words_of_our_list_are_understood_by_code_and_by_label_of_either_language() -> None:
    meaning = kinds_of(["jobcenter", "Integrationsbeirat", "Integration advisory board"]).meaning
    assert set(meaning.values()) == {"jobcenter", "integrationsbeirat"}


def test_one_strange_word_makes_all_kinds_the_networks_own() -> None:
    found = kinds_of(["jobcenter", "Federal"])
    assert found.meaning == {"jobcenter": "jobcenter", "Federal": "Federal"}
    assert found.own == {"jobcenter-2": "jobcenter", "federal": "Federal"}


def test_an_empty_cell_is_a_kind_of_its_own() -> None:
    found = kinds_of(["", "Federal"])
    assert found.meaning[""] == "ohne Angabe"
    assert found.own["ohne-angabe"] == "ohne Angabe"


def test_kinds_that_differ_in_spelling_only_stay_two() -> None:
    assert kinds_of(["State", "STATE"]).own == {"state": "STATE", "state-2": "State"}


@given(st.lists(st.text(max_size=8), min_size=1))
def test_own_kinds_never_take_a_code_of_our_list_and_cover_every_word(words: list[str]) -> None:
    found = kinds_of(words)
    assert not codelist("akteursart").codes.keys() & found.own.keys()
    assert set(found.meaning) == set(words)
    assert not found.own or set(found.meaning.values()) == set(found.own.values())
