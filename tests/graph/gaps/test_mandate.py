from typing import Any

import pytest

from graph.analysis import analyse
from graph.findings import Finding, PublicationLevel, Section
from graph.gaps.mandate import find
from graph.locale import in_language
from graph.model import Modality
from tests.builders import NOW, actor, document, evidence, group, network, offer, plus, task, tie, undertaking

TEXT = (document(year="2009"), evidence(quote="soll erarbeitet werden"))
SAID = {"evidence": ("beleg",)}


def only(*things: Any) -> Finding:
    (finding,) = find(analyse(network(*things), NOW))
    return finding


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("empfohlen", "2009 empfohlen, Verbleib unbekannt"),
        ("geplant", "2009 geplant, Verbleib unbekannt"),
        ("unbekannt", "2009 angekündigt, Verbleib unbekannt"),
        (None, "2009 angestrebt, Verbleib unbekannt"),
    ],
)
def test_a_recommendation_is_told_with_year_and_state(state: str | None, words: str) -> None:
    plan = offer(
        "Leitfaden", modality=Modality.SOLL, plan_state=state, fields=("beratung", "sprache"), **SAID
    )
    finding = only(plan, *TEXT)
    assert finding.title == f"Leitfaden: {words}"
    assert (finding.section, finding.level) == (Section.WATCH, PublicationLevel.BODY)
    assert (finding.field, finding.fields) == ("beratung", ("beratung", "sprache"))
    assert finding.quotes[0].text == "soll erarbeitet werden"


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (TEXT, "Als Auftrag genannt (2009), als Ist nicht belegt"),
        ((), "Als Auftrag genannt (undatiert), als Ist nicht belegt"),
    ],
)
def test_a_mandate_is_called_so_before_it_is_named(texts: tuple[Any, ...], words: str) -> None:
    """»KMUT berät B: als Auftrag genannt« began like a fact."""
    promise = tie("kmut", "b", label="KMUT berät B", modality=Modality.AUFTRAG, **SAID)
    finding = only(actor("kmut"), actor("b"), promise, *texts)
    assert finding.title == f"{words}: KMUT berät B"
    assert finding.reason.startswith("Die Quelle nennt dies als Auftrag.")


def test_what_one_sentence_promises_is_told_once() -> None:
    """Leer: one line of a duty list, four kinds named in it, gave eight findings."""
    wanted = {"modality": Modality.AUFTRAG, **SAID}
    ties = [tie("kmut", kind, label=f"Auftrag: KMUT und {kind}", **wanted) for kind in ("Kirchen", "Vereine")]
    finding = only(actor("kmut"), group("Kirchen"), group("Vereine"), *ties, *TEXT)
    assert finding.title == (
        "Als Auftrag genannt (2009), als Ist nicht belegt: "
        "KMUT und Kirchen und 1 weiterer Punkt derselben Textstelle"
    )
    assert finding.reason == (
        "Die Quelle nennt dies als Auftrag. Im Einzelnen: KMUT und Kirchen; KMUT und Vereine. "
        "Dass es dazu gekommen ist, ist hier nicht erfasst."
    )
    assert finding.subjects == tuple(it.iri for it in ties)
    assert in_language(finding.title, "en") == (
        "Named as a mandate (2009), not documented as a fact: "
        "KMUT und Kirchen and 1 further item of the same passage"
    )


def test_an_offer_names_a_sentence_better_than_the_ties_in_it() -> None:
    """Laatzen: »Berufliche Qualifikation in Zusammenarbeit mit …« is one recommendation, told twice."""
    wanted = {"modality": Modality.SOLL, "plan_state": "empfohlen", **SAID}
    finding = only(actor("a"), actor("b"), tie("a", "b", **wanted), offer("Qualifikation", **wanted), *TEXT)
    assert finding.title.startswith("Qualifikation und 1 weiterer Punkt derselben Textstelle: 2009 empfohlen")


def test_what_the_same_sentence_says_in_another_way_is_told_apart() -> None:
    found = find(analyse(network(
        offer("Ziel", modality=Modality.SOLL, plan_state="geplant", **SAID),
        offer("Pflicht", modality=Modality.AUFTRAG, **SAID), *TEXT,
    ), NOW))  # fmt: skip
    assert len(list(found)) == 2


def test_a_list_without_quotes_is_no_sentence() -> None:
    """All rows of an imported list rest on the same document: that does not make them one promise."""
    plans = [offer(name, modality=Modality.SOLL, **SAID) for name in ("eins", "zwei")]
    assert len(list(find(analyse(network(*plans, document(), evidence(quote=None)), NOW)))) == 2


