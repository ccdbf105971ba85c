"""What of a network is visible at a moment: recorded by then, begun, and not ended unless it is an event; or all of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from graph.model import Moment, Network, Statement, Tie

__all__ = ["recorded", "visible"]

_S = TypeVar("_S", bound=Statement)
COLLECTIONS = (
    "agents", "absences", "ties", "seats", "quotas", "undertakings", "involvements", "offers", "tasks", "decisions", "aims",
)  # fmt: skip
"""The collections of a network that hold statements."""


def recorded(network: Network, moment: Moment, problems: Iterable[str] = ()) -> Network:
    """Return all that was recorded by a state of knowledge, whatever its day: what has ended and what is to come too.

    Args:
        network: All statements of a network.
        moment: Its state of knowledge (`as_of`) counts, its day does not.
        problems: What reading had to leave out; kept in the result.
    """
    unknown = _recorded_later(network, moment)
    told: dict[str, Any] = {
        name: {
            iri: _as_recorded(statement, unknown, moment)
            for iri, statement in getattr(network, name).items()
            if _is_recorded(statement, unknown)
        }
        for name in COLLECTIONS
    }
    return replace(
        network,
        **told,
        evidence={iri: evidence for iri, evidence in network.evidence.items() if iri not in unknown},
        problems=(*network.problems, *problems),
    )


def visible(network: Network, moment: Moment, problems: Iterable[str] = ()) -> Network:
    """Return the network as it stands at a moment.

    Undertakings, involvements, decisions and declared absences are events: they stay true after their day.
    What refers to an actor that is not visible goes with it; past events keep naming former actors.

    Args:
        network: All statements of a network.
        moment: The day shown (`valid_on`) and the state of knowledge (`as_of`).
        problems: What reading had to leave out; kept in the result.
    """
    unknown = _recorded_later(network, moment)

    def shown(found: Mapping[str, _S], *, events: bool = False) -> dict[str, _S]:
        return {
            iri: _as_recorded(statement, unknown, moment)
            for iri, statement in found.items()
            if _is_recorded(statement, unknown)
            and _has_begun(statement, moment)
            and (events or not _has_ended(statement, moment))
        }

    agents, undertakings = shown(network.agents), shown(network.undertakings, events=True)
    former = {iri: agent for iri, agent in network.agents.items() if _has_ended(agent, moment)}
    ties = (_without(tie, agents) for tie in shown(network.ties).values())
    return replace(
        network,
        agents=agents,
        former_agents=former,
        undertakings=undertakings,
        absences=shown(network.absences, events=True),
        decisions=shown(network.decisions, events=True),
        involvements={
            iri: part
            for iri, part in shown(network.involvements, events=True).items()
            if part.undertaking is None or part.undertaking in undertakings
        },
        ties={tie.iri: tie for tie in ties if len(set(tie.ends)) > 1},
        seats={
            iri: seat
            for iri, seat in shown(network.seats).items()
            if seat.organization in agents and (seat.member is None or seat.member in agents)
        },
        quotas={iri: quota for iri, quota in shown(network.quotas).items() if quota.organization in agents},
        offers={
            iri: offer
            for iri, offer in shown(network.offers).items()
            if not offer.providers or not agents.keys().isdisjoint(offer.providers)
        },
        tasks={
            iri: task
            for iri, task in shown(network.tasks).items()
            if task.bearer is None or task.bearer in agents
        },
        aims=shown(network.aims),
        evidence={iri: evidence for iri, evidence in network.evidence.items() if iri not in unknown},
        problems=(*network.problems, *problems),
    )


def _recorded_later(network: Network, moment: Moment) -> set[str]:
    return {
        iri
        for iri, evidence in network.evidence.items()
        if evidence.recorded_on is not None and evidence.recorded_on > moment.as_of
    }


def _is_recorded(statement: Statement, unknown: set[str]) -> bool:
    return not statement.evidence or any(iri not in unknown for iri in statement.evidence)


def _has_begun(statement: Statement, moment: Moment) -> bool:
    earliest = statement.period.earliest
    return earliest is None or earliest <= moment.valid_on


def _has_ended(statement: Statement, moment: Moment) -> bool:
    latest = statement.period.latest
    return latest is not None and latest < moment.valid_on


def _as_recorded(statement: _S, unknown: set[str], moment: Moment) -> _S:
    """Leave out evidence and confirmation that came later than the state of knowledge."""
    if not unknown.isdisjoint(statement.evidence):
        known = tuple(iri for iri in statement.evidence if iri not in unknown)
        statement = replace(statement, evidence=known)
    if statement.confirmed_on is not None and statement.confirmed_on > moment.as_of:
        statement = replace(statement, confirmed_on=None)
    return statement


def _without(tie: Tie, agents: Mapping[str, object]) -> Tie:
    """Return the tie with the ends that are visible."""
    if all(end in agents for end in tie.ends):
        return tie
    hidden = len({end for end in tie.ends if end not in agents})
    return replace(
        tie,
        hidden_ends=tie.hidden_ends + hidden,
        source=tie.source if tie.source in agents else None,
        target=tie.target if tie.target in agents else None,
        participants=tuple(end for end in tie.participants if end in agents),
    )
