from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from graph.model import Modality, Network, Strength
from graph.projection.reading import list_networks, read_network
from graph.store.quads import Quad
from ontology.namespaces import INW, RDF, data_iri, graph_iri
from tests.builders import NOW, Statements, statements

PEINE = """
g:peine\\/oeffentlich {
  id:peine a inw:Network ; skos:prefLabel "Integrationsnetzwerk Peine"@de ; inw:agsCode "03157" ;
    inw:field code:feld\\/arbeit ; inw:fictional false .
  id:peine\\/actor\\/vhs a inw:Actor, org:Organization ; skos:prefLabel "Volkshochschule"@de, "College"@en ;
    skos:altLabel "VHS"@de ; inw:kind code:akteursart\\/vhs ; inw:alsoKind code:akteursart\\/sprachkurstraeger ;
    inw:network id:peine ; inw:modality code:modalitaet\\/ist ; inw:evidence id:peine\\/evidence\\/e1 ;
    inw:field code:feld\\/sprache ; org:unitOf id:peine\\/actor\\/kreis ; inw:confirmedOn "2025-05-01"^^xsd:date .
  id:peine\\/group\\/kirchen a inw:GenericActor ; skos:prefLabel "Kirchen"@de ; inw:count 5 ; inw:openList true ;
    inw:kind code:akteursart\\/religionsgemeinschaft ; inw:modality code:modalitaet\\/ist .
  id:peine\\/tie\\/t1 a inw:Tie ; skos:prefLabel "VHS arbeitet mit Kirchen"@de ; inw:modality code:modalitaet\\/auftrag ;
    inw:relationKind code:beziehung\\/kooperation ; inw:level code:intensitaet\\/3 ;
    inw:participant id:peine\\/actor\\/vhs, id:peine\\/group\\/kirchen ;
    schema:startDate "2004-09"^^xsd:gYearMonth ; inw:earliest "2004-09-01"^^xsd:date .
  id:peine\\/document\\/vorlage a inw:Document ; dcterms:title "Vorlage"@de ; dcterms:type "Beschlussvorlage"@de ;
    dcterms:date "2006"^^xsd:gYear ; dcterms:identifier "2006/037", "003.txt" .
  id:peine\\/evidence\\/e1 a inw:Evidence ; oa:hasSource id:peine\\/document\\/vorlage ;
    oa:hasSelector id:peine\\/evidence\\/e1\\/selector .
  id:peine\\/evidence\\/e1\\/selector oa:exact "Wortlaut" ; oa:prefix "davor " .
  id:peine\\/absence\\/beirat a inw:DeclaredAbsence ; skos:prefLabel "Beirat"@de ; dcterms:date "2006"^^xsd:gYear ;
    inw:kind code:akteursart\\/integrationsbeirat ; inw:modality code:modalitaet\\/negiert .
}
"""
EXPECTED = """
g:erwartungen {
  id:e1 a inw:Expectation ; inw:field code:feld\\/arbeit ; inw:kind code:akteursart\\/unternehmen ;
    inw:strength "should" ; inw:ownStrength "must" ; inw:network id:laatzen ; inw:binding "Empfehlung" ;
    inw:appliesIf "immer" ; dcterms:source "004.txt" ; inw:quote "Wortlaut"@de ; inw:basis "Grundlage"@de .
}
"""
LAATZEN = """
g:laatzen\\/oeffentlich {
  id:laatzen a inw:Network ; skos:prefLabel "Integrationsnetzwerk Laatzen"@de .
  id:laatzen\\/document\\/m a inw:Document ; dcterms:title "Mitteilung"@de ; dcterms:identifier "004.txt" ;
    dcterms:date "2009"^^xsd:gYear .
}
"""


def read(*trig: str, name: str = "peine") -> Network:
    return read_network(statements(*trig, version=7), name, NOW, shipped=("peine",))


def with_actor(said: str) -> str:
    return f"g:peine\\/oeffentlich {{ id:peine\\/actor\\/x a inw:Actor ; {said} . }}"


