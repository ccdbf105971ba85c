"""The journal keeps what a change really did; whoever was slower is told, and nobody writes the journal by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from rdflib import Literal, URIRef

from graph.errors import Conflict, InvalidSource
from graph.store import Change, Expected, Quad, Store
from graph.store.blocks import LARGEST, blocks_of, quads_in
from ontology.namespaces import GRAPH, INW, META_GRAPH, RDF, SKOS, data_iri, graph_iri

MakeChange = Callable[..., Change]
MakeLabel = Callable[..., Quad]
VHS = data_iri("peine", "actor", "vhs")
PUBLIC = graph_iri("peine", "oeffentlich")
HISTORY = graph_iri("peine", "verlauf")


def side(store: Store, predicate: URIRef, graph: URIRef = HISTORY) -> set[Quad]:
    return set(quads_in(quad.object for quad in store.scan([graph]) if quad.predicate == predicate))


def told(store: Store, predicate: URIRef) -> list[str]:
    return [str(quad.object) for quad in store.scan([META_GRAPH]) if quad.predicate == predicate]


def test_only_what_was_really_removed_and_added_is_kept(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    store.change(change(label("eins"), label("zwei")))
    store.change(
        change(label("zwei"), label("drei"), removals=(label("eins"), label("fehlt"), label("zwei")))
    )
    assert side(store, INW.before) == {label("eins")}
    assert side(store, INW.after) == {label("eins"), label("zwei"), label("drei")}
    assert sorted(told(store, INW.addedCount)) == ["1", "2"]
    assert sorted(told(store, INW.removedCount)) == ["0", "1"]


def test_a_change_without_any_effect_leaves_no_entry(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    store.change(change(label("VHS")))
    before = (store.digest(), set(store.scan(store.graphs())))
    assert store.change(change(label("VHS"), removals=(label("fehlt"),))) == 1
    assert (store.digest(), set(store.scan(store.graphs()))) == before


def test_each_part_is_kept_where_it_belongs(store: Store, change: MakeChange, label: MakeLabel) -> None:
    shared = Quad(VHS, SKOS.note, Literal("geteilt"), META_GRAPH)
    person = label("Person", layer="personen")
    store.change(change(label("VHS"), label("Netz", network="leer"), person, shared))
    assert side(store, INW.after) == {label("VHS")}
    assert side(store, INW.after, graph_iri("leer", "verlauf")) == {label("Netz", network="leer")}
    persons = [quad for quad in store.scan([person.graph]) if quad != person]
    assert set(quads_in(quad.object for quad in persons)) == {person}
    assert side(store, INW.after, GRAPH["verlauf"]) == {shared}
    assert set(told(store, INW.touches)) == {
        str(data_iri("peine", "", ""))[:-2],
        str(data_iri("leer", "", ""))[:-2],
    }


def test_nothing_about_persons_leaves_their_layer(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("Erika Muster", layer="personen")))
    elsewhere = [graph for graph in store.graphs() if graph != graph_iri("peine", "personen")]
    assert not any("Erika" in str(quad.object) for quad in store.scan(elsewhere))


def test_a_large_change_is_kept_in_blocks_of_moderate_size(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    many = tuple(label(str(number)) for number in range(2 * LARGEST + 1))
    store.change(change(*many))
    assert len(list(store.scan([HISTORY]))) == 3
    assert side(store, INW.after) == set(many)


def test_blocks_keep_every_sign() -> None:
    hard = [
        Literal('a\n"b"\\ \u2028\u2029 ü 🌍'),
        Literal(""),
        Literal("x\x01\x1f"),
        Literal("a", lang="de-DE"),
    ]
    quads = [Quad(VHS, SKOS.note, literal, PUBLIC) for literal in hard]
    assert list(quads_in(blocks_of(quads))) == quads


@pytest.mark.parametrize(
    "forbidden",
    [
        Quad(VHS, INW.before, Literal("x"), HISTORY),
        Quad(VHS, INW.before, Literal("x"), GRAPH["verlauf"]),
        Quad(data_iri("meta", "change", "0"), INW.reason, Literal("x"), META_GRAPH),
        Quad(data_iri("meta", "change", "0"), INW.after, Literal("x"), graph_iri("peine", "personen")),
    ],
)
@pytest.mark.parametrize("way", ["additions", "removals"])
def test_no_change_touches_the_journal(
    store: Store, change: MakeChange, label: MakeLabel, forbidden: Quad, way: str
) -> None:
    store.change(change(label("VHS")))
    before = store.digest()
    with pytest.raises(InvalidSource, match="Der Verlauf lässt sich nicht ändern"):
        store.change(replace(change(label("neu")), **{way: (label("neu"), forbidden)}))  # type: ignore[arg-type]  # either field
    assert store.digest() == before


def test_an_entry_can_not_be_removed(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("VHS")))
    journal = [quad for quad in store.scan([META_GRAPH, HISTORY]) if quad.predicate != INW.dataVersion]
    assert any(quad[1:3] == (RDF.type, INW.Change) for quad in journal)
    for quad in journal:
        with pytest.raises(InvalidSource, match="Verlauf"):
            store.change(change(removals=(quad,)))


def test_what_is_still_as_expected_is_changed(store: Store, change: MakeChange, label: MakeLabel) -> None:
    store.change(change(label("alt")))
    seen = Expected((VHS,), frozenset({label("alt")}))
    store.change(replace(change(label("neu"), removals=(label("alt"),)), expected=seen))
    assert list(store.scan([PUBLIC])) == [label("neu")]


@pytest.mark.parametrize("seen", [(), ("alt",), ("alt", "neu", "mehr")])
def test_what_is_no_longer_as_expected_is_left_alone(
    store: Store, change: MakeChange, label: MakeLabel, seen: tuple[str, ...]
) -> None:
    store.change(change(label("alt"), label("neu"), label("anderswo", layer="intern")))
    version = store.data_version()
    expected = Expected((VHS,), frozenset(map(label, seen)))
    with pytest.raises(Conflict, match="hat jemand anderes denselben Eintrag geändert") as refusal:
        store.change(replace(change(label("meins")), expected=expected))
    assert refusal.value.current == {label("alt"), label("neu")}
    assert store.data_version() == version
    assert set(store.scan([PUBLIC])) == {label("alt"), label("neu")}


def test_what_is_expected_not_to_be_there_yet_is_made_once(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    fresh = replace(change(label("VHS")), expected=Expected((VHS,), frozenset()))
    store.change(fresh)
    with pytest.raises(Conflict):
        store.change(replace(fresh, additions=(label("zweite"),)))


def test_of_two_who_save_the_same_record_one_succeeds(
    store: Store, change: MakeChange, label: MakeLabel
) -> None:
    for round_ in range(5):
        seen = tuple(store.scan([PUBLIC]))
        outcomes: list[str] = []
        start = threading.Barrier(2)

        def save(
            who: str,
            seen: tuple[Quad, ...] = seen,
            outcomes: list[str] = outcomes,
            start: threading.Barrier = start,
        ) -> None:
            mine = replace(change(label(who), removals=seen), expected=Expected((VHS,), frozenset(seen)))
            start.wait()
            try:
                store.change(mine)
                outcomes.append(who)
            except Conflict as refusal:
                (theirs,) = refusal.current
                outcomes.append(f"nicht {who}, sondern {theirs.object}")

        pair = (f"a{round_}", f"b{round_}")
        threads = [threading.Thread(target=save, args=(who,)) for who in pair]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        (saved,) = (str(quad.object) for quad in store.scan([PUBLIC]))
        other = next(who for who in pair if who != saved)
        assert sorted(outcomes) == sorted([saved, f"nicht {other}, sondern {saved}"])
