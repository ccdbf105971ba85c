from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import service
from graph.analysis import analyse
from graph.findings import Finding, PublicationLevel, Section
from graph.gaps.coverage import find
from graph.locale import in_language
from graph.model import Modality, Period, Strength
from tests.builders import (
    NOW,
    TODAY,
    absence,
    actor,
    cited,
    document,
    evidence,
    expectation,
    group,
    network,
    office,
    plus,
    tie,
)

if TYPE_CHECKING:
    from graph.store import Store

WORK = {"fields": ("arbeit",)}
LAATZEN = cited(
    "laatzen", "Integrationsnetzwerk Laatzen", year="2009", type="Mitteilung", identifiers=("004.txt",)
)
HINT = expectation(
    "arbeit",
    "unternehmen",
    network="laatzen",
    binding="Empfehlung",
    source="004.txt",
    quote="mit Unternehmen",
)


def found(*things: Any) -> list[Finding]:
    return list(find(analyse(network(*things), NOW)))


def only(*things: Any) -> Finding:
    (finding,) = found(*things)
    return finding


def test_a_missing_partner_is_named_with_the_sentence_it_is_expected_by() -> None:
    finding = only(HINT, LAATZEN, document(), evidence())
    assert finding.title == (
        "Arbeit und Ausbildung: Unternehmen – in den erfassten Quellen nicht genannt. "
        "Vergleich: Laatzen 2009 (Empfehlung)"
    )
    assert finding.reason == (
        "Diese Erwartung stützt sich auf einen Text einer anderen Kommune – Vergleich: Laatzen 2009 (Empfehlung). "
        "In den erfassten Quellen ist dazu niemand genannt."
    )
    assert finding.certainty == (
        "Grundlage: 1 Dokument von 2006. Nicht genannt heißt nicht, dass es niemanden gibt."
    )
    assert finding.expected_by[0].quotes[0].text == "mit Unternehmen"
    assert (finding.section, finding.level) == (Section.GAP, PublicationLevel.BODY)
    assert (finding.field, finding.kind, finding.step) == ("arbeit", "unternehmen", "0")


@pytest.mark.parametrize(
    ("things", "step", "section"),
    [
        ((), "0", Section.GAP),
        ((group("firmen", "unternehmen", **WORK),), "1", Section.GAP),
        ((actor("firma", "unternehmen"),), "1", Section.GAP),
        ((actor("firma", "unternehmen", modality=Modality.SOLL, **WORK),), "2", Section.GAP),
        ((actor("firma", "unternehmen", **WORK),), "3", Section.WATCH),
    ],
)
def test_below_step_three_is_a_gap_and_step_three_is_worth_watching(
    things: tuple[Any, ...], step: str, section: Section
) -> None:
    finding = only(HINT, *things)
    assert (finding.step, finding.section) == (step, section)


def test_from_step_four_on_there_is_nothing_to_find() -> None:
    texts = (document(year="2025"), evidence())
    assert found(HINT, *texts, actor("firma", "unternehmen", evidence=("beleg",), **WORK)) == []
    assert found(HINT, actor("firma", "unternehmen", confirmed_on=TODAY, **WORK)) == []


def test_an_old_source_asks_for_confirmation() -> None:
    finding = only(
        HINT, LAATZEN, document(), evidence(), actor("firma", "unternehmen", evidence=("beleg",), **WORK)
    )
    assert finding.title.startswith(
        "Arbeit und Ausbildung: Unternehmen – zuletzt genannt 2006, Bestätigung einholen. "
    )
    assert finding.quotes[0].text == "Zitat"
    assert (
        finding.next_step
        == "firma: nachfragen, ob die Angabe noch stimmt, und die Bestätigung mit Datum eintragen."
    )


def test_what_was_counted_and_expected_is_said_in_a_few_words() -> None:
    finding = only(HINT, LAATZEN, document(), evidence())
    assert finding.counted == "in den erfassten Quellen nicht genannt"
    assert finding.expected == "Vergleich: Laatzen 2009 (Empfehlung)"


def test_a_missing_partner_is_told_in_english() -> None:
    finding = only(HINT, LAATZEN, document(), evidence())
    assert in_language(finding.title, "en") == (
        "Work and vocational training: Company – not named in the recorded sources. "
        "Comparison: Laatzen 2009 (recommendation)"
    )
    assert in_language(finding.reason, "en") == (
        "This expectation rests on a text from another municipality – "
        "Comparison: Laatzen 2009 (recommendation). The recorded sources name nobody for this."
    )
    assert in_language(finding.certainty, "en") == (
        "Basis: 1 document from 2006. Not being named does not mean that there is nobody."
    )


def test_years_have_no_sign_of_thousands_in_english() -> None:
    firm = actor("firma", "unternehmen", evidence=("beleg",), **WORK)
    finding = only(HINT, LAATZEN, document(), evidence(), firm)
    assert in_language(finding.counted, "en") == "last named in 2006"


