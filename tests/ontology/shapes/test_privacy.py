"""Personal data are found wherever text can stand, and what only looks like them is left alone."""

from __future__ import annotations

import pytest
from pyshacl import validate
from rdflib import OWL, Graph, Literal, URIRef
from rdflib.collection import Collection

from ontology.loader import shapes, vocabulary
from ontology.namespaces import INW, OA, RDF, RDFS, RULE, SH, SKOS, XSD, data_iri, network_iri

SUBJECT = data_iri("musterstadt", "actor", "verein")
NEVER_TYPED_BY_PEOPLE = {
    INW.agsCode, INW.quoteHash, INW.contentHash, INW.shippedDigest, INW.finding, INW.detector, INW.subject, INW.topic,
    INW.before, INW.after, INW.strength, INW.ownStrength, INW.ends, INW.countsAs, INW.roleFor, INW.attribute,
    INW.proposedBefore, INW.proposedAfter, INW.delivered, INW.method,
}  # fmt: skip
"""Keys, hashes and codes; statements before and after a change never stand in a public graph,
and neither does what waits for a decision.

`inw:attribute` itself says nothing: the properties of columns below it do, and the quoted row says the same.
"""


def text_properties() -> list[URIRef]:
    """Return the properties in which the rules look for mail and phone."""
    rules = shapes("privacy")
    path = rules.value(RULE["no-personal-mail"], SH.path)
    members = rules.value(path, SH.alternativePath)
    assert members is not None
    return [member for member in Collection(rules, members) if isinstance(member, URIRef)]


def found(subject: URIRef, predicate: URIRef, text: str) -> set[str]:
    """Return the names of the rules that one statement of an actor breaks."""
    data = Graph()
    data.add((SUBJECT, INW.network, network_iri("musterstadt")))
    data.add((subject, predicate, Literal(text)))
    _, report, _ = validate(data, shacl_graph=shapes("privacy"), inplace=True)
    assert isinstance(report, Graph)
    return {str(rule).removeprefix(str(RULE)) for rule in report.objects(None, SH.sourceShape)}


def test_rules_look_at_every_text_property_of_the_vocabulary() -> None:
    graph = vocabulary()
    textual = {
        term
        for term in graph.subjects(RDF.type, OWL.DatatypeProperty)
        if graph.value(term, RDFS.range) in (None, XSD.string)
    }
    assert textual - NEVER_TYPED_BY_PEOPLE - set(text_properties()) == set()
    assert set(text_properties()) >= {SKOS.prefLabel, SKOS.altLabel, SKOS.note, OA.exact}


@pytest.mark.parametrize("predicate", text_properties(), ids=str)
def test_personal_mail_is_found_in_every_text_property(predicate: URIRef) -> None:
    assert found(SUBJECT, predicate, "Fragen an erika.muster@verein.example") == {"no-personal-mail"}


def test_mail_in_a_passage_of_a_document_is_found() -> None:
    passage = data_iri("musterstadt", "passage", "p1")
    assert found(passage, OA.exact, "e.muster@stadt.example") == {"no-personal-mail"}


@pytest.mark.parametrize(
    "text",
    [
        "info@stadt.example",
        "Integration@landkreis.example",
        "kmut.landkreis@landkreis.example, post@stadt.example",
        "Vorlage 2006/037",
        "30.09.2004 bis 14.06.2006",
        "2004-07-01/2004-12-31",
        "§ 45 Satz 4 AufenthG, BGBl. I 2008 S. 162",
        "03355022",
        "PLZ 01067, 08309",
        "Seite 12@3",
    ],
)
def test_functional_mail_and_harmless_numbers_are_left_alone(text: str) -> None:
    assert found(SUBJECT, SKOS.note, text) == set()


@pytest.mark.parametrize(
    "text", ["0170 5550123", "+49 151 5550123", "0049-160-555 01 23", "Mobil: (0177) 555-0123"]
)
def test_mobile_number_is_found(text: str) -> None:
    assert found(SUBJECT, SKOS.note, text) == {"no-mobile-number"}


@pytest.mark.parametrize("text", ["05555 123-456", "Tel. (0511) 555 01", "+49 30 5550123", "0511/5550123"])
def test_phone_number_is_found(text: str) -> None:
    assert found(SUBJECT, SKOS.note, text) == {"phone-number"}
