"""Records out of statements: every field as text; what no field holds stays in the store untouched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from rdflib import Literal, URIRef

from graph.records.fields import FIELDS, Field, FieldSort
from graph.records.record import Record
from graph.records.sorts import RecordSort, sort_of
from graph.store.quads import Quad, Term
from ontology.namespaces import OA, RDF, code_of, column_iri, network_of

__all__ = ["records_in"]


def records_in(quads: Iterable[Quad]) -> dict[str, Record]:
    """Return IRI → record, for every thing of a known sort, sorted by IRI.

    Args:
        quads: Statements of one or more layers; one IRI in two layers is one record.

    Example:
        >>> from ontology.namespaces import INW, SKOS, data_iri, graph_iri
        >>> vhs, area = data_iri("peine", "actor", "vhs"), graph_iri("peine", "oeffentlich")
        >>> found = records_in([Quad(vhs, RDF.type, INW.Actor, area), Quad(vhs, SKOS.prefLabel, Literal("VHS", lang="de"), area)])
        >>> found[str(vhs)].sort.value, found[str(vhs)].label
        ('actor', 'VHS')
    """
    terms: dict[URIRef, dict[URIRef, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, value, _graph in quads:
        terms[subject][predicate].append(value)
    found = {}
    for subject in sorted(terms, key=str):
        types = frozenset(it for it in terms[subject][RDF.type] if isinstance(it, URIRef))
        sort = sort_of(types)
        if sort is not None:
            found[str(subject)] = _record(sort, subject, terms)
    return found


def _record(sort: RecordSort, iri: URIRef, terms: Mapping[URIRef, Mapping[URIRef, list[Term]]]) -> Record:
    own = terms[iri]
    values = {}
    for field in FIELDS[sort]:
        if field.predicate == OA.exact:
            quoted = [it for it in own.get(OA.hasSelector, ()) if isinstance(it, URIRef)]
            read = tuple(str(text) for it in quoted for text in terms.get(it, {}).get(OA.exact, ()))
        else:
            read = tuple(dict.fromkeys(_texts(field, own.get(field.predicate, ()))))
        if read:
            values[field.name] = tuple(sorted(read))
    if "end" in values:
        values.pop("latest", None)  # then it is only computed of the end
    columns = column_iri(network_of(iri) or "", "")
    attributes = {
        code_of(predicate): tuple(sorted(map(str, found)))
        for predicate, found in own.items()
        if predicate.startswith(columns)
    }
    return Record(sort=sort, iri=str(iri), values=values, attributes=attributes)


def _texts(field: Field, found: Iterable[Term]) -> Iterable[str]:
    """Yield values as texts: German labels where there is a choice, codes without their list."""
    if field.sort is FieldSort.CODE:
        return (code_of(str(term)) for term in found if isinstance(term, URIRef))
    if field.sort is FieldSort.REFERENCE:
        return (str(term) for term in found if isinstance(term, URIRef))
    if field.sort is FieldSort.FLAG:
        return ("true" for term in found if str(term) in ("true", "1"))
    return (str(term) for term in found if not isinstance(term, Literal) or term.language in (None, "de"))
