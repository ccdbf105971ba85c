from typing import Any

import pytest

from graph.analysis import analyse
from graph.findings import Finding, PublicationLevel, Section
from graph.gaps.target_group import find
from graph.locale import in_language
from graph.model import Modality
from graph.projection.reading import read_network
from graph.store import Store
from tests.builders import NOW, document, evidence, flat, network, offer, plus, undertaking

SAID = {"evidence": ("beleg",)}
TEXT = (document(year="2009"), evidence(quote="Angebote für Frauen"))
THERE = offer("kurs", "vhs", fields=("sprache",), target_groups=("kinder",))


def found(*things: Any) -> list[Finding]:
    return list(find(analyse(network(*flat(*things)), NOW)))


def wish(slug: str, fields: tuple[str, ...], *groups: str, **more: Any) -> Any:
    return offer(slug, **{"modality": Modality.SOLL, "fields": fields, "target_groups": groups, **more})


def meeting(slug: str, *groups: str) -> tuple[Any, ...]:
    return undertaking(slug, type="Veranstaltung", target_groups=groups, evidence=(f"e-{slug}",))


def test_a_wish_without_an_offer_is_told_with_its_year_and_quote() -> None:
    (finding,) = found(THERE, *TEXT, wish("Kurse für Frauen", ("sprache",), "frauen", **SAID))
    assert finding.title == "Frauen: im Feld Sprache als Ziel genannt; ein Angebot ist nicht erfasst"
    assert finding.reason == "Als Ziel, Empfehlung oder Auftrag genannt: Kurse für Frauen (2009)."
    assert [quote.text for quote in finding.quotes] == ["Angebote für Frauen"]
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.BODY)
    assert (finding.subjects, finding.fields) == (("frauen", "sprache"), ("sprache",))


def test_the_offer_removes_the_finding() -> None:
    net = network(THERE, wish("w", ("sprache",), "frauen"))
    helped = plus(net, offer("kurs für frauen", "vhs", fields=("sprache",), target_groups=("frauen",)))
    assert len(list(find(analyse(net, NOW)))) == 1
    assert list(find(analyse(helped, NOW))) == []


def test_a_wish_in_several_fields_tells_them_all() -> None:
    (finding,) = found(wish("w", ("sport", "wohnen"), "frauen", "eltern"))
    assert finding.title.startswith("Frauen, Eltern: in 2 Handlungsfeldern als Ziel genannt;")
    assert "Handlungsfelder: Sport und Freizeit; Wohnen." in finding.reason
    assert finding.counted == "kein Angebot in 2 Handlungsfeldern"


def test_a_meeting_with_other_groups_only_is_told() -> None:
    (finding, *_) = found(
        THERE, wish("w", ("sport",), "frauen"), meeting("dialog", "jugendliche"), meeting("fest", "alle")
    )
    assert finding.title.endswith("ein Angebot und eine eigene Veranstaltung sind nicht erfasst")
    assert "wohl aber für: Alle Einwohnerinnen und Einwohner, Jugendliche." in finding.reason
    assert finding.counter_evidence == ("e-fest",)


def test_a_meeting_with_the_group_speaks_against_it() -> None:
    (finding,) = found(THERE, wish("w", ("sport",), "frauen"), meeting("dialog", "frauen"))
    assert finding.title.endswith("; ein Angebot ist nicht erfasst")
    assert finding.counter_evidence == ("e-dialog",)


def test_what_is_there_nearby_is_told() -> None:
    near = offer("Treff", "vhs", fields=("sport",), target_groups=("frauen",), evidence=("e1",))
    (finding,) = found(near, wish("w", ("sprache",), "frauen"))
    assert finding.reason.endswith("Verwandte Angebote sind erfasst: Treff.")
    assert finding.counter_evidence == ("e1",)