def test_an_actor_is_read_with_everything_said_of_it() -> None:
    vhs = read(PEINE).agents[str(data_iri("peine", "actor", "vhs"))]
    assert (vhs.label, vhs.alt_labels, vhs.kinds) == (
        "Volkshochschule",
        ("VHS",),
        ("vhs", "sprachkurstraeger"),
    )
    assert (vhs.fields, vhs.modality, vhs.is_named) == (("sprache",), Modality.IST, True)
    assert vhs.confirmed_on == date(2025, 5, 1)
    assert vhs.unit_of == (str(data_iri("peine", "actor", "kreis")),)


def test_a_kind_is_read_with_count_and_open_list() -> None:
    churches = read(PEINE).agents[str(data_iri("peine", "group", "kirchen"))]
    assert (churches.is_generic, churches.count, churches.has_open_list) == (True, 5, True)


def test_a_tie_is_read_with_ends_level_and_time() -> None:
    (tie,) = read(PEINE).ties.values()
    assert (tie.relation, tie.modality, tie.level) == ("kooperation", Modality.AUFTRAG, 3)
    assert len(tie.ends) == 2
    assert (tie.period.start, tie.period.earliest, tie.period.latest) == ("2004-09", date(2004, 9, 1), None)


def test_evidence_is_read_with_its_quote_and_document() -> None:
    network = read(PEINE)
    (evidence,) = network.evidence.values()
    assert (evidence.quote, evidence.prefix) == ("Wortlaut", "davor ")
    assert network.documents[evidence.document or ""].latest == date(2006, 12, 31)


def test_a_declared_absence_is_dated_by_its_year() -> None:
    (absence,) = read(PEINE).absences.values()
    assert (absence.kind, absence.period.latest) == ("integrationsbeirat", date(2006, 12, 31))


def test_the_network_tells_name_code_and_version() -> None:
    network = read(PEINE)
    assert (network.info.label, network.info.ags, network.info.fields) == (
        "Integrationsnetzwerk Peine", "03157", ("arbeit",),
    )  # fmt: skip
    assert (network.info.is_example, network.data_version, network.problems) == (True, 7, ())


def test_expectations_of_every_network_are_read_with_the_text_they_cite() -> None:
    network = read(PEINE, EXPECTED, LAATZEN)
    (wanted,) = network.expectations.values()
    assert (wanted.network, wanted.strength, wanted.own_strength) == (
        "laatzen",
        Strength.SHOULD,
        Strength.MUST,
    )
    assert network.cited["004.txt"].network.label == "Integrationsnetzwerk Laatzen"
    assert network.cited["004.txt"].document.date == "2009"


def test_a_text_that_is_not_in_the_store_is_not_cited() -> None:
    assert read(PEINE, EXPECTED).cited == {}


def test_the_office_switches_off_an_expectation_for_itself_only() -> None:
    switch = "g:peine\\/erwartungen { id:e1 inw:active false . }"
    assert [it.is_active for it in read(PEINE, EXPECTED, switch).expectations.values()] == [False]
    assert [it.is_active for it in read(LAATZEN, EXPECTED, switch, name="laatzen").expectations.values()] == [
        True
    ]


def test_what_the_office_says_of_an_expectation_replaces_the_shipped_word() -> None:
    own = 'g:peine\\/erwartungen { id:e1 inw:quote "Zitat der Stelle"@de ; inw:strength "should" . }'
    (changed,) = read(PEINE, EXPECTED, own).expectations.values()
    assert (changed.quote, changed.basis) == ("Zitat der Stelle", "Grundlage")


