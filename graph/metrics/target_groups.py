"""For whom something is wished and for whom it is there: action field × target group, from offers and undertakings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from graph.metrics.promises import SETTLED
from graph.model import Modality, Network, Offer, Undertaking
from ontology.codelists import codelist

__all__ = [
    "Asked",
    "Wish",
    "addressed",
    "asked_only",
    "groups_met",
    "has_offers",
    "meetings_for_all",
    "wishes_without_offer",
]

Addressing = Offer | Undertaking

GENERAL = frozenset({"alle", "migrationshintergrund", "ratsuchende"})
"""Whom everything in the network is for: no group that could be passed over."""
STAFF = frozenset({"fachkraefte", "ehrenamtliche"})
"""Who works for others."""
LASTING = frozenset({"Projekt", "Programm"})
"""Undertakings that serve a group as an offer does."""
MEETINGS = frozenset({"Veranstaltung", "Sitzung"})
"""Undertakings in which a group is heard or informed."""
OVERLAPPING = (
    frozenset({"kinder", "schueler"}),
    frozenset({"jugendliche", "schueler"}),
    frozenset({"jugendliche", "studierende"}),
    frozenset({"frauen", "eltern"}),
    frozenset({"familien", "eltern"}),
)
"""Groups that partly are the same people: what is there for one may reach the other."""


@dataclass(slots=True)
class _Open:
    """A wish while it is being read."""

    fields: dict[str, None] = field(default_factory=dict)
    statements: dict[str, Addressing] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Target groups that recommendations, plans or mandates name together, in fields without an offer for them."""

    groups: tuple[str, ...]
    fields: tuple[str, ...]
    statements: tuple[Addressing, ...]
    """What names them as aim, recommendation, plan or duty."""
    near: tuple[Addressing, ...]
    """What is there for them in other fields, or in these fields for a broader group."""
    meetings: tuple[Undertaking, ...]
    """Events expressly for one of them."""

    @property
    def broad_fields(self) -> frozenset[str]:
        """Return the fields without what is only narrower."""
        return frozenset(codelist("feld").ancestors(code)[-1] for code in self.fields)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A target group with a meeting of its own, and nothing that is offered or recommended for it."""

    group: str
    meetings: tuple[Undertaking, ...]


def wishes_without_offer(network: Network, today: date) -> tuple[Wish, ...]:
    """Return what is wished for target groups in fields where nothing is there for them, the widest wish first.

    An offer for a narrower group or in a narrower field serves the broader one, never the reverse. Projects
    and programmes that have not ended count as offers.

    Example:
        >>> from tests.builders import TODAY, network, offer
        >>> wish = offer("Kurse", modality=Modality.SOLL, fields=("sprache",), target_groups=("frauen",))
        >>> [(it.groups, it.fields) for it in wishes_without_offer(network(wish), TODAY)]
        [(('frauen',), ('sprache',))]
        >>> there = offer("Kurs", "vhs", fields=("sprache",), target_groups=("frauen",))
        >>> wishes_without_offer(network(wish, there), TODAY)
        ()
    """
    there = list(_there(network, today))
    served = {(code, group) for it in there for code in _broader("feld", it.fields) for group in _groups(it)}
    found: dict[tuple[str, ...], _Open] = {}
    for wish in _wished(network):
        pairs = [
            (code, group)
            for code in wish.fields
            for group in wish.target_groups
            if group not in GENERAL | STAFF and (code, group) not in served
        ]
        if pairs:
            one = found.setdefault(tuple(sorted({group for _, group in pairs})), _Open())
            one.fields |= dict.fromkeys(code for code, _ in pairs)
            one.statements[wish.iri] = wish
    wishes = [_wish(network, groups, one, there) for groups, one in sorted(found.items())]
    return tuple(sorted(wishes, key=lambda it: (-len(it.broad_fields), -len(it.fields), it.groups)))


def addressed(
    network: Network, today: date
) -> Mapping[tuple[str, str], tuple[tuple[Addressing, ...], tuple[Addressing, ...]]]:
    """Return (field, target group) → what is there for them, and what is only recommended, planned or a duty.

    What is there for a narrower group or in a narrower field counts for the broader one too; a wish counts
    where it is stated. Groups that everything is for, and staff, are left out.

    Example:
        >>> from tests.builders import TODAY, network, offer
        >>> course = offer("Kurs", "vhs", fields=("sprache",), target_groups=("frauen",))
        >>> [(pair, len(there), len(wished)) for pair, (there, wished) in addressed(network(course), TODAY).items()]
        [(('bildung', 'frauen'), 1, 0), (('sprache', 'frauen'), 1, 0)]
    """
    found: dict[tuple[str, str], tuple[list[Addressing], list[Addressing]]] = {}
    for it in _there(network, today):
        for code in sorted(_broader("feld", it.fields)):
            for group in sorted(_groups(it) - GENERAL - STAFF):
                found.setdefault((code, group), ([], []))[0].append(it)
    for it in _wished(network):
        for code in it.fields:
            for group in sorted(set(it.target_groups) - GENERAL - STAFF):
                found.setdefault((code, group), ([], []))[1].append(it)
    return {pair: (tuple(there), tuple(wished)) for pair, (there, wished) in found.items()}


def asked_only(network: Network, today: date) -> tuple[Asked, ...]:
    """Return the target groups with a meeting of their own for whom nothing is offered, wished or under way.

    Example:
        >>> from datetime import date
        >>> from tests.builders import network, undertaking
        >>> net = network(*undertaking("Frauenforum", type="Veranstaltung", target_groups=("frauen",)))
        >>> [it.group for it in asked_only(net, date(2026, 11, 22))]
        ['frauen']
    """
    addressed = {group for it in (*_there(network, today), *_wished(network)) for group in _groups(it)}
    found: dict[str, list[Undertaking]] = {}
    for event in _meetings(network):
        for group in event.target_groups:
            if group not in GENERAL | STAFF | addressed and not _overlapping(group) & addressed:
                found.setdefault(group, []).append(event)
    return tuple(Asked(group=group, meetings=tuple(events)) for group, events in sorted(found.items()))


def groups_met(network: Network) -> tuple[str, ...]:
    """Return the target groups with meetings, all residents beside them; nothing if no group had one of its own.

    Example:
        >>> from tests.builders import network, undertaking
        >>> groups_met(network(*undertaking("Frauenforum", type="Veranstaltung", target_groups=("frauen",))))
        ('frauen',)
    """
    met = {group for event in _meetings(network) for group in event.target_groups}
    return tuple(sorted(met)) if met - GENERAL else ()


def meetings_for_all(network: Network) -> tuple[Undertaking, ...]:
    """Return the meetings that were open to everybody, and so to each group."""
    return tuple(event for event in _meetings(network) if "alle" in event.target_groups)


def has_offers(network: Network) -> bool:
    """Tell whether any offer is reported as a fact: where none is, that one is not there says nothing."""
    return any(offer.modality is Modality.IST for offer in network.offers.values())


def _wish(network: Network, groups: tuple[str, ...], one: _Open, there: Iterable[Addressing]) -> Wish:
    fields, listing = tuple(sorted(one.fields)), codelist("zielgruppe")
    broader = {broad for group in groups for broad in listing.ancestors(group)}
    near = [
        it
        for it in there
        if not set(groups).isdisjoint(_groups(it))
        or (
            not broader.isdisjoint(it.target_groups)
            and not set(fields).isdisjoint(_broader("feld", it.fields))
        )
    ]
    return Wish(
        groups=groups,
        fields=fields,
        statements=tuple(one.statements[iri] for iri in sorted(one.statements)),
        near=tuple(sorted(near, key=lambda it: it.iri)),
        meetings=tuple(it for it in _meetings(network) if not set(groups).isdisjoint(_groups(it))),
    )


def _there(network: Network, today: date) -> Iterator[Addressing]:
    yield from (it for it in network.offers.values() if it.modality is Modality.IST)
    for event in network.undertakings.values():
        has_ended = event.period.latest is not None and event.period.latest < today
        if event.modality is Modality.IST and event.type in LASTING and not has_ended:
            yield event


def _wished(network: Network) -> Iterator[Addressing]:
    both: tuple[Mapping[str, Addressing], ...] = (network.offers, network.undertakings)
    for collection in both:
        for _, it in sorted(collection.items()):
            if it.modality in (Modality.AUFTRAG, Modality.SOLL) and it.plan_state not in SETTLED:
                yield it


def _meetings(network: Network) -> Iterator[Undertaking]:
    for _, event in sorted(network.undertakings.items()):
        if event.modality is Modality.IST and event.type in MEETINGS:
            yield event


def _groups(it: Addressing) -> frozenset[str]:
    return _broader("zielgruppe", it.target_groups)


def _broader(scheme: str, codes: Iterable[str]) -> frozenset[str]:
    return frozenset(broad for code in codes for broad in codelist(scheme).ancestors(code))


def _overlapping(group: str) -> frozenset[str]:
    return frozenset(other for pair in OVERLAPPING if group in pair for other in pair)
