import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from graph.encoding import quads_of
from graph.errors import InvalidSource
from graph.importers.nodes_edges import Wanted, network_from_lists
from graph.importers.report import ImportReport
from graph.model import Network
from graph.projection.network import arcs, project
from graph.projection.reading import read_network
from graph.validation import validate
from tests.builders import NOW, Statements

TODAY = date(2026, 11, 22)
SHARED = Path(__file__).parents[4] / "shared" / "data" / "networks"
NETWORKS = sorted(path.parent for path in SHARED.glob("*/nodes.csv"))
ACTORS = "id,label,kind\na,VHS,Bildung\nb,AWO,Verband\nc,Caritas,Verband\n"
TIES = "source,target,weight\na,b,2\n"


def imported(
    tmp_path: Path, nodes: str = ACTORS, edges: str = TIES, *, directed: bool = False
) -> tuple[Network, ImportReport]:
    for name, content in (("nodes.csv", nodes), ("edges.csv", edges)):
        (tmp_path / name).write_text(content, encoding="utf-8")
    wanted = Wanted(name="probe", label="Probe", is_directed=directed)
    return network_from_lists(tmp_path / "nodes.csv", tmp_path / "edges.csv", wanted, TODAY)


def reread(network: Network) -> Network:
    return read_network(Statements(quads_of(network), network.data_version), network.info.name, NOW)


def reasons(report: ImportReport) -> list[tuple[str, int, str]]:
    return [(it.file, it.line, it.column) for it in report.rejected]


def of_shared(folder: Path) -> tuple[Network, dict[str, Any]]:
    expected = folder / "expected.json"
    values = json.loads(expected.read_text(encoding="utf-8")) if expected.exists() else {}
    directed = values.get("basic", {}).get("directed", False)
    wanted = Wanted(name=folder.name.replace("_", "-"), label=folder.name, is_directed=directed)
    network, _ = network_from_lists(folder / "nodes.csv", folder / "edges.csv", wanted, TODAY)
    return network, values


@pytest.fixture(params=NETWORKS or [None], ids=lambda path: path.name if path else "none")
def shared(request: pytest.FixtureRequest) -> tuple[Network, dict[str, Any]]:
    """Import one of the shared networks, or skip where they are not beside the project."""
    if request.param is None:
        pytest.skip("../shared/data/networks is missing")
    return of_shared(request.param)


def test_the_projection_of_a_shared_network_is_its_simple_graph(
    shared: tuple[Network, dict[str, Any]],
) -> None:
    network, values = shared
    graph, basic = project(reread(network)), values.get("basic")
    if basic:
        assert (graph.number_of_nodes(), graph.number_of_edges()) == (basic["n"], basic["m_undirected"])
        wanted = basic["m"] if basic["directed"] else 2 * basic["m"]
        assert len(arcs(network)) == wanted


def test_the_seats_of_a_shared_two_mode_network_are_its_memberships(
    shared: tuple[Network, dict[str, Any]],
) -> None:
    network, values = shared
    two_mode = values.get("two_mode")
    if two_mode:
        bodies = [agent for agent in network.agents.values() if agent.is_body]
        assert len(network.agents) - len(bodies) == two_mode["n_actors"]
        assert (len(bodies), len(network.seats)) == (two_mode["n_bodies"], two_mode["n_memberships"])


def test_a_shared_network_is_read_back_as_it_was_written(shared: tuple[Network, dict[str, Any]]) -> None:
    network, _ = shared
    again = reread(network)
    assert (again.agents, again.ties, again.seats) == (network.agents, network.ties, network.seats)
    assert (again.info, again.problems, again.expectations) == (network.info, (), {})


def test_every_row_becomes_what_it_says(tmp_path: Path) -> None:
    network, report = imported(tmp_path)
    assert sorted(agent.label for agent in network.agents.values()) == ["AWO", "Caritas", "VHS"]
    (tie,) = network.ties.values()
    assert (tie.label, tie.relation, tie.level) == ("VHS – AWO", "kooperation", None)
    assert (report.actors, report.ties, report.bodies) == (3, 1, 0)


