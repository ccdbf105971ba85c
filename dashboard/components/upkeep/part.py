"""A part of the page on which the office keeps its data, and where all parts are found."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.page import Scene

PACKAGE = "dashboard.components.upkeep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing the office does with its data."""

    key: str
    """In the address: `teil=…`."""
    title: str
    """As on its button."""
    question: str
    """As heading of the page."""
    order: int
    show: Callable[[Scene], None]
    changes_data: bool = True
    """Whether it makes no sense in a network that only ships as an example."""


@cache
def parts() -> tuple[Part, ...]:
    """Return all parts in their order; a module that cannot be imported is an error."""
    package = importlib.import_module(PACKAGE)
    modules = (
        importlib.import_module(f"{PACKAGE}.{info.name}") for info in pkgutil.iter_modules(package.__path__)
    )
    found = (module.PART for module in modules if hasattr(module, "PART"))
    return tuple(sorted(found, key=lambda part: part.order))
