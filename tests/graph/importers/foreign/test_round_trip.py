"""Our own drawings come back as what they were: a duty stays a duty, a seat a seat, a round table one tie."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from graph import service
from graph.encoding import quads_of
from graph.exporters import gexf, graphml, kumu
from graph.exporters.parcel import Parcel, legal
from graph.importers.foreign.drawn import Wanted
from graph.importers.foreign.formats import read_batch
from graph.importers.foreign.kumu import read_kumu
from graph.importers.foreign.sources import Source
from graph.intake import Decisions, RowState, apply, plan
from graph.model import Modality, Network, NetworkInfo, Period, Tie
from graph.projection.reading import read_network
from graph.reading import network_at
from graph.records import Batch, Draft, RecordSort
from graph.store import Change
from graph.store.memory import MemoryStore
from ontology.namespaces import data_iri
from tests.batches import check, counts
from tests.builders import (
    NOW,
    TODAY,
    actor,
    body,
    directed,
    document,
    evidence,
    group,
    network,
    offer,
    place,
    quota,
    seat,
    tie,
    undertaking,
)
from tests.graph.exporters.parcels import parcel
from tests.whole_networks import whole_networks

FORMATS: dict[str, tuple[str, Callable[[Parcel], bytes]]] = {
    "kumu-json": ("netz.json", kumu.render_json),
    "kumu-xlsx": ("netz.xlsx", kumu.render_workbook),
    "gexf": ("netz.gexf", gexf.render),
    "graphml": ("netz.graphml", graphml.render),
}
every_format = pytest.mark.parametrize("format_", FORMATS)


def iri(sort: str, name: str) -> str:
    return str(data_iri("musterstadt", sort, name))


AWO, VHS, STADT, AMT = (iri("actor", it) for it in ("awo", "vhs", "stadt", "amt"))
RAT, KIRCHEN, NORD = iri("body", "rat"), iri("group", "kirchen"), iri("place", "nord")


def joined(name: str, *ends: str, **more: Any) -> Tie:
    return tie(*ends, **{"iri": iri("tie", name), "label": f"Beziehung {name}", **more})


def invented() -> Network:
    """Return a network with every modality, a seat, an involvement, a round table of three and a group."""
    project, part = undertaking(iri("undertaking", "fest"), VHS, role="durchfuehrung")
    return network(
        document("Leitbild", "2006", attribution="© Stadt Musterstadt", licence="CC-BY-4.0"),
        evidence("e", "Leitbild", "Beide sollen kooperieren."),
        place(NORD, label="Nordstadt"),
        actor(AWO, label="AWO Nord", also_kinds=("migrationsberatung",), alt_labels=("Arbeiterwohlfahrt",), places=(NORD,)),
        actor(VHS, "vhs", label="Volkshochschule", fields=("sprache", "bildung"), unit_of=(STADT,), notes=("Kurse; viele",)),
        actor(STADT, "stadt", label="Stadt Musterstadt", period=Period(start="1994", end="2999-05", latest=date(2999, 5, 31))),
        actor(AMT, "behoerde", label="Neues Amt", modality=Modality.SOLL, plan_state="beschlossen"),
        body(RAT, "integrationsbeirat", label="Beirat", organ_of=(STADT,)),
        group(KIRCHEN, "kirchengemeinde", label="Kirchen", count=4, resolved_by=(AWO,)),
        joined("ist", AWO, VHS, level=3, confirmed_on=date(2025, 4, 1), evidence=("e",)),
        joined("auftrag", AWO, VHS, modality=Modality.AUFTRAG),
        joined("soll", VHS, KIRCHEN, modality=Modality.SOLL, plan_state="empfohlen", fields=("sprache",)),
        joined("negiert", AWO, KIRCHEN, modality=Modality.NEGIERT),
        directed(STADT, VHS, "foerderung", iri=iri("tie", "foerderung"), label="Zuschuss", modality=Modality.SOLL, plan_state="geplant"),
        joined("runde", AWO, VHS, STADT, relation="informationsaustausch", modality=Modality.AUFTRAG),
        seat(AWO, RAT, "vorsitz", iri=iri("seat", "awo"), label="AWO im Beirat"),
        seat(VHS, RAT, "beratend", iri=iri("seat", "vhs"), label="VHS im Beirat", modality=Modality.SOLL),
        project,
        part,
    )  # fmt: skip


def drawn(net: Network, format_: str, folder: Path, into: str = "") -> Batch:
    """Return what our export of a network says when it is read again."""
    name, render = FORMATS[format_]
    (folder / name).write_bytes(render(parcel(net, without_records=True)))
    batch = read_batch(folder / name, network=into)
    check(batch)
    return batch


def by_address(batch: Batch) -> dict[str, Draft]:
    return {it.iri or it.identifier or it.key: it for it in batch.drafts if it.sort is not RecordSort.PLACE}


def one(it: Draft, name: str) -> str:
    return "".join(it.values.get(name, ()))


def ends_of(it: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return direction and ends: those that are directed in their order, all others in any."""
    return (*it.values.get("source", ()), *it.values.get("target", ())), tuple(
        sorted(it.values.get("participants", ()))
    )


