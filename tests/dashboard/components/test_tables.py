from __future__ import annotations

import csv
import io
from datetime import date

from dashboard.components import tables
from graph.answers.map import map_view
from graph.model import MapView, Moment, Selection
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


def test_both_files_say_day_filter_and_origin_in_every_row() -> None:
    view = view_of(*actors(4))
    for made in (tables.csv_nodes(view, DAY, "Art: Gremium"), tables.csv_lines(view, DAY, "Art: Gremium")):
        head, *rows = csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""), delimiter=";")

        assert head[-3:] == ["Stand der Angaben", "Filter", "Herkunft"]
        assert rows
        assert {tuple(row[-3:-1]) for row in rows} == {
            ("gültig am 01.03.2026, Stand vom 01.03.2026", "Art: Gremium")
        }
        assert all("datiertes Beispiel" in row[-1] for row in rows)


def test_row_says_what_a_node_stands_for() -> None:
    rows = tables.node_rows(view_of(*actors(6)))

    assert {row[2] for row in rows} == {"Akteur", "Gremium", "Vorhaben", "nur als Gruppe genannt"}


def test_cells_hold_no_sign_that_steers() -> None:
    rows = tables.node_rows(view_of(*HOSTILE_NAMES))

    assert not {"\u202e", "\u2028", "\u2029", "\n"} & set("".join(str(cell) for row in rows for cell in row))
