from __future__ import annotations

from dashboard import navigation
from dashboard.page import Page


def test_all_pages_are_found_in_their_order() -> None:
    titles = [view.page.title for view in navigation.views() if view.page.is_listed]

    assert titles == [
        "Überblick", "Netzwerkkarte", "Fehlende Partner", "Akteure", "Angebote", "Orte", "Gremien", "Entwicklung",
        "Vergleich", "Daten pflegen", "Hilfe",
    ]  # fmt: skip


def test_pages_that_are_reached_by_links_stand_behind_the_others() -> None:
    listed = [view.page.is_listed for view in navigation.views()]

    assert listed == sorted(listed, reverse=True)


def test_addresses_are_the_agreed_ones() -> None:
    assert [view.page.path for view in navigation.views()] == [
        "", "karte", "luecken", "akteur", "angebote", "orte", "gremien", "entwicklung", "vergleich", "pflegen", "hilfe",
        "vorfuehren", "datenschutz", "barrierefreiheit", "einfache-sprache",
    ]  # fmt: skip


def test_identifier_of_a_page_is_the_name_of_its_module() -> None:
    for view in navigation.views():
        assert isinstance(view.page, Page)
        assert view.render.__module__ == f"dashboard.views.{view.page.identifier}"
