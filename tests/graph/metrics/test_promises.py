from typing import Any

import pytest

from graph.metrics.promises import open_promises, open_tasks
from graph.model import Modality
from tests.builders import actor, directed, group, network, offer, task, tie, undertaking

MANDATED, WISHED = {"modality": Modality.AUFTRAG}, {"modality": Modality.SOLL, "plan_state": "empfohlen"}
AGENTS = (actor("kmut"), group("vereine"), actor("club", "sportverein"), actor("firma", "unternehmen"))


def open_iris(*things: Any) -> list[str]:
    return [it.iri for it in open_promises(network(*AGENTS, *things))]


PROMISE = tie("kmut", "vereine", iri="promise", **MANDATED)


@pytest.mark.parametrize(
    ("fact", "is_open"),
    [
        (tie("kmut", "vereine"), False),
        (tie("kmut", "club"), False),
        (tie("kmut", "firma"), True),
        (tie("kmut", "vereine", relation="informationsaustausch"), True),
        (tie("kmut", "vereine", relation="vereinbarung"), False),
        (directed("kmut", "vereine", "einrichtung"), True),
        (tie("kmut", "vereine", iri="other", **MANDATED), True),
    ],
    ids=[
        "same kind",
        "named of that kind",
        "another kind",
        "less than promised",
        "another cooperation",
        "structure",
        "promise",
    ],
)
def test_a_promised_cooperation_is_open_until_a_fact_of_its_class_joins_both(
    fact: Any, is_open: bool
) -> None:
    assert ("promise" in open_iris(PROMISE, fact)) is is_open


def test_cooperation_fulfils_a_promised_exchange() -> None:
    promise = tie("kmut", "club", iri="promise", relation="informationsaustausch", **MANDATED)
    assert open_iris(promise, tie("kmut", "club")) == []


def test_a_kind_with_names_is_met_by_one_of_them() -> None:
    net = network(actor("kmut"), actor("x", "unternehmen"), group("traeger", "einrichtung", resolved_by=("x",)),
                  tie("kmut", "traeger", iri="promise", **MANDATED), tie("kmut", "x"))  # fmt: skip
    assert list(open_promises(net)) == []


@pytest.mark.parametrize(
    ("fact", "is_open"),
    [
        (offer("Leitfaden", iri="fact"), False),
        (offer("LEITFADEN", iri="fact", label="LEITFADEN"), False),
        (offer("anderes", "kmut", fields=("sprache", "sport")), False),
        (offer("anderes", "kmut", fields=("sport",)), True),
        (offer("anderes", "club", fields=("sprache",)), True),
    ],
    ids=[
        "same name",
        "same name in capitals",
        "same provider and field",
        "another field",
        "another provider",
    ],
)
def test_a_recommended_offer_is_open_until_it_is_there(fact: Any, is_open: bool) -> None:
    promise = offer("Leitfaden", "kmut", iri="promise", fields=("sprache",), **WISHED)
    assert ("promise" in open_iris(promise, fact)) is is_open


def test_an_offer_without_provider_is_met_by_its_name_only() -> None:
    promise = offer("Leitfaden", iri="promise", fields=("sprache",), **WISHED)
    assert open_iris(promise, offer("anderes", fields=("sprache",))) == ["promise"]


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
