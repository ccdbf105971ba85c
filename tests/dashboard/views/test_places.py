"""The page of places: map, bars, table and words say the same; boundaries of the office come and go."""

from __future__ import annotations

import json
from typing import Any

import pyarrow
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import boundaries
from graph import looking
from tests.dashboard.conftest import Opener, words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors
from tests.dashboard.located import squares

TOWNS = ("Amberfeld", "Birkenau", "Cedern", "Verein Nord")
WITHOUT = Fake(TOWNS)
WITH = Fake(TOWNS, areas=squares("Amberfeld", "Birkenau", "Cedern", "Dorndorf"))


def charts(page: AppTest) -> list[dict[str, Any]]:
    return [json.loads(item.proto.spec) for item in page.get("vega_lite_chart")]


def labels(page: AppTest) -> list[str]:
    """Return what stands on the areas: Streamlit sends flat rows as Arrow."""
    sent = page.get("vega_lite_chart")[0].proto.datasets[0].data.data
    return list(pyarrow.ipc.open_stream(sent).read_all().to_pydict()["text"])


def table(page: AppTest) -> list[list[Any]]:
    frame = page.dataframe[0].value
    return [[None if str(cell) == "<NA>" else cell for cell in row] for row in frame.itertuples(index=False)]


def test_without_boundaries_there_are_bars_and_a_hint_how_to_get_a_map(open_page: Opener) -> None:
    page = open_page("places", WITHOUT)

    assert "bar" in json.dumps(charts(page)[0])
    assert "geoshape" not in json.dumps(charts(page)[0])
    assert "Mit den Grenzen der Gemeinden wird daraus eine Karte" in words(page)
    assert "Grenzen der Gemeinden hinzufügen" in words(page)


def test_with_boundaries_there_is_a_map_with_the_number_in_each_area(open_page: Opener) -> None:
    page = open_page("places", WITH)
    spec = json.dumps(charts(page)[0], ensure_ascii=False)

    assert "geoshape" in spec
    assert labels(page) == ["Amberfeld\n–", "Birkenau\n10", "Cedern\n20", "Dorndorf\n–"]
    assert "Grenzen: © Vermessungsamt" in " ".join(charts(page)[0]["title"]["text"])


def test_map_is_flat_and_brings_its_data_along(open_page: Opener) -> None:
    spec = charts(open_page("places", WITH))[0]

    assert spec["projection"] == {"type": "identity", "reflectY": True}
    assert "url" not in json.dumps(spec).replace("$schema", "")


def test_table_holds_every_area_and_says_nothing_where_no_source_speaks(open_page: Opener) -> None:
    rows = table(open_page("places", WITH))

    assert [row[0] for row in rows] == ["Amberfeld", "Birkenau", "Cedern", "Dorndorf"]
    assert rows[0][1:6] == [None, None, None, None, 0]
    assert rows[1][1:6] == [10, 3, 1, 1, 1]
    assert rows[3][1:6] == [None] * 5


def test_words_tell_the_same_as_the_map(open_page: Opener) -> None:
    said = words(open_page("places", WITH, wert="angebote")).replace("\\", "")

    assert "Angebote in 4 Orten, mit Angabe: 2." in said
    assert "Die Zahlen reichen von 3 bis 6 (Cedern)." in said
    assert "Keine Angabe in den Quellen: Amberfeld und Dorndorf." in said


def test_picture_has_an_alternative_text(open_page: Opener) -> None:
    page = open_page("places", WITH)

    assert "mit Angabe: 2" in page.get("vega_lite_chart")[0].proto.alt


@pytest.mark.parametrize("figure", ["akteure", "angebote", "verbindungen", "felder", "hinweise"])
def test_every_figure_can_be_shown_by_its_link(open_page: Opener, figure: str) -> None:
    page = open_page("places", WITH, wert=figure)

    assert not page.exception
    assert page.query_params.get("wert") in (None, figure)


def test_unknown_figure_is_noted(open_page: Opener) -> None:
    assert any("»wert«" in note.value for note in open_page("places", WITH, wert="geld").info)


def test_chosen_place_is_marked_and_all_are_shown(open_page: Opener) -> None:
    page = open_page("places", WITH, ort="o1")

    assert len(charts(page)[0]["layer"]) == 3
    assert "hervorgehoben ist Birkenau" in words(page)


def test_what_has_no_place_is_a_list_to_work_through(open_page: Opener) -> None:
    page = open_page("places", Fake(actors(20)))

    assert "Bei 20 Einträgen nennt keine Quelle einen Ort" in words(page)
    assert "8 weitere Einträge" in words(page)


def test_damaged_boundaries_are_told_and_the_page_goes_on(open_page: Opener) -> None:
    fake = Fake(TOWNS)
    fake.notes.write("grenzen-musterkreis", {"type": "FeatureCollection", "features": [7]})
    page = open_page("places", fake)

    assert "beschädigt" in page.warning[0].value
    assert "Mit den Grenzen der Gemeinden" in words(page)


def test_kept_boundaries_can_be_removed_again(open_page: Opener) -> None:
    fake = Fake(TOWNS)
    fake.notes.write("grenzen-musterkreis", looking.as_geojson(squares("Birkenau")))
    page = open_page("places", fake)

    assert "geoshape" in json.dumps(charts(page)[0])
    next(button for button in page.button if button.label == "Eigene Grenzen entfernen").click().run()
    assert not boundaries.has_own_areas("musterkreis")
    assert "geoshape" not in json.dumps(charts(page)[0])


def test_hostile_names_stay_letters_on_the_map(open_page: Opener) -> None:
    page = open_page("places", Fake(HOSTILE_NAMES, areas=squares(*HOSTILE_NAMES)))

    assert not page.exception
    assert "![](" not in words(page)
