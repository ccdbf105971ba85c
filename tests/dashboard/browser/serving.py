"""Run the real server in a process of its own, with the real service or with a stand-in.

Usage: python -m tests.dashboard.browser.serving {real|fresh|own|office|hostile|many|broken} PORT
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

from dashboard import run
from graph import service
from tests.dashboard.browser.own_networks import fill
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors, install
from tests.dashboard.located import squares

STAND_INS = {
    "real": None,
    "fresh": None,
    "own": None,
    "office": None,
    "hostile": Fake(
        HOSTILE_NAMES,
        gaps=HOSTILE_NAMES,
        label=HOSTILE_NAMES[0],
        ties=HOSTILE_NAMES,
        set_aside=HOSTILE_NAMES,
        areas=squares(*HOSTILE_NAMES),
    ),
    "many": Fake(actors(500)),
    "broken": Fake(actors(1), broken=True),
}
EMPTY = ("fresh", "own", "office")
"""Servers that begin without the examples."""


def found(settings: service.Settings) -> None:
    """Put a network into the store in which nothing is recorded yet."""
    with closing(service.open_workspace(settings)) as store:
        service.create_network(store, service.Founding(label="Musterstadt"), date.today())


if __name__ == "__main__":
    stand_in = STAND_INS[sys.argv[1]]
    if stand_in is not None:
        install(stand_in)
    with tempfile.TemporaryDirectory() as folder:
        place = {"NETZLOTSE_DATA": folder, "NETZLOTSE_STORE": str(Path(folder) / "speicher")}
        own = service.settings(None, None, place, date.today()) if sys.argv[1] in EMPTY else None
        if own and sys.argv[1] == "own":
            found(own)
        if own and sys.argv[1] == "office":
            fill(own)
        code = run.serve(own, port=int(sys.argv[2]), open_browser=False)
    sys.exit(code)
