"""How much the statements of a network rest on: number and age of the texts read, in words."""

from __future__ import annotations

from graph.model import Document, Network
from graph.texts import UNDATED, plural

__all__ = ["sources_read", "sources_wording", "year_of"]


def sources_read(network: Network) -> tuple[Document, ...]:
    """Return the documents that statements quote, oldest first, undated ones last."""
    quoted = {evidence.document for evidence in network.evidence.values()}
    read = (document for iri, document in network.documents.items() if iri in quoted)
    return tuple(sorted(read, key=lambda it: (it.date or "9999", it.iri)))


def sources_wording(network: Network) -> str:
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
        return "Grundlage: noch kein Dokument erfasst."
    years = list(dict.fromkeys(year_of(document) or UNDATED for document in read))
    if len(years) > 1:
        age = f" ({', '.join(years)})"
    else:
        age = f", {UNDATED}" if years == [UNDATED] else f" von {years[0]}"
    return f"Grundlage: {plural(len(read), 'Dokument', 'Dokumente')}{age}."


def year_of(document: Document) -> str | None:
    """Return the year of a document; None if it is undated."""
    return document.date[:4] if document.date else None
