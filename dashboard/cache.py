"""The only place that keeps answers: each belongs to one data version and one set of arguments."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any

import streamlit as st

from graph import service

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from graph.findings import Finding, Judgement, JudgementState
    from graph.model import ActorCard, AgentMatch, MapView, Moment, NetworkInfo, Overview, Selection

KEPT_ANSWERS = 512
"""Enough for a meeting, little memory."""
KEPT_LISTS = 16
"""Gap lists of networks and days that people look at in turn."""
WAIT = "Einen Moment, die Angaben werden zusammengestellt …"
SEARCHING = "Die Hinweise werden gesucht und geprüft. Das dauert nur beim ersten Mal etwas länger."
COMPARING = "Vorher und nachher werden berechnet …"


class Desk:
    """What belongs to the process and not to a session: its settings, its one store (single writer), its gap lists.

    Not a cache of Streamlit: whoever empties those must not open the store a second time.
    """

    def __init__(self) -> None:
        self._lock, self._searching = Lock(), Lock()
        self._settings: service.Settings | None = None
        self._store: service.Store | None = None
        self._kept: service.FindingCache | None = None
        self._notebook: service.Notebook | None = None
        self._lists: dict[tuple[int, str, Moment], tuple[Finding, ...]] = {}

    def prepare(self, settings: service.Settings | None) -> None:
        """Set what the store will be opened with; None means: by the environment."""
        with self._lock:
            self._settings, self._store, self._kept, self._lists = settings, None, None, {}
            self._notebook = None

    def store(self) -> service.Store:
        """Return the store, opened at the first call."""
        with self._lock:
            if self._store is None:
                wanted = self._settings or service.settings(None, None, os.environ, today())
                self._store = service.open_workspace(wanted)
                self._kept = service.finding_cache(wanted)
                self._notebook = service.notebook(wanted)
            return self._store

    def notebook(self) -> service.Notebook:
        """Return where the office keeps what is no statement."""
        self.store()
        assert self._notebook is not None
        return self._notebook

    def has_findings(self, version: int, name: str, moment: Moment) -> bool:
        """Tell whether the gap list is there without any work."""
        return (version, name, moment) in self._lists

    def findings(
        self, version: int, name: str, moment: Moment, progress: service.Progress
    ) -> tuple[Finding, ...]:
        """Return a gap list: after a decision it is read back, only new statements are analysed anew.

        Two people who ask at the same time wait for one search.
        """
        key = (version, name, moment)
        store = self.store()
        with self._searching:
            known = self._lists.get(key)
            if known is not None:
                return known
            found = service.findings(store, name, moment, kept=self._kept, progress=progress)
            self._lists = {**dict(list(self._lists.items())[1 - KEPT_LISTS :]), key: found}
            return found

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


def findings(name: str, moment: Moment) -> tuple[Finding, ...]:
    """Return all findings of a network in their order, each with the latest decision; the first time with a bar."""
    at = version()
    if DESK.has_findings(at, name, moment):
        return DESK.findings(at, name, moment, service.silent)
    place = st.empty()
    bar = place.progress(0.0, SEARCHING)
    found = DESK.findings(at, name, moment, lambda done, _what: _advance(bar, done))
    place.empty()
    return found


def judgement_history(name: str) -> Mapping[str, tuple[Judgement, ...]]:
    """Return id of a finding → everything decided about it, oldest first."""
    answer: Mapping[str, tuple[Judgement, ...]] = _ask("judgement_history", name)
    return answer


def judge(finding: Finding, state: JudgementState, reason: str) -> None:
    """Store a decision about a finding; all answers belong to a new data version then."""
    service.judge(DESK.store(), finding.id, state, reason, today())


def what_if(name: str, moment: Moment, scenario: service.Scenario) -> service.Comparison:
    """Return findings and figures before and after a scenario."""
    return _comparison(version(), name, moment, scenario)


def network_figures(name: str, moment: Moment) -> tuple[service.MethodFigure, ...]:
    """Return the figures of a whole network with their method cards."""
    answer: tuple[service.MethodFigure, ...] = _ask("network_figures", name, moment)
    return answer


def actor_figures(iri: str, moment: Moment) -> tuple[service.MethodFigure, ...]:
    """Return where an actor stands in its network, with method cards; for internal use."""
    answer: tuple[service.MethodFigure, ...] = _ask("actor_figures", iri, moment)
    return answer


def labels(name: str, moment: Moment, iris: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels of entries of a network."""
    answer: tuple[str, ...] = _ask("labels", name, moment, iris)
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


def _advance(bar: DeltaGenerator, done: float) -> None:
    bar.progress(min(max(done, 0.0), 1.0), SEARCHING)


def _ask(question: str, *arguments: object) -> Any:
    return _answer(version(), question, *arguments)


@st.cache_resource(show_spinner=WAIT, max_entries=KEPT_ANSWERS)
def _answer(version: int, question: str, *arguments: object) -> Any:  # noqa: ARG001 - the version is part of the key
    """Ask the service once for each data version: the answers are frozen values, so all sessions share them."""
    return getattr(service, question)(DESK.store(), *arguments)


@st.cache_resource(show_spinner=COMPARING, max_entries=KEPT_ANSWERS)
def _comparison(
    version: int,  # noqa: ARG001 - the version is part of the key
    name: str,
    moment: Moment,
    scenario: service.Scenario,
) -> service.Comparison:
    return service.what_if(DESK.store(), name, moment, scenario)