def test_a_kind_without_names_asks_for_names() -> None:
    finding = only(HINT, group("Kirchen", "unternehmen"))
    assert finding.next_step.startswith("Namen klären: Welche Stellen sind mit »Kirchen« gemeint")
    assert "Genannt ist bisher: Kirchen – nur als Gruppe genannt" in finding.reason


@pytest.mark.parametrize(
    ("things", "sentence"),
    [
        ((), "In den erfassten Quellen ist dazu niemand genannt."),
        (
            (actor("firma", "unternehmen", modality=Modality.SOLL),),
            "Genannt ist bisher: firma – im Netzwerk nur beabsichtigt, zu diesem Feld keine Angabe.",
        ),
        (
            (actor("firma", "unternehmen", modality=Modality.SOLL, **WORK),),
            "Genannt als Ziel oder Auftrag: firma – beabsichtigt, noch nicht belegt.",
        ),
        ((actor("firma", "unternehmen", **WORK),), "Belegt ist bisher: firma – genannt, undatiert."),
    ],
    ids=["0", "1", "2", "3"],
)
def test_each_step_is_told_in_its_own_words(things: tuple[Any, ...], sentence: str) -> None:
    assert only(HINT, *things).reason.endswith(f". {sentence}")


@pytest.mark.parametrize(
    ("more", "ground"),
    [
        ({"network": "musterstadt", "own_strength": Strength.MUST}, "den eigenen Text"),
        ({"network": "laatzen"}, "einen Text einer anderen Kommune"),
        ({"binding": "Norm oder Richtlinie"}, "eine Vorschrift"),
        ({"binding": "Rahmenwerk"}, "eine Quelle"),
    ],
)
def test_who_expects_a_partner_is_said_by_its_binding(more: dict[str, Any], ground: str) -> None:
    reason = only(expectation("arbeit", "unternehmen", **more)).reason
    assert reason.startswith(f"Diese Erwartung stützt sich auf {ground} – ")


def test_the_next_step_names_at_most_three_actors() -> None:
    firms = (actor(f"f{number}", "unternehmen") for number in range(5))
    assert only(HINT, *firms).next_step.startswith("f0, f1, f2 und 2 weitere: nachfragen")


def test_what_is_only_allowed_is_a_question() -> None:
    finding = only(expectation("arbeit", "gewerkschaft", "may", basis="vor Ort nur Analogie"))
    assert finding.section is Section.QUESTION
    assert "Möglicher Partner, nicht gezählt – Beispielgesetz § 1; vor Ort nur Analogie." in finding.reason
    assert finding.title.endswith("in den erfassten Quellen nicht genannt. Möglich nach Beispielgesetz § 1")


def test_without_a_quote_it_is_a_question_of_open_source() -> None:
    finding = only(expectation("arbeit", "kammer", quote=None, binding="Rahmenwerk"))
    assert finding.section is Section.QUESTION
    assert finding.title.endswith("Fachlich üblich, Quelle offen")
    assert finding.next_step.startswith("Entscheiden, ob diese Erwartung hier gelten soll")


def test_a_duty_of_the_office_names_the_office_and_not_those_it_is_owed_to() -> None:
    """Lüneburg: training for the administration was told as »Kommunalverwaltung – beabsichtigt«."""
    duty = expectation("arbeit", "kommunalverwaltung", "must", binding="Eigenaufgabe")
    assert only(duty, office()).title.startswith(
        "Arbeit und Ausbildung: Koordinierungsstelle Migration und Teilhabe (gegenüber: Kommunalverwaltung) – "
    )


def test_where_no_office_is_named_nobody_is_asked_how_it_does_its_duty() -> None:
    """Laatzen: no coordination office is named there, and still it was to be checked how it works."""
    duty = expectation("monitoring", "koordinierungsstelle", "must", binding="Eigenaufgabe")
    assert only(duty).next_step.startswith("Klären, wer diese Aufgabe hier wahrnimmt")
    assert only(duty, office()).next_step.startswith("Prüfen, wie die Koordinierungsstelle diese Aufgabe")


def test_a_duty_of_the_office_stands_apart_until_it_is_evidenced() -> None:
    duty = expectation("monitoring", "koordinierungsstelle", "must", binding="Eigenaufgabe")
    assert only(duty, office()).section is Section.OWN_DUTY
    assert only(duty).reason.endswith(
        ". Eine Koordinierungsstelle ist in den erfassten Quellen nicht genannt."
    )
    assert found(duty, office(confirmed_on=TODAY, fields=("monitoring",))) == []


def test_the_duty_and_the_partner_of_one_kind_are_two_findings() -> None:
    duty = expectation("arbeit", "kommunalverwaltung", "must", binding="Eigenaufgabe", iri="duty")
    partner = expectation("arbeit", "kommunalverwaltung", iri="partner")
    assert len({finding.id for finding in found(duty, partner)}) == 2


def test_who_is_only_informed_is_no_missing_partner() -> None:
    council = expectation(
        "teilhabe", "vertretungskoerperschaft", basis="Berichtsempfänger, kein Netzwerkpartner"
    )
    assert found(council) == []