def test_the_office_adds_an_expectation_of_its_own() -> None:
    own = """g:peine\\/erwartungen { id:e2 a inw:Expectation ; inw:field code:feld\\/sport ; inw:strength "must" ;
      inw:kind code:akteursart\\/sportverein ; inw:network id:peine ; dcterms:source "Beschluss 2025" . }"""
    added = read(PEINE, EXPECTED, own).expectations[str(URIRef("https://integrationsnetz.example/id/e2"))]
    assert (added.network, added.applies_if, added.is_active) == ("peine", "immer", True)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (
            "inw:kind code:akteursart\\/vhs ; inw:modality code:modalitaet\\/ist",
            "keine lesbare Angabe »Bezeichnung«",
        ),
        ('skos:prefLabel "X"@de ; inw:modality code:modalitaet\\/ist', "keine lesbare Angabe »Akteursart«"),
        ('skos:prefLabel "X"@de ; inw:kind code:akteursart\\/vhs', "keine lesbare Angabe »Modalität«"),
        (
            'skos:prefLabel "X"@de ; inw:kind code:akteursart\\/vhs ; inw:modality code:modalitaet\\/vielleicht',
            "keine lesbare Angabe »Modalität«",
        ),
        (
            'skos:prefLabel "X"@de ; inw:kind code:akteursart\\/vhs ; inw:modality id:peine\\/actor\\/vhs',
            "keine lesbare Angabe »Modalität«",
        ),
    ],
)
def test_a_damaged_actor_is_left_out_and_named(said: str, reason: str) -> None:
    network = read(PEINE, with_actor(said))
    assert str(data_iri("peine", "actor", "x")) not in network.agents
    assert [problem for problem in network.problems if reason in problem]


def test_an_actor_of_a_foreign_kind_is_kept() -> None:
    said = 'skos:prefLabel "X"@de ; inw:kind code:fremd\\/dorfladen ; inw:modality code:modalitaet\\/ist'
    network = read(PEINE, with_actor(said))
    assert network.agents[str(data_iri("peine", "actor", "x"))].kind == "dorfladen"
    assert "»dorfladen« steht nicht in der Liste" in network.problems[0]


def test_a_tie_with_one_end_is_left_out() -> None:
    tie = """g:peine\\/oeffentlich { id:peine\\/tie\\/t2 a inw:Tie ; skos:prefLabel "T"@de ;
      inw:modality code:modalitaet\\/ist ; inw:relationKind code:beziehung\\/kooperation ;
      inw:participant id:peine\\/actor\\/vhs . }"""
    network = read(PEINE, tie)
    assert len(network.ties) == 1
    assert "nennt keine zwei Beteiligten" in network.problems[0]


def test_a_tie_to_nobody_known_is_named_and_not_shown() -> None:
    tie = """g:peine\\/oeffentlich { id:peine\\/tie\\/t2 a inw:Tie ; skos:prefLabel "T"@de ;
      inw:modality code:modalitaet\\/ist ; inw:relationKind code:beziehung\\/beratung ;
      inw:from id:peine\\/actor\\/vhs ; inw:to id:peine\\/actor\\/niemand . }"""
    network = read(PEINE, tie)
    assert len(network.ties) == 1
    assert "diesen Akteur gibt es im Netzwerk nicht" in network.problems[0]


def test_a_network_without_any_statement_is_empty_and_says_so() -> None:
    network = read(PEINE, name="nirgends")
    assert (network.agents, network.info.label) == ({}, "nirgends")
    assert network.problems == ("Das Netzwerk »nirgends« ist nicht beschrieben; gezeigt wird sein Kurzname.",)


def test_other_layers_are_not_read() -> None:
    persons = """g:peine\\/personen { id:peine\\/actor\\/y a inw:Actor ; skos:prefLabel "Y"@de ;
      inw:kind code:akteursart\\/vhs ; inw:modality code:modalitaet\\/ist . }"""
    assert len(read(PEINE, persons).agents) == 2


def test_own_networks_are_listed_first_and_the_shipped_ones_marked() -> None:
    infos = list_networks(statements(PEINE, LAATZEN, EXPECTED), shipped=("laatzen",))
    assert [(info.name, info.is_example) for info in infos] == [("peine", False), ("laatzen", True)]


TERMS = st.sampled_from([
    INW.Actor, INW.Tie, INW.Expectation, INW.Evidence, INW.Document, INW.Undertaking, Literal("2006-99"), Literal(""),
    Literal("x"), URIRef("https://example.org/x"), data_iri("peine", "actor", "vhs"), INW.Seat, INW.SeatQuota,
])  # fmt: skip
PREDICATES = st.sampled_from([
    RDF.type, INW.modality, INW.kind, INW.level, INW.earliest, INW.participant, INW.strength, INW.field, INW["count"],
])  # fmt: skip


