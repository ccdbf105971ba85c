"""What reads and then writes does so alone: nobody's change in between is lost."""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Thread

from rdflib import Literal, URIRef

from graph.store import Change, Quad, Store, alone
from graph.store.memory import MemoryStore
from ontology.namespaces import graph_iri

AREA = graph_iri("musterstadt", "oeffentlich")
COUNTER = URIRef("https://a.example/zaehler")
EDITORS, ROUNDS = 4, 10


@alone
def count_on(store: Store) -> None:
    before = list(store.scan([AREA]))
    number = int(str(before[0].object)) if before else 0
    after = Quad(COUNTER, COUNTER, Literal(str(number + 1)), AREA)
    store.change(
        Change(
            additions=(after,),
            removals=tuple(before),
            reason="weiter",
            role="X",
            recorded_at=datetime.now(UTC),
        )
    )


def test_editors_who_read_and_write_one_after_the_other_lose_nothing() -> None:
    store = MemoryStore()

    def work() -> None:
        for _ in range(ROUNDS):
            count_on(store)

    editors = [Thread(target=work) for _ in range(EDITORS)]
    for it in editors:
        it.start()
    for it in editors:
        it.join()
    assert [str(quad.object) for quad in store.scan([AREA])] == [str(EDITORS * ROUNDS)]
