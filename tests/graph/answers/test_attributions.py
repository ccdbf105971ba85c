from __future__ import annotations

from dataclasses import replace

from graph.answers.attributions import attributions
from graph.exporters.imprint import attribution_line, imprint_lines
from graph.locale import in_language
from graph.model import NetworkInfo
from graph.model.handover import Attribution, Imprint
from tests.builders import TODAY, actor, document, evidence, network, tie

OSM = document(
    "osm", licence="ODbL-1.0", attribution="© OpenStreetMap-Mitwirkende", website="https://osm.example/"
)


def test_a_source_that_asks_for_nothing_is_not_named() -> None:
    net = network(document("leitbild"), evidence("e", "leitbild"), actor("a", evidence=("e",)))
    assert attributions(net) == ()


def test_a_source_that_no_statement_cites_is_not_named() -> None:
    assert attributions(network(OSM, evidence("e", "osm"), actor("a"))) == ()


def test_a_source_of_a_tie_is_named_with_all_it_states() -> None:
    net = network(OSM, evidence("e", "osm"), actor("a"), actor("b"), tie("a", "b", evidence=("e",)))
    assert attributions(net) == (
        Attribution(
            title="osm",
            licence="ODbL-1.0",
            attribution="© OpenStreetMap-Mitwirkende",
            website="https://osm.example/",
            date="2006",
        ),
    )


def test_of_a_part_only_its_own_sources_are_named() -> None:
    shown, hidden = actor("a", evidence=("e",)), actor("b", evidence=("f",))
    net = network(
        OSM, document("liste", licence="CC0"), evidence("e", "osm"), evidence("f", "liste"), shown, hidden
    )

    assert [it.title for it in attributions(net)] == ["liste", "osm"]
    assert [it.title for it in attributions(net, [shown])] == ["osm"]


def test_the_same_wording_of_two_imports_is_told_once() -> None:
    once = Attribution(title="2024", licence="CC-BY-4.0", attribution="Stadt Musterau")
    line = attribution_line([once, replace(once, title="2025"), Attribution(title="Liste", licence="CC0")])
    assert line == "Daten: Stadt Musterau (CC-BY-4.0) · Liste (CC0)"
    assert in_language(line, "en") == "Data: Stadt Musterau (CC-BY-4.0) · Liste (CC0)"


def test_an_imprint_of_all_days_names_no_day_and_a_part_names_its_place() -> None:
    info = NetworkInfo(name="m", label="Musterkreis", is_fictional=True)
    it = Imprint(network=info, valid_on=TODAY, as_of=TODAY, data_version=3, place="Musterau")

    assert imprint_lines(it)[0].startswith("Erfundenes Netzwerk")
    assert imprint_lines(it)[1:4] == (
        "Musterkreis",
        "Gültig am 22.11.2026 · Stand vom 22.11.2026 · Datenstand 3",
        "Nur Musterau",
    )
    whole = imprint_lines(replace(it, holds_all_days=True, place=""))
    assert whole[2] == "Alle Aussagen mit ihren Zeitangaben · Datenstand 3"