def test_own_kinds_come_out_by_their_label(tmp_path: Path) -> None:
    network = reread(imported(tmp_path)[0])
    assert {agent.kind for agent in network.agents.values()} == {"Bildung", "Verband"}
    assert network.own_kinds == {"bildung": "Bildung", "verband-2": "Verband"}


def test_kinds_of_our_list_are_used_where_all_are_known(tmp_path: Path) -> None:
    network, report = imported(tmp_path, "id,kind\na,Jobcenter\nb,vhs\n")
    assert ({agent.kind for agent in network.agents.values()}, network.own_kinds) == (
        {"jobcenter", "vhs"},
        {},
    )
    assert report.has_own_kinds is False


def test_a_pair_given_twice_or_both_ways_is_one_tie_with_all_its_rows(tmp_path: Path) -> None:
    network, report = imported(tmp_path, edges="source,target,weight\na,b,1\nb,a,3\na,b,1\n")
    (tie,) = network.ties.values()
    notes = {network.evidence[iri].notes for iri in tie.evidence}
    assert notes == {("Zeile 2",), ("Zeile 3",), ("Zeile 4",)}
    assert tie.attributes == {"weight": ("1", "3")}
    assert [(it.read, it.taken, it.merged) for it in report.files] == [(3, 3, 0), (3, 1, 2)]


def test_a_directed_list_keeps_every_arc(tmp_path: Path) -> None:
    network, _ = imported(tmp_path, edges="source,target\na,b\nb,a\nc,a\n", directed=True)
    again = reread(network)
    ids = {iri: agent.attributes["id"][0] for iri, agent in again.agents.items()}
    assert [(ids[source], ids[target]) for source, target in arcs(again)] == [
        ("a", "b"),
        ("b", "a"),
        ("c", "a"),
    ]
    assert (again.info.is_directed, project(again).number_of_edges()) == (True, 2)


def test_the_id_the_weight_and_every_other_column_are_kept(tmp_path: Path) -> None:
    nodes = "Kennung;Name;Art;Jahre im Netz\nA 1;VHS;Bildung;3\nB;AWO;Verband;\n"
    network = reread(imported(tmp_path, nodes, "von;nach;Gewicht;seit\nA 1;B;2,5;2019\n")[0])
    vhs = next(agent for agent in network.agents.values() if agent.label == "VHS")
    assert vhs.attributes == {"id": ("A 1",), "jahre-im-netz": ("3",)}
    (tie,) = network.ties.values()
    assert tie.attributes == {"weight": ("2,5",), "seit": ("2019",)}
    assert network.columns["jahre-im-netz"] == "Jahre im Netz"


def test_rows_of_a_second_mode_are_bodies_and_their_ties_seats(tmp_path: Path) -> None:
    nodes = "id,label,mode,kind\na,VHS,actor,Bildung\nr,Runde,event,Treffen\nb,AWO,actor,Verband\n"
    network, report = imported(tmp_path, nodes, "source,target\na,r\nr,b\na,b\n")
    assert {
        (network.label(it.member or ""), network.label(it.organization), it.role)
        for it in network.seats.values()
    } == {
        ("VHS", "Runde", "mitglied-unbestimmt"),
        ("AWO", "Runde", "mitglied-unbestimmt"),
    }
    assert (report.actors, report.bodies, report.ties, report.seats) == (2, 1, 1, 2)


def test_if_no_mode_is_that_of_actors_the_first_one_is(tmp_path: Path) -> None:
    network, _ = imported(tmp_path, "id,mode\na,Verein\nb,Gremium\nc,Verein\n", "source,target\na,b\n")
    assert sorted(agent.label for agent in network.agents.values() if agent.is_body) == ["b"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("0", "1"), ("1", "2"), ("FALSE", "TRUE"), ("Organisation", "Gremium"), ("", "event")],
)
def test_who_acts_and_where_they_meet_is_known_whichever_stands_first(
    tmp_path: Path, first: str, second: str
) -> None:
    network, _ = imported(tmp_path, f"id,mode\nr,{second}\na,{first}\nb,{first}\n", "source,target\na,r\n")
    assert [agent.label for agent in network.agents.values() if agent.is_body] == ["r"]


