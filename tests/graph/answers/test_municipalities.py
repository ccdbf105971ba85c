"""Municipalities side by side: every figure with its ground, unknown said as unknown, partners with quote and year."""

from __future__ import annotations

from graph.analysis import analyse
from graph.answers.municipalities import holder, municipality, partner_kinds
from graph.locale import in_language
from graph.model import Modality, Network
from tests.builders import (
    NOW,
    TODAY,
    absence,
    actor,
    body,
    document,
    evidence,
    expectation,
    group,
    network,
    tie,
)


def of(net: Network) -> dict[str, str]:
    found = municipality(analyse(net, NOW))
    return {
        "ground": found.ground,
        "actors": found.actors,
        "coverage": found.coverage,
        "ties": found.ties,
        **{it.field: it.standing for it in found.fields},
    }


def test_network_without_anything_says_that_nothing_is_stated() -> None:
    said = of(network())

    assert said["ground"] == "noch keine Quelle erfasst"
    assert said["ties"] == "keine Angabe in den Quellen"
    assert said["coverage"] == "keine zitierte Erwartung, die sich zählen ließe"
    assert said["sprache"] == "keine Angabe in den Quellen"


def test_ground_tells_number_years_and_undated_ones() -> None:
    def ground(*years: str | None) -> str:
        texts = [document(f"t{number}", year) for number, year in enumerate(years)]
        quotes = [evidence(f"e{number}", f"t{number}") for number in range(len(years))]
        return of(network(*texts, *quotes))["ground"]

    assert ground("2006") == "aus 1 Quelle, 2006"
    assert ground("2008", "2009-05") == "aus 2 Quellen, 2008 bis 2009"
    assert ground("2009", None, None) == "aus 3 Quellen, 2009, 2 undatiert"
    assert ground(None) == "aus 1 Quelle, undatiert"


def test_fields_say_how_they_are_recorded() -> None:
    said = of(
        network(
            actor("vhs", fields=("sprache",)),
            group("vereine", fields=("sport",)),
            actor("plan", fields=("wohnen",), modality=Modality.SOLL),
        )
    )

    assert said["sprache"] == "1 namentlich"
    assert said["sport"] == "nur als Gruppe genannt"
    assert said["wohnen"] == "nur beabsichtigt"
    assert said["arbeit"] == "keine Angabe in den Quellen"
    assert said["actors"] == "2 Akteure namentlich genannt, 1 nur als Gruppe"


def test_ties_are_told_by_modality_and_zero_is_left_out() -> None:
    ties = (tie("a", "b"), tie("b", "c"), tie("a", "c", modality=Modality.SOLL))

    assert of(network(actor("a"), actor("b"), actor("c"), *ties))["ties"] == (
        "2 berichtet (Ist), 1 gewollt oder empfohlen (Soll)"
    )


def test_coverage_comes_with_its_method_in_words() -> None:
    text, quote = document("text", "2006"), evidence(source="text")
    net = network(
        text,
        quote,
        actor("vhs", "vhs", fields=("sprache",), evidence=("beleg",)),
        expectation("sprache", "vhs"),
        expectation("arbeit", "jobcenter"),
    )

    assert of(net)["coverage"] == ("1 von 2 namentlich belegt, 0 davon aus Quellen der letzten fünf Jahre")


def test_bodies_and_kinds_are_listed() -> None:
    found = municipality(analyse(network(body("Rat"), body("Beirat"), actor("amt", "jobcenter")), NOW))

    assert found.bodies == ("Beirat", "Rat")
    assert dict(found.kinds)["oeffentliche-hand"] == 1


def test_partner_is_told_with_quote_year_and_name() -> None:
    net = network(
        document("bericht", "2009"),
        evidence("e", "bericht", "Die IHK arbeitet mit."),
        actor("IHK", "kammer", fields=("arbeit",), evidence=("e",)),
    )
    found = holder(net, "wirtschaft", "arbeit", TODAY)
    partner = found.partners[0]

    assert found.is_documented
    assert (partner.label, partner.years) == ("IHK", "2009")
    assert [quote.text for quote in partner.quotes] == ["Die IHK arbeitet mit."]
    assert found.standing == "namentlich belegt"
    assert in_language(found.standing, "en") == "documented by name"


def test_partner_only_in_another_field_is_no_partner_here() -> None:
    net = network(actor("IHK", "kammer", fields=("arbeit",)))
    found = holder(net, "kammer", "sprache", TODAY)

    assert not found.partners
    assert found.standing == "im Netzwerk genannt, zu diesem Handlungsfeld keine Angabe"
    assert holder(net, "kammer", None, TODAY).is_documented


def test_intended_partner_is_told_after_reported_ones_and_is_no_evidence() -> None:
    plan = actor("A-Plan", "kammer", fields=("arbeit",), modality=Modality.SOLL)

    assert not holder(network(plan), "kammer", "arbeit", TODAY).is_documented
    both = holder(network(plan, actor("IHK", "kammer", fields=("arbeit",))), "kammer", "arbeit", TODAY)
    assert [it.label for it in both.partners] == ["IHK", "A-Plan"]


def test_declared_absence_is_told_in_its_own_words_with_its_quote() -> None:
    net = network(
        document("vorlage", "2006"),
        evidence("e", "vorlage", "wurde Abstand genommen"),
        absence("keiner", "integrationsbeirat", evidence=("e",)),
    )
    found = holder(net, "integrationsbeirat", None, TODAY)

    assert "2006" in found.standing
    assert "nicht eingerichtet" in found.standing
    assert [quote.text for quote in found.against] == ["wurde Abstand genommen"]


def test_unknown_is_no_denial() -> None:
    assert holder(network(), "kammer", "arbeit", TODAY).standing == "keine Angabe in den Quellen"
    only_group = holder(network(group("Kammern", "kammer")), "kammer", "arbeit", TODAY)
    assert only_group.standing == "nur als Gruppe genannt, ohne Namen"


def test_kinds_to_choose_from_are_those_expected_or_present_in_german_order() -> None:
    kinds = partner_kinds([network(actor("a", "vhs"), expectation("arbeit", "jobcenter"))])

    assert [code for code, _ in kinds] == ["jobcenter", "vhs"]