def test_the_task_of_a_post_that_is_only_planned_is_not_told_beside_the_post() -> None:
    """Laatzen: a recommended post was told to have a task whose state is not recorded."""
    assert only(actor("Fachkraft", modality=Modality.SOLL), task("Motor", "Fachkraft")).subjects == (
        "Fachkraft",
    )


def test_every_promise_is_a_finding_of_its_own() -> None:
    promises = (
        offer("o", modality=Modality.SOLL), actor("a", modality=Modality.SOLL),
        *undertaking("u", modality=Modality.AUFTRAG),
    )  # fmt: skip
    assert [finding.subjects for finding in find(analyse(network(*promises), NOW))] == [
        ("o",),
        ("a",),
        ("u",),
    ]


def test_the_tasks_of_one_bearer_are_one_finding() -> None:
    finding = only(
        actor("kmut"), task("Beratung", "kmut", fields=("beratung",), **SAID), task("Analyse", "kmut"), *TEXT
    )
    assert finding.title == "kmut: 2 Aufgaben genannt, Stand nicht erfasst"
    assert "Analyse; Beratung" in finding.reason
    assert (finding.subjects, finding.fields, finding.evidence) == (("kmut",), ("beratung",), ("beleg",))
    assert finding.next_step.startswith("Die Aufgaben durchgehen")


def test_tasks_without_a_bearer_are_told_so() -> None:
    assert only(task("Beratung")).title.startswith("Ohne genannte Zuständigkeit: 1 Aufgabe genannt")


def test_the_id_of_the_tasks_does_not_depend_on_their_number() -> None:
    one, two = (task("Beratung", "kmut"),), (task("Beratung", "kmut"), task("Analyse", "kmut"))
    assert only(actor("kmut"), *one).id == only(actor("kmut"), *two).id


def test_recording_the_fact_removes_the_finding() -> None:
    net = network(actor("a"), actor("b"), tie("a", "b", iri="promise", modality=Modality.AUFTRAG))
    assert len(list(find(analyse(net, NOW)))) == 1
    assert list(find(analyse(plus(net, tie("a", "b")), NOW))) == []


def test_what_only_resembles_a_promise_is_told_cautiously_as_counter_evidence() -> None:
    promise = offer("Leitfaden", "a", modality=Modality.SOLL, evidence=("beleg",))
    facts = [
        offer("Leitfaden", f"p{number}", iri=f"fact{number}", evidence=("e2",) if number == 0 else ())
        for number in range(4)
    ]
    finding = only(*TEXT, evidence("e2", quote="Leitfaden liegt vor"), promise, *facts[:1])
    assert finding.reason.endswith("ist hier nicht erfasst. Ähnliches ist als Ist belegt: »Leitfaden«.")
    assert (finding.counter_evidence, finding.counter_quotes[0].text) == (("e2",), "Leitfaden liegt vor")
    assert only(promise, *facts).reason.endswith("»Leitfaden«, »Leitfaden«, »Leitfaden« und 1 weitere.")


@pytest.mark.parametrize(
    ("state", "texts", "expected", "title"),
    [
        ("empfohlen", TEXT, "2009 empfohlen", "Leitfaden: recommended in 2009, outcome unknown"),
        ("beschlossen", (), "beschlossen (undatiert)", "Leitfaden: adopted (undated), outcome unknown"),
    ],
)
def test_what_was_promised_is_what_was_expected(
    state: str, texts: tuple[Any, ...], expected: str, title: str
) -> None:
    finding = only(offer("Leitfaden", modality=Modality.SOLL, plan_state=state, **SAID), *texts)
    assert (finding.counted, finding.expected) == ("keine Aussage, dass es dazu gekommen ist", expected)
    assert in_language(finding.title, "en") == title


def test_similar_facts_are_counted() -> None:
    promise = offer("Leitfaden", "a", modality=Modality.SOLL)
    facts = [offer("Leitfaden", f"p{number}", iri=f"fact{number}") for number in range(2)]
    finding = only(promise, *facts)
    assert finding.counted == "2 ähnliche Ist-Aussagen"
    assert in_language(finding.reason, "en").endswith(
        "Something similar is documented as a fact: “Leitfaden” and “Leitfaden”."
    )


def test_a_state_of_a_list_of_its_own_stands_for_itself() -> None:
    plan = offer("Leitfaden", modality=Modality.SOLL, plan_state="vertagt", **SAID)
    assert only(plan, *TEXT).title == "Leitfaden: 2009 vertagt, Verbleib unbekannt"
