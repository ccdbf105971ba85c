"""What can be chosen in a field: entries of the code lists in their order, and records of the network by name."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import URIRef

from graph.editing.content import Content
from graph.locale import label_said
from graph.records import Field, FieldSort, RecordSort
from graph.records.wording import CHOICES
from graph.texts import kind_said, sort_key
from ontology.codelists import Code, codelist
from ontology.namespaces import SKOS, code_of, kind_scheme, scheme_iri

__all__ = ["choices_of"]

_ROLES = {RecordSort.SEAT: ("seat", "both"), RecordSort.INVOLVEMENT: ("involvement", "both")}
_MODALITIES = {
    RecordSort.ACTOR: ("ist", "soll"),
    RecordSort.BODY: ("ist", "soll"),
    RecordSort.GENERIC: ("ist", "soll"),
    RecordSort.ABSENCE: ("negiert",),
}


def choices_of(content: Content, sort: RecordSort, field: Field) -> dict[str, str]:
    """Return value → label of all that can be chosen in a field; empty for one that is written.

    Args:
        content: The network.
        sort: Of the record whose field it is.
        field: The field.
    """
    if field.sort is FieldSort.CHOICE:
        return {word: CHOICES.get(word, word) for word in field.choices}
    if field.sort is FieldSort.REFERENCE:
        named = content.of_sort(*field.refers_to)
        if len(field.refers_to) > len(RecordSort) / 2:
            named = tuple(it for it in named if it.sort is not RecordSort.EVIDENCE)
        return {it.iri: it.label for it in sorted(named, key=lambda it: (sort_key(it.label), it.iri))}
    if field.sort is FieldSort.CODE:
        found: dict[str, str] = {
            it.code: label_said(it.label_de, it.label_en) for it in _codes(sort, field.codes)
        }
        return {**found, **_own_kinds(content)} if field.codes == "akteursart" else found
    return {}


def _codes(sort: RecordSort, scheme: str) -> Iterator[Code]:
    for code in codelist(scheme):
        if scheme == "rolle" and code.row["for"] not in _ROLES.get(sort, (code.row["for"],)):
            continue
        if scheme == "modalitaet" and code.code not in _MODALITIES.get(sort, (code.code,)):
            continue
        yield code


def _own_kinds(content: Content) -> dict[str, str]:
    """Return the kinds that the network brings itself."""
    scheme = scheme_iri(kind_scheme(content.network))
    own = [
        subject
        for subject, quads in content.statements.items()
        if any(it.predicate == SKOS.inScheme and it.object == scheme for it in quads)
    ]
    return {code_of(it): _label(content, it) for it in sorted(own)}


def _label(content: Content, kind: URIRef) -> str:
    labels = (it.object for it in content.statements[kind] if it.predicate == SKOS.prefLabel)
    return next((str(it) for it in labels), kind_said(code_of(kind)))
