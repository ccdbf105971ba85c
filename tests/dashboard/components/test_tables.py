from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from dashboard.components import tables
from graph.model import MapView, Moment, Selection
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

DAY = Moment(date(2026, 3, 1), date(2026, 3, 1))


def view_of(*names: str) -> MapView:
    return Fake(names).map_view(None, "musterkreis", Selection(moment=DAY))


def test_rows_are_sorted_the_german_way() -> None:
    rows = tables.node_rows(view_of("Zaun", "Äpfel", "Apfel"))

    assert [row[0] for row in rows] == ["Apfel", "Äpfel", "Zaun"]


def test_each_line_says_in_words_how_well_it_is_evidenced() -> None:
    rows = tables.edge_rows(view_of(*actors(4)))

    assert {row[3] for row in rows} <= {"Ist", "Auftrag", "Soll, empfohlen"}
    assert all("Koordinierungsstelle arbeitet eng" in str(row[6]) for row in rows)


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
