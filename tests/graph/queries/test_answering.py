"""Questions and derived edges on small networks, where one statement makes the difference."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from graph.queries import answer, derived_triples, fill, find
from ontology.namespaces import INW, data_iri

TODAY = date(2025, 1, 1)
Small = Callable[[str], Any]

BODY = """
net:dorf a inw:Network ; skos:prefLabel "Dorf"@de .
:rat a inw:Body, inw:Actor ; inw:network net:dorf ; inw:modality modalitaet:ist ; inw:kind akteursart:rat ;
    skos:prefLabel "Rat"@de ; inw:evidence :beleg .
:verein a inw:Actor ; inw:network net:dorf ; inw:modality modalitaet:ist ; inw:kind akteursart:migrantenvertretung ;
    skos:prefLabel "Vertretung"@de, "Representation"@en ; inw:evidence :beleg .
:amt a inw:Actor ; inw:network net:dorf ; inw:modality modalitaet:ist ; inw:kind akteursart:koordinierungsstelle ;
    skos:prefLabel "Office"@en ; inw:evidence :beleg .
"""
SEAT = """
:sitz a inw:Seat ; inw:network net:dorf ; inw:modality modalitaet:ist ; org:organization :rat ; org:member :verein ;
    org:role rolle:mitglied ; skos:prefLabel "Sitz"@de ; inw:evidence :beleg .
"""
TIE = """
:beziehung a inw:Tie ; inw:network net:dorf ; inw:modality modalitaet:ist ; inw:relationKind beziehung:beratung ;
    inw:from :amt ; inw:to :verein ; skos:prefLabel "Amt berät Verein"@de ; inw:evidence :beleg .
"""
MUTUAL = """
:kooperation a inw:Tie ; inw:network net:dorf ; inw:modality modalitaet:ist ;
    inw:relationKind beziehung:kooperation ; inw:participant :amt, :verein ; skos:prefLabel "Kooperation"@de ;
    inw:evidence :beleg .
