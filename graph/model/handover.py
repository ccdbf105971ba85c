"""What is handed on: who has to be named, and what every file says of itself so that it can be read by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from graph.model.statements import NetworkInfo

__all__ = ["Attribution", "Imprint", "Publisher"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A source that may be passed on only if it is named, or only under its licence."""

    title: str
    licence: str = ""
    """As the source states it; empty where it asks for nothing but to be named."""
    attribution: str = ""
    """Who has to be named, in the words of the source; empty where only a licence is stated."""
    website: str = ""
    date: str | None = None
    """Of the source, as stated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who hands data on, as far as the office has filled it in, and under which licence."""

    name: str = ""
    mail: str = ""
    """Functional, never personal."""
    licence: str = ""
    """Address of the licence that the office has chosen; empty as long as it has not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """What a file says of itself."""

    network: NetworkInfo
    valid_on: date
    as_of: date
    data_version: int
    changed_on: date | None = None
    """Day of the last change; None where the journal tells none."""
    holds_all_days: bool = False
    """Whether it holds every statement with its dates instead of showing one day."""
    place: str = ""
    """Label of the one municipality it is limited to; empty for the whole network."""
    attributions: tuple[Attribution, ...] = ()
