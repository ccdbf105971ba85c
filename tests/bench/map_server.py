"""The real dashboard with generated networks in its store, each of a size: `python -m tests.bench.map_server PORT SIZE …`."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import numpy as np

from dashboard import run
from graph import service
from graph.encoding import quads_of
from graph.generator.random_network import generate
from graph.store import Change

SEED = 1


def network_name(size: int) -> str:
    """Return the name of the network of this many actors."""
    return f"zufall-{size}"


def main() -> None:
    """Serve until ended."""
    port, *sizes = map(int, sys.argv[1:])
    opened = service.open_workspace

    def filled(settings: service.Settings, **chosen: bool) -> service.Store:
        store = opened(settings, **chosen)
        for size in sizes:
            network = generate(size, np.random.default_rng(SEED), name=network_name(size))
            store.change(
                Change(
                    additions=tuple(quads_of(network)),
                    reason=f"{size} Akteure, gewürfelt",
                    role="Messung",
                    recorded_at=datetime.now(UTC),
                )
            )
        return store

    service.open_workspace = filled
    sys.exit(run.serve(port=port, open_browser=False))


if __name__ == "__main__":
    main()
