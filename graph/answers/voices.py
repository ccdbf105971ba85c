"""Whose voice is recorded at a table and whose is not: kinds of actors, expected partners and groups of people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from graph.answers.body_words import nameless_words, percent
from graph.locale import Said, joined, say
from graph.metrics.coverage import Cell
from graph.metrics.expectations import expectation_fact
from graph.metrics.seats import Roster
from graph.metrics.tables import MIGRANT, kinds_without_seat
from graph.model import Agent, Fact, Modality, Network
from graph.model.bodies import KindShare, Named, QuotaView
from graph.texts import field_said, kind_said, sort_key, target_group_said
from ontology.codelists import codelist

__all__ = ["expected_kinds", "kind_shares", "voices"]

NO_CALL = ("gremium", "sammelbezeichnung")
"""Groups of which no seat is looked for: bodies sit nowhere, and a collective name is nobody."""
UNKNOWN = say("Ob hier eine Stimme fehlt, lässt sich erst sagen, wenn die Mitglieder erfasst sind.")


def kind_shares(network: Network, members: Sequence[str]) -> tuple[KindShare, ...]:
    """Return each group of kinds at a table or in the network, with both its shares; nothing without members.

    Example:
        >>> from tests.builders import actor, network
        >>> net = network(actor("a"), actor("b"), actor("c", "vhs"))
        >>> [(it.label, len(it.members), it.seats_share, it.present, it.present_share) for it in kind_shares(net, ["a"])]
        [('Zivilgesellschaft', 1, '100 %', 2, '67 %'), ('Bildungseinrichtung', 0, '0 %', 1, '33 %')]
    """
    if not members:
        return ()
    present = Counter(_group(agent) for agent in network.agents.values() if _is_actor(agent))
    seated: dict[str, list[Named]] = {}
    for iri in members:
        seated.setdefault(_group(network.agents[iri]), []).append(Named(iri, network.label(iri)))
    order = list(codelist("akteursart").codes)
    groups = sorted(
        {*present, *seated},
        key=lambda it: (-len(seated.get(it, ())), order.index(it) if it in order else len(order), it),
    )
    total = sum(present.values())
    return tuple(
        KindShare(
            label=kind_said(group),
            members=tuple(sorted(seated.get(group, ()), key=lambda it: sort_key(it.label))),
            present=present[group],
            seats_share=percent(len(seated.get(group, ())), len(members)),
            present_share=percent(present[group], total),
        )
        for group in groups
    )


def voices(
    network: Network, body: Agent, members: Collection[str], quotas: Sequence[QuotaView]
) -> tuple[Said, ...]:
    """Return in sentences who is in the network and has no recorded seat; a count of none stands beside the quotas."""
    if not members:
        return (UNKNOWN,)
    return tuple(_voices(network, body, members, quotas))


def expected_kinds(network: Network, cells: Sequence[Cell], roster: Roster | None) -> tuple[Fact, ...]:
    """Return the kinds that texts let expect in the fields of a body and no member is of, each with its source."""
    if roster is None:
        return ()
    return tuple(
        replace(found, text=_expected(cell, found.text))
        for cell in kinds_without_seat(network, cells, roster)
        for found in (expectation_fact(cell.expectations[0], network),)
    )


def _expected(cell: Cell, source: str) -> Said:
    return say(
        "{kind} (Feld {field}). {source}",
        kind=kind_said(cell.kind),
        field=field_said(cell.field),
        source=source,
    )


def _voices(
    network: Network, body: Agent, members: Collection[str], quotas: Sequence[QuotaView]
) -> Iterator[Said]:
    yield _migrant(network, members, quotas)
    groups = Counter(_group(agent) for agent in network.agents.values() if _is_actor(agent))
    seated = {_group(network.agents[iri]) for iri in members}
    apart = [
        group
        for group in codelist("akteursart").codes
        if groups[group] and group not in {*seated, MIGRANT, *NO_CALL}
    ]
    if apart:
        named = [say("{kind} ({number})", kind=kind_said(group), number=groups[group]) for group in apart]
        yield say("Im Netzwerk benannt, hier ohne belegten Sitz: {kinds}.", kinds=joined(named, ", "))
    if unheard := _unheard(network, body, members):
        yield say(
            "Für diese Zielgruppen macht kein Mitglied ein erfasstes Angebot, andere im Netzwerk aber schon: {groups}.",
            groups=joined([target_group_said(code) for code in unheard], ", "),
        )


def _migrant(network: Network, members: Collection[str], quotas: Sequence[QuotaView]) -> Said:
    marked = {iri for iri, it in network.agents.items() if _is_actor(it) and _is_migrant(it)}
    found = len(marked.intersection(members))
    nameless = nameless_words(sum(it.count for it in quotas), sum(it.vacant or 0 for it in quotas))
    if not marked:
        return joined([say("Im Netzwerk ist keine Migrantenorganisation namentlich erfasst."), nameless])
    said = say(
        "Von {marked} namentlich erfassten Migrantenorganisationen haben hier einen belegten Sitz: {found}.",
        marked=len(marked),
        found=found or say("keine"),
    )
    return joined([said, nameless])


def _unheard(network: Network, body: Agent, members: Collection[str]) -> tuple[str, ...]:
    """Return the target groups that offers in the fields of the body reach, but none of a member."""
    fields, by_others, by_members = codelist("feld"), set[str](), set[str]()
    for offer in network.offers.values():
        is_near = not body.fields or any(
            fields.is_within(code, own) for code in offer.fields for own in body.fields
        )
        if offer.modality is Modality.IST and is_near:
            by_others |= set(offer.target_groups)
            by_members |= set(offer.target_groups) if not set(members).isdisjoint(offer.providers) else set()
    return tuple(code for code in codelist("zielgruppe").codes if code in by_others - by_members)


def _is_actor(agent: Agent) -> bool:
    return agent.is_named and not agent.is_body and agent.modality is Modality.IST


def _is_migrant(agent: Agent) -> bool:
    return any(codelist("akteursart").is_within(kind, MIGRANT) for kind in agent.kinds)


def _group(agent: Agent) -> str:
    return codelist("akteursart").ancestors(agent.kind)[-1]