def test_the_own_text_is_named_as_the_own_text() -> None:
    own = expectation(
        "arbeit", "unternehmen", network="musterstadt", own_strength=Strength.MUST, source="eigener.txt"
    )
    text = cited(
        "musterstadt",
        "Integrationsnetzwerk Musterstadt",
        year=None,
        type="Leitbild",
        identifiers=("eigener.txt",),
    )
    finding = only(own, text)
    assert finding.title.endswith("Eigener Anspruch: Leitbild Musterstadt, undatiert")
    assert finding.reason.startswith("Diese Erwartung stützt sich auf den eigenen Text – ")


def test_every_expectation_of_a_cell_is_listed() -> None:
    law = expectation("arbeit", "unternehmen", "may", iri="law")
    finding = only(law, HINT, LAATZEN)
    assert [fact.text for fact in finding.expected_by] == [
        "Vergleich: Laatzen 2009 (Empfehlung)",
        "Beispielgesetz § 1",
    ]
    assert finding.reason.endswith("Zu dieser Erwartung gibt es 1 weitere Quelle.")


def test_stronger_expectations_and_lower_steps_weigh_more() -> None:
    weights = [
        only(expectation("arbeit", "unternehmen", strength), *things).weight
        for strength in ("must", "should", "may")
        for things in ((), (actor("firma", "unternehmen"),), (actor("firma", "unternehmen", **WORK),))
    ]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)


DENIED = absence(
    "kein-beirat", "integrationsbeirat", evidence=("beleg",), period=Period(latest=date(2006, 12, 31))
)
SAID = (document(title="Vorlage", year="2006"), evidence(quote="wurde vorläufig Abstand genommen"))


def test_a_declared_absence_is_noted_once_with_its_quote() -> None:
    wishes = (expectation("teilhabe", "integrationsbeirat"), expectation("beratung", "integrationsbeirat"))
    finding = only(DENIED, *SAID, *wishes)
    assert finding.section is Section.NOTED
    assert (
        finding.title
        == "Integrationsbeirat: 2006 vorläufig nicht eingerichtet (Vorlage); späterer Stand unbekannt"
    )
    assert finding.quotes[0].text == "wurde vorläufig Abstand genommen"
    assert len(finding.expected_by) == 2
    assert finding.expected == "Beispielgesetz § 1"
    assert finding.counted == "2006 vorläufig nicht eingerichtet (Vorlage); späterer Stand unbekannt"
    assert in_language(finding.counted, "en") == (
        "not set up for the time being, 2006 (Vorlage); later state unknown"
    )
    assert (finding.field, finding.fields) == (None, ("teilhabe", "beratung"))


def test_the_note_on_an_absence_appears_under_the_fields_it_denies(store: Store) -> None:
    shown = service.findings(store, "peine", NOW, service.Choice(field="teilhabe"))
    assert "Integrationsbeirat" in [it.title.split(":")[0] for it in shown if it.section is Section.NOTED]
    assert not [
        it
        for it in service.findings(store, "peine", NOW, service.Choice(field="sport"))
        if it.section is Section.NOTED
    ]


def test_a_declared_absence_is_noted_without_any_expectation() -> None:
    assert only(DENIED, *SAID).title.startswith("Integrationsbeirat: 2006 vorläufig")


def test_an_absence_and_a_recorded_actor_are_shown_with_each_others_evidence() -> None:
    board = actor("beirat", "integrationsbeirat", evidence=("e2",))
    gap, note = found(
        DENIED,
        *SAID,
        board,
        document("neu", "2010"),
        evidence("e2", "neu", quote="ein Beirat"),
        expectation("teilhabe", "integrationsbeirat"),
    )
    assert (gap.section, gap.counter_evidence) == (Section.GAP, ("beleg",))
    assert (note.section, note.counter_quotes[0].text) == (Section.NOTED, "ein Beirat")


KINDS = st.sampled_from(["unternehmen", "jobcenter", "vhs", "integrationsbeauftragte", "moscheegemeinde"])
FIELDS = st.sampled_from(["arbeit", "sprache", "sport"])


@given(KINDS, FIELDS, st.sampled_from(["must", "should"]))
def test_recording_the_partner_sought_removes_the_gap(kind: str, field: str, strength: str) -> None:
    net = network(expectation(field, kind, strength), actor("b"), tie("a", "b"))
    assert [finding.section for finding in find(analyse(net, NOW))] == [Section.GAP]
    partner = actor("neu", kind, fields=(field,), confirmed_on=TODAY)
    assert list(find(analyse(plus(net, partner), NOW))) == []


@given(KINDS, FIELDS)
def test_the_id_does_not_change_while_a_partner_is_being_won(kind: str, field: str) -> None:
    wanted = expectation(field, kind)
    stages = ((), (group("g", kind),), (actor("a", kind),), (actor("a", kind, fields=(field,)),))
    assert len({only(wanted, *things).id for things in stages}) == 1


def test_a_partner_that_no_sentence_names_is_not_said_to_be_named() -> None:
    it = expectation("arbeit", "unternehmen", basis="aus Zitat abgeleitet")
    assert only(it).reason.startswith(
        "Aus einem Satz abgeleitet, der diese Art von Partner nicht wörtlich nennt"
    )