def compare(net: Network, batch: Batch) -> None:
    """Check actors, ties, seats and involvements against the values of the network itself."""
    found = by_address(batch)
    for agent in net.agents.values():
        it = found[agent.iri]
        is_sort = (
            RecordSort.GENERIC if agent.is_generic else RecordSort.BODY if agent.is_body else RecordSort.ACTOR
        )
        assert (it.sort, one(it, "label")) == (is_sort, legal(agent.label))
        assert one(it, "kind").removeprefix("own:") == agent.kind
        assert (one(it, "modality"), one(it, "plan_state")) == (agent.modality.value, agent.plan_state or "")
        assert it.values.get("fields", ()) == agent.fields
        assert (one(it, "start"), one(it, "end")) == (agent.period.start or "", agent.period.end or "")
        assert set(it.values.get("unit_of", ())) == {iri for iri in agent.unit_of if iri in net.agents}
    shown = {it.iri: it for it in net.ties.values() if set(it.ends) <= net.agents.keys()}
    assert {address for address, it in found.items() if it.sort is RecordSort.TIE} == shown.keys()
    for tie_ in shown.values():
        it = found[tie_.iri]
        told = (one(it, "relation"), one(it, "modality"), one(it, "plan_state"), one(it, "level"))
        level = "" if tie_.level is None else str(tie_.level)
        assert told == (tie_.relation, tie_.modality.value, tie_.plan_state or "", level)
        directed_ends = (tie_.source, tie_.target) if tie_.source else ()
        assert ends_of(it) == (directed_ends, () if tie_.source else tuple(sorted(set(tie_.participants))))
    seats = {
        it.iri: (it.member, it.organization, it.role, it.modality.value)
        for it in net.seats.values()
        if it.member
    }
    assert seats == {
        address: (one(it, "member"), one(it, "organization"), one(it, "role"), one(it, "modality"))
        for address, it in found.items() if it.sort is RecordSort.SEAT
    }  # fmt: skip
    parts = {(it.participant, it.undertaking, it.role) for it in net.involvements.values() if it.undertaking}
    assert parts == {
        (one(it, "participant"), one(it, "undertaking"), one(it, "role"))
        for it in found.values() if it.sort is RecordSort.INVOLVEMENT
    }  # fmt: skip


