"""The only place that keeps answers: each belongs to one data version and one set of arguments."""

from __future__ import annotations

import os
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any

import streamlit as st

from graph import service

if TYPE_CHECKING:
    from graph.findings import Finding
    from graph.model import ActorCard, AgentMatch, MapView, Moment, NetworkInfo, Overview, Selection

KEPT_ANSWERS = 512
"""Enough for a meeting, little memory."""
WAIT = "Einen Moment, die Angaben werden zusammengestellt …"


class Desk:
    """What belongs to the process and not to a session: its settings and its one store (single writer).

    Not a cache of Streamlit: whoever empties those must not open the store a second time.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._settings: service.Settings | None = None
        self._store: service.Store | None = None

    def prepare(self, settings: service.Settings | None) -> None:
        """Set what the store will be opened with; None means: by the environment."""
        with self._lock:
            self._settings, self._store = settings, None

    def store(self) -> service.Store:
        """Return the store, opened at the first call."""
        with self._lock:
            if self._store is None:
                self._store = service.open_workspace(
                    self._settings or service.settings(None, None, os.environ, today())
                )
            return self._store

    def close(self) -> None:
        """Give the store back, if it was opened."""
        with self._lock:
            if self._store is not None:
                self._store.close()
            self._store = None


DESK = Desk()


def version() -> int:
    """Return the data version that all answers of this run belong to."""
    return service.data_version(DESK.store())


def networks() -> tuple[NetworkInfo, ...]:
    """Return the networks that can be shown."""
    answer: tuple[NetworkInfo, ...] = _ask("networks")
    return answer


def overview(name: str, moment: Moment) -> Overview:
    """Return the first screen of a network."""
    answer: Overview = _ask("overview", name, moment)
    return answer


def map_view(name: str, selection: Selection) -> MapView:
    """Return nodes and lines of a selection."""
    answer: MapView = _ask("map_view", name, selection)
    return answer


def actor_card(iri: str, moment: Moment) -> ActorCard:
    """Return all that is known of an actor."""
    answer: ActorCard = _ask("actor_card", iri, moment)
    return answer


def findings(name: str, moment: Moment, field: str | None = None) -> tuple[Finding, ...]:
    """Return the findings of a network, in their order."""
    answer: tuple[Finding, ...] = _ask("findings", name, moment, field)
    return answer


def has_newer_examples() -> bool:
    """Tell whether the program ships examples that the store lacks or holds in an older version."""
    return bool(_ask("offered_examples"))


def find_agents(text: str) -> tuple[AgentMatch, ...]:
    """Return the actors of all networks whose name is like a text, best first."""
    return service.find_agents(DESK.store(), text)


def fields() -> dict[str, str]:
    """Return the action fields: code to German label, in their order."""
    return dict(service.fields())


def kinds() -> dict[str, str]:
    """Return the groups of kinds of actors: code to German label."""
    return dict(service.kinds())


def modalities() -> dict[str, str]:
    """Return the modalities: code to German label."""
    return dict(service.modalities())


def today() -> date:
    """Return the day on which the page is looked at."""
    return date.today()


def _ask(question: str, *arguments: object) -> Any:
    return _answer(version(), question, *arguments)


@st.cache_resource(show_spinner=WAIT, max_entries=KEPT_ANSWERS)
def _answer(version: int, question: str, *arguments: object) -> Any:  # noqa: ARG001 - the version is part of the key
    """Ask the service once for each data version: the answers are frozen values, so all sessions share them."""
    return getattr(service, question)(DESK.store(), *arguments)
