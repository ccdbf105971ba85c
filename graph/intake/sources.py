"""Every row is evidence: the file as a document with its terms of use, each wording as a passage of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import sha256

from graph.editing.content import Content
from graph.importers.personal import personal_data_in
from graph.importers.slugs import slug
from graph.intake.identity import exact
from graph.intake.items import Item
from graph.records import Batch, Record, RecordSort
from ontology.namespaces import data_iri

__all__ = ["document_of", "evidence_of", "quote_of"]

_FINGERPRINT = 16
_UNTITLED = "Liste"


def document_of(content: Content, batch: Batch) -> Record:
    """Return the document that a file is: the one the network has of this title and date, else a new one."""
    title = _UNTITLED if personal_data_in(batch.title) or not batch.title.strip() else batch.title.strip()
    dated = batch.dated.isoformat() if batch.dated else ""
    values = {
        "label": (title,),
        "date": (dated,),
        "licence": (batch.licence,),
        "attribution": (batch.attribution,),
        "website": (batch.website,),
    }
    told = {name: texts for name, texts in values.items() if texts[0]}
    known = _known(content.of_sort(RecordSort.DOCUMENT), title, dated)
    if known is not None:
        return known.with_values(**{name: texts for name, texts in told.items() if not known.all(name)})
    name = "-".join(part for part in (slug(title), dated) if part) or slug(_UNTITLED)
    iri = str(data_iri(content.network, RecordSort.DOCUMENT.value, name))
    if iri in content.records:
        iri = f"{iri}-{sha256(title.encode()).hexdigest()[:8]}"
    return Record(sort=RecordSort.DOCUMENT, iri=iri, values=told)


def evidence_of(network: str, document: str, quote: str) -> Record:
    """Return the evidence for what a passage says: the same passage of the same document is the same evidence."""
    name = sha256(f"{document}\n{quote}".encode()).hexdigest()[:_FINGERPRINT]
    return Record(
        sort=RecordSort.EVIDENCE,
        iri=str(data_iri(network, RecordSort.EVIDENCE.value, name)),
        values={"document": (document,), "quote": (quote,)},
    )


def quote_of(item: Item, unquoted: Collection[tuple[str, int]]) -> str:
    """Return the wording of a row; where it tells a protected place or a person, the name alone.

    Args:
        item: What the row speaks of.
        unquoted: Sheets and rows that are not quoted.
    """
    told = item.draft.quote.strip()
    if told and (item.draft.spot.sheet, item.draft.spot.row) not in unquoted and not personal_data_in(told):
        return told
    return item.claim.label or item.claim.sort.label


def _known(documents: Sequence[Record], title: str, dated: str) -> Record | None:
    wanted = exact(title)
    alike = [it for it in documents if exact(it.label) == wanted and it.first("date") in (dated, "")]
    return max(alike, key=lambda it: it.first("date") == dated, default=None)