@given(st.lists(st.tuples(PREDICATES, TERMS), max_size=12))
def test_damaged_statements_never_raise(said: list[tuple[URIRef, URIRef | Literal]]) -> None:
    thing, graph = data_iri("peine", "thing", "x"), graph_iri("peine", "oeffentlich")
    quads = [Quad(thing, predicate, value, graph) for predicate, value in said]
    assert read_network(Statements(quads), "peine", NOW).problems


OWN_KINDS = """
g:klinik\\/oeffentlich {
  id:klinik a inw:Network ; skos:prefLabel "Klinik"@de ; inw:directedTies true .
  code:klinik-art a skos:ConceptScheme ; inw:network id:klinik .
  code:klinik-art\\/station a skos:Concept ; skos:inScheme code:klinik-art ; skos:prefLabel "Station"@de, "Ward"@en .
  id:klinik\\/column\\/betten rdfs:subPropertyOf inw:attribute ; rdfs:label "Betten (2025)" .
  id:klinik\\/actor\\/s1 a inw:Actor ; skos:prefLabel "Station 1"@de ; inw:kind code:klinik-art\\/station ;
    inw:alsoKind code:akteursart\\/verein ; inw:modality code:modalitaet\\/ist ; id:klinik\\/column\\/betten "20", "22" .
}
"""


def test_kinds_of_the_network_itself_are_read_by_their_label() -> None:
    network = read(OWN_KINDS, name="klinik")
    (ward,) = network.agents.values()
    assert (ward.kind, ward.also_kinds, network.own_kinds) == ("Station", ("verein",), {"station": "Station"})
    assert (network.problems, network.info.is_directed) == ((), True)


def test_columns_of_a_list_are_read_as_attributes_with_their_heading() -> None:
    network = read(OWN_KINDS, name="klinik")
    (ward,) = network.agents.values()
    assert (ward.attributes, network.columns) == ({"betten": ("20", "22")}, {"betten": "Betten (2025)"})


def test_a_kind_of_another_network_is_kept_and_named_as_a_fault() -> None:
    foreign = with_actor(
        'skos:prefLabel "X"@de ; inw:modality code:modalitaet\\/ist ; inw:kind code:klinik-art\\/station'
    )
    network = read(PEINE, foreign)
    assert network.agents[str(data_iri("peine", "actor", "x"))].kind == "station"
    assert any("»station« steht nicht in der Liste" in problem for problem in network.problems)


def test_shipped_expectations_do_not_apply_where_all_main_kinds_are_from_elsewhere_but_its_own_do() -> None:
    own = """g:klinik\\/erwartungen { id:e2 a inw:Expectation ; inw:field code:feld\\/gesundheit ; inw:strength "must" ;
      inw:kind code:klinik-art\\/station ; inw:network id:klinik ; dcterms:source "Beschluss 2025" . }"""
    network = read(OWN_KINDS, EXPECTED, own, name="klinik")
    assert [it.source for it in network.expectations.values()] == ["Beschluss 2025"]


@pytest.mark.parametrize("sort", ["Actor", "Body", "GenericActor"])
def test_one_kind_of_its_own_takes_no_expectation_from_a_network_that_also_has_listed_kinds(
    sort: str,
) -> None:
    listed = f"""g:klinik\\/oeffentlich {{ id:klinik\\/actor\\/v a inw:{sort} ; skos:prefLabel "Verein"@de ;
      inw:kind code:akteursart\\/verein ; inw:modality code:modalitaet\\/ist . }}"""
    network = read(OWN_KINDS, listed, EXPECTED, name="klinik")
    assert {it.kind for it in network.agents.values()} == {"Station", "verein"}
    assert [(it.kind, it.field) for it in network.expectations.values()] == [("unternehmen", "arbeit")]


def test_kinds_of_the_list_in_another_network_or_of_an_absence_bring_no_expectation() -> None:
    absent = """g:klinik\\/oeffentlich { id:klinik\\/absence\\/b a inw:DeclaredAbsence ; skos:prefLabel "Beirat"@de ;
      inw:kind code:akteursart\\/integrationsbeirat ; inw:modality code:modalitaet\\/negiert . }"""
    assert read(OWN_KINDS, PEINE, absent, EXPECTED, name="klinik").expectations == {}
