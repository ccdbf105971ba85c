"""Figures of single actors: by hand on a star and a chain, against networkx on the training network."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from graph import service
from graph.analysis import analyse
from graph.answers.actor_figures import actor_figures
from graph.answers.method_figures import TOO_FEW, MethodFigure
from graph.errors import UnknownName
from graph.findings import PublicationLevel
from graph.locale import in_language
from graph.model import Modality
from graph.projection.network import project
from graph.projection.reading import read_network
from tests.builders import NOW, actor, body, flat, group, network, office, tie

if TYPE_CHECKING:
    from graph.store import Store

TODAY = date(2026, 11, 22)
OFFICE = "https://integrationsnetz.example/id/musterkreis/actor/koordinierungsstelle"


def figures(iri: str, *things: Any) -> dict[str, MethodFigure]:
    return {figure.id: figure for figure in actor_figures(analyse(network(*flat(*things)), NOW), iri)}


def star(kind: str = "verein") -> tuple[Any, ...]:
    """Return an office with eight clubs, two of which work with each other, a ninth behind h, and one who is alone."""
    others = [actor(slug, kind) for slug in "abcdefghi"]
    ties = [tie("kmut", slug) for slug in "abcdefgh"]
    return office(), actor("allein", kind), *others, *ties, tie("a", "b"), tie("h", "i")


def test_in_a_small_network_only_the_number_of_partners_is_told() -> None:
    found = figures("a", actor("a"), actor("b"), tie("a", "b"))

    assert found.pop("partners").value == "1 benannter Akteur"
    assert {figure.value for figure in found.values()} == {TOO_FEW}


def test_who_is_alone_has_no_partners_and_no_nought() -> None:
    assert {figure.value for figure in figures("allein", star()).values()} == {"keine Partner erfasst"}


def test_all_are_internal() -> None:
    assert {figure.level for figure in figures("kmut", star()).values()} == {PublicationLevel.INTERNAL}


def test_an_estimate_is_called_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "geschätzt" not in figures("kmut", star())["betweenness"].detail
    monkeypatch.setattr("graph.answers.actor_figures.EXACT_UP_TO", 9)
    assert figures("kmut", star())["betweenness"].detail.endswith("ist der Wert geschätzt.")


def test_the_centre_of_a_star_stands_between_nearly_all() -> None:
    found = figures("kmut", star())

    assert found["partners"].value == "8 benannte Akteure"
    assert found["partners"].detail == "Üblich sind hier 1 (mittlerer Wert aller Akteure mit Partnern)."
    # 36 pairs of others that have ties, less a-b and h-i; of 45 pairs of the other ten
    assert found["betweenness"].value == "bei 75,6 von 100 Paaren anderer Akteure"
    assert found["betweenness"].detail == (
        "Damit gehört der Akteur zu den dreien, über die die meisten Wege führen. "
        "Verbinden ist der Auftrag der Koordinierungsstelle."
    )
    assert found["effective_size"].value == "8 Partner, zählen wie 7,8 unabhängige"  # 8 - 2 · 1 / 8
    assert found["core_number"].value == "jeder mit mindestens 2 Partnern"  # with a and b


def test_those_who_depend_on_an_actor_are_named() -> None:
    assert figures("h", star())["cut_point"].value == "1 Akteur"
    assert figures("h", star())["cut_point"].detail == "Das sind: i."
    assert (
        figures("kmut", star())["cut_point"].value == "7 Akteure"
    )  # a and b, as many as h and i, are the rest
    assert figures("kmut", star())["cut_point"].detail == "Darunter: h, i, c, d, e und 2 weitere."
    assert figures("a", star())["cut_point"].value == "niemand, nach den erfassten Verbindungen"


def test_one_partner_is_weak_and_not_embedded() -> None:
    found = figures("c", star())

    assert found["constraint"].value == "hängt an einem einzigen Partner"
    assert found["constraint"].detail == "Wert 1,00, der höchste."
    assert found["betweenness"].value == "bei keinem Paar anderer Akteure"
    assert found["effective_size"].value == "1 Partner, zählt wie 1,0"


def test_brokerage_counts_each_pair_of_partners_once_by_kind() -> None:
    found = figures("kmut", star())["roles"]

    assert found.value == "27 Paare von Partnern"  # 28 pairs less a-b
    assert found.detail.startswith("Zwischen zwei der eigenen Art: 0; zwischen eigener und anderer Art: 0; ")
    assert "zwischen zwei derselben anderen Art: 27" in found.detail


def test_between_its_own_kind_and_another_a_pair_counts_once() -> None:
    found = figures("h", star())["roles"]

    assert found.value == "1 Paar von Partnern"
    assert "zwischen eigener und anderer Art: 1;" in found.detail


def test_without_kinds_there_is_no_brokerage_between_kinds() -> None:
    assert figures("h", star("ohne Angabe"))["roles"].value == "die Art des Akteurs ist nicht erfasst"


def test_bodies_and_round_tables_are_told_beside_the_partners() -> None:
    things = (body("rat"), tie("c", "rat"), actor("z"), tie("c", "d", "z"))
    found = figures("c", star(), things)["partners"]

    assert found.value == "1 benannter Akteur"
    assert found.detail.startswith(
        "Dazu 2 Akteure, mit denen nur eine gemeinsame Runde belegt ist. Zusammenarbeit auch mit 1 Gremium."
    )


@pytest.mark.parametrize("iri", ["rat", "Kirchen", "geplant", "unbekannt"])
def test_bodies_kinds_plans_and_strangers_have_no_figures(iri: str) -> None:
    things = (body("rat"), group("Kirchen"), actor("geplant", modality=Modality.SOLL))

    assert figures(iri, star(), things) == {}


def test_what_is_no_entry_of_a_network_is_refused(store: Store) -> None:
    with pytest.raises(UnknownName, match="keine Adresse"):
        service.actor_figures(store, "xyz", NOW)


def test_the_office_of_the_training_network_is_as_networkx_has_it(store: Store) -> None:
    graph: nx.Graph[str] = nx.Graph(project(read_network(store, "musterkreis", NOW)).edges)
    graph.add_nodes_from(project(read_network(store, "musterkreis", NOW)))
    found = {figure.id: figure for figure in service.actor_figures(store, OFFICE, NOW)}
    between = 100 * nx.betweenness_centrality(graph)[OFFICE]
    size, bound = nx.effective_size(graph)[OFFICE], nx.constraint(graph)[OFFICE]

    assert found["partners"].value == f"{graph.degree(OFFICE)} benannte Akteure"
    assert found["betweenness"].value == f"bei {between:.1f} von 100 Paaren anderer Akteure".replace(
        ".", ",", 1
    )
    assert f"zählen wie {size:.1f}".replace(".", ",") in found["effective_size"].value
    assert f"Wert {bound:.2f};".replace(".", ",") in found["constraint"].detail
    assert found["core_number"].value == f"jeder mit mindestens {nx.core_number(graph)[OFFICE]} Partnern"
    assert found["cut_point"].value.startswith("niemand") == (
        OFFICE not in set(nx.articulation_points(graph))
    )


def test_open_pairs_of_the_office_are_counted_once_more(store: Store) -> None:
    graph = project(read_network(store, "musterkreis", NOW))
    partners = sorted(graph[OFFICE])
    pairs = [(one, other) for one in partners for other in partners if one < other]
    is_open = [not graph.has_edge(one, other) for one, other in pairs]
    found = next(figure for figure in service.actor_figures(store, OFFICE, NOW) if figure.id == "roles")

    assert found.value == f"{sum(is_open)} Paare von Partnern"
    assert sum(map(int, re.findall(r"\d+", found.detail))) == sum(is_open)


def test_every_value_can_be_said_in_english(store: Store) -> None:
    for figure in service.actor_figures(store, OFFICE, NOW):
        assert in_language(figure.value, "en") != figure.value
        assert not figure.detail or in_language(figure.detail, "en") != figure.detail
