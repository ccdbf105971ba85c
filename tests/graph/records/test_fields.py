"""The one list of fields: complete, with codes and sorts that exist, and equal to what the knowledge model names."""

from __future__ import annotations

import pytest

from graph.records import FIELDS, FieldSort, RecordSort, field_of
from graph.records.sorts import TYPES, sort_of
from ontology.codelists import codelist
from ontology.loader import vocabulary
from ontology.namespaces import INW, OA, RDF


def test_every_sort_has_fields_and_classes() -> None:
    assert set(FIELDS) == set(RecordSort) == set(TYPES)


@pytest.mark.parametrize("sort", RecordSort)
def test_fields_of_a_sort_differ_in_name_and_in_property(sort: RecordSort) -> None:
    names = [it.name for it in FIELDS[sort]]
    properties = [it.predicate for it in FIELDS[sort]]

    assert len(set(names)) == len(names)
    assert len(set(properties)) == len(properties)


@pytest.mark.parametrize("sort", RecordSort)
def test_codes_choices_and_references_are_told_where_they_are_needed(sort: RecordSort) -> None:
    for it in FIELDS[sort]:
        assert bool(it.codes) == (it.sort is FieldSort.CODE)
        assert bool(it.choices) == (it.sort is FieldSort.CHOICE)
        assert bool(it.refers_to) == (it.sort is FieldSort.REFERENCE)
        if it.codes:
            assert list(codelist(it.codes))


def test_properties_of_our_own_are_in_the_vocabulary() -> None:
    known = set(vocabulary().subjects(RDF.type, None))
    own = {it.predicate for fields in FIELDS.values() for it in fields if it.predicate.startswith(INW)}

    assert own <= known


@pytest.mark.parametrize("sort", RecordSort)
def test_classes_of_a_sort_tell_the_sort(sort: RecordSort) -> None:
    assert sort_of(frozenset(TYPES[sort])) is sort


def test_what_is_no_record_has_no_sort() -> None:
    assert sort_of(frozenset({OA.TextQuoteSelector})) is None


def test_statement_needs_label_modality_and_evidence() -> None:
    needed = {it.name for it in FIELDS[RecordSort.TIE] if it.is_needed}

    assert needed == {"label", "modality", "evidence", "relation"}


def test_a_wrong_name_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        field_of(RecordSort.TIE, "kind")
