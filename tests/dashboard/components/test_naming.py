from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

from dashboard import words
from dashboard.components import exports, naming, tables
from dashboard.components.file_offer import burnt_in
from dashboard.components.netmap import caption
from dashboard.components.offer.sheet import sheet
from graph.answers.offers import offer_answer
from graph.model import Selection
from graph.model.handover import Attribution
from graph.model.offers import OfferQuestion
from tests.builders import NOW, TODAY, actor, network, offer
from tests.dashboard.conftest import Opener, parsed_words
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

OSM = Attribution(title="Adressen", licence="ODbL-1.0", attribution="© OpenStreetMap-Mitwirkende")
LINE = "Daten: © OpenStreetMap-Mitwirkende (ODbL-1.0)"
SELECTION = Selection(moment=NOW)


def order(fake: Fake) -> exports.Order:
    view = replace(fake.map_view(None, "musterkreis", SELECTION), attributions=(OSM,))
    return exports.Order(
        view=view, selection=SELECTION, filtered="", language="de", documents=1, data_version=1
    )


def test_the_drawing_and_the_page_name_the_source(use: object) -> None:
    wanted = order(Fake(actors(3)))
    use(Fake(actors(3)))  # type: ignore[operator]  # a fixture that returns a function
    with words.speaking("de"):
        assert LINE in exports.svg_file(wanted)
        assert LINE in exports.html_file(wanted)


def test_every_row_of_a_table_names_the_source_and_without_one_there_is_no_column() -> None:
    view = order(Fake(actors(3))).view
    with words.speaking("de"):
        rows = list(
            csv.reader(io.StringIO(tables.csv_nodes(view, NOW, "").decode("utf-8-sig")), delimiter=";")
        )
        assert rows[0][-1] == "Zu nennen"
        assert {row[-1] for row in rows[1:]} == {LINE}
        assert "Zu nennen" not in burnt_in(view.network, NOW, "")[0]


def test_the_saved_picture_and_the_sheet_for_people_asking_name_the_source() -> None:
    net = network(actor("vhs"), offer("Kurs", "vhs"))
    asked = OfferQuestion(text="Kurs")
    with words.speaking("de"):
        assert caption(net.info, NOW, "", (OSM,))[-1] == LINE
        made = sheet(offer_answer(net, asked, TODAY), asked, net.info, NOW, (OSM,)).decode()
    assert LINE in made


def test_nobody_to_name_leaves_no_line() -> None:
    with words.speaking("de"):
        assert naming.in_words(()) == ""
        assert len(caption(network().info, NOW, "")) == 2


def test_the_map_shows_the_line_and_draws_hostile_words_letter_by_letter(open_page: Opener) -> None:
    class Naming(Fake):
        def map_view(self, *arguments: object) -> object:  # type: ignore[override]  # hands everything on
            named = tuple(Attribution(title=name, attribution=name) for name in HOSTILE_NAMES)
            return replace(super().map_view(*arguments), attributions=named)  # type: ignore[arg-type]  # as above

    page = open_page("network_map", Naming(actors(3)))

    assert not page.exception
    shown = parsed_words(page)
    assert "Daten" in shown
    assert "![](" not in shown
    assert not re.search(r"(?<!\\)<(script|a|img)", shown)
