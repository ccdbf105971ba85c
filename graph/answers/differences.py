"""What exactly differs between two states of one statement, old and new in words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass

from graph.locale import EMPTY, Said, joined, label_said, say
from graph.model import Agent, Network, Offer, Seat, Statement, Tie, Undertaking
from graph.texts import german_date, modality_label, searchable, sort_key
from ontology.codelists import codelist

__all__ = ["Difference", "differences", "involved", "same_thing"]

UNSTATED = say("keine Angabe")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed."""

    what: Said
    old: str
    new: str


def differences(
    before: Network, earlier: Statement, after: Network, later: Statement
) -> tuple[Difference, ...]:
    """Return what differs between a statement and the one it became.

    Args:
        before: The network of the first statement, for names.
        earlier: The statement on the first day.
        after: The network of the second one.
        later: The same statement on the second day, or the one that followed it.

    Example:
        >>> from tests.builders import network, seat
        >>> old, new = seat("awo", "beirat"), seat("awo", "beirat", "vorsitz")
        >>> [(str(it.what), it.old, it.new) for it in differences(network(), old, network(), new)]
        [('Rolle', 'Mitglied mit Stimmrecht', 'Vorsitz')]
    """
    old, new = dict(_told(before, earlier)), dict(_told(after, later))
    return tuple(
        Difference(what, old[what] or UNSTATED, new[what] or UNSTATED)
        for what in old
        if what in new and old[what] != new[what]
    )


def same_thing(gone: Iterable[Statement], came: Iterable[Statement]) -> list[tuple[Statement, Statement]]:
    """Return which ended statements go on as a new one: same actors, same body, or same name; each at most once.

    Example:
        >>> from tests.builders import seat
        >>> old, new = seat("awo", "beirat"), seat("awo", "beirat", "vorsitz", iri="new")
        >>> [(one.iri, other.iri) for one, other in same_thing([old], [new])]
        [('seat-awo-beirat', 'new')]
    """
    waiting: dict[Hashable, list[Statement]] = {}
    for it in came:
        waiting.setdefault(_identity(it), []).append(it)
    return [(it, waiting[key].pop(0)) for it in gone if waiting.get(key := _identity(it))]


def involved(it: Statement) -> tuple[str, ...]:
    """Return the IRIs of the actors a statement is about.

    Example:
        >>> from tests.builders import seat, tie
        >>> involved(tie("a", "b")), involved(seat("a", "beirat"))
        (('a', 'b'), ('a', 'beirat'))
    """
    if isinstance(it, Tie):
        return it.ends
    if isinstance(it, Seat):
        return tuple(iri for iri in (it.member, it.organization) if iri)
    return it.providers if isinstance(it, Offer) else ()


def _identity(it: Statement) -> Hashable:
    if isinstance(it, Tie):
        return Tie, frozenset(it.ends)
    if isinstance(it, Seat):
        return Seat, it.member, it.organization
    return type(it), searchable(it.label)


def _told(network: Network, it: Statement) -> Iterator[tuple[Said, str]]:
    """Yield what can change, each under its name; what carries no words is empty."""
    yield say("Bezeichnung"), it.label if isinstance(it, Agent | Offer | Undertaking) else EMPTY
    yield say("Wie belegt"), modality_label(it.modality, it.plan_state)
    yield say("Handlungsfelder"), _labels("feld", it.fields)
    yield say("Zuletzt bestätigt"), german_date(it.confirmed_on) if it.confirmed_on else EMPTY
    for kind, tell in _OWN.items():
        if isinstance(it, kind):
            yield from tell(network, it)


def _of_agent(network: Network, agent: Agent) -> Iterator[tuple[Said, str]]:
    yield say("Art"), _labels("akteursart", agent.kinds)
    yield say("Orte"), _names(network, agent.places)


def _of_tie(network: Network, tie: Tie) -> Iterator[tuple[Said, str]]:
    yield say("Beziehung"), _label("beziehung", tie.relation)
    yield say("Beteiligte"), _names(network, tie.ends)
    yield say("Intensität"), _label("intensitaet", str(tie.level)) if tie.level is not None else EMPTY


def _of_seat(_network: Network, seat: Seat) -> Iterator[tuple[Said, str]]:
    yield say("Rolle"), _label("rolle", seat.role)


def _of_offer(network: Network, offer: Offer) -> Iterator[tuple[Said, str]]:
    yield say("Anbieter"), _names(network, offer.providers)
    yield say("Zielgruppen"), _labels("zielgruppe", offer.target_groups)
    yield say("Orte"), _names(network, offer.places)


_OWN: dict[type[Statement], Callable[..., Iterator[tuple[Said, str]]]] = {
    Agent: _of_agent,
    Tie: _of_tie,
    Seat: _of_seat,
    Offer: _of_offer,
}


def _names(network: Network, iris: Iterable[str]) -> Said:
    return joined(sorted((network.label(iri) for iri in iris), key=sort_key), "; ")


def _label(scheme: str, code: str) -> Said:
    listing = codelist(scheme)
    return label_said(listing.label(code), listing.label(code, "en"))


def _labels(scheme: str, codes: Iterable[str]) -> Said:
    return joined((_label(scheme, code) for code in codes), "; ")
