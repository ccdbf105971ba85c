"""The first screen: what the network is, how well evidenced, at most seven figures each with its method card."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph import looking, service
from graph.analysis import analyse
from graph.answers.overview import overview
from graph.locale import in_language
from graph.model import Modality, Moment, Selection
from graph.texts import FICTIONAL_NOTICE
from tests.builders import actor, body, document, evidence, expectation, network, place, tie

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
NOW = Moment(TODAY, TODAY)
NAMES = ["lueneburg", "leer", "peine", "laatzen"]


@pytest.mark.parametrize("name", [*NAMES, "musterkreis"])
def test_figures_are_few_and_each_has_its_method_card(store: Store, name: str) -> None:
    shown = service.overview(store, name, NOW)
    assert 3 <= len(shown.figures) <= 7
    for figure in shown.figures:
        assert figure.label
        assert figure.value
        assert figure.meaning
        assert figure.not_meaning
        assert figure.act_when
    assert shown.documents
    assert not shown.is_empty


@pytest.mark.parametrize("name", [*NAMES, "musterkreis"])
def test_every_word_of_it_is_there_in_english(store: Store, name: str) -> None:
    shown = service.overview(store, name, NOW)
    for text in (shown.identity, shown.evidence, shown.age, *(figure.label for figure in shown.figures)):
        assert in_language(text, "en") != text


def test_evidence_of_a_document_that_is_not_described_does_not_hide_the_rest() -> None:
    shown = overview(
        analyse(network(actor("vhs"), evidence(source="text"), evidence("b", "weg"), document()), NOW)
    )

    assert [source.document for source in shown.documents] == ["text"]


@pytest.mark.parametrize("name", NAMES)
def test_the_notice_of_a_dated_example_stands(store: Store, name: str) -> None:
    assert "Datiertes Beispiel, schreibgeschützt" in service.overview(store, name, NOW).notice


def test_an_invented_network_says_so_even_where_nothing_is_recorded(store: Store) -> None:
    for as_of in (TODAY, date(2020, 1, 1)):
        assert service.overview(store, "musterkreis", Moment(TODAY, as_of)).notice == FICTIONAL_NOTICE


def test_lueneburg_rests_on_two_undated_texts(store: Store) -> None:
    shown = service.overview(store, "lueneburg", NOW)
    assert len(shown.documents) == 2
    assert {document.document_date for document in shown.documents} == {"undatiert"}
    assert shown.evidence.startswith("Alles beruht auf 2 Quellen ohne Datum")


def test_before_anything_was_recorded_the_screen_says_so(store: Store) -> None:
    shown = service.overview(store, "peine", Moment(TODAY, date(2020, 1, 1)))
    assert shown.notice == "In diesem Netzwerk ist für diesen Tag noch nichts erfasst."
    assert shown.figures[0].value == "0"
    assert shown.is_empty


@pytest.mark.parametrize("name", NAMES)
def test_the_first_screen_counts_the_same_lines_as_the_map(store: Store, name: str) -> None:
    figures = {figure.label: figure.value for figure in service.overview(store, name, NOW).figures}
    drawn = looking.map_view(store, name, Selection(moment=NOW)).edges
    assert figures["Berichtete Verbindungen"] == str(sum(edge.modality is Modality.IST for edge in drawn))


def test_where_nothing_is_recorded_nothing_is_missing(store: Store) -> None:
    assert service.findings(store, "peine", Moment(TODAY, date(2020, 1, 1))) == ()


def test_the_identity_counts_participants_bodies_and_broad_fields() -> None:
    things = (
        actor("a", fields=("sprache",)),
        actor("b", fields=("bildung",)),
        actor("kirchen", is_generic=True),
        body("beirat"),
    )
    shown = overview(analyse(network(*things), NOW))
    assert shown.identity == "Erfasst sind 3 Akteure mit Namen, davon 1 Gremium, tätig in 1 Handlungsfeld."


def test_one_old_source_is_called_old_and_one_young_source_young() -> None:
    def said(year: str) -> str:
        source = document("text", year), evidence("e", "text")
        return overview(analyse(network(actor("a", evidence=("e",)), *source), NOW)).evidence

    assert said("2006").startswith("Alles beruht auf 1 Quelle, die älter als fünf Jahre ist")
    assert said("2025") == "Alles beruht auf 1 Quelle aus den letzten fünf Jahren."


def test_expected_partners_are_counted_for_the_whole_network_only() -> None:
    net = network(place("ort"), actor("a", places=("ort",)), expectation("sprache", "vhs"))
    everywhere = [figure.label for figure in overview(analyse(net, NOW)).figures]
    here = [figure.label for figure in overview(analyse(net, Moment(TODAY, TODAY, "ort"))).figures]
    assert "Erwartete Partner, mit Namen belegt" in everywhere
    assert "Erwartete Partner, mit Namen belegt" not in here


def test_a_tie_without_any_source_leaves_out_what_cannot_be_said() -> None:
    shown = overview(analyse(network(actor("a"), actor("b"), tie("a", "b")), NOW))
    assert "Quellen" not in [figure.label for figure in shown.figures]
    assert shown.evidence == ""
    assert shown.age == "Datenstand 0."
