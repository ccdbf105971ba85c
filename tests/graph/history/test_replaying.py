"""The journal alone makes the data: whatever was changed, taken back, restored and erased, in any order."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from graph import history
from graph.config import MEMORY, Settings
from graph.errors import Conflict, InvalidSource
from graph.store import Change, Erasure, Quad, Store, open_store
from graph.store.journal import is_journal
from ontology.namespaces import META_GRAPH, SKOS, data_iri, graph_iri

BEGIN = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
ROLE = "Koordination"
PERSONS = graph_iri("peine", "personen")
GRAPHS = (
    graph_iri("peine", "oeffentlich"),
    graph_iri("peine", "intern"),
    PERSONS,
    graph_iri("leer", "oeffentlich"),
    META_GRAPH,
)
THINGS = tuple(data_iri("peine", "thing", letter) for letter in "abc")
QUADS = st.builds(
    Quad,
    st.sampled_from(THINGS),
    st.just(SKOS.note),
    st.one_of(st.sampled_from(THINGS), st.sampled_from([Literal("eins"), Literal("zwei", lang="de")])),
    st.sampled_from(GRAPHS),
)
MANY = st.lists(QUADS, max_size=5).map(tuple)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("change"), MANY, MANY),
        st.tuples(st.just("undo"), st.integers(0, 5), st.none()),
        st.tuples(st.just("backup"), st.none(), st.none()),
        st.tuples(st.just("restore"), st.none(), st.none()),
        st.tuples(st.just("erase"), st.sampled_from(THINGS), st.none()),
    ),
    max_size=12,
)


def data_of(store: Store) -> frozenset[Quad]:
    return frozenset(quad for quad in store.scan(store.graphs()) if not is_journal(quad))


def opened(address: str) -> Store:
    return open_store(Settings(store=address, today=date(2026, 5, 4), data_folder=Path("unused")))


class Walk:
    """Takes one step after the other and remembers what the store held after each data version."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder, self.number = store, folder, 0
        self.states: dict[int, frozenset[Quad]] = {0: frozenset()}
        self.erased: set[URIRef] = set()

    def take(self, kind: str, first: object, second: object) -> None:
        self.number += 1
        steps: dict[str, Callable[[], object]] = {
            "change": lambda: self._change(first, second),
            "undo": lambda: self._undo(first),
            "backup": lambda: self.store.backup(self.folder / f"{self.number}"),
            "restore": self._restore,
            "erase": lambda: self._erase(first),
        }
        try:
            steps[kind]()
        except (Conflict, InvalidSource):
            assert self.store.data_version() == max(self.states)
        self.states[self.store.data_version()] = data_of(self.store)

    @property
    def now(self) -> datetime:
        return BEGIN + timedelta(days=self.number)

    def _change(self, additions: object, removals: object) -> None:
        told = {"additions": additions, "removals": removals, "reason": "Test", "role": ROLE}
        self.store.change(Change(**told, recorded_at=self.now))  # type: ignore[arg-type]  # from the strategy

    def _undo(self, back: object) -> None:
        entries = history.changes(self.store)
        if entries and isinstance(back, int):
            history.undo(self.store, entries[back % len(entries)].iri, role=ROLE, recorded_at=self.now)

    def _restore(self) -> None:
        backups = sorted(self.folder.iterdir(), key=lambda path: int(path.name))
        if backups:
            self.store.restore(backups[0], role=ROLE, recorded_at=self.now)

    def _erase(self, subject: object) -> None:
        assert isinstance(subject, URIRef)
        self.store.erase(
            Erasure(network="peine", subjects=(subject,), reason="Wunsch", role=ROLE, recorded_at=self.now)
        )
        self.erased.add(subject)
        for version, state in self.states.items():
            self.states[version] = frozenset(
                it for it in state if not (it.graph == PERSONS and subject in (it.subject, it.object))
            )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_replaying_the_journal_makes_the_data_and_every_state_before(
    steps: list[tuple[str, object, object]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        walk = Walk(opened(MEMORY), Path(folder))
        for step in steps:
            walk.take(*step)
        assert history.rebuilt(walk.store) == data_of(walk.store)
        for version, state in walk.states.items():
            kept = {it for it in state if it.graph in GRAPHS[:2]}
            assert set(history.quads_at(walk.store, "peine", version)) == kept
