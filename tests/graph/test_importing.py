from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from rdflib import Literal

from graph import looking, service
from graph.errors import InvalidSource, WorkspaceError
from graph.importing import Lists, import_lists
from graph.model import Layer, Selection
from graph.projection.reading import read_network
from graph.store import Change, Quad, Store
from ontology.namespaces import INW, META_GRAPH, SKOS, data_iri, graph_iri
from tests.builders import NOW

TODAY = date(2026, 11, 22)
ACTORS = "id,label,kind\na,VHS,Bildung\nb,AWO,Verband\n"
TIES = "source,target\na,b\n"


@pytest.fixture
def empty() -> Iterator[Store]:
    """Open a store without the examples."""
    opened = service.open_workspace(service.settings("memory:", None, {}, TODAY), fill=False)
    yield opened
    opened.close()


def bring(
    store: Store, folder: Path, nodes: str = ACTORS, edges: str = TIES, name: str = "Klinik Nord", *, replaces: bool = False
) -> tuple[service.ImportReport, int]:  # fmt: skip
    (folder / "nodes.csv").write_text(nodes, encoding="utf-8")
    (folder / "edges.csv").write_text(edges, encoding="utf-8")
    lists = Lists(nodes=folder / "nodes.csv", edges=folder / "edges.csv", name=name, replaces=replaces)
    return import_lists(store, lists, role="Stelle", recorded_at=datetime.now(UTC), today=TODAY)


def everything(store: Store) -> set[Quad]:
    return set(store.scan(store.graphs()))


def test_a_network_is_stored_under_a_short_name_and_keeps_its_title(empty: Store, tmp_path: Path) -> None:
    report, version = bring(empty, tmp_path)
    assert (report.name, report.label, version) == ("klinik-nord", "Klinik Nord", 1)
    (info,) = service.networks(empty)
    assert (info.name, info.label, info.is_example) == ("klinik-nord", "Klinik Nord", False)


def test_the_journal_says_which_files_it_came_from(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path)
    reasons = [str(quad.object) for quad in empty.scan([META_GRAPH]) if quad.predicate == INW.reason]
    assert reasons == ["Netzwerk »klinik-nord« eingelesen aus nodes.csv und edges.csv"]


@pytest.mark.parametrize(
    ("label", "shown"), [("  ", "Klinik Nord"), ("Haus\nNord\u202e", "Haus Nord"), (None, "Klinik Nord")]
)
def test_a_title_is_one_line_of_signs_that_can_be_seen(
    empty: Store, tmp_path: Path, label: str | None, shown: str
) -> None:
    (tmp_path / "nodes.csv").write_text(ACTORS, encoding="utf-8")
    (tmp_path / "edges.csv").write_text(TIES, encoding="utf-8")
    lists = Lists(nodes=tmp_path / "nodes.csv", edges=tmp_path / "edges.csv", name="Klinik Nord", label=label)
    report, _ = import_lists(empty, lists, role="Stelle", recorded_at=datetime.now(UTC), today=TODAY)
    assert (report.name, report.label) == ("klinik-nord", shown)


def test_a_title_never_hides_the_network_of_that_name(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path, name="Nord")
    lists = Lists(nodes=tmp_path / "nodes.csv", edges=tmp_path / "edges.csv", name="andere", label="0 Nord")
    for label in ("nord", "Haus"):
        wanted = replace(lists, label=label, replaces=True)
        import_lists(empty, wanted, role="Stelle", recorded_at=datetime.now(UTC), today=TODAY)
        assert service.network_info(empty, "nord").name == "nord"
    assert service.network_info(empty, "haus").name == "andere"


@pytest.mark.parametrize("name", ["###", "meta", "Expectation", "日本"])
def test_a_name_that_makes_no_address_is_refused(empty: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidSource, match="geht nicht als Name"):
        bring(empty, tmp_path, name=name)
    assert empty.data_version() == 0


@pytest.mark.parametrize("name", ["peine", "Lüneburg", "LEER"])
@pytest.mark.parametrize("replaces", [False, True])
def test_examples_are_never_replaced(empty: Store, tmp_path: Path, name: str, replaces: bool) -> None:
    with pytest.raises(InvalidSource, match="schreibgeschütztes Beispiel"):
        bring(empty, tmp_path, name=name, replaces=replaces)


