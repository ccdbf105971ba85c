"""What a line of the map says of one of its ends, as a sentence without its subject, in both languages."""

from __future__ import annotations

from collections.abc import Mapping

from graph.answers.lines import INVOLVEMENT, ORGAN, STRUCTURE, UNIT
from graph.locale import Said, joined, say
from graph.model import Edge, Modality
from ontology.codelists import codelist

__all__ = ["NO_CONTACT", "clause_of", "sentence_of", "source_of"]

COOPERATION, EXCHANGE = "cooperation", "exchange"
NO_CONTACT = "0"
ADDRESSED = "zielgruppe"
"""The role of those whom an undertaking speaks to: they do not take part by that."""
MEMBERS = frozenset({"mitglied", "mitglied-unbestimmt", "stv-mitglied"})
"""Roles that the word member already tells."""


def clause_of(edge: Edge, here: str, one: str, other: str) -> Said:
    """Return what a line says of the end `here`: how well it is evidenced, with whom, and since when.

    Args:
        edge: The line.
        here: IRI of the end it is told of.
        one: Name of that end.
        other: Name of the other end.

    Example:
        >>> from graph.answers.lines import all_edges
        >>> from tests.builders import actor, network, tie
        >>> (edge,) = all_edges(network(actor("vhs"), actor("awo"), tie("vhs", "awo")))
        >>> clause_of(edge, "vhs", "VHS", "AWO")
        'arbeitet belegt zusammen mit AWO (kooperiert mit)'
    """
    clause = _clause(edge, edge.source == here, one, other)
    plan = say("({state})", state=edge.modality_label) if edge.modality is Modality.SOLL else ""
    when = say("({when})", when=edge.when) if edge.when else ""
    return joined([clause, plan, when])


def sentence_of(edge: Edge, names: Mapping[str, str], first: str = "") -> Said:
    """Return a line as a sentence of the end that acts; of two that act alike, of the one to be named first.

    Example:
        >>> from graph.answers.lines import all_edges
        >>> from tests.builders import actor, directed, network
        >>> (edge,) = all_edges(network(actor("vhs"), actor("awo"), directed("vhs", "awo")))
        >>> sentence_of(edge, {"vhs": "Die VHS", "awo": "die AWO"})
        'Die VHS berät: die AWO (belegt).'
    """
    here, there = edge.source, edge.target
    if first == there and not edge.is_directed:
        here, there = there, here
    return say("{one} {clause}.", one=names[here], clause=clause_of(edge, here, names[here], names[there]))


def source_of(edge: Edge) -> Said:
    """Return the fullest quote of a line with its document, or that there is none."""
    if not edge.quotes:
        return say("Quelle: keine Angabe")
    quote = edge.quotes[0]
    if quote.text:
        return say(
            "Quelle: {document}, {when}: „{quote}“",
            document=quote.document,
            when=quote.document_date,
            quote=" ".join((quote.before + quote.text + quote.after).split()),
        )
    return say(
        "Quelle: {document}, {when}, ohne wörtliches Zitat erfasst",
        document=quote.document,
        when=quote.document_date,
    )


def _clause(edge: Edge, is_source: bool, one: str, other: str) -> Said:
    if edge.level == NO_CONTACT:
        return say("hat laut Quelle keinen Kontakt mit {other}", other=other)
    if edge.modality is Modality.NEGIERT:
        return say("ausdrücklich verneint – {relation}: {other}", relation=edge.relation_label, other=other)
    if edge.counts_as == COOPERATION and not edge.is_directed:
        return _cooperation(edge, other)
    if edge.counts_as == EXCHANGE and not edge.is_directed:
        return _exchange(edge, other)
    if edge.counts_as == INVOLVEMENT and edge.relation == ADDRESSED:
        return _addressed(edge, other) if is_source else _addresses(edge, other)
    if edge.counts_as == INVOLVEMENT:
        return _involvement(edge, other) if is_source else _involved(edge, other)
    if edge.relation in (UNIT, ORGAN):
        return _part(edge, other) if is_source else _whole(edge, other)
    if edge.counts_as == STRUCTURE and edge.relation in codelist("rolle"):
        return _seat(edge, other) if is_source else _seated(edge, other)
    return _relation(edge, other) if is_source or not edge.is_directed else _related(edge, one, other)


