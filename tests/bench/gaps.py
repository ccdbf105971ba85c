"""How long the gap list takes at three sizes, and each figure beside plain networkx in the same run.

Run by `make bench`, or `python -m tests.bench.gaps 300 15000`. Nothing is asserted: a number about speed stands here,
never in a test.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import networkx as nx
import numpy as np

from graph import service
from graph.analysis import Analysis, Parameters, analyse
from graph.answers.gap_list import gap_list
from graph.findings import Detector
from graph.gaps import detectors
from graph.generator.random_network import generate
from graph.kept import FindingCache, key_of
from graph.metrics.actors import betweenness, constraint, effective_size, sampled_betweenness
from graph.metrics.structure import Structure
from graph.model import Moment, Network

SIZES = (300, 15_000, 150_000)
SEED = 20261122
TODAY = date(2026, 11, 22)
WHOLE_LIST_UP_TO = 15_000
"""Beyond, the detectors that need no chance comparison (GAPS.md §5)."""
COUNTING = ("coverage", "isolated", "fragile")
AIMS = {300: "30 s (ohne Zufallsvergleiche 2 s)", 15_000: "60 s", 150_000: "10 min"}
NETWORKX_SAMPLES = {300: None, 15_000: 50, 150_000: 5}
"""From so many starts networkx computes betweenness; from all would take hours."""
NETWORKX_EFFECTIVE_SIZE_UP_TO = 15_000
"""Beyond, networkx wants more memory than the machine has."""
KILOBYTE = 1024


@dataclass(frozen=True)
class Duel:
    """One figure computed twice."""

    name: str
    ours: Callable[[], object]
    plain: Callable[[], object] | None


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def with_expectations(network: Network) -> Network:
    """Return the network with the expectations that ship for all: coverage has something to do."""
    store = service.open_workspace(service.settings("memory:", None, {}, TODAY))
    from graph.projection.reading import read_network

    expected = read_network(store, "peine", Moment(TODAY, TODAY)).expectations
    store.close()
    return replace(network, expectations=expected)


def gap_times(analysis: Analysis, chosen: Sequence[Detector]) -> Iterator[tuple[str, float, int]]:
    """Yield each detector with its seconds and how many findings it has."""
    for detector in chosen:
        begin = time.perf_counter()
        found = list(detector.find(analysis))
        yield detector.gap.id, time.perf_counter() - begin, len(found)


def duels(structure: Structure, graph: nx.Graph[str], size: int) -> Iterator[Duel]:
    """Yield the figures of the gap list beside networkx."""
    fast, samples = structure.igraph, NETWORKX_SAMPLES[size]
    yield Duel("Teile", fast.connected_components, lambda: list(nx.connected_components(graph)))
    yield Duel("Trennstellen", fast.articulation_points, lambda: list(nx.articulation_points(graph)))
    yield Duel("Brücken", fast.bridges, lambda: list(nx.bridges(graph)))
    yield Duel("Kern", fast.coreness, lambda: nx.core_number(graph))
    yield Duel("Gebundenheit (Burt)", lambda: constraint(structure), lambda: nx.constraint(graph))
    can = size <= NETWORKX_EFFECTIVE_SIZE_UP_TO
    yield Duel(
        "Wirksame Größe (Burt)",
        lambda: effective_size(structure),
        (lambda: nx.effective_size(graph)) if can else None,
    )
    if samples is None:
        yield Duel("Dazwischen", lambda: betweenness(structure), lambda: nx.betweenness_centrality(graph))
    else:
        rng = np.random.default_rng(SEED)
        yield Duel(
            f"Dazwischen ({samples} Startpunkte)",
            lambda: sampled_betweenness(structure, rng, samples),
            lambda: nx.betweenness_centrality(graph, k=samples, seed=SEED),
        )
        yield Duel("Dazwischen (500 Startpunkte)", lambda: sampled_betweenness(structure, rng, 500), None)


def measure(size: int) -> None:
    """Print everything for one size."""
    print(f"\n== {size:,} Akteure ==".replace(",", "."))
    begin = time.perf_counter()
    network = with_expectations(generate(size, np.random.default_rng(SEED)))
    print(f"{'Erzeugt':<34}{time.perf_counter() - begin:9.2f} s   {len(network.ties)} Beziehungen")
    begin = time.perf_counter()
    analysis = analyse(network, Moment(TODAY, TODAY), Parameters(seed=SEED))
    _ = analysis.structure, analysis.contact_structure
    reading = time.perf_counter() - begin
    print(f"{'Graphen und Leiter der Abdeckung':<34}{reading:9.2f} s")
    chosen = [it for it in detectors() if size <= WHOLE_LIST_UP_TO or it.gap.id in COUNTING]
    total = reading
    for name, took, count in gap_times(analysis, chosen):
        total += took
        print(f"  {name:<32}{took:9.2f} s   {count} Hinweise")
    print(f"{'Liste der Lücken zusammen':<34}{total:9.2f} s   Ziel: {AIMS[size]}")
    if size <= WHOLE_LIST_UP_TO:
        second_call(network, chosen)
    print(f"{'Kennzahl':<34}{'Netzlotse':>11}{'networkx':>12}{'Verhältnis':>12}")
    for duel in duels(analysis.structure, nx.Graph(analysis.structure.igraph.get_edgelist()), size):
        ours = seconds(duel.ours)
        plain = seconds(duel.plain) if duel.plain else None
        compared = (
            f"{plain:10.3f} s{plain / max(ours, 1e-6):11.1f}×" if plain is not None else f"{'–':>12}{'–':>12}"
        )
        print(f"  {duel.name:<32}{ours:9.3f} s{compared}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILOBYTE
    print(f"{'Speicher, höchstens':<34}{peak:9.0f} MB")


def second_call(network: Network, chosen: Sequence[Detector]) -> None:
    """Print how long the same list takes when nothing has changed."""
    kept = FindingCache(None)
    kept.save(
        key_of(network), gap_list(analyse(network, Moment(TODAY, TODAY), Parameters(trials=1)), chosen[:1])
    )
    took = seconds(lambda: kept.load(key_of(network)))
    print(f"{'Zweiter Aufruf, Daten unverändert':<34}{took:9.2f} s")


def main(sizes: Sequence[int]) -> None:
    """Measure the sizes asked for."""
    print(f"Lücken finden: Zufallsnetze mit Startwert {SEED}")
    for size in sizes:
        measure(size)


if __name__ == "__main__":
    main([int(text) for text in sys.argv[1:]] or SIZES)