def test_every_statement_leads_to_the_wording_and_line_of_its_row(tmp_path: Path) -> None:
    network, _ = imported(tmp_path)
    (tie,) = network.ties.values()
    proof = network.evidence[tie.evidence[0]]
    assert (proof.quote, proof.notes, proof.type, proof.date) == ("a,b,2", ("Zeile 2",), "Liste", None)
    assert network.documents[proof.document or ""].title == "edges.csv"
    assert proof.recorded_on == TODAY


def test_the_same_file_name_in_two_folders_gives_two_documents(tmp_path: Path) -> None:
    paths = []
    for folder, content in (("akteure", ACTORS), ("verbindungen", TIES)):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "liste.csv")
        paths[-1].write_text(content, encoding="utf-8")
    network, _ = network_from_lists(*paths, Wanted(name="probe", label="Probe"), TODAY)
    assert [it.title for it in network.documents.values()] == ["liste.csv", "liste.csv"]


@pytest.mark.parametrize(
    ("nodes", "edges", "place", "reason"),
    [
        (ACTORS + ",ohne Kennung,Verband\n", TIES, ("nodes.csv", 5, "id"), "leer"),
        (ACTORS + "a,Andere,Verband\n", TIES, ("nodes.csv", 5, "id"), "schon in Zeile 2"),
        (ACTORS + "d,=1+1,Verband\n", TIES, ("nodes.csv", 5, "label"), "Formel"),
        (ACTORS + "d,@SUM(A1),Verband\n", TIES, ("nodes.csv", 5, "label"), "Formel"),
        (ACTORS + "d,D,Verband,zu viel\n", TIES, ("nodes.csv", 5, "Spalte 4"), "mehr Zellen"),
        (ACTORS + "d,D,e.muster@x.de\n", TIES, ("nodes.csv", 5, "kind"), "E-Mail"),
        (ACTORS + "id,label,kind\n", TIES, ("nodes.csv", 5, "id"), "wiederholt die Überschriften"),
        (ACTORS + f"d,{'D' * 5001},x\n", TIES, ("nodes.csv", 5, "label"), "mehr als 5000 Zeichen"),
        (ACTORS, TIES + "a,zz,1\n", ("edges.csv", 3, "target"), "»zz« ist in »nodes.csv« nicht"),
        (ACTORS, TIES + "zz,a,1\n", ("edges.csv", 3, "source"), "nicht"),
        (ACTORS, TIES + "a,a,1\n", ("edges.csv", 3, "target"), "sich selbst"),
        (ACTORS, TIES + ",a,1\n", ("edges.csv", 3, "source"), "leer"),
    ],
)
def test_a_row_that_cannot_be_used_is_left_out_with_place_and_reason(
    tmp_path: Path, nodes: str, edges: str, place: tuple[str, int, str], reason: str
) -> None:
    network, report = imported(tmp_path, nodes, edges)
    assert reasons(report) == [place]
    assert reason in report.rejected[0].reason
    assert (len(network.agents), len(network.ties)) == (3, 1)


def test_a_row_given_again_unchanged_is_further_evidence(tmp_path: Path) -> None:
    network, report = imported(tmp_path, ACTORS + "a,VHS,Bildung\n")
    assert [len(agent.evidence) for agent in network.agents.values() if agent.label == "VHS"] == [2]
    assert (report.files[0].merged, report.rejected) == (1, ())


def test_counts_add_up_and_no_row_is_lost(tmp_path: Path) -> None:
    nodes = ACTORS + "a,VHS,Bildung\n,x,y\n\n"
    network, report = imported(tmp_path, nodes, TIES + "b,a,1\na,zz,1\nc,c,1\n")
    assert [(it.file, it.read, it.taken, it.merged, it.rejected) for it in report.files] == [
        ("nodes.csv", 5, 3, 1, 1),
        ("edges.csv", 4, 1, 1, 2),
    ]
    assert len(network.evidence) == 3 + 1 + 1 + 1