def _cooperation(edge: Edge, other: str) -> Said:
    match edge.modality:
        case Modality.IST:
            return say(
                "arbeitet belegt zusammen mit {other} ({relation})", other=other, relation=edge.relation_label
            )
        case Modality.AUFTRAG:
            return say("hat den Auftrag, zusammenzuarbeiten mit {other}", other=other)
    return say("soll zusammenarbeiten mit {other}", other=other)


def _exchange(edge: Edge, other: str) -> Said:
    match edge.modality:
        case Modality.IST:
            return say("tauscht sich belegt aus mit {other}", other=other)
        case Modality.AUFTRAG:
            return say("hat den Auftrag, sich auszutauschen mit {other}", other=other)
    return say("soll sich austauschen mit {other}", other=other)


def _involvement(edge: Edge, other: str) -> Said:
    match edge.modality:
        case Modality.IST:
            return say("ist beteiligt an {other} ({role})", other=other, role=edge.relation_label)
        case Modality.AUFTRAG:
            return say(
                "hat den Auftrag, beteiligt zu sein an {other} ({role})",
                other=other,
                role=edge.relation_label,
            )
    return say("soll beteiligt sein an {other} ({role})", other=other, role=edge.relation_label)


def _involved(edge: Edge, other: str) -> Said:
    match edge.modality:
        case Modality.IST:
            return say("mit Beteiligung von {other} ({role})", other=other, role=edge.relation_label)
        case Modality.AUFTRAG:
            return say(
                "laut Auftrag mit Beteiligung von {other} ({role})", other=other, role=edge.relation_label
            )
    return say("soll Beteiligung haben von {other} ({role})", other=other, role=edge.relation_label)


def _addressed(edge: Edge, other: str) -> Said:
    match edge.modality:
        case Modality.IST:
            return say("wird angesprochen durch {other}", other=other)
        case Modality.AUFTRAG:
            return say("soll laut Auftrag angesprochen werden durch {other}", other=other)
    return say("soll angesprochen werden durch {other}", other=other)


def _addresses(edge: Edge, other: str) -> Said:
    match edge.modality:
        case Modality.IST:
            return say("richtet sich an {other}", other=other)
        case Modality.AUFTRAG:
            return say("soll sich laut Auftrag richten an {other}", other=other)
    return say("soll sich richten an {other}", other=other)


def _seat(edge: Edge, other: str) -> Said:
    if edge.modality is not Modality.IST:
        return say("soll vertreten sein in {other} ({role})", other=other, role=edge.relation_label)
    if edge.relation in MEMBERS:
        return say("ist Mitglied in {other} ({role})", other=other, role=edge.relation_label)
    return say("ist vertreten in {other} ({role})", other=other, role=edge.relation_label)


def _seated(edge: Edge, other: str) -> Said:
    if edge.modality is not Modality.IST:
        return say("soll einen Sitz haben für {other} ({role})", other=other, role=edge.relation_label)
    return say("hat einen Sitz für {other} ({role})", other=other, role=edge.relation_label)


def _part(edge: Edge, other: str) -> Said:
    if edge.modality is not Modality.IST:
        return say("soll gehören zu {other}", other=other)
    return say("{relation} {other}", relation=edge.relation_label, other=other)


def _whole(edge: Edge, other: str) -> Said:
    if edge.modality is not Modality.IST:
        return say("soll als Teil haben: {other}", other=other)
    return say("dazu gehört {other}", other=other)


def _relation(edge: Edge, other: str) -> Said:
    match edge.modality:
        case Modality.IST:
            return say("{relation}: {other} (belegt)", relation=edge.relation_label, other=other)
        case Modality.AUFTRAG:
            return say("hat den Auftrag – {relation}: {other}", relation=edge.relation_label, other=other)
    return say("soll laut Quelle – {relation}: {other}", relation=edge.relation_label, other=other)


def _related(edge: Edge, one: str, other: str) -> Said:
    match edge.modality:
        case Modality.IST:
            return say(
                "{other} {relation}: {one} (belegt)", relation=edge.relation_label, one=one, other=other
            )
        case Modality.AUFTRAG:
            return say(
                "{other} hat den Auftrag – {relation}: {one}",
                relation=edge.relation_label,
                one=one,
                other=other,
            )
    return say(
        "{other} soll laut Quelle – {relation}: {one}", relation=edge.relation_label, one=one, other=other
    )
