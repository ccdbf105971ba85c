"""How long checking, taking in, changing and undoing take: `python -m tests.bench.rules` (some five minutes).

Everything is seconds of the processor, not of the clock: other work on the machine changes them little. Nothing is
asserted: a number about speed stands here, never in a test.
"""

from __future__ import annotations

import argparse
import csv
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TypeVar

import numpy as np
from rdflib import Graph

from graph import changing, keeping
from graph.editing import Preset, Source, saved
from graph.encoding import quads_of
from graph.founding import Founding
from graph.generator.random_network import generate
from graph.history import undo
from graph.records import Record, RecordSort
from graph.store import Store
from graph.store.folder import FolderStore
from graph.validation import validate
from graph.validation.reference import by_pyshacl
from graph.validation.triples import Triple
from ontology.loader import codes, expectations, shape_topics, shapes, vocabulary

TODAY = date(2026, 11, 22)
SEED = 20261122
SIZES = (300, 1_500, 15_000)
PYSHACL_UP_TO = 1_500
"""Beyond, pyshacl takes minutes."""
ROWS = (500, 2_000, 10_000)
CHANGES = (100, 1_000, 3_000)
AT_ONCE = 20
"""Changes over which one figure is the mean."""
_Result = TypeVar("_Result")


def main() -> None:
    """Print the tables and write them to a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("dist/rules.md"))
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--rows", type=int, nargs="*", default=ROWS)
    parser.add_argument("--changes", type=int, nargs="*", default=CHANGES)
    chosen = parser.parse_args()
    lines = []
    for line in chain(_rules(chosen.sizes), _lists(chosen.rows), _changes(chosen.changes)):
        print(line, flush=True)
        lines.append(line)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def measured(work: Callable[[], _Result]) -> tuple[float, _Result]:
    """Return how many seconds of the processor something takes, and what it gives."""
    begin = time.process_time()
    result = work()
    return time.process_time() - begin, result


def _rules(sizes: list[int]) -> Iterator[str]:
    yield "| Akteure | Aussagen | alle Datenregeln | pyshacl | pyshacl braucht das |"
    yield "|---|---|---|---|---|"
    validate([])  # reads the rules
    everything = Graph()
    for topic in shape_topics():
        everything += shapes(topic)
    around = tuple(vocabulary() + codes() + expectations())
    for size in sizes:
        yield _size(size, around, everything)


def _size(size: int, around: tuple[Triple, ...], rules: Graph) -> str:
    quads = list(quads_of(generate(size, np.random.default_rng(SEED))))
    ours, _ = measured(lambda: validate(quads))
    slow = ratio = "–"
    if size <= PYSHACL_UP_TO:
        triples = [*around, *(quad[:3] for quad in quads)]
        theirs, _ = measured(lambda: list(by_pyshacl(triples, rules)))
        slow, ratio = f"{theirs:.1f} s", f"{theirs / ours:.0f}-fache"
    return f"| {size} | {len(quads)} | {ours:.2f} s | {slow} | {ratio} |"


def _lists(rows: list[int]) -> Iterator[str]:
    yield ""
    yield "| Zeilen | lesen | Probe | einlesen | noch einmal: Probe | zurücknehmen |"
    yield "|---|---|---|---|---|---|"
    with tempfile.TemporaryDirectory() as folder:
        for number in rows:
            yield _list(Path(folder), number)


def _list(folder: Path, number: int) -> str:
    store, name = _own(folder / f"store{number}")
    path = associations(folder / f"vereine{number}.csv", number)
    role, now = keeping.office_stamp().role, keeping.office_stamp().recorded_at
    read, opened = measured(lambda: keeping.opened(path, name))
    planned, plan = measured(lambda: keeping.plan(store, name, opened.batch))
    stored, applied = measured(
        lambda: keeping.apply(store, plan, keeping.Decisions(), role=role, recorded_at=now, today=TODAY)
    )
    again, _ = measured(lambda: keeping.plan(store, name, opened.batch))
    undone, _ = measured(lambda: undo(store, applied.entry, role=role, recorded_at=now))
    store.close()
    return f"| {number} | {read:.1f} s | {planned:.1f} s | {stored:.1f} s | {again:.1f} s | {undone:.1f} s |"


def _changes(numbers: list[int]) -> Iterator[str]:
    yield ""
    yield "| gespeicherte Formulare | je Formular |"
    yield "|---|---|"
    source = Source(preset=Preset.CALL, day="2026-11-20", note="am Telefon gesagt")
    with tempfile.TemporaryDirectory() as folder:
        store, name = _own(Path(folder) / "store")
        spent = 0.0
        for number in range(1, max(numbers, default=0) + 1):
            record = Record(
                sort=RecordSort.ACTOR, iri="", values={"label": (f"Verein {number}",), "kind": ("verein",)}
            )
            begin = time.process_time()
            saved(store, name, record, source, stamp=keeping.office_stamp(), today=TODAY)
            spent += time.process_time() - begin
            if number + AT_ONCE in numbers:
                spent = 0.0
            if number in numbers:
                yield f"| {number} | {1000 * spent / AT_ONCE:.0f} ms |"
        store.close()


def associations(path: Path, number: int) -> Path:
    """Write a list of invented associations."""
    chance = random.Random(SEED)
    kinds = (
        "Sport",
        "Kultur",
        "Heimat",
        "Musik",
        "Garten",
        "Jugend",
        "Begegnungs",
        "Sprach",
        "Förder",
        "Chor",
    )
    sorts = ("verein", "initiative", "gemeinschaft", "treff", "kreis", "netzwerk", "forum", "club", "gruppe")
    places = [
        f"{one}{two}" for one in ("Nord", "Süd", "Alt", "Neu", "Ober") for two in ("dorf", "hausen", "heim")
    ]
    with path.open("w", newline="", encoding="utf-8") as file:
        sheet = csv.writer(file, delimiter=";")
        sheet.writerow(["Name", "Art", "Straße", "PLZ", "Ort", "E-Mail", "Website"])
        for row in range(number):
            place = chance.choice(places)
            name = f"{chance.choice(kinds)}{chance.choice(sorts)} {place} {row} e.V."
            street, post = f"Ringstraße {chance.randint(1, 200)}", chance.randint(29000, 31999)
            sheet.writerow(
                [
                    name,
                    "Verein",
                    street,
                    post,
                    place,
                    f"info@verein{row}.example",
                    f"https://verein{row}.example",
                ]
            )
    return path


def _own(folder: Path) -> tuple[Store, str]:
    store = FolderStore(folder)
    return store, changing.create_network(store, Founding(label="Messnetz"), TODAY)[0]


if __name__ == "__main__":
    main()
