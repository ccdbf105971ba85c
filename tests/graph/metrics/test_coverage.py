from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.metrics.coverage import Cell, Quota, Step, by_field, coverage, fields_of_agents, quota
from graph.metrics.expectations import Claim
from graph.model import Modality, Period, Strength
from tests.builders import (
    absence,
    actor,
    document,
    evidence,
    expectation,
    group,
    network,
    offer,
    office,
    plus,
    task,
    tie,
    undertaking,
)

TODAY = date(2026, 11, 22)
WORK = {"fields": ("arbeit",)}
WANTED = expectation("arbeit", "unternehmen")
DENIED_2006 = Period(earliest=date(2006, 1, 1), latest=date(2006, 12, 31))


def cell(*things: Any, wanted: Any = WANTED) -> Cell:
    (found,) = coverage(network(wanted, *things), TODAY)
    return found


def step(*things: Any, wanted: Any = WANTED) -> str:
    return cell(*things, wanted=wanted).step.value


def firm(**more: Any) -> Any:
    return actor("firma", "unternehmen", **{**WORK, **more})


def source(day: str | None) -> tuple[Any, ...]:
    return document(year=day), evidence()


@pytest.mark.parametrize(
    ("confirmed", "expected"),
    [
        (date(2026, 11, 22), "5"),
        (date(2024, 11, 22), "5"),
        (date(2024, 11, 21), "3"),
        (None, "3"),
    ],
)
def test_a_confirmation_holds_twenty_four_months(confirmed: date | None, expected: str) -> None:
    assert step(firm(confirmed_on=confirmed)) == expected


@pytest.mark.parametrize(
    ("day", "expected", "words"),
    [
        ("2025", "4", "aktiv laut Quelle (2025), Bestätigung offen"),
        ("2021-11-22", "4", "aktiv laut Quelle (2021), Bestätigung offen"),
        ("2021-11-21", "3", "zuletzt genannt 2021"),
        ("2006", "3", "zuletzt genannt 2006"),
        (None, "3", "genannt, undatiert"),
    ],
)
def test_a_source_counts_sixty_months(day: str | None, expected: str, words: str) -> None:
    found = cell(firm(evidence=("beleg",)), *source(day))
    assert (found.step.value, found.wording) == (expected, words)


def test_the_newest_of_several_sources_counts() -> None:
    texts = (document("alt", "2004"), document("neu", "2025"), evidence("e1", "alt"), evidence("e2", "neu"))
    assert step(firm(evidence=("e1", "e2")), *texts) == "4"


def test_confirming_the_actor_does_not_confirm_its_part_in_the_field() -> None:
    net = (actor("firma", "unternehmen", confirmed_on=TODAY), actor("b"), tie("firma", "b", **WORK))
    assert step(*net) == "3"


@pytest.mark.parametrize("modality", [Modality.AUFTRAG, Modality.SOLL])
def test_what_is_only_promised_in_the_field_is_intended(modality: Modality) -> None:
    found = cell(actor("firma", "unternehmen"), actor("b"), tie("firma", "b", modality=modality, **WORK))
    assert (found.step.value, found.wording) == ("2", "beabsichtigt, noch nicht belegt")
    assert (found.agents, found.statements) == (("firma",), ("tie-firma-b",))


def test_a_planned_actor_is_intended_even_if_its_tie_is_told_as_fact() -> None:
    assert step(firm(modality=Modality.SOLL)) == "2"


def test_who_is_planned_and_not_in_the_field_is_said_to_be_planned() -> None:
    found = cell(actor("firma", "unternehmen", modality=Modality.SOLL))
    assert (found.step.value, found.wording) == (
        "1",
        "im Netzwerk nur beabsichtigt, zu diesem Feld keine Angabe",
    )


def test_an_actor_elsewhere_in_the_network_is_nearby() -> None:
    found = cell(actor("firma", "unternehmen", fields=("sport",)))
    assert (found.step.value, found.wording) == ("1", "im Netzwerk, zu diesem Feld keine Angabe")


def test_a_kind_without_names_never_exceeds_step_one() -> None:
    found = cell(group("firmen", "unternehmen", confirmed_on=TODAY, **WORK))
    assert (found.step.value, found.wording) == ("1", "nur als Gruppe genannt, Namen klären")


def test_a_kind_in_the_field_says_more_than_an_actor_elsewhere() -> None:
    found = cell(group("firmen", "unternehmen", **WORK), actor("firma", "unternehmen"))
    assert (found.agents, found.wording) == (("firmen",), "nur als Gruppe genannt, Namen klären")


def test_an_actor_elsewhere_says_more_than_a_kind_elsewhere() -> None:
    assert cell(group("firmen", "unternehmen"), actor("firma", "unternehmen")).wording.startswith(
        "im Netzwerk"
    )


def test_nothing_is_step_zero() -> None:
    found = cell(actor("verein"))
    assert (found.step.value, found.wording) == ("0", "in den erfassten Quellen nicht genannt")


