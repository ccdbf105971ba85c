"""The invented sources of the training network: documents, and each quote as evidence of its own."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from graph.generator.tables import INVENTED, iri, rows
from graph.model import Document, Evidence
from graph.model.days import last_day

__all__ = ["Sources"]

_FINGERPRINT_LENGTH = 8
"""Hexadecimal digits that tell the quotes of one document apart."""


class Sources:
    """Collects what statements cite while they are made; the same quote is one piece of evidence."""

    def __init__(self) -> None:
        self.documents = {document.iri: document for document in map(_document, rows("documents"))}
        self.evidence: dict[str, Evidence] = {}

    def quoted(self, document: str, quote: str) -> tuple[str, ...]:
        """Return the evidence for a sentence of a document.

        Raises:
            KeyError: there is no such document.
        """
        source = self.documents[iri("document", document)]
        slug = f"{document}-{sha256(quote.encode('utf-8')).hexdigest()[:_FINGERPRINT_LENGTH]}"
        found = Evidence(iri=iri("evidence", slug), document=source.iri, quote=quote)
        self.evidence[found.iri] = found
        return (found.iri,)


def _document(row: Mapping[str, str]) -> Document:
    return Document(
        iri=iri("document", row["slug"]),
        title=f"{INVENTED}: {row['title']}",
        type=row["type"],
        date=row["date"],
        latest=last_day(row["date"]),
        identifiers=(row["number"],) if row["number"] else (),
    )
