"""Each file says by itself what it is, and none shows what is only for internal use."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import fromstring

import pytest

from dashboard import theme, words
from dashboard.components import exports
from graph.findings import PublicationLevel
from graph.model import Modality, Moment, Selection
from tests.dashboard.components.gaps_on_map import Missing
from tests.dashboard.conftest import Opener
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors

DAY = Moment(date(2026, 3, 1), date(2026, 3, 2))
SELECTION = Selection(moment=DAY)
MAKERS = (exports.svg_file, exports.html_file, exports.csv_nodes, exports.csv_lines)
Use = Callable[[Fake], None]


def wanted(fake: Fake, filtered: str = "", **more: object) -> exports.Order:
    order = exports.Order(
        view=fake.map_view(None, "musterkreis", SELECTION),
        selection=SELECTION,
        filtered=filtered,
        language="de",
        documents=3,
        data_version=7,
    )
    return replace(order, **more)  # type: ignore[arg-type]  # test shorthand


def made(make: Callable[[exports.Order], str | bytes], order: exports.Order) -> str:
    with words.speaking(order.language):
        found = make(order)
    return found if isinstance(found, str) else found.decode("utf-8-sig")


def with_layer(fake: Fake) -> exports.Order:
    return wanted(fake, findings=fake.findings(None, "musterkreis", DAY), is_layer_on=True)


@pytest.mark.parametrize("make", [exports.svg_file, exports.html_file])
def test_days_filter_sources_and_notice_are_burnt_in(
    make: Callable[[exports.Order], str | bytes], use: Use
) -> None:
    fake = Fake(actors(6), invented=True)
    use(fake)
    file = made(make, wanted(fake, "Handlungsfeld: Sport"))

    for words_wanted in (
        "Integrationsnetzwerk Musterkreis",
        "gültig am 01.03.2026 · Stand vom 02.03.2026 · Datenstand 7",
        "Filter: Handlungsfeld: Sport · 6 von 6 Akteuren und Vorhaben, 5 von 5 Verbindungen",
        "Grundlage: 3 erfasste Dokumente",
        "Erfundenes Netzwerk",
    ):
        assert words_wanted in file


@pytest.mark.parametrize("make", [exports.csv_nodes, exports.csv_lines])
def test_tables_have_a_row_for_each_and_carry_day_and_filter(
    make: Callable[[exports.Order], str | bytes],
) -> None:
    fake = Fake(actors(6))
    rows = list(csv.reader(io.StringIO(made(make, wanted(fake, "Art: Verein"))), delimiter=";"))

    assert len(rows) - 1 == (6 if make is exports.csv_nodes else 5)
    assert all("gültig am 01.03.2026, Stand vom 02.03.2026" in row for row in rows[1:])
    assert all("Art: Verein" in row for row in rows[1:])


def test_page_has_the_same_nodes_and_lines_as_tables_with_sources(use: Use) -> None:
    fake = Fake(actors(6))
    use(fake)
    file = made(exports.html_file, wanted(fake))

    assert file.count("<tr>") == 2 + 6 + 5
    assert file.count("Vorlage zum Leitbild, 14.06.2006") >= 6
    assert "Koordinierungsstelle arbeitet eng" in file


@pytest.mark.parametrize("make", [exports.svg_file, exports.html_file])
def test_internal_findings_are_in_no_file(make: Callable[[exports.Order], str | bytes], use: Use) -> None:
    fake = Missing(actors(6))
    use(fake)
    file = made(make, with_layer(fake))

    assert "Kindertagesstätte?" in file
    assert "leerstelle" not in file
    assert "Zwei, die sich nützen" not in file
    assert "Dazu ist 1 Hinweis eingezeichnet" in file
    levels = {found.level for it in with_layer(fake).layer().missing for found in it.findings}
    assert levels == {PublicationLevel.BODY}


def test_layer_that_is_off_is_in_no_file(use: Use) -> None:
    fake = Missing(actors(6))
    use(fake)
    order = replace(with_layer(fake), is_layer_on=False)

    assert "Kindertagesstätte" not in made(exports.html_file, order)


@pytest.mark.parametrize("make", MAKERS)
def test_files_speak_the_language_of_the_page(make: Callable[[exports.Order], str | bytes], use: Use) -> None:
    fake = Fake(actors(6))
    use(fake)
    file = made(make, wanted(fake, language="en"))

    assert "valid on 1 March 2026" in file
    assert "gültig am" not in file


@pytest.mark.parametrize("make", MAKERS)
def test_hostile_names_damage_no_file(make: Callable[[exports.Order], str | bytes], use: Use) -> None:
    fake = Fake(HOSTILE_NAMES)
    use(fake)
    file = made(make, wanted(fake))

    assert "\u202e" not in file
    if make is exports.svg_file:
        fromstring(file)
    if make is exports.html_file:
        assert "<script>window" not in file


def test_looks_are_those_of_the_pages() -> None:
    looks = exports.looks()

    assert set(looks.groups) == set(theme.LOOKS)
    assert looks.dashes[Modality.AUFTRAG] == theme.DASHES[Modality.AUFTRAG]
    assert Modality.IST not in looks.dashes
    assert exports.looks(theme.DARK).background == theme.DARK.background


def test_menu_offers_four_files_each_explained(open_page: Opener) -> None:
    page = open_page("network_map", Fake(actors(6)))

    assert not page.exception
    labels = [button.proto.label.replace("\\", "") for button in page.get("download_button")]
    assert labels[:4] == [
        "Zeichnung (SVG)",
        "Seite (HTML)",
        "Tabelle der Akteure (CSV)",
        "Tabelle der Verbindungen (CSV)",
    ]
    captions = [caption.value for caption in page.caption]
    assert sum(words_.startswith(("Für ", "Eine einzige", "Genau ")) for words_ in captions) >= 5


def test_nothing_is_made_before_somebody_asks(open_page: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(exports.looking, "svg_map", lambda *_: asked.append("svg"))
    monkeypatch.setattr(exports.looking, "html_map", lambda *_: asked.append("html"))
    open_page("network_map", Fake(actors(6)))

    assert asked == []


def test_kinds_that_the_legend_hides_are_in_no_file(
    open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordered: list[exports.Order] = []
    monkeypatch.setattr(exports, "show", ordered.append)
    page = open_page("network_map", Fake(actors(6)), aus="gremium")

    assert not page.exception
    assert {node.group for node in ordered[-1].view.nodes}.isdisjoint({"gremium"})
    assert ordered[-1].filtered == "ausgeblendet: Gremium"
    left = {node.iri for node in ordered[-1].view.nodes}
    assert all({edge.source, edge.target} <= left for edge in ordered[-1].view.edges)


def test_empty_places_that_the_legend_hides_are_in_no_file(
    open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    ordered: list[exports.Order] = []
    monkeypatch.setattr(exports, "show", ordered.append)
    open_page("network_map", Missing(actors(6)), fehlendes="ja", aus="fehlend")

    assert not ordered[-1].is_layer_on
