"""How well likely ties are predicted on real networks: `python -m tests.bench.links` (four minutes)."""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from tests.bench.link_methods import OURS, REFERENCE, methods
from tests.bench.link_quality import Quality, quality
from tests.bench.link_tasks import LARGE, NETWORKS, networks, tasks

Key = tuple[str, str, str]
"""Sort of task, network, method."""


def main() -> None:
    """Print the tables and write them to a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--out", type=Path, default=Path("dist/links.md"))
    chosen = parser.parse_args()
    if not NETWORKS.is_dir():
        print(f"skipped: the shared networks are not there ({NETWORKS.name})")
        return
    lines = []
    for line in _report(measured(chosen.seeds), chosen.seeds):
        print(line)
        lines.append(line)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    chosen.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def measured(seeds: int) -> Mapping[Key, Quality]:
    """Return the mean over the tasks of each sort, for each network and method."""
    found: dict[Key, list[Quality]] = defaultdict(list)
    for name, structure in networks():
        for task in tasks(structure, 1 if structure.size > LARGE else seeds):
            for method, score in methods().items():
                found[task.sort, name, method].append(quality(task, score(task.known, structure.kinds)))
    return {key: _mean(values) for key, values in found.items()}


def _mean(values: list[Quality]) -> Quality:
    auc = [value.auc for value in values if not math.isnan(value.auc)]
    return Quality(
        float(np.mean(auc)) if auc else math.nan,
        float(np.mean([value.mrr for value in values])),
        float(np.mean([value.hit for value in values])),
        float(np.mean([value.first for value in values])),
    )


def _report(found: Mapping[Key, Quality], seeds: int) -> Iterator[str]:
    """Yield two tables: means over the networks for each method; each network for ours and the reference."""
    yield f"# Likely ties (seeds 0–{seeds - 1}; lhd_leaders: seed 0, five blocks, five newcomers)"
    yield ""
    yield "| task (networks) | method | AUC | MRR | hit@5 | first ten right |"
    yield "|---|---|---|---|---|---|"
    for sort in dict.fromkeys(key[0] for key in found):
        names = [name for task, name, method in found if (task, method) == (sort, OURS)]
        for method in methods():
            mean = _mean([found[sort, name, method] for name in names])
            yield f"| {sort} ({len(names)}) | {method} | {_cells(mean)} |"
    yield ""
    yield f"| task | network | AUC, MRR, hit@5, first ten: {OURS} | | | | {REFERENCE} | | | |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for sort, name, method in found:
        if method == OURS:
            ours, other = found[sort, name, OURS], found[sort, name, REFERENCE]
            yield f"| {sort} | {name} | {_cells(ours)} | {_cells(other)} |"


def _cells(value: Quality) -> str:
    return f"{value.auc:.3f} | {value.mrr:.3f} | {value.hit:.3f} | {value.first:.3f}"


if __name__ == "__main__":
    main()
