"""An office with one own network in memory, and its page `Daten pflegen`."""

from __future__ import annotations

from datetime import UTC, date, datetime

from streamlit.testing.v1 import AppTest

from dashboard import cache
from graph import changing, service
from graph.founding import Founding
from graph.store import Store

__all__ = ["NOW", "ROLE", "TODAY", "open_part", "own_office"]

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
ROLE = "Koordinierungsstelle"
PATIENCE = 60


def own_office(label: str = "Netz Musterstadt") -> tuple[Store, str]:
    """Return the store of the pages with one empty network, and its short name."""
    settings = service.settings("memory:", None, {}, TODAY)
    store = changing.open_workspace(settings, fill=False)
    cache.DESK.prepare(settings, store)
    name, _ = changing.create_network(store, Founding(label=label), TODAY)
    return store, name


def open_part(part: str, **values: str) -> AppTest:
    """Return the page with one of its parts."""
    page = AppTest.from_string(
        "from dashboard.views import upkeep\nupkeep.render()", default_timeout=PATIENCE
    )
    for key, value in {"teil": part, **values}.items():
        page.query_params[key] = value
    return page.run()
