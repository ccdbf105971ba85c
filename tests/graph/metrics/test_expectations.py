import pytest

from graph.metrics.expectations import (
    Claim,
    applies,
    claim_of,
    effective_strength,
    expectation_fact,
    place_name,
    ranked,
    wording,
)
from graph.model import CitedText, Expectation, NetworkInfo, Strength
from tests.builders import cited, expectation, network

LAATZEN = cited(
    "laatzen", "Integrationsnetzwerk Laatzen", year="2009", type="Mitteilung", identifiers=("004.txt",)
)
LUENEBURG = cited(
    "lueneburg", "Integrationsnetzwerk Lüneburg", year=None, type="Leitbild", identifiers=("000.txt",)
)
PEINE = cited(
    "peine", "Integrationsnetzwerk Peine", year="2006", type="Beschlussvorlage", identifiers=("003.txt",)
)


def wanted(strength: str = "should", **more: object) -> Expectation:
    return expectation("arbeit", "unternehmen", strength, **more)


def of(name: str, source: str, binding: str = "eigener Text", **more: object) -> Expectation:
    return wanted(network=name, source=source, binding=binding, **more)


@pytest.mark.parametrize(
    ("it", "here", "strength"),
    [
        (wanted("must"), "peine", "must"),
        (wanted("must", quote=None), "peine", "should"),
        (wanted("must", binding="Rahmenwerk"), "peine", "should"),
        (wanted("may"), "peine", "may"),
        (wanted("must", network="leer", binding="eigener Text"), "peine", "should"),
        (wanted("must", network="leer", binding="Norm oder Richtlinie"), "peine", "should"),
        (wanted("may", network="leer", own_strength=Strength.MUST), "peine", "may"),
        (wanted("may", network="leer", own_strength=Strength.MUST), "leer", "must"),
        (wanted("should", network="leer"), "leer", "should"),
    ],
)
def test_only_law_and_the_own_text_bind(it: Expectation, here: str, strength: str) -> None:
    assert effective_strength(it, here).value == strength


@pytest.mark.parametrize(
    ("it", "claim"),
    [
        (wanted("must"), Claim.PARTNER),
        (wanted("should"), Claim.PARTNER),
        (wanted("may"), Claim.OPTION),
        (wanted("should", quote=None), Claim.QUESTION),
        (wanted("should", quote=None, network="peine", own_strength=Strength.SHOULD), Claim.PARTNER),
        (wanted("should", quote=None, network="leer", own_strength=Strength.SHOULD), Claim.QUESTION),
        (wanted("must", binding="Eigenaufgabe"), Claim.OWN_DUTY),
        (wanted("should", basis="Berichtsempfänger, kein Netzwerkpartner"), Claim.NO_PARTNER),
    ],
)
def test_what_an_expectation_claims_in_peine(it: Expectation, claim: Claim) -> None:
    assert claim_of(it, "peine") is claim


def test_a_switched_off_expectation_does_not_apply() -> None:
    assert not applies(wanted(is_active=False), network())
    assert applies(wanted(), network())


@pytest.mark.parametrize(("owner", "is_applied"), [(None, True), ("musterstadt", True), ("leer", False)])
def test_a_duty_applies_to_the_office_that_has_it(owner: str | None, is_applied: bool) -> None:
    assert applies(wanted(binding="Eigenaufgabe", network=owner), network()) is is_applied


@pytest.mark.parametrize(
    ("it", "here", "words"),
    [
        (of("laatzen", "004.txt", "Empfehlung"), "peine", "Vergleich: Laatzen 2009 (Empfehlung)"),
        (of("peine", "003.txt", "Vergleichspraxis"), "leer", "Vergleich: Peine 2006 (Vergleichspraxis)"),
        (of("lueneburg", "000.txt"), "peine", "Vergleich: Lüneburg, undatiert (Leitbild)"),
        (of("laatzen", "004.txt"), "peine", "Vergleich: Laatzen 2009 (Mitteilung)"),
        (of("laatzen", "004.txt", "fachlich"), "peine", "Vergleich: Laatzen 2009 (fachlich abgeleitet)"),
        (of("lueneburg", "000.txt"), "lueneburg", "eigener Anspruch: Leitbild Lüneburg, undatiert"),
        (
            of("laatzen", "004.txt", basis="aus Zitat abgeleitet"),
            "laatzen",
            "eigener Text: Mitteilung Laatzen, 2009",
        ),
        (of("laatzen", "004.txt", "Empfehlung"), "laatzen", "eigene Empfehlung: Mitteilung Laatzen, 2009"),
        (of("peine", "003.txt", "Vergleichspraxis"), "peine", "eigene Praxis: Beschlussvorlage Peine, 2006"),
        (
            of("lueneburg", "000.txt", "Eigenaufgabe"),
            "lueneburg",
            "Eigenaufgabe: Leitbild Lüneburg, undatiert",
        ),
        (of("peine", "Beschluss 2025"), "peine", "eigener Anspruch: Beschluss 2025"),
        (of("celle", "009.txt", "Empfehlung"), "peine", "Vergleich: Celle (Empfehlung)"),
        (wanted(source="AufenthG § 45 Satz 4"), "peine", "AufenthG § 45 Satz 4"),
    ],
)
def test_the_source_of_an_expectation_in_words(it: Expectation, here: str, words: str) -> None:
    texts: list[CitedText] = [LAATZEN, LUENEBURG, PEINE]
    assert wording(it, network(*texts, name=here)) == words