def test_a_network_that_is_there_stays_unless_its_replacement_is_asked_for(
    empty: Store, tmp_path: Path
) -> None:
    bring(empty, tmp_path)
    before = everything(empty)
    with pytest.raises(InvalidSource, match=r"gibt es schon.*--replace"):
        bring(empty, tmp_path, "id\nx\ny\n", "source,target\nx,y\n")
    assert everything(empty) == before


def test_a_replacement_is_one_change_and_leaves_nothing_of_the_old_list(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path)
    _, version = bring(empty, tmp_path, "id\nx\nb\n", "source,target\nx,b\n", replaces=True)
    network = read_network(empty, "klinik-nord", NOW)
    assert (version, {agent.label for agent in network.agents.values()}) == (2, {"x", "b"})
    assert (len(network.ties), len(network.evidence), network.problems) == (1, 3, ())


def test_notes_of_the_office_outlast_a_replacement(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path)
    area = graph_iri("klinik-nord", Layer.INTERNAL)
    note = Quad(data_iri("klinik-nord", "actor", "a"), SKOS.note, Literal("intern", lang="de"), area)
    empty.change(Change(additions=(note,), reason="Notiz", role="Stelle", recorded_at=datetime.now(UTC)))
    bring(empty, tmp_path, replaces=True)
    assert note in set(empty.scan([area]))


def test_other_networks_are_left_alone(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path, name="eins")
    before = set(empty.scan([graph_iri("eins", Layer.PUBLIC)]))
    bring(empty, tmp_path, name="zwei")
    bring(empty, tmp_path, name="zwei", replaces=True)
    assert set(empty.scan([graph_iri("eins", Layer.PUBLIC)])) == before


@pytest.mark.parametrize("edges", ["", "source,target\na,zz\n", "von\na\n"])
def test_with_a_list_that_cannot_be_used_nothing_is_stored(empty: Store, tmp_path: Path, edges: str) -> None:
    with pytest.raises(InvalidSource):
        bring(empty, tmp_path, edges=edges)
    assert everything(empty) == set()


def test_a_missing_file_changes_nothing(empty: Store, tmp_path: Path) -> None:
    lists = Lists(nodes=tmp_path / "fehlt.csv", edges=tmp_path / "fehlt.csv", name="x")
    with pytest.raises(WorkspaceError, match="gibt es nicht"):
        service.import_network(empty, lists, TODAY)


def test_the_same_lists_give_the_same_bytes(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path)
    first = service.export(empty, "klinik-nord", "trig")
    bring(empty, tmp_path, replaces=True)
    assert service.export(empty, "klinik-nord", "trig") == first


def test_an_exported_network_with_kinds_of_its_own_can_be_loaded_again(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path)
    before = read_network(empty, "klinik-nord", NOW)
    file = tmp_path / "netz.trig"
    file.write_bytes(service.export(empty, "klinik-nord", "trig"))
    other = service.open_workspace(service.settings("memory:", None, {}, TODAY))
    service.load(other, file, TODAY)
    after = read_network(other, "klinik-nord", NOW)
    assert (after.agents, after.ties, after.own_kinds) == (before.agents, before.ties, before.own_kinds)
    other.close()


def test_no_expectation_of_integration_work_applies_to_kinds_from_elsewhere(tmp_path: Path) -> None:
    store = service.open_workspace(service.settings("memory:", None, {}, TODAY))
    bring(store, tmp_path)
    bring(store, tmp_path, "id,kind\na,Jobcenter\nb,vhs\n", name="unseres")
    assert read_network(store, "klinik-nord", NOW).expectations == {}
    assert read_network(store, "unseres", NOW).expectations
    assert not [it for it in service.findings(store, "klinik-nord", NOW) if it.gap == "coverage"]
    store.close()


def test_the_map_and_the_card_name_own_kinds_by_their_label(empty: Store, tmp_path: Path) -> None:
    bring(empty, tmp_path)
    view = looking.map_view(empty, "klinik-nord", Selection(moment=NOW))
    assert {(node.kind_label, node.group_label) for node in view.nodes} == {
        ("Bildung", "Bildung"),
        ("Verband", "Verband"),
    }
    card = service.actor_card(empty, str(data_iri("klinik-nord", "actor", "a")), NOW)
    assert (card.label, card.kind_label) == ("VHS", "Bildung")