"""


def expectation(kind: str) -> str:
    """Return an expectation of a kind in the field of work, with quote and source."""
    return f"""
        :erwartung a inw:Expectation ; inw:field feld:arbeit ; inw:kind akteursart:{kind} ; inw:strength "should" ;
            inw:binding "Norm oder Richtlinie" ; inw:appliesIf "immer" ; inw:active true ; inw:quote "…"@de ;
            <http://purl.org/dc/terms/source> "Gesetz" .
    """


def labels(engines: Any, name: str, column: str = "label", **values: Any) -> list[str]:
    table = engines.ask(fill(find(name), **{"today": TODAY, "network": "dorf"} | values))
    return [str(row[table.columns.index(column)]) for row in table.rows]


def edges(engines: Any, day: date = TODAY) -> set[tuple[str, str, str]]:
    answers = {
        tuple(derived_triples(store, engines.graphs, day)) for store in (engines.rdflib, engines.oxigraph)
    }
    assert len(answers) == 1
    short = (data_iri("dorf", "", "").removesuffix("/"), str(INW))
    return {
        tuple(str(term).removeprefix(short[0]).removeprefix(short[1]) for term in edge)
        for edge in answers.pop()
    }  # type: ignore[misc]  # always three


def test_label_falls_back_to_another_language(small: Small) -> None:
    assert labels(small(BODY), "actors-of-network") == ["Office", "Rat", "Vertretung"]


def test_narrower_kind_is_found_by_the_broader(small: Small) -> None:
    assert labels(small(BODY), "actors-of-network", kind="migrantenorganisation") == ["Vertretung"]


def test_ended_actor_is_not_named_later(small: Small) -> None:
    network = small(BODY + ':rat inw:latest "2020-12-31"^^xsd:date .')
    assert labels(network, "actors-of-network") == ["Office", "Vertretung"]
    assert labels(network, "actors-of-network", day="2020-12-31") == ["Office", "Rat", "Vertretung"]


def test_body_without_seats_is_not_evidenced(small: Small) -> None:
    assert labels(small(BODY), "bodies-without-migrant-organisation") == ["Rat"]


def test_seat_of_a_narrower_kind_is_evidence(small: Small) -> None:
    assert labels(small(BODY + SEAT), "bodies-without-migrant-organisation") == []


def test_seat_that_is_only_intended_is_no_evidence(small: Small) -> None:
    intended = SEAT.replace("modalitaet:ist", "modalitaet:soll")
    assert labels(small(BODY + intended), "bodies-without-migrant-organisation") == ["Rat"]


@pytest.mark.parametrize(("confirmed", "found"), [("2022-12-31", 1), ("2023-01-01", 0), ("2024-06-01", 0)])
def test_confirmation_counts_for_twenty_four_months(small: Small, confirmed: str, found: int) -> None:
    network = small(BODY + TIE + f':beziehung inw:confirmedOn "{confirmed}"^^xsd:date .')
    assert len(labels(network, "unconfirmed-ties")) == found


def test_never_confirmed_tie_is_listed(small: Small) -> None:
    assert labels(small(BODY + TIE), "unconfirmed-ties") == ["Amt berät Verein"]


def test_mandate_with_the_same_tie_as_fact_is_not_open(small: Small) -> None:
    mandate = TIE.replace(":beziehung a", ":auftrag a").replace("modalitaet:ist", "modalitaet:auftrag")
    assert labels(small(BODY + mandate), "mandated-without-evidence") == ["Amt berät Verein"]


def test_mandate_beside_the_fact_is_not_open(small: Small) -> None:
    mandate = TIE.replace(":beziehung a", ":auftrag a").replace("modalitaet:ist", "modalitaet:auftrag")
    assert labels(small(BODY + TIE + mandate), "mandated-without-evidence") == []


@pytest.mark.parametrize(
    ("kind", "missing"),
    [
        ("migrantenorganisation", False),
        ("kommunalverwaltung", True),
        ("koordinierungsstelle", False),
        ("schule", True),
    ],
)
def test_office_satisfies_only_its_own_kind(small: Small, kind: str, missing: bool) -> None:
    found = labels(small(BODY + expectation(kind)), "missing-expected-partners", "weight")
    assert found == (["soll"] if missing else [])


def test_declared_absence_is_no_missing_partner(small: Small) -> None:
    absence = ":keine a inw:DeclaredAbsence ; inw:network net:dorf ; inw:kind akteursart:schule ."
    assert labels(small(BODY + expectation("schule") + absence), "missing-expected-partners", "weight") == []


def test_expectation_that_the_office_switched_off_is_not_asked_for(small: Small) -> None:
    off = ":erwartung inw:active false ."
    assert labels(small(BODY + expectation("schule") + off), "missing-expected-partners", "weight") == []


def test_own_text_weighs_as_the_network_itself_says(small: Small) -> None:
    own = ':erwartung inw:network net:dorf ; inw:ownStrength "must" .'
    assert labels(small(BODY + expectation("schule") + own), "missing-expected-partners", "weight") == [
        "muss"
    ]


def test_text_of_another_network_is_a_comparison(small: Small) -> None:
    other = ':erwartung inw:network net:stadt ; inw:ownStrength "must" .'
    network = small(BODY + expectation("schule") + other)
    assert labels(network, "missing-expected-partners", "weight") == ["soll"]
    assert labels(network, "missing-expected-partners", "standard") == ["Vergleich (Norm oder Richtlinie)"]


def test_offer_at_a_place_within_is_found(small: Small) -> None:
    offer = """
        :kurs a inw:Offer ; inw:network net:dorf ; inw:modality modalitaet:ist ; inw:field feld:sprache ;
            inw:provider :verein ; inw:place :ortsteil ; skos:prefLabel "Kurs"@de ; inw:evidence :beleg .
        :ortsteil inw:within :gemeinde .
    """
    network = small(BODY + offer)
    places = {
        name: f"https://integrationsnetz.example/id/dorf/{name}"
        for name in ("gemeinde", "ortsteil", "anderswo")
    }
    found = {name: labels(network, "offers-by-field-and-place", place=iri) for name, iri in places.items()}
    assert found == {"gemeinde": ["Kurs"], "ortsteil": ["Kurs"], "anderswo": []}


def test_answer_puts_the_filled_query_to_the_store(small: Small) -> None:
    network = small(BODY)
    table = answer(
        network.oxigraph, find("actors-of-network"), network.graphs, today=TODAY, network="dorf", kind="rat"
    )
    assert [str(row[0]) for row in table.rows] == ["Rat"]


def test_directed_tie_becomes_one_edge(small: Small) -> None:
    assert {edge[1] for edge in edges(small(BODY + TIE))} == {"beraet"}
    assert len(edges(small(BODY + TIE))) == 1


def test_mutual_tie_becomes_an_edge_each_way(small: Small) -> None:
    found = edges(small(BODY + MUTUAL))
    assert {(one.rsplit("/")[-1], by, two.rsplit("/")[-1]) for one, by, two in found} == {
        ("amt", "kooperiertMit", "verein"), ("verein", "kooperiertMit", "amt"),
    }  # fmt: skip


@pytest.mark.parametrize("modality", ["auftrag", "soll"])
def test_nothing_follows_from_what_is_only_wanted(small: Small, modality: str) -> None:
    assert (
        edges(small(BODY + (TIE + MUTUAL + SEAT).replace("modalitaet:ist", f"modalitaet:{modality}")))
        == set()
    )


def test_nothing_follows_after_the_end(small: Small) -> None:
    network = small(BODY + TIE + ':beziehung inw:latest "2020-12-31"^^xsd:date .')
    assert edges(network) == set()
    assert len(edges(network, date(2020, 12, 31))) == 1


def test_members_of_one_body_sit_together(small: Small) -> None:
    other = SEAT.replace(":sitz a", ":zweiter a").replace("org:member :verein", "org:member :amt")
    found = edges(small(BODY + SEAT + other))
    assert {(one.rsplit("/")[-1], by, two.rsplit("/")[-1]) for one, by, two in found} == {
        ("amt", "sitztZusammenMit", "verein"), ("verein", "sitztZusammenMit", "amt"),
    }  # fmt: skip


def test_single_member_sits_with_nobody(small: Small) -> None:
    assert edges(small(BODY + SEAT)) == set()


def test_asked_for_a_place_nothing_of_a_protected_actor_is_named(small: Small) -> None:
    offers = """
        net:dorf a inw:Network ; skos:prefLabel "Dorf"@de .
        :hof a inw:Place ; skos:prefLabel "Hof"@de .
        :haus inw:alsoKind akteursart:frauenhaus ; inw:place :hof ; skos:prefLabel "Haus"@de .
        :verein inw:kind akteursart:migrantenvertretung ; inw:place :hof ; skos:prefLabel "Verein"@de .
        :zuflucht a inw:Offer ; inw:network net:dorf ; inw:modality modalitaet:ist ; inw:field feld:gewaltschutz ;
            inw:provider :haus ; inw:evidence :beleg ; skos:prefLabel "Zuflucht"@de .
        :treff a inw:Offer ; inw:network net:dorf ; inw:modality modalitaet:ist ; inw:field feld:gewaltschutz ;
            inw:provider :verein ; inw:evidence :beleg ; skos:prefLabel "Treff"@de .
    """
    engines, question = small(offers), find("offers-by-field-and-place")
    place = "https://integrationsnetz.example/id/dorf/hof"
    at_place = engines.ask(fill(question, network="dorf", place=place))
    anywhere = engines.ask(fill(question, network="dorf"))

    def named(table: Any) -> list[str]:
        return [str(row[table.columns.index("label")]) for row in table.rows]

    assert named(at_place) == ["Treff"]
    assert named(anywhere) == ["Zuflucht", "Treff"]
