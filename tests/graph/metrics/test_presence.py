from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.metrics.presence import agents_by_kind, is_sourced_after, latest_source, presences
from graph.model import Modality
from tests.builders import actor, directed, document, evidence, group, network, offer, task, tie, undertaking

IN_WORK = {"fields": ("arbeit",)}


@pytest.mark.parametrize(
    "things",
    [
        (actor("a", **IN_WORK),),
        (actor("a"), actor("b"), tie("a", "b", **IN_WORK)),
        (actor("a"), actor("b"), directed("b", "a", **IN_WORK)),
        (actor("a"), offer("o", "a", **IN_WORK)),
        (actor("a"), task("t", "a", **IN_WORK)),
        (actor("a"), *undertaking("u", "a", role="teilnahme", **IN_WORK)),
    ],
    ids=["itself", "tie", "directed tie", "offer", "task", "undertaking"],
)
def test_an_actor_is_in_a_field_by(things: tuple[Any, ...]) -> None:
    assert ("a", "arbeit") in presences(network(*things))


def test_a_narrower_field_counts_for_the_broader_one_and_not_the_reverse() -> None:
    net = network(actor("a", fields=("sprache",)), actor("b", fields=("bildung",)))
    assert set(presences(net)) == {("a", "sprache"), ("a", "bildung"), ("b", "bildung")}


@pytest.mark.parametrize(
    ("of_actor", "of_statement", "counted"),
    [
        (Modality.IST, Modality.IST, Modality.IST),
        (Modality.IST, Modality.AUFTRAG, Modality.AUFTRAG),
        (Modality.SOLL, Modality.IST, Modality.SOLL),
        (Modality.IST, Modality.NEGIERT, Modality.NEGIERT),
    ],
)
def test_the_weaker_modality_counts(of_actor: Modality, of_statement: Modality, counted: Modality) -> None:
    net = network(actor("a", modality=of_actor), offer("o", "a", modality=of_statement, **IN_WORK))
    assert [it.modality for it in presences(net)["a", "arbeit"]] == [counted]


def test_taking_part_rests_on_what_names_the_participant_not_on_what_tells_of_the_event() -> None:
    then, now = date(2004, 9, 30), date(2026, 1, 1)
    event, part = undertaking("u", "a", evidence=("later",), confirmed_on=now, **IN_WORK)
    net = network(actor("a"), event, replace(part, evidence=("e",), confirmed_on=then))
    (found,) = presences(net)["a", "arbeit"]
    assert (found.statement, found.evidence, found.confirmed_on) == ("u-a", ("e",), then)


def test_a_planned_event_weakens_taking_part() -> None:
    event, part = undertaking("u", "a", modality=Modality.SOLL, **IN_WORK)
    net = network(actor("a"), event, replace(part, modality=Modality.IST))
    assert [it.modality for it in presences(net)["a", "arbeit"]] == [Modality.SOLL]


def test_a_tie_that_says_no_contact_puts_nobody_into_a_field() -> None:
    ends = (actor("a"), actor("b"))
    assert presences(network(*ends, tie("a", "b", level=0, **IN_WORK))) == {}
    assert ("a", "arbeit") in presences(network(*ends, tie("a", "b", level=1, **IN_WORK)))


def test_who_is_meant_by_a_kind_is_where_the_kind_is() -> None:
    kind = group("firmen", "unternehmen", resolved_by=("firma", "fremd"))
    net = network(kind, actor("firma"), actor("b"), tie("firmen", "b", evidence=("e",), **IN_WORK))
    (found,) = presences(net)["firma", "arbeit"]
    assert (found.statement, found.evidence, found.modality) == ("tie-firmen-b", ("e",), Modality.IST)
    assert ("fremd", "arbeit") not in presences(net)


def test_a_planned_actor_that_is_meant_by_a_kind_stays_planned() -> None:
    kind = group("firmen", "unternehmen", resolved_by=("firma",), **IN_WORK)
    net = network(kind, actor("firma", modality=Modality.SOLL))
    assert [it.modality for it in presences(net)["firma", "arbeit"]] == [Modality.SOLL]


def test_who_is_not_in_the_network_is_nowhere_present() -> None:
    assert presences(network(offer("o", "fremd", **IN_WORK))) == {}


def test_an_actor_is_found_by_each_kind_and_everything_broader() -> None:
    found = agents_by_kind(network(actor("a", "vhs", also_kinds=("jobcenter",)), group("g", "schule")))
    assert found["vhs"] == ("a",)
    assert found["bildungseinrichtung"] == ("a", "g")
    assert found["arbeitsverwaltung"] == ("a",)
    assert "schule" in found
    assert "berufsbildende-schule" not in found


def test_the_newest_source_counts_and_undated_ones_do_not() -> None:
    net = network(
        document("alt", "2004"), document("neu", "2006-06"), document("ohne", None),
        evidence("e1", "alt"), evidence("e2", "neu"), evidence("e3", "ohne"),
    )  # fmt: skip
    assert latest_source(net, ["e1", "e2", "e3"]) == date(2006, 6, 30)
    assert latest_source(net, ["e3", "unbekannt"]) is None


@pytest.mark.parametrize(
    ("year", "is_after"),
    [("2007", True), ("2006", False), ("2006-09", True), ("2006-06-30", False), (None, False)],
)
def test_a_source_is_later_only_if_every_day_it_can_mean_is(year: str | None, is_after: bool) -> None:
    net = network(document(year=year), evidence())
    assert is_sourced_after(net, ["beleg", "unbekannt"], date(2006, 6, 30)) is is_after


def test_own_knowledge_is_later_by_its_date() -> None:
    net = network(evidence("anruf", None, None, date="2025", latest=date(2025, 12, 31)))
    assert is_sourced_after(net, ["anruf"], date(2024, 12, 31))
    assert not is_sourced_after(net, ["anruf"], date(2025, 6, 1))


def test_own_knowledge_counts_by_its_date_else_by_its_recording() -> None:
    call = evidence("anruf", None, None, latest=date(2025, 3, 4), recorded_on=date(2025, 4, 1))
    note = evidence("notiz", None, None, recorded_on=date(2025, 5, 1))
    assert latest_source(network(call, note), ["anruf"]) == date(2025, 3, 4)
    assert latest_source(network(call, note), ["notiz"]) == date(2025, 5, 1)