def test_a_denied_tie_puts_nobody_into_the_field() -> None:
    net = (actor("firma", "unternehmen"), actor("b"), tie("firma", "b", modality=Modality.NEGIERT, **WORK))
    assert step(*net) == "1"


@pytest.mark.parametrize(
    ("kind", "wanted_kind", "expected"),
    [
        ("jobcenter", "arbeitsverwaltung", "3"),
        ("arbeitsverwaltung", "jobcenter", "0"),
        ("vhs", "bildungstraeger", "3"),
    ],
)
def test_a_narrower_kind_satisfies_a_broader_one_never_the_reverse(
    kind: str, wanted_kind: str, expected: str
) -> None:
    assert step(actor("a", kind, **WORK), wanted=expectation("arbeit", wanted_kind)) == expected


def test_a_further_kind_counts_like_the_main_one() -> None:
    assert step(actor("a", "verein", also_kinds=("unternehmen",), **WORK)) == "3"


@pytest.mark.parametrize(
    ("wanted_kind", "expected"),
    [("kommunalverwaltung", "0"), ("behoerde", "0"), ("koordinierungsstelle", "3")],
)
def test_the_coordination_office_satisfies_only_its_own_kind(wanted_kind: str, expected: str) -> None:
    assert step(office(**WORK), wanted=expectation("arbeit", wanted_kind)) == expected


def test_the_office_satisfies_no_further_kind_it_has() -> None:
    assert (
        step(
            office(also_kinds=("verwaltungseinheit",), **WORK),
            wanted=expectation("arbeit", "verwaltungseinheit"),
        )
        == "0"
    )


@pytest.mark.parametrize(
    "things",
    [
        (offer("o", "firma", **WORK),),
        (task("t", "firma", modality=Modality.IST, **WORK),),
        undertaking("u", "firma", role="teilnahme", **WORK),
        (actor("b"), tie("firma", "b", fields=("fachkraefteeinwanderung",))),
    ],
    ids=["offer", "task", "undertaking", "tie in a narrower field"],
)
def test_taking_part_in_the_field_counts(things: tuple[Any, ...]) -> None:
    assert step(actor("firma", "unternehmen"), *things) == "3"


def test_the_highest_step_wins() -> None:
    best = actor("zweite", "unternehmen", confirmed_on=TODAY, **WORK)
    assert cell(firm(), best).agents == ("zweite",)
    assert step(firm(), best) == "5"


BOARD = expectation("teilhabe", "integrationsbeirat", "may", applies_if="wenn-vor-ort-vorhanden")
NO_BOARD = absence("kein-beirat", "integrationsbeirat", period=DENIED_2006, evidence=("beleg",))


def test_a_declared_absence_is_no_gap() -> None:
    found = cell(NO_BOARD, *source("2006"), wanted=BOARD)
    assert (found.step, found.counts, found.absence) == (Step.DENIED, False, NO_BOARD)
    assert found.wording == "2006 nicht eingerichtet (text); späterer Stand unbekannt"
    assert found.evidence == ("beleg",)


def test_an_actor_recorded_later_outweighs_the_absence_which_stays_beside_it() -> None:
    later = (document("neu", "2010"), evidence("e2", "neu"))
    board = actor("beirat", "integrationsbeirat", evidence=("e2",))
    found = cell(NO_BOARD, *source("2006"), *later, board, wanted=BOARD)
    assert (found.step.value, found.counter_evidence) == ("1", ("beleg",))


@pytest.mark.parametrize(
    ("year", "more"),
    [("2006", {}), ("2005", {}), (None, {}), ("2010", {"modality": Modality.SOLL})],
    ids=["same year", "older", "undated", "later but only planned"],
)
def test_an_actor_not_surely_recorded_later_stands_beside_the_absence(
    year: str | None, more: dict[str, Any]
) -> None:
    other = (document("anderer", year), evidence("e2", "anderer"))
    board = actor("beirat", "integrationsbeirat", evidence=("e2",), fields=("teilhabe",), **more)
    found = cell(NO_BOARD, *source("2006"), *other, board, wanted=BOARD)
    assert (found.step, found.counter_evidence) == (Step.DENIED, ("e2",))


def test_taking_part_long_ago_stays_long_ago_whatever_is_written_of_the_event_today() -> None:
    texts = (document("alt", "2004"), document("neu", "2025"), evidence("e1", "alt"), evidence("e2", "neu"))
    event, part = undertaking("u", "firma", evidence=("e2",), confirmed_on=TODAY, **WORK)
    found = cell(actor("firma", "unternehmen"), event, replace(part, evidence=("e1",)), *texts)
    assert (found.step.value, found.wording) == ("3", "zuletzt genannt 2004")


def test_naming_those_whom_a_kind_means_raises_the_step() -> None:
    kind, firm_elsewhere = group("firmen", "unternehmen", **WORK), actor("firma", "unternehmen")
    assert step(kind, firm_elsewhere) == "1"
    assert step(replace(kind, resolved_by=("firma",)), firm_elsewhere) == "3"


