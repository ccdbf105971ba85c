"""Pages without a server: each test gets its own stand-in for the service."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard import cache
from tests.dashboard.fakes import Fake, door_of

Opener = Callable[..., AppTest]
PATIENCE = 30


@pytest.fixture(autouse=True)
def _fresh_cache() -> Iterator[None]:
    cache.DESK.prepare(None)
    st.cache_resource.clear()
    yield
    cache.DESK.prepare(None)
    st.cache_resource.clear()


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[[Fake], None]:
    """Return a function that lets all pages ask a stand-in."""

    def put(fake: Fake) -> None:
        for name, stand_in in fake.patches().items():
            monkeypatch.setattr(door_of(name), name, stand_in)

    return put


@pytest.fixture
def open_page(use: Callable[[Fake], None]) -> Opener:
    """Return a function that opens a page of a stand-in, with values of the address."""

    def opened(identifier: str, fake: Fake, **values: str) -> AppTest:
        use(fake)
        page = AppTest.from_string(
            f"from dashboard.views import {identifier}\n{identifier}.render()", default_timeout=PATIENCE
        )
        for key, value in values.items():
            page.query_params[key] = value
        return page.run()

    return opened


def parsed_words(page: AppTest) -> str:
    """Return all that a page hands to the Markdown parser, one element a line."""
    elements = [*page.title, *page.header, *page.subheader, *page.markdown, *page.caption]
    elements += [*page.info, *page.warning, *page.error, *page.expander, *page.button]
    return "\n".join(str(getattr(element, "value", "") or element.label) for element in elements)


def words(page: AppTest) -> str:
    """Return everything a page says, plain text included."""
    return "\n".join([parsed_words(page), *(text.value for text in page.text)])
