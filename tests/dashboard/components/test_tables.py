from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from dashboard.components import tables
from graph.answers.map import map_view
from graph.model import MapView, Moment, NetworkInfo, Selection
from tests.builders import actor, network, place, tie
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

DAY = Moment(date(2026, 3, 1), date(2026, 3, 1))


def view_of(*names: str) -> MapView:
    return Fake(names).map_view(None, "musterkreis", Selection(moment=DAY))


def test_rows_are_sorted_the_german_way() -> None:
    rows = tables.node_rows(view_of("Zaun", "Äpfel", "Apfel"))

    assert [row[0] for row in rows] == ["Apfel", "Äpfel", "Zaun"]


def test_each_line_says_in_words_whether_it_is_reported_or_planned() -> None:
    rows = tables.edge_rows(view_of(*actors(4)))

    assert {row[3] for row in rows} <= {"Ist", "Auftrag", "Soll, empfohlen"}
    assert all("Koordinierungsstelle arbeitet eng" in str(row[8]) for row in rows)


def test_each_line_says_how_close_it_is_and_how_it_is_evidenced() -> None:
    here = network(actor("vhs"), actor("awo"), tie("vhs", "awo", level=4, reported_by=("vhs", "awo")))
    (row,) = tables.edge_rows(map_view(here, Selection(moment=DAY)))

    assert row[5:7] == ("Gemeinsame Vorhaben", "Von beiden Seiten bestätigt")


def test_a_line_of_which_nothing_more_is_known_says_so() -> None:
    here = network(actor("vhs"), actor("awo"), tie("vhs", "awo"))
    (row,) = tables.edge_rows(map_view(here, Selection(moment=DAY)))

    assert row[4:7] == ("undatiert", "ohne Angabe", "Ungeprüft")


def test_actor_says_where_it_is() -> None:
    here = network(place("kreis"), place("stadt", within="kreis"), actor("vhs", places=("stadt",)))
    (row,) = tables.node_rows(map_view(here, Selection(moment=DAY)))

    assert row[3] == "stadt"


def test_every_row_of_a_file_says_its_days_and_its_filter() -> None:
    view = replace(view_of("Kreistag"), network=NetworkInfo(name="m", label="M"))
    columns, cells = tables.burnt_in(view, DAY, "Art: Gremium")

    assert columns == ("Stand der Angaben", "Filter")
    assert cells == ("gültig am 01.03.2026, Stand vom 01.03.2026", "Art: Gremium")
    assert tables.burnt_in(view, DAY, "")[1][1] == "ohne Filter"


def test_every_row_of_a_file_of_an_example_says_its_origin_too() -> None:
    columns, cells = tables.burnt_in(view_of("Kreistag"), DAY, "")

    assert columns[-1] == "Herkunft"
    assert "datiertes Beispiel" in str(cells[-1])


def test_row_says_what_a_node_stands_for() -> None:
    rows = tables.node_rows(view_of(*actors(6)))

    assert {row[2] for row in rows} == {"Akteur", "Gremium", "Vorhaben", "nur als Gruppe genannt"}


def test_file_begins_with_the_mark_of_excel_and_is_separated_by_semicolons() -> None:
    data = tables.csv_bytes(["Name", "Ort"], [("Übergänge", "Lüneburg")])

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig") == "Name;Ort\r\nÜbergänge;Lüneburg\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_becomes_a_formula(start: str) -> None:
    data = tables.csv_bytes(["Name"], [(f"{start}HYPERLINK(1)",)])
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))

    assert rows[1][0].startswith("'")


def test_numbers_stay_numbers() -> None:
    assert tables.csv_bytes(["n"], [(-3,)]).decode("utf-8-sig") == "n\r\n-3\r\n"


def test_cells_hold_no_sign_that_steers() -> None:
    rows = tables.node_rows(view_of(*HOSTILE_NAMES))

    assert not {"\u202e", "\u2028", "\u2029", "\n"} & set("".join(str(cell) for row in rows for cell in row))


def test_file_of_an_example_says_in_each_row_where_it_comes_from() -> None:
    assert tables.origin(view_of("Kreistag"), date(2026, 3, 1)) == (
        "Integrationsnetzwerk Musterkreis – datiertes Beispiel, gültig am 01.03.2026"
    )


def test_file_of_an_invented_network_says_in_each_row_that_it_is_invented() -> None:
    view = view_of("Kreistag")

    assert tables.origin(
        replace(view, network=replace(view.network, is_fictional=True)), date(2026, 3, 1)
    ) == ("Integrationsnetzwerk Musterkreis – erfunden zum Üben, gültig am 01.03.2026")


def test_file_of_an_own_network_needs_no_such_column() -> None:
    view = view_of("Kreistag")

    assert tables.origin(replace(view, network=replace(view.network, is_example=False)), DAY.valid_on) == ""
