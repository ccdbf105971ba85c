"""An own network is one change with its entry; examples never stand in its way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import examples, service
from graph.errors import InvalidSource
from graph.founding import Founding
from graph.history import changes
from graph.importing import Lists, import_lists
from graph.model import Moment
from graph.store import Quad, Store
from graph.store.journal import is_journal
from ontology.namespaces import EXPECTATIONS_GRAPH, INW, META_GRAPH, graph_iri

TODAY = date(2026, 11, 22)
NETWORK = Founding(label="Integrationsnetzwerk Musterstadt", ags="03157006")
NAME = "integrationsnetzwerk-musterstadt"


@pytest.fixture
def empty() -> Iterator[Store]:
    opened = service.open_workspace(service.settings("memory:", None, {}, TODAY), fill=False)
    yield opened
    opened.close()


def reasons(store: Store) -> list[str]:
    return [str(quad.object) for quad in store.scan([META_GRAPH]) if quad.predicate == INW.reason]


def test_own_network_has_its_label_and_key_and_is_no_example(empty: Store) -> None:
    assert service.create_network(empty, NETWORK, TODAY) == (NAME, 1)
    (info,) = service.networks(empty)
    assert (info.name, info.label, info.ags) == (NAME, "Integrationsnetzwerk Musterstadt", "03157006")
    assert not info.is_example
    assert not info.is_fictional


def test_it_is_one_change_with_one_entry_in_the_journal(empty: Store) -> None:
    service.create_network(empty, NETWORK, TODAY)
    assert reasons(empty) == ["Eigenes Netzwerk »Integrationsnetzwerk Musterstadt« angelegt"]
    assert [entry.records for entry in changes(empty)] == [0]


def test_it_keeps_the_data_rules_and_has_the_expectations_for_all(empty: Store) -> None:
    service.create_network(empty, NETWORK, TODAY)
    assert not [problem for problem in service.check(empty) if problem.is_error]
    assert any(empty.scan([EXPECTATIONS_GRAPH]))


def test_where_nothing_is_recorded_nothing_is_missing(empty: Store) -> None:
    service.create_network(empty, NETWORK, TODAY)
    assert service.findings(empty, NAME, Moment(TODAY, TODAY)) == ()
    assert service.overview(empty, NAME, Moment(TODAY, TODAY)).is_empty


def test_the_same_name_is_never_overwritten(empty: Store) -> None:
    service.create_network(empty, NETWORK, TODAY)
    with pytest.raises(InvalidSource, match="gibt es schon"):
        service.create_network(empty, Founding(label="INTEGRATIONSNETZWERK Musterstadt"), TODAY)
    assert service.data_version(empty) == 1


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("   ", "Bitte einen Namen eingeben"),
        ("???", "geht nicht als Name eines Netzwerks"),
        ("Peine", "schreibgeschütztes Beispiel"),
        ("Musterkreis", "schreibgeschütztes Beispiel"),
        ("x" * 121, "höchstens 120 Zeichen"),
        ("Netz erika.muster@verein.example", "persönliche E-Mail-Adresse"),
    ],
)
def test_names_that_cannot_be_used_are_refused_in_german(empty: Store, label: str, said: str) -> None:
    with pytest.raises(InvalidSource, match=said):
        service.create_network(empty, Founding(label=label), TODAY)
    assert service.data_version(empty) == 0


@pytest.mark.parametrize(
    "ags", ["3157", "031570", "17157", "00157", "0315700", "031570061", "O3157", "٠٣١٥٧"]
)
def test_keys_of_another_form_are_refused(empty: Store, ags: str) -> None:
    with pytest.raises(InvalidSource, match="5 Ziffern"):
        service.create_network(empty, Founding(label="Netz", ags=ags), TODAY)


@pytest.mark.parametrize("ags", ["", "  ", "03157", " 03157 ", "16077032"])
def test_keys_of_counties_and_municipalities_are_taken(ags: str) -> None:
    assert Founding(label="Netz", ags=ags).ags_problem == ""


@given(st.text(alphabet="0123456789", max_size=10))
def test_a_key_has_five_or_eight_digits_of_one_of_sixteen_laender(ags: str) -> None:
    is_key = len(ags) in (5, 8) and 1 <= int(ags[:2]) <= 16
    assert (Founding(label="Netz", ags=ags).ags_problem == "") == (is_key or not ags)


def test_who_begins_with_an_own_network_is_not_offered_the_examples(empty: Store) -> None:
    service.create_network(empty, NETWORK, TODAY)
    assert service.offered_examples(empty) == ()


def test_own_networks_stand_before_the_examples(empty: Store) -> None:
    service.install_examples(empty, TODAY)
    service.create_network(empty, Founding(label="Zusammen in Zwickau"), TODAY)
    assert [info.name for info in service.networks(empty)][:2] == ["zusammen-in-zwickau", "laatzen"]


def test_a_list_read_into_the_empty_network_keeps_its_title_and_key(empty: Store, tmp_path: Path) -> None:
    service.create_network(empty, NETWORK, TODAY)
    (tmp_path / "a.csv").write_text("id,label,kind\na,VHS,vhs\nb,AWO,verein\n", encoding="utf-8")
    (tmp_path / "v.csv").write_text("source,target\na,b\n", encoding="utf-8")
    lists = Lists(nodes=tmp_path / "a.csv", edges=tmp_path / "v.csv", name=NAME, replaces=True)
    import_lists(empty, lists, role="Stelle", recorded_at=datetime.now(UTC), today=TODAY)
    (info,) = service.networks(empty)
    assert (info.label, info.ags) == (NETWORK.label, NETWORK.ags)
    assert not service.overview(empty, NAME, Moment(TODAY, TODAY)).is_empty


def test_removed_examples_leave_the_own_network_and_the_words_for_all(empty: Store) -> None:
    service.create_network(empty, NETWORK, TODAY)
    own = set(empty.scan([graph_iri(NAME, "oeffentlich")]))
    service.install_examples(empty, TODAY)
    assert service.remove_examples(empty) == examples.SHIPPED
    assert [info.name for info in service.networks(empty)] == [NAME]
    assert set(empty.scan([graph_iri(NAME, "oeffentlich")])) == own
    assert any(empty.scan([EXPECTATIONS_GRAPH]))
    assert service.offered_examples(empty) == ()
    assert reasons(empty)[-1:] != []


def data_of(store: Store) -> set[Quad]:
    return {it for it in store.scan(store.graphs()) if not is_journal(it) and it.graph != META_GRAPH}


def test_removed_examples_come_back_as_they_were(empty: Store) -> None:
    service.install_examples(empty, TODAY)
    before = data_of(empty)
    service.remove_examples(empty)
    assert service.networks(empty) == ()
    assert service.install_examples(empty, TODAY) == examples.SHIPPED
    assert data_of(empty) == before
    assert service.offered_examples(empty) == ()


def test_decisions_about_an_example_outlast_its_removal(empty: Store) -> None:
    from graph.findings import JudgementState

    service.install_examples(empty, TODAY)
    first = service.findings(empty, "peine", Moment(TODAY, TODAY))[0]
    service.judge(empty, first.id, JudgementState.CHECKED, "Am Telefon geklärt", TODAY)
    service.remove_examples(empty)
    service.install_examples(empty, TODAY)
    again = service.findings(empty, "peine", Moment(TODAY, TODAY))
    assert [item.state for item in again if item.id == first.id] == [JudgementState.CHECKED]


def test_nothing_to_remove_is_no_change(empty: Store) -> None:
    assert service.remove_examples(empty) == ()
    assert service.data_version(empty) == 0


def test_only_the_wanted_examples_are_put_in_and_the_others_not_offered(empty: Store) -> None:
    assert service.install_examples(empty, TODAY, parts=("musterkreis",)) == ("begriffe", "musterkreis")
    assert [info.name for info in service.networks(empty)] == ["musterkreis"]
    assert service.offered_examples(empty) == ()
    assert service.install_examples(empty, TODAY, parts=examples.NAMES) == examples.NAMES
    assert len(service.networks(empty)) == 5
