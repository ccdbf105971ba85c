"""The only place that keeps answers: each belongs to one data version and one set of arguments."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard import words
from graph import looking, service
from graph.locale import say

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

    from graph.findings import Finding, Judgement, JudgementState
    from graph.model import (
        ActorCard,
        AgentMatch,
        MapFilter,
        MapView,
        Moment,
        NetworkInfo,
        Overview,
        Selection,
    )
    from graph.model.bodies import BodyBoard
    from graph.model.handover import Attribution
    from graph.model.offers import OfferAnswer, OfferChoices, OfferQuestion

KEPT_ANSWERS = 512
"""Enough for a meeting, little memory."""
KEPT_LISTS = 16
"""Gap lists of networks and days that people look at in turn."""
WAIT = say("Einen Moment, die Angaben werden zusammengestellt …")
SEARCHING = say("Die Hinweise werden gesucht und geprüft. Das dauert nur beim ersten Mal etwas länger.")
COMPARING = say("Vorher und nachher werden berechnet …")


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

    def prepare(self, settings: service.Settings | None, store: service.Store | None = None) -> None:
        """Set what the store will be opened with (None means: by the environment), or a store that is open already."""
        with self._lock:
            self._settings, self._store, self._kept, self._lists = settings, store, None, {}
            self._notebook = service.notebook(settings) if settings and store else None

    def store(self) -> service.Store:
        """Return the store, opened at the first call."""
        with self._lock:
            if self._store is None:
                wanted = self._settings or service.settings(None, None, os.environ, today())
                self._store = service.open_workspace(wanted, fill=not wanted.asks_first)
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
    return _map_view(version(), name, selection)


def map_filter(name: str, selection: Selection) -> MapFilter:
    """Return what can be chosen on the map, each with the number that it would leave."""
    answer: MapFilter = _ask("map_filter", name, selection)
    return answer


def connection(
    name: str, moment: Moment, source: str, target: str, *, with_structure: bool
) -> looking.Connection:
    """Return the shortest chains between two actors: found faster than kept."""
    return looking.connection(DESK.store(), name, moment, source, target, with_structure=with_structure)


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
    bar = place.progress(0.0, words.spoken(SEARCHING))
    found = DESK.findings(at, name, moment, lambda done, _what: _advance(bar, done))
    place.empty()
    return found


def findings_by_place(name: str, moment: Moment, among: tuple[str, ...]) -> Mapping[str, int]:
    """Return place → how many findings of the whole network touch it."""
    whole = replace(moment, place=None)
    return looking.findings_by_place(DESK.store(), name, whole, findings(name, whole), among)


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


def timeline(name: str, moment: Moment) -> looking.Timeline:
    """Return what a network reports with a date."""
    answer: looking.Timeline = _ask("timeline", name, moment)
    return answer


def day_span(name: str, moment: Moment) -> looking.DaySpan:
    """Return which two days to compare unless somebody chooses others."""
    answer: looking.DaySpan = _ask("day_span", name, moment)
    return answer


def changes(name: str, first: Moment, second: Moment) -> looking.Changes:
    """Return what differs between a network on two days."""
    answer: looking.Changes = _ask("changes", name, first, second)
    return answer


def follow_up(name: str, moment: Moment) -> looking.FollowUp:
    """Return decisions, mandates and recommendations with what became of them."""
    answer: looking.FollowUp = _ask("follow_up", name, moment)
    return answer


def news(name: str, moment: Moment) -> looking.News:
    """Return what is new in a network."""
    answer: looking.News = _ask("news", name, moment)
    return answer


def ending(name: str, moment: Moment, months: int) -> looking.Ending:
    """Return what ends within the next months and what ended of late."""
    answer: looking.Ending = _ask("ending", name, moment, months)
    return answer


def labels(name: str, moment: Moment, iris: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels of entries of a network."""
    answer: tuple[str, ...] = _ask("labels", name, moment, iris)
    return answer


def gap_matrix(name: str, moment: Moment) -> looking.GapMatrix:
    """Return who is expected where: action field × group of kinds."""
    answer: looking.GapMatrix = _ask("gap_matrix", name, moment)
    return answer


