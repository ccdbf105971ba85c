"""Values of fields in the words of people: codes by their labels, references by names, days as in a letter."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from graph.locale import Said, say
from graph.records.fields import Field, FieldSort
from graph.texts import german_date, labels
from ontology.codelists import codelist
from ontology.namespaces import code_iri, code_of, kind_scheme

__all__ = ["CHOICES", "in_words"]

CHOICES: Mapping[str, Said] = MappingProxyType(
    {
        "must": say("muss"),
        "should": say("soll"),
        "may": say("kann"),
        "immer": say("immer"),
        "wenn-vor-ort-vorhanden": say("wenn vor Ort vorhanden"),
        "Projekt": say("Projekt"),
        "Prozess": say("Prozess"),
        "Veranstaltung": say("Veranstaltung"),
        "Sitzung": say("Sitzung"),
        "Programm": say("Programm"),
        "Berichterstattung": say("Berichterstattung"),
        "Norm oder Richtlinie": say("Norm oder Richtlinie"),
        "Empfehlung": say("Empfehlung"),
        "eigener Text": say("eigener Text"),
        "Vergleichspraxis": say("Vergleichspraxis"),
        "Rahmenwerk": say("Rahmenwerk"),
        "fachlich": say("fachlich"),
        "Eigenaufgabe": say("Eigenaufgabe"),
        "Telefonat": say("Telefonat"),
        "Selbstauskunft": say("Selbstauskunft"),
        "eigene Kenntnis": say("eigene Kenntnis"),
    }
)
"""What can be chosen in fields without a code list: word by stored value."""
_YES = say("ja")


def in_words(field: Field, value: str, names: Mapping[str, str], network: str) -> str:
    """Return a value as people read it.

    Args:
        field: Which field it is.
        value: As records hold it.
        names: By address: names of what it may refer to, and of the network's own kinds.
        network: Whose kinds these are.

    Example:
        >>> from graph.records.fields import field_of
        >>> from graph.records.sorts import RecordSort
        >>> start, relation = (field_of(RecordSort.TIE, name) for name in ("start", "relation"))
        >>> in_words(start, "2005-03", {}, "peine"), in_words(relation, "kooperation", {}, "peine")
        ('März 2005', 'kooperiert mit')
    """
    if field.sort is FieldSort.CODE:
        own = str(code_iri(kind_scheme(network), value))
        return labels(field.codes, (value,))[0] if value in codelist(field.codes) else names.get(own, value)
    if field.sort is FieldSort.REFERENCE:
        return names.get(value) or code_of(value)
    if field.sort in (FieldSort.DATE, FieldSort.DAY):
        return german_date(value[:10])
    if field.sort is FieldSort.CHOICE:
        return CHOICES.get(value, value)
    return _YES if field.sort is FieldSort.FLAG else value
