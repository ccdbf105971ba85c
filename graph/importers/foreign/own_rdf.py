"""RDF: networks in our own vocabulary as they are, and organisations of other vocabularies (ORG, FOAF, schema.org)."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from rdflib import URIRef

from graph.errors import InvalidSource
from graph.importers.foreign.gathering import Gathering
from graph.importers.foreign.other_rdf import add_organisations
from graph.importers.foreign.sources import elements, json_of, text_of
from graph.locale import counted, say
from graph.records import FIELDS, Batch, FieldSort, Record, records_in
from graph.store.parsing import parsed
from graph.store.quads import Quad
from ontology.codelists import codelist
from ontology.namespaces import BASE, GRAPH, INW, RDF, SKOS, code_of, kind_scheme, network_of, scheme_iri

__all__ = ["read_rdf", "syntax_of"]

_WITHOUT_GRAPH = URIRef(f"{GRAPH}einlesen/oeffentlich")
_UNNAMED = "https://unnamed.invalid/"
_CLOSED = ("/personen", "/verlauf", "/intern")
"""Endings of graphs that no file of an own network may bring in."""
_XML = re.compile(rb"\s*(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<\0?(?:[?!]|[\w.-]+:RDF\b|RDF\b)")
_XML_ENCODING = re.compile(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)[\"']")
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
        content: Turtle, TriG, N-Triples, N-Quads, RDF/XML or JSON-LD.
        network: Short name of the network it goes to; records of another one are new there.

    Raises:
        InvalidSource: it is damaged, or holds nothing that can be read.
    """
    text, syntax = _text_and_syntax(name, content)
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
    if rest and gathering.is_empty:
        raise InvalidSource(
            say("»{name}« nennt keine Organisation mit Namen. Bitte die richtige Datei wählen.", name=name)
        )
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


def _text_and_syntax(name: str, content: bytes) -> tuple[str, str]:
    """Return a text that can be parsed without asking the internet, and its syntax."""
    if _XML.match(content):
        for _ in elements(name, content):  # refuses entities, which the parser of RDF/XML would put in
            pass
        declared = _XML_ENCODING.match(content)
        encoding = declared[1].decode("ascii") if declared else json.detect_encoding(content)
        return re.sub(r"\A\ufeff?\s*<\?xml[^>]*\?>", "", content.decode(encoding)), "rdf"
    text = text_of(name, content)
    syntax = syntax_of(text)
    if syntax == "jsonld":
        found = json_of(name, content)
        return (json.dumps(_without_addresses(found)) if "schema.org" in text else text), syntax
    if not syntax:
        raise InvalidSource(
            say(
                "»{name}« ist kein RDF (Turtle, TriG, N-Triples, RDF/XML oder JSON-LD). Bitte die richtige Datei wählen.",
                name=name,
            )
        )
    return text, syntax


def _without_addresses(found: object) -> object:
    """Return JSON-LD with the one context written out that is known; others stay, and are refused instead of loaded."""
    if isinstance(found, list):
        return [_without_addresses(it) for it in found]
    if not isinstance(found, dict):
        return found
    return {
        key: _context(value) if key == "@context" else _without_addresses(value)
        for key, value in found.items()
    }


def _context(value: object) -> object:
    if isinstance(value, list):
        return [_context(it) for it in value]
    is_known = isinstance(value, str) and _SCHEMA_ORG.fullmatch(value)
    return {"@vocab": "https://schema.org/"} if is_known else value


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
