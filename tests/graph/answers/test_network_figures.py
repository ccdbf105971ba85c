"""Figures for the board: by hand on small networks, and against another way of counting on the training network."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import Dataset

from graph import service
from graph.analysis import Analysis, analyse
from graph.answers.method_figures import TOO_FEW, MethodFigure
from graph.answers.network_figures import network_figures
from graph.locale import in_language
from graph.model import Modality, Moment
from graph.projection.reading import read_network
from ontology.codelists import codelist
from tests.builders import (
    NOW,
    actor,
    body,
    document,
    evidence,
    expectation,
    flat,
    group,
    network,
    office,
    quota,
    seat,
    tie,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.store import Store

TODAY = date(2026, 11, 22)
EXAMPLES = ["lueneburg", "leer", "peine", "laatzen"]
STRUCTURAL = ["density", "components", "centralisation", "core", "groups"]


def analysis(*things: Any) -> Analysis:
    return analyse(network(*flat(*things)), NOW)


def figures(*things: Any) -> Mapping[str, MethodFigure]:
    return {figure.id: figure for figure in network_figures(analysis(*things))}


def star() -> tuple[Any, ...]:
    """Return an office that works with eight, two of which work with each other, and one who is alone."""
    others = [actor(slug) for slug in "abcdefgh"]
    ties = [tie("kmut", slug) for slug in "abcdefgh"]
    return office(), actor("allein"), *others, *ties, tie("a", "b")


def test_an_empty_network_has_words_for_everything() -> None:
    found = figures()

    assert found["actors"].value == "0 mit Namen, 0 nur als Gruppe"
    assert found["freshness"].value == "keine Verbindung berichtet"
    assert found["reports"].value == "keine eigenen Meldungen von Akteuren erfasst"
    assert found["office"].value == "keine Koordinierungsstelle erfasst"
    assert found["governance"].value == "noch nicht zu sagen"
    assert found["expectations"].value == "keine Erwartungen hinterlegt"
    assert found["age"].value == "noch keine Quelle erfasst"


def test_actors_are_told_with_bodies_and_plans() -> None:
    found = figures(actor("a"), actor("b", modality=Modality.SOLL), body("rat"), group("Kirchen"))["actors"]

    assert found.value == "3 mit Namen, 1 nur als Gruppe"
    assert found.detail == "Darunter 1 Gremium. 1 ist erst geplant."


def test_a_star_runs_through_the_office() -> None:
    found = figures(star())

    assert found["density"].value == "9 von 45 möglichen Paaren"
    assert found["density"].detail == "Das sind 20,0 %."
    assert found["components"].value == "9 von 10 Akteuren"
    assert found["components"].detail == "1 Akteur ohne belegte Zusammenarbeit."
    assert found["centralisation"].value == "86 auf einer Skala von 0 bis 100"  # (10 · 8 - 18) / (9 · 8)
    assert (
        found["centralisation"].detail == "Ohne die Koordinierungsstelle: 12."
    )  # (9 · 1 - 2) / (8 · 7) = 0.125
    assert found["office"].value == "8 von 9 Verbindungen"
    assert found["office"].detail == "6 Akteure haben sonst keinen belegten Partner."
    assert found["governance"].value == "eher über die Koordinierungsstelle"


def test_in_a_star_the_office_is_no_core_because_it_is_not_counted() -> None:
    assert figures(star())["core"].value == TOO_FEW


def test_a_very_large_network_is_not_compared_with_random_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.answers.network_figures.LARGEST_COMPARED", 8)
    ring = tuple(tie(one, other) for one, other in zip("abcdefgh", "bcdefgha", strict=True))
    found = figures(star(), ring)

    assert found["core"].value == found["groups"].value == "bei so vielen Akteuren nicht berechnet"


def test_the_same_ties_without_an_office_have_a_lead_organisation() -> None:
    things = [actor("kmut") if getattr(thing, "iri", "") == "kmut" else thing for thing in star()]
    found = figures(things[0], tuple(things[1:]))

    assert found["governance"].value == "eher über eine federführende Organisation"
    assert found["centralisation"].detail == "Eine Koordinierungsstelle ist nicht erfasst."


def test_smaller_parts_are_told_apart_from_those_alone() -> None:
    found = figures(star(), actor("x"), actor("y"), tie("x", "y"))["components"]

    assert found.value == "9 von 12 Akteuren"
    assert (
        found.detail == "Dazu 1 kleinerer Teil ohne Verbindung dorthin. 1 Akteur ohne belegte Zusammenarbeit."
    )


def test_ages_and_grounds_of_ties_are_told() -> None:
    call = evidence("anruf", source=None, type="Telefonat")
    ties = (
        tie("a", "b", confirmed_on=TODAY, reported_by=("a", "b")),
        tie("b", "c", evidence=("beleg",)),
        tie("a", "c", evidence=("anruf",)),
    )
    found = figures(actor("a"), actor("b"), actor("c"), document(), evidence(), call, ties)

    assert found["ties"].value == "3 berichtet, 0 als Auftrag, 0 als Ziel oder Empfehlung"
    assert found["freshness"].value == "1 von 3 Verbindungen"
    assert found["freshness"].detail == (
        "Älter: 1; undatiert: 1. Bestätigung: 1 von beiden Seiten, 1 sonst durch ein Dokument, "
        "1 nur durch Auskunft oder eigene Kenntnis."
    )
    assert found["reports"].value == "1 von 1 gemeldeten Verbindungen"


def test_binding_and_recommended_expectations_stand_apart() -> None:
    source = document(year="2026"), evidence()
    guide = actor("lotse", "bildungstraeger", fields=("sprache",), evidence=("beleg",))
    wanted = (
        expectation("sprache", "bildungstraeger", "must"),
        expectation("arbeit", "jobcenter", "must"),
        expectation("wohnen", "unternehmen", "should"),
    )
    value = figures(source, guide, wanted)["expectations"].value

    assert value == "verbindlich: 1 von 2; empfohlen: 0 von 1"


def test_without_a_list_of_members_seats_are_not_evidenced_and_never_nought() -> None:
    found = figures(body("rat"), actor("mo", "migrantenorganisation"))["seats"]

    assert found.value == "nicht belegt"
    assert found.detail == "Zu 1 Gremium nennt keine Quelle die Mitglieder."


def test_seats_of_nobody_stand_beside_quotas_and_vacancies() -> None:
    found = figures(actor("awo"), body("rat"), seat("awo", "rat"), quota("rat", 8, vacant=3))["seats"]

    assert found.value == "unter 1 erfassten Sitzen keiner genannt"
    assert found.detail == "Vorgesehen sind 8 Sitze ohne Namen. 3 Sitze sind laut Quelle unbesetzt."


def test_no_share_of_seats_is_told_without_a_word_on_seats_without_names() -> None:
    found = figures(actor("mo", "migrantenorganisation"), body("rat"), seat("mo", "rat"))["seats"]

    assert found.value == "1 von 1 erfassten Sitzen"
    assert found.detail == "Sitze ohne Namen, etwa für berufene Mitglieder, sind hier nicht erfasst."


@pytest.mark.parametrize(
    ("year", "value"),
    [
        ("2026-10-22", "mittleres Alter 1 Monat"),
        ("2024-12-22", "mittleres Alter 23 Monate"),
        ("2024-11-22", "mittleres Alter 2,0 Jahre"),
        ("2006-05-22", "mittleres Alter 20,5 Jahre"),
        (None, "unbekannt: keine Quelle ist datiert"),
    ],
)
def test_age_is_told_in_months_then_in_years(year: str | None, value: str) -> None:
    assert figures(document(year=year), evidence())["age"].value == value


@pytest.mark.parametrize("name", EXAMPLES)
def test_dated_examples_have_too_few_ties_for_figures_of_the_structure(store: Store, name: str) -> None:
    found = {figure.id: figure for figure in service.network_figures(store, name, Moment(TODAY, TODAY))}

    assert {found[key].value for key in STRUCTURAL} == {TOO_FEW}
    assert found["governance"].value == "noch nicht zu sagen"
    assert found["seats"].value.startswith(("nicht belegt", "kein Gremium erfasst"))


def test_twice_the_same_and_every_word_in_english(store: Store, training: Mapping[str, MethodFigure]) -> None:
    once = network_figures(musterkreis(store))

    assert once == tuple(training.values())
    numbers = re.compile(r"^[\d.,]+$")
    for figure in once:
        assert in_language(figure.value, "en") != figure.value or numbers.match(figure.value)


# -- the training network, counted once more from its file ---------------------------------------------------------


@cache
def trig() -> Dataset:
    dataset = Dataset(default_union=True)
    dataset.parse(data=files("data").joinpath("networks/musterkreis.trig").read_text("utf-8"), format="trig")
    return dataset


def ask(pattern: str) -> list[tuple[str, ...]]:
    rows = trig().query(pattern)  # with the prefixes of the file
    return [tuple(str(value) for value in row) for row in rows if isinstance(row, tuple)]


@pytest.fixture(scope="module")
def training(store: Store) -> Mapping[str, MethodFigure]:
    found = service.network_figures(store, "musterkreis", Moment(TODAY, TODAY))
    return {figure.id: figure for figure in found}


def musterkreis(store: Store) -> Analysis:
    return analyse(read_network(store, "musterkreis", NOW, shipped=frozenset({"musterkreis"})), NOW)


def numbers(text: str) -> list[int]:
    return [int(found.replace(".", "")) for found in re.findall(r"\d[\d.]*", text)]


def test_actors_are_those_of_the_file(training: Mapping[str, MethodFigure]) -> None:
    named = ask("SELECT DISTINCT ?it { ?it a inw:Actor }")
    groups = ask("SELECT DISTINCT ?it { ?it a inw:GenericActor }")

    assert numbers(training["actors"].value) == [len(named), len(groups)]


def test_reports_are_those_of_the_file(training: Mapping[str, MethodFigure]) -> None:
    told = ask("SELECT ?tie ?who { ?tie inw:reportedBy ?who ; inw:modality modalitaet:ist }")
    sides = Counter(tie for tie, _ in told)

    expected = [sum(count >= 2 for count in sides.values()), len(sides)]
    assert numbers(training["reports"].value) == expected


def test_seats_and_quotas_are_those_of_the_file(training: Mapping[str, MethodFigure]) -> None:
    serving = "geschaeftsfuehrung|protokoll|moderation|gast|vakant"
    seats = ask(
        "SELECT DISTINCT ?body ?member ?kind { ?seat org:member ?member ; org:organization ?body ; org:role ?role ."
        " ?member inw:kind ?kind . ?body inw:kind ?sort ."
        f' FILTER(!REGEX(STR(?role), "/({serving})$"))'
        ' FILTER(!REGEX(STR(?sort), "/(vertretungskoerperschaft|hauptausschuss|fraktion)$")) }'
    )
    migrant = [row for row in seats if row[2].endswith("/migrantenorganisation")]
    quotas = ask("SELECT ?it ?count ?vacant { ?it a inw:SeatQuota ; inw:count ?count ; inw:vacant ?vacant }")
    found = training["seats"]

    assert numbers(found.value) == [len(migrant), len(seats)]
    assert numbers(found.detail)[:2] == [
        sum(int(row[1]) for row in quotas),
        sum(int(row[2]) for row in quotas),
    ]


def test_age_is_the_median_of_the_files_documents(training: Mapping[str, MethodFigure]) -> None:
    days = sorted(row[0] for row in ask("SELECT ?day ?it { ?it a foaf:Document ; dcterms:date ?day }"))
    middle = date.fromisoformat(days[len(days) // 2])
    months = (TODAY.year - middle.year) * 12 + TODAY.month - middle.month - (TODAY.day < middle.day)

    assert len(days) % 2 == 1
    assert training["age"].value == f"mittleres Alter {months} Monate"


def test_ties_of_the_office_are_those_of_the_file(training: Mapping[str, MethodFigure]) -> None:
    """Cooperation among two organisations, by relation kinds whose ends and participants name the office."""
    ends = ask("SELECT ?tie ?kind ?end { ?tie a inw:Tie ; inw:relationKind ?kind ; inw:modality "
               "modalitaet:ist ; inw:participant|inw:from|inw:to ?end }")  # fmt: skip
    organisations = {
        iri for (iri,) in ask("SELECT ?it { ?it a inw:Actor . FILTER NOT EXISTS { ?it a inw:Body } }")
    }
    joined: dict[str, set[str]] = {}
    for iri, kind, end in ends:
        if codelist("beziehung").codes[kind.rsplit("/", 1)[-1]].row["counts_as"] == "cooperation":
            joined.setdefault(iri, set()).add(end)
    pairs = {frozenset(both) for both in joined.values() if len(both) == 2 and both <= organisations}
    office_pairs = [pair for pair in pairs if any(end.endswith("/koordinierungsstelle") for end in pair)]

    assert numbers(training["office"].value)[0] == len(office_pairs)
