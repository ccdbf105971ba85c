"""The pages of the dashboard: found by folder, ordered by number, reached by links that carry the view."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from types import ModuleType
from typing import TYPE_CHECKING

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard import state, words

if TYPE_CHECKING:
    from dashboard.page import Page

APP_NAME = "Netzlotse"
_SIDEBAR_WIDTH = 240
"""Pixels: the longest title fits, the map keeps the room."""


@dataclass(frozen=True, slots=True)
class View:
    """A page together with the function that draws it."""

    page: Page
    render: Callable[[], None]


def views() -> tuple[View, ...]:
    """Return all pages in their order; a module that cannot be imported is an error."""
    package = importlib.import_module("dashboard.views")
    names = [info.name for info in pkgutil.iter_modules(package.__path__)]
    found = [_view(importlib.import_module(f"{package.__name__}.{name}")) for name in names]
    return tuple(sorted(found, key=lambda view: view.page.order))


def run() -> None:
    """Draw the page that the address names."""
    asset = files("dashboard") / "assets"
    st.set_page_config(
        page_title=APP_NAME,
        page_icon=str(asset / "symbol.svg"),
        layout="wide",
        initial_sidebar_state=_SIDEBAR_WIDTH,
    )
    st.logo(str(asset / "logo.svg"), icon_image=str(asset / "symbol.svg"), size="large")
    chosen = st.navigation([_streamlit_page(view) for view in views()], expanded=True)
    chosen.run()


def link(identifier: str, label: str, *, icon: str | None = None, **values: str) -> None:
    """Draw a link to a page in the same network on the same day.

    Args:
        identifier: Name of the page's module.
        label: Markdown; names out of sources have to be escaped.
        icon: A symbol of the built-in font.
        values: Further values of the address, such as `feld`.
    """
    address = {key: (value,) for key, value in {**state.lasting_values(), **values}.items()}
    link_to(identifier, label, address, icon=icon)


def link_to(
    identifier: str, label: str, address: Mapping[str, Sequence[str]], *, icon: str | None = None
) -> None:
    """Draw a link to a page with exactly these values of the address.

    Args:
        identifier: Name of the page's module; nothing is drawn if there is none of this name.
        label: Markdown; names out of sources have to be escaped.
        address: Key to its values.
        icon: A symbol of the built-in font.
    """
    values = [(key, value) for key, given in address.items() for value in given]
    for view in views():
        if view.page.identifier == identifier:
            page = _streamlit_page(view)
            st.page_link(page, label=words.spoken(label), icon=icon, query_params=values)


def open_page(identifier: str) -> None:
    """Go to a page in the same network on the same day; the rest of the page that is left is not drawn."""
    for view in views():
        if view.page.identifier == identifier:
            st.switch_page(_streamlit_page(view), query_params=state.lasting_values())


def _view(module: ModuleType) -> View:
    return View(module.PAGE, module.render)


def _streamlit_page(view: View) -> StreamlitPage:
    page = view.page
    return st.Page(
        view.render,
        title=words.spoken(page.title),
        icon=page.icon,
        url_path=page.path or None,
        default=not page.path,
        visibility="visible" if page.is_listed else "hidden",
    )
