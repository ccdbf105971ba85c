"""The way of a paper through the bodies: decisions about one matter, in the order that sources tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.answers.card import fact
from graph.locale import EMPTY, Said, joined, listed, say
from graph.model import Decision, Modality, Network
from graph.model.bodies import Consultation, Named, Station
from graph.texts import german_period
from ontology.codelists import codelist

__all__ = ["consultations"]

WAY = ("ausschuss", "hauptausschuss", "vertretungskoerperschaft")
"""Committee, executive committee, council: the way of a paper; all others stand before them."""
NO_DAY = say("Datum nicht angegeben")
NO_OUTCOME = say("Ergebnis nicht angegeben")
TO_COME = say("ein Ergebnis ist nicht erfasst")
NO_SUBJECT = say("Ohne Angabe zum Gegenstand")


def consultations(network: Network) -> tuple[Consultation, ...]:
    """Return what bodies decided or were asked to decide, by matter, the longest way first, then the latest.

    Decisions that are about the same thing belong together. Dated ones follow their dates; one without a date
    takes the place of its kind of body, and the answer says so.

    Example:
        >>> from tests.builders import body, decision, network
        >>> rat, amt = body("Rat", "rat"), body("Ausschuss", "ausschuss")
        >>> net = network(rat, amt, decision("b", "Rat", about=("Leitbild",)), decision("a", "Ausschuss", about=("Leitbild",)))
        >>> [it.way for it in consultations(net)]
        ['Ausschuss (Datum nicht angegeben) → Rat (Datum nicht angegeben)']
    """
    found = [_consultation(network, matter) for matter in _matters(network.decisions.values())]
    return tuple(sorted(found, key=lambda it: (len(it.stations), _latest(it), it.subject), reverse=True))


def _latest(found: Consultation) -> str:
    return max(str(station.earliest or "") for station in found.stations)


def _matters(decisions: Iterable[Decision]) -> list[list[Decision]]:
    """Return decisions together that share a thing they are about."""
    matters: list[tuple[set[str], list[Decision]]] = []
    for decision in sorted(decisions, key=lambda it: it.iri):
        about = set(decision.about) or {decision.iri}
        same = [matter for matter in matters if not about.isdisjoint(matter[0])]
        merged = (about.union(*(it[0] for it in same)), [one for it in same for one in it[1]] + [decision])
        matters = [*(matter for matter in matters if matter not in same), merged]
    return [matter for _, matter in matters]


def _consultation(network: Network, matter: Sequence[Decision]) -> Consultation:
    about = [(iri in network.documents, network.label(iri)) for it in matter for iri in it.about]
    stations = _ordered(network, [it for decision in matter for it in _stations(network, decision)])
    undated = [station.body.label for station in stations if station.earliest is None]
    is_guessed = bool(undated) and len(stations) > 1
    return Consultation(
        subject=min(about, key=lambda it: (it[0], len(it[1]), it[1]))[1] if about else NO_SUBJECT,
        way=joined([say("{body} ({day})", body=it.body.label, day=it.day) for it in stations], " → "),
        note=_guess(undated) if is_guessed else EMPTY,
        stations=stations,
    )


def _guess(undated: Sequence[str]) -> Said:
    return say(
        "Ohne Datum in der Quelle: {bodies}. Der Platz in der Reihe folgt hier der Art des Gremiums.",
        bodies=listed(undated),
    )


def _stations(network: Network, decision: Decision) -> list[Station]:
    named = [Named(iri, network.label(iri)) for iri in decision.bodies]
    return [
        Station(
            body=body,
            day=_day(decision),
            earliest=decision.period.earliest,
            outcome=_outcome(decision),
            decision=fact(network, decision, other=body.iri if body.iri in network.agents else None),
        )
        for body in named or [Named("", decision.label)]
    ]


def _day(decision: Decision) -> Said:
    stated = german_period(decision.period)
    if not stated:
        return NO_DAY
    return stated if decision.modality is Modality.IST else say("vorgesehen: {day}", day=stated)


def _outcome(decision: Decision) -> str:
    if decision.outcome:
        return decision.outcome
    return TO_COME if decision.modality is not Modality.IST else NO_OUTCOME


def _ordered(network: Network, stations: Sequence[Station]) -> tuple[Station, ...]:
    """Return dated stations by date, each undated one before the first of a higher kind of body."""
    order = sorted(
        (it for it in stations if it.earliest),
        key=lambda it: (str(it.earliest), _rank(network, it), it.body.label),
    )
    undated = [it for it in stations if it.earliest is None]
    for one in sorted(undated, key=lambda it: (_rank(network, it), it.body.label)):
        higher = [place for place, it in enumerate(order) if _rank(network, it) > _rank(network, one)]
        order.insert(higher[0] if higher else len(order), one)
    return tuple(order)


def _rank(network: Network, station: Station) -> int:
    kinds, agent = codelist("akteursart"), network.agents.get(station.body.iri)
    steps = [place for place, kind in enumerate(WAY, 1) if agent and kinds.is_within(agent.kind, kind)]
    return max(steps, default=0)