@every_format
def test_an_invented_network_comes_back_as_it_was(format_: str, tmp_path: Path) -> None:
    batch = drawn(invented(), format_, tmp_path)
    compare(invented(), batch)
    assert batch.rejected == ()
    found = by_address(batch)
    assert found[AWO].values["also_kinds"] == ("migrationsberatung",)
    assert found[AWO].values["alt_labels"] == ("Arbeiterwohlfahrt",)
    [nord] = [it for it in batch.drafts if it.sort is RecordSort.PLACE]
    assert (found[AWO].values["places"], nord.values["label"]) == ((nord.key,), ("Nordstadt",))
    assert found[VHS].values["notes"] == ("Kurse; viele",)
    assert found[RAT].values["organ_of"] == (STADT,)
    assert (found[KIRCHEN].values["count"], found[KIRCHEN].values["resolved_by"]) == (("4",), (AWO,))
    fact = found[iri("tie", "ist")]
    assert (fact.values["label"], fact.values["confirmed_on"]) == (("Beziehung ist",), ("2025-04-01",))
    assert "Beide sollen kooperieren." in fact.quote
    assert "Leitbild (2006)" in fact.quote
    assert found[iri("tie", "runde")].values["label"] == ("Beziehung runde",)
    assert not any(it.attributes for it in batch.drafts)
    assert any("TriG" in it for it in batch.notices)
    assert batch.attribution == "© Stadt Musterstadt (CC-BY-4.0)"


@every_format
@pytest.mark.parametrize("name", ["lueneburg", "peine"])
def test_a_shipped_network_comes_back_as_it_was(
    store: service.Store, format_: str, name: str, tmp_path: Path
) -> None:
    net = network_at(store, name, NOW)
    compare(net, drawn(net, format_, tmp_path))


def own_store() -> MemoryStore:
    store = MemoryStore()
    quads = tuple(quads_of(Network(info=NetworkInfo(name="heim", label="Heim"))))
    store.change(
        Change(additions=quads, reason="neu", role="Stelle", recorded_at=datetime(2026, 1, 1, tzinfo=UTC))
    )
    return store


def applied(store: MemoryStore, batch: Batch) -> None:
    apply(
        store, plan(store, "heim", batch, profile="p"), Decisions(), role="Stelle",
        recorded_at=datetime(2026, 1, 1, tzinfo=UTC), today=TODAY,
    )  # fmt: skip


def taken_over(batch: Batch) -> Network:
    """Return the network that a batch makes of an empty one."""
    store = own_store()
    applied(store, batch)
    return read_network(store, "heim", NOW)


@every_format
def test_a_drawing_of_a_network_taken_into_the_same_one_changes_nothing(format_: str, tmp_path: Path) -> None:
    store = own_store()
    applied(store, drawn(invented(), format_, tmp_path))
    again = drawn(network_at(store, "heim", NOW), format_, tmp_path, into="heim")
    assert {it.state for it in plan(store, "heim", again, profile="q").rows} == {RowState.UNCHANGED}


def meanings(net: Network, ties: Iterable[Tie]) -> set[tuple[frozenset[str], str, str]]:
    return {
        (frozenset(legal(net.agents[end].label) for end in it.ends), it.relation, it.modality.value)
        for it in ties
    }


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        *((name, it) for name in ("invented", "peine") for it in FORMATS),
        ("lueneburg", "kumu-xlsx"),
        ("lueneburg", "gexf"),
    ],
)
def test_taken_into_an_empty_network_the_ties_mean_the_same(
    store: service.Store, format_: str, name: str, tmp_path: Path
) -> None:
    net = invented() if name == "invented" else network_at(store, name, NOW)
    after = taken_over(drawn(net, format_, tmp_path, into="heim"))
    shown = [it for it in net.ties.values() if set(it.ends) <= net.agents.keys()]
    assert meanings(after, after.ties.values()) == meanings(net, shown)
    assert len(after.ties) == len(shown)
    assert len(after.seats) == len([it for it in net.seats.values() if it.member])


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(whole_networks())
def test_nothing_that_is_no_fact_comes_back_as_one(
    tmp_path_factory: pytest.TempPathFactory, net: Network
) -> None:
    content = json.loads(kumu.render_json(parcel(net, without_records=True)))
    batch = read_kumu([Source("netz.json", content)], Wanted())
    check(batch)
    said = {it.iri: it.modality.value for found in (net.ties, net.agents, net.seats) for it in found.values()}
    for address, it in by_address(batch).items():
        if address in said:
            assert one(it, "modality") == said[address]


