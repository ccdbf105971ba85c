from __future__ import annotations

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from graph.model import MapView, Selection
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import BASE, Fake, actors

FAKE = Fake(actors(12))
WAYS = ("karte", "tabelle", "matrix", "worte")


def iri(number: int) -> str:
    return f"{BASE}musterkreis/akteur/a{number}"


def press(page: AppTest, key: str) -> AppTest:
    return next(button for button in page.button if button.key == key).click().run()


class Hiding(Fake):
    """Its map leaves out the last entry, as the service does with undertakings without a line."""

    def map_view(self, store: object, name: str, selection: Selection, notebook: object = None) -> MapView:
        view = super().map_view(store, name, selection)
        return replace(view, nodes=view.nodes[: len(self.names) - 1])


def test_chosen_actor_of_the_address_opens_its_card(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, akteur=iri(3))

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

    assert "**3 von 12 Akteuren" in words(page)


def test_in_a_meeting_the_filter_stands_in_words(open_page: Opener) -> None:
    fake = Fake(actors(3))

    assert "Filter\\: Handlungsfeld\\: Arbeit und Ausbildung" in words(
        open_page("network_map", fake, feld="arbeit", vorfuehrung="1")
    )
    assert "Filter\\:" not in words(open_page("network_map", fake, feld="arbeit"))


def test_filter_that_fits_nothing_offers_the_way_back(open_page: Opener) -> None:
    page = open_page("network_map", Fake(actors(1)), art="gremium")
    button = next(button for button in page.button if button.label == "Filter zurücksetzen")
    again = button.click().run()

    assert "art" not in again.query_params
    assert "**1 von 1 Akteuren" in words(again)


def test_choosing_in_a_filter_is_written_into_the_address(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)
    page.multiselect(key="feld_art").select("gremium").run()

    assert page.query_params["art"] == "gremium"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("feld", "arbeit"),
        ("orte", f"{BASE}musterkreis/place/p1"),
        ("modalitaet", "soll"),
        ("intensitaet", "ohne-angabe"),
        ("beleg", "dokument"),
    ],
)
def test_each_filter_of_the_address_stands_in_its_control_and_as_a_chip(
    key: str, code: str, open_page: Opener
) -> None:
    page = open_page("network_map", FAKE, **{key: code})

    assert page.multiselect(key=f"feld_{key}").value == [code]
    assert [button.key for button in page.button if str(button.key).startswith("chip_")] == ["chip_0"]


def test_each_choice_says_how_much_it_leaves(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)

    assert "Gremium (3)" in page.multiselect(key="feld_art").options


def test_a_chip_is_removed_alone_and_brought_back(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, art="gremium", modalitaet="soll")
    page = press(page, "chip_0")
    assert (page.query_params.get("art"), page.query_params["modalitaet"]) == (None, "soll")

    page = press(page, "chips_zurueck")
    assert page.query_params["art"] == "gremium"


def test_what_was_removed_is_not_offered_again_after_another_choice(open_page: Opener) -> None:
    page = press(open_page("network_map", FAKE, art="gremium", modalitaet="soll"), "chip_0")
    assert "chips_zurueck" in [button.key for button in page.button]

    page.multiselect(key="feld_feld").select("arbeit").run()
    assert "chips_zurueck" not in [button.key for button in page.button]


def test_surroundings_can_be_chosen_without_the_picture(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, ansicht="worte")
    page.selectbox(key="feld_um").select(iri(3)).run()

    assert page.query_params["um"] == iri(3)


def test_all_chips_are_removed_at_once(open_page: Opener) -> None:
    page = press(
        open_page("network_map", FAKE, art="gremium", modalitaet="soll", struktur="nein"), "chips_alle"
    )

    assert not {"art", "modalitaet", "struktur"} & set(page.query_params)


def test_what_is_switched_off_is_a_chip_too(open_page: Opener) -> None:
    page = press(open_page("network_map", FAKE, gruppen="nein"), "chip_0")

    assert "gruppen" not in page.query_params


def test_switching_off_groups_is_written_into_the_address(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)
    page.toggle(key="feld_gruppen").set_value(False).run()

    assert page.query_params["gruppen"] == "nein"
    assert "**10 von 12 Akteuren" in words(page)


def test_tables_hold_every_node_and_every_line(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, ansicht="tabelle")

    assert [len(table.value) for table in page.dataframe] == [12, 11]


def test_words_name_every_actor_and_tell_each_line_at_both_ends(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, ansicht="worte")
    listed = [
        line for text in page.markdown for line in str(text.value).splitlines() if line.startswith("- ")
    ]

    assert {node.label for node in FAKE.nodes()} <= {heading.value for heading in page.subheader}
    assert len(listed) == 2 * len(FAKE.edges())


