"""Declared absences in words: what a source says not to exist, since when, and that more is not known."""

from __future__ import annotations

from datetime import date

from graph.locale import Said, say
from graph.metrics.months import is_within_months
from graph.metrics.presence import is_sourced_after, latest_source
from graph.model import Agent, DeclaredAbsence, Document, Modality, Network
from graph.texts import UNDATED
from ontology.codelists import codelist

__all__ = ["absence_day", "absence_wording", "document_name", "is_denied", "outweighs"]

PROVISIONAL = "vorläufig"
FRESH_MONTHS = 24
"""Within this time of the day shown an absence counts as the present state."""
ESTABLISHED = ("gremium", "kommunalverwaltung")
"""Kinds that somebody sets up; others are there or not."""
PAPER = "vorlage"


def is_denied(kind: str, absence: DeclaredAbsence) -> bool:
    """Tell whether an absence denies a kind: where there are no bodies, there is no advisory board."""
    return codelist("akteursart").is_within(kind, absence.kind)


def absence_day(absence: DeclaredAbsence, network: Network) -> date | None:
    """Return the last day for which something is said not to exist; None if neither it nor its source is dated."""
    return absence.period.latest or absence.period.earliest or latest_source(network, absence.evidence)


def outweighs(agent: Agent, absence: DeclaredAbsence, network: Network) -> bool:
    """Tell whether an actor is recorded later than an absence, so that it must have come since.

    It takes a named actor that exists and a source, start or confirmation that is surely later. What is
    planned, undated or of the same time contradicts the absence without settling it.

    Example:
        >>> from graph.model import Period
        >>> from tests.builders import absence, actor, network
        >>> denied = absence("kein Beirat", "beirat", period=Period(latest=date(2013, 6, 1)))
        >>> since = actor("Beirat", "beirat", period=Period(earliest=date(2014, 1, 1)))
        >>> outweighs(since, denied, network()), outweighs(actor("Beirat", "beirat"), denied, network())
        (True, False)
    """
    day = absence_day(absence, network)
    if day is None or agent.is_generic or agent.modality is not Modality.IST:
        return False
    known_since = (agent.period.earliest, agent.confirmed_on)
    is_later = any(it is not None and it > day for it in known_since)
    return is_later or is_sourced_after(network, agent.evidence, day)


def absence_wording(absence: DeclaredAbsence, network: Network, today: date) -> Said:
    """Return a declared absence in one line: year, whether provisional, source, and what is not known.

    Example:
        >>> from tests.builders import absence, document, evidence, network
        >>> paper = document(type="Beschlussvorlage", identifiers=("2006/037", "003.txt"))
        >>> said = evidence(quote="wurde vorläufig Abstand genommen")
        >>> none = absence("kein-beirat", "integrationsbeirat", evidence=("beleg",))
        >>> absence_wording(none, network(paper, said, none), date(2026, 1, 1))
        '2006 vorläufig nicht eingerichtet (Vorlage 2006/037); späterer Stand unbekannt'
    """
    found = [network.evidence[iri] for iri in absence.evidence if iri in network.evidence]
    document = next(
        (network.documents[iri] for it in found if (iri := it.document or "") in network.documents), None
    )
    day = absence_day(absence, network)
    words = " ".join([*(it.quote or "" for it in found), *absence.notes])
    said = _denied(
        str(day.year) if day else UNDATED,
        is_provisional=PROVISIONAL in words,
        is_established=_is_established(absence.kind),
    )
    if document:
        said = say("{said} ({document})", said=said, document=document_name(document))
    is_fresh = is_within_months(day, today, FRESH_MONTHS)
    return said if is_fresh else say("{said}; späterer Stand unbekannt", said=said)


def document_name(document: Document) -> str:
    """Return how people call a document: sort and number of a paper, otherwise its title."""
    numbers = [it for it in document.identifiers if "." not in it]
    if not numbers:
        return document.title
    sort = PAPER.capitalize() if document.type.lower().endswith(PAPER) else document.type
    return f"{sort} {numbers[0]}".strip()


def _denied(year: str, *, is_provisional: bool, is_established: bool) -> Said:
    if is_provisional and is_established:
        return say("{year} vorläufig nicht eingerichtet", year=year)
    if is_provisional:
        return say("{year} vorläufig nicht vorhanden", year=year)
    if is_established:
        return say("{year} nicht eingerichtet", year=year)
    return say("{year} nicht vorhanden", year=year)


def _is_established(kind: str) -> bool:
    return any(codelist("akteursart").is_within(kind, broad) for broad in ESTABLISHED)