def shown(net: Network) -> Any:
    return json.loads(kumu.render_json(parcel(net, without_records=True)))


def read(content: Any) -> Batch:
    batch = read_kumu([Source("netz.json", content)], Wanted())
    check(batch)
    return batch


def test_a_duty_whose_modality_was_deleted_is_rejected_and_not_a_fact() -> None:
    content = shown(network(actor(AWO), actor(VHS), joined("auftrag", AWO, VHS, modality=Modality.AUFTRAG)))
    [link] = content["connections"]
    del link["Schlüssel der Modalität"]
    batch = read(content)
    assert counts(batch) == {"actor": 2}
    assert "TriG" in batch.rejected[0].reason


def test_a_duty_that_was_made_a_fact_in_one_of_two_places_is_rejected() -> None:
    content = shown(network(actor(AWO), actor(VHS), joined("auftrag", AWO, VHS, modality=Modality.AUFTRAG)))
    content["connections"][0]["Schlüssel der Modalität"] = "ist"
    assert counts(read(content)) == {"actor": 2}


def test_a_duty_of_which_only_the_label_is_left_stays_a_duty() -> None:
    content = shown(network(actor(AWO), actor(VHS), joined("auftrag", AWO, VHS, modality=Modality.AUFTRAG)))
    kept = {"id", "from", "to", "label", "type", "direction"}
    content["connections"] = [{key: it[key] for key in kept} for it in content["connections"]]
    [duty] = [it for it in read(content).drafts if it.sort is RecordSort.TIE]
    assert (one(duty, "modality"), one(duty, "relation")) == ("auftrag", "kooperation")


def test_a_duty_and_a_fact_of_which_only_the_labels_are_left_stay_two() -> None:
    net = network(
        actor(AWO),
        actor(VHS),
        joined("ist", AWO, VHS),
        joined("auftrag", AWO, VHS, modality=Modality.AUFTRAG),
    )
    content = shown(net)
    kept = {"from", "to", "label", "type", "direction"}
    content["connections"] = [{key: it[key] for key in kept} for it in content["connections"]]
    after = taken_over(read(content))
    assert meanings(after, after.ties.values()) == meanings(net, net.ties.values())


def test_a_link_that_was_renamed_in_the_other_program_is_marked_as_doubtful() -> None:
    content = shown(network(actor(AWO), actor(VHS), joined("ist", AWO, VHS)))
    content["connections"][0]["type"] = "streitet mit"
    [doubtful] = [it for it in read(content).drafts if it.sort is RecordSort.TIE]
    assert [(name, "streitet mit" in why) for name, why in doubtful.warnings] == [("relation", True)]


def test_a_meeting_with_members_who_are_not_shown_never_becomes_a_pair() -> None:
    hidden = joined("runde", AWO, VHS, hidden_ends=2)
    batch = read(shown(network(actor(AWO), actor(VHS), hidden)))
    assert counts(batch) == {"actor": 2}
    assert len(batch.rejected) == 3


def test_what_a_drawing_does_not_carry_is_told() -> None:
    batch = read(shown(network(body(RAT), offer("Kurs", RAT), quota(RAT, 5))))
    assert counts(batch) == {"body": 1}
    [lost] = batch.rejected
    assert (lost.cell, lost.spot.column) == ("5", "Sitze ohne Namen")
    assert "Arbeitsmappe" in lost.reason


def test_elements_added_by_hand_are_joined_with_ours() -> None:
    content = shown(network(actor(AWO, label="AWO")))
    content["elements"].append({"_id": "elem-1", "label": "DRK", "type": "Verein"})
    content["connections"].append({"from": "elem-1", "to": AWO, "type": "kooperiert mit"})
    batch = read(content)
    assert counts(batch) == {"actor": 2, "tie": 1}
    assert [it.values.get("modality") for it in batch.drafts if it.sort is RecordSort.TIE] == [None]