def test_a_long_text_is_folded_by_chapters_and_unfolded_at_once(open_page: Opener) -> None:
    page = open_page("network_map", Fake(actors(80)), ansicht="worte")
    assert len(page.subheader) < 80

    page = press(page, "alles_aufklappen")
    assert len(page.subheader) == 80


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("count", [1, 12, 500])
def test_every_way_of_looking_opens_from_its_address(way: str, count: int, open_page: Opener) -> None:
    page = open_page("network_map", Fake(actors(count)), ansicht=way)

    assert not page.exception
    assert not page.error
    assert page.pills[0].value == way


def test_a_large_matrix_is_of_groups_and_opens_its_parts(open_page: Opener) -> None:
    fake = Fake(actors(80))
    assert "passen in keine lesbare Matrix" in words(open_page("network_map", fake, ansicht="matrix"))

    part = open_page("network_map", fake, ansicht="matrix", zeile="gremium", spalte="gremium")
    assert "Zurück zu allen Arten" in [button.label for button in part.button]
    part = press(part, "matrix_zurueck")
    assert not {"zeile", "spalte"} & set(part.query_params)


def test_a_chosen_field_of_the_matrix_tells_what_joins_the_two(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, ansicht="matrix")
    page.query_params["paar"] = [iri(1), iri(0)]
    page.run()

    assert "Fachdienst Soziales 2 und Bündnis für Übergänge 1" in [heading.value for heading in page.header]


@pytest.mark.parametrize("way", WAYS)
def test_surroundings_have_a_way_back_in_every_way_of_looking(way: str, open_page: Opener) -> None:
    page = open_page("network_map", FAKE, um=iri(0), schritte="2", ansicht=way)
    assert "Nur die Umgebung" in words(page)

    page = press(page, "umgebung_verlassen")
    assert not {"um", "schritte"} & set(page.query_params)
    assert page.query_params.get("ansicht", "karte") in (way, [way])


def test_the_card_leads_into_the_surroundings(open_page: Opener) -> None:
    page = press(open_page("network_map", FAKE, akteur=iri(3)), "umgebung_zeigen")

    assert page.query_params["um"] == iri(3)


def test_surroundings_reach_two_steps_when_asked_for(open_page: Opener) -> None:
    page = press(open_page("network_map", FAKE, um=iri(0)), "schritte_2")

    assert page.query_params["schritte"] == "2"


def test_an_unknown_centre_is_ignored_with_a_note(open_page: Opener) -> None:
    assert "»um«" in words(open_page("network_map", FAKE, um="https://example.org/fremd"))


@pytest.mark.parametrize("way", WAYS)
def test_who_knows_whom_is_told_step_by_step_and_left_again(way: str, open_page: Opener) -> None:
    page = open_page("network_map", FAKE, von=iri(1), nach=iri(0), ansicht=way)
    said = words(page)
    assert "Der Weg Schritt für Schritt" in said
    assert any("Koordinierungsstelle arbeitet eng" in text.value for text in page.text)

    page = press(page, "weg_verlassen")
    assert not {"von", "nach"} & set(page.query_params)


def test_two_whom_nothing_joins_get_a_next_step(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, von=iri(10), nach=iri(11))

    assert "nachfragen" in words(page)


def test_hidden_undertakings_are_explained_when_nothing_is_filtered(open_page: Opener) -> None:
    page = open_page("network_map", Hiding(actors(12)))

    assert "**11 von 12 Akteuren" in words(page)
    assert "Nicht gezeigt\\: 1 Vorhaben ohne Verbindung" in words(page)


def test_what_a_filter_hides_needs_no_explanation(open_page: Opener) -> None:
    assert "Nicht gezeigt" not in words(open_page("network_map", Hiding(actors(12)), art="gremium"))


def test_examples_beside_the_map_are_actors(open_page: Opener) -> None:
    page = open_page("network_map", FAKE)
    undertakings = {node.label for node in FAKE.nodes() if node.group == "vorhaben"}
    offered = [button.label.rpartition(" ")[0] for button in page.button]

    assert undertakings
    assert not undertakings & set(offered)


def test_the_page_speaks_english(open_page: Opener) -> None:
    page = open_page("network_map", FAKE, sprache="en", art="gremium", ansicht="tabelle")

    assert "3 of 12 actors and undertakings" in words(page)
    assert "Kind of actors\\: Gremium" in words(page)
    assert page.tabs[0].label.startswith("Actors and undertakings")


@pytest.mark.parametrize("way", WAYS)
def test_what_the_legend_hides_is_left_out_everywhere_and_can_be_brought_back(
    open_page: Opener, way: str
) -> None:
    # of 12 actors three are bodies (1, 6, 11); of the lines (n, n // 3) five touch none of them
    page = open_page("network_map", FAKE, aus="gremium", ansicht=way)
    assert "**9 von 12 Akteuren und Vorhaben, 5 von 11 Verbindungen**" in words(page)

    chip = next(button for button in page.button if button.label.endswith("Gremium"))
    assert "**12 von 12 Akteuren und Vorhaben, 11 von 11 Verbindungen**" in words(chip.click().run())
