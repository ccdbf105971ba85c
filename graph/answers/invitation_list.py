"""Whom to invite to a body, in words: what each brings, who would do as well, what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.analysis import Analysis
from graph.errors import InvalidSource, UnknownName
from graph.findings import Basis
from graph.locale import EMPTY, Said, counted, joined, say
from graph.metrics.coverage import fields_of_agents
from graph.metrics.seats import Roster, rosters
from graph.model import Network
from graph.recommend.candidates import Shortlist, candidates_for
from graph.recommend.element_words import element_said, narrowest
from graph.recommend.elements import Element, ElementSort
from graph.recommend.invitation import Invitation, Invitee, Unmet, invite
from graph.recommend.seating import Limits
from graph.suggestions import able_to_act
from graph.texts import field_said, kind_said, nearest
from ontology.codelists import codelist

__all__ = ["InvitationList", "InviteeView", "invitation_list"]

BODY_KIND = "gremium"
MIGRANT_ORGANISATION = "migrantenorganisation"
DOORS_UP_TO = 1000
"""In a larger network the partners of candidates are not looked at: too many for an exact search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteeView:
    """One of those to invite."""

    iri: str
    label: str
    kind: Said
    brings: Said
    """What nobody else at the table brings; empty for somebody whom only a minimum asks for."""
    shares: Said
    """What another invitee brings as well."""
    gain: int
    alternates: tuple[str, ...]
    """Names of those who could be invited instead, of equal value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationList:
    """Whom to invite to one body, with everything needed to check it."""

    basis: Basis
    body: str
    """IRI of the body."""
    label: str
    seats: int
    fields: tuple[Said, ...]
    """The action fields the body is measured by."""
    members: tuple[str, ...]
    """Names of those who sit there by a source."""
    has_roster: bool
    """Whether a source says who sits there; else everything counts as open."""
    invitees: tuple[InviteeView, ...]
    unmet: Said
    """Why nobody can be proposed: which minimum cannot be kept; else empty."""
    unnamed: tuple[str, ...]
    """Expected kinds that are known only as a kind: their names are to be found out first."""
    covered: Said
    """What the members bring already."""
    left_open: Said
    """What nobody at the table would bring."""
    total: int
    """What the invitees add, in the weights of the ranking."""
    bound: int
    """No choice within the limits adds more."""
    greedy: int
    """What taking the best one each time adds, without minimums: the check."""
    reachable: int
    """What all candidates together could add, were there seats for everybody."""


def invitation_list(
    analysis: Analysis, body: str, *, seats: int, min_migrant_organisations: int
) -> InvitationList:
    """Return whom to invite to a body.

    Args:
        analysis: The network with its coverage.
        body: IRI of the body.
        seats: At most so many invitees.
        min_migrant_organisations: So many migrant organisations are to sit at the table, members included.

    Raises:
        UnknownName: this is no body to which one can invite.
        InvalidSource: a number is too small.
    """
    network = analysis.network
    roster = _roster(network, body)
    if seats < 1 or min_migrant_organisations < 0:
        raise InvalidSource("Bitte mindestens einen Sitz angeben und keine Anzahl unter 0.")
    shortlist = candidates_for(
        network, body, analysis.cells, fields_of_agents(network), _circles(analysis, roster)
    )
    seated = shortlist.seated.get(MIGRANT_ORGANISATION, 0)
    at_least = max(0, min_migrant_organisations - seated)
    limits = Limits(seats, {MIGRANT_ORGANISATION: at_least} if at_least else {})
    able = able_to_act(network, analysis.contact_structure) - set(roster.body.organ_of)
    candidates = [it for it in shortlist.candidates if it.id in able]
    found = invite(candidates, shortlist.already, shortlist.weights, limits)
    choice = None if isinstance(found, Unmet) else found
    return InvitationList(
        basis=analysis.basis,
        body=body,
        label=network.label(body),
        seats=seats,
        fields=tuple(field_said(code) for code in shortlist.fields),
        members=tuple(map(network.label, roster.members)),
        has_roster=roster.is_known,
        invitees=tuple(_invitee(network, it) for it in choice.invitees) if choice else (),
        unmet=_unmet(found, seated, min_migrant_organisations) if isinstance(found, Unmet) else EMPTY,
        unnamed=tuple(map(network.label, shortlist.unnamed)),
        covered=_words(network, shortlist.already & shortlist.weights.keys()),
        left_open=_words(network, _left_open(shortlist, choice)),
        total=choice.total if choice else 0,
        bound=choice.bound if choice else 0,
        greedy=choice.greedy if choice else 0,
        reachable=choice.reachable if choice else 0,
    )


def _roster(network: Network, body: str) -> Roster:
    known = rosters(network)
    if body not in known:
        raise UnknownName(
            f"Zu »{network.label(body)}« lässt sich niemand einladen: Es ist kein Gremium, das es schon gibt, oder seine "
            f"Sitze werden gewählt. "
            f"{nearest(network.label(body), [network.label(iri) for iri in known])}"
        )
    return known[body]


def _circles(analysis: Analysis, roster: Roster) -> dict[str, frozenset[str]]:
    """Return actor → its partners who do not sit there yet: to whom it opens the door."""
    structure = analysis.structure_without_office
    if structure.size > DOORS_UP_TO:
        return {}
    sitting = {*roster.members, *roster.serving}
    return {
        iri: frozenset(structure.ids[other] for other in structure.neighbours(place).tolist()) - sitting
        for place, iri in enumerate(structure.ids)
    }


def _invitee(network: Network, found: Invitee) -> InviteeView:
    return InviteeView(
        iri=found.id,
        label=network.label(found.id),
        kind=kind_said(network.agents[found.id].kind),
        brings=_words(network, found.brings),
        shares=_words(network, found.shares),
        gain=found.gain,
        alternates=tuple(map(network.label, found.alternates)),
    )


def _left_open(shortlist: Shortlist, choice: Invitation | None) -> Iterator[Element]:
    """Return what is still open; doors to further actors never end, and a body takes no seat in another."""
    rest = choice.left_open if choice else shortlist.weights.keys() - shortlist.already
    kinds = codelist("akteursart")
    for element in rest:
        is_body = element.sort is ElementSort.KIND and kinds.is_within(element.code, BODY_KIND)
        if element.sort is not ElementSort.NEIGHBOURHOOD and not is_body:
            yield element


def _words(network: Network, elements: Iterable[Element]) -> Said:
    """Return elements in words, the narrowest only, the partners they lead to as a number."""
    order = list(ElementSort)
    ordered = sorted(elements, key=lambda it: (order.index(it.sort), it.code))
    doors = sum(it.sort is ElementSort.NEIGHBOURHOOD for it in ordered)
    told = narrowest(it for it in ordered if it.sort is not ElementSort.NEIGHBOURHOOD)
    words = [element_said(network, it) for it in told]
    if doors:
        words.append(counted(doors, "Zugang zu {n} weiterer Stelle", "Zugang zu {n} weiteren Stellen"))
    return joined(words, ", ")


def _unmet(found: Unmet, seated: int, wanted: int) -> Said:
    return say(
        "Das geht nicht auf: Gewünscht sind mindestens {wanted} Einrichtungen der Art »{kind}« am Tisch; belegt sitzen dort {seated}, einladen lassen sich mit diesen Sitzen {possible}. Bitte mehr Sitze vorsehen, die Zahl senken oder erst weitere Namen erfassen.",
        wanted=wanted,
        kind=kind_said(found.group),
        seated=seated,
        possible=max(found.possible, 0),
    )
