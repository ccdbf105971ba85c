"""The map shows what the statements say: nothing lost, nothing joined that no statement joins."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from graph import looking, service
from graph.answers.map import map_view, without_groups
from graph.locale import in_language
from graph.model import MapView, Modality, Moment, Selection
from tests.builders import actor, network, tie

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
MOMENT = Moment(TODAY, TODAY)


def view(store: Store, name: str = "lueneburg", **chosen: object) -> MapView:
    return looking.map_view(store, name, Selection(moment=MOMENT, **chosen))  # type: ignore[arg-type]  # test shorthand


def names(shown: MapView) -> set[str]:
    return {node.label for node in shown.nodes}


def test_every_actor_and_every_line_of_the_network_is_drawn_without_a_filter(store: Store) -> None:
    shown = view(store)
    agents, relations = service.counts(store, "lueneburg")
    assert sum(node.group != "vorhaben" for node in shown.nodes) == agents
    assert len(shown.edges) == relations
    assert (len(shown.nodes), len(shown.edges)) == (shown.total_nodes, shown.total_edges)


def test_every_line_has_its_quote(store: Store) -> None:
    for name in ("lueneburg", "leer", "peine", "laatzen"):
        assert all(edge.quotes and edge.quotes[0].text for edge in view(store, name).edges)


def test_a_filter_never_moves_a_node(store: Store) -> None:
    places = {node.iri: (node.x, node.y) for node in view(store).nodes}
    for node in view(store, fields=("sprache",), modalities=(Modality.IST,)).nodes:
        assert places[node.iri] == (node.x, node.y)


def test_the_same_network_is_drawn_the_same_way_twice(store: Store) -> None:
    assert view(store) == view(store)


def test_no_two_nodes_stand_on_the_same_spot(store: Store) -> None:
    places = [(node.x, node.y) for node in view(store).nodes]
    assert len(set(places)) == len(places)
    assert all(-1000 <= value <= 1000 for place in places for value in place)


def test_a_field_shows_those_who_are_in_it(store: Store) -> None:
    shown = view(store, fields=("arbeit",))
    assert "Unternehmen" in names(shown)
    assert "Infothek" not in names(shown)
    assert all("Arbeit und Ausbildung" in node.field_labels for node in shown.nodes)


def test_without_groups_only_named_actors_and_undertakings_are_left(store: Store) -> None:
    shown = view(store, with_generic=False)
    assert not any(node.is_generic for node in shown.nodes)
    assert "Kirchen" not in names(shown)


def test_without_the_office_its_star_is_gone(store: Store) -> None:
    shown = view(store, with_office=False)
    assert "Koordinierungsstelle Migration und Teilhabe" not in names(shown)
    assert shown.edges


def test_only_duties_are_dashed_lines(store: Store) -> None:
    shown = view(store, "leer", modalities=(Modality.AUFTRAG,))
    assert {edge.modality for edge in shown.edges} == {Modality.AUFTRAG}


def test_the_surroundings_of_an_actor_are_its_neighbours(store: Store) -> None:
    office = "https://integrationsnetz.example/id/peine/actor/kreisverwaltung"
    shown = view(store, "peine", ego=office)
    assert "Kreisverwaltung" in names(shown)
    assert "Kirchen" not in names(shown)


def test_the_summary_counts_what_is_shown(store: Store) -> None:
    text = view(store, "peine", with_undertakings=False).summary
    assert text.startswith(
        "Integrationsnetzwerk Peine: 10 namentlich genannte Akteure und 7 nur als Gruppe genannte Akteure."
    )


def test_the_summary_names_only_what_there_is() -> None:
    here = network(actor("vhs"), actor("awo"), tie("vhs", "awo"))
    assert map_view(here, Selection(moment=MOMENT)).summary == (
        "Integrationsnetzwerk Musterstadt: 2 namentlich genannte Akteure. 1 Verbindung: 1 als Ist berichtet. "
        "Die meisten Verbindungen haben awo und vhs."
    )


def test_the_summary_of_actors_without_a_line_makes_no_claim() -> None:
    text = map_view(network(actor("vhs")), Selection(moment=MOMENT)).summary
    assert text.endswith("In dieser Auswahl ist keine Verbindung erfasst.")


def test_the_summary_is_there_in_english() -> None:
    here = network(actor("vhs"), actor("awo"), tie("vhs", "awo"))
    said = in_language(map_view(here, Selection(moment=MOMENT)).summary, "en")
    assert "2 named actors. 1 tie: 1 reported as a fact." in said


@given(
    fields=st.lists(st.sampled_from(["sprache", "arbeit", "teilhabe", "wohnen"]), max_size=2),
    modalities=st.lists(st.sampled_from([Modality.IST, Modality.AUFTRAG, Modality.SOLL]), max_size=3),
    generic=st.booleans(),
    structure=st.booleans(),
)
def test_no_filter_leaves_a_line_without_its_two_ends(
    store: Store, fields: list[str], modalities: list[Modality], generic: bool, structure: bool
) -> None:
    shown = view(
        store,
        fields=tuple(fields),
        modalities=tuple(modalities),
        with_generic=generic,
        with_structure=structure,
    )
    known = {node.iri for node in shown.nodes}
    assert all(edge.source in known and edge.target in known for edge in shown.edges)
    assert sum(node.degree for node in shown.nodes) == 2 * len(shown.edges)


def test_without_a_group_its_actors_and_their_lines_are_gone_and_counted_no_more() -> None:
    people = [actor("amt", kind="kommune"), actor("verein", kind="verein"), actor("schule", kind="schule")]
    drawn = map_view(
        network(*people, tie("amt", "verein"), tie("verein", "schule")), Selection(moment=MOMENT)
    )
    left = without_groups(drawn, {"zivilgesellschaft"})

    assert {node.label: node.degree for node in left.nodes} == {"amt": 0, "schule": 0}
    assert left.edges == ()
    assert left.total_nodes == drawn.total_nodes
    assert "2 namentlich genannte Akteure" in left.summary
    assert without_groups(drawn, ()) is drawn
