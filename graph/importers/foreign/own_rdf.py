"""RDF: networks in our own vocabulary as they are, and organisations of other vocabularies (ORG, FOAF, schema.org)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from rdflib import URIRef

from graph.errors import InvalidSource
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.other_rdf import add_organisations
from graph.importers.foreign.sources import json_of, text_of
from graph.locale import counted, say
from graph.records import FIELDS, Batch, FieldSort, Record, records_in
from graph.store.parsing import SYNTAXES, parsed
from graph.store.quads import Quad
from ontology.codelists import codelist
from ontology.namespaces import BASE, GRAPH, INW, RDF, SKOS, code_of, kind_scheme, network_of, scheme_iri

__all__ = ["read_rdf", "syntax_of"]

_WITHOUT_GRAPH = URIRef(f"{GRAPH}einlesen/oeffentlich")
_UNNAMED = "https://unnamed.invalid/"
_CLOSED = ("/personen", "/verlauf", "/intern")
"""Endings of graphs that no file of an own network may bring in."""
_SCHEMA_ORG = re.compile(r"https?://schema\.org/?(?:docs/jsonldcontext\.jsonld)?")
_CLOSED_LAYER = say("Aussagen über Personen, Verlauf oder Internes werden nicht eingelesen.")


def syntax_of(text: str) -> str:
    """Return the syntax that a text of RDF is written in; empty if it is none.

    Example:
        >>> syntax_of("@prefix a: <https://a.example/> ."), syntax_of('<https://a.example/x> <https://a.example/y> "z" .')
        ('trig', 'nq')
        >>> syntax_of('{"@context": {}, "@id": "https://a.example/x"}'), syntax_of("Name;Ort")
        ('jsonld', '')
    """
    begin = re.sub(r"\A(?:\s*#[^\n]*\n)*\s*", "", text[:20_000])
    if re.match(r"@prefix\s|@base\s|PREFIX\s+[\w-]*:\s*<|BASE\s*<", begin, re.IGNORECASE):
        return "trig"
    if re.match(r"(?:<[^<>\s]+>|_:\w+)\s+<[^<>\s]+>\s+(?:<|_:|\")", begin):
        return "nq"
    if re.match(r"<[^<>\s]+>\s+(?:a\s|\{|<)|GRAPH\s*<", begin):
        return "trig"
    return (
        "jsonld" if begin[:1] in ("{", "[") and re.search(r'"@(?:context|id|graph|type)"\s*:', begin) else ""
    )


def read_rdf(name: str, content: bytes, network: str = "") -> Batch:
    """Return what a file of RDF says: our own records with their addresses, and organisations of others.

    Args:
        name: Of the file.
        content: Turtle, TriG, N-Triples, N-Quads or JSON-LD.
        network: Short name of the network it goes to; records of another one are new there.

    Raises:
        InvalidSource: it is damaged, or holds nothing that can be read.
    """
    text = text_of(name, content)
    syntax = syntax_of(text)
    if syntax not in SYNTAXES:
        raise InvalidSource(
            say(
                "»{name}« ist kein RDF (Turtle, TriG, N-Triples oder JSON-LD). Bitte die richtige Datei wählen.",
                name=name,
            )
        )
    if syntax == "jsonld":
        json_of(name, content)
        text = re.sub(r'("@context"\s*:\s*)"([^"]*)"', _with_vocabulary, text)
    try:
        quads = tuple(parsed(text, syntax, _WITHOUT_GRAPH, unnamed=_UNNAMED))
    except InvalidSource as error:
        raise InvalidSource(
            say("»{name}« kann nicht gelesen werden. {reason}", name=name, reason=error.sentence)
        ) from error
    gathering = Gathering()
    is_closed = [str(quad.graph).endswith(_CLOSED) for quad in quads]
    gathering.leave_out("RDF", _CLOSED_LAYER, sum(is_closed))
    open_quads = [quad for quad, closed in zip(quads, is_closed, strict=True) if not closed]
    records = {iri: it for iri, it in records_in(open_quads).items() if iri.startswith(str(BASE))}
    kinds = _own_kinds(open_quads)
    for record in records.values():
        _record(record, kinds, gathering, network)
    others = [quad for quad in open_quads if not str(quad.subject).startswith(str(BASE))]
    add_organisations(others, gathering)
    rest = _unread(others, gathering)
    if rest:
        gathering.notice(
            counted(
                rest,
                "{n} weiteres Ding der Datei gehört nicht in ein Netzwerk und bleibt draußen.",
                "{n} weitere Dinge der Datei gehören nicht in ein Netzwerk und bleiben draußen.",
            )
        )
    own = str(BASE[f"{network}/"]) if network else "\n"
    return gathering.batch(name, may_refer_to=own)


def _record(record: Record, kinds: Mapping[str, str], gathering: Gathering, network: str) -> None:
    spot = gathering.row(str(record.sort.label))
    values = {
        name: tuple(_known(value, kinds) for value in found) if name in ("kind", "also_kinds") else found
        for name, found in record.values.items()
    }
    is_here = bool(network) and network_of(record.iri) == network
    gathering.draft(
        record.sort,
        record.iri,
        spot,
        iri=record.iri if is_here else "",
        identifier="" if is_here else record.iri,
        attributes={heading: "; ".join(cells) for heading, cells in record.attributes.items()},
        more={name: it for name, it in values.items() if _is_allowed(record, name, it)},
    )


def _is_allowed(record: Record, name: str, found: Iterable[str]) -> bool:
    """Tell whether the codes of a field stand in its list; kinds may be a network's own."""
    field = next((it for it in FIELDS[record.sort] if it.name == name), None)
    if field is None or field.sort is not FieldSort.CODE or field.codes == "akteursart":
        return field is not None
    return all(code in codelist(field.codes) for code in found)


def _known(code: str, kinds: Mapping[str, str]) -> str:
    return code if code in codelist("akteursart") else f"own:{kinds.get(code, code)}"


def _own_kinds(quads: Iterable[Quad]) -> dict[str, str]:
    """Return the labels of kinds that networks of the file bring themselves, by code."""
    ours = {
        quad.subject
        for quad in quads
        if quad.predicate == SKOS.inScheme and _is_kind_scheme(str(quad.object))
    }
    return {
        code_of(str(it.subject)): str(it.object)
        for it in quads
        if it.predicate == SKOS.prefLabel and it.subject in ours
    }


def _is_kind_scheme(iri: str) -> bool:
    return iri.startswith(str(scheme_iri(""))) and iri.endswith(kind_scheme(""))


def _unread(quads: Iterable[Quad], gathering: Gathering) -> int:
    """Return how many typed things of a file were not read: pages, terms, places of other vocabularies."""
    typed = Counter(
        quad.subject
        for quad in quads
        if quad.predicate == RDF.type and not str(quad.object).startswith(str(INW))
    )
    return sum(str(it) not in gathering for it in typed if not str(it).startswith(_UNNAMED))


def _with_vocabulary(found: re.Match[str]) -> str:
    """Return the one context that is known without asking the internet; others stay and are refused."""
    is_schema_org = _SCHEMA_ORG.fullmatch(found[2]) is not None
    return f'{found[1]}{{"@vocab": "https://schema.org/"}}' if is_schema_org else found[0]