@pytest.mark.parametrize(
    ("nodes", "edges", "reason"),
    [
        ("id,label,kind\n", TIES, "»nodes.csv« enthält nur Überschriften"),
        ("id,label\n,x\n,y\n", TIES, "Von 2 Zeilen ist keine verwendbar. Zeile 2, Spalte »id«"),
        (ACTORS, "source,target\na,zz\n", "Von 1 Zeile ist keine verwendbar. Zeile 2, Spalte »target«"),
        ("name,kind\na,b\n", TIES, "Die Spalte »id« fehlt"),
        (ACTORS, "source,weight\na,1\n", "Die Spalte »target« fehlt"),
    ],
)
def test_a_list_without_a_usable_row_or_column_is_refused(
    tmp_path: Path, nodes: str, edges: str, reason: str
) -> None:
    with pytest.raises(InvalidSource, match=reason):
        imported(tmp_path, nodes, edges)


def test_actors_without_any_tie_are_a_network_too(tmp_path: Path) -> None:
    network, _ = imported(tmp_path, edges="source,target\n")
    assert (project(network).number_of_nodes(), len(network.ties)) == (3, 0)


def test_without_labels_the_ids_are_shown_with_a_notice(tmp_path: Path) -> None:
    network, report = imported(tmp_path, "id\na\nb\n")
    assert {agent.label for agent in network.agents.values()} == {"a", "b"}
    assert any("keine Spalte »label«" in notice for notice in report.notices)


def test_ids_that_look_alike_in_addresses_stay_apart(tmp_path: Path) -> None:
    network, _ = imported(tmp_path, "id\nA+B\na-b\n日本\n", "source,target\nA+B,日本\n")
    assert len(network.agents) == 3
    addresses = {agent.label: iri.rsplit("/", 1)[-1] for iri, agent in network.agents.items()}
    assert addresses["a-b"] == "a-b"
    assert re.fullmatch("a-b-[0-9a-f]{8}", addresses["A+B"])
    assert re.fullmatch("akteur-[0-9a-f]{8}", addresses["日本"])


def test_rows_in_another_order_leave_every_actor_its_address(tmp_path: Path) -> None:
    one, _ = imported(tmp_path, "id\nA B\na b\n日本\n中国\n", "source,target\nA B,日本\n")
    other, _ = imported(tmp_path, "id\n中国\n日本\na b\nA B\n", "source,target\nA B,日本\n")
    assert {it.label: it.iri for it in one.agents.values()} == {
        it.label: it.iri for it in other.agents.values()
    }


def test_a_weight_of_nothing_is_pointed_out(tmp_path: Path) -> None:
    _, report = imported(tmp_path, edges="source,target,weight\na,b,0\n")
    assert any("Gewicht 0" in notice for notice in report.notices)


def test_the_report_says_once_that_persons_do_not_belong_here(tmp_path: Path) -> None:
    _, report = imported(tmp_path)
    assert sum("Personen" in notice for notice in report.notices) == 1


@pytest.mark.parametrize("directed", [False, True], ids=["mutual", "directed"])
def test_what_is_imported_keeps_the_data_rules(tmp_path: Path, directed: bool) -> None:
    nodes = "id,label,mode,kind,Jahr\na,VHS,actor,Bildung,1\nb,AWO,actor,,2\nr,Runde,body,Treffen,\n"
    network, _ = imported(tmp_path, nodes, "source,target,weight\na,b,2\na,r,1\nb,a,1\n", directed=directed)
    assert validate(quads_of(network)) == []


def test_a_shared_network_keeps_the_data_rules() -> None:
    folder = SHARED / "emon_cheyenne"
    if not folder.is_dir():
        pytest.skip("../shared/data/networks is missing")
    assert [it for it in validate(quads_of(of_shared(folder)[0])) if it.is_error] == []
