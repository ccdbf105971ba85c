"""How much the statements of a network rest on: number and age of the texts read, what they leave out, in words."""

from __future__ import annotations

from graph.locale import Said, counted, joined, say
from graph.model import Document, Network
from graph.texts import UNDATED

__all__ = ["UNRECORDED", "WITHOUT_OFFICE", "sources_read", "sources_wording", "year_of"]

UNRECORDED = say("So zeigen es die Quellen; unerfasste Verbindungen sind wahrscheinlich.")
WITHOUT_OFFICE = say("Betrachtet ist das Netzwerk ohne die Koordinierungsstelle.")


def sources_read(network: Network) -> tuple[Document, ...]:
    """Return the documents that statements quote, oldest first, undated ones last."""
    quoted = {evidence.document for evidence in network.evidence.values()}
    read = (document for iri, document in network.documents.items() if iri in quoted)
    return tuple(sorted(read, key=lambda it: (it.date or "9999", it.iri)))


def sources_wording(network: Network) -> Said:
    """Return the ground of every finding in one sentence.

    Example:
        >>> from tests.builders import document, evidence, network
        >>> sources_wording(network(document("text", "2006"), evidence(source="text")))
        'Grundlage: 1 Dokument von 2006.'
        >>> sources_wording(network())
        'Grundlage: noch kein Dokument erfasst.'
    """
    read = sources_read(network)
    if not read:
        return say("Grundlage: noch kein Dokument erfasst.")
    number, years = len(read), list(dict.fromkeys(year_of(document) or UNDATED for document in read))
    if len(years) > 1:
        listed = joined(years, ", ")
        return counted(
            number, "Grundlage: {n} Dokument ({years}).", "Grundlage: {n} Dokumente ({years}).", years=listed
        )
    if years == [UNDATED]:
        return counted(number, "Grundlage: {n} Dokument, undatiert.", "Grundlage: {n} Dokumente, undatiert.")
    return counted(
        number, "Grundlage: {n} Dokument von {year}.", "Grundlage: {n} Dokumente von {year}.", year=years[0]
    )


def year_of(document: Document) -> str | None:
    """Return the year of a document; None if it is undated."""
    return document.date[:4] if document.date else None