def test_a_kind_without_names_does_not_outweigh_the_absence() -> None:
    kind = group("beiraete", "integrationsbeirat", evidence=("anderer",))
    found = cell(NO_BOARD, kind, evidence("anderer"), *source("2006"), wanted=BOARD)
    assert (found.step, found.counter_evidence) == (Step.DENIED, ("anderer",))


def test_what_is_expected_only_where_present_is_no_gap_while_nothing_is_known() -> None:
    found = cell(wanted=BOARD)
    assert (found.step, found.counts) == (Step.NOT_APPLICABLE, False)
    assert step(group("beiraete", "integrationsbeirat"), wanted=BOARD) == "1"


def test_an_expectation_that_always_applies_wins_over_one_that_may() -> None:
    always = expectation("teilhabe", "integrationsbeirat", iri="always")
    (found,) = coverage(network(BOARD, always), TODAY)
    assert (found.step.value, len(found.expectations)) == ("0", 2)


def test_a_duty_of_the_office_makes_a_cell_of_its_own_measured_on_the_office() -> None:
    duty = expectation("arbeit", "kommunalverwaltung", "must", binding="Eigenaufgabe", iri="duty")
    partner = expectation("arbeit", "kommunalverwaltung", iri="partner")
    found = coverage(network(duty, partner, office(**WORK)), TODAY)
    assert [(it.claim, it.step.value) for it in found] == [(Claim.PARTNER, "0"), (Claim.OWN_DUTY, "3")]


def test_the_strongest_of_several_expectations_decides() -> None:
    question = expectation("arbeit", "unternehmen", quote=None, binding="Rahmenwerk", iri="question")
    (found,) = coverage(network(question, WANTED), TODAY)
    assert (found.claim, found.counts, found.strength) == (Claim.PARTNER, True, Strength.SHOULD)
    assert [it.iri for it in found.expectations] == [WANTED.iri, "question"]


def test_cells_stand_in_the_order_of_the_lists() -> None:
    wishes = (
        expectation("wohnen", "schule"),
        expectation("arbeit", "verein"),
        expectation("arbeit", "jobcenter"),
    )
    found = coverage(network(*wishes), TODAY)
    assert [(it.field, it.kind) for it in found] == [
        ("arbeit", "jobcenter"),
        ("arbeit", "verein"),
        ("wohnen", "schule"),
    ]


def test_kinds_of_a_foreign_list_keep_cells_of_their_own() -> None:
    found = coverage(network(expectation("arbeit", "dorfladen"), expectation("arbeit", "moorbad")), TODAY)
    assert [it.kind for it in found] == ["dorfladen", "moorbad"]


def test_the_quota_counts_quoted_must_and_should_from_step_four() -> None:
    net = network(
        *source("2025"),
        actor("firma", "unternehmen", evidence=("beleg",), **WORK),
        expectation("arbeit", "unternehmen", "must"),
        expectation("arbeit", "jobcenter"),
        expectation("arbeit", "gewerkschaft", "may"),
        expectation("arbeit", "kammer", quote=None),
        expectation("arbeit", "koordinierungsstelle", "must", binding="Eigenaufgabe"),
        expectation("sport", "sportverein", applies_if="wenn-vor-ort-vorhanden"),
        expectation("wohnen", "mieterverein"),
    )
    cells = coverage(net, TODAY)
    assert quota(cells) == Quota(met=1, counted=3)
    assert [(it.field, it.quota) for it in by_field(cells)] == [
        ("arbeit", Quota(1, 2)),
        ("wohnen", Quota(0, 1)),
    ]
    assert by_field(cells)[0].steps[Step.UNNAMED] == 1


def test_the_fields_of_an_agent_include_the_broader_ones() -> None:
    net = network(actor("a", fields=("sprache",)), actor("b"))
    assert fields_of_agents(net) == {"a": frozenset({"sprache", "bildung"})}


MORE = st.sampled_from([
    group("firmen", "unternehmen"), actor("firma", "unternehmen"), firm(modality=Modality.SOLL), firm(),
    actor("zweite", "unternehmen", confirmed_on=TODAY, **WORK), actor("verein"), group("g", "unternehmen", **WORK),
])  # fmt: skip


@given(st.lists(MORE, max_size=5, unique_by=lambda it: it.iri), MORE)
def test_a_further_actor_never_lowers_the_step(things: list[Any], more: Any) -> None:
    net = network(WANTED, *things)
    if more.iri not in net.agents:
        before, after = (coverage(it, TODAY)[0].step.value for it in (net, plus(net, more)))
        assert "012345".index(after) >= "012345".index(before)


@given(st.lists(MORE, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_actors_does_not_matter(things: list[Any], random: Any) -> None:
    unique = list({it.iri: it for it in things}.values())
    shuffled = list(unique)
    random.shuffle(shuffled)
    assert (
        coverage(network(WANTED, *unique), TODAY)[0].step
        == coverage(network(WANTED, *shuffled), TODAY)[0].step
    )
