from typing import Any

import pytest

from graph.analysis import analyse
from graph.findings import Confidence, Finding, PublicationLevel, Section
from graph.gaps.similar_offers import find
from graph.locale import in_language
from graph.model import Modality
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import NOW, actor, body, document, evidence, flat, network, offer, place, plus, seat, tie

SAME: dict[str, Any] = {"fields": ("sport",), "target_groups": ("kinder",), "places": ("dorf",)}
PROVIDERS = (actor("TSV"), actor("Jugendhaus"), place("dorf", label="Musterdorf"))
OFFERS = (offer("Turnen", "TSV", evidence=("beleg",), **SAME), offer("Ballspiel", "Jugendhaus", **SAME))


def found(*things: Any) -> list[Finding]:
    return list(find(analyse(network(*flat(*things)), NOW)))


def test_similar_offers_are_told_with_their_providers_and_place() -> None:
    (finding,) = found(*PROVIDERS, *OFFERS, document(), evidence(quote="Turnen für Kinder"))
    assert finding.title == "Sport und Freizeit, Kinder: 2 ähnliche Angebote in Musterdorf, Abstimmung prüfen"
    assert finding.reason == (
        "Gleiches Feld, gleiche Zielgruppe, gleicher Ort: »Ballspiel« (Jugendhaus) und »Turnen« (TSV). "
        "Zwischen den Anbietern ist keine Verbindung erfasst."
    )
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.BODY)
    assert (finding.subjects, finding.field) == (("Ballspiel", "Turnen"), "sport")
    assert [quote.text for quote in finding.quotes] == ["Turnen für Kinder"]


def test_nobody_is_accused_of_doubling() -> None:
    (finding,) = found(*PROVIDERS, *OFFERS)
    words = f"{finding.title} {finding.reason} {finding.certainty} {finding.next_step}".lower()
    assert not any(word in words for word in ("parallel", "doppel", "konkurrenz"))
    assert finding.certainty.endswith("Mehrere Angebote nebeneinander können nötig sein.")


def test_it_can_be_read_in_english() -> None:
    (finding,) = found(*PROVIDERS, *OFFERS)
    assert (
        in_language(finding.title, "en")
        == "Sport and leisure, Children: 2 similar offers in Musterdorf, consider coordination"
    )


def test_a_tie_between_the_providers_removes_the_finding() -> None:
    net = network(*PROVIDERS, *OFFERS)
    assert list(find(analyse(plus(net, tie("TSV", "Jugendhaus")), NOW))) == []


@pytest.mark.parametrize("modality", [Modality.SOLL, Modality.AUFTRAG])
def test_a_recommendation_is_similar_to_nothing(modality: Modality) -> None:
    assert found(*PROVIDERS, OFFERS[0], offer("Plan", "Jugendhaus", modality=modality, **SAME)) == []


def test_further_offers_of_the_same_field_and_group_keep_the_id() -> None:
    (one,) = found(*PROVIDERS, *OFFERS)
    (more,) = found(
        *PROVIDERS, *OFFERS, actor("DLRG"), offer("Schwimmen", "DLRG", **SAME), offer("Tanz", "X", **SAME)
    )
    assert one.id == more.id
    assert (more.counted, more.title.split(": ")[1][:20]) == (
        "6 Paare ohne Verbindung",
        "4 ähnliche Angebote ",
    )
    assert "; 3 weitere Paare. Zwischen" in more.reason


MEMBERS = tuple(actor(slug) for slug in "abcdefgh")


def tables(one: str, other: str) -> tuple[Any, ...]:
    return flat(
        *(
            (body(slug), *(seat(it, slug, evidence=("sitz",)) for it in who))
            for slug, who in (("r1", one), ("r2", other))
        )
    )


def test_bodies_with_the_same_members_are_told_with_the_chance_of_it() -> None:
    (finding,) = found(*MEMBERS, *tables("abcd", "abcd"))
    assert finding.title == "r1 und r2: 4 von 4 Mitgliedern sind dieselben, Abstimmung prüfen"
    assert (finding.confidence, finding.expected) == (Confidence.FIRM, "etwa 2,0 durch Losen")
    assert "in höchstens 1 von 100 Fällen" in finding.certainty
    assert (finding.subjects, finding.evidence) == (("r1", "r2"), ("sitz",))


def test_an_overlap_that_lots_bring_too_is_put_aside() -> None:
    """Four of six, drawn twice, share at least three in C(4,3)·C(2,1)/15 + 1/15 = 9 of 15 cases."""
    (finding,) = found(*MEMBERS[:6], *tables("abcd", "abce"))
    assert finding.confidence is Confidence.WEAK
    assert (
        "Auch durch bloßes Losen kämen so viele gemeinsame Mitglieder in 60 von 100 Fällen"
        in finding.certainty
    )


def test_a_list_without_offers_and_bodies_gives_nothing() -> None:
    assert found(*MEMBERS, tie("a", "b")) == []


@pytest.mark.parametrize("name", ["lueneburg", "leer", "peine", "laatzen"])
def test_in_the_four_texts_nobody_offers_the_same_as_another(store: Store, name: str) -> None:
    assert list(find(analyse(read_network(store, name, NOW), NOW))) == []
