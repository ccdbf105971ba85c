"""What was only derived rests, once accepted, on what the office knows itself: the rows it came from do not state it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rdflib import URIRef

from graph.editing.content import Content, layer_of
from graph.editing.rules import statements_of
from graph.model.days import last_held
from graph.proposals.entry import Waiting
from graph.records import Record, RecordSort, quads_of_record, records_in
from graph.store import Quad
from graph.texts import german_date
from ontology.namespaces import PROV, code_of, data_iri, graph_iri

__all__ = ["vouched", "vouched_record"]

_OWN_KNOWLEDGE = "eigene Kenntnis"
"""The type of the evidence (KNOWLEDGE_MODEL §3)."""
_QUOTED, _LONGEST = 3, 160
"""So many rows are quoted in the note, and so many signs of each."""


def vouched(content: Content, it: Waiting, day: date) -> Waiting:
    """Return a proposal with evidence of its own, linked to the rows it was derived from.

    What a source states stays as it is: then the source is the evidence.

    Args:
        content: The network as it is.
        it: The proposal.
        day: On which somebody vouches for it.
    """
    if not it.proposal.method:
        return it
    record = vouched_record(it, it.proposal.after, day)
    records = {**content.records, **records_in(it.after)}
    rows = [records[iri] for iri in _rows(it) if iri in records]
    proof, area = _proof(it, rows, records, day), graph_iri(content.network, layer_of(RecordSort.EVIDENCE))
    told = {quad for quad in it.after if str(quad.subject) not in (record.iri, f"{record.iri}/selector")}
    told |= {*statements_of(content, record), *quads_of_record(proof, area)}
    told |= {Quad(URIRef(proof.iri), PROV.wasDerivedFrom, URIRef(row.iri), area) for row in rows}
    return replace(it, after=frozenset(told), proposal=replace(it.proposal, after=record))


def vouched_record(it: Waiting, record: Record, day: date) -> Record:
    """Return a record, as proposed or as corrected, that cites the knowledge of the office in place of the rows.

    How it was derived stands with the evidence then, no longer with the record: now somebody says it.
    What ended on a day that nobody has named gets no end, only the last day on which it can still have held.
    """
    if not it.proposal.method:
        return record
    rows = set(_rows(it))
    kept = (iri for iri in record.all("evidence") if iri not in rows)
    cited = record.with_values(
        evidence=tuple(dict.fromkeys((*kept, _address(it)))),
        notes=tuple(note for note in record.all("notes") if note != it.proposal.method),
    )
    before = it.proposal.before
    if not it.proposal.is_end or before is None or record.all("end") != before.all("end"):
        return cited
    last = last_held(record.first("start"), day)
    return cited.with_values(end=(), latest=(last.isoformat(),)) if last else cited


def _rows(it: Waiting) -> tuple[str, ...]:
    """Return the evidence that came with a proposal."""
    before, after = it.proposal.before, it.proposal.after
    known = before.all("evidence") if before else ()
    return tuple(iri for iri in after.all("evidence") if iri not in known)


def _address(it: Waiting) -> str:
    name = f"eigene-kenntnis-{code_of(it.proposal.id)}"
    return str(data_iri(it.proposal.network, RecordSort.EVIDENCE.value, name))


def _proof(it: Waiting, rows: Iterable[Record], records: Mapping[str, Record], day: date) -> Record:
    told = f"Am {german_date(day)} aus eigener Kenntnis bestätigt ({it.proposal.method})."
    note = " ".join((told, *_grounds([row for row in rows if row.first("quote")], records)))
    values = {"type": (_OWN_KNOWLEDGE,), "date": (day.isoformat(),), "notes": (note,)}
    return Record(sort=RecordSort.EVIDENCE, iri=_address(it), values=values)


def _grounds(rows: Sequence[Record], records: Mapping[str, Record]) -> Iterable[str]:
    """Yield what the proposal was made of, in words; the rows themselves are linked."""
    if rows:
        more = f" und {len(rows) - _QUOTED} weitere" if len(rows) > _QUOTED else ""
        yield f"Vorgeschlagen wegen: {'; '.join(_quoted(it, records) for it in rows[:_QUOTED])}{more}."


def _quoted(row: Record, records: Mapping[str, Record]) -> str:
    quote, document = row.first("quote"), records.get(row.first("document"))
    shown = quote if len(quote) <= _LONGEST else f"{quote[:_LONGEST]}…"
    return f"„{shown}“ ({document.label})" if document else f"„{shown}“"
