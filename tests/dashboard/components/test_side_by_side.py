"""Networks side by side: two of the same name are two columns, not a broken page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard import cache
from tests.builders import NOW
from tests.dashboard.conftest import Opener
from tests.dashboard.fakes import Fake, actors


def test_two_networks_of_one_name_are_two_columns(open_page: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = Fake(actors(3))
    (one,) = fake.patches()["municipalities"](None, ("a",), NOW)
    other = replace(one, network=replace(one.network, name="b"))
    monkeypatch.setattr(cache, "municipalities", lambda _names, _moment: (one, other))

    columns = list(open_page("comparison", fake).dataframe[0].value.columns)

    assert columns[2] == f"{columns[1]} (2)"