def gap_places(name: str, moment: Moment) -> tuple[tuple[looking.PlaceMatrix, ...], str]:
    """Return where something is recorded and where not, and what has no place."""
    answer: tuple[tuple[looking.PlaceMatrix, ...], str] = _ask("gap_places", name, moment)
    return answer


def gap_target_groups(name: str, moment: Moment) -> looking.GroupMatrix:
    """Return for whom something is there or only wished."""
    answer: looking.GroupMatrix = _ask("gap_target_groups", name, moment)
    return answer


def place_choices(name: str, moment: Moment) -> tuple[looking.PlaceChoice, ...]:
    """Return the municipalities that everything in a network can be limited to."""
    answer: tuple[looking.PlaceChoice, ...] = _ask("place_choices", name, moment)
    return answer


def places(name: str, moment: Moment) -> looking.PlacesView:
    """Return the places of a network side by side."""
    answer: looking.PlacesView = _ask("places", name, moment)
    return answer


def municipalities(names: tuple[str, ...], moment: Moment) -> tuple[looking.Municipality, ...]:
    """Return networks side by side."""
    answer: tuple[looking.Municipality, ...] = _ask("municipalities", names, moment)
    return answer


def holders(
    names: tuple[str, ...], moment: Moment, kind: str, field: str | None
) -> tuple[looking.Holder, ...]:
    """Return what networks document of a kind of partner."""
    answer: tuple[looking.Holder, ...] = _ask("holders", names, moment, kind, field)
    return answer


def partner_kinds(names: tuple[str, ...], moment: Moment) -> Mapping[str, str]:
    """Return the kinds of partners that networks have or that are expected there: code to label."""
    answer: Mapping[str, str] = _ask("partner_kinds", names, moment)
    return answer


def body_board(name: str, moment: Moment) -> BodyBoard:
    """Return the bodies of a network with their seats."""
    answer: BodyBoard = _ask("body_board", name, moment)
    return answer


def invitation(name: str, body: str, moment: Moment, seats: int, least: int) -> service.InvitationList:
    """Return whom to invite to a body: at most so many seats, at least so many migrant organisations at the table."""
    answer: service.InvitationList = _ask("invitation", name, body, moment, seats, least)
    return answer


def attributions(name: str, moment: Moment) -> tuple[Attribution, ...]:
    """Return who has to be named where something of a network is shown."""
    answer: tuple[Attribution, ...] = _ask("attributions", name, moment)
    return answer


def offer_choices(name: str, moment: Moment) -> OfferChoices:
    """Return what can be asked about the offers of a network."""
    answer: OfferChoices = _ask("offer_choices", name, moment)
    return answer


def offer_answer(name: str, moment: Moment, question: OfferQuestion) -> OfferAnswer:
    """Return the offers that fit a question: found faster than kept."""
    return looking.offer_answer(DESK.store(), name, moment, question)


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
    bar.progress(min(max(done, 0.0), 1.0), words.spoken(SEARCHING))


def _ask(question: str, *arguments: object) -> Any:
    return _answer(version(), question, *arguments)


@st.cache_resource(show_spinner=False, max_entries=KEPT_ANSWERS)
def _answer(version: int, question: str, *arguments: object) -> Any:  # noqa: ARG001 - the version is part of the key
    """Ask the service once for each data version: the answers are frozen values, so all sessions share them."""
    with st.spinner(words.spoken(WAIT)):
        door = looking if question in looking.__all__ else service
        return getattr(door, question)(DESK.store(), *arguments)


@st.cache_resource(show_spinner=False, max_entries=KEPT_ANSWERS)
def _map_view(version: int, name: str, selection: Selection) -> MapView:  # noqa: ARG001 - the version is part of the key
    with st.spinner(words.spoken(WAIT)):
        return looking.map_view(DESK.store(), name, selection, DESK.notebook())


@st.cache_resource(show_spinner=False, max_entries=KEPT_ANSWERS)
def _comparison(
    version: int,  # noqa: ARG001 - the version is part of the key
    name: str,
    moment: Moment,
    scenario: service.Scenario,
) -> service.Comparison:
    with st.spinner(words.spoken(COMPARING)):
        return service.what_if(DESK.store(), name, moment, scenario)
