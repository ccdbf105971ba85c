"""The acceptance of the main job on the shipped texts of Peine, Leer, Lüneburg and Laatzen."""

from functools import cache
from importlib.resources import files

import pytest
from rdflib import Dataset, Graph, URIRef

from graph.analysis import Analysis, analyse
from graph.findings import Finding, Section
from graph.gaps import detectors
from graph.metrics.silence import SILENCE, open_questions
from graph.projection.reading import read_network
from graph.store.quads import Quad
from ontology.namespaces import EXPECTATIONS_GRAPH
from tests.builders import NOW, Statements

NAMES = ("lueneburg", "leer", "peine", "laatzen")


@cache
def store() -> Statements:
    dataset = Dataset()
    for name in NAMES:
        dataset.parse(
            data=files("data").joinpath("networks", f"{name}.trig").read_text("utf-8"), format="trig"
        )
    expected = Graph().parse(
        data=files("ontology").joinpath("expectations.ttl").read_text("utf-8"), format="turtle"
    )
    quads = [Quad(s, p, o, URIRef(str(c))) for s, p, o, c in dataset.quads() if c is not None]
    return Statements([*quads, *(Quad(s, p, o, EXPECTATIONS_GRAPH) for s, p, o in expected)])


@cache
def analysis(name: str) -> Analysis:
    return analyse(read_network(store(), name, NOW), NOW)


def findings(name: str) -> list[Finding]:
    return [finding for detector in detectors() for finding in detector.find(analysis(name))]


def about(name: str, field: str, kind: str) -> Finding:
    (found,) = [it for it in findings(name) if (it.gap, it.field, it.kind) == ("coverage", field, kind)]
    return found


@pytest.mark.parametrize("name", NAMES)
def test_nothing_in_the_shipped_networks_is_unreadable(name: str) -> None:
    assert analysis(name).network.problems == ()


@pytest.mark.parametrize("name", NAMES)
def test_all_ids_are_different(name: str) -> None:
    ids = [finding.id for finding in findings(name)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("kind", ["arbeitsverwaltung", "unternehmen"])
def test_peine_misses_partners_in_the_field_of_work_compared_with_laatzen(kind: str) -> None:
    finding = about("peine", "arbeit", kind)
    assert (finding.section, finding.step) == (Section.GAP, "0")
    assert finding.title.endswith(
        "in den erfassten Quellen nicht genannt. Vergleich: Laatzen 2009 (Empfehlung)"
    )
    assert "Arbeitsverwaltung, Stadtverwaltung und Unternehmen" in (
        finding.expected_by[0].quotes[0].text or ""
    )


@pytest.mark.parametrize("kind", ["Integrationsbeirat", "Integrationsbeauftragte/r"])
def test_what_peine_expressly_has_not_is_a_note_with_its_quote(kind: str) -> None:
    (note,) = [
        it for it in findings("peine") if it.section is Section.NOTED and it.title.startswith(f"{kind}:")
    ]
    assert (
        note.title
        == f"{kind}: 2006 vorläufig nicht eingerichtet (Vorlage 2006/037); späterer Stand unbekannt"
    )
    assert "vorläufig Abstand genommen" in (note.quotes[0].text or "")


@pytest.mark.parametrize("name", NAMES)
def test_the_office_never_satisfies_a_parent_of_its_kind(name: str) -> None:
    net = analysis(name).network
    for cell in analysis(name).cells:
        if (
            cell.kind in ("kommunalverwaltung", "behoerde", "oeffentliche-hand")
            and cell.claim != "eigenaufgabe"
        ):
            assert all(net.agents[iri].kind != "koordinierungsstelle" for iri in cell.agents)


def test_the_two_posts_of_leer_are_a_question_and_no_finding() -> None:
    questions = [it for asked in open_questions(analysis("leer").network).values() for it in asked]
    assert [it.text.partition(": ")[2] for it in questions] == [SILENCE, SILENCE]


def test_the_sixteen_recommendations_of_laatzen_are_told_as_recommended() -> None:
    told = [it for it in findings("laatzen") if it.gap == "mandate" and "/offer/" in it.subjects[0]]
    assert sum("2009 empfohlen, Verbleib unbekannt" in it.title for it in told) == 16


@pytest.mark.parametrize("name", NAMES)
def test_the_old_texts_fill_no_quota(name: str) -> None:
    assert all(not cell.is_met for cell in analysis(name).cells)


def test_the_recommendations_of_laatzen_are_no_claims_of_its_own() -> None:
    """Nobody adopted them; »Eigener Anspruch« is left to what the council ordered."""
    own = [it for it in findings("laatzen") if it.gap == "coverage" and "Eigener Anspruch" in it.title]
    assert {(it.field, it.kind) for it in own} == {
        ("sozialraum", "verein"),
        ("sozialraum", "verband"),
        ("sozialraum", "stadtteilbuero"),
    }


@pytest.mark.parametrize("name", NAMES)
def test_where_the_texts_name_no_cooperation_that_is_one_finding(name: str) -> None:
    assert [it.level.value for it in findings(name) if it.gap == "isolated"] == ["gremium"]


def test_a_line_of_the_duty_list_of_leer_is_one_finding_with_what_the_page_reports() -> None:
    (found,) = [it for it in findings("leer") if "pflegt Kontakte" in it.title]
    assert len(found.subjects) == 8
    assert "arbeitet eng mit anderen Einrichtungen" in (found.counter_quotes[0].text or "")
