from __future__ import annotations

from dataclasses import replace

from graph.model import MapView, Selection
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import BASE, Fake, actors

FAKE = Fake(actors(12))


class Hiding(Fake):
    """Its map leaves out the last entry, as the service does with undertakings without a line."""

    def map_view(self, store: object, name: str, selection: Selection) -> MapView:
        view = super().map_view(store, name, selection)
        return replace(view, nodes=view.nodes[: len(self.names) - 1])


def test_chosen_actor_of_the_address_opens_its_card(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, akteur=f"{BASE}musterkreis/akteur/a3")

    assert "Verein Brücke 4" in [heading.value for heading in page.header]
    assert any("Koordinierungsstelle arbeitet eng" in text.value for text in page.text)


def test_without_a_choice_the_card_says_how_to_begin(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)

    assert "Wählen Sie einen Akteur auf der Karte" in words(page)


def test_actor_that_the_map_does_not_show_is_ignored_with_a_note(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, akteur="https://example.org/fremd")

    assert not page.exception
    assert "»akteur«" in words(page)


def test_filter_of_the_address_is_applied_and_counted(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, art="gremium")

    assert "**3 von 12**" in words(page)


def test_filter_that_fits_nothing_offers_the_way_back(open_page: Opener) -> None:
    page = open_page("network_map", Fake(actors(1)), art="gremium")
    button = next(button for button in page.button if button.label == "Filter zurücksetzen")
    again = button.click().run()

    assert "art" not in again.query_params
    assert "**1 von 1**" in words(again)


def test_choosing_in_a_filter_is_written_into_the_address(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)
    page.multiselect(key="feld_art").select("gremium").run()

    assert page.query_params["art"] == "gremium"


def test_switching_off_groups_is_written_into_the_address(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)
    page.toggle(key="feld_gruppen").set_value(False).run()

    assert page.query_params["gruppen"] == "nein"
    assert "**10 von 12**" in words(page)


def test_tables_hold_every_node_and_every_line(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)

    assert [len(table.value) for table in page.dataframe] == [12, 11]


def test_hidden_undertakings_are_explained_when_nothing_is_filtered(open_page: Opener) -> None:
    page = open_page("network_map", Hiding(actors(12)))

    assert "**11 von 12** Akteuren" in words(page)
    assert "Nicht gezeigt: 1 Vorhaben ohne Verbindung" in words(page)


def test_what_a_filter_hides_needs_no_explanation(open_page: Opener) -> None:
    assert "Nicht gezeigt" not in words(open_page("network_map", Hiding(actors(12)), art="gremium"))


def test_examples_beside_the_map_are_actors(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)
    undertakings = {node.label for node in FAKE.nodes() if node.group == "vorhaben"}
    offered = [button.label.rpartition(" ")[0] for button in page.button]

    assert undertakings
    assert not undertakings & set(offered)
