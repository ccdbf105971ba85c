from typing import Any

import pytest

from graph.metrics.promises import open_promises, open_tasks
from graph.model import Modality
from tests.builders import actor, directed, group, network, offer, task, tie, undertaking

MANDATED, WISHED = {"modality": Modality.AUFTRAG}, {"modality": Modality.SOLL, "plan_state": "empfohlen"}
AGENTS = (actor("kmut"), group("vereine"), actor("club", "sportverein"), actor("firma", "unternehmen"))


def open_iris(*things: Any) -> list[str]:
    return [it.promise.iri for it in open_promises(network(*AGENTS, *things))]


def similar(*things: Any) -> dict[str, list[str]]:
    found = open_promises(network(*AGENTS, *things))
    return {it.promise.iri: [fact.iri for fact in it.similar] for it in found}


PROMISE = tie("kmut", "vereine", iri="promise", **MANDATED)


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (tie("kmut", "vereine", iri="fact"), {}),
        (tie("vereine", "kmut", iri="fact"), {}),
        (tie("kmut", "vereine", iri="fact", level=0), {"promise": []}),
        (tie("kmut", "club", iri="fact"), {"promise": ["fact"]}),
        (tie("kmut", "vereine", "firma", iri="fact"), {"promise": ["fact"]}),
        (tie("kmut", "vereine", iri="fact", relation="vereinbarung"), {"promise": ["fact"]}),
        (tie("kmut", "vereine", iri="fact", relation="informationsaustausch"), {"promise": []}),
        (tie("kmut", "firma", iri="fact"), {"promise": []}),
        (directed("kmut", "vereine", "einrichtung", iri="fact"), {"promise": []}),
        (tie("kmut", "vereine", iri="other", **MANDATED), {"other": [], "promise": []}),
    ],
    ids=[
        "the same",
        "named the other way round",
        "no contact",
        "named of that kind",
        "round table",
        "another cooperation",
        "less than promised",
        "another kind",
        "structure",
        "promise",
    ],
)
def test_a_promised_cooperation_is_open_until_the_same_is_a_fact(
    fact: Any, expected: dict[str, list[str]]
) -> None:
    assert similar(PROMISE, fact) == expected


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (directed("kmut", "club", iri="fact"), {}),
        (directed("club", "kmut", iri="fact"), {"promise": ["fact"]}),
        (directed("kmut", "club", "unterstuetzung", iri="fact"), {"promise": ["fact"]}),
    ],
    ids=["the same", "the other direction", "another relation"],
)
def test_a_promised_relation_has_a_direction(fact: Any, expected: dict[str, list[str]]) -> None:
    assert similar(directed("kmut", "club", iri="promise", **MANDATED), fact) == expected


def test_cooperation_only_resembles_a_promised_exchange() -> None:
    promise = tie("kmut", "club", iri="promise", relation="informationsaustausch", **MANDATED)
    assert similar(promise, tie("kmut", "club")) == {"promise": ["tie-kmut-club"]}


def test_one_of_the_names_of_a_kind_only_resembles_what_is_promised_to_the_kind() -> None:
    net = network(actor("kmut"), actor("x", "unternehmen"), group("traeger", "einrichtung", resolved_by=("x",)),
                  tie("kmut", "traeger", iri="promise", **MANDATED), tie("kmut", "x"))  # fmt: skip
    assert [[fact.iri for fact in it.similar] for it in open_promises(net)] == [["tie-kmut-x"]]


def test_cooperation_with_others_of_the_same_kind_resembles_what_is_promised_to_the_kind() -> None:
    """Leer: a duty towards institutions of the region, and "works closely with other institutions" as a fact."""
    net = network(actor("kmut"), group("regionale", "einrichtung"), group("andere", "einrichtung"),
                  tie("kmut", "regionale", iri="promise", **MANDATED), tie("kmut", "andere"))  # fmt: skip
    assert [[fact.iri for fact in it.similar] for it in open_promises(net)] == [["tie-kmut-andere"]]


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (offer("Leitfaden", "kmut", iri="fact"), {}),
        (offer("Leitfaden", "club", "kmut", iri="fact", label="LEITFADEN"), {}),
        (offer("Leitfaden", iri="fact"), {"promise": ["fact"]}),
        (offer("Leitfaden", "club", iri="fact"), {"promise": ["fact"]}),
        (offer("anderes", "kmut", fields=("sprache", "sport"), iri="fact"), {"promise": ["fact"]}),
        (offer("anderes", "kmut", fields=("sport",)), {"promise": []}),
        (offer("anderes", "club", fields=("sprache",)), {"promise": []}),
    ],
    ids=[
        "same name and provider",
        "one provider more, in capitals",
        "same name of nobody",
        "same name of another",
        "same provider and field",
        "another field",
        "another provider",
    ],
)
def test_a_recommended_offer_is_open_until_it_is_there(fact: Any, expected: dict[str, list[str]]) -> None:
    promise = offer("Leitfaden", "kmut", iri="promise", fields=("sprache",), **WISHED)
    assert similar(promise, fact) == expected


def test_an_offer_without_provider_is_met_by_its_name_only() -> None:
    promise = offer("Leitfaden", iri="promise", fields=("sprache",), **WISHED)
    assert open_iris(promise, offer("anderes", fields=("sprache",))) == ["promise"]
    assert open_iris(promise, offer("Leitfaden", fields=("sport",))) == []
    assert similar(promise, offer("Leitfaden", "kmut", iri="fact")) == {"promise": ["fact"]}


def test_planned_actors_and_undertakings_are_promises() -> None:
    assert open_iris(actor("Fachkraft", **WISHED), *undertaking("Konvent", **WISHED)) == [
        "Fachkraft",
        "Konvent",
    ]


def test_a_planned_actor_that_exists_by_now_is_none() -> None:
    assert open_iris(actor("plan", label="Fachkraft", **WISHED), actor("da", label="Fachkraft")) == []


def test_a_planned_kind_is_no_promise_of_an_actor() -> None:
    assert open_iris(group("Lotsen", **WISHED)) == []


@pytest.mark.parametrize(
    ("state", "is_open"), [("umgesetzt", False), ("verworfen", False), ("begonnen", True)]
)
def test_what_is_settled_is_no_longer_promised(state: str, is_open: bool) -> None:
    plan = offer("Leitfaden", modality=Modality.SOLL, plan_state=state)
    assert bool(open_iris(plan)) is is_open


def test_tasks_are_listed_by_bearer() -> None:
    tasks = (task("t2", "kmut"), task("t1", "kmut"), task("t3"), task("t4", "kmut", modality=Modality.IST))
    found = open_tasks(network(*AGENTS, *tasks))
    assert {bearer: [it.iri for it in listed] for bearer, listed in found.items()} == {
        None: ["t3"],
        "kmut": ["t1", "t2"],
    }
