"""Values as people read them in the dry run: labels for codes and addresses, German dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.locale import Said, joined, label_said, say
from graph.records import Field, FieldSort
from graph.texts import german_date
from ontology.codelists import codelist
from ontology.namespaces import code_of

__all__ = ["shown"]


def shown(field: Field, values: Iterable[str], labels: Mapping[str, str]) -> tuple[str, ...]:
    """Return values in words.

    Args:
        field: Where they stand.
        values: As records keep them.
        labels: Label by address, of everything that can be referred to; and of the network's own kinds by code.
    """
    return tuple(_word(field, value, labels) for value in values)


def _word(field: Field, value: str, labels: Mapping[str, str]) -> str | Said:
    if field.sort is FieldSort.CODE:
        entry = codelist(field.codes).codes.get(value)
        return label_said(entry.label_de, entry.label_en) if entry else joined((labels.get(value, value),))
    if field.sort is FieldSort.REFERENCE:
        return labels.get(value, code_of(value))
    if field.sort in (FieldSort.DATE, FieldSort.DAY):
        return german_date(value)
    return say("ja") if field.sort is FieldSort.FLAG else value
