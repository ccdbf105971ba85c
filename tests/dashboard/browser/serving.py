"""Run the real server in a process of its own, with the real service or with a stand-in.

Usage: python -m tests.dashboard.browser.serving {real|hostile|many|broken} PORT
"""

from __future__ import annotations

import sys

from dashboard import run
from tests.dashboard.fakes import HOSTILE_NAMES, Fake, actors, install

STAND_INS = {
    "real": None,
    "hostile": Fake(
        HOSTILE_NAMES,
        gaps=HOSTILE_NAMES,
        label=HOSTILE_NAMES[0],
        ties=HOSTILE_NAMES,
        set_aside=HOSTILE_NAMES,
    ),
    "many": Fake(actors(500)),
    "broken": Fake(actors(1), broken=True),
}

if __name__ == "__main__":
    stand_in = STAND_INS[sys.argv[1]]
    if stand_in is not None:
        install(stand_in)
    sys.exit(run.serve(port=int(sys.argv[2]), open_browser=False))