def test_the_best_expectation_is_named_first() -> None:
    law = wanted("should", iri="law")
    hint = of("laatzen", "004.txt", "Empfehlung", iri="hint")
    text = of("lueneburg", "000.txt", iri="text", own_strength=Strength.MUST)
    habit = of("peine", "003.txt", "Vergleichspraxis", iri="habit")
    open_one = wanted("should", iri="open", quote=None, binding="Rahmenwerk")
    strict = wanted("must", iri="strict")
    found = ranked([open_one, habit, text, hint, law, strict], "leer")
    assert [it.iri for it in found] == ["strict", "law", "hint", "text", "habit", "open"]


def test_the_own_must_comes_before_the_recommendation_of_another() -> None:
    hint = of("laatzen", "004.txt", "Empfehlung", iri="hint")
    text = of("lueneburg", "000.txt", iri="text", own_strength=Strength.MUST)
    assert [it.iri for it in ranked([hint, text], "lueneburg")] == ["text", "hint"]
    assert [it.iri for it in ranked([hint, text], "peine")] == ["hint", "text"]


def test_an_expectation_is_shown_with_quote_document_and_basis() -> None:
    it = of("laatzen", "004.txt", "Empfehlung", quote="Wortlaut", basis="Empfehlung 2009")
    fact = expectation_fact(it, network(LAATZEN, name="peine"))
    (quote,) = fact.quotes
    assert (fact.text, fact.modality_label, fact.notes) == (
        "Vergleich: Laatzen 2009 (Empfehlung)", "soll", ("Empfehlung 2009",),
    )  # fmt: skip
    assert (quote.text, quote.document, quote.document_date) == ("Wortlaut", "laatzen-text", "2009")


def test_a_law_is_quoted_by_its_name() -> None:
    (quote,) = expectation_fact(wanted(source="AufenthG § 45"), network()).quotes
    assert (quote.document, quote.document_date) == ("AufenthG § 45", "Stand nicht angegeben")


@pytest.mark.parametrize(
    ("label", "place"),
    [
        ("Integrationsnetzwerk Lüneburg", "Lüneburg"),
        ("Integrationsnetzwerk Landkreis Peine", "Peine"),
        ("Bad Zwischenahn", "Bad Zwischenahn"),
        ("Netzwerk", "Netzwerk"),
    ],
)
def test_the_place_is_named_without_general_words(label: str, place: str) -> None:
    assert place_name(NetworkInfo(name="x", label=label)) == place


@pytest.mark.parametrize(
    ("here", "note"),
    [
        ("lueneburg", "Eigener Anspruch dieses Netzwerks."),
        ("peine", "Dort eigener Anspruch, hier nur ein Vergleich."),
    ],
)
def test_a_claim_of_one_place_is_only_a_comparison_elsewhere(here: str, note: str) -> None:
    it = of("lueneburg", "000.txt", basis="eigener Anspruch Lüneburg (dort must); sonst Vergleichsmaßstab")
    assert expectation_fact(it, network(LUENEBURG, name=here)).notes == (note,)


def test_what_is_only_derived_from_a_sentence_says_so() -> None:
    it = of("laatzen", "004.txt", quote="Pressearbeit", basis="aus Zitat abgeleitet")
    (note,) = expectation_fact(it, network(LAATZEN, name="peine")).notes
    assert note == "Aus diesem Satz abgeleitet; wörtlich genannt ist diese Art von Partner dort nicht."


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("NKiTaG § 14 Abs. 1 Satz 3 (VORIS, gültig ab 01.08.2021)", "NKiTaG § 14 Abs. 1 Satz 3"),
        ("SGB VIII § 81 (Strukturelle Zusammenarbeit)", "SGB VIII § 81 (Strukturelle Zusammenarbeit)"),
    ],
)
def test_working_notes_of_the_list_stand_beside_the_quote_and_not_in_the_headline(
    source: str, shown: str
) -> None:
    it = wanted(source=source)
    assert wording(it, network()) == shown
    assert expectation_fact(it, network()).quotes[0].document == source