def test_where_no_offer_is_recorded_at_all_single_wishes_are_told_together() -> None:
    finding, rest = found(
        wish("a", ("sport", "wohnen"), "frauen"),
        wish("b", ("schule",), "schueler"),
        wish("c", ("arbeit",), "aeltere"),
    )
    assert finding.subjects == ("frauen", "sport", "wohnen")
    assert (
        rest.title
        == "Schülerinnen und Schüler, Ältere Menschen: als Zielgruppe genannt; ein Angebot ist nicht erfasst"
    )
    assert (
        "Ältere Menschen (Arbeit und Ausbildung); Schülerinnen und Schüler (Schulische Bildung)."
        in rest.reason
    )


def test_five_wishes_are_told_alone_and_the_rest_together() -> None:
    groups = ("frauen", "kinder", "eltern", "aeltere", "jugendliche", "gefluechtete", "eu")
    titles = [
        it.title for it in found(offer("o", "vhs"), *(wish(group, ("wohnen",), group) for group in groups))
    ]
    assert len(titles) == 6
    assert titles[-1].endswith("als Zielgruppe genannt; ein Angebot ist nicht erfasst")


def test_a_group_that_was_only_met_is_told() -> None:
    (finding,) = found(meeting("Dialog für Ältere", "aeltere"))
    assert (
        finding.title
        == "Ältere Menschen: Eine Veranstaltung ist erfasst, ein Angebot oder eine Empfehlung eigens für sie nicht"
    )
    assert finding.reason.startswith("Eigens für sie fand statt: Dialog für Ältere.")
    assert finding.evidence == ("e-Dialog für Ältere",)


def test_the_id_depends_on_the_groups_alone() -> None:
    one = found(THERE, wish("a", ("sport",), "frauen"))[0]
    two = found(THERE, wish("a", ("sport",), "frauen"), wish("b", ("wohnen",), "frauen"))[0]
    assert one.id == two.id


def test_it_can_be_read_in_english() -> None:
    (finding,) = found(THERE, wish("w", ("sprache",), "frauen"))
    assert (
        in_language(finding.title, "en")
        == "Women: named as an aim in the action field Language; no offer is recorded"
    )


def test_a_group_of_the_network_itself_stands_by_its_code() -> None:
    (finding,) = found(THERE, wish("w", ("sport",), "own-group", "frauen"))
    assert finding.title.startswith("Frauen, own-group: im Feld Sport und Freizeit")


def test_a_list_without_offers_gives_nothing() -> None:
    assert found() == []


def test_laatzen_recommends_for_women_and_mothers_but_held_no_dialogue_with_them(store: Store) -> None:
    finding = next(find(analyse(read_network(store, "laatzen", NOW), NOW)))
    assert finding.title == (
        "Frauen, Eltern: in 4 Handlungsfeldern als Ziel genannt; ein Angebot und eine eigene Veranstaltung sind nicht erfasst"
    )
    assert finding.reason == (
        "Als Ziel, Empfehlung oder Auftrag genannt: Besondere Integrationsangebote für Frauen und Mütter (2009). "
        "Handlungsfelder: Bildung; Gleichstellung und Familie; Sport und Freizeit; Sprache. "
        "Eine Veranstaltung eigens mit dieser Gruppe ist nicht erfasst, wohl aber für: "
        "Alle Einwohnerinnen und Einwohner, Jugendliche, Ältere Menschen."
    )
    assert [quote.text for quote in finding.quotes] == [
        "Besondere Integrationsangebote für Frauen und Mütter (Sprache, Bildung, Sport)"
    ]
    assert any("drei Integrations‑Dialoge" in (quote.text or "") for quote in finding.counter_quotes)


@pytest.mark.parametrize(("name", "number"), [("laatzen", 3), ("lueneburg", 1), ("leer", 0), ("peine", 0)])
def test_the_four_texts_give_few_findings(store: Store, name: str, number: int) -> None:
    assert len(list(find(analyse(read_network(store, name, NOW), NOW)))) == number
