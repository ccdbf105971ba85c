"""The first screen: at most seven figures, each explained, and the notice that an example is dated."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from graph import service
from graph.model import Modality, Moment, Selection
from graph.texts import FICTIONAL_NOTICE

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("name", ["lueneburg", "leer", "peine", "laatzen"])
def test_figures_are_few_and_explained_and_the_notice_stands(store: Store, name: str) -> None:
    shown = service.overview(store, name, Moment(TODAY, TODAY))
    assert 3 <= len(shown.figures) <= 7
    assert all(figure.explanation and figure.label and figure.value for figure in shown.figures)
    assert "Datiertes Beispiel, schreibgeschützt" in shown.notice
    assert shown.documents


def test_an_invented_network_says_so_even_where_nothing_is_recorded(store: Store) -> None:
    for as_of in (TODAY, date(2020, 1, 1)):
        assert service.overview(store, "musterkreis", Moment(TODAY, as_of)).notice == FICTIONAL_NOTICE


def test_lueneburg_rests_on_two_undated_texts(store: Store) -> None:
    shown = service.overview(store, "lueneburg", Moment(TODAY, TODAY))
    assert len(shown.documents) == 2
    assert {document.document_date for document in shown.documents} == {"undatiert"}


def test_before_anything_was_recorded_the_screen_says_so(store: Store) -> None:
    shown = service.overview(store, "peine", Moment(TODAY, date(2020, 1, 1)))
    assert shown.notice == "In diesem Netzwerk ist für diesen Tag noch nichts erfasst."
    assert shown.figures[0].value == "0"


@pytest.mark.parametrize("name", ["lueneburg", "leer", "peine", "laatzen"])
def test_the_first_screen_counts_the_same_lines_as_the_map(store: Store, name: str) -> None:
    moment = Moment(TODAY, TODAY)
    figures = {figure.label: figure.value for figure in service.overview(store, name, moment).figures}
    drawn = service.map_view(store, name, Selection(moment=moment)).edges
    for label, modality in (("Ist", Modality.IST), ("Auftrag", Modality.AUFTRAG), ("Soll", Modality.SOLL)):
        assert figures[f"Verbindungen: {label}"] == str(sum(edge.modality is modality for edge in drawn))


def test_where_nothing_is_recorded_nothing_is_missing(store: Store) -> None:
    assert service.findings(store, "peine", Moment(TODAY, date(2020, 1, 1))) == ()
